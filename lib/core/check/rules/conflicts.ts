import type { Row } from '../../proposal/document';
import { type Figure, figures, matchesOf, memo, normalise } from '../../text';
import { alike } from '../alike';
import type { Lens } from '../lens';

export type Conflict = {
  readonly internal: Row<'internalRequirements'>;
  readonly external: Row<'externalRequirements'>;
  readonly has: Figure;
  readonly asks: Figure;
};

/** What a time limit is about: two limits on the same subject can be compared. */
const SUBJECTS: readonly [string, RegExp][] = [
  ['acknowledge', /\backnowledg/g],
  ['stage 1', /\b(?:stage|level|step)[\s-]?(?:1|one)\b|\bfirst[\s-]stage\b/g],
  ['stage 2', /\b(?:stage|level|step)[\s-]?(?:2|two)\b|\bsecond[\s-]stage\b/g],
  ['cancel', /\b(?:cancel\w*|cooling[\s-]off|change (?:of|their|your) mind)\b/g],
  ['refund', /\b(?:refund\w*|money back|reimburse\w*)\b/g],
  ['data request', /\b(?:subject access|access request|data request|sar|dsar)\b/g],
  ['report breach', /\bbreach(?:es)?\b/g],
  ['information request', /\b(?:freedom of information|foi)\b/g],
  ['emergency', /\bemergenc\w+/g],
  ['complaint reply', /\b(?:complain\w*|final response)\b/g],
];
/** More is stricter here: a customer's time to act, not the organisation's. */
const LONGER_IS_BETTER = new Set(['cancel']);
const SECONDS = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
/** Five working days are a week. */
const inSeconds = (one: Figure): number =>
  one.unit === 'working day' ? (one.value * SECONDS.week) / 5 : one.value * SECONDS[one.unit ?? 'day'];

type Limit = { readonly subject: string; readonly figure: Figure };

/** Time limits in a text with what each is about, clause by clause; a clause without a subject keeps the last. */
const limits = memo((text): readonly Limit[] => {
  const plain = normalise(text);
  const found: Limit[] = [];
  const durations = figures(text).filter((one) => one.kind === 'duration');
  let from = 0;
  let last: string | undefined;
  for (const figure of durations) {
    const tail = /^[^.;,\n]*?(?=\band\b|[.;,\n]|$)/.exec(plain.slice(figure.end))?.[0] ?? '';
    const clause = `${plain.slice(from, figure.start)} ${tail}`;
    const lead = plain.slice(from, figure.start);
    // Nearest before the figure speaks of it; what follows only when nothing before does.
    const subject = nearest(lead) ?? nearest(clause) ?? last;
    from = figure.end;
    if (subject === undefined) continue;
    last = subject;
    found.push({ subject, figure });
  }
  return found;
});

function nearest(text: string): string | undefined {
  let best: { subject: string; at: number } | undefined;
  for (const [subject, pattern] of SUBJECTS) {
    const at = lastIndex(text, pattern);
    if (at < 0) continue;
    // The plain word "complaint" loses to anything more exact in the same clause.
    if (
      !best ||
      (best.subject === 'complaint reply'
        ? subject !== 'complaint reply'
        : at > best.at && subject !== 'complaint reply')
    ) {
      best = { subject, at };
    }
  }
  return best?.subject;
}

const lastIndex = (text: string, pattern: RegExp): number => matchesOf(text, pattern).at(-1)?.index ?? -1;

/** Where an internal limit is looser than a binding outside one on the same subject. */
export const conflicts = (lens: Lens): readonly Conflict[] =>
  lens.cells.ask('conflicts', () => conflictsIn(lens), alike);

/** The first of each procedure. */
export const conflictsById = (lens: Lens): ReadonlyMap<string, Conflict> =>
  lens.cells.ask(
    'conflicts by procedure',
    () => new Map([...conflicts(lens)].reverse().map((one) => [one.internal.id, one])),
  );

function conflictsIn(lens: Lens): Conflict[] {
  const binding = lens
    .rows('externalRequirements')
    .filter(
      (row) => row.force === 'mandatory' || (row.force === undefined && row.kind !== 'voluntary-standard'),
    )
    .map((row) => ({ row, limits: limits(row.asks ?? '') }));
  const found: Conflict[] = [];
  for (const internal of lens.rows('internalRequirements')) {
    for (const { subject, figure } of limits(internal.asks ?? '')) {
      for (const external of binding) {
        for (const other of external.limits) {
          if (other.subject !== subject) continue;
          const has = inSeconds(figure);
          const asks = inSeconds(other.figure);
          const looser = LONGER_IS_BETTER.has(subject) ? has < asks : has > asks;
          if (looser && !found.some((one) => one.internal === internal && one.external === external.row)) {
            found.push({ internal, external: external.row, has: figure, asks: other.figure });
          }
        }
      }
    }
  }
  return found;
}
