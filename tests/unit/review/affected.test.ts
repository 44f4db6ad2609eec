import { describe, expect, it } from 'vitest';
import type { Finding, Report, Verdict } from '@/lib/core/check/report';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { affectedPoints, changedPlaces } from '@/lib/core/review/affected';
import { compare } from '@/lib/core/review/compare';

const finding = (place: Place): Finding => ({
  check: 'c',
  code: 'c',
  tone: 'next',
  values: {},
  places: [place],
});
const report = (points: Record<string, [Verdict, ...Place[]]>): Report => ({
  points: Object.entries(points).map(([point, [verdict, ...places]]) => ({
    point,
    verdict,
    findings: places.map(finding),
  })),
  pitfalls: [],
  sections: [],
  open: [],
});
const doc = (over: Partial<ProposalDocument>): ProposalDocument => ({ ...emptyDocument(), ...over });

describe('the marking points that changes bear on', () => {
  const before = doc({ gaps: [{ id: 'g1', cause: 'One' }], context: { promise: 'Soon' } });
  const after = doc({ gaps: [{ id: 'g1', cause: 'Two', effect: 'Late' }], context: { promise: 'Now' } });
  const changes = compare(before, after);

  it('are counted by field, a row that came or went as one place', () => {
    expect(changedPlaces(changes).toSorted()).toEqual(['context.promise', 'gaps.g1.cause', 'gaps.g1.effect']);
    expect(changedPlaces(compare(before, doc({ context: { promise: 'Soon' } })))).toEqual(['gaps.g1']);
  });

  it('come in this order: the verdict turned, then most places first; those untouched are left out', () => {
    const gap: Place = { collection: 'gaps', row: 'g1' };
    const promise: Place = { collection: 'context', field: 'promise' };
    const found = affectedPoints(
      report({ few: ['met', promise], many: ['met', gap], turned: ['partly'], none: ['met'] }),
      report({ few: ['met', promise], many: ['met', gap], turned: ['met'], none: ['met'] }),
      changes,
    );
    expect(found.map(({ point, places }) => [point, places])).toEqual([
      ['turned', 0],
      ['many', 2],
      ['few', 1],
    ]);
  });

  it('count a place the checker named before or after, once', () => {
    const [one] = affectedPoints(
      report({ a: ['met', { collection: 'gaps', row: 'g1', field: 'cause' }] }),
      report({ a: ['met', { collection: 'gaps' }] }),
      changes,
    );
    expect(one?.places).toBe(2);
  });

  it('are told of a field and a row whose names begin alike', () => {
    const found = affectedPoints(
      null,
      report({ a: ['met', { collection: 'gaps', row: 'g', field: 'cause' }] }),
      changes,
    );
    expect(found).toEqual([]);
  });
});
