import { placeKey } from '@/lib/core/proposal/place';
import { type Anchor, findAnchor, type Stretch } from '@/lib/core/review/anchor';
import { fieldsOf, type ReadSection, spotOf } from './read-types';

/** What the layout needs to know of a conversation. */
export type Laid = {
  readonly id: string;
  readonly place: { readonly collection: string; readonly row?: string; readonly field?: string } | null;
  readonly anchor: Anchor | null;
};
/** Why a conversation has lost its place: its words were changed, or its row or field is gone. */
export type Lost = 'words' | 'place';
export type Placed<T> = { readonly thread: T; readonly lost: Lost | null };
export type Mark = Stretch & { readonly thread: string };
export type Layout<T> = {
  /** Conversations by block, in the order of the words they are about. `HEAD` is the proposal as a whole. */
  readonly blocks: Readonly<Record<string, readonly Placed<T>[]>>;
  /** By block and field. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, readonly Mark[]>>>>;
  readonly lost: readonly T[];
};
export const HEAD = 'head';

type Home = { readonly block: string; readonly order: number };

/** Where every place of the reading stands: by its own address, its row's, its collection's and its section's. */
function homesOf(sections: readonly ReadSection[]) {
  const homes = new Map<string, Home>();
  const texts = new Map<string, string>();
  const firsts = new Map<string, string>();
  let order = 0;
  const put = (key: string, block: string) => {
    order += 1;
    if (!homes.has(key)) homes.set(key, { block, order });
  };
  for (const section of sections)
    for (const block of section.blocks) {
      for (const spoken of block.spots) {
        const { collection, field } = spotOf(spoken);
        if (!firsts.has(collection)) firsts.set(collection, block.key);
        if (field === undefined) put(spoken.key, block.key);
      }
      for (const field of fieldsOf(block)) {
        // The passage after a table may name the same answer again; it stands where it was met first.
        put(field.key, block.key);
        if (field.own) texts.set(field.key, field.text);
      }
      for (const { key } of block.spots) put(key, block.key);
    }
  return { homes, texts, firsts };
}

/** Sets conversations beside the words they are about. What has lost its place stays as near to it as can be told. */
export function lay<T extends Laid>(sections: readonly ReadSection[], threads: readonly T[]): Layout<T> {
  const { homes, texts, firsts } = homesOf(sections);
  const marks: Record<string, Record<string, Mark[]>> = {};
  const lost: T[] = [];
  const found = threads.map((thread, at) => {
    const { place, anchor } = thread;
    if (!place) return { block: HEAD, order: 0, start: 0, at, placed: { thread, lost: null } };
    const key = placeKey(place as Parameters<typeof placeKey>[0]);
    const home = homes.get(key);
    if (!home) {
      lost.push(thread);
      const block = homes.get(`${place.collection}.${place.row}`)?.block ?? firsts.get(place.collection);
      return {
        block: block ?? HEAD,
        order: Number.MAX_SAFE_INTEGER,
        start: 0,
        at,
        placed: { thread, lost: 'place' as const },
      };
    }
    const stretch = anchor ? findAnchor(texts.get(key) ?? '', anchor) : null;
    if (anchor && !stretch) lost.push(thread);
    if (stretch) {
      marks[home.block] ??= {};
      const here = marks[home.block] ?? {};
      here[key] ??= [];
      here[key]?.push({ ...stretch, thread: thread.id });
    }
    return {
      block: home.block,
      order: home.order,
      start: stretch?.start ?? (anchor ? Number.MAX_SAFE_INTEGER : -1),
      at,
      placed: { thread, lost: anchor && !stretch ? ('words' as const) : null },
    };
  });
  found.sort((a, b) => a.order - b.order || a.start - b.start || a.at - b.at);
  const blocks: Record<string, Placed<T>[]> = {};
  for (const { block, placed } of found) {
    blocks[block] ??= [];
    blocks[block]?.push(placed);
  }
  return { blocks, marks, lost };
}

/** So many conversations of a stretch are shown before one asks for more. */
export const FIRST = 3;
/** Where there are many, those one sees first are there with the page itself. */
const SOON = 8;

/** The stretches at the top that hold the first few conversations. */
export function firstBlocks(
  sections: readonly ReadSection[],
  { blocks }: Layout<unknown>,
): ReadonlySet<string> {
  const first = new Set<string>();
  let cards = 0;
  for (const key of [HEAD, ...sections.flatMap((section) => section.blocks.map((block) => block.key))]) {
    if (cards >= SOON) break;
    cards += Math.min(blocks[key]?.length ?? 0, FIRST);
    first.add(key);
  }
  return first;
}

/** A text cut where marks begin and end, each piece with the conversations that are about it. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): readonly { readonly start: number; readonly text: string; readonly threads: readonly string[] }[] {
  if (marks.length === 0) return [{ start: 0, text, threads: [] }];
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      threads: marks.filter((mark) => mark.start < end && mark.end > start).map(({ thread }) => thread),
    };
  });
}
