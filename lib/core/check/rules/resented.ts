import { memo } from '../../text';
import { pattern } from '../../text/pattern';

/** Rules at large, a law, or what a law makes people do. */
const RULES =
  '(?:rules|laws?|law of \\w+|regulations?|policies|procedures|legislation|acts?|gdpr|data protection|health (?:and|&) safety|safeguarding|compliance|sections? \\d+\\w*|codes?|regulators?|inspectors?|fca|ofcom|ofgem|ofwat|cqc|gdc|gphc|orr|caa|ico|hse|sra|consumer duty|conditions|red tape|paper ?work|checks|forms|consent)';
const NEAR = "(?:[\\w'’-]+ ){0,4}";
const WORSE =
  '(?:longer|slower|harder|dearer|worse|stiffer|colder|heavier|impossible|difficult|complicated|unhappy|angry|cross|annoyed|fed up|frustrated|wait|suffer|late|leave|give up)';
const BETTER =
  '(?:better|quick\\w*|fast\\w*|sooner|eas\\w+|simpl\\w+|more|same day|same hour|straight away|straightaway|at once|years ago|long ago|by now|in (?:a|one|two|five|no) \\w+|love|glad\\w*|happy|no problem|friendl\\w+|kind\\w*|like people|in peace)';
const LOST =
  '(?:wait\\w*|los(?:e|es|ing|t)|angry|unhappy|cross|late|slow\\w*|(?:go|goes|went|gone|going|walk\\w*|turn\\w*|storm\\w*) (?:\\w+ )?(?:away|elsewhere|off|out|next door|to (?:an)?other|somewhere)|suffer\\w*|worse|shout\\w*|hang up|hung up|give up|gave up|no time|less time)';

/**
 * A rule told as what costs, binds or drives away. Each is a clause with the rule in it, so that a wait that befalls a
 * customer for another cause is not meant.
 */
const RESENTED = pattern(
  new RegExp(
    [
      // What it does.
      `${RULES} ${NEAR}(?:makes?|making|made) (?:[\\w'’-]+ ){1,4}${WORSE}`,
      `${RULES} ${NEAR}(?:costs?|takes?|took|taken|eats?|ate|steals?|robs?|loses?|lost|wastes?|swallows?) (?:up |into |us |me |the |our |\\w+ )*(?:time|hours?|minutes?|day|morning|people|customers|guests|patients|trade|sales|business|fun|heart|joy|money|thousands|fortune|goodwill)`,
      `${RULES} ${NEAR}(?:tie|ties|tied|hold|holds|held|drag|drags|weigh|weighs|bog|bogs|set|sets) (?:\\w+ ){0,3}(?:back|up|down|in knots)`,
      `(?:holds?|held|holding|slows?|slowing|drags?) (?:[\\w'’-]+ ){1,3}(?:back|down) ${NEAR}${RULES}|${RULES} ${NEAR}(?:is|are) what (?:holds?|slows?|stops?|costs?|kills?|ties|makes? (?:it|everything|things|us|this))`,
      `${RULES} ${NEAR}(?:drives?|drove|scares?|sends?|chases?|puts?|frightens?) (?:\\w+ ){1,3}(?:away|off|elsewhere|next door)`,
      `${RULES} ${NEAR}(?:gets?|got|comes?|came|stands?|stood) between`,
      `${RULES} ${NEAR}(?:is|are|was|were) (?:(?!not\\b|never\\b|hardly\\b)\\w+ ){0,3}(?:enem(?:y|ies)|problem|trouble|curse|plague|misery|bane|brake|straitjacket|millstone|dead weight|hard work|a pain|too much)`,
      `${RULES} ${NEAR}(?:comes?|came) (?:first|before) .*\\b(?:last|second|behind)`,
      `${RULES} ${NEAR}(?:does|do|did|has|have)(?: not|n't| no) (?:understand|understood|know|care|see|seen|live|clue|idea|help(?:ed)?) `,
      `${RULES} ${NEAR}(?:give|bring|cause|mean|make|add|create|do)(?:s|ing)? (?:us |me |them |the \\w+ )?(?:only|nothing but|just|nothing except|no end of|endless)`,
      `${RULES} ${NEAR}(?:give|bring|get|do|gain|offer)(?:s|es)? (?:us |me |them |anyone |customers |the \\w+ )?nothing|(?:nothing|not a (?:thing|penny)|little|no (?:thanks|good|benefit)) (?:\\w+ ){0,2}(?:back|in return|for it|out of (?:it|them)|from (?:it|them)|to show for)`,
      '(?:tak|took|suck|knock|squeez)\\w* (?:all )?the (?:fun|joy|heart|life|soul|magic|pleasure|humanity) ',
      `${RULES} ${NEAR}(?:is|are|was|were|be) (?:\\w+ )?(?:too|so) (?:hard|heavy|strict|severe|tight|tough|many|much|long|slow|complicated|difficult|big|confusing|old[- ]fashioned)\\b`,
      '(?:another|one more|yet another|next|too many|so many|only|extra|just) (?:\\w+ )?(?:hurdles?|obstacles?|barriers?|stumbling blocks?|brakes?|millstones?|hoops?|hindrances?|chores?)',
      `${RULES} ${NEAR}(?:tak(?:e|es|ing)|took|robs?|robbed) (?:away |us |all |of |the |our |any |from )*(?:freedom|initiative|choice|flexibility|spontan\\w+|personality|humanity)`,
      `${RULES}\\b.*\\b(?:bring|brings|give|gives|gain|gains|earn|earns|get|gets) (?:us |in |back )*nothing`,
      `${RULES} ${NEAR}(?:keeps?|stops?|prevents?|hinders?|bars?|hold|holds) (?:us|me|staff|everyone|everybody|people|the (?:team|shop|staff)|advis[eo]rs) (?:back )?(?:from )?(?:\\w+ )?(?:say|writ|tell|speak|talk|help|giv|serv|do|be|mak|act|offer|respond|work|be|improv|show|car|explain)\\w*ing\\b(?! (?:\\w+ )?(?:wrong|mistake|error|harm|unfair|it up|rude|too much))`,
      `(?:to blame|at fault|the culprit|whose fault)\\b[^.]{0,20}${RULES}|${RULES} ${NEAR}(?:to blame|at fault|the culprit)`,
      `${RULES} ${NEAR}(?:treats?|sees?|makes?) (?:\\w+ ){1,3}(?:\\w+ )?(?:as|like|into|look like|feel like) (?:an? )?(?:lawyers?|robots?|machines?|policem[ae]n|judges?|bureaucrats?|thie(?:f|ves)|criminals?|suspects?|liars?|crooks?|children|idiots?|enem(?:y|ies))`,
      `${RULES} ${NEAR}(?:is|are) (?:\\w+ ){0,2}(?:tax|punishment|insult|farce|joke|disgrace|scandal) `,
      `${RULES} ${NEAR}(?:drives?|drove|chases?|scares?|sends?|pushes) (?:\\w+ ){1,3}to (?:the|another|other|our|a) (?:\\w+ )?(?:banks?|shops?|competit\\w+|rivals?|compan\\w+|firms?|hotels?|places?|internet)`,
      'only (?:\\w+ ){1,4}(?:because|since|as) (?:we|i|they) (?:are|were|get) (?:made|forced|told|obliged)',
      `${RULES}\\b[^.]*\\b(?:so|and|that) (?:that )?(?:there(?:'s| is)|(?:we|you|i|staff) (?:have|get)) (?:no|less|little|hardly any|not much) (?:time|room|chance|energy)`,
      `fault of (?:all )?(?:the |these |those |so many )*${RULES}`,
      // Of all that it could be, it is the rules.
      `(?:it is|it's|it was|that is|that's|what [\\w'’ -]{3,30} (?:is|are)) (?:all |mostly |mainly |really )?(?:the |these |those |them |all the |all these )(?:\\w+ )?(?:rules|regulations|laws|paper ?work|forms|checks|red tape)\\b(?: (?:that|which|what|who))?(?! (?:that |which )?(?:say|ask|make it (?:safe|fair|poss)|protect|let|allow|keep|give|help|decide|require))`,
      // Any of them, and only ever that.
      '(?:every|each|any) (?:new |extra |more |further |other )?(?:rule|regulation|law|form|check) (?:we \\w+ |they \\w+ )?(?:just|only|simply|merely|never|does nothing|means (?:more|another|extra|less))\\b',
      `(?:no|not any|never any|little|nothing) (?:good|use|sense|benefit|gain|help) (?:at all )?(?:in|from|out of|comes? (?:of|from)) (?:\\w+ ){0,2}${RULES}`,
      // What for.
      '(?:keep|get)(?:s|ing)? (?:the |our |any )?(?:\\w+ )?(?:inspectors?|auditors?|council|regulators?|head office|lawyers?|solicitors|ofcom|ofgem|fca|cqc|ico|trading standards|boss|managers?|owner|insurers?|police|ministry) (?:happy|quiet|sweet|off (?:our|my|their|your|us) ?(?:backs?)?)',
      // What comes of it.
      `(?:because|on account|thanks|due|owing|down) (?:of|to) (?:all |the |these |those |this |that |so many |such )*(?:\\w+ )?${RULES}\\b.*\\b${LOST}`,
      `${LOST}\\b.*\\b(?:because of|on account of|thanks to|due to|owing to|down to) (?:all |the |these |those |this |that |our |so many |such )*(?:\\w+ )?${RULES}`,
      `because (?:the |of the |this |these )?${RULES} (?:forbids?|stops?|won't|will not|does not let|doesn't let|says? no)\\b.*\\b${LOST}`,
      `(?:so|too) (?:much|many) ${RULES}\\b.*\\b(?:hardly|barely|never|no|cannot|can't|forget|little) `,
      `${RULES} ${NEAR}(?:tak(?:e|es)|lasts?|asks? for takes?) (?:\\w+ )?longer than`,
      // What there would be without it.
      `if\\b.*\\b(?:not|n't|fewer|less|no|never|without)\\b.*\\b${RULES}\\b.*\\b(?:would|could|'d)\\b.*\\b${BETTER}`,
      `(?:would|could|'d)\\b.*\\b${BETTER}\\b.*\\b(?:if not(?: for)?|but for|were it not for|without|if (?:it|there) (?:was|were|wasn't|weren't)(?: not| no)?(?: for)?) (?:all |the |these |those |so |many )*${RULES}`,
      `(?:would|could|'d)\\b.*\\b${BETTER}\\b.*\\bif\\b.*\\b${RULES}\\b.*\\b(?:not|n't|fewer|less|no)`,
      `(?:would|could|'d) (?:\\w+ )?(?:love|like|gladly|rather|happily|be glad|be happy|want)\\b.*\\bbut\\b.*\\b(?:${RULES}|policy|procedure|rule) (?:\\w+ )?(?:says?|won't|will not|forbids?|does not|doesn't|stops?|prevents?|gets?|stands?)`,
      `(?:work|working|get|getting|find|found|sneak|go|going|steer)(?:s|ing)? (?:\\w+ ){0,2}(?:a)?round (?:\\w+ ){0,2}${RULES}`,
    ]
      .map((part) => `\\b(?:${part})`)
      .join('|'),
  ),
);
/** Nobody is blamed: the rule is cleared, or is one's own old paper, which is the gap itself. */
const CLEARED = pattern(
  /\b(?:what (?:\w+ )?(?:decid|settl|matter|count|help|keep|protect|guid|bind|govern)\w* |(?:rules?|law|act|gdpr|regulations?|code|polic(?:y|ies)) (?:is|are|was|were|did|does|do)(?: not|n't) (?:the |what |stop|to blame|caus)|out[- ]of[- ]date|outdated|superseded|(?:old|previous|last|first) (?:\w+ )?(?:version|rule|procedure|policy|form|sheet)|written (?:in|when|for|before))\b/,
);

export const resented: (plain: string) => RegExpExecArray | null = memo((plain) => {
  const found = RESENTED.exec(plain);
  return found && !CLEARED.test(plain) ? found : null;
});

/** What is felt as a loss, by whoever writes: no list of ways to say so is whole, so it counts for little by itself. */
const SOUR = pattern(
  /\b(?:(?:can ?not|can't|can no|could not|couldn't|not able to|unable to|(?:are|is|were|was)(?: not|n't) allowed to) (?:even|just|simply|really|help|serve)|(?:had|have|has|having) to (?:drop|stop|give up|turn (?:away|down)|send|refuse|lose|cut|let down|disappoint|put up|live with)|disappoint\w*|blam\w*|against (?:us|(?:the )?(?:small|little|customers?|business\w*|staff|famil\w+|traders?|shops?|hotels?))|sad(?:ly)?|unfortunately|regrettabl\w+|alas|pity|(?:a|what a) shame|annoy\w*|forc(?:es|ed) (?:us|me|on us)|(?:always |only )?on (?:the )?(?:customer'?s?'? side|side of the (?:customer|guest|tenant|patient|consumer)s?)|never on our side|tak(?:es?|ing) away (?:money|what)|(?:would|'d) (?:do|have done|run|like) it (?:otherwise|differently|another way)|no say|spoils?|unfair (?:to|on|for) (?:us|small|business|a )|punish\w*|nanny|pedant\w*|petty|fussy|interfer\w*|meddl\w*|dictat\w*|tells? (?:us|an?|the) (?:\w+ ){0,2}(?:business|owner|hotel|shop|firm|company) (?:what|how|whether)|swallow|grit|endure|nail|coffin|(?:leave|left|let) us alone|common sense|form[- ]?fill\w*|mess(?:es|ed|ing)? (?:us|people)|for the sake|sake of|(?:too|so|very) strict|bad for|hard to (?:give|help|serve|be|do|offer|work|keep|make|run|stay)|harder|difficult|kill\w*|fine us|(?:tak(?:es?|en|ing)|took) (?:away (?:our|my|the (?:joy|fun|freedom|time))|(?:our|my) \w+ away)|freedom|judgement|no room|no way round|nothing (?:we|i|you|anyone) can|wish|forget about|never (?:stood|worked|met|served|set foot)|who (?:have |has )?never|more time (?:\w+ )?(?:prov|fill|sign|check|writ|on|with the)\w*|instead of (?:serv|help|talk|look)\w*|than (?:serv|help|talk|look)\w*|a cost|not much else|go tomorrow|limits? what|ten (?:questions|forms)|before (?:you|we|i|they) can|they (?:all )?(?:hate|moan|groan|roll)|hate[sd]?|dread\w*|sigh\w*|moan\w*|grumbl\w*|resent\w*|boring|tedious|cold|robot\w*|stiff|unfriendly|heartless|silly|stupid|mad|crazy|wrong with|trouble|gets? nowhere|stuck|trap\w*|prison|chains?|suffocat\w*|old[- ]fashioned|no use|useless|money down|expensive|dear|costly|afford|heavy|stress\w*|nothing good|not (?:very |so |at all )?(?:friendly|nice|kind|good|human))\b/,
);
/** It led to something done, or is told as a plain fact of the law. */
const LEADS = pattern(
  /\b(?:so (?:that )?(?:the|we|i|it|staff|our|nobody|every\w*|each|a|an|you|they|he|she|when)\b|which is why|that is why|therefore|instead we|until)\b/,
);

/** Spoken of in a sour voice, with no word for what it led to. */
export const soured: (plain: string) => boolean = memo(
  (plain) =>
    SOUR.test(plain) &&
    !LEADS.test(plain) &&
    !CLEARED.test(plain) &&
    !/\d/.test(plain.replace(/\b(?:19|20)\d\d\b/g, ' ')),
);

/** Told of what a rule does at work, where much is cold, heavy or hard without anybody's being sour: only what has no other reading. */
const BITTER = pattern(
  /\b(?:sadly|unfortunately|regrettabl\w+|alas|(?:a|what a) shame|annoy(?:s|ing|ed)|forc(?:es|ed) (?:us|me)|against (?:us|small|business\w*)|tak(?:es?|ing) away (?:money|what|our|my)|spoils?|kills? (?:the|all|any|our)|petty|pedant\w*|silly|stupid|ridiculous|pointless|useless)\b/,
);
export const bitter: (plain: string) => boolean = memo(
  (plain) => BITTER.test(plain) && !LEADS.test(plain) && !CLEARED.test(plain),
);
