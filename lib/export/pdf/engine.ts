import layoutDocument from '@react-pdf/layout';
import drawDocument from '@react-pdf/render';
import { type DocumentProps, Font, pdf } from '@react-pdf/renderer';
import type PDFDocument from 'pdfkit';
import type { ReactElement } from 'react';
import { loadFonts } from './fonts';
import { type Anchors, HEADROOM, Paper } from './paper';
import { layOutPiecewise, type Node } from './piecewise';
import { type Taggable, tagPages } from './tags';

/** What a late-drawn box may ask once every page is known. */
export type PageFacts = { page: number; pages: number; pageOf(anchor: string): number | undefined };

/** The part of react-pdf's painter that is used here. */
export type Painter = {
  font(font: unknown, size: number): Painter;
  fillColor(color: string): Painter;
  text(text: string, x: number, y: number, options: Record<string, unknown>): Painter;
};
export type LateDraw = (painter: Painter, width: number, height: number, facts: PageFacts) => void;

/** A node of the laid-out tree, as far as this file looks into it. */
type Laid = {
  box?: { top?: number; paddingTop?: number };
  style?: { position?: string };
  props?: {
    id?: string;
    late?: LateDraw;
    paint?: (painter: Painter, width: number, height: number) => void;
    bookmark?: { top?: number; level?: 1 | 2; ref?: number; parent?: number | undefined } | null;
    fixed?: boolean;
    gap?: boolean;
  };
  children?: Laid[];
};

export type Meta = {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  creator: string;
  created: Date;
};
export type Rendered = { bytes: Uint8Array; pages: number; pageOf: ReadonlyMap<string, number> };

/**
 * Lays the document out once and draws it. react-pdf can only fill in page numbers by laying every page out
 * again; here the numbers are boxes drawn after the layout, when each anchor's page is known.
 */
export async function render(element: ReactElement<DocumentProps>, meta: Meta): Promise<Rendered> {
  await loadFonts();
  const { container, updateContainer } = pdf(element);
  try {
    return await laidOut(container.document, meta);
  } finally {
    // A tree that is never taken down is never forgotten: some 7 MB a copy, until the thread runs out of memory.
    (updateContainer as unknown as (nothing: null) => void)(null);
  }
}

async function laidOut(document: unknown, meta: Meta): Promise<Rendered> {
  const root = document as { children: Node[] };
  const layout = layoutDocument as unknown as (root: unknown, fonts: unknown) => Promise<Laid>;
  const pages: Laid[] = [];
  for (const sheet of root.children) {
    const laid = await layOutPiecewise(
      sheet,
      async (piece) => (await layout({ ...root, children: [piece] }, Font)).children as (Laid & Node)[],
    );
    pages.push(...laid);
  }
  pages.forEach(liftToTop);
  nestBookmarks(pages);
  const anchors = findAnchors(pages);
  const pageOf = new Map([...anchors].map(([anchor, place]) => [anchor, place.page]));
  pages.forEach((page, index) => {
    fillLate(page, { page: index + 1, pages: pages.length, pageOf: (anchor) => pageOf.get(anchor) });
  });
  return { bytes: await draw(pages, meta, anchors), pages: pages.length, pageOf };
}

/** Space above a heading parts it from what went before; at the top of a page it would only be a dent. */
function liftToTop(page: Laid): void {
  const inFlow = (page.children ?? []).filter(
    ({ props, style }) => !props?.fixed && style?.position !== 'absolute',
  );
  const first = inFlow.find(({ props }) => !props?.gap);
  const by = (first?.box?.top ?? 0) - (page.box?.paddingTop ?? 0);
  if (by <= 0) return;
  for (const { box } of inFlow) if (box?.top !== undefined) box.top -= by;
}

/** react-pdf nests bookmarks as boxes are nested; here rows hang under the section they follow. */
function nestBookmarks(nodes: readonly Laid[]): void {
  let section: number | undefined;
  let count = 0;
  const walk = (node: Laid) => {
    const bookmark = node.props?.bookmark;
    if (bookmark) {
      // Numbered anew: each piece of the layout counts from the start.
      bookmark.ref = count++;
      bookmark.parent = bookmark.level === 1 ? undefined : section;
      if (bookmark.level === 1) section = bookmark.ref;
    }
    node.children?.forEach(walk);
  };
  nodes.forEach(walk);
}

function findAnchors(pages: readonly Laid[]): Anchors {
  const anchors = new Map<string, { page: number; top: number }>();
  const walk = (node: Laid, page: number, above: number) => {
    const top = above + (node.box?.top ?? 0);
    const { id, bookmark } = node.props ?? {};
    // A block that runs over pages keeps its id on each of them: the first is where it begins.
    if (id && !anchors.has(id)) anchors.set(id, { page, top });
    // Bookmarks are drawn with the top within the parent; they mean the page's.
    if (bookmark) bookmark.top = Math.max(1, top - HEADROOM);
    for (const child of node.children ?? []) walk(child, page, top);
  };
  pages.forEach((page, index) => {
    walk(page, index + 1, 0);
  });
  return anchors;
}

function fillLate(node: Laid, facts: PageFacts): void {
  const late = node.props?.late;
  if (late) {
    node.props = { ...node.props, paint: (painter, width, height) => late(painter, width, height, facts) };
  }
  for (const child of node.children ?? []) fillLate(child, facts);
}

function draw(pages: Laid[], meta: Meta, anchors: Anchors): Promise<Uint8Array> {
  const file = new Paper(
    {
      pdfVersion: '1.7',
      lang: 'en-GB',
      displayTitle: true,
      autoFirstPage: false,
      info: {
        Title: meta.title,
        Author: meta.author,
        Subject: meta.subject,
        Keywords: meta.keywords,
        Creator: meta.creator,
        Producer: meta.creator,
        CreationDate: meta.created,
        ModDate: meta.created,
      },
    },
    anchors,
  );
  file._root.data.PageMode = 'UseOutlines';
  tagPages(pages as Taggable[], file);
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    file.on('data', (chunk) => chunks.push(chunk));
    file.on('error', reject);
    file.on('end', () => resolve(join(chunks)));
    (drawDocument as unknown as (file: PDFDocument, root: Laid) => void)(file, { children: pages });
  });
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
