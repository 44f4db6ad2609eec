import { collectionsOf, isCollection } from '../proposal/catalogue';
import type { ProposalDocument } from '../proposal/document';
import { type Place, placeKey } from '../proposal/place';
import type { CheckUse, Template } from '../template/schema';
import { alike } from './alike';
import { Cells } from './cells';
import { type CheckResult, Collector, type Found } from './collect';
import type { Insight } from './insight';
import { Lens } from './lens';
import { checkNamed } from './registry';
import type { Finding, PitfallReport, PointReport, Report, Verdict } from './report';
import { openBy, sectionReport } from './sections';

export type CheckContext = {
  /** yyyy-mm-dd: the core has no clock. */
  readonly today: string;
};

/**
 * Reads one document after another for the same unit and day. Each report is what a checker that never saw the others
 * would say; only what the last change touched is worked out again, and what comes out as before is the same object.
 */
export type Checker = {
  check(document: ProposalDocument): Report;
  /** The report, with the sums, dates and thread that it was worked out from. */
  insight(document: ProposalDocument): Insight;
};

/** On a draft with nothing to look at, a point says where to begin, not everything it will ever ask. */
const FIRST_STEPS = 2;

/** A finding that asks for something, with its place in line. */
type Ranked = { readonly finding: Finding; readonly rank: number; readonly key: string };
type Judged<R> = { readonly report: R; readonly ranked: readonly Ranked[] };

export function createChecker(template: Template, { today }: CheckContext): Checker {
  const cells = new Cells();
  const lens = new Lens(cells, template, today);

  const resultOf = (use: Pick<CheckUse, 'check' | 'with'>): (() => CheckResult) => {
    const key = `check ${use.check} ${JSON.stringify(use.with)}`;
    const run = runnerOf(use, lens, template);
    return () => cells.ask(key, run, alike);
  };
  const pitfalls = template.pitfalls.map((pitfall, at) => {
    const detectors = pitfall.detect.map(resultOf);
    const judge = () =>
      judgePitfall(
        pitfall.id,
        detectors.map((result) => result()),
      );
    return { holds: pitfall.holds, judged: () => cells.ask(`pitfall ${at}`, judge, alike) };
  });
  const points = template.markingPoints.map((point, at) => {
    const held = pitfalls.filter(({ holds }) => holds.includes(point.id));
    const uses = point.checks.map((use) => ({ use, result: resultOf(use) }));
    const judge = () =>
      judgePoint(
        point.id,
        uses.map(({ use, result }) => ({ use, result: result() })),
        held.map(({ judged }) => judged()),
      );
    return () => cells.ask(`point ${at}`, judge, alike);
  });
  const open = () =>
    cells.ask(
      'open',
      () => inOrder([...points, ...pitfalls.map(({ judged }) => judged)].flatMap((one) => one().ranked)),
      alike,
    );
  const counts = () => cells.ask('open counts', () => openBy(open()));
  const sections = template.sections.map((section, at) => {
    const report = () => sectionReport(lens, section, counts());
    return () => cells.ask(`section ${at}`, report, alike);
  });

  const report = (): Report => ({
    points: points.map((one) => one().report),
    pitfalls: pitfalls.map(({ judged }) => judged().report),
    open: open(),
    sections: sections.map((one) => one()),
  });
  return {
    check(document) {
      cells.take(document);
      return report();
    },
    insight(document) {
      cells.take(document);
      return { report: report(), cash: lens.flow, schedule: lens.schedule, trace: lens.trace };
    },
  };
}

/** Unknown or broken means "not met", loudly; never an exception, never a silent pass. */
function runnerOf(use: Pick<CheckUse, 'check' | 'with'>, lens: Lens, template: Template): () => CheckResult {
  const known = checkNamed(use.check);
  const params = known?.params.safeParse(use.with);
  if (!known || !params?.success) return () => unavailable(use.check, lens, template);
  return () => {
    try {
      return known.run(new Collector(use.check, lens), params.data);
    } catch {
      return unavailable(use.check, lens, template);
    }
  };
}

function unavailable(wanted: string, lens: Lens, template: Template): CheckResult {
  const collector = new Collector(wanted, lens);
  const section = template.sections[0];
  const shown = Object.keys(section?.collections ?? {}).find(isCollection);
  const collection = shown ?? (section ? collectionsOf(section.id)[0] : undefined) ?? 'about';
  collector.clash('check-unavailable', { wanted }, { collection });
  return collector.done('not-yet');
}

function judgePoint(
  point: string,
  results: readonly { use: CheckUse; result: CheckResult }[],
  mistakes: readonly Judged<PitfallReport>[],
): Judged<PointReport> {
  const found = distinct(firstSteps(results.flatMap(({ result }) => result.findings)).map(keyed));
  const essential = new Set(
    results.filter(({ use }) => use.weight === 'essential').map(({ use }) => use.check),
  );
  const ranked = found.flatMap(({ found: one, finding, key }) =>
    one.tone === 'good' ? [] : [{ finding, key, rank: rankOf(one, essential.has(one.check) ? 0 : 1) }],
  );
  const earned = verdictOf(results);
  const made = mistakes.filter(({ report }) => report.present);
  // A tick is not given over a mistake about the very thing the point asks for; what it is stands among the reasons.
  if (earned !== 'met' || made.length === 0)
    return { report: { point, verdict: earned, findings: found.map(({ finding }) => finding) }, ranked };
  const own = new Set(found.map(({ key }) => key));
  const against = made.flatMap((one) => one.ranked).filter(({ key }) => !own.has(key));
  const findings = [...found, ...against].map(({ finding }) => finding);
  return { report: { point, verdict: 'partly', findings }, ranked };
}

function judgePitfall(pitfall: string, results: readonly CheckResult[]): Judged<PitfallReport> {
  const found = distinct(results.flatMap(({ findings }) => findings.filter(isMistake)).map(keyed));
  // A detector that does not work has seen nothing; its finding says so all the same.
  const present = found.some(({ finding }) => finding.code !== 'check-unavailable');
  const findings = found.map(({ finding }) => finding);
  const ranked = found.map(({ found: one, finding, key }) => ({ finding, key, rank: rankOf(one, 1) }));
  return { report: { pitfall, present, findings }, ranked };
}

/** Most important first, in the order of the template among equals. */
const inOrder = (ranked: readonly Ranked[]): readonly Finding[] =>
  distinct([...ranked].sort((a, b) => a.rank - b.rank)).map(({ finding }) => finding);

const isMistake = ({ kind }: Found): boolean => kind === 'fault' || kind === 'clash';

const VALUE: Readonly<Record<Verdict, number>> = { met: 1, partly: 0.5, 'not-yet': 0 };
/**
 * Share of what a point asks for from which a marker ticks it, and below which there is too little to credit. Of the forms tried
 * on the labelled set this one errs least, on proposals nobody had learnt from most of all: at most one thing by half, among a dozen.
 */
const MET_FROM = 0.955;
const CREDIT_FROM = 0.5;

/**
 * A marker weighs a point as a whole: one thin row among much that is sound does not cost it, and two scraps do not
 * earn it. Essential checks weigh twice, and are what the point is about: while one of them is shown by half there is no
 * tick, nor while anything asked for is not there at all, or something written contradicts the rest; and where they are
 * shown by half there is something to credit, however little stands around them.
 */
function verdictOf(results: readonly { use: CheckUse; result: CheckResult }[]): Verdict {
  const counted = results.filter(({ result }) => !result.aside);
  const essential = counted.filter(({ use }) => use.weight === 'essential');
  if (essential.some(({ result }) => result.hollow)) return 'not-yet';
  const share = shareOf([...counted, ...essential]);
  if (Math.max(share, shareOf(essential)) < CREDIT_FROM)
    return counted.some(({ result }) => result.credits) ? 'partly' : 'not-yet';
  const lacking = counted.some(
    ({ use, result }) =>
      result.outcome === 'not-yet' ||
      (result.outcome !== 'met' && (use.weight === 'essential' || result.withholds || isContrary(result))),
  );
  return share >= MET_FROM && !lacking ? 'met' : 'partly';
}

const shareOf = (results: readonly { result: CheckResult }[]): number =>
  results.length === 0
    ? 0
    : results.reduce((sum, { result }) => sum + VALUE[result.outcome], 0) / results.length;

function firstSteps(findings: readonly Found[]): Found[] {
  let bare = 0;
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (!finding.bare) return true;
    const key = placeKey(finding.places[0]);
    if (seen.has(key) || bare >= FIRST_STEPS) return false;
    seen.add(key);
    bare++;
    return true;
  });
}

/** The same thing said about the same place is said once, by whoever saw it first. */
function distinct<T extends { readonly key: string }>(findings: readonly T[]): T[] {
  const seen = new Set<string>();
  return findings.filter(({ key }) => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyed(found: Found): { readonly found: Found; readonly finding: Finding; readonly key: string } {
  const { check: name, code, tone, values, places } = found;
  const key = `${code} ${placeKey(places[0])} ${words(places[0])} ${values.group ?? ''}`;
  return { found, finding: { check: name, code, tone, values, places }, key };
}
const words = (place: Place): string => (place.start === undefined ? '' : `${place.start}-${place.end}`);

/** What would change a marker's mind most comes first: untruths, then weaknesses, then what is not there yet. */
function rankOf({ kind }: Found, weight: 0 | 1): number {
  return (kind === 'clash' ? 0 : kind === 'fault' ? 2 : 4) + weight;
}

/** Not only unshown: what is written says the opposite. */
const isContrary = ({ findings }: CheckResult): boolean => findings.some(({ kind }) => kind === 'clash');
