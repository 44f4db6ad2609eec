import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, createChecker } from '@/lib/core/check';
import { CHECK_IDS } from '@/lib/core/check/params';
import { cashFlow } from '@/lib/core/finance';
import { applyChanges } from '@/lib/core/proposal/apply';
import { fieldDef } from '@/lib/core/proposal/catalogue';
import type { Change } from '@/lib/core/proposal/changes';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { trace } from '@/lib/core/trace';
import { change, freshId, pathsOf, proposalDocument, valueAt } from '@/tests/support/arbitraries';
import { examples } from './examples';
import { example } from './other-units';
import { proposal, TODAY, unit } from './support';
import { log } from './told-contacts';

const context = { today: TODAY };
const STEPS = 8;

/** A unit that asks everything the checker can judge. */
const everyCheck: Template = {
  ...unit,
  markingPoints: CHECK_IDS.map((name, i) => ({
    ...(unit.markingPoints[0] as (typeof unit.markingPoints)[number]),
    id: `point-${i}`,
    checks: [{ check: name, weight: 'essential' as const, with: {} }],
  })),
};

const isProse = ({ collection, field }: { collection: string; field: string }) =>
  fieldDef(collection as Parameters<typeof fieldDef>[0], field)?.kind === 'prose';

/** Words a learner may put into a box that mean something to the checks: their own from elsewhere, ours, or nothing. */
function wordsChange(document: ProposalDocument, template: Template): fc.Arbitrary<Change> {
  const prose = pathsOf(document).filter(isProse);
  const written = prose.map((path) => valueAt(document, path)).filter((value) => value !== null);
  const values = [...written, ...template.sections.map(({ why }) => why), 'tbc', null];
  return fc
    .tuple(fc.constantFrom(...prose), fc.constantFrom(...values))
    .map(
      ([path, value]): Change => ({ id: freshId(), op: 'set', path, value, base: valueAt(document, path) }),
    );
}

/** A field emptied: what was there is gone. */
const emptied = (document: ProposalDocument): fc.Arbitrary<Change> =>
  fc
    .constantFrom(...pathsOf(document).filter((path) => valueAt(document, path) !== null))
    .map((path): Change => ({ id: freshId(), op: 'set', path, value: null, base: valueAt(document, path) }));

const step = (document: ProposalDocument, template: Template): fc.Arbitrary<Change> =>
  fc.oneof(
    change(document),
    wordsChange(document, template),
    pathsOf(document).some((path) => valueAt(document, path) !== null) ? emptied(document) : change(document),
  );

/** Real changes one after another; after each, a checker that saw them all says what one that saw none says. */
function agreesAllTheWay(start: ProposalDocument, template: Template, gen: fc.GeneratorValue): void {
  const checker = createChecker(template, context);
  const past = [start];
  let now = start;
  expect(checker.check(now)).toEqual(check(now, template, context));
  for (let i = 0; i < STEPS; i++) {
    const how = gen(fc.constantFrom, 'change', 'change', 'change', 'change', 'back', 'copy', 'several');
    if (how === 'back') now = past[gen(fc.nat, past.length - 1)] as ProposalDocument;
    else if (how === 'copy') now = structuredClone(now);
    for (let n = how === 'several' ? 3 : how === 'change' ? 1 : 0; n > 0; n--) {
      now = applyChanges(now, [gen(step, now, template)], new Set()).document;
    }
    past.push(now);
    const { report, ...worked } = checker.insight(now);
    expect(report).toEqual(check(now, template, context));
    const seen = seenBy(template, now);
    expect(worked).toEqual({ cash: cashFlow(seen), schedule: schedule(seen), trace: trace(seen, template) });
  }
}

describe('a checker that follows a proposal says what one that sees it for the first time says', () => {
  it.each(examples)('on the worked example of $unit', ({ document, template }) => {
    fc.assert(
      fc.property(fc.gen(), (gen) => agreesAllTheWay(document, template, gen)),
      { numRuns: 12 },
    );
  });

  it.each(examples)('on any proposal, for $unit', ({ template }) => {
    fc.assert(
      fc.property(proposalDocument(), fc.gen(), (document, gen) => agreesAllTheWay(document, template, gen)),
      { numRuns: 8 },
    );
  });

  it('with every check there is', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => agreesAllTheWay(proposal(), everyCheck, gen)),
      { numRuns: 12 },
    );
  });

  it('whatever it saw before: the proposals of other people, one after another', () => {
    const checker = createChecker(unit, context);
    for (const { document } of [...examples, ...examples].reverse()) {
      expect(checker.check(document)).toEqual(check(document, unit, context));
    }
  });
});

describe('what is told of the service', () => {
  const { template } = example('following-service-rules');
  const told = log({
    situation: 'A guest found her room cold and was upset about her night.',
    did: 'I said sorry and gave her a drink voucher of £30.',
    rules: [{ document: 'R-2 Goodwill', asks: 'Say sorry and write it in the log.' }],
  });
  const withLimit = (service: string): ProposalDocument => ({
    ...told,
    context: { ...told.context, service },
  });
  const few = withLimit('I work at the desk of a hotel. I may give vouchers up to £20.');
  const many = withLimit('I work at the desk of a hotel. I may give vouchers up to £50.');

  it('is heard of by contacts that were read before', () => {
    const codes = (document: ProposalDocument) =>
      checker.check(document).pitfalls.flatMap(({ findings }) => findings.map(({ code }) => code));
    const checker = createChecker(template, context);
    expect(codes(many)).not.toContain('limit-passed');
    expect(codes(few)).toContain('limit-passed');
    expect(codes(many)).not.toContain('limit-passed');
  });
});

describe('a reason that came to stand elsewhere', () => {
  const following = examples.find(({ unit }) => unit === 'following-service-rules');
  if (!following) throw new Error('the unit has no worked example');
  const { document, template } = following;
  const [first, second] = document.contacts;
  const reason = first?.why ?? '';
  const copied: ProposalDocument = {
    ...document,
    contacts: document.contacts.map((row) => (row.id === second?.id ? { ...row, why: reason } : row)),
  };

  it('counts once, and again when it stands there alone', () => {
    expect(reason).not.toBe('');
    const checker = createChecker(template, context);
    for (const one of [document, copied, document, copied]) {
      expect(checker.check(one)).toEqual(check(one, template, context));
    }
    expect(checker.check(copied)).not.toEqual(checker.check(document));
  });
});

describe('what a change does not touch', () => {
  it('stays the same object, so that nothing that shows it need look again', () => {
    const checker = createChecker(unit, context);
    const before = checker.check(proposal());
    expect(checker.check(proposal())).toEqual(before);
    const worse = proposal((d) => {
      for (const one of d.kpis) delete one.owner;
    });
    const after = checker.check(worse);
    expect(after.open).not.toEqual(before.open);
    const kept = after.points.filter((one, at) => one === before.points[at]);
    expect(kept.length).toBeGreaterThanOrEqual(before.points.length - 2);
    expect(after.pitfalls.filter((one, at) => one !== before.pitfalls[at]).length).toBeLessThanOrEqual(1);
  });
});
