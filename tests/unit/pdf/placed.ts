import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { heard } from './heard';

type Placed = { page: number; words: string; left: number; right: number; base: number; size: number };

const SIDE = 62;
const [WIDTH, HEIGHT] = [595.28, 841.89];
/** Ascenders may lean out by this much, and two lines come this near, before anybody sees it. */
const SLACK = 1.5;

async function placed(bytes: Uint8Array): Promise<Placed[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const all: Placed[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size, left, base] = item.transform as [number, number, number, number, number, number];
      all.push({ page, words: item.str, left, right: left + item.width, base, size });
    }
  }
  return all;
}

const say = ({ page, words, left, base }: Placed) =>
  `page ${page} at ${left.toFixed(0)}, ${base.toFixed(0)}: ${words.slice(0, 40)}`;

/** Two texts of which one is written over the other. */
function over(one: Placed, two: Placed): boolean {
  const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  if (wide <= SLACK) return false;
  // What stands on a line: from a little under it to the height of small letters.
  const low = Math.max(one.base - 0.18 * one.size, two.base - 0.18 * two.size);
  const high = Math.min(one.base + 0.5 * one.size, two.base + 0.5 * two.size);
  return high - low > 0;
}

/** Everything that is wrong with where the words stand, for people to read. */
export async function misplaced(bytes: Uint8Array): Promise<string[]> {
  const wrong: string[] = [];
  const all = await placed(bytes);
  for (const text of all) {
    if (text.left < SIDE - SLACK || text.right > WIDTH - SIDE + SLACK)
      wrong.push(`out of the margin, ${say(text)} … to ${text.right.toFixed(0)}`);
    if (text.base < 30 || text.base + text.size > HEIGHT - 20) wrong.push(`cut off, ${say(text)}`);
    // Between the last line and the rule over the foot.
    if (text.page > 1 && text.base < 56 && text.base > 46) wrong.push(`over the foot, ${say(text)}`);
  }
  for (const texts of byPage(all).values()) {
    const sorted = [...texts].sort((a, b) => b.base - a.base);
    for (const [at, one] of sorted.entries())
      for (let next = at + 1; next < sorted.length; next += 1) {
        const two = sorted[next] as Placed;
        if (one.base - two.base > 40) break;
        if (over(one, two)) wrong.push(`one over the other, ${say(one)} / ${say(two)}`);
      }
  }
  for (const [at, parts] of (await heard(bytes)).entries()) {
    const flat = parts.flatMap(function leaves(part): (typeof parts)[number][] {
      return part.role === 'Sect' ? part.parts.flatMap(leaves) : [part];
    });
    const last = flat.at(-1);
    if (last && /^H\d$/u.test(last.role)) wrong.push(`a heading at the foot, page ${at + 1}: ${last.words}`);
    const rows = last?.role === 'Table' ? last.parts : [];
    if (rows.length === 1 && rows[0]?.parts.every(({ role }) => role === 'TH'))
      wrong.push(`a table’s head at the foot, page ${at + 1}: ${last?.words}`);
  }
  return wrong;
}

function byPage(all: readonly Placed[]): Map<number, Placed[]> {
  const pages = new Map<number, Placed[]>();
  for (const text of all) pages.set(text.page, [...(pages.get(text.page) ?? []), text]);
  return pages;
}
