import { describe, expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import type { Report, Verdict } from '@/lib/core/check/report';
import type { ListName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { EVERY_UNIT, example, examplesOf, template, verdicts } from './material';

const ID = 'internal-and-external-requirements';
const TODAY = '2026-11-23';
const unit = template(ID);
const run = (document: ProposalDocument) => check(document, unit, { today: TODAY });
const verdictOf = (report: Report, point: string): Verdict | undefined =>
  report.points.find((one) => one.point === point)?.verdict;
const isPresent = (report: Report, pitfall: string): boolean | undefined =>
  report.pitfalls.find((one) => one.pitfall === pitfall)?.present;

type Change = (document: ProposalDocument) => void;
const unchanged: Change = () => undefined;
const without =
  (list: ListName): Change =>
  (document) => {
    document[list].length = 0;
  };

/** The housing proposal with something taken out or put in. */
function housing(change: Change): Report {
  const document = structuredClone(example(ID, 'housing-complaints'));
  change(document);
  return run(document);
}

const EXAMPLES = EVERY_UNIT.flatMap(({ id }) => examplesOf(id).map((name) => ({ id, name })));

it('every unit has a worked example', () => {
  expect([...new Set(EXAMPLES.map(({ id }) => id))]).toEqual(EVERY_UNIT.map(({ id }) => id));
});

describe.each(EXAMPLES)('$id: the worked example $name', ({ id, name }) => {
  const of = template(id);
  const expected = verdicts(id, name);
  const report = check(example(id, name), of, { today: TODAY });

  it('gets the verdicts written beside it, for every marking point', () => {
    expect(Object.fromEntries(report.points.map((one) => [one.point, one.verdict]))).toEqual(expected.points);
    expect(Object.keys(expected.points)).toEqual(of.markingPoints.map((point) => point.id));
  });

  it('has the pitfalls written beside it, and no other', () => {
    const found = report.pitfalls.map((one) => [one.pitfall, one.present ? 'present' : 'absent']);
    expect(Object.fromEntries(found)).toEqual(expected.pitfalls);
    expect(Object.keys(expected.pitfalls)).toEqual(of.pitfalls.map((pitfall) => pitfall.id));
  });

  it('leaves as many findings open as written beside it', () => {
    expect(report.open.map(({ check: by, code, places }) => ({ by, code, place: places[0] }))).toHaveLength(
      expected.open,
    );
  });
});

describe.each(EVERY_UNIT)('$id: an empty proposal', ({ id }) => {
  const of = template(id);
  const report = check(emptyDocument(), of, { today: TODAY });

  it('meets nothing, and is accused of nothing', () => {
    expect(report.points.map(({ verdict }) => verdict)).toEqual(of.markingPoints.map(() => 'not-yet'));
    expect(report.pitfalls.map(({ present }) => present)).toEqual(of.pitfalls.map(() => false));
  });
});

describe('a marking point is no longer met when what it asks for is gone', () => {
  const CASES: readonly [string, string, Verdict, Change][] = [
    ['mp-requirements', 'no internal requirements', 'partly', without('internalRequirements')],
    ['mp-requirements', 'no external requirements', 'partly', without('externalRequirements')],
    [
      'mp-requirements',
      'a voluntary standard called mandatory',
      'partly',
      (it) => {
        for (const one of it.externalRequirements) if (one.id === 'ext-iso-10002') one.force = 'mandatory';
      },
    ],
    [
      'mp-requirements',
      'an Act filed as an internal requirement',
      'partly',
      (it) => {
        for (const one of it.internalRequirements)
          if (one.id === 'int-charter') one.document = 'Equality Act 2010';
      },
    ],
    ['mp-evidence', 'no evidence', 'not-yet', without('evidence')],
    [
      'mp-evidence',
      'gaps without evidence',
      'partly',
      (it) =>
        void it.gaps.push(
          { id: 'gap-a', name: 'The car park floods', requirements: ['int-charter'] },
          { id: 'gap-b', name: 'Lifts stop at weekends', requirements: ['int-charter'] },
        ),
    ],
    ['mp-case', 'no costs', 'partly', without('costs')],
    ['mp-case', 'no benefits', 'partly', without('benefits')],
    ['mp-case', 'no stakeholders', 'partly', without('stakeholders')],
    [
      'mp-case',
      'no conclusion',
      'partly',
      (it) => {
        delete it.finance.conclusion;
      },
    ],
    ['mp-measures', 'no KPIs', 'not-yet', without('kpis')],
    [
      'mp-measures',
      'KPIs without targets',
      'partly',
      (it) => {
        for (const one of it.kpis) delete one.target;
      },
    ],
  ];

  it.each(CASES)('%s: %s', (point, _what, verdict, change) => {
    expect(verdictOf(housing(unchanged), point)).toBe('met');
    expect(verdictOf(housing(change), point)).toBe(verdict);
  });
});

describe('a pitfall is found when it is walked into', () => {
  const CASES: readonly [string, string, Change][] = [
    [
      'pf-opinion',
      'a team leader’s view among the requirements',
      (it) =>
        void it.internalRequirements.push({
          id: 'int-email',
          document: 'Team leader’s view',
          kind: 'culture',
          asks: 'Tenants probably prefer email anyway, so advisers should reply by email.',
          why: 'I think it is quicker for everyone.',
        }),
    ],
    [
      'pf-resources',
      'more spent than there is',
      (it) => {
        it.finance.budget = 9_000;
      },
    ],
    [
      'pf-force',
      'ISO 10002 called mandatory',
      (it) => {
        for (const one of it.externalRequirements) if (one.id === 'ext-iso-10002') one.force = 'mandatory';
      },
    ],
    [
      'pf-unsupported',
      'an improvement that answers no gap and no source',
      (it) =>
        void it.improvements.push({
          id: 'imp-app',
          name: 'A complaints app for telephones',
          change: 'Tenants report a complaint in an app, with a photograph, and follow it there.',
          resources: 'A developer for ten days.',
        }),
    ],
  ];

  it.each(CASES)('%s: %s', (pitfall, _what, change) => {
    expect(isPresent(housing(unchanged), pitfall)).toBe(false);
    expect(isPresent(housing(change), pitfall)).toBe(true);
  });
});
