import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import { compare, wordDiff } from '@/lib/core/review/compare';

const file = parseExportFile(
  readFileSync('templates/internal-and-external-requirements/examples/housing-complaints.json', 'utf8'),
);
if (!file.ok) throw new Error('the example cannot be read');
const example = file.value.document;
const changed = (edit: (document: ProposalDocument) => void) => {
  const copy = structuredClone(example);
  edit(copy);
  return compare(example, copy);
};

describe('two states of a proposal', () => {
  it('the same have nothing between them', () => {
    expect(compare(example, structuredClone(example))).toEqual([]);
    expect(compare(emptyDocument(), emptyDocument())).toEqual([]);
  });

  it('a text that changed is told word by word', () => {
    const [one, ...others] = changed((it) => {
      it.context.promise = it.context.promise?.replace('once', 'twice');
    });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ collection: 'context', section: 'organisation' });
    expect(one?.fields[0]?.words?.filter(({ is }) => is !== 'same')).toEqual([
      { text: 'once', is: 'removed' },
      { text: 'twice', is: 'added' },
    ]);
  });

  it('a row that came, one that went, one that changed and one that moved', () => {
    const [first, second, third] = example.gaps;
    if (!first || !second || !third) throw new Error('the example has too few gaps');
    const [gaps] = changed((it) => {
      it.gaps = [
        { ...third, cause: 'Another cause.' },
        ...it.gaps.slice(3),
        second,
        { id: 'new', name: 'A new gap' },
      ];
    }).filter(({ collection }) => collection === 'gaps');
    const told = Object.fromEntries(gaps?.rows.map(({ row, is }) => [row, is]) ?? []);
    expect(told).toMatchObject({
      [first.id]: 'removed',
      [third.id]: 'changed',
      new: 'added',
      [second.id]: 'moved',
    });
  });

  it('an empty text and an absent one are the same', () => {
    expect(
      changed((it) => {
        it.gaps = it.gaps.map((gap) => ({ ...gap, effect: gap.effect ?? '' }));
        it.summary = { ...it.summary };
      }),
    ).toEqual([]);
  });

  it('of rows turned round, only as many are called moved as need be', () => {
    const [one] = changed((it) => {
      it.actions = [...it.actions.slice(1), it.actions[0] as (typeof it.actions)[number]];
    });
    expect(one?.rows.map(({ row, is }) => [row, is])).toEqual([[example.actions[0]?.id, 'moved']]);
  });
});

describe('laws', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab \n.£é'), maxLength: 60 });
  it('the kept and removed parts are the old text, the kept and added ones the new', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const join = (without: string) =>
          parts
            .filter(({ is }) => is !== without)
            .map((part) => part.text)
            .join('');
        expect(join('added')).toBe(before);
        expect(join('removed')).toBe(after);
      }),
    );
  });

  it('very long texts are told whole, in no time', () => {
    const before = 'word '.repeat(20_000);
    expect(wordDiff(before, `${before}x`)).toHaveLength(2);
  });
});
