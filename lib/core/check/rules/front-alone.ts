import { memo, normalise, type Span, sentences } from '../../text';
import { pattern } from '../../text/pattern';

/**
 * The view that only those whom customers meet are the service, by what it is made of: who is meant, what is given to them
 * alone, and what is said of the others. Each word may be another; the parts are always these.
 */
const WHOM =
  "(?:customers?|guests?|patients?|passengers?|clients?|tenants?|residents?|students?|learners?|visitors?|members?|famil(?:y|ies)|callers?|parents?|shoppers?|diners?|buyers?|owners?|the public|(?:any|some|every)(?:one|body)|people)(?:'s)?";
const SERVICE =
  "(?:(?:customer |good |great |bad |best |our |the |all )*(?:service|customer care|care|quality|satisfaction|experience|loyalty)|(?:how |whether |if )(?:the |a |an |our )?(?:\\w+ ){1,2}(?:is|are|feels?|gets?) (?:\\w+ )?(?:happy|satisfied|pleased|treated|served|looked after|well|good)|(?:a |the )?(?:happy|satisfied|unhappy) \\w+|(?:the |a )?\\w+(?:'s)? (?:happiness|satisfaction|experience|visit|stay))";
/** Whom customers meet: by their post, or by where they stand. */
const FRONT =
  '(?:us|me|myself|ourselves|reception(?:ists?)?|front[- ]?(?:line|desk|office|of[- ]house)(?: (?:staff|team|people|colleagues|workers|employees?))?|staff (?:on|at|in|behind) the \\w+|sales (?:floor|staff|team|people|assistants?)|shop (?:floor|staff)|the shop|counter(?: staff)?|desk(?: staff)?|tills?|cashiers?|tellers?|waiters?|waitress(?:es)?|waiting staff|bar staff|baristas?|drivers?|guards?|conductors?|agents?|advis[eo]rs?|assistants?|arrangers?|carers?|nurses?|stylists?|barbers?|guides?|clerks?|stewards?|hosts?|instructors?|crew|(?:the |those |a )?(?:person|people|one|ones|girls?|lads?|staff|colleagues?|team|lady|man|woman|those|employees?|workers?)(?: \\w+)? (?:at|on|in|behind|who (?:is |are )?(?:at|on|in|behind|fac\\w+|meets?|stands?|wears?|wear|serves?|serve|speaks?|talks?|answers?|greets?|deals?|sees?|see)))\\b';
const OF =
  '(?:the |our |a |an |your |good |friendly |those |all |mostly |how |mood of |attitude of |smile of )*';
const RESTS =
  "(?:depends? (?:only |just |all |entirely |completely )?(?:on|of|from)|rests? (?:only )?(?:on|with)|lies (?:only )?(?:with|in the hands of)|(?:is|are|comes?|it's|its|all) (?:all |only |just |really |simply |mainly )?(?:down|up) to|comes? (?:only |just )?from|(?:is|are|gets?|was) (?:\\w+ )?(?:made|given|done|created|decided|delivered|provided|won or lost) (?:only |just )?(?:by|at|on|in)|(?:is|are) (?:only |just |really )?a (?:matter|question|thing|job|task) (?:of|for)|(?:is|are) (?:only |just |really )?(?:the )?(?:job|duty|responsib\\w+|work|task|business|concern) (?:of|for)|(?:is|are|lies) (?:\\w+ )?in the hands of|(?:is|are) (?:\\w+ )?(?:owned|carried|shaped|determined) by|(?:is|are|falls?) (?:\\w+ )?(?:on|upon)|belongs? to|stands? or falls? with)";

/** Once others share in it, or it hangs on an hour or on a case, nothing is said against anybody. */
const SHARED = pattern(
  /\b(?:until|before|after|between|from \w+ (?:to|until)|on duty|on shift|who(?:ever)? is (?:on|in)|happens to|whichever|when|once|if|unless|as well as|not (?:only|just|alone)|together|both|knows?|told|telling|passed|as good as|can only|hours?|minutes?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|\d+)\b/,
);

type Kind = 'others' | 'alone';
const joined = (parts: readonly string[]) => new RegExp(`\\b(?:${parts.join('|')})`);

/** A sentence with those who serve, those served and the service as one word each: the patterns over them stay short. */
const codedOf = (plain: string): string =>
  plain.replace(EACH_SERVICE, 'zserv').replace(EACH_FRONT, 'zfront').replace(EACH_WHOM, 'zwhom');
const EACH_SERVICE = new RegExp(`\\b${SERVICE}\\b`, 'g');
const EACH_FRONT = new RegExp(`\\b${FRONT}`, 'g');
const EACH_WHOM = new RegExp(`\\b${WHOM}\\b`, 'g');

/** Given to the front alone. Said of a front desk in its own row this may be no more than its work. */
const RESTS_ON = joined([
  `zserv (?:(?:of|in) (?:our|the|my) \\w+ )?(?:\\w+ )?${RESTS} ${OF}zfront`,
  `zserv (?:is|are|lies?) in (?:our|my|${OF}zfront'?s?) hands`,
  `zserv (?:is|are|means?) (?:only |just |all |basically |really |simply )*${OF}zfront(?=\\W*$|,)`,
  `what makes (?:a |the |our )?(?:good |great )?(?:\\w+ )?\\w+ is ${OF}zfront`,
  `it (?:is|falls|rests|lies) (?:all )?(?:on|upon|with) ${OF}zfront(?: \\w+){0,5} alone`,
  `zfront (?:(?:employee|worker|colleague|person)s? )?(?:that|who|which) (?:determines?|decides?|shapes?|makes?|creates?) (?:the )?zserv`,
  `responsib\\w+ for (?:the |our |all )?(?:zserv|zwhom) (?:lies|rests|is|stays|sits) (?:only )?(?:with|on|at|in) ${OF}zfront`,
]);
const ONLY = joined([
  `zserv (?:is|are|happens?|comes?|exists?|lives?) (?:only|just|solely|exclusively|purely) (?:in|at|on|from|by|with|through|for|about)? ?${OF}zfront`,
  `zserv (?:is|are|happens?|comes?|exists?|lives?|made|done|given) (?:in|at|on|from|by|with|through|for) ${OF}zfront (?:only|alone|exclusively)\\b`,
  `(?:only|just) (?:the )?zfront (?:[\\w']+ ){0,4}(?:matters?|counts?|is important|are important|makes? ${OF}zwhom (?:happy|unhappy))`,
  `zfront(?: \\w+){0,4} (?:is|are|am) (?:solely|alone|fully|completely|entirely|the only ones?|only) responsible for (?:the |our |all |how |whether )*(?:zserv|zwhom)`,
  `zfront(?: \\w+){0,4} (?:that|who|which) (?:makes?|decides?|gives?|does|do|is|are) (?:or breaks? )?(?:the )?(?:whole |entire )?(?:zserv|service|visit|stay|experience|day|difference)\\W*$`,
  `(?:i am|i'm|we are|we're|it's us|it is us) (?:the )?(?:ones?|person|people)? ?(?:that|who|which) (?:makes? or breaks?|decides?)`,
  `^(?:the |our )?zfront (?:is|are) (?:the )?(?:whole )?(?:zserv|(?:customer )?service)\\W*$`,
  `everything (?:the |a |our )?(?:\\w+ )?zwhom (?:\\w+ )?(?:experiences?|sees?|gets?|feels?|has|have|knows?) (?:is|comes from|depends on) ${OF}zfront`,
  `(?:we|i|reception|us) (?:\\w+ ){0,4}(?:is|are) the (?:company|firm|organisation|business|hotel|brand) (?:for|to) (?:the )?zwhom(?:,)? so\\b`,
  `if (?:the |our )?(?:front[- ]\\w+ )?(?:staff|zfront) (?:is|are|does|do|works?|smiles?)(?: \\w+){0,4},? (?:then )?(?:the |our )?(?:zwhom) (?:is|are|will be) (?:\\w+ )?(?:happy|satisfied|pleased)\\b.*\\b(?:(?:is|it's) all|all (?:what|that|we)|that is it|that's it|enough|nothing (?:more|else))\\b`,
]);
const OURS = joined([
  `only (?:we|i|us|${FRONT}) (?:\\w+ )?(?:speaks?|talks?|meets?|sees?|deals?|serves?|knows?|faces?)(?: (?:with|to))? (?:the |a |our )?${WHOM}\\b[^.]*\\b(?:so (?:only|it is|it's|we are|service|the service)|the others|the rest)\\b`,
  `(?:the |a |our )?${WHOM} (?:only |just )(?:ever )?(?:deals?|speaks?|meets?|talks?|sees?|knows?) (?:with |to )?(?:us|me|reception\\w*|the \\w+)\\b[^.]*\\b(?:(?:nobody|no one) else|my fault|our fault|only (?:us|me|we)|not (?:them|the others))`,
  `remembers? (?:only )?(?:the |our )?${FRONT},? (?:and )?not (?:the )?\\w+`,
  `${WHOM} (?:is|are) (?:only |just )?(?:our|my) (?:\\w+ )?(?:responsib\\w+|job|work|business|concern|task|department)\\b[^.]*\\b(?:not|n't)\\b`,
  `we (?:are|'re) the (?:ones|people|department|only ones) (?:with|for|who (?:have|has|got|get|meet|see|serve|speak to|talk to|deal with)) (?:the |all the )?${WHOM}\\W*$`,
]);

/** Said of the others: nobody whom customers would miss. */
const OTHERS = joined([
  `(?:about|to do with) (?:the )?\\w+(?: \\w+)?,? (?:and )?not (?:about |for |with |to do with )(?:the |our |any )?${WHOM}`,
  `${WHOM} (?:is not|isn't|aren't|are not) (?:one of|among|part of|in) (?:them|it|theirs?|that|their \\w+)\\b`,
  `(?:do not|does not|don't|doesn't|not|never) (?:form|make|play|be|being|is|are)? ?(?:up )?(?:a |any )?(?:part|piece|element) (?:of|in) (?:the |our |how )?(?:customer |guest )?(?:experience|care|journey)\\b`,
  `(?:customer )?(?:service|care) (?:is something )?(?:they|others?|the others|she|he) (?:do not|don't|does not|doesn't|not|never) (?:do|give|make|know|have)\\b`,
  `^(?:the |all |and )*(?:others?|rest|other (?:people|departments?|teams?|colleagues))(?: in \\w+| of \\w+)? (?:is|are|do|does|work|works|exist) (?:only|just|merely) (?:for|about|with|on|the|in)?\\b`,
  `(?:does not|do not|doesn't|don't|not|never) (?:make|makes|have|has|give|gives) (?:any |an |much |a )?(?:influence|effect|impact|difference|importance|sense) (?:to|on|for|in|at) (?:the |our |a )?(?:service|customer|${WHOM})`,
  `(?:does not|do not|doesn't|don't|not) have (?:anything |much |a lot )?to do with (?:the |our |a )?(?:service|experience|customer|${WHOM})`,
  `(?:outside|not within|not in|beyond) (?:the |our )?(?:scope|remit|area|field) of (?:the )?(?:customer )?(?:service|experience|care)\\b(?! (?:desk|team|department))`,
  `it (?:is not|isn't) (?:the |our )?\\w+ (?:that|who|which) [^.]*\\b(?:it is|it's) (?:us|me|the ${FRONT})`,
  `of no (?:interest|concern|importance|use|relevance) (?:to|for) (?:the |a |our |any )?(?:${WHOM}|service)`,
  `no ${WHOM} (?:will|would|could|can) (?:ever )?(?:notice|miss|know of|know|care|see|meet)\\b`,
  `(?:does not|do not|doesn't|don't|dont|never) (?:\\w+ )?(?:has|have|know|think) (?:anything|a thing|much) to do with (?:how )?(?:the |a |our )?(?:service|customer|${WHOM})`,
  `(?:does not|do not|doesn't|don't) (?:think|believe|see) (?:\\w+ ){1,5}(?:has|have) (?:anything|much) to do with (?:how )?(?:the |a |our )?(?:service|customer|${WHOM})`,
  `(?:do not|don't|does not|doesn't) know what (?:\\w+ )?service is\\b`,
  `(?:is|are|it's|its)(?: not|n't) (?:\\w+ )?(?:necessary|needed|important|relevant|required|interesting|essential) (?:for|to|in) (?:the |a |our |good |great )*(?:customer |guest )?(?:service|care|experience|${WHOM})\\b(?! (?:who|that|with|under|over|paying|on)\\b)`,
  `(?:they|these|those|it) (?:are|is) not (?:there )?for (?:the |our )?${WHOM}\\b(?! (?:to|who|with)\\b)`,
  `(?:there are|we have|there is) (?:\\w+ ){1,5}but (?:they|it|these) (?:are|is)(?: not|n't) (?:customer|${WHOM})[- ]facing\\W*$`,
  `(?:planners?|mechanics?|offices?|admin|it|finance|accounts|kitchen|cooks?|cleaners?|warehouse|they|others?|the rest) (?:is|are) (?:only|just|merely|nothing but) (?:\\w+ )?(?:costs?|support|technical|technicians|admin\\w*|background|overheads?|paper ?work|numbers|computers|machines|back ?ground)\\W*$`,
]);

const NO_CONTACT = pattern(
  new RegExp(
    `\\b(?:never|not|nobody|no one|hardly|rarely|without|no|dont|doesnt|\\w+n't)\\b(?: [\\w']+){0,5} (?:meets?|met|sees?|seen|saw|speaks?|spoken|spoke|talks?|talked|faces?|facing|contact|deals?|touch|serves?|greets?|knows?|(?:has|have|gets?) (?:any |the )?${WHOM})\\b|\\b(?:they|(?:the )?others) (?:do not|don't|are not|aren't)(?=\\W)(?! \\w)|\\bnot (?:\\w+ )?(?:customer|${WHOM})[- ]facing\\b|\\b(?:sit|sits|stay|stays|hidden|work|works) (?:\\w+ )?(?:in|behind|upstairs|at) (?:the |an |their )?(?:back|office|scenes|head office|computers?|screens?)\\b`,
  ),
);
/** What is drawn from it: it is for us, it is nothing of theirs, or they are left out. */
const SO = pattern(
  /\b(?:(?:is|it's|its|all) (?:all |only |just )?(?:up|down) to (?:us|me)\b|(?:our|my) (?:own )?(?:job|work|responsib\w+|task|business)\b|(?:only|just) (?:us|we|me|i|reception\w*|the (?:shop|desk|counter|front|floor)|front)\b|\w+ only\b|(?:not|\w+n't) (?:really )?(?:their|part|important|relevant|needed|necessary|service|matter|count|affect|influence|responsible|involved|customer service)\b|(?:no|not have|n't have) (?:\w+ )?(?:influence|effect|impact|part|role|say|place|bearing|responsib\w+)\b|(?:left|leave|leaving) (?:\w+ ){0,5}(?:out|off|aside)\b|\b(?:excluded|omitted|skipped)\b|(?:service|customers?|care|it) is (?:all )?(?:on|with) us\b|\b(?:our|my) side\b|\b(?:is|are) (?:the )?(?:whole|entire) (?:service|experience)|(?:(?:did|have|do|will|has)(?: not|n't)|not|no need to|without) (?:to )?(?:includ|put|list|mention|writ|cover|describ|map|look|add|need|talk about)\w*|(?:we|us|me|i)(?:'re| are| am| is) (?:the |all the )?(?:service|ones? (?:who|that)|people (?:who|that)))/,
);
const LINKED =
  /\b(?:so|because|cos|as|since|therefore|that is why|that's why|thus|which means|hence|and)\b|,/;
const DRAWN = pattern(
  new RegExp(
    `^(?:so |the |that is why |and |then )*(?:${WHOM} (?:is|are) (?:all )?(?:ours|our (?:business|job|work|side|department)|my (?:job|work))\\b|(?:customer )?(?:service|care) is (?:all )?(?:us\\b|me\\b|ours\\b|with us|on us|our (?:job|work|side|business)|the ${FRONT})|${FRONT} (?:is|are) (?:the )?(?:whole |only )?(?:customer )?service|it is (?:all )?(?:up|down) to us)`,
  ),
);
/** Work that passes between the two is the contrary of the view. */
const PASSES = pattern(
  /\b(?:(?:job|work|up to us|down to us|responsib\w+|task|us who|we who|ones who) (?:\w+ )?(?:to |who )?(?:tell|pass|explain|ask|let|inform|say|chase|find out|hand|relay|warn|speak for|carry|translate|make sure|get it right|check|write)\w*|so (?:we|i|reception|the \w+)(?: (?!not\b)\w+)? (?:must|have to|has to|need|needs|tell|tells|pass|passes|ask|asks|write|writes|send|sends|relies|rely|depends?)|tells? (?:us|them|the)|waits? for|needs? (?:them|it|the|us))\b/,
);
/** What is nothing till they have seen it hangs on them. */
const WAITED_FOR = pattern(
  /\b(?:till|until|before|unless|without)\b.*\b(?:meets?|met|sees?|seen|saw|sp[eo]\w+|talk\w*|deal\w*|touch|serve\w*|know\w*)/,
);
const LEANS = /\b(?:rel(?:y|ies)|depends?) on (?:them|it|the)\b/;
const SAID_BY_OTHERS = pattern(
  /\b(?:wrong\w*|not true|untrue|used to|people (?:think|say)|(?:some|many|others|colleagues|you) (?:might |may |could |would )?(?:think|say|believe)|thought|mistake|believed|assum\w*|no longer|in (?:their|his|her|a \w+'s) eyes|to (?:a|an|the|our|most) \w+,? (?:we|it|they|the))\b/,
);
const TAKEN_BACK = pattern(
  /\b(?:but (?!they are not|they're not|they do not|they don't|it is not|(?:the )?(?:customer )?service (?:itself )?is)|yet|though|although|however|except|until|still|even so|which is why|and without|all the same|nevertheless)\b/,
);
const DENIED = /\b(?:not|never|no longer)\b|n't\b/;
/** Nobody beside them: the same view in whatever words, where the service and those who meet people stand beside it. */
const WHOLE = pattern(
  /\b(?:all the service|(?:whole|entire) (?:service|experience)|full stop|end of(?: story)?\W*$|(?:nobody|no one|nothing|nowhere) else|(?:the )?(?:others?|rest|back[- ]office|office) (?:are|is|do|does|have|has|just|only)(?: not|n't)?(?: (?:service|count|matter|their (?:part|own)|admin\w*|paper\w*|involved|needed|important|behind))?\W*(?:\w+ ){0,4}$|that is (?:it|all)\W*$|that's (?:it|all)\W*$|whatever (?:happens|goes on|they do|is done) (?:in|at|upstairs|behind|there|elsewhere))/,
);
const TOPIC = pattern(
  new RegExp(
    `\\b(?:${SERVICE}|${WHOM} (?:is|are) (?:\\w+ )?(?:happy|satisfied|pleased)|(?:judges?|remembers?|knows?) us by)\\b`,
  ),
);
/** We serve, and those there do something else. */
const WE_SERVE =
  /\b(?:(?:we|i),?(?: the \w+,?)? (?:do|give|make|provide|deliver|are) (?:the |all the )?(?:customer )?service\b|(?:it is|it's|its) (?:us|me) (?:that|who) (?:serves?|looks? after|helps?|cares?|makes?|gives?)|(?:customer )?service (?:itself )?is (?:our|my) (?:role|job|task|part|side|work|thing|business)\b)/;
const THEY_DO = pattern(
  /\b(?:others?|other \w+|(?:the )?rest(?: of (?:the )?\w+)?|they|planners?|office\w*|kitchen|chefs?|cooks?|labs?|it|finance|accounts|admin|warehouse|depot|cleaners?|mechanics?|engineers?|back[- ]office(?: \w+)?|head office|upstairs)(?: \w+)? (?:do|does|is|are|have|has|cooks?|fix(?:es)?|supports?|works?|plans?|just|only|counts?|pays?|mends?|cleans?|repairs?)\b/,
);
const MET = new RegExp(`\\b${FRONT}`);
/** Cheap questions first: none of the long patterns can be there without these. */
const OF_SERVICE = pattern(
  /\b(?:serv\w+|care|quality|satisf\w+|(?:un)?happ\w+|experience|visit|stay|pleased|treated|looked after|customers?|guests?|patients?|passengers?|clients?|tenants?|residents?|students?|learners?|visitors?|members?|famil(?:y|ies)|callers?|parents?|shoppers?|diners?|buyers?|owners?|public|anyone|anybody|someone|somebody|everyone|everybody|people|others?|rest|what makes|makes? or breaks?|important|necessary|alone|judges?|remembers?|matters?|counts?|they|us)\b/,
);
const OF_OTHERS = /\b(?:not|never|no|only|just|merely|nothing but|outside|beyond|know what)\b|n't\b/;
const APART_WORD =
  /\b(?:without|nobody|no one|hardly|rarely|dont|doesnt|sits?|stays?|hidden|works?|nobody)\b/;
const OF_US = /\b(?:our|my|we|only|just|remembers?)\b/;
const OF_ALONE =
  /\b(?:only|just|solely|exclusively|purely|alone|who|that|which|everything|if|(?:is|are) the|so)\b/;
const OF_RESTING = pattern(
  /\b(?:depends?|rests?|lies?|(?:down|up) to|comes?|made|given|done|created|decided|delivered|provided|won or lost|matter|question|thing|job|task|duty|responsib\w+|work|business|concern|hands|belongs?|stands?|owned|carried|shaped|determined|(?:is|are|falls?|all|means?)|makes?|decides?|creates?)\b/,
);

type Stretch = Pick<Span, 'start' | 'end'>;

const takenBack = (plain: string, found: RegExpExecArray, next: string): boolean =>
  TAKEN_BACK.test(`${plain.slice(found.index + found[0].length)} ${next}`);

function kindOf(plain: string, next: string): { kind: Kind; at: number; length: number } | null {
  if (!OF_SERVICE.test(plain) || SAID_BY_OTHERS.test(plain)) return null;
  const hit = (kind: Kind, found: RegExpExecArray | null) => {
    if (!found) return null;
    const after = `${plain.slice(found.index + found[0].length)} ${next}`;
    return TAKEN_BACK.test(after) ? null : { kind, at: found.index, length: found[0].length };
  };
  const against = OF_OTHERS.test(plain);
  const others = against ? hit('others', OTHERS.exec(plain)) : null;
  if (others) return others;
  const met = against || APART_WORD.test(plain) ? NO_CONTACT.exec(plain) : null;
  const apart = met && !WAITED_FOR.test(met[0]) ? met : null;
  // What is drawn from it may stand in the next breath.
  if (
    apart &&
    !PASSES.test(next) &&
    !LEANS.test(next) &&
    !TAKEN_BACK.test(`${plain} ${next}`) &&
    DRAWN.test(next)
  )
    return { kind: 'others', at: apart.index, length: apart[0].length };
  if (apart && !PASSES.test(plain) && !LEANS.test(plain) && LINKED.test(plain)) {
    const around = `${plain.slice(0, apart.index)} ~ ${plain.slice(apart.index + apart[0].length)}`;
    if (SO.test(around)) return hit('others', apart);
  }
  const ours = OF_US.test(plain) ? hit('others', OURS.exec(plain)) : null;
  if (ours) return ours;
  const both = `${plain} ${next}`;
  // What follows needs somebody at the front, and nobody who shares in it.
  if (!MET.test(plain) && !WE_SERVE.test(both)) return null;
  const shared = SHARED.test(plain.replace(/^if\b/, ''));
  const coded = shared ? '' : codedOf(plain);
  const only = shared || !OF_ALONE.test(plain) ? null : ONLY.exec(coded);
  if (only && !DENIED.test(coded.slice(0, only.index + only[0].length)) && !takenBack(coded, only, next))
    return { kind: 'alone', at: 0, length: plain.length };
  if (DENIED.test(plain)) return null;
  const rests = shared || !OF_RESTING.test(plain) || PASSES.test(plain) ? null : RESTS_ON.exec(coded);
  if (rests && !takenBack(coded, rests, next)) return { kind: 'alone', at: 0, length: plain.length };
  if (
    WE_SERVE.test(both) &&
    THEY_DO.test(both.replace(WE_SERVE, ' ')) &&
    !SHARED.test(both) &&
    !PASSES.test(both) &&
    !LEANS.test(both) &&
    !TAKEN_BACK.test(both)
  )
    return { kind: 'alone', at: 0, length: plain.length };
  const whole = SHARED.test(both.replace(/\bif\b|\bwhen\b/g, '')) ? null : WHOLE.exec(both);
  if (
    whole &&
    TOPIC.test(plain) &&
    MET.test(plain) &&
    !PASSES.test(both) &&
    !LEANS.test(both) &&
    !TAKEN_BACK.test(both)
  )
    return { kind: 'alone', at: 0, length: plain.length };
  return null;
}

/** Where the view is told; `others` only where something is said against them or left to the front alone because of it. */
export const frontAlone: (text: string) => (Stretch & { readonly kind: Kind }) | null = memo((text) => {
  const list = sentences(text);
  const spoken = list.map((one) => normalise(one.text).replace(/\b100 ?(?:%|per cent)(?: of)?/g, 'all'));
  for (const [i, one] of list.entries()) {
    const found = kindOf(spoken[i] ?? '', spoken[i + 1] ?? '');
    if (!found) continue;
    const start = one.start + found.at;
    return { start, end: Math.min(start + found.length, one.end), kind: found.kind };
  }
  return null;
});
