import type { Row } from '../../proposal/document';
import { memo, normalise, sentences } from '../../text';
import { stem, stems } from '../../text/substance';
import type { Lens } from '../lens';
import { type Contact, rulesNamed } from './contact';
import { codesIn, speaksOf } from './naming';
import { requestOf, uncommonIn } from './requests';

type Internal = Row<'internalRequirements'>;

/**
 * A rule that says which requests are not for it: "accidents are in VE-10", "for lost cards see the card form", "not for
 * goods bought online". Whoever has such a request before them and stays with the rule has not read its first paragraph.
 */
type Elsewhere = { readonly subject: string; readonly target: string };

const PAPER =
  '(?:procedure|polic(?:y|ies)|form|guide|guidance|process|rules?|book|protocol|section|sheet|page|instructions?)';
/** Another document, by its number, by its heading or as one of its own. */
const TARGET = `(?:(?:(?:the|our|its|their|an?) )?(?:own|other|another|separate|different|special) (?:\\w+ ){0,2}${PAPER}|(?:the |our )(?:[\\w-]+ ){1,3}${PAPER}|[a-z]{1,5}[ /-]?\\d{1,4}[a-z]?)`;
const GOES =
  '(?:(?:is|are|goes?|comes?|falls?|belongs?|stands?) (?:in|under|to|into)|(?:is|are|must be|should be) (?:dealt with|handled|covered|treated) (?:in|under|by|with|through))';
const SUBJECT = '(?<subject>[^.,;:()]{3,60}?)';
const FORMS: readonly RegExp[] = [
  // "Accidents are in VE-10", "not for injuries, which go to the accident procedure"
  new RegExp(
    `^(?:but |and |only |not for |anything (?:to do )?(?:with|about|on) |any |all |an? |the )*${SUBJECT}(?:,? (?:which|that|they|it|these|those))? ${GOES} (?<target>${TARGET})\\b`,
  ),
  // "Gift cards have their own form"
  new RegExp(
    `^(?:but |and )?${SUBJECT} (?:has|have) (?<target>(?:its|their|an?) (?:own|other|separate|different) (?:\\w+ )?${PAPER})\\b`,
  ),
  // "For a lost card see CD-2", "for injuries use the accident book"
  new RegExp(
    `\\b(?:for|if (?:it is|there is|somebody has|someone has)) ${SUBJECT},? (?:see|use|open|follow|go to|take|read|turn to|look in|fill in) (?<target>${TARGET})\\b`,
  ),
  new RegExp(
    `\\b(?:see|use|open|follow|go to|turn to|look in|fill in) (?<target>${TARGET}) (?:for|if it is|when it is) (?<subject>[^.,;:()]{3,60})`,
  ),
  // "This form is not for complaints"
  new RegExp(
    `\\bthis (?:${PAPER} )?(?:(?:is|was) not (?:meant )?for|(?:is|may|must) not (?:to )?be used for|does not cover) (?<subject>[^.,;:()]{3,60})(?<target>)`,
  ),
];

const elsewhereIn: (asks: string) => readonly Elsewhere[] = memo((asks) =>
  sentences(asks)
    .flatMap((one) => one.text.split(/[;:]| - /))
    .flatMap((clause) => {
      const plain = normalise(clause).trim();
      for (const form of FORMS) {
        const { subject = '', target = '' } = form.exec(plain)?.groups ?? {};
        // A count or an amount is a limit, and for whoever reads limits.
        if (subject !== '' && !/\d|\b(?:first|second|third|over|above|more than|after)\b/.test(subject))
          return [{ subject, target }];
      }
      return [];
    }),
);

/** Of no kind: anything a customer comes about. */
const ANYTHING = new Set(
  'customer caller guest patient member passenger visitor anything thing case matter request question enquiry other else everything all any people person staff colleague adviser service'
    .split(' ')
    .map(stem),
);
const ANY_OF = /,| and | or |\//;

function isOfIt({ subject }: Elsewhere, contact: Contact, title: ReadonlySet<string>): boolean {
  const said = requestOf(contact);
  const asked = uncommonIn(said);
  if (uncommonIn(subject).some((kind) => asked.includes(kind))) return true;
  const request = stems(said);
  return subject.split(ANY_OF).some((part) => {
    const marks = [...stems(part)].filter((one) => !ANYTHING.has(one) && !title.has(one));
    return marks.length > 0 && marks.every((one) => request.has(one));
  });
}

/** The words of the rule by which this request belongs elsewhere, where nothing shows that it went there. */
export function sentElsewhere(lens: Lens, contact: Contact, procedure: Internal): string | undefined {
  const all = elsewhereIn(procedure.asks ?? '');
  if (all.length === 0) return undefined;
  const title = stems(procedure.document ?? '');
  const own = codesIn(procedure.document ?? '');
  const told = [contact.did, contact.handlingDetail, contact.outcome].filter(Boolean).join('\n');
  const codes = codesIn(told);
  const found = all.find((one) => {
    const named = codesIn(one.target);
    if (named.some((code) => own.includes(code) || codes.includes(code))) return false;
    return isOfIt(one, contact, title);
  });
  if (!found) return undefined;
  const others = rulesNamed(lens, contact).filter(({ id }) => id !== procedure.id);
  if (others.some((row) => speaksOf(found.target, row))) return undefined;
  if (codesIn(found.target).length > 0) return found.subject;
  // The form, the book or the procedure it goes to stands in what was done.
  const does = stems(told);
  return [...stems(found.target)].some((one) => does.has(one)) ? undefined : found.subject;
}
