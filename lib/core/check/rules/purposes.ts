import type { Row } from '../../proposal/document';
import { type Place, placeKey } from '../../proposal/place';
import { normalise, sentences } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { type Contact, rulesNamed } from './contacts';
import { isPurpose, isStockPurpose, type Reason, reasonOf } from './reasons';

export function purposes(c: Collector, { min }: ParamsOf<'rule-purposes-explained'>): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const silent: Contact[] = [];
  const sayWhy = new Set<Contact>();
  let faults = 0;
  const told = rows.flatMap((row) => {
    const found = whyOf(c, row);
    if (found === 'fault') faults++;
    if (found === 'none') silent.push(row);
    if (typeof found === 'string') return [];
    sayWhy.add(row);
    return [found];
  });
  // Told together at the end, or beside a procedure no contact is linked to: it is there, and pointed to.
  const known = new Set(told.map(placeKey));
  const explained = new Set(
    rows.flatMap((row) =>
      sayWhy.has(row)
        ? rulesNamed(lens, row)
            .slice(0, 1)
            .map(({ id }) => id)
        : [],
    ),
  );
  const isOwn = (place: Place) => !isStockPurpose(place.quote ?? '');
  const elsewhere =
    told.filter(isOwn).length < min
      ? purposesElsewhere(lens, told.length < min ? NO_RULES : explained).filter(
          (place) => !known.has(placeKey(place)),
        )
      : [];
  if (told.length + elsewhere.length < min) {
    for (const row of silent)
      c.missing('why-missing', { name: lens.name('contacts', row) }, lens.place('contacts', row, 'why'));
    if (rows.length < min) c.missing('contacts-few', { count: rows.length, min }, lens.place('contacts'));
  }
  const all = [...told, ...elsewhere];
  const [first, ...rest] = all;
  if (first === undefined) return c.done('not-yet');
  const own = all.filter(isOwn);
  if (own.length < min)
    for (const place of told) {
      if (isOwn(place)) continue;
      c.missing('why-stock', { words: place.quote ?? '' }, place);
    }
  if (own.length < min || all.length < (all.length + faults) * 0.6) return c.done('partly');
  c.good('purposes-explained', { count: all.length }, first, ...rest);
  return c.done('met');
}

const NO_RULES: ReadonlySet<string> = new Set();
const titled = ofRow((rule: Row<'internalRequirements'>) => `${rule.document ?? ''}. ${rule.asks ?? ''}`);
function purposesElsewhere(lens: Lens, explained: ReadonlySet<string>): Place[] {
  const inRows = lens
    .rows('internalRequirements')
    .filter(
      (row) =>
        // The same rule explained twice is one rule explained.
        !explained.has(row.id) &&
        lens.says('internalRequirements', row, 'why') &&
        reasonOf(row.why ?? '', [titled(row)]).reason === 'purpose' &&
        !isStockPurpose(row.why ?? ''),
    )
    .map((row) => lens.quote('internalRequirements', row, 'why'));
  const text = lens.says('summary', null, 'problem') ? lens.text('summary', null, 'problem') : '';
  const asks = lens.rows('internalRequirements').map((row) => row.asks ?? '');
  const inSummary = sentences(text)
    .filter((one) => isPurpose(one.text) && reasonOf(one.text, asks).reason === 'purpose')
    .map((one) => lens.quote('summary', null, 'problem', one));
  return [...inRows, ...inSummary];
}

/** The place of a reason, in the contact or else in the procedure it was handled by. */
function whyOf(c: Collector, row: Contact) {
  const { lens } = c;
  const rules = rulesNamed(lens, row);
  const asks = rules.map((one) => one.asks ?? '');
  let faulty: { reason: Reason; start: number; end: number } | undefined;
  if (lens.says('contacts', row, 'why')) {
    const found = reasonOf(row.why ?? '', asks);
    if (found.reason === 'purpose') return lens.quote('contacts', row, 'why');
    if (found.reason !== 'none') faulty = found;
  }
  const inRule = rules.find(
    (one) =>
      lens.says('internalRequirements', one, 'why') &&
      reasonOf(one.why ?? '', [titled(one)]).reason === 'purpose',
  );
  if (faulty) {
    noteReason(c, row, faulty.reason, faulty);
    return 'fault';
  }
  if (inRule) return lens.quote('internalRequirements', inRule, 'why');
  const told = sentences([row.did, row.reflection].filter(Boolean).join('\n')).find(
    (one) => SPEAKS_OF_RULE.test(normalise(one.text)) && isPurpose(one.text),
  );
  if (told && !lens.says('contacts', row, 'why')) {
    const field = (row.did ?? '').includes(told.text) ? 'did' : 'reflection';
    const start = (row[field] ?? '').indexOf(told.text);
    if (start >= 0) return lens.quote('contacts', row, field, { start, end: start + told.text.length });
  }
  return 'none';
}
const SPEAKS_OF_RULE =
  /\b(?:rules?|polic(?:y|ies)|procedures?|limits?|checks?|script|standards?)\b|\b[a-z]{1,6}-?\d{1,4}\b/;

function noteReason(
  c: Collector,
  row: Contact,
  reason: Reason,
  stretch: { start: number; end: number },
): void {
  const name = c.lens.name('contacts', row);
  const place = c.lens.quote('contacts', row, 'why', stretch);
  const words = (row.why ?? '').slice(stretch.start, stretch.end);
  if (reason === 'circular') c.fault('why-circular', { name, words }, place);
  else c.fault('why-repeats-rule', { name }, place);
}
