import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All words of a PDF with white space taken out: lines break where they like. */
export async function pdfText(
  file: string,
): Promise<{ pages: number; text: string; title: unknown; lang: unknown }> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: false }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    text += content.items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
  return { pages: pdf.numPages, text: squeezed(text), title: info.Title, lang: info.Language };
}

export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B]+/g, '');
