import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { zipDate } from '../zip-date';

const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';

/**
 * The library stamps a file with the clock, and numbers bookmarks and drawings on from the file it made before. Here the
 * date is the copy's own and the numbers begin anew, so that the same copy is the same bytes; and the language is named
 * once more, for readers that speak.
 */
export function settled(bytes: Uint8Array, date: string): Uint8Array {
  const day = date.slice(0, 10);
  const files = unzipSync(bytes);
  change(files, CORE, (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>'),
  );
  change(files, BODY, renumbered);
  return zipSync(files, { mtime: zipDate(day), level: 6 });
}

function change(files: Record<string, Uint8Array>, name: string, how: (xml: string) => string): void {
  const file = files[name];
  if (file) files[name] = strToU8(how(strFromU8(file)));
}

/** Only within tags: what somebody wrote has no tags, whatever it looks like. */
function renumbered(xml: string): string {
  const contents = counted();
  const bookmarks = counted();
  const drawings = counted();
  return xml
    .replace(/<w:(?:hyperlink|bookmarkStart)\b[^>]*>|<w:instrText[^>]*>\s*PAGEREF _Toc\d+/g, (tag) =>
      tag.replace(/_Toc(\d+)/, (_all, id: string) => `_Toc${contents(id)}`),
    )
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/ w:id="(\d+)"/, (_all, id: string) => ` w:id="${bookmarks(id)}"`),
    )
    .replace(/<(?:wp:docPr|pic:cNvPr)\b[^>]*>/g, (tag) =>
      tag.replace(/ id="(\d+)"/, (_all, id: string) => ` id="${drawings(id)}"`),
    );
}

function counted(): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return number;
  };
}
