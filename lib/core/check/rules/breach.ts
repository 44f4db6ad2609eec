import { instrumentByName } from '../../law';
import { hasFigure, normalise, wordsIn } from '../../text';
import { EMPTY_WORDS, FUNCTION_WORDS } from '../../text/meaning';
import { type Pattern, pattern } from '../../text/pattern';
import { ofWord } from '../../text/vocabulary';
import type { CheckResult, Collector } from '../collect';
import { breachTold } from './breach-in-story';
import { BINDING, lawContext } from './requirements';
import { HALF, isMet, mostly } from './share';

/** What follows any breach of anything: without one word beside these a consequence is recited, not explained. */
const STOCK = new Set(
  `fine fines fined penalty penalties punishment punished sued sue suing court legal action prosecuted prosecution
  reputation reputational damage damaged damages bad poor negative unhappy upset annoyed angry dissatisfied disappointed
  complain complains complaint complaints consequence consequences trouble breach breached breaching break breaking broken
  breaks closed close shut down serious severe huge heavy big let lose loses losing lost loss trust faith business
  review reviews affected suffer suffers suffering disciplinary possibly potentially likely face facing receive
  illegal unlawful non compliance comply complying happen happens result results regulatory harm harmed detriment adverse adversely
  enforcement sanction sanctions liability liable credibility implications repercussions impact impacts impacted experience confidence
  goodwill satisfaction dissatisfaction litigation negatively substantial significant considerable hefty unlimited financial financially
  monetary treated visitors passengers guests patients students learners pupils tenants residents members supporters donors callers users consumers
  individuals excluded unfair unfairly disadvantaged undervalued compromised frustrated`.split(/\s+/),
);

/** True when the words would fit the breach of any rule whatever. */
export function isRecited(text: string): boolean {
  if (hasFigure(text)) return false;
  return wordsIn(text).every(isStock);
}
const isStock = ofWord((word) => {
  const plain = word.replace(/['’]s?$/, '');
  return STOCK.has(plain) || FUNCTION_WORDS.has(plain) || EMPTY_WORDS.has(plain);
});

/** Who it falls on, told in the other field. */
const ON_CUSTOMERS = pattern(
  /\b(?:customers?|guests?|tenants?|residents?|patients?|passengers?|callers?|members?|clients?|visitors?|students?|learners?|pupils?|parents?|famil(?:y|ies)|people|they|someone|somebody|users?|buyers?|diners?|owners?|he|she)\b/,
);
const ON_US = pattern(
  /\b(?:fin(?:e|es|ed)|court|compensat\w*|enforce\w*|prosecut\w*|ombudsman|regulator|trading standards|commissioner|ico|cqc|fca|inspect\w*|notice|refund\w*|damages|claim|penalt\w*|licen[cs]e|publish\w*|sanction\w*|rating|the (?:company|business|organisation|shop|hotel|trust|council|charity|landlord|firm))\b/,
);

const BOTH_SIDES = 2;

export function consequences(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const rows = lens.rows('externalRequirements');
  if (rows.length === 0) return c.leave('external-none', all);
  const binding = rows.filter((row) => {
    // A standard marked mandatory by mistake is told so elsewhere; no law punishes its breach.
    if (instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument.force === 'voluntary')
      return false;
    return row.force === 'mandatory' || (row.force === undefined && BINDING.has(row.kind ?? ''));
  });
  if (binding.length === 0) return c.nothing('no-mandatory', all);
  let customer = 0;
  let organisation = 0;
  let whole = 0;
  const sound = binding.filter((row) => {
    const told = (
      field: 'breachCustomer' | 'breachOrganisation',
      other: typeof field,
      who: Pattern,
    ): boolean => {
      const verdict = lens.verdict('externalRequirements', row, field);
      // Both sides told in one of the two boxes are told.
      if (verdict === 'blank' && explains(other) && who.test(normalise(row[other] ?? ''))) return true;
      if (
        verdict === 'blank' &&
        breachTold(row.effect ?? '')[field === 'breachCustomer' ? 'customer' : 'organisation']
      )
        return true;
      const code = field === 'breachCustomer' ? 'breach-no-customer' : 'breach-no-organisation';
      if (!c.needs('externalRequirements', row, field, code)) return false;
      if (row[field] === undefined || explains(field)) return true;
      c.missing(
        'breach-recited',
        { name: lens.name('externalRequirements', row) },
        lens.quote('externalRequirements', row, field),
      );
      return false;
    };
    const explains = (field: 'breachCustomer' | 'breachOrganisation'): boolean =>
      lens.says('externalRequirements', row, field) && !isRecited(row[field] ?? '');
    const [one, two] = [
      told('breachCustomer', 'breachOrganisation', ON_CUSTOMERS),
      told('breachOrganisation', 'breachCustomer', ON_US),
    ];
    if (one) customer++;
    if (two) organisation++;
    if (one && two) whole++;
    return one || two;
  });
  // Half of the laws followed to both sides show it as well as most of them followed to one.
  const share = whole >= BOTH_SIDES ? HALF : undefined;
  const result = mostly(c, sound.length, binding.length, share === undefined ? {} : { share });
  if (!isMet(result)) return result;
  // Both sides are seen somewhere, and one of them as a rule.
  if (Math.max(customer, organisation) < binding.length * HALF || Math.min(customer, organisation) < 1)
    return c.done('partly');
  c.good(
    'consequences-explained',
    { count: sound.length },
    ...sound.map((row) => lens.quote('externalRequirements', row, 'breachCustomer')),
  );
  return result;
}
