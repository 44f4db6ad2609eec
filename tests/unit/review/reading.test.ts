import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HEAD, lay, piecesOf } from '@/components/review/lay';
import { fieldsOf } from '@/components/review/read-types';
import { readingOf } from '@/components/review/reading';
import { share } from '@/components/review/share';
import { COLLECTION_NAMES, isList } from '@/lib/core/proposal/catalogue';
import { isBlank, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { readExportFile } from '@/lib/core/proposal/file';
import { makeAnchor } from '@/lib/core/review';
import { TemplateSchema } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';

const FOLDER = 'templates/internal-and-external-requirements';
const template = TemplateSchema.parse(parse(readFileSync(`${FOLDER}/v1.yaml`, 'utf8')));
const file = readExportFile(JSON.parse(readFileSync(`${FOLDER}/examples/housing-complaints.json`, 'utf8')));
if (!file.ok) throw new Error(file.code);
const { document } = file.value;
const sections = readingOf(document, template);
const blocks = sections.flatMap((section) => section.blocks);
const fields = blocks.flatMap(fieldsOf);

describe('the reading of a proposal', () => {
  it('holds every text the learner wrote and the unit asks for, to the letter', () => {
    const seen = seenBy(template, document);
    const shown = new Map(fields.filter(({ own }) => own).map(({ key, text }) => [key, text]));
    for (const name of COLLECTION_NAMES)
      for (const values of isList(name) ? rowsOf(seen, name) : [recordOf(seen, name)])
        for (const [field, value] of Object.entries(values)) {
          const key = isList(name) ? `${name}.${values.id}.${field}` : `${name}.${field}`;
          if (field === 'id' || typeof value !== 'string' || isBlank(value) || !shown.has(key)) continue;
          expect(shown.get(key)).toBe(value);
        }
    for (const gap of document.gaps) expect(shown.get(`gaps.${gap.id}.cause`)).toBe(gap.cause);
    expect(shown.get('context.promise')).toBe(document.context.promise);
  });

  it('gives every answer an address of its own', () => {
    const keys = fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });

  it('says a figure with its unit', () => {
    const gap = document.gaps.find(({ required, unit }) => required !== undefined && unit);
    const cell = fields.find(({ key }) => key === `gaps.${gap?.id}.required`);
    expect(cell?.text).toMatch(/^\d.* \D|%$/);
  });
});

describe('conversations stand beside what they are about', () => {
  const [gap] = document.gaps;
  const cause = gap?.cause ?? '';
  const anchor = makeAnchor(cause, { start: 4, end: 20 });
  const place = { collection: 'gaps', row: gap?.id ?? '', field: 'cause' };
  const thread = (id: string, over: object = {}) => ({ id, place, anchor: null, ...over });

  it('on words, with the words marked', () => {
    const { blocks: at, marks, lost } = lay(sections, [thread('t1', { anchor })]);
    expect(at[`p-gaps.${gap?.id}.cause`]?.map((one) => one.thread.id)).toEqual(['t1']);
    expect(marks[`p-gaps.${gap?.id}.cause`]?.[`gaps.${gap?.id}.cause`]).toEqual([
      { start: 4, end: 20, thread: 't1' },
    ]);
    expect(lost).toEqual([]);
  });

  it('in the order of the words, whenever they were written', () => {
    const late = makeAnchor(cause, { start: 30, end: 40 });
    const { blocks: at } = lay(sections, [
      thread('b', { anchor: late }),
      thread('a', { anchor }),
      thread('field'),
    ]);
    expect(at[`p-gaps.${gap?.id}.cause`]?.map((one) => one.thread.id)).toEqual(['field', 'a', 'b']);
  });

  it('on the whole at the head', () => {
    expect(lay(sections, [thread('t', { place: null })]).blocks[HEAD]?.length).toBe(1);
  });

  it('say so where the words or the row are gone, and stay near', () => {
    const gone = { quote: 'words nobody wrote', prefix: '', suffix: '', start: 0 };
    const { blocks: at, lost } = lay(sections, [
      thread('words', { anchor: gone }),
      thread('row', { place: { collection: 'gaps', row: 'nowhere', field: 'cause' } }),
      thread('unit', { place: { collection: 'testimonies', row: 'x' } }),
    ]);
    expect(lost.map(({ id }) => id)).toEqual(['words', 'row', 'unit']);
    const all = Object.values(at).flat();
    expect(all.map(({ thread: { id }, lost: why }) => [id, why]).toSorted()).toEqual([
      ['row', 'place'],
      ['unit', 'place'],
      ['words', 'words'],
    ]);
    expect(at[HEAD]?.map((one) => one.thread.id)).toEqual(['unit']);
  });
});

describe('marks that overlap', () => {
  it('cut the text where each begins and ends, and lose no sign of it', () => {
    const text = 'abcdefghij';
    const pieces = piecesOf(text, [
      { start: 1, end: 5, thread: 'one' },
      { start: 3, end: 8, thread: 'two' },
    ]);
    expect(pieces.map((piece) => [piece.text, piece.threads.join('+')])).toEqual([
      ['a', ''],
      ['bc', 'one'],
      ['de', 'one+two'],
      ['fgh', 'two'],
      ['ij', ''],
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });
});

describe('what came anew', () => {
  it('keeps the older object wherever it says the same', () => {
    const old = {
      threads: [
        { id: 'a', n: [1] },
        { id: 'b', n: [2] },
      ],
      title: 'x',
    };
    const next = share(old, {
      threads: [
        { id: 'z', n: [0] },
        { id: 'a', n: [1] },
        { id: 'b', n: [3] },
      ],
      title: 'x',
    });
    expect(next).not.toBe(old);
    expect(next.threads[1]).toBe(old.threads[0]);
    expect(next.threads[2]).not.toBe(old.threads[1]);
    expect(share(old, structuredClone(old))).toBe(old);
    expect(share<object>({ a: 1, b: undefined }, { a: 1 })).toEqual({ a: 1 });
  });
});
