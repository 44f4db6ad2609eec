import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a page as a screen reader is told of it: what it is, what it says, what is in it. */
export type Heard = { role: string; alt?: string; words: string; parts: Heard[] };

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };

/** What a screen reader gets of each page, read by another program than the one that wrote it. */
export async function heard(bytes: Uint8Array): Promise<Heard[][]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: Heard[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.at(-1);
        if (id) said.set(id, `${said.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
    }
    const listen = (node: Node): Heard => ({
      role: node.role ?? '',
      ...(node.alt ? { alt: node.alt } : {}),
      words: (node.children ?? [])
        .map((child) => (child.role ? listen(child).words : (said.get(child.id ?? '') ?? '')))
        .join(' '),
      parts: (node.children ?? []).filter((child) => child.role).map(listen),
    });
    const tree = (await page.getStructTree()) as Node | null;
    pages.push(tree ? listen(tree).parts : []);
  }
  return pages;
}

/** Every part of one role, in the order in which it is heard. */
export const allOf = (role: string, parts: readonly Heard[]): Heard[] =>
  parts.flatMap((part) => (part.role === role ? [part] : allOf(role, part.parts)));
