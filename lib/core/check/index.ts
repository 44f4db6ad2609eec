import { collectionsOf, isCollection } from '../proposal/catalogue';
import type { ProposalDocument } from '../proposal/document';
import { type Place, placeKey } from '../proposal/place';
import type { CheckUse, Template } from '../template/schema';
import { seenBy } from '../template/seen';
import { type CheckResult, Collector, type Found } from './collect';
import { Lens } from './lens';
import { checkNamed } from './registry';
import type { Finding, PitfallReport, PointReport, Report, Verdict } from './report';
import { sectionReports } from './sections';

export type { FindingCode } from './codes';
export { FINDING_CODES } from './codes';
export type {
  Finding,
  PitfallReport,
  PointReport,
  Report,
  SectionReport,
  SectionStatus,
  Verdict,
} from './report';

export type CheckContext = {
  /** yyyy-mm-dd: the core has no clock. */
  readonly today: string;
};

/** On a draft with nothing to look at, a point says where to begin, not everything it will ever ask. */
const FIRST_STEPS = 2;

/** The one checker: pure, never throws, the same for browser, server, command line and tests. */
export function check(document: ProposalDocument, template: Template, { today }: CheckContext): Report {
  const lens = new Lens(seenBy(template, document), template, today);
  const done = new Map<string, CheckResult>();
  const run = (use: Pick<CheckUse, 'check' | 'with'>): CheckResult => {
    const key = `${use.check} ${JSON.stringify(use.with)}`;
    let result = done.get(key);
    if (!result) {
      result = runCheck(use, lens, template);
      done.set(key, result);
    }
    return result;
  };

  const ranked: { finding: Found; rank: number }[] = [];
  const points = template.markingPoints.map((point): PointReport => {
    const results = point.checks.map((use) => ({ use, result: run(use) }));
    const findings = distinct(firstSteps(results.flatMap(({ result }) => result.findings)));
    const essential = new Set(
      results.filter(({ use }) => use.weight === 'essential').map(({ use }) => use.check),
    );
    for (const finding of findings) {
      if (finding.tone !== 'good')
        ranked.push({ finding, rank: rankOf(finding, essential.has(finding.check) ? 0 : 1) });
    }
    return { point: point.id, verdict: verdictOf(results), findings: findings.map(plain) };
  });
  const pitfalls = template.pitfalls.map((pitfall): PitfallReport => {
    const found = distinct(pitfall.detect.flatMap((use) => run(use).findings.filter(isMistake)));
    for (const finding of found) ranked.push({ finding, rank: rankOf(finding, 1) });
    return {
      pitfall: pitfall.id,
      // A detector that does not work has seen nothing; its finding says so all the same.
      present: found.some((finding) => finding.code !== 'check-unavailable'),
      findings: found.map(plain),
    };
  });
  const open = distinct(ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding)).map(plain);
  return { points, pitfalls, open, sections: sectionReports(lens, template, open) };
}

/** Unknown or broken means "not met", loudly; never an exception, never a silent pass. */
function runCheck(use: Pick<CheckUse, 'check' | 'with'>, lens: Lens, template: Template): CheckResult {
  const known = checkNamed(use.check);
  const params = known?.params.safeParse(use.with);
  if (!known || !params?.success) return unavailable(use.check, lens, template);
  try {
    return known.run(new Collector(use.check, lens), params.data);
  } catch {
    return unavailable(use.check, lens, template);
  }
}

function unavailable(wanted: string, lens: Lens, template: Template): CheckResult {
  const collector = new Collector(wanted, lens);
  const section = template.sections[0];
  const shown = Object.keys(section?.collections ?? {}).find(isCollection);
  const collection = shown ?? (section ? collectionsOf(section.id)[0] : undefined) ?? 'about';
  collector.clash('check-unavailable', { wanted }, { collection });
  return collector.done('not-yet');
}

const isMistake = ({ kind }: Found): boolean => kind === 'fault' || kind === 'clash';

function verdictOf(results: readonly { use: CheckUse; result: CheckResult }[]): Verdict {
  if (results.some(({ use, result }) => use.weight === 'essential' && result.outcome === 'not-yet'))
    return 'not-yet';
  return results.every(({ result }) => result.outcome === 'met') ? 'met' : 'partly';
}

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
function distinct(findings: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.code} ${placeKey(finding.places[0])} ${words(finding.places[0])} ${finding.values.group ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
const words = (place: Place): string => (place.start === undefined ? '' : `${place.start}-${place.end}`);

/** What would change a marker's mind most comes first: untruths, then weaknesses, then what is not there yet. */
function rankOf({ kind }: Found, weight: 0 | 1): number {
  return (kind === 'clash' ? 0 : kind === 'fault' ? 2 : 4) + weight;
}

const plain = ({ check: name, code, tone, values, places }: Found): Finding => ({
  check: name,
  code,
  tone,
  values,
  places,
});
