import type { Row } from '../../proposal/document';
import { hasFigure, memo, normalise, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import type { Stretch } from './binding';
import { BOUGHT, costedOf, firstOf, HOURS } from './costing';
import { wavedIn } from './waved';

type Improvement = Row<'improvements'>;

const PAID_HOURS = /\b(?:hours?|hrs?|wages?|pay|salar\w+|shifts?|staff|time|overtime|posts?)\b/;
const costText = (one: Row<'costs'>): string =>
  normalise(`${one.name ?? ''} ${one.unit ?? ''} ${one.basis ?? ''}`);

/** What it takes cannot be nothing: something bought, hours of somebody, or a place kept open. */
export const demands = (row: Improvement): boolean => {
  const text = `${row.name ?? ''} . ${row.change ?? ''}`;
  return (firstOf(text, BOUGHT) ?? firstOf(text, HOURS)) !== undefined || OPEN_LONGER.test(normalise(text));
};
const OPEN_LONGER = pattern(
  /\b(?:open\w*|work\w*|staffed|manned|answer\w*|there|available|run\w*|hours)\b[^.]{0,40}\b(?:till|until|earlier|later|longer|sundays?|saturdays?|weekends?|evenings?|nights?|24|round the clock|all day|bank holidays?|lunch)\b|\b(?:extra|longer|later|more|new) (?:opening |working )?(?:hours|shifts?|days)\b|\b(?:second|third|extra|another|additional) (?:person|receptionist|assistant|adviser|agent|member of staff|driver|nurse|pair of hands)\b|\ball day\b|\bevery (?:evening|night|customer|call|guest|visitor)\b/,
);

/** Time of people, found in the cracks of the day. */
const HOURS_HOPED = pattern(
  /\b(?:(?:fit|squeez|slot|work)\w* (?:it|this|that|them|these|the \w+) (?:all )?(?:in|around|round|into|in between|between)|(?:in )?between (?:calls|customers|jobs|visits|orders|patients|other|everything|tasks)|pick(?:s|ed)? (?:it|this|that|them|the \w+|things?|everything) up|learn(?:s|t)? (?:it |this |that |them )?(?:as|on the (?:job|go))|as (?:we|they|you|people) go(?: along)?|(?:find|make|have|got) (?:the |some |a |an? odd |a bit of )?(?:time|minute|moment|hour)s?|(?:their|our|own|spare) (?:own |spare )?time|(?:when|while|if) (?:it is|it's|things are|we are|they are) (?:quiet|slow|slack|not busy)|(?:quiet|slack|spare|odd) (?:times?|moments?|minutes?|spells?|hours?|days?)|on top of (?:the|their|our|everything|what)|alongside (?:the|their|our|everything)|take it on|absorb\w*|won't (?:take|need) (?:long|much time)|(?:hardly|barely) (?:any|takes?) (?:time|a minute)|no time at all|get (?:used to|the hang of) it|work it out (?:for )?themselves|show each other)\b/,
);
const hoursHoped = memo((text): boolean => HOURS_HOPED.test(written(text)));

type Waved = { readonly field: 'resources' | 'change' | 'why'; readonly stretch: Stretch };

/** Where what the change needs is left to hope: in the box for it, or, that box being empty, in the change or its reason. */
export function wavedAway(lens: Lens, row: Improvement): Waved | undefined {
  const verdict = lens.verdict('improvements', row, 'resources');
  if (verdict !== null && verdict !== 'blank') return undefined;
  const costs = lens.rows('costs');
  const own = costs.filter((one) => one.improvements?.includes(row.id));
  // Priced by a line of its own, and nothing written in the box: there is nothing to wave away.
  if (verdict === 'blank' && own.length > 0) return undefined;
  const field = (['resources', 'change', 'why'] as const).find(
    (one) => (one === 'resources') === (verdict === null) && wavedIn(row[one] ?? '') !== null,
  );
  const stretch = field && wavedIn(row[field] ?? '');
  if (!field || !stretch) return undefined;
  if (field === 'resources') {
    const text = row.resources ?? '';
    const paid = own.some((one) => PAID_HOURS.test(costText(one)));
    // The bill for the thing is there; the hours of those who work with it are hoped for.
    if (own.length > 0 && !paid && !hasFigure(text) && hoursHoped(text)) return { field, stretch };
    // Hours that are to be found somehow are not paid for by a line for paper.
    const hours = own.length === 0 || own.some((one) => PAID_HOURS.test(costText(one)));
    const priced =
      own.length > 0
        ? hours || !OPEN_LONGER.test(normalise(row.change ?? ''))
        : costs.every((one) => (one.improvements?.length ?? 0) === 0) && costedOf(lens)(row);
    // Priced after all; but not where what is bought has been waved away with the rest.
    return hasFigure(text) || (priced && !firstOf(row.change ?? '', BOUGHT)) ? undefined : { field, stretch };
  }
  const byActions = lens
    .rows('actions')
    .some((one) => one.improvements?.includes(row.id) && lens.says('actions', one, 'resources'));
  return own.length === 0 && !byActions && demands(row) ? { field, stretch } : undefined;
}
