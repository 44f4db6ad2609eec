import { memo } from './memo';
import { broadPattern, pattern } from './pattern';
import { ABOUT_THEIRS } from './practice';
import { normalise, type Span, sentences } from './words';

/** All customers at once, whoever they are. */
const ALL = pattern(
  /\b(?:(?:every|each) (?:ticket|chat|e-?mail|query|message|enquiry|parent|buyer|hirer|tenant|one of them)|irrespective of|regardless of (?:who|whom|how|what|the)|(?:most|all) (?:things|people|cases|situations)|to who(?:m|ever)?\b|no matter how|different (?:\w+ )?from|they all|all get|the lot|who (?:is|was|it is|they are|he is|she is|stands?) (?:in front|standing|before|at)|because of who|depending on who|whatever (?:comes|happens|it is)|people have to|(?:people|customers|callers|somebody|someone|anyone) like (?:that|this|them|him|her)|all (?:of )?(?:the |my |our )?(?:\w+ )?(?:customers|callers|guests|calls|chats|contacts|visitors|patients|clients|members|passengers)|an? \w+ (?:and|or) an? \w+|every ?(?:one|body)|every (?:\w+ )?(?:one|customer|caller|guest|parent|patient|passenger|client|person|visitor|member|tenant|resident|student|family|driver|time|call|contact|complaint|case)|each (?:one|customer|caller|guest|person|and every|of them|time)|any ?(?:one|body)|who(?:m)?ever|whatever (?:their|the|his|her|they)|(?:no|doesn't|does not|don't|not) (?:\w+ )?matter (?:to me )?(?:who|if|whether|what)|(?:to|for|with|of|from) (?:them )?all\b|all (?:of )?(?:them|my|our|the|callers?|customers?|guests?|people|complaints?)|nobody|no one|the lot of them|whether (?:\w+ ){1,8}or|\w+ (?:or|and) \w+,? (?:alike|all the same|they all)|alike|people (?:can |may |must |will |have to )?take me|to me (?:if|whether)|some(?:body|one)'s an?)\b/,
);
/** Nothing is changed. */
const ALIKE = broadPattern(
  /\b(?:(?:what|as|like) (?:every\w*|they all|all of them|all the others|the rest) (?:gets?|hears?|has|have|had|got)|treat (?:every|each|any) \w+ (?:as|like) (?:an?|any|every|the)|(?:keep|kept|stick|stuck|hold|held) to (?:it|that|them|my \w+)|(?:only|just) (?:have|got|use|need|keep|know) (?:the )?one|(?:my|the) (?:full|standard|usual|set|fixed|normal|whole|long) (?:\w+ )?(?:wording|sequence|welcome|opening|greeting|intro\w*|speech|order|routine|email|reply|letter|patter)|(?:not|n't|never) (?:\w+ ){0,2}(?:rush|hurry|skip|shorten|chop|cut|leave) (?:it|that|them|any of it)|always have|macro \d|with macro|read (?:out )?the (?:card|script|sheet)|(?:my|our|the|those|these) (?:\w+ )?(?:two|three|four|five|few|ready|stock|prepared|saved|canned|ready-made|set) (?:little |kind |nice |polite )?(?:sentences?|lines?|phrases?|words|texts?|repl(?:y|ies)|answers?|paragraphs?|messages?)|my (?:\w+ )?sentences|exactly the same|(?:the|this|that|my|one|just the|exactly the|in the|get the|gets the) (?:\w+ )?same|identical\w*|alike|no difference|(?:not|n't|nothing|never|nobody|no one|none) (?:\w+ ){0,7}(?:different\w*|another way|change[sd]?|changing|vary|varies|alter\w*|adapt\w*|adjust\w*|depart\w*|deviat\w*|stray\w*|left out|leave out|swap\w*|fancy)|(?:works?|does|do|did|fits?|suits?|goes|serves?|covers?) (?:the job )?(?:for|with) (?:every|all|any|each)\w*|one size|i have (?:got )?(?:one|a) (?:\w+ )?(?:email|letter|template|reply|text|sentence|speech|answer)|(?:use|send|have|got) one|template|cop(?:y|ied|ying) and paste\w*|paste[ds]?|word for word|top to bottom|(?:start|beginning) to (?:finish|end)|always (?:say|said|use|tell|told|read|start|begin|open|answer|write|send|greet)|(?:i|we) say "|is what it is|as i am|as i do|that's me|that is me|just how i am|how i am|my (?:usual|standard|normal|set|line|sentences?|patter|spiel)|(?:off )?by heart|one (?:voice|tone|manner|way|style|greeting|speech|talk|sentence|tour|version|answer|reply|script|demo|explanation)|(?:that's|that is|this is) my (?:system|way|method|routine|style)|(?:gets?|got|hears?|receives?) (?:\w+ ){0,2}["'])/,
);
/** How one speaks, and not what the rule grants. */
const MANNER = pattern(
  /\b(?:say|says|said|saying|speak\w*|spoke|talk\w*|read|reads|reading|tell|tells|told|explain\w*|greet\w*|treat\w*|handl\w*|serve\w*|write|wrote|send|sent|repl\w+|voice|tones?|words?|sentences?|lines?|script|card|patter|speech|spiel|email|e-mail|letter|template|text|phrase\w*|manner|style|way|steps|tour|good (?:morning|afternoon|evening|day)|macros?|wording|welcome\w*|intro\w*|sequence|routine|questions|answer\w*|paragraph|chat|message\w*|opening|hello|i am|off me|from me|take me|me to|apolog\w*|conversation|approach|patience|smile|joke\w*|pace|order)\b/,
);
const OF_THE_RULE = pattern(
  /\bsame as (?:for|with|in|the|a|an|if)\b|\b(?:this|that|its?|it's|which|they|that's) (?:is |was |are |were )?the same (?:for|to|with)\b|\b(?:rules?|polic(?:y|ies)|procedures?) (?:is|are|was|were) (?:there )?(?:so|to)\b|\b(?:same|identical|alike) (?:\w+ ){0,2}(?:rules?|polic(?:y|ies)|limits?|prices?|rates?|fees?|charges?|rights?|chance|checks?|refunds?|deadline|terms|time|days?|discount|offer|service|standard|day|week|hour|morning|afternoon|evening|form|list|queue|page|place|address|number|person|problem|thing (?:again|happened))\b|\b(?:rules?|polic(?:y|ies)|limits?|prices?|rates?|fees?|charges?|law|checks?|terms|deadline|conditions) (?:is|are|was|were|applies|apply) (?:the same|for)|\b(?:rules?|polic(?:y|ies)|law) (?:\w+ ){0,3}same (?:for|to)\b/,
);
/** What differs is told in the same breath, or it was given up. */
const BUT = pattern(
  /\b(?:but(?! i (?:do(?:n't| not)|did(?:n't| not)|never|keep|kept|stick|stuck|went|carried|still|just)\b)|except|apart from|differ(?:s|ed)?|how i|fit(?:s|ted)?|only the|used to|no longer|never again|i know now|should (?:have|not)|wrong(?:ly)?|instead|put (?:it|the card|that) away|to nobody from|(?<!then )the rest|beyond that|after that|then (?:i|in|put)|is different|was different)\b/,
);
const REFUSED_TO = pattern(
  /\b(?:not|never|n't|nobody|cannot|no longer|stopped|used to|rather than|instead of|why) (?:\w+ ){0,2}(?:say|said|use|used|read|give|gave|treat|send|speak|talk|get|gets|want|need|be) (?:\w+ ){0,4}(?:the )?(?:same|alike)\b/,
);

const SHORT = 5;
/** Sentences by which all customers are spoken to alike, whatever words it is said in. */
export const oneForAll: (text: string) => readonly Span[] = memo((text) => {
  // Most texts hold nothing of the kind, and are asked as a whole what each sentence would be asked; a line's end may part words.
  const told = normalise(text);
  if (!told.includes('\n') && !(ALL.test(told) && MANNER.test(told) && ALIKE.test(told))) return [];
  const all = sentences(text);
  return all.filter((one, at) => {
    const plain = normalise(one.text);
    // "He got my full welcome. I don't rush it for anyone": what "it" is stands before.
    const before = /\b(?:it|one|them|that)\b/.test(plain) ? normalise(all[at - 1]?.text ?? '') : '';
    // "I give one tour. Whoever is there."
    const after = normalise(all[at + 1]?.text ?? '');
    const whole = after.split(' ').length <= SHORT ? `${plain} ${after}` : plain;
    if (!ALIKE.test(plain) || !ALL.test(whole) || !MANNER.test(`${before} ${plain}`)) return false;
    if (OF_THE_RULE.test(plain) || REFUSED_TO.test(plain) || BUT.test(plain) || ABOUT_THEIRS.test(plain))
      return false;
    const next = all[at + 1];
    return !(next && /\b(?:differ\w*|but|how i get|the rest|fit\w*)\b/.test(normalise(next.text)));
  });
});
