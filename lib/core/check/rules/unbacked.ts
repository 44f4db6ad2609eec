import type { Row } from '../../proposal/document';
import { hasFigure, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';
import type { Stretch } from './binding';
import { isThin } from './thin';

/** The writer himself, in the words of what an organisation is said to ask. */
const SELF = /\b(?:i|i'm|i'd|i've|i'll|me|my|mine|myself)\b/;
/** As one who was asked or told, and not as one who asks. */
const INSTRUCTED = pattern(
  /\b(?:(?:i|we) (?:was|were|am|are|have been|got|get) (?:\w+ )?(?:told|asked|shown|instructed|given|trained|sent|allowed|expected|required|rostered|paid)|(?:told|asked|showed|gave|sent|instructed|trained|lets?|allows?|wants?|pays?) (?:me|us)|my (?:manager|boss|supervisor|team leader|line manager|area manager|head|owner|employer|company|contract|rota|shift|job description|induction|training|team|department|desk|shop|branch|till))\b/,
);
/** What he does because of it, told in his own voice. */
const DOES = pattern(
  /\bi (?:work|do|have|sit|open|close|start|finish|answer|keep|write|sign|log|check|ask|give|put|count|ring|call|send|tell)\b/,
);
/** A view that several are said to hold. */
const VIEW_OF_ALL = pattern(
  /\b(?:of the (?:mind|opinion|view|same mind)|(?:general|common|overall|usual) (?:mood|feeling|view|opinion|feel|idea|sense|thinking)|(?:all|both|most|none|several|two|three|four|five) of us (?:\w+ )?(?:are|feel|think|say|find|agree|would|want|like)|we all (?:feel|think|say|find|agree|would|want|like|prefer)|(?:team|staff|girls|lads|colleagues|people here|everyone here|desk) (?:\w+ )?(?:feels?|thinks?|reckons?|finds?|believes?|would (?:rather|prefer|like)|prefers?|agrees? (?:that|with))|opinion|mood of)\b/,
);
/** A saying, that could hang on any wall. */
const SAYING = pattern(
  new RegExp(
    [
      '(?:matters?|means?|counts?(?: for)?|is worth|says?) (?:so much |far |much |a lot |even )?more than (?:any|all|a|the|every|words|money)',
      '(?:better|worse|more important|nicer|stronger|quicker) than any',
      '(?:is|are|was) (?:always |just |only |often |usually )?(?:a|the|an) (?:\\w+ )?(?:sign|mark|mirror|face|heart|soul|reflection|recipe|secret|foundation|backbone|key|shop window) (?:of|to|for)',
      'says? (?:a lot|so much|everything|something|it all|more) (?:about|of)|(?:speaks?|talks?) (?:volumes|for itself)|shows? (?:what (?:kind|sort)|how much|that (?:you|we|they) care|respect|no respect|you care|we care)',
      'separates?|(?:makes?|is) (?:all )?the (?:whole )?difference|sets? (?:us|you) apart|half the (?:battle|work|job)|goes a long way|first and last|(?:is|are) everything\\b|(?:is|are|was) king\\b|(?:is|are) (?:always |never )?(?:right|wrong)\\b',
      "how (?:you|we|they|i|one)(?:'d| would) (?:want|like|wish|expect)|(?:as|like|how) (?:you|we) (?:want|wish|would|expect) (?:to be|your|our)|do unto|treat (?:others|people|them|everyone) (?:as|like|how|the way)",
      "end of(?: story| discussion)?\\s*[.!]?$|full stop\\W*$|(?:simple|easy) as that|no (?:ifs|arguments?|excuses|discussion)|it (?:is not|isn't) (?:hard|difficult|rocket science|asking much)|that is (?:all|it) (?:it takes|there is)|is (?:that|it) so (?:hard|difficult|much)|no need to say more",
      '(?:parents|kids|children|teenagers|youngsters|young (?:people|ones|staff)|old(?:er)? (?:people|ones|folk)|people|customers|guests|patients|society|everyone|staff) (?:today|nowadays|these days|now|of today)',
      "(?:judge|judges|judged) (?:you|us|a|the|people|everything|by|from)|nobody (?:respects?|trusts?|wants?|likes?|comes back|takes)|(?:the )?(?:older|younger|old|young) (?:ones|people|folk|customers|patients|guests|lot) (?:\\w+ )?(?:hate|love|like|prefer|do not|don't|want|appreciate|enjoy)",
      '(?:terrible|awful|horrible|disgrace(?:ful)?|shame(?:ful)?|rude|ignorant|disrespectful|unacceptable|disgusting|shocking|off-?putting|a joke|not on|bad manners|lazy|sloppy|common|vulgar|scandal(?:ous)?|impolite|ill[- ]mannered)\\b',
    ]
      .map((part) => `\\b(?:${part})`)
      .join('|'),
  ),
);
/** Somebody with the right to ask did, or a day is given on which it was settled. */
const ASKED_BY = pattern(
  /\b(?:(?:by|from) (?:the |our |my |head |a )?(?:\w+ )?(?:managers?|management|owners?|boss|board|office|directors?|supervisors?|council|trustees?|partners|hq|company|chef|matron|head)|(?:managers?|management|owners?|boss|board|head office|directors?|supervisors?|trustees?|partners|company|council|team leaders?|chef|matron|head) (?:\w+ )?(?:asks?|asked|says?|said|wants?|wanted|expects?|requires?|decided|set|sets|told|insists?|introduced|brought|wrote|agreed|made|allows?|gives?|checks?)|agreed|decided|minutes|contract|policy|handbook|procedure|rota|induction|training|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)\b/,
);

const reading =
  (inWhy: boolean) =>
  (text: string): Stretch | null => {
    for (const one of sentences(text)) {
      const plain = written(one.text);
      if (VIEW_OF_ALL.test(plain)) return { start: one.start, end: one.end };
      if (SELF.test(plain) && !INSTRUCTED.test(plain) && (inWhy || !DOES.test(plain)))
        return { start: one.start, end: one.end };
      if (!hasFigure(one.text) && SAYING.test(plain)) return { start: one.start, end: one.end };
    }
    return null;
  };
const sayingIn = memo(reading(false));
const reasonIn = memo(reading(true));

/** Kinds in which an organisation says how its people are to be, where no paper need be told apart from a wish. */
const MANNERS = new Set(['culture', 'brand']);
/** Kinds that are a sum or a plan: nobody wishes those up. */
const COUNTED = new Set(['budget', 'training', 'sla']);
/** The rule argues for itself, as no paper does: what is better, fitting, or what people would think. */
const ARGUES = pattern(
  /\b(?:because|as (?:it|they|this|people|we|you)|otherwise|since|makes? (?:no |more |good |perfect )?sense|deserves?|ought|better|best|nicer|sounds?|looks? (?:\w+er|cheap|bad|good|nice|un\w+|professional|better|like)|feels?|seems?|modern|educated|decent|no place|would|suits?|warms?|the heart|not there (?:for|to)|not (?:a|the|an) (?:place|job|café|playground|hotel)|everyone (?:has|can|should)|people (?:think|believe|see|feel|notice)|puts? (?:\w+ )?off|is being|has nothing to|only natural|nothing (?:worse|better|nicer|beats)|too (?:much|many|long|loud|old|young)|how hard|costs? nothing|worth|(?:is|are) (?:pure|just|only|plain|sheer|simply|for people|what)|(?:it|that) is what)\b/,
);

const isBacked = (row: Row<'internalRequirements'>): boolean =>
  row.version !== undefined || row.reviewed !== undefined || (row.owner ?? '').trim() !== '';

/** A keeper who is no author. */
const NO_OWNER =
  /^(?:me|myself|i|all|every ?(?:one|body)|us|none|nobody|no one|staff|all staff|the team|team|n\/?a|-)?\W*$/;

/**
 * A title that is a topic and no paper, nobody who asked, and in the rule or its reason the writer himself, a view that all are
 * said to hold, or a saying: a wish, whatever box it stands in.
 */
export function sayingFor(
  row: Row<'internalRequirements'>,
  others: readonly Row<'internalRequirements'>[],
): { field: 'asks' | 'why'; stretch: Stretch } | undefined {
  if (!NO_OWNER.test(written(row.owner ?? '').trim())) return undefined;
  const all = written([row.document, row.asks, row.why].filter(Boolean).join(' . '));
  if (ASKED_BY.test(all)) return undefined;
  const asks = row.asks ?? '';
  const asked = sayingIn(asks);
  if (asked) return { field: 'asks', stretch: asked };
  const kind = row.kind ?? '';
  // Beside rules that have their paper or their keeper, one on how to be that has neither was asked by nobody.
  // To be polite, though, is what any house asks of anybody.
  const wish = MANNERS.has(kind) && !hasFigure(asks) && !isThin(asks, row.document ?? '');
  if (wish && others.some((one) => one !== row && isBacked(one)))
    return { field: 'asks', stretch: { start: 0, end: asks.length } };
  if (ARGUES.test(written(asks)) && !COUNTED.has(kind) && (MANNERS.has(kind) || !hasFigure(asks)))
    return { field: 'asks', stretch: { start: 0, end: asks.length } };
  const why = reasonIn(row.why ?? '');
  return why && SELF.test(written((row.why ?? '').slice(why.start, why.end)))
    ? { field: 'why', stretch: why }
    : undefined;
}
