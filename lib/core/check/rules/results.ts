import type { Row } from '../../proposal/document';
import { hasFigure, normalise, wordCount } from '../../text';
import { compact } from '../../text/compact';
import { pattern } from '../../text/pattern';
import { substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { isAstray } from './astray';
import type { Contact } from './contact';
import { rulesToOpen } from './contacts';
import { withoutGoodDenials } from './ended-well';
import { misplacedIn } from './fitting';

const GOOD_RESULT = pattern(
  /\b(?:settled|resolved|solved|sorted|fixed|mended|accepted|thank(?:ed|s)|prais\w*|complimented|satisf(?:ied|action|actory)|happy|happier|pleased|relieved|delighted|glad|no (?:further|repeat|second|more) (?:contact|call|visit|complaint)s?|no further|without (?:a )?(?:further|second|repeat)|passed(?! (?:on|over|up|back|it|him|her|them|to))|kept|closed|completed|in time|on time|same day|at once|refunded|repaid|paid|delivered|arrived|exchanged|replaced|booked|confirmed|got (?:his|her|their|the) \w+|received|restored|works? again|working again|stayed|came back|returned to us|apology accepted|withdrew|withdrawn|wrote (?:a|to)|left calm|calmed|agreed|recommended)\b|\b[45](?:\.\d)? ?(?:of|out of|\/) ?5\b|\b(?:8|9|10) ?(?:of|out of|\/) ?10\b|\b(?:9\d|100)(?:\.\d+)? ?%/,
);
const NO_RESULT = compact(
  /\b(?:not|never|n't|nobody|yet to be) (?:\w+ )?(?:settled|resolved|solved|sorted|fixed|accepted|happy|satisfied|pleased|paid|closed|completed|kept|in time|on time)\b/g,
);

const BAD_RESULT = pattern(
  /\b(?:unhappy|dissatisf\w*|unresolved|unsettled|not|never|nobody|still|left open|angry|upset|complain\w*|wrong|refus\w*|without|lost|worse|too late|ha[sd] to|have to|must|waiting|mistake|corrected|gave up|walked out|walked off|stormed|went away|sent away)\b|n't\b|\b(?:left|went|gone)(?: (?:the \w+|without|empty\W?handed|in the end))?\W*$/,
);
/** "Sorted", "she was happy": an end without a word on what the customer got, or who says so. */
const isBare = (outcome: string): boolean =>
  substance(outcome) === 0 ||
  (substance(outcome) < NAMED_THINGS && wordCount(outcome) < A_SENTENCE && !hasFigure(outcome)) ||
  UNTOLD.test(normalise(outcome));
const NAMED_THINGS = 2;
const A_SENTENCE = 5;
/** With somebody else, or out of sight: what came of it is not known. */
const UNTOLD = pattern(
  /^\W*(?:(?:he|she|they|the \w+) (?:was |were |is |seemed |felt |left |went away |looked |got )?(?:\w+ )?(?:calm(?:ed|er)?|happ(?:y|ier)|satisfied|pleased|fine|ok|okay|content|better|cheered|quiet(?:er|ened)?)(?: (?:down|up|off|with (?:it|that|me|us)))?(?: (?:in|at) the end| after(?: that| all| a while)?| again| eventually)?|(?:it |this |that )?(?:was |is |got )?(?:all )?(?:sorted|settled|dealt with|resolved)(?: out)?(?: in the end)?|(?:[\w.']+ ){1,4}(?:dealt with (?:it|that|the rest|him|her|them)|took (?:it )?over|took it (?:on|from there)|took care of (?:it|that)|(?:is|was) (?:dealing with|looking into|looking after) (?:it|that)|has it now|sorted it(?: out)?))\W*$|\b(?:i|we) (?:left|passed|handed|gave|sent) (?:it|that|this|him|her|them) (?:all )?(?:over |on |up )?(?:with|to) [^.]*(?:\.|$)(?!.*\w)|\b(?:did not|didn't|have not|haven't|never|not) (?:\w+ )?(?:hear|heard|told|find out|found out|know|known|see|seen)\b[^.]{0,24}(?:any ?more|anything|back|how|what|of it|again|after|since|end)/,
);
const NO_MEASURE =
  /^(?:[-\u2013.]|good|great|excellent|very good|ok(?:ay)?|fine|yes|high|fast|quick|positive|happy|n\/?a|none)\W*$/;

const hasGoodResult = ofRow((row: Contact): boolean => {
  const measure = NO_MEASURE.test(normalise(row.measure ?? '').trim()) ? '' : (row.measure ?? '');
  const told = [row.outcome, measure].filter(Boolean).join('\n');
  const outcome = withoutGoodDenials(row.outcome ?? '');
  if (isBare(row.outcome ?? '') && measure === '') {
    // It may stand where the learner looks back.
    const reflection = normalise(row.reflection ?? '').replace(NO_RESULT, ' ');
    return (
      substance(row.reflection ?? '') >= 4 && GOOD_RESULT.test(reflection) && RESULT_TOLD.test(reflection)
    );
  }
  if (GOOD_RESULT.test(normalise(told).replace(NO_RESULT, ' '))) return true;
  return wordCount(outcome) >= TOLD_PLAINLY && !BAD_RESULT.test(outcome) && !HANDED_OVER.test(outcome);
});
/** With somebody else now: what came of it is not told. */
const HANDED_OVER =
  /^\W*(?:\w+ ){0,2}(?:passed|handed|referred|forwarded|escalated|given)(?: \w+){0,2} to\b[^.;]*\W*$/;
const RESULT_TOLD = pattern(
  /\b(?:did not (?:ring|call|come|write|contact|complain)|never (?:rang|called|came)|second (?:call|visit)|got|received|refunded|arrived|thank\w*|wrote|card|letter)\b/,
);
/** An outcome told in so many words that nothing speaks against: people got things in more ways than can be listed. */
const TOLD_PLAINLY = 3;

type Used = { readonly row: Contact; readonly rules: readonly Row<'internalRequirements'>[] };
type AtWork = {
  readonly used: readonly Used[];
  readonly good: readonly Used[];
  readonly rules: ReadonlySet<string>;
};

/** The contacts with a rule, those with a good result among them, and the rules these show. */
const rulesAtWork = (lens: Lens): AtWork => lens.cells.ask('rules at work', () => findAtWork(lens));

function findAtWork(lens: Lens): AtWork {
  const used = lens.rows('contacts').flatMap((row) => {
    const told = lens.says('contacts', row, 'did') || lens.says('contacts', row, 'outcome');
    const ended = row.outcome !== undefined || row.measure !== undefined;
    const rules = rulesToOpen(lens, row);
    return told && ended && rules.length > 0 ? [{ row, rules }] : [];
  });
  const wrong = misplacedIn(lens);
  // What was granted against the rule, or came about under another, is no good result of it.
  const good = used.filter(
    ({ row }) =>
      hasGoodResult(row) && !isAstray(lens, row) && !wrong.some(({ contact }) => contact === row.id),
  );
  // How one speaks stands beside every contact: where most of them end in nothing, it is no second rule with a result.
  const few = good.length * 2 < used.length;
  const shown = new Set<string>();
  for (const { rules } of good) {
    const own = few ? rules.filter(({ kind }) => kind !== 'service-standard') : rules;
    for (const { id } of own.length > 0 ? own : rules) shown.add(id);
  }
  return { used, good, rules: shown };
}

/** As many rules as that, each with a good result, and in as many contacts. */
export function goodOfRules(lens: Lens, min: number): boolean {
  const { good, rules } = rulesAtWork(lens);
  return rules.size >= min && good.length >= min;
}

export function rulesInUse(c: Collector, { min }: ParamsOf<'rules-in-use'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  const all = lens.place('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const { used, good, rules } = rulesAtWork(lens);
  // Two rules in one contact are two rules, but one contact does not show that each did good.
  if (rules.size < min || good.length < min) {
    c.missing('rules-few', { count: Math.min(rules.size, good.length), min }, all);
    for (const { row } of used) {
      if (!good.some((one) => one.row === row))
        c.missing(
          'rule-no-result',
          { name: lens.name('contacts', row) },
          lens.place('contacts', row, 'outcome'),
        );
    }
    const named = new Set(used.flatMap((one) => one.rules.map(({ id }) => id)));
    return c.done(named.size < min && good.length === 0 ? 'not-yet' : 'partly');
  }
  c.good('rules-in-use', { count: rules.size }, ...good.map(({ row }) => lens.place('contacts', row)));
  return c.done('met');
}
