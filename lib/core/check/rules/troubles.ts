import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { hasDependents, isNamed, wordsOf } from './stands';

/** Whom a failure may reach. */
export const SERVED = pattern(
  /\b(?:customers?|guests?|members?|callers?|tenants?|patients?|residents?|passengers?|clients?|students?|learners?|pupils?|visitors?|shoppers?|famil(?:y|ies)|parents?|carers?|diners?|buyers?|users?|applicants?|claimants?|households?|child(?:ren)?|kids?|boys?|girls?|bab(?:y|ies)|class(?:es)?|groups?|teachers?|schools?|strangers?|owners?|couples?|m[ae]n|wom[ae]n|lad(?:y|ies)|gentlem[ae]n|husbands?|wi(?:fe|ves)|mums?|mothers?|dads?|fathers?|sons?|daughters?|neighbours?|drivers?|motorists?|commuters?|subscribers?|policyholders?|voters?|audience|fans?|players?|delegates?|year[- ]olds?|bride|mourners|travellers?|borrowers?|readers?|donors?|people|public|somebody|someone|a person|executors?|beneficiar(?:y|ies)|relatives?|widow(?:er)?s?|gran(?:dad|dma|ny|dparents?)?|nan|starters?|sellers?|landlords?|leaseholders?|riders?|hirers?|campers?|pensioners?|cardholders?|account holders?|recipients?|starters|joiners?|attendees?|mr|mrs|ms|he|she|their|them|they (?:\w+ )?(?:see|wait|ring|pay|lose|have|get|go|come|call|feel|stay|miss|leave|must|find|hear|drive|walk|stand|sit|queue|give up|think|want|ask|turn up|arrive|travel|complain|eat|write|try|stop|carry|cannot|can't)|they(?:'re| are|'ve) (?:\w+ )?(?:wait\w+|left|stood|stuck|\w+ing|cross|angry|upset|late|lost|told|sent)|mams?|nans?|the queue)\b/,
);

/** Failures and causes in which a department may be named, each read once. */
export const troubles = (lens: Lens): readonly Trouble[] =>
  lens.cells.ask('troubles of departments', () => troublesTold(lens));
function troublesTold(lens: Lens): readonly Trouble[] {
  const stages = lens.rows('stages').flatMap((row) => {
    const breaks = lens.says('stages', row, 'breaks') ? (row.breaks ?? '') : '';
    return SERVED.test(normalise(breaks))
      ? [{ of: [row.department, row.handsTo], words: wordsOf(breaks) }]
      : [];
  });
  const gaps = lens
    .rows('gaps')
    .flatMap((row) => (lens.says('gaps', row, 'cause') ? [{ of: [], words: wordsOf(row.cause ?? '') }] : []));
  return [...stages, ...gaps];
}
type Trouble = { readonly of: readonly (string | undefined)[]; readonly words: ReadonlySet<string> };

/** Somebody rests on its work: told in its role, or where a stage of it fails. */
export const isNeeded = (
  lens: Lens,
  row: Row<'departments'>,
  rows: readonly Row<'departments'>[],
  all: readonly Trouble[],
): boolean =>
  (lens.says('departments', row, 'role') && hasDependents(row, rows)) ||
  all.some((one) => one.of.includes(row.id) || isNamed(one.words, row));

/** What breaks at a stage is told with a department that is not its own. */
export function namesOther(lens: Lens, row: Row<'stages'>): boolean {
  const said = wordsOf(row.breaks ?? '');
  return lens.rows('departments').some((one) => one.id !== row.department && isNamed(said, one));
}
