import { Document } from '@react-pdf/renderer';
import type { View } from '../view/types';
import { Cover } from './cover';
import { ContentsSheet, MapSheet, SectionSheet, SourcesSheet } from './pages';

/** The assessment copy. Each section is a page of its own: what one page wraps is what rendering costs. */
export const drawCopy = (view: View) => (
  <Document>
    <Cover view={view} />
    <ContentsSheet view={view} />
    {view.sections.map((section) => (
      <SectionSheet key={section.anchor} view={view} section={section} />
    ))}
    <MapSheet view={view} />
    {view.sources.length > 0 ? <SourcesSheet view={view} /> : null}
  </Document>
);
