import { describe, expect, it } from 'vitest';
import { cashFlow } from '@/lib/core/finance';
import { formatMoney, formatMonth } from '@/lib/core/format';
import {
  COLLECTION_NAMES,
  type CollectionName,
  collectionDef,
  isList,
  LIST_NAMES,
  type ListName,
} from '@/lib/core/proposal/catalogue';
import { isBlank, rowsOf } from '@/lib/core/proposal/document';
import { checkReferences } from '@/lib/core/proposal/references';
import { seenBy, shownBy } from '@/lib/core/template/seen';
import { EVERY_UNIT, example, examplesOf, proseOf, template } from './material';
import { isWorkingDay, pounds, shares, sums } from './sums';

const document = example('internal-and-external-requirements', 'housing-complaints');
const prose = proseOf(document);
const row = <L extends ListName>(list: L, id: string) => {
  const found = document[list].find((one) => one.id === id);
  if (!found) throw new Error(`no ${list} ${id}`);
  return found as (typeof document)[L][number];
};
const flow = cashFlow(document);

describe('the readers of arithmetic', () => {
  it('find what is written and do it again', () => {
    expect(shares('In 128 of 312 stage 1 complaints (41%) and 9 of 13 (69%).')).toMatchObject([
      { part: 128, whole: 312, percent: 41 },
      { part: 9, whole: 13, percent: 69 },
    ]);
    expect(sums('14 people × 7.5 hours × £17.80 = £1,869 in all')).toMatchObject([
      { given: 1869, worked: 1869 },
    ]);
    expect(sums('5 people × 30 minutes × 4 weeks = 10 hours × £2 = £21')).toMatchObject([
      { given: 10, worked: 10 },
      { given: 21, worked: 20 },
    ]);
  });
});

const EXAMPLES = EVERY_UNIT.flatMap(({ id }) => examplesOf(id).map((name) => ({ id, name })));

describe.each(EXAMPLES)('$id: $name', ({ id, name }) => {
  const unit = template(id);
  const shown = shownBy(unit);
  const one = example(id, name);
  const said = proseOf(one);
  const flowOf = cashFlow(one);

  it('uses every collection its unit asks for, and no other', () => {
    const isEmpty = (collection: CollectionName) =>
      isList(collection) ? one[collection].length === 0 : Object.keys(one[collection]).length === 0;
    expect(COLLECTION_NAMES.filter((each) => shown.collection(each) === isEmpty(each))).toEqual([]);
    expect(seenBy(unit, one)).toEqual(one);
  });

  it('gives every share as the fraction really is', () => {
    const found = said.flatMap(({ where, text }) => shares(text).map((share) => ({ where, ...share })));
    expect(found.length).toBeGreaterThan(1);
    for (const { where, quote, part, whole, percent } of found) {
      expect(Math.round((part / whole) * 100), `${where}: ${quote}`).toBe(percent);
    }
  });

  it('shows sums that are right', () => {
    for (const { where, text } of said) {
      for (const { quote, given, worked } of sums(text)) {
        expect(Math.abs(worked - given), `${where}: ${quote} (${worked})`).toBeLessThan(0.01);
      }
    }
  });

  it('bases every priced line on the amount it has, and keeps within its budget', () => {
    for (const line of [...one.costs, ...one.benefits.filter(({ kind }) => kind !== 'qualitative')]) {
      const amount = Math.round((line.quantity ?? 0) * (line.rate ?? 0) * 100) / 100;
      expect(line.low ?? amount, line.id).toBeLessThanOrEqual(amount);
      expect(line.high ?? amount, line.id).toBeGreaterThanOrEqual(amount);
    }
    expect(flowOf.omitted).toEqual([]);
    expect(flowOf.budget?.left ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('plans, logs and dates nothing at an impossible time', () => {
    const ends = new Map(one.actions.map((action) => [action.id, action.to ?? '']));
    for (const action of one.actions) {
      expect((action.from ?? '') <= (action.to ?? ''), action.id).toBe(true);
      for (const before of action.dependsOn ?? []) {
        expect((ends.get(before) ?? '') <= (action.from ?? ''), `${before} before ${action.id}`).toBe(true);
      }
    }
    const days = [...one.contacts, ...one.testimonies, ...one.learning].map(({ date }) => date ?? '');
    expect(days.filter((day) => day === '' || day > '2026-11-23')).toEqual([]);
    for (const { id: row, date, contacts = [] } of one.testimonies) {
      for (const seen of one.contacts.filter((contact) => contacts.includes(contact.id))) {
        expect((seen.date ?? '') <= (date ?? ''), `${row} after ${seen.id}`).toBe(true);
      }
    }
  });

  it('names no link or id that leads nowhere', () => {
    expect(checkReferences(one)).toEqual([]);
  });
});

describe('the housing proposal is whole', () => {
  it('leaves no field empty without a reason', () => {
    const reasons = [
      /^internalRequirements\.int-(promise|budget|training|system)\.version$/, // arrangements have no edition
      /^internalRequirements\.int-(charter|promise|budget|training|system)\.review(ed|Due)$/, // none is given
      /^evidence\.ev-policy-reading\.(sample|population)$/, // a document is not a sample
      /^evidence\.ev-(call-sample|tenant-panel)\.population$/, // not known
      /^benefits\.ben-(trust|confidence|standing)\.(timing|quantity|unit|rate|startMonth|low|high)$/, // not priced
      /^actions\.act-agree\.dependsOn$/,
      /^actions\.act-close\.resources$/,
    ];
    const missing = LIST_NAMES.flatMap((list) =>
      rowsOf(document, list).flatMap((one) =>
        Object.keys(collectionDef(list).fields)
          .filter((field) => isBlank(one[field]))
          .map((field) => `${list}.${one.id}.${field}`),
      ),
    );
    expect(missing.filter((place) => !reasons.some((reason) => reason.test(place)))).toEqual([]);
  });

  it('adds its channels up to a hundred', () => {
    expect(document.channels.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBe(100);
  });
});

describe('its evidence agrees with itself', () => {
  it('gives every share as the fraction really is', () => {
    const found = prose.flatMap(({ where, text }) => shares(text).map((share) => ({ where, ...share })));
    expect(found.length).toBeGreaterThan(6);
    for (const { where, quote, part, whole, percent } of found) {
      expect(Math.round((part / whole) * 100), `${where}: ${quote}`).toBe(percent);
    }
  });

  const LEVELS = [
    { gap: 'gap-late-replies', kpi: 'kpi-on-time', evidence: 'ev-complaint-log', part: 128 },
    { gap: 'gap-not-logged', kpi: 'kpi-logged', evidence: 'ev-call-sample', part: 60 - 22 },
    { gap: 'gap-unsure-staff', kpi: 'kpi-unsure', evidence: 'ev-staff-survey', part: 9 },
  ];
  it.each(LEVELS)('$gap and $kpi start from the same counted level', ({ gap, kpi, evidence, part }) => {
    const source = row('evidence', evidence);
    const level = Math.round((part / (source.sample ?? Number.NaN)) * 100);
    expect(row('gaps', gap).present).toBe(level);
    expect(row('kpis', kpi)).toMatchObject({ baseline: level, baselineEvidence: evidence });
    expect(source.gaps).toContain(gap);
  });

  it('counts late replies and a year from the log', () => {
    const log = row('evidence', 'ev-complaint-log');
    const late = (log.sample ?? 0) - 128;
    expect(log.finding).toContain(`${late} were late`);
    expect(row('gaps', 'gap-late-replies').effect).toContain(`${late} of ${log.sample}`);
    expect(row('kpis', 'kpi-stage-2').baseline).toBe(58 * 2);
    expect(row('benefits', 'ben-calls').quantity).toBeCloseTo(late * 2 * 0.4 * 2.3, 6);
    expect(row('benefits', 'ben-stage-2').quantity).toBe((58 * 2 - 60) * 6);
  });

  it('dates each baseline with the last day of its evidence', () => {
    for (const kpi of document.kpis) {
      const source = document.evidence.find(({ id }) => id === kpi.baselineEvidence);
      expect(kpi.baselineDate, kpi.id).toBe(source?.to);
    }
  });

  it('counts the months since the policy was reviewed up to today of the case', () => {
    const reviewed = row('internalRequirements', 'int-policy').reviewed ?? '';
    const [year = 0, month = 0, day = 0] = reviewed.split('-').map(Number);
    const whole = (2026 - year) * 12 + (11 - month) - (23 < day ? 1 : 0);
    expect(row('gaps', 'gap-policy-old').present).toBe(whole);
  });
});

describe('its money agrees with itself', () => {
  it('shows sums that are right', () => {
    const found = prose.flatMap(({ where, text }) => sums(text).map((sum) => ({ where, ...sum })));
    expect(found.length).toBeGreaterThan(10);
    for (const { where, quote, given, worked } of found) {
      expect(Math.abs(worked - given), `${where}: ${quote} (${worked})`).toBeLessThan(0.01);
    }
  });

  it('bases every priced line on the amount it has, with low and high on either side', () => {
    const lines = [...document.costs, ...document.benefits.filter(({ kind }) => kind !== 'qualitative')];
    expect(lines).toHaveLength(11);
    for (const line of lines) {
      const amount = Math.round((line.quantity ?? 0) * (line.rate ?? 0) * 100) / 100;
      expect(pounds(line.basis ?? ''), line.id).toContain(amount);
      expect(line.low, line.id).toBeLessThanOrEqual(amount);
      expect(line.high, line.id).toBeGreaterThanOrEqual(amount);
    }
  });

  it('stays within the budget in the first year, even if every cost comes in high', () => {
    expect(document.finance.budget).toBe(18_000);
    expect(flow.omitted).toEqual([]);
    expect(flow.budget?.left).toBeGreaterThan(0);
    expect(flow.budget?.leftAtHigh).toBeGreaterThan(0);
  });

  it('concludes and sums up with the figures that are reckoned', () => {
    const whole = (amount: number) => formatMoney(Math.round(Math.abs(amount)));
    const conclusion = document.finance.conclusion ?? '';
    const inConclusion = [
      flow.firstYearCost,
      flow.budget?.left ?? 0,
      flow.budget?.leftAtHigh ?? 0,
      flow.likely.cost,
      flow.likely.benefit,
      flow.likely.npv,
      flow.low.npv,
      flow.cashableNpv,
    ];
    for (const amount of inConclusion) expect(conclusion).toContain(whole(amount));
    expect(conclusion).toContain(`ratio of ${flow.likely.ratio?.toFixed(2)}`);
    const payback = flow.months[(flow.likely.paybackMonth ?? 0) - 1]?.label ?? '';
    expect(conclusion).toContain(formatMonth(`${payback}-01`));

    const benefit = document.summary.benefit ?? '';
    for (const amount of [
      flow.firstYearCost,
      flow.likely.cost,
      flow.likely.benefit,
      flow.cashable,
      flow.likely.npv,
    ]) {
      expect(benefit).toContain(whole(amount));
    }
    expect(document.summary.recommendation).toContain(whole(flow.firstYearCost));
  });

  it('names the benefit that turns the case, and where', () => {
    const [first] = flow.switches;
    expect(first?.row).toBe('ben-stage-2');
    const saved = (first?.breakEven ?? 0) / (6 * 24);
    expect(document.finance.conclusion).toContain(`only to about ${Math.round(116 - saved)} a year`);
    expect(first?.withinRange).toBe(false);
  });
});

describe('its plan can be carried out', () => {
  it('starts, ends and reviews on working days', () => {
    const days = [
      ...document.actions.flatMap(({ id, from, to }) => [
        { id, day: from },
        { id, day: to },
      ]),
      ...document.reviews.map(({ id, date }) => ({ id, day: date })),
      { id: 'plan', day: document.plan.start },
      { id: 'plan', day: document.plan.goLive },
      { id: 'plan', day: document.plan.end },
    ];
    expect(days.filter(({ day }) => day === undefined || !isWorkingDay(day))).toEqual([]);
  });

  it('finishes what comes first before what follows begins', () => {
    for (const action of document.actions) {
      for (const id of action.dependsOn ?? []) {
        expect((row('actions', id).to ?? '') <= (action.from ?? ''), `${id} before ${action.id}`).toBe(true);
      }
    }
    expect(
      (row('actions', 'act-policy-approve').to ?? '') < (row('actions', 'act-module-setup').from ?? ''),
    ).toBe(true);
    expect((row('actions', 'act-workshop-2').to ?? '') < (document.plan.goLive ?? '')).toBe(true);
  });

  it('reviews 30, 90 and 180 days after go-live, or on the next working day', () => {
    const goLive = Date.parse(`${document.plan.goLive}T00:00:00Z`);
    const due = [30, 90, 180].map((days) => {
      let at = goLive + days * 86_400_000;
      while (!isWorkingDay(new Date(at).toISOString().slice(0, 10))) at += 86_400_000;
      return new Date(at).toISOString().slice(0, 10);
    });
    expect(document.reviews.map(({ date }) => date)).toEqual(due);
  });
});
