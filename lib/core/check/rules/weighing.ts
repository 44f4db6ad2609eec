import { formatMoney } from '../../format';
import type { Row } from '../../proposal/document';
import { figures, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { countsIn } from './counted';
import { wavedAway } from './needs';
import { isUnpriced } from './unpriced';

type Line = Row<'costs'> | Row<'benefits'>;

/** Words that set one thing against another. */
const WEIGHING = pattern(
  /\b(?:outweigh\w*|worth|exceeds?|more than|less than|greater|lower|bigger|smaller|pay(?:s|ing)? (?:back|for itself|off)|payback|pays|net present value|npv|ratio|balance|compared|against|even if|if .{3,80} (?:still|then|only|would)|because|so|therefore|despite|although|but|while|break[- ]?even|cautious|low case|worst case|saves?|saved|saving|brings?|frees?|covers?|returns?|net|loses?|loss)\b/,
);
const ADMITS_LOSS = pattern(
  /\b(?:negative|loss|loses|below zero|does not (?:pay|cover)|do(?:es)?n't (?:pay|cover)|never pays|not pay (?:back|for itself)|cost(?:s)? more than|more than it (?:saves|brings)|not (?:for|about) (?:the )?money|(?:law|code|regulator|act|duty) (?:asks|requires|demands|makes)|cannot be priced|not priced|unpriced|no price|still worth|even so|minus|deficit|shortfall|net cost|on money alone|price of)\b|[-−]£/,
);
const CLAIMS_GAIN = pattern(
  /\b(?:outweigh\w*|pays? (?:back|for itself|off)|more than (?:covers?|pays?)|saves? more|profit\w*|make money|benefits? (?:are|is) (?:higher|greater|bigger|more)|exceed\w*)\b/,
);

/** A verdict on the two, and not only both of them named. */
const JUDGES = pattern(
  /\b(?:worth (?:it|doing|the)|outweigh\w*|pays? (?:back|for itself|off)|payback|even if|break[- ]?even|only if|unless|would (?:no longer|not) (?:pay|be worth)|still (?:pays|worth|covers))\b/,
);

/** The conclusion, in its field or where the summary weighs the two. */
function conclusionOf(
  c: Collector,
): { collection: 'finance' | 'summary'; field: string; text: string } | undefined {
  const { lens } = c;
  const place = lens.place('finance', null, 'conclusion');
  const verdict = lens.verdict('finance', null, 'conclusion');
  if (verdict === null)
    return { collection: 'finance', field: 'conclusion', text: lens.text('finance', null, 'conclusion') };
  for (const [collection, field] of [
    ['finance', 'stakeholders'],
    ['summary', 'benefit'],
    ['summary', 'recommendation'],
  ] as const) {
    const text = lens.text(collection, null, field);
    const money = figures(text).filter((one) => one.kind === 'money').length;
    if (!lens.says(collection, null, field) || money < 2 || !JUDGES.test(normalise(text))) continue;
    c.missing('answer-elsewhere', { name: '1' }, place, lens.quote(collection, null, field));
    return { collection, field, text };
  }
  if (verdict === 'blank') c.missing('conclusion-none', {}, place);
  else c.voided(verdict, 'finance', null, 'conclusion');
  return undefined;
}

export function weighed(c: Collector): CheckResult {
  const { lens } = c;
  const costs = lens.rows('costs');
  const benefits = lens.rows('benefits');
  if (costs.length + benefits.length === 0 && lens.text('finance', null, 'conclusion').trim() === '')
    return c.nothing('nothing-to-weigh', lens.place('costs'));
  // A sum beside a basis of nonsense was filled in to be filled.
  const isVoid = (row: Line): boolean => {
    const verdict = lens.verdict(costs.some((one) => one === row) ? 'costs' : 'benefits', row, 'basis');
    return verdict !== null && verdict !== 'blank';
  };
  const inFigures = (rows: readonly Line[]) =>
    rows.some(
      (row) =>
        ((row.quantity ?? 1) * (row.rate ?? 0) > 0 && !isVoid(row)) ||
        figures(row.basis ?? '').some((one) => one.kind === 'money'),
    );
  const begun = inFigures(costs) || inFigures(benefits);
  if (costs.length === 0 || benefits.length === 0)
    c.missing('nothing-to-weigh', {}, lens.place(costs.length === 0 ? 'costs' : 'benefits'));
  const conclusion = conclusionOf(c);
  if (!begun) {
    const told =
      costs.length + benefits.length === 0 &&
      conclusion &&
      figures(conclusion.text).some((one) => one.kind === 'money');
    return c.done(told ? 'partly' : 'not-yet');
  }
  const cautious = [...costs, ...benefits].some((row) => row.low !== undefined || row.high !== undefined);
  if (
    !cautious &&
    !/\b(?:even if|if only|half|worst|cautious|low case|unless)\b/.test(normalise(conclusion?.text ?? ''))
  )
    c.missing('no-low-case', {}, lens.place('benefits', benefits[0], 'low'));
  if (!conclusion || costs.length === 0 || benefits.length === 0) return c.done('partly');
  const plain = normalise(conclusion.text);
  const place = lens.quote(conclusion.collection, null, conclusion.field);
  // Set against each other in figures: that it is worth it can be said of anything.
  const reasoned = WEIGHING.test(plain) && countsIn(conclusion.text);
  if (!reasoned) {
    c.missing('conclusion-no-reason', {}, place);
    return c.done('partly');
  }
  // Nothing is weighed of what a change needs and nobody has counted.
  const uncounted = lens
    .rows('improvements')
    .find((row) => wavedAway(lens, row) !== undefined || isUnpriced(lens, row));
  if (uncounted) {
    c.missing(
      'improvement-no-resources',
      { name: lens.name('improvements', uncounted) },
      lens.place('improvements', uncounted, 'resources'),
    );
    return c.done('partly');
  }
  const { net } = lens.flow.likely;
  const honest = net >= 0 || ADMITS_LOSS.test(plain) || !CLAIMS_GAIN.test(plain);
  if (!honest) {
    c.clash('conclusion-ignores-loss', { net: formatMoney(net) }, place);
    return c.done('partly');
  }
  const values = { cost: formatMoney(lens.flow.likely.cost), benefit: formatMoney(lens.flow.likely.benefit) };
  c.good('weighed', values, place);
  return c.done('met');
}

/** The budget given with the figures, or the largest sum an internal requirement of that kind names. */
export function budgetOf(lens: Lens): number | undefined {
  if (lens.document.finance.budget !== undefined) return lens.document.finance.budget;
  const named = lens
    .rows('internalRequirements')
    .filter((row) => row.kind === 'budget')
    .flatMap((row) => figures(row.asks ?? '').filter((one) => one.kind === 'money'))
    .map((one) => one.value);
  return named.length > 0 ? Math.max(...named) : undefined;
}

const ABOUT_BUDGET = pattern(
  /\b(?:budget|over ?spend|phas\w+|spread over|defer\w*|next (?:financial )?year|extra (?:funding|money)|approv\w+|allowance|limit|ceiling|reserves?|len[dt]|loan|grant|decision of|agreed to (?:pay|find|lend|add))\b/,
);
const OVER = pattern(
  /\b(?:over|more than|exceed\w*|above|phas\w+|spread|extra|short|beyond|the (?:rest|other|remaining)|lent|waits?|next (?:financial )?year|second year|from (?:another|a different|the \w+) (?:budget|fund|pot))\b/,
);
const WITHIN = /\b(?:within|inside|under|below|fits?|less than) (?:\w+ ){0,3}(?:budget|limit|£)/;
/** Time of people who are paid anyway: counted, and no bill against a budget. */
const PAID_ANYWAY = pattern(
  /\b(?:staff time|own time|(?:our|my|their) time|existing (?:staff|hours|team)|paid (?:anyway|already|hours)|already paid|no (?:extra )?(?:cash|bill))\b/,
);
const BY_THE_HOUR = /\bhours?\b/;

/** Hours that come on top of those paid already: month by month, with on-costs, or said to be more. */
const NEW_HOURS = pattern(
  /\b(?:on[- ]costs?|overtime|hir(?:e|es|ed|ing)|recruit\w*|agency|casual|(?:extra|more|additional|longer|later|new|second|third|another) (?!than\b)(?:[\w-]+ ){0,2}(?:hours?|hrs|shifts?|people|person|staff|posts?|jobs?|clerks?|assistants?|advis[eo]rs?|agents?|receptionists?|workers?|drivers?|cleaners?|hands|cover|opening|openings|evenings?|mornings?|saturdays?|sundays?|weekends?|nights?)|(?:open|work|stay|run|answer|staffed)(?:s|ing|ed)? (?:\w+ ){0,3}(?:later|longer|earlier))\b/,
);
const newHours = (lens: Lens, row: Row<'costs'>): boolean =>
  row.timing === 'monthly' &&
  NEW_HOURS.test(
    normalise(
      `${row.name ?? ''} ${row.basis ?? ''} ${lens
        .rows('improvements')
        .filter((one) => row.improvements?.includes(one.id))
        .map((one) => `${one.change ?? ''} ${one.resources ?? ''}`)
        .join(' ')}`,
    ),
  );

/** A budget from which nobody's hours are paid: "staff time is not charged to it", "bills only". */
const FOR_BILLS = pattern(
  /\b(?:time|hours|wages|salar\w+|pay|staff(?:ing)?(?: costs?)?|labour) (?:is|are|does|do|come|comes)(?: not|n't) (?:\w+ )?(?:charged|counted|taken|paid|come|included|booked|part|from|in)\b|\b(?:excludes?|excluding|not (?:for|including|counting)|without|leaves? out|apart from) (?:\w+ )?(?:staff|time|hours|wages|salar\w+|pay|labour)\b|\b(?:for|of) (?:bills|purchases|things bought|invoices|materials|equipment|goods)\b|\bbills only\b/,
);
const forBills = (lens: Lens): boolean =>
  lens
    .rows('internalRequirements')
    .some((row) => row.kind === 'budget' && FOR_BILLS.test(normalise(`${row.asks ?? ''} ${row.why ?? ''}`)));

/** "Bills only £1,568 of it": the part that is paid out, told apart by the writer and within what there is. */
const PAID_OUT = pattern(
  /\b(?:bills?|cash|invoices?|purchases?|outlay|spending)\W{0,3}(?:(?:only|alone|of|are|is|come|comes|to|just) )*£ ?\d|£ ?\d[\d,.]*(?: (?:only|of (?:it|that|this|which|them)|is|are|in|as|goes|on|for|has|to|be))* (?:bills?|cash|invoices?|purchases?|outlay|paid out|buy|spent)\b/,
);
const GAINED =
  /\b(?:sav(?:e|es|ed|ing|ings)|smaller|fewer|gain\w*|benefits?|brings?|freed?|frees|income|takings|back)\b/;
const toldApart = (text: string, budget: number, cost: number): boolean =>
  sentences(text).some((one) => {
    const sums = figures(one.text).filter(({ kind }) => kind === 'money');
    return (
      PAID_OUT.test(normalise(one.text)) &&
      !GAINED.test(normalise(one.text).replace(/\btime freed\b/g, ' ')) &&
      sums.some(({ value }) => value > 0 && value <= budget && value < cost)
    );
  });

const firstYearTimes = ({ timing, startMonth = 1 }: Row<'costs'>): number =>
  startMonth > 12 ? 0 : timing === 'monthly' ? 13 - startMonth : 1;

export function withinBudget(c: Collector): CheckResult {
  const { lens } = c;
  if (lens.rows('costs').length === 0) return c.nothing('costs-none', lens.place('costs'));
  const budget = budgetOf(lens);
  const place = lens.place('finance', null, 'budget');
  if (budget === undefined) {
    // Nothing to hold it against is worth a word, and no mistake.
    c.missing('budget-none', {}, place);
    return c.done('met');
  }
  const cost = lens.flow.firstYearCost;
  const values = { cost: formatMoney(cost), budget: formatMoney(budget) };
  if (cost <= budget) {
    c.good('within-budget', values, place);
    return c.done('met');
  }
  const spots = [
    ...(['conclusion', 'stakeholders'] as const).map((field) => ['finance', field] as const),
    ...(['recommendation', 'benefit', 'proposal'] as const).map((field) => ['summary', field] as const),
  ] as const;
  const admits = (text: string): boolean =>
    sentences(text).some((one) => {
      const plain = normalise(one.text);
      return ABOUT_BUDGET.test(plain) && OVER.test(plain) && !WITHIN.test(plain);
    });
  const said = spots.find(([collection, field]) => admits(lens.text(collection, null, field)));
  const beside = said ? undefined : lens.rows('improvements').find((row) => admits(row.resources ?? ''));
  if (beside) {
    c.good('over-budget-addressed', values, lens.quote('improvements', beside, 'resources'));
    return c.done('met');
  }
  if (said) {
    c.good('over-budget-addressed', values, lens.quote(said[0], null, said[1]));
    return c.done('met');
  }
  const unbilled = forBills(lens);
  const cash = lens
    .rows('costs')
    .filter(
      (row) =>
        !(BY_THE_HOUR.test(normalise(row.unit ?? '')) && (unbilled || !newHours(lens, row))) &&
        !PAID_ANYWAY.test(normalise(`${row.name ?? ''} ${row.basis ?? ''}`)),
    )
    .reduce((sum, row) => sum + (row.quantity ?? 1) * (row.rate ?? 0) * firstYearTimes(row), 0);
  const parted = spots.some(([collection, field]) =>
    toldApart(lens.text(collection, null, field), budget, cost),
  );
  if (cash <= budget || parted) {
    c.missing('over-budget', values, place, lens.place('costs'));
    return c.done('met');
  }
  c.clash('over-budget', values, place, lens.place('costs'));
  return c.done('not-yet');
}
