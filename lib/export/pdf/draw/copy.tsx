import { Document } from '@react-pdf/renderer';
import type { View } from '../../view/types';
import { BackSheets } from './back';
import { Cover } from './cover';
import { sheetsOf } from './measure';
import { ContentsSheet, SectionsSheet } from './pages';

/** The assessment copy. What one sheet wraps is what rendering costs: short sections share one, long ones do not. */
export const drawCopy = (view: View) => (
  <Document>
    <Cover view={view} />
    <ContentsSheet view={view} />
    {sheetsOf(view.sections).map((sections) => (
      <SectionsSheet key={sections[0]?.anchor} view={view} sections={sections} />
    ))}
    <BackSheets view={view} />
  </Document>
);
