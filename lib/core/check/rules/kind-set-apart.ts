import { matchesOf, memo, normalise, sentences } from '../../text';
import { dealtSurely } from '../../text/dealings';
import { pattern } from '../../text/pattern';
import { type Kind, kindsNamed, kindsTold, spansNamed } from '../../text/set-apart';
import { stem, stems } from '../../text/substance';
import { alike } from '../alike';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { type Contact, rulesInFull, ruleText } from './contact';

/**
 * A sentence of a rule that names a kind of case and sends it another way ("not for death or illness; those go to the care team"),
 * the contact tells of such a case in other words, and nothing of that other way is in what was told.
 */
type Apart = {
  readonly kinds: ReadonlySet<Kind>;
  /** What is to be done then: told in part, it was seen. */
  readonly response: ReadonlySet<string>;
  /** Whoever is to have it. */
  readonly whom: ReadonlySet<string>;
  /** Such a case is turned away: who refused it did as asked. */
  readonly ban: boolean;
  /** Somebody may let such a case off: it is for who was turned down. */
  readonly relief: boolean;
  /** Of the title alone: it is for whoever used this procedure. */
  readonly titled: boolean;
  readonly text: string;
};

const PERSON =
  /\b(?:managers?|supervisors?|leaders?|lead|head(?! injur| knock| bump)|directors?|officers?|nurses?|sister|matron|doctors?|gp|pharmacist|foreman|owner|keeper|deputy|principal|captain|team|warden|registrar|librarian|curator|editor|dispatcher|controller|co-?ordinator|chef|kitchen|engineers?|optometrist|optician|dentist|vet|clinician|therapist|tutor|chair(?:man|woman)?|treasurer|skipper|master|ranger|technician|mechanic|security|police|ambulance|safeguarding|senior|specialist|florist|counsellor|advis[eo]r|screening|instructor|services|unit|desk|office|department|helpline|first[- ]aiders?|999|111|physio\w*|midwife|in charge|on[- ]call|partner|trustee|purser|steward|lifeguard|farrier|groom|handler|stylist|solicitor|surveyor|inspector|fitter|control|reception|(?:\w+ )line|artist|relatives?|family|next of kin|branch|head office|guard|porter|host|minister|celebrant|vicar|agent|broker|underwriter|lab|depot|operations)\b(?!')/g;
const RELIEF = /\b(?:may|can|at the discretion)\b/;
const SENT = pattern(
  /\b(?:no|not|never|nobody|until|unless|stop\w*|only|before|first|tell|told|ring|call|radio|pass\w*|refer\w*|transfer\w*|put through|hand(?:ed)?|go(?:es)? to|fetch|bring|at once|same[- ]day|takes?|sees?|asked)\b/,
);
/** The way on follows in a sentence of its own. */
const GOES_ON = pattern(
  /^(?:tell|ring|call|phone|put|pass|stop|do not|don't|those|these|they|such|transfer|hand|then|leave|take them|take it|refer|fetch|bring|ask them|it goes|instead)\b/,
);
const BAN = pattern(
  /\b(?:not (?:be )?(?:taken|accepted|admitted|served|hired|let|allowed|booked|sold)|no (?:hire|entry|ride|treatment|sale|boarding|service)|nobody|turn (?:them )?away|(?:may not|cannot) be (?:taken|accepted|admitted|served|hired|let|booked|sold|used))\b/,
);
const EVERYDAY = new Set(
  'any mention mentions somebody anybody someone customer caller guest patient member tenant case cases day same once time take give tell told ask asked say said name number details first then call straight away at order orders question questions leave thing check offer home need want person people week hour get got make made go come came put keep let see seen know use work took find'
    .split(' ')
    .map(stem),
);
const stemsWithout = (text: string, without: ReadonlySet<string>): Set<string> =>
  new Set([...stems(text)].filter((one) => !without.has(one) && !EVERYDAY.has(one)));

/** "Goes to product safety", "radio control": whoever is named where it is sent. */
const SENT_TO =
  /\b(?:go(?:es)?|pass\w*|transfer\w*|refer\w*|hand\w*|put|sent|send)(?: \w+)?(?: on| over| through| up)? to (?:the |our |a |your )?((?:[a-z-]+ )?[a-z-]+)|\b(?:ring|radio|fetch|alert|inform|bring in|phone) (?:the |our |a |your )?((?:[a-z-]+ )?[a-z-]+)/g;
const personsIn = (text: string): ReadonlySet<string> => {
  const plain = normalise(text);
  const sentTo = matchesOf(plain, SENT_TO).flatMap((one) => [...stems(one[1] ?? one[2] ?? '')]);
  const byName = matchesOf(text, NAMED_TO).flatMap((one) => [...stems(one[1] ?? '')]);
  return new Set([
    ...(plain.match(PERSON) ?? []).map(stem),
    ...[...sentTo, ...byName].filter((one) => !EVERYDAY.has(one)),
  ]);
};
/** "Taken by Joan only", "tell Dan": whoever a small house calls by name. */
const NAMED_TO =
  /\b(?:by|to|with|[Tt]ell|[Aa]sk|[Rr]ing|[Cc]all|[Ff]etch|[Gg]et|[Ss]ee) (\p{Lu}\p{Ll}{2,})(?![\p{L}]|[ -]\p{Lu})/gu;
/** What is not to be done, or only later: done all the same it is no answer. */
const HELD_OFF = /\b(?:before|until|unless|not|don't|no|never|nothing|without|instead of|leave)\b[^.;:,]*/g;

/** The title and what it asks, parted by a line. */
const apartIn: (rule: string) => readonly Apart[] = memo((rule) => {
  const [title = '', asks = ''] = rule.split('\n');
  const all = sentences(asks);
  const make = (kinds: ReadonlySet<Kind>, text: string, rest: string, titled = false): Apart | undefined => {
    const plain = normalise(text);
    const whom = personsIn(text);
    // What names the case, and what the rest of the rule asks of any case, is no answer to it.
    const own = new Set([...spansNamed(text).flatMap((one) => [...stems(one.text)]), ...stems(rest)]);
    if (whom.size === 0 && !/\bnot for\b/.test(plain)) return undefined;
    return {
      kinds,
      whom,
      response: stemsWithout(normalise(text).replace(HELD_OFF, ' '), own),
      ban: BAN.test(plain),
      relief: RELIEF.test(plain) && !SENT.test(plain),
      titled,
      text,
    };
  };
  const found = all.flatMap((one, at) => {
    const kinds = kindsNamed(one.text);
    if (kinds.size === 0) return [];
    const next = all[at + 1]?.text ?? '';
    const text =
      personsIn(one.text).size === 0 && GOES_ON.test(normalise(next)) ? `${one.text} ${next}` : one.text;
    const rest = all.filter((other) => !text.includes(other.text)).map((other) => other.text);
    return make(kinds, text, `${title}. ${rest.join(' ')}`) ?? [];
  });
  const whole = new Set([...kindsNamed(title)].filter((kind) => kind !== 'complaint'));
  const entire = whole.size > 0 && personsIn(asks).size > 0 ? make(whole, asks, title, true) : undefined;
  return entire ? [...found, entire] : found;
});

const apartOf = ofRow(({ document, asks }: { readonly document: string; readonly asks: string }) =>
  apartIn(`${document.replaceAll('\n', ' ')}\n${asks.replaceAll('\n', ' ')}`),
);

const SAYS = pattern(
  /\b(?:he|she|they|who|customer|caller|guest|patient|member|tenant|client|lady|man|woman|owner|owners|mum|dad|student)(?: \w+)? (?:said|says|mentioned|told|added|wrote|asked|explained|was|had|is|has)\b/,
);
/** What came with the customer, and what shows only later. */
const toldOf = ofRow((row: Contact): string =>
  [
    `${row.name ?? ''}.\n${row.situation ?? ''}`,
    ...sentences(row.did ?? '').flatMap((one) => (SAYS.test(normalise(one.text)) ? [one.text] : [])),
    row.outcome,
    row.reflection,
  ]
    .filter(Boolean)
    .join('\n'),
);
/** Turned away in other words. */
const NOT_TODAY = pattern(
  /\b(?:not today|not this time|told (?:him|her|them) (?:not|no|we|i) |said (?:no|not|i could ?n[o']t|we could ?n[o']t)|held (?:the|his|her|their) (?:place|slot)|come back when|until (?:it|he|she|they) (?:was|were|had|is|has))\b/,
);
const ACTED = /\b(?:999|111|ambulance|screening|duty|first[- ]aid\w*)\b/;
/** Said of neighbouring kinds in one word: who says he felt "funny" has told of illness, warning or change of health alike. */
const NEIGHBOURS: readonly (readonly Kind[])[] = [
  [
    'illness',
    'warning',
    'health',
    'allergy',
    'pregnancy',
    'device',
    'injury',
    'infection',
    'skin',
    'drunk',
    'frail',
    'foodIll',
    'shutIn',
  ],
  ['fumes', 'water', 'damage'],
  ['despair', 'distress', 'abuse', 'threat', 'lostChild', 'muddled', 'coached'],
  ['hardship', 'gambling'],
  ['animal', 'infection'],
];
const near = (one: Kind, other: Kind): boolean =>
  one === other || NEIGHBOURS.some((kinds) => kinds.includes(one) && kinds.includes(other));
const ENOUGH = 2;
/** A kind that most of the rules name is the trade itself and nothing apart: deaths at an undertaker's. */
const ownTrade = (rules: readonly string[]): ReadonlySet<Kind> => {
  const counts = new Map<Kind, number>();
  for (const rule of rules)
    for (const kind of kindsNamed(rule)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([kind, count]) => (count > 2 && count * 2 >= rules.length ? [kind] : [])),
  );
};

/** Read once for all contacts. */
const listed = (lens: Lens) =>
  lens.cells.ask(
    'kinds that rules set apart',
    () => {
      const rules = rulesInFull(lens);
      return { rules, trade: ownTrade(rules.map(ruleText)) };
    },
    alike,
  );

export function kindSetApart(lens: Lens, row: Contact): string | undefined {
  const kinds = kindsTold(toldOf(row));
  if (kinds.size === 0) return undefined;
  const { rules, trade } = listed(lens);
  const done = [row.did, row.handlingDetail, row.outcome].filter(Boolean).join('\n');
  const told = [...kinds].filter((kind) => !trade.has(kind));
  const answer = stems(done);
  const turned =
    dealtSurely(`${row.did ?? ''}\n${row.why ?? ''}`, 'refused', 'shut', 'justified') ||
    NOT_TODAY.test(normalise(row.did ?? ''));
  if (ACTED.test(normalise(done))) return undefined;
  for (const rule of rules) {
    const linked = rule.id === row.procedure || row.otherRules?.includes(rule.id);
    const found = apartOf(rule).find(
      (one) =>
        [...one.kinds].some(
          (kind) =>
            !trade.has(kind) &&
            (linked && !one.titled ? told.some((other) => near(kind, other)) : kinds.has(kind)),
        ) &&
        ![...one.whom].some((who) => answer.has(who)) &&
        [...one.response].filter((word) => answer.has(word)).length < ENOUGH &&
        !(one.ban && turned) &&
        (!one.relief || turned) &&
        (!one.titled || linked),
    );
    if (found) return found.text;
  }
  return undefined;
}
