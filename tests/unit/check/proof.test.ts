import { describe, expect, it } from 'vitest';
import { apart, consider } from '@/lib/core/check/considered';
import { pin, pinsOf } from '@/lib/core/check/pins';
import { proofsOf } from '@/lib/core/check/proof';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { cleared, first, proposal, report, unit } from './support';

const point = unit.markingPoints[0]?.id ?? '';
const QUOTE = 'within ten working days';
const asks = (document: ProposalDocument) => ({
  collection: 'internalRequirements' as const,
  row: first(document, 'internalRequirements').id,
  field: 'asks',
});
const pinned = (change: (document: ProposalDocument) => void = () => {}) =>
  proposal((document) => {
    first(document, 'internalRequirements').asks = `Every complaint is answered ${QUOTE}.`;
    document.pins.push({ id: 'p1', ...pin(point, asks(document), QUOTE) });
    change(document);
  });

describe('pinned words', () => {
  it('are found where they stand now, even when others were written before them', () => {
    const document = pinned((one) => {
      first(one, 'internalRequirements').asks = `By our policy, each is answered ${QUOTE}.`;
    });
    const [found] = pinsOf(document, unit, point);
    expect(found?.state).toBe('there');
    const { asks: text = '' } = document.internalRequirements[0] ?? {};
    expect(text.slice(found?.place?.start, found?.place?.end)).toBe(QUOTE);
  });

  it('say that they are gone when the field says something else, and keep the quote', () => {
    const document = pinned((one) => {
      first(one, 'internalRequirements').asks = 'Every complaint is answered promptly.';
    });
    expect(pinsOf(document, unit, point)).toMatchObject([
      { state: 'words-gone', place: asks(document), row: { quote: QUOTE } },
    ]);
  });

  it('say so too when their row is gone, or another unit asks for something else', () => {
    const removed = pinned(cleared('internalRequirements'));
    expect(pinsOf(removed, unit, point)).toMatchObject([
      { state: 'place-gone', place: null, row: { quote: QUOTE } },
    ]);
    const other = { ...unit, sections: unit.sections.filter(({ id }) => id !== 'internal') };
    expect(pinsOf(pinned(), other, point)).toMatchObject([{ state: 'place-gone' }]);
  });

  it('a whole row can be pinned, and a name that is no place is told', () => {
    const document = pinned((one) => {
      one.pins = [
        { id: 'p1', ...pin(point, { collection: 'gaps', row: first(one, 'gaps').id }) },
        { id: 'p2', point, place: '__proto__.x' },
        { id: 'p3', point },
      ];
    });
    expect(pinsOf(document, unit, point).map(({ state }) => state)).toEqual([
      'there',
      'place-gone',
      'place-gone',
    ]);
  });

  it('speak only for their own point', () => {
    expect(pinsOf(pinned(), unit, unit.markingPoints[1]?.id ?? '')).toEqual([]);
  });
});

describe('point to proof', () => {
  const proofs = (document: ProposalDocument) => {
    const judged = report(document);
    return proofsOf(judged, apart(judged, document), document, unit);
  };

  it('tells every point of the unit, with its verdict and why', () => {
    const all = proofs(proposal());
    expect(all.map((one) => one.point)).toEqual(unit.markingPoints.map(({ id }) => id));
    for (const one of all) {
      expect(one.verdict).toBe('met');
      expect(one.because?.tone).toBe('good');
      expect(one.seen.length).toBeGreaterThan(0);
    }
  });

  it('names what is missing, the weightiest first, and the reason where one was given', () => {
    const document = proposal(cleared('evidence'));
    const judged = report(document);
    const lacking = proofs(document).find(({ verdict }) => verdict !== 'met');
    if (!lacking?.because) throw new Error('without evidence every point is met');
    expect(lacking.because.tone).not.toBe('good');
    expect(lacking.because).toBe(lacking.open[0]);
    const before = lacking.open.length;
    document.considered.push({ id: 'n1', ...consider(lacking.because, document, 'It comes in May.') });
    const after = proofs(document).find((one) => one.point === lacking.point);
    expect(after?.verdict).toBe(lacking.verdict);
    expect(after?.open).toHaveLength(before - 1);
    expect(after?.considered.map(({ row }) => row.reason)).toEqual(['It comes in May.']);
    expect(judged.open.length).toBeGreaterThan(0);
  });
});
