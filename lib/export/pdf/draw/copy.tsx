import { Document } from '@react-pdf/renderer';
import type { View } from '../../view/types';
import { BackSheets } from './back';
import { Cover } from './cover';
import { ContentsSheet, SectionsSheet } from './pages';

/** The assessment copy: sections follow on one another; what stands before and after them begins on a new page. */
export const drawCopy = (view: View) => (
  <Document>
    <Cover view={view} />
    {view.lead ? <SectionsSheet view={view} sections={[view.lead]} /> : null}
    <ContentsSheet view={view} />
    {view.sections.length > 0 ? <SectionsSheet view={view} sections={view.sections} /> : null}
    <BackSheets view={view} />
    {view.appendix ? <SectionsSheet view={view} sections={[view.appendix]} /> : null}
  </Document>
);
