import type { Row } from '../../proposal/document';
import { memo, normalise, words } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { type Contact, ownRulesOf, procedureOf } from './contacts';
import { mentionsOf, speaksOf } from './procedures';

type Internal = Row<'internalRequirements'>;

/** Kinds of request, as customers put them and as procedures are named. */
const TOPICS: Readonly<Record<string, RegExp>> = {
  identity:
    /\bidentif(?:y|ied|ication|ier|iers)\b|\bidentity\b|\bpasswords?\b|\bsecurity (?:questions?|checks?|details)\b|\baccount holder\b|\baddress asked\b|\bimpersonat\w*/g,
  complaint:
    /\bcomplain\w*|\bdissatisf\w*|\bunhappy\b|\b(?:third|fourth|second) (?:missed|failed|wrong|time|late)\b|\bmissed\b|\bangr(?:y|ily)\b|\bfurious\b/g,
  'refund-cancel':
    /\brefund\w*|\bcancel\w*|\bexchang\w*|\bmoney back\b|\bcooling[- ]off\b|\b(?:return(?:s|ed|ing)?|(?:bring|brought|took|take) (?:it |them |\w+ )?back)\b(?! (?:my|his|her|the|our|a|your) calls?\b| customers?\b| home\b)|\bchange(?:d)? (?:her|his|their) mind\b/g,
  vulnerable:
    /\bbereave\w*|\bdied\b|\bvulnerab\w*|\bdisab(?:led|ility)\b|\bcarers?\b|\bdistress\w*|\blate (?:husband|wife|mother|father|partner)(?:'s)?\b|\bdementia\b/g,
  data: /\bpersonal data\b|\bcopy of (?:my|her|his|their|the) data\b|\bgdpr\b|\bsubject access\b|\bdata (?:protection|request|breach)\b|\bdelete (?:my|her|his|their) data\b/g,
  escalation: /\bescalat\w*|\bspeak to (?:a|the|my|your) manager\b|\bsecond line\b/g,
  booking: /\bbook(?:ed|ing|ings|s)?\b|\breserv\w*|\bappointments?\b/g,
  fault:
    /\bfaults?\b|\bfaulty\b|\bbroken\b|\brepairs?\b|\bnot working\b|\boutages?\b|\bno (?:signal|heating|hot water|internet|connection)\b/g,
};

const topicsOf = memo((text): ReadonlyMap<string, number> => {
  const plain = normalise(text);
  const found = new Map<string, number>();
  for (const [topic, pattern] of Object.entries(TOPICS)) {
    const count = [...plain.matchAll(pattern)].length;
    if (count > 0) found.set(topic, count);
  }
  return found;
});

/** Words of these come up in any contact: one alone says nothing. */
const PASSING = new Set(['booking', 'fault', 'escalation']);

const requestOf = (contact: Contact): string => `${contact.name ?? ''}. ${contact.situation ?? ''}`;

/** The kind of request, when one is clearly ahead of all others. */
function plainTopic(contact: Contact): string | undefined {
  const [first, second] = [...topicsOf(requestOf(contact))].sort((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  if (first[1] < (PASSING.has(first[0]) ? 2 : 1)) return undefined;
  return second === undefined || first[1] >= second[1] * 2 ? first[0] : undefined;
}

const COMMON =
  /^(?:custom|servic|procedur|polic|contact|organis|adviser|staff|about|their|there|would|should|which|before|after|within|asked|asks|when|wanted|could)/;
const stems = memo(
  (text): ReadonlySet<string> =>
    new Set(
      words(normalise(text))
        .map((one) => one.text)
        .filter((word) => word.length > 3 && !COMMON.test(word))
        .map((word) => word.slice(0, 6)),
    ),
);

/** Shares a kind of request with its procedure, or, where the kinds do not reach, its words. */
function agrees(contact: Contact, procedure: Internal): boolean {
  const covered = topicsOf(`${procedure.document ?? ''}. ${procedure.asks ?? ''}`);
  if ([...topicsOf(requestOf(contact)).keys()].some((topic) => covered.has(topic))) return true;
  const rule = stems(`${procedure.document ?? ''} ${procedure.asks ?? ''}`);
  const shared = [...stems(`${requestOf(contact)} ${contact.did ?? ''}`)].some((word) => rule.has(word));
  return shared || speaksOf(`${contact.did ?? ''} ${contact.why ?? ''}`, procedure);
}

const OWNED_UP =
  /\b(?:wrong (?:procedure|page|rule)|should have (?:used|opened|followed|chosen|gone by)|not covered by|does not cover|did not cover)\b/;
const SET_ASIDE = /\b(?:not|instead of|rather than|although)\b(?: \S+){0,3} ?$/;

/** The contact says why the other procedure was not the one, or owns up to it. */
function isExplained(contact: Contact, other: Internal): boolean {
  const text = [contact.why, contact.handlingDetail, contact.reflection, contact.did]
    .filter(Boolean)
    .join('\n');
  if (OWNED_UP.test(normalise(text))) return true;
  return mentionsOf(text, other).some((start) => SET_ASIDE.test(normalise(text.slice(0, start)).trimEnd()));
}

/** A listed procedure named for this kind of request that the contact does not use at all. */
function betterFor(lens: Lens, contact: Contact, procedure: Internal): Internal | undefined {
  const topic = plainTopic(contact);
  if (topic === undefined) return undefined;
  const covered = topicsOf(`${procedure.document ?? ''}. ${procedure.asks ?? ''}. ${procedure.why ?? ''}`);
  if (covered.size === 0 || covered.has(topic)) return undefined;
  const used = new Set(ownRulesOf(lens, contact).map((row) => row.id));
  const other = lens
    .rows('internalRequirements')
    .find((row) => !used.has(row.id) && topicsOf(row.document ?? '').has(topic));
  return other && !isExplained(contact, other) ? other : undefined;
}

export function procedureFits(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const used = rows.flatMap((contact) => {
    const procedure = procedureOf(lens, contact);
    return procedure ? [{ contact, procedure }] : [];
  });
  if (used.length === 0) {
    const [bare] = rows;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  let faults = 0;
  for (const { contact, procedure } of used) {
    const other = betterFor(lens, contact, procedure);
    if (!other) continue;
    faults++;
    c.fault(
      'procedure-does-not-fit',
      {
        name: lens.name('contacts', contact),
        other: lens.name('internalRequirements', other),
        given: lens.name('internalRequirements', procedure),
      },
      lens.place('contacts', contact, 'procedure'),
      lens.quote('contacts', contact, 'situation'),
    );
  }
  if (faults > 0) return c.done(faults === used.length ? 'not-yet' : 'partly');
  const fitting = used.filter(({ contact, procedure }) => agrees(contact, procedure));
  const [first, ...rest] = fitting.map(({ contact }) => lens.place('contacts', contact, 'procedure'));
  if (!first) {
    const contact = used[0]?.contact;
    if (contact) {
      const name = lens.name('contacts', contact);
      c.missing('procedure-fit-unclear', { name }, lens.place('contacts', contact, 'situation'));
    }
    return c.done('partly');
  }
  c.good('procedures-fit', { count: fitting.length }, first, ...rest);
  return c.done('met');
}
