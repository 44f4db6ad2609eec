import { instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import { figures, memo, sentences, shared, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import type { Stretch } from './binding';
import { lawContext } from './context';
import { domainOf } from './links';

/** Said to be made, or to be enforced, by those who make law. */
const MADE_OUTSIDE = pattern(
  /\b(?:by law|(?:it|this|that|which|they|these)(?: is|'s| are|'re) (?:actually |in fact |all )?(?:the |a )?(?:law|legal (?:requirement|duty|limit|obligation|minimum)|legislation|statut\w*)|the law (?:gives|says|sets|fixes|wants|asks|demands|requires|allows|makes|only|states)|legal(?:ly)? (?:requirement|required|limit|obliged|binding|duty|must)|statutory|against the law|illegal|unlawful|an? (?:criminal )?offence|parliament|government (?:rule|law|made|sets?|says)|(?:comes?|came|made|fixed|set|laid down|imposed|given|ordered|handed down|dictated|inspected|checked) (?:\w+ )?(?:from|by) (?:the )?(?:\w+ ){0,3}(?:council|commission|authority|regulator|parliament|government|ombudsman|ministry|law|act|state|inspectors?)|in breach of the (?:act|law)|law of the land|(?:order|rule|demand|command|wish|decision|invention|requirement|instruction|decree) (?:of|from|by) (?:the )?(?:\w+ )?(?:government|state|parliament|ministers?|ministry|lawmakers?|legislator|regulator|authorit(?:y|ies)|courts?|police|council|nhs|senedd|westminster|stormont|holyrood|eu)|there(?:'s| is) (?:an? )?(?:\w+ )?law (?:on|about|for|against) (?:it|that|this|them)|(?:trading standards|environmental health|(?:fire|health|food|safety) (?:officer|service|board|authority)|inspectors?|government|state|parliament|ministers?|ministry|lawmakers?|politicians?|westminster|senedd|holyrood|stormont|courts?|legislation|legislator) (?:\w+ )?(?:made|makes|obliges?|obliged|orders?|ordered|wrote|sets?|wants?|requires?|required|forces?|forced|forbids?|says?|tells?|decided|imposes?|imposed|introduced|brought|passed|gave|gives|put|demands?|fixed|prescribes?))\b/,
);
/** And so beyond anybody here. */
const FIXED = pattern(
  /\b(?:(?:no ?(?:one|body)|not something (?:we|anyone)|we|they|owner|manager|boss) (?:\w+ )?(?:here )?(?:can(?:not|'t)?|could(?:n't| not)?|may|has|have) (?:not )?(?:change|alter|make it|shorten|touch|a say|no say|any say)|no say in|same (?:in|for|at|with) (?:every|all|each)|(?:every|all) \w+ in (?:the )?(?:uk|country|land|britain|england|scotland|wales|ireland))\b/,
);
const SHORT_OF = pattern(
  /\b(?:before|inside|ahead of|under|below|within|than|short of|in front of|beyond|above|on top of|over and above|sooner than) (?:\w+ ){0,2}$/,
);
/** Which of it is whose, kept apart by the writer. */
const KEPT_APART = pattern(
  /\b(?:ours\b|our own|own (?:choice|decision|rule|idea)|(?:we|he|she|they|owner|manager|boss|company|firm|head office|council) (?:\w+ )?(?:chose|choose|chosen|decided|set|added|gives?|goes|went|picked|made|wrote|made it up)|made it up|(?:he|she|we|they|owners?|managers?|boss|committee|head office) (?:could|can|may) (?:make|change|drop|alter|shorten)|goes? (?:further|beyond)|beyond|further than|more than the|stricter|(?:into|in) (?:our|its|plain|simple) (?:own )?words|repeats|copies|quotes|based on|because of the (?:act|law)|says how we|not (?:the |a )?law|no law|isn't (?:the |a )?law|rather than the law|paragraph|section|regulation \d|article|to (?:meet|keep|comply|satisfy)|so that we (?:meet|keep|comply)|asks us to have|wants us to have|which \w+ is)\b/,
);

const saysMadeOutside = memo(
  (text): boolean => MADE_OUTSIDE.test(written(text)) && !KEPT_APART.test(written(text)),
);

const limits = (text: string): string[] =>
  figures(text)
    .filter((one) => one.kind !== 'number' || one.value > 0)
    .map((one) => `${one.kind} ${one.value} ${one.unit ?? ''}`);

/** What the outside rules say of themselves, each as one text. */
export const outsideTexts = (rows: readonly Row<'externalRequirements'>[]): readonly string[] =>
  rows.map((one) =>
    [one.instrument, one.asks, one.effect, one.breachOrganisation].filter(Boolean).join(' . '),
  );

/**
 * A rule of the organisation's own that is told as law: said to be made outside, with no law named for it, and with a limit,
 * or a subject, that none of the outside rules has.
 */
export function toldAsLaw(
  row: Row<'internalRequirements'>,
  outside: readonly string[],
  lens: Lens,
): { readonly field: 'asks' | 'why'; readonly stretch: Stretch } | undefined {
  const domain = domainOf(lens);
  for (const field of ['why', 'asks'] as const) {
    const text = row[field] ?? '';
    if (text === '' || !saysMadeOutside(text)) continue;
    for (const one of sentences(text)) {
      const plain = written(one.text);
      const fixed = FIXED.test(plain);
      if (!MADE_OUTSIDE.test(plain)) continue;
      if (
        /\b(?:no|not|isn't|never|nothing)\b[^,.;]{0,20}$/.test(
          plain.slice(0, MADE_OUTSIDE.exec(plain)?.index),
        )
      )
        continue;
      // "Three days in hand before the legal limit": held against the law, and so told apart from it.
      if (SHORT_OF.test(plain.slice(0, MADE_OUTSIDE.exec(plain)?.index))) continue;
      if (instrumentsIn(one.text, lawContext(lens)).length > 0) continue;
      const own = limits(one.text).length > 0 ? limits(one.text) : limits(row.asks ?? '');
      const about = `${row.document ?? ''} . ${row.asks ?? ''} . ${one.text}`;
      const held =
        own.length > 0
          ? outside.some((other) => limits(other).some((limit) => own.includes(limit)))
          : outside.some((other) => shared(about, other, domain) >= 2);
      // A law about the very same thing may well be meant, if its limit is only not told.
      const near =
        own.length > 0 &&
        !fixed &&
        outside.some((other) => shared(about, other) >= 3 && limits(other).length === 0);
      if (!held && !near) return { field, stretch: { start: one.start, end: one.end } };
    }
  }
  return undefined;
}

/** A law that is said to be written, or to be changed, in the house. */
const MADE_HERE = pattern(
  /\b(?:(?:the|our|my) (?:\w+ ){1,3}|we |i |they |she |he )(?:made|invented|thought|dreamt|dreamed|cooked) (?:it|this|that|them|these) (?:all )?up\b|\b(?:managers?|owners?|boss|superintendent|supervisor|director|head|chef|committee|board|chairman|company|firm|franchisee|landlord|partners|trainer|founder|pharmacist|dentist|vet|matron) (?:\w+ )?(?:wrote|made|invented|created|thought of|came up with|drew up|dreamt up|put together|typed) (?:it|this|that|them|these)\b(?! (?:clear|easy|easier|part|an?|our|into|so|possible|more|hard|harder|difficult|simple|necessary|known|available|the|work|happen|plain)\b)|\b(?:managers?|owners?|boss|superintendent|supervisor|director|head|committee|board|landlord)(?: (?:in|of|at) \w+)? (?:sets?|fixes|decides?|chooses?|picks?) (?:it|this|that|them)\b|\b(?:belongs? to|part of|one of) (?:our|the|my) (?:house|shop|company|firm|salon|hotel|own|internal|office|club) rules\b|\b(?:managers?|owners?|boss|head office|management|company|director|board) (?:\w+ )?(?:may|can|could|might) (?:always |just |also )?(?:drop|cancel|lift|waive|skip|stop|end|suspend|remove) (?:it|this|that|them)\b|\b(?:we|i|they|the \w+|managers?|owners?|boss) (?:drew|made|wrote|agreed|settled|invented|thought|came up with|decided) (?:\w+ ){0,4}(?:ourselves|themselves|himself|herself|between (?:us|them)|among (?:us|ourselves))\b|\b(?:house|family|our|local|own) (?:\w+ )?(?:custom|habit|tradition|way)\b|\bvote (?:it|this|that) out\b|\b(?:it|this|that) (?:is|was) how (?:\w+ ){0,3}wanted it\b|\btoday we leave it\b|\b(?:we|owner|boss|manager|he|she) (?:\w+ )?(?:says?|decides?),? (?:\w+ )?(?:we leave it|leave it|skip it|not today)\b|\b(?:is|are|was|were|it's|as) (?:only |just |really )?(?:our|the (?:company|firm|shop|hotel|school|practice|trust|store|depot)'?s?|my (?:manager|boss)'?s|head office'?s?|(?:a )?company) (?:\w+ )?(?:policy|procedure|rules?|document|idea|standard)\b|\b(?:written|drawn|made|thought|dreamt|drafted|typed|invented|put together) (?:up )?(?:here|by (?:us|our|the (?:manager|owner|boss|partners|committee|company|team)|head office|management))\b|\b(?:managers?|owners?|boss|head office|management|we|she|he|partners|company|committee) (?:\w+ )?(?:can|could|may|might|will) (?:always |easily |just )?(?:change|alter|rewrite|amend|drop|update|scrap) (?:it|this|that|the (?:act|wording|law|regulations?))\b|\b(?:boss|manager|owner|head office|management|company|we) (?:\w+ )?(?:made|wrote|invented|brought|put|thought) (?:it|this|that) (?:up|in|on|out)\b/,
);

const saysMadeHere = memo((text): boolean => MADE_HERE.test(written(text)));

export function toldAsOurs(
  row: Row<'externalRequirements'>,
): { readonly field: 'asks' | 'effect' | 'breachOrganisation'; readonly stretch: Stretch } | undefined {
  for (const field of ['asks', 'effect', 'breachOrganisation'] as const) {
    const text = row[field] ?? '';
    if (text === '' || !saysMadeHere(text)) continue;
    for (const one of sentences(text)) {
      const plain = written(one.text);
      if (MADE_HERE.test(plain) && !/\b(?:not|no|never|cannot|can't|isn't)\b/.test(plain))
        return { field, stretch: { start: one.start, end: one.end } };
    }
  }
  return undefined;
}
