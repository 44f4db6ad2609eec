import { containment, hasFigure, memo, normalise, runsIn, wordCount } from '../../text';
import { compact } from '../../text/compact';
import { marking } from '../../text/mark';
import { pattern } from '../../text/pattern';
import { ownThings, stems, substance } from '../../text/substance';
import { sameItems } from '../alike';

/** What a sentence that should say why a rule exists does say. */
export type Reason = 'purpose' | 'repeats' | 'circular' | 'none';

const RULE_WORD =
  'policy|policies|procedures?|rules?|laws?|legislation|script|standards?|process|protocol|guidelines?|guidance|regulations?|requirements?|terms|instructions?|code|act|gdpr|data protection|ofcom|ofgem|fca|cqc|ico|regulator|council|head office|management|managers?|boss|company|organisation|organization|employer|trust|bank|store|shop|firm';
const NUMBERED = '(?:[a-z]{1,6}[\\s-]?\\d{1,4}[a-z]?(?: [\\w¤]+){0,3})';
const PAPER =
  '(?:guides?|handbooks?|manuals?|books?|sheets?|cards?|conditions|folders?|lists?|charters?|posters?|briefings?|training|system|screen|tablet|intranet)';
const withRules = marking(RULE_WORD);
/** "It is the policy": a name for the rule instead of its reason. Rules are under marks. */
const CIRCULAR = compact(
  new RegExp(
    [
      "\\b(?:it is|it's|its|that is|that's|this is|is) (?:just |simply |only |part of |in |what )?(?:the|our|a|¤+|their|my)? ?(?:¤+ |legal |organisational )*¤+(?: (?:says?|wants?|requires?|asks?|expects?|tells? us)(?: (?:so|it|us to do|for))?)?(?![\\w¤]| (?:for|of|on|to|which))",
      "\\bbecause (?:of )?(?:it is |it's )?(?:the|our|my|¤+|in the|a|by)? ?(?:¤+ |legal )*¤+(?: (?:says?|requires?|tells? (?:me|us)|demands?|wants?|expects?)(?: (?:so|it|us to|that))?)?(?![\\w¤]| (?:protect|keep|let|make|give|is there|would|could|might|can|may|has a duty|need))",
      '\\bbecause (?:i|we) (?:have|had|must|need|are supposed|are meant|are told|were told|are required|are expected)(?: to)?\\b',
      '\\b(?:i|we) (?:was|were|am|are|have been|had been) (?:told|instructed|trained|taught|required|expected|supposed|obliged) to\\b',
      '\\b(?:so )?(?:i|we|staff|all staff|everyone|everybody|you|advisers|they|colleagues) (?:all )?(?:have|had|has|must|need|needs) to (?:follow|obey|do|keep to|comply|stick to|adhere)\\b',
      '^(?:because )?(?:the|our|my)? ?(?:[\\w¤]+ )?¤+ (?:says?|said|states?|wants?|requires?|demands?|tells? us|expects?|asks?)\\b(?: (?:so|it|this|that))?',
      `^(?:because )?${NUMBERED} (?:says?|said|states?|wants?|requires?|demands?|asks?|tells? us)\\b`,
      "^(?:it is |it's |its )?(?:the |our |a |just )?(?:(?!to\\b|for\\b|so\\b|because\\b)[a-z¤]+(?:'s)? ){0,2}¤+(?=\\W*$)",
      `\\bit (?:has|had|needs) to be (?:followed|done)|\\b(?:as|like) (?:the |our |per )?¤+ (?:says?|states?|requires?)\\b|\\b(?:as per|in line with|in accordance with|according to|to comply with|to (?:follow|meet|keep to|stick to)|to be (?:compliant|in line) with) (?:the |our |¤+ |my |all )*(?:\\w+ )?(?:¤+|${NUMBERED})`,
      "\\b(?:that is|that's|this is|it is|it's) (?:just )?(?:how|the way|what) (?:we|it|things|everyone|i) (?:\\w+ )?(?:do|does|works?|(?:is|are|was|were) (?:done|told|trained|taught|always done))",
      '\\bversion \\w+ is (?:the )?(?:current|latest|newest|one in force)',
      // "It's what the returns guide says you do", "it is in DP-02", "booking conditions say no refund".
      `\\b(?:it is|it's|its|that is|that's|thats) (?:just )?(?:what|how|where) (?:the|our|my) (?:[\\w¤]+ ){0,2}(?:¤+|${PAPER}) (?:says?|tells?|wants?|has|puts?|asks?)\\b(?: (?:so|it|you|we|us|i|to|do|must|have)){0,3}`,
      `\\b(?:it is|it's|its|that is|that's|thats) (?:all )?(?:written )?(?:down )?in (?:the |our |my )?(?:${NUMBERED}|(?:[\\w¤]+ ){0,2}${PAPER})(?=[\\W]*$)`,
      `^(?:because )?(?:the |our |my )?(?:[\\w¤]+ ){0,2}${PAPER} (?:says?|said|states?|wants?|requires?|tells? us|asks?)\\b(?: (?:so|it|this|that))?`,
    ].join('|'),
  ),
);
/** Words that lead from a rule to what it is good for. */
const STRONG = pattern(
  /\b(?:protect\w*|so that|so (?:the|a|an|that|they|he|she|nobody|no one|customers?|we|people|it|if|i|every\w*|each)|in order (?:to|that)|safe\w*|secur\w*|fair\w*|danger\w*|otherwise|second pair of eyes|prevent\w*|stops?|stopping|avoid\w*|risk\w*|harm\w*|hurt\w*|trust|without (?:it|this|that|them)|or else|if not|because (?!of\b)|since (?:a|the|they|he|she|we|people|it|customers?)|as (?:a|the|they|people) \w+ (?:could|can|may|might|would)|could|might|cannot (?:be|get|see|know|sue|claim)|would (?:have|be|lose|not|get|go|never)|rather than|instead of|who(?:ever)? (?:is|are|has|have|comes?|needs?|cannot|can)|need not|must not have to|lets?|means? (?:that )?(?:they|the|a|we|nobody|no|one|customers?|people|he|she|you|it|everyone|less|fewer|more)|exists? (?:so|to|because)|is (?:there|meant|for)|are (?:there|meant|for)|reason|purpose|point of|worth|fraud\w*|thef\w*|stolen|mistakes?|errors?|wrong (?:hands|person)|priva\w*|shame|fear\w*|respect|confidential\w*|allerg\w*|ill|sick|injur\w*|confus\w*|upset|blame\w*|lose|loses|losing|loss|waste\w*|wait(?:s|ing)?|spare[sd]?|save[sd]?|chance|choice|right to|dignity|discriminat\w*|equal\w*|independen\w*|evidence|proof|prove)\b|^(?:to|for) (?:\w+)/,
);
const WEAK = pattern(
  /\b(?:keeps?|never|helps?|allows?|makes? sure|gives?|time to|oblig\w*|ensures?|shows?|tells?|knows?|need|want|expect)\b/,
);
/** A duty of staff with no word on what it is for. What a stranger "must not" get is a purpose. */
const DUTY = pattern(
  /\b(?:we|i|you|staff|advisers?|colleagues?|everyone|everybody|all|it|this|that|they|\w+s) (?:must(?:n't)?|have to|has to|had to|needs? to|should|may not|can only|(?:are|is|am|was|were)(?: not|n't)? (?:allowed|supposed|meant|required|to))\b(?! (?:be able|not (?:be|have|lose|find|get|feel|see|know|read)))|\b(?:must|has to|have to|needs? to|should) be \w+ed\b|\bonly (?:\w+ ){1,8}(?:can|may|must)\b|\b(?:not|n't) allowed\b|\b(?:is|are) required\b/,
);

export const isPurpose: (text: string) => boolean = memo((text) => STRONG.test(normalise(text)));
const circularIn = memo((plain) => CIRCULAR.exec(withRules(plain)) ?? false);

const NAMING =
  /\b(?:rules?|polic(?:y|ies)|procedures?|standards?|exists?|there|because|reason|purpose|so|that|make|made|sure|is|it)\b/g;
/** How much of what is said is not the rule itself. */
function news(text: string, rule: string): number {
  const said = stems(rule);
  let count = 0;
  for (const one of ownStems(text)) if (!said.has(one)) count++;
  return count;
}
const ownStems = memo((text) => stems(normalise(text).replace(NAMING, ' ')));
const phrases = memo((text) => runsIn(text));

/** "To keep customers and staff safe", "so everybody is happy": true of any rule anywhere. */
const ANY_PURPOSE = new Set(
  `safe safety security protect protection secure fair fairness fairly happy trust promise public law legal comply compliance trouble
  consistent consistency reputation image brand loyalty sale profit smooth organise record mistake error avoid prevent stop risk harm
  important importance vital essential key crucial priority impression value valued care caring feel felt heard listen appreciate appreciated
  professional professionalism calm delight delighted satisfy satisfied satisfaction quality good great best better look nice polite kind welcome
  welcomed people person staff business company manager communication success succeed come back return today always experience expect
  reason purpose meant there exist guidance policy everybody both side equal equally respect confidential private privacy data information`
    .split(/\s+/)
    .flatMap((one) => [...stems(one)]),
);
export const isStockPurpose: (text: string) => boolean = memo(
  (text) => !hasFigure(text) && ownThings(text).every((one) => ANY_PURPOSE.has(one)),
);

/** "So that bookings are dealt with correctly": the rule, done. */
const VACUOUS = pattern(
  /^(?:it is |it's |this is )?(?:so|to make sure|to ensure)(?: that)? (?:\w+ ){1,6}(?:is|are|gets?|use|uses|do|does|follows?) (?:\w+ ){0,3}(?:correct\w*|proper\w*|right(?:ly)?|according|as (?:they|it) should|in line with)\b(?:\s+\w+){0,2}\W*$|^because (?:my|the|our) (?:\w+ )?(?:limit|rule|procedure|policy|sheet|amount) is\b/,
);
/** "So that complaints get dealt with on time", "to set out how a price is held", "so advisers know how to take a call". */
const DONE_SO = pattern(
  /^(?:because |it is |it's |its |this is |that is )?(?:just |mainly )?(?:so|so that|to make sure|to ensure|in order)(?: that)? (?:(?:all|every|each|the|any|our|we get|an?) )?(?:[\w-]+ ){1,3}(?:is|are|gets?|be|being|can be|will be) (?:always |all )?(?:dealt with|done|handled|processed|logged|recorded|answered|sorted(?: out)?|looked (?:into|at)|followed(?: up)?|carried out|managed|completed|registered|noted|checked|written down|taken|made|tracked|filed|resolved)(?:,? (?:and|or) (?:\w+ )?(?:answered|logged|recorded|done|sorted|resolved|checked|dealt with|followed|filed|closed|processed|handled))*(?: (?:(?:in|on|within|by) (?:the |a |good |due )*(?:right |same |proper |correct |time|\w+ (?:working )?days?|\w+ hours?|way|manner|deadline|limit)(?:way|manner|time|day)?|quick(?:ly|er)|prompt(?:ly)?|properly|correctly|right|fast(?:er)?|well|first|professionally|efficiently|consistently|the same(?: way)?|every time|each time))*\W*$/,
);
const HOW_TO = pattern(
  /^(?:because |it is |it's |it |this is |this |(?:this|the|our) (?:\w+ )?(?:procedure|policy|rule|guide|document|sheet|script|standard)s? )?(?:is |are |there )?(?:so (?:that )?(?:all |the |our |we |every )?(?:staff|advisers?|we|everyone|everybody|colleagues|people|workers|employees|agents|i|the team|team members?|you|reception\w*|drivers?)? ?(?:all |can |will |do )*(?:knows?|remember|have|understand|see|follow|do|are told) (?:exactly )?(?:what|how|when|where|the (?:rules?|steps?|procedure|process|right way)|which|it)|(?:to|it|which|that)? ?(?:sets?|lays?|says?|tells?|explains?|shows?|states?|describes?|covers?|defines?) (?:out |down |us |staff |me |you |advisers )*(?:the (?:standards?|rules?|steps?|way|process|procedure|limits?)|how|what|when|which|who)|for when\b|because (?:[\w-]+ ){1,4}(?:has|have|had) to be (?:followed|done|kept(?: to)?|used|observed|obeyed|applied|adhered to|met|complied with)\b|for (?:any|all) (?:\w+ )?(?:customers?|cases?|calls?|people) (?:who|that|when|where)|to (?:do|follow|use|deal with|handle|process|log|record|manage) )/,
);
const WANTED = pattern(
  /^(?:because )?(?:you|they|we|customers?|it) (?:need|needs|want|wants|takes?) (?:a|an|the|one|two|three|\d+) \w+(?: \w+)?\W*$/,
);
/** True of any service anywhere: no rule has it for its reason. */
const SAYING_OF_SERVICE = pattern(
  /\b(?:customers? (?:is|are) (?:always )?(?:right|king|number one)|customers? (?:always )?comes? first|good (?:cust\w*|customer) (?:service|care)|key to (?:success|happy|good|every)|golden rule|happy customers?|first impressions?|people buy from people|go(?:ing)? the extra mile)\b/,
);

const IS_THERE = /\b(?:is|are) there (?:so(?: that)?|because|to|for) (.+)$/;
/** What comes of it is told after all. */
const LEADS_FURTHER = pattern(
  /.\b(?:because|otherwise|or else|instead of|rather than|without|so (?:the|a|he|she|they|no|nobody|customers?|people)|protect\w*|harm\w*|risk\w*|hurt|lose|losing|wrong|safe\w*|danger\w*|panic\w*|who (?:is|has|are|have)|if (?:the|a|there|something|somebody|someone|he|she|they)|in (?:a|an|the) (?:fire|emergency|crash))\b/,
);
/** "Over £10 is for the manager": the limit, said again. */
const LIMIT_AGAIN = pattern(
  /^(?:because )?(?:anything |all |sums? )?(?:over|above|beyond|more than|up to|from) \S+(?: \w+){0,2} (?:is|are|goes|go|has|have|belongs?|comes?) (?:for|to|with)\b/,
);
/** "The rule is that …", "my limit is …": the rule stated, with nothing that leads on from it. */
const STATED = pattern(
  /^(?:because )?(?:the|our|my|its|their) (?:\w+ )?(?:rule|limit|policy|procedure|standard|maximum|minimum|allowance|deadline|cut-?off) (?:is|was|says?|states?|means?)\b(?! (?:there|so|to|for|because|meant)\b)/,
);
const LEADS_ON = pattern(
  /\b(?:because|so that|so (?:the|a|he|she|they|we|no|nobody|it|i|if)|otherwise|or else|protect\w*|prevent\w*|in order|in case|to (?:keep|stop|make|prevent|avoid|give|let|protect|save|be)|stops?|keeps?|means|without|would|could|might|risk\w*|fair\w*|safe\w*)\b/,
);
/** What must or may be done, whoever has to: the rule, and not what it is good for. */
const RULE_LONG = 7;
const DONE_TO =
  /\b(?:must|have to|has to|(?:is|are) to|needs? to|should) (?:only )?be \w+\b|\b(?:does|do)(?: not|n't) allow\b/;

type Found = { readonly reason: Reason; readonly start: number; readonly end: number };

/** The last judgements of each text: the same reason is read for every contact its rule is used in. */
const judged = memo((): { readonly asks: readonly string[]; readonly found: Found }[] => []);
const KEPT = 8;

export function reasonOf(text: string, asks: readonly string[]): Found {
  const known = judged(text);
  const before = known.find((one) => sameItems(one.asks, asks));
  if (before) return before.found;
  const found = read(text, asks);
  known.push({ asks, found });
  if (known.length > KEPT) known.shift();
  return found;
}

function read(text: string, asks: readonly string[]): Found {
  const plain = normalise(text).trim();
  const whole = { start: 0, end: text.length };
  const circular = circularIn(plain);
  if (circular) {
    const rest = `${plain.slice(0, circular.index)} ${plain.slice(circular.index + circular[0].length)}`;
    const more = asks.reduce((least, rule) => Math.min(least, news(rest, rule)), news(rest, ''));
    if (!STRONG.test(rest) || more < 3) {
      const start = text.indexOf(text.trim()) + circular.index;
      return { reason: 'circular', start, end: Math.min(text.length, start + circular[0].length) };
    }
  }
  const strong = isPurpose(plain);
  const purpose = IS_THERE.exec(plain)?.[1];
  for (const rule of asks) {
    if (rule.trim() === '') continue;
    // "The 48 hours are there so we know who did it": however much of the rule is named first.
    if (purpose && news(purpose, rule) > 0 && news(purpose, rule) === news(purpose, '')) continue;
    const again = containment(phrases(text), phrases(rule)) >= 0.5;
    const fresh = news(text, rule);
    const total = Math.max(1, news(text, ''));
    // The rule in other words: hardly anything new, or nothing that leads anywhere.
    if (again || fresh < 2 || (!strong && fresh / total < 0.5)) {
      if (again || fresh / total < 0.35) return { reason: 'repeats', ...whole };
    }
  }
  if (
    VACUOUS.test(plain) ||
    DONE_SO.test(plain) ||
    (HOW_TO.test(plain) && !LEADS_FURTHER.test(plain)) ||
    (STATED.test(plain) && !LEADS_ON.test(plain)) ||
    LIMIT_AGAIN.test(plain) ||
    (!strong &&
      ([DUTY, WANTED].some((one) => one.test(plain)) || (DONE_TO.test(plain) && news(text, '') <= RULE_LONG)))
  )
    return { reason: 'repeats', ...whole };
  if (!strong && SAYING_OF_SERVICE.test(plain)) return { reason: 'none', ...whole };
  if (strong || WEAK.test(plain)) return { reason: substance(text) >= 1 ? 'purpose' : 'none', ...whole };
  return { reason: wordCount(plain) >= 4 && substance(text) >= 2 ? 'purpose' : 'none', ...whole };
}
