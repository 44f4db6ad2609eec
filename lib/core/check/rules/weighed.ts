import type { Row } from '../../proposal/document';
import { normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import { stems } from '../../text/substance';
import { alike } from '../alike';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { isAllPurpose } from './all-purpose';
import { AWAY, amountsIn, apart, IN_TITLE, type Paper, type Weighed } from './apart';
import type { Contact } from './contact';
import { foundSound } from './kinds';
import { goesFirst, type MatterName, mattersHeaded, outdoes, tellsLater, tellsOf } from './matters';
import { speaksOf } from './naming';
import { requestOf } from './requests';
import { thisTime } from './this-time';

type Internal = Row<'internalRequirements'>;

/** Asked about, tried out or offered and declined: who did that knew of the other reading and had a reason. */
const ASKED_AFTER = pattern(
  /\b(?:asked|checked|tested|tried|made sure|ruled out|turned out|offered|rather than|instead of)\b|\b(?:was|is|were|are|does|did|had|has)(?: not|n't)\b|\b(?:nothing|no sign|not an?|neither)\b/,
);
const settledIn = ofRow((contact: Contact): readonly string[] =>
  sentences([contact.did, contact.why, contact.handlingDetail, contact.reflection].filter(Boolean).join('\n'))
    .map(({ text }) => text)
    .filter((text) => ASKED_AFTER.test(normalise(text))),
);
const OF_THINGS: ReadonlySet<MatterName> = new Set(['fault', 'damaged', 'bad'] as const);
const settled = (contact: Contact, name: MatterName): boolean =>
  settledIn(contact).some((text) => tellsOf(text, name) || mattersHeaded(text).includes(name)) ||
  (OF_THINGS.has(name) && foundSound(contact));

const count = (list: readonly string[], where: ReadonlySet<string>, most = 2): number =>
  Math.min(most, list.filter((one) => where.has(one)).length);
const sum = (list: Weighed): number => list.reduce((total, [, one]) => total + one, 0);

/** The learner saw in the end that it was handled wrongly: then it was not missed. */
const OWN_FAULT = pattern(
  /\b(?:i|we) (?:was|were|had been|got (?:it|this|that)) wrong\b|\bmy (?:own )?(?:mistake|error|fault)\b|\bi (?:now know|see now|realised|realise|should have|ought to have|overlooked|missed)\b/,
);

/** What is read of a contact for each procedure it is held against, once. */
const readOf = ofRow((contact: Contact) => {
  const { situation = '', did = '', outcome = '', reflection = '' } = contact;
  const request = thisTime(requestOf(contact));
  const explained = [did, contact.why, contact.handlingDetail, reflection].filter(Boolean).join('\n');
  return {
    contact,
    // The learner's own heading for it already follows the procedure used; the customer's words do not.
    situation,
    request,
    after: [did, outcome, reflection].filter(Boolean).join('\n'),
    explained,
    seen: OWN_FAULT.test(normalise(explained)),
    asked: stems(request),
    plainly: stems(situation),
    does: stems(did),
    dealt: amountsIn(`${did} ${outcome}`),
    used: [contact.procedure, ...(contact.otherRules ?? [])],
  };
});
type Read = ReturnType<typeof readOf>;

/** How much more a contact is the other's than the used one's; 0 where no matter sets them apart. */
function leaning(of: Read, used: Paper, other: Paper): number {
  const pair = apart(used, other);
  if (pair.matters.length === 0 && pair.away.length === 0) return 0;
  const { request, situation, asked, plainly, does } = of;
  const told = pair.matters.filter(([name]) => tellsOf(request, name) && !settled(of.contact, name));
  const away = pair.away.filter((name) => tellsOf(request, name)).length;
  // Often what tells stands only where the learner looks back, not knowing that it does.
  const late = pair.matters.filter(
    ([name, weight]) =>
      (told.length + pair.away.length > 0 || weight === IN_TITLE) &&
      !tellsOf(request, name) &&
      tellsLater(of.after, name),
  );
  if (told.length + late.length + away === 0) return 0;
  const against = pair.ownMatters.filter(
    ([name]) => tellsOf(situation, name) && ![...told, ...late].some(([stronger]) => outdoes(stronger, name)),
  );
  // Dissatisfaction is told in more ways than any list holds.
  const unfit =
    pair.named.length > 0 && !pair.named.some((name) => name === 'complaint' || tellsOf(request, name));
  const theirs = amountsIn(other.asks ?? '');
  const applied = [...amountsIn(used.asks ?? '')].some((one) => of.dealt.has(one) && !theirs.has(one));
  const words = pair.inWords();
  const steps = count(words.says, does);
  return (
    sum(told) +
    told.filter(([name, weight]) => weight === IN_TITLE && goesFirst(name)).length +
    sum(late) / 2 +
    away * AWAY +
    (unfit ? 1 : 0) +
    count(words.title, asked) +
    count(words.says, asked) / 2 +
    (words.lets ? 1 : 0) +
    (applied ? 1 : 0) +
    count(words.ownSays, does) / 4 -
    sum(against) -
    count(words.ownTitle, plainly) -
    count(words.ownSays, plainly) / 2 -
    (count(words.title, does) > 0 ? 1.5 : 0) -
    (steps > 1 ? 1.5 : steps / 2)
  );
}

const PLAINLY = 3.5;

/** The rules without all that is typed about them later, so that nothing hangs on it. */
const paperOf = ofRow(({ id, kind, document, asks }: Internal): Paper => ({ id, kind, document, asks }));
const papers = (lens: Lens): readonly Paper[] =>
  lens.cells.ask(
    'procedures as they are weighed',
    () => lens.rows('internalRequirements').map(paperOf),
    alike,
  );

/** The listed procedure to which a contact leans plainly, and which nothing in it uses or speaks of. */
export function weighedElsewhere(
  lens: Lens,
  contact: Contact,
  { id }: { readonly id: string },
): Internal | undefined {
  const all = papers(lens);
  const used = all.find((one) => one.id === id);
  const of = readOf(contact);
  if (!used || of.seen) return undefined;
  const title = normalise(used.document ?? '');
  let best: { readonly id: string; readonly weight: number } | undefined;
  for (const one of all) {
    // Another version of the same paper is no other procedure.
    if (of.used.includes(one.id) || one === used || normalise(one.document ?? '') === title) continue;
    const weight = leaning(of, used, one);
    if (weight < PLAINLY || weight <= (best?.weight ?? 0)) continue;
    if (!isAllPurpose(one) && !speaksOf(of.explained, one)) best = { id: one.id, weight };
  }
  return best && lens.rows('internalRequirements').find((row) => row.id === best.id);
}
