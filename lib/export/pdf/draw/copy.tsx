import { Document } from '@react-pdf/renderer';
import type { View } from '../../view/types';
import { BackSheets } from './back';
import { Cover } from './cover';
import { sheetsOf } from './measure';
import { ContentsSheet, SectionsSheet } from './pages';

/** A copy of either edition. What one sheet wraps is what rendering costs: short sections share one, long ones do not. */
export const drawCopy = (view: View) => (
  <Document>
    <Cover view={view} />
    {view.lead ? <SectionsSheet view={view} sections={[view.lead]} /> : null}
    <ContentsSheet view={view} />
    {sheetsOf(view.sections).map((sections) => (
      <SectionsSheet key={sections[0]?.anchor} view={view} sections={sections} />
    ))}
    <BackSheets view={view} />
    {view.appendix ? <SectionsSheet view={view} sections={[view.appendix]} /> : null}
  </Document>
);
