import path from 'node:path';
import { check } from '../lib/core/check';
import type { Verdict } from '../lib/core/check/report';
import type { Template } from '../lib/core/template/schema';
import { loadTemplates } from '../lib/server/files/templates';
import { type Labelled, labelledFiles, readLabelled } from '../tests/support/labelled';

/**
 * How the checker's verdicts stand against labels given by reading.
 *   tsx bench/labelled.ts                      figures for every unit
 *   tsx bench/labelled.ts differ [unit|file]   each disagreement, with the reasons on both sides
 *   tsx bench/labelled.ts validate FILE        only whether the file can be read
 * UPMARK_LABELLED names another folder than templates/ to take the labelled proposals from.
 */
const VERDICTS: readonly Verdict[] = ['met', 'partly', 'not-yet'];
const { templates } = loadTemplates();

type Pair = { readonly label: string; readonly found: string };

/** Cohen's kappa: agreement beyond what the two would reach by chance. 1 where both always say the same one thing. */
function kappa(pairs: readonly Pair[]): number {
  const n = pairs.length;
  if (n === 0) return Number.NaN;
  const share = (who: keyof Pair, what: string) => pairs.filter((pair) => pair[who] === what).length / n;
  const agreed = pairs.filter(({ label, found }) => label === found).length / n;
  const chance = [...new Set(pairs.flatMap(({ label, found }) => [label, found]))].reduce(
    (sum, what) => sum + share('label', what) * share('found', what),
    0,
  );
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

type Outcome = {
  readonly of: Labelled;
  readonly points: readonly (Pair & { id: string; own: boolean; why: string })[];
  readonly pitfalls: readonly (Pair & { id: string; own: boolean; why: string })[];
};

function judge(of: Labelled, template: Template): Outcome {
  const report = check(of.document, template, { today: of.today });
  const told = (
    findings: readonly { code: string; check: string; places: readonly { quote?: string }[] }[],
  ) =>
    findings
      .map((one) => `${one.code} [${one.check}] ${JSON.stringify(one.places[0]).slice(0, 160)}`)
      .join('\n      ');
  return {
    of,
    points: report.points.map((one) => ({
      id: one.point,
      label: of.points[one.point] ?? '',
      found: one.verdict,
      own: of.own.points.includes(one.point),
      why: told(one.findings.filter(({ tone }) => tone !== 'good')),
    })),
    pitfalls: report.pitfalls.map((one) => ({
      id: one.pitfall,
      label: of.pitfalls[one.pitfall] ? 'present' : 'absent',
      found: one.present ? 'present' : 'absent',
      own: of.own.pitfalls.includes(one.pitfall),
      why: told(one.findings),
    })),
  };
}

/**
 * Of a variant only what it is about counts, or one base proposal would be counted again with each of its variants;
 * other points of it are watched as side effects.
 */
const counted = (outcome: Outcome, kind: 'points' | 'pitfalls') =>
  outcome[kind].filter((one) => !outcome.of.variant || one.own);

function figures(name: string, outcomes: readonly Outcome[]) {
  const points = outcomes.flatMap((one) => counted(one, 'points'));
  const pitfalls = outcomes.flatMap((one) => counted(one, 'pitfalls'));
  const agreed = points.filter(({ label, found }) => label === found).length;
  const present = pitfalls.filter(({ label }) => label === 'present');
  const recalled = present.filter(({ found }) => found === 'present').length;
  const accused = pitfalls.filter(({ label, found }) => label === 'absent' && found === 'present').length;
  const strong = outcomes.filter(({ of }) => of.strength === 'strong' && !of.variant);
  const alarms = strong.reduce(
    (sum, one) =>
      sum +
      one.points.filter(({ label, found }) => label === 'met' && found !== 'met').length +
      one.pitfalls.filter(({ label, found }) => label === 'absent' && found === 'present').length,
    0,
  );
  const side = outcomes
    .filter(({ of }) => of.variant)
    .flatMap((one) => [...one.points, ...one.pitfalls].filter(({ own }) => !own));
  const share = (part: number, of: number) => (of === 0 ? '-' : (part / of).toFixed(2));
  console.log(
    [
      name.padEnd(36),
      `${String(agreed).padStart(4)}/${String(points.length).padEnd(4)} ${share(agreed, points.length)}`,
      kappa(points).toFixed(2).padStart(6),
      `${recalled}/${present.length} ${share(recalled, present.length)}`.padStart(12),
      `${accused}/${pitfalls.length - present.length}`.padStart(9),
      `${share(alarms, strong.length)}`.padStart(9),
      share(side.filter(({ label, found }) => label === found).length, side.length).padStart(7),
    ].join(' '),
  );
}

function confusion(outcomes: readonly Outcome[]) {
  const points = outcomes.flatMap((one) => counted(one, 'points'));
  console.log(`\nlabel \\ found ${VERDICTS.map((one) => one.padStart(8)).join('')}`);
  for (const label of VERDICTS)
    console.log(
      label.padEnd(14) +
        VERDICTS.map((found) =>
          String(points.filter((one) => one.label === label && one.found === found).length).padStart(8),
        ).join(''),
    );
}

function differ(outcomes: readonly Outcome[]) {
  for (const outcome of outcomes) {
    for (const one of [...outcome.points, ...outcome.pitfalls]) {
      if (one.label === one.found) continue;
      const aside = outcome.of.variant && !one.own ? ' (side effect)' : '';
      console.log(
        `${outcome.of.unit} ${outcome.of.name}: ${one.id} label ${one.label}, found ${one.found}${aside}\n    because: ${outcome.of.because}\n      ${one.why}`,
      );
    }
  }
}

const [command = 'figures', target] = process.argv.slice(2);
const isFile = target?.endsWith('.yaml') ?? false;

function outcomesOf(template: Template): Outcome[] {
  const files = isFile
    ? [path.resolve(target ?? '')].filter((file) => file.includes(`${path.sep}${template.id}${path.sep}`))
    : labelledFiles(template.id, process.env.UPMARK_LABELLED);
  return files.flatMap((file) => readLabelled(file, template)).map((one) => judge(one, template));
}

if (command === 'validate') {
  const file = path.resolve(target ?? '');
  const template = templates.find(({ id }) => file.includes(`${path.sep}${id}${path.sep}`));
  if (!template) throw new Error(`${file} lies in no unit's folder`);
  const read = readLabelled(file, template);
  console.log(`${path.basename(file)}: sound, ${read.length - 1} variants`);
} else {
  const chosen = templates.filter(({ id }) => isFile || target === undefined || id === target);
  const all = chosen.map((template) => ({ template, outcomes: outcomesOf(template) }));
  if (command === 'differ') differ(all.flatMap(({ outcomes }) => outcomes));
  else {
    console.log(
      `${'unit'.padEnd(36)} verdicts       kappa   pitfalls    accused   alarms/   side\n${''.padEnd(36)} agreed                recalled    wrongly   strong    effects`,
    );
    for (const { template, outcomes } of all) figures(template.id, outcomes);
    const every = all.flatMap(({ outcomes }) => outcomes);
    figures('all', every);
    confusion(every);
  }
}
