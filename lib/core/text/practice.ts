import { memo } from './memo';
import { broadPattern, type Pattern, pattern } from './pattern';
import { isPlain, matchesOf, narrowed } from './plain';
import { normalise, type Span } from './words';

/** Words by which a practice log shows how a customer was and what was done about it. Each finds whole words. */
const whole = (...parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d]|-\\p{L})`, 'gu');

/** Somebody spoken of: a pronoun, "the lady", "my caller", "the older man". */
const PERSON = '(?:him|her|them|(?:the|this|that|my|our|an?) (?:\\w+ )?\\w+)';
const THEM = '(?:him|her|them|everyone|(?:the|this|that|my|an?) (?:\\w+ )?\\w+)';
const DIED =
  '(?<!(?:line|battery|phone|connection|router|laptop|signal|engine|car|machine|computer|tablet|screen) (?:had |has |just )?)(?:died|passed away)';
const LATE_RELATIVE =
  'late (?:husband|wife|mother|father|partner|son|daughter|brother|sister|parent|parents|mum|mom|dad)';

const HEATED = [
  'ang(?:r|er)(?:y|ily)|anger|furious|fuming|raging|(?:in a )rage|enraged|livid|(?:blow|let|blew)(?:ing)? off steam|annoyed|irritated|irate|cross with|(?:very|quite|rather|really) cross|was cross|rude|rudely|abusive|ag+res+ive(?:ly)?|hostile|upset(?:ting)?|outraged|heated|stroppy|sarcastic|insult(?:ed|ing|s)?',
  'shout\\w*|yell(?:ed|ing|s)?|scream(?:ed|s)?|screaming (?:at|down)|loud(?! (?:noise|hum|music|crackl|beep|bang|buzz))|loudly|swore|sworn|swears|swearing|rais(?:ed|ing) (?:his|her|their) voices?|bang(?:ed|ing) (?:on|his|her|the)|thump(?:ed|ing)|slamm(?:ed|ing)|snapped at|point(?:ed|ing) (?:his|her|a) finger',
  '(?:in|into|to|near|with|through|of) tears|tearful|cr(?:ying|ied)|sobb(?:ed|ing)|weep(?:ing)?|wept',
  `bere[a]?ve\\w*|gr(?:ie|ei)v(?:ing|ed)|mourning|funeral|${DIED}|${LATE_RELATIVE}`,
  'kick(?:ed|ing|s) off|wound up|(?:eff|f)ing(?: and blinding)?|going mad|went mad|lost it with|having a go|had a go at|narked|hopping mad|spitting (?:mad|feathers)|in floods|welling up|stroppy|threaten\\w*|lost (?:his|her|their) temper|called (?:me|us) (?:\\w+ )?(?:names|liars?|thie(?:f|ves)|useless|stupid|incompetent|robbers)|(?:we|i) (?:was|were) (?:\\w+ )?(?:thie(?:f|ves)|liars?|useless|crooks|robbers)|accus(?:ed|ing) (?:me|us)',
  "shaking|trembling|broke down|(?<!(?:permit|ticket|card|glasses|box|phone|screen|letter|note|form|it) (?:was |is |came )?)in bits|beside (?:him|her|them)sel(?:f|ves)|distress\\w*|panick\\w*|in (?:an? )?(?:\\w+ )?panic|desperate|in shock|in (?:great |a lot of )?pain|frustrat(?:ed|ion|ing)|frustated|hysterical|at (?:his|her|their) wit'?s'? end|in a (?:real |right |bad |terrible )?state",
];
const STRAIN = [
  ...HEATED,
  'anxious|anxiety|worried|worry|frighten\\w*|scared|feart|afraid|confused|confusion|frail|vulnerable|shaken|nervous|embarrassed|ashamed|flustered|overwhelmed|stressed|agitated|exhausted|desperat\\w*',
  '(?:in|to|from|into) hospital|ill|seriously ill|terminally ill|unwell|poorly',
  'impat(?:ient|ien)\\w*|in (?:a|such a|great|real) (?:hurry|rush)|rushed|rushing|(?:running|very|already) late for|about to miss|queue (?:was |had |of \\w+ )?(?:behind|built|building|growing|waiting)|people (?:were )?(?:waiting )?behind|(?:minutes|hour|hours) (?:in|on) (?:the|a) (?:queue|hold|phone)',
  'unhappy|(?:not|far from|none too|less than) (?:\\w+ )?(?:happy|pleased|impressed|amused|best pleased)|displeased|put out|upset|hurt (?:his|her|their) \\w+|fed up|disappointed|dis+atisf\\w*|demand(?:ed|ing)|difficult customer|unpleasant|tense|short with me',
];
const PRESSURE = whole(...STRAIN);
const HEAT = whole(...HEATED);
/** The part of it that a script for ordinary days does not fit. */
const FRAILTY = whole(
  `bere[a]?ve\\w*|gr(?:ie|ei)v(?:ing|ed)|${DIED}|${LATE_RELATIVE}`,
  '(?:in|to|from|into) (?:the )?hospital|ill|seriously ill|terminally ill|frail|vulnerable|disab(?:led|ility)|dementia|alzheimer\\w*|blind|deaf|wheelchair\\w*|housebound|bedridden|learning difficult\\w*|autis\\w*|epilep\\w*|stroke|cancer|chemo\\w*|mental health|suicid\\w*',
  '(?:boy|girl|child|kid|toddler|pupil|little one)(?: of (?:about |maybe )?\\d+)?(?: \\w+){0,6},? (?:alone|lost|nobody with|no one with|on (?:his|her|their) own|without (?:a |an |his |her )?(?:parent|mum|mother|dad|father|adult))|(?:lost|unaccompanied) (?:boy|girl|child|toddler)',
  'oxygen(?: \\w+)?|dialysis|insulin|ventilator|pacemaker|stair ?lift|medical (?:equipment|condition|device|reasons?|need)|life support|new ?born|premature|pregnan\\w*|baby|domestic (?:abuse|violence)|(?:scared|afraid|frightened|hiding|fleeing|running) (?:of|from) (?:her|his|their|a|an)|(?:violent|abusive|controlling) (?:ex|partner|husband|wife|boyfriend|girlfriend|father|family)|stalk(?:ed|er|ing)|refuge|homeless\\w*|evict(?:ed|ion)|flooded|burnt? down|house fire',
);

/** What was done for the person beside the steps, by kind: one kind of sign may be chance, two are a manner. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  sorry: whole('sorry|apolog\\w*|appolog\\w*|sympath\\w*|condolences?'),
  hearing: whole(
    'listen(?:ed|ing)?|hear(?:d|ing)? (?:him|her|them|it) (?:all )?(?:out|first)',
    `(?:let|letting) ${PERSON} (?!know\\b|down\\b|off\\b)\\w+|(?:allowed|allowing) ${PERSON} to (?:finish|speak|talk|tell|vent|calm|sit|explain|read|choose|decide)`,
    "(?:did not|didn't|without|not|never|nor) (?:once )?(?:interrupt\\w*|argu\\w*|talk(?:ing)? over|rush\\w*|hurry\\w*|rais(?:e|ing)|answer(?:ing)? back|blam\\w*|push\\w*|correct(?:ing)?)",
    "(?:did not|didn't|do not|don't|never|not) (?:stop|interrupt|disturb|cut|talk over|speak over) (?:him|her|them)(?: (?:off|short))?|(?:when|after|once|till|until) (?:he|she|they) (?:has |had |have |was |were |is )?(?:\\w+ )?(?:finish(?:ed|es)?|done|got it (?:all )?out|run out|calm(?:ed|er)?(?: down)?)|wait(?:ed)? (?:until|till|while|for) (?:he|she|they|him|her|them)|gave (?:him|her|them) (?:a (?:moment|minute|second|tissue|seat|chair|drink|glass|cup)|time|space|room)|(?:took|gave|giving|allowed|more) (?:\\w+ )?(?:\\w+ )?time",
    "heard (?:me|it)|whole story|full story|(?:did not|didn't|never|not) (?:rise|react|respond|take the bait)(?: to)?",
  ),
  voice: whole(
    '(?:kept|keep|went on|carried on|stayed) (?:talking|speaking) (?:\\w+ )?(?:normal(?:ly)?|calm(?:ly)?|level|even(?:ly)?|slow(?:ly)?)|(?:low(?:er|ered)?|kept|dropped|soften(?:ed)?|keep(?:ing)?) (?:my |the |a )?(?:\\w+ )?voice(?: (?:low|down|calm|level|even|soft|steady))?|voice (?:low|down|calm|level|soft)|(?:and|kept it|keep it) (?:low|slow|quiet|gentle)|quiet(?:ly|er)?|soft(?:ly|er)?|slow(?:ly|ed|er)(?: down)?|gentl[ey]|smil\\w*|eye contact|(?:came|went|got|crouch\\w*|knelt|bent) (?:round|around|down|to (?:his|her|their) (?:level|height))',
  ),
  understood: whole(
    "(?:every|all the|any) right to be|(?:has|have|had|got) every right|i(?: would|'d) (?:also |too |have )?(?:love|like|be|been|feel|felt|shout(?:ed)?|cry|cried) \\w+|you(?:'ve| have)? (?:lost|waited|been (?:waiting|left|let down|told)|should not have|shouldn't have|took (?:a|the|your) day)|believed (?:him|her|them)|oh no|said (?:\\w+ )?how (?:awful|sad|sorry|hard|terrible|bad|annoying|upsetting|frightening)|(?:that|this|it) (?:is|was|must be|must have been|sounds?|would be|'d be)(?: a)? (?:\\w+ )?(?:horrible|awful|terrible|dreadful|rotten|sore|hard|nasty|shame|nuisance)|underst(?:and|ood|anding)(?! (?:the|our|my) (?:rules?|polic|procedures?))|acknowledg\\w*|recogni[sz](?:e|ed|ing) (?:how|that|his|her|their)|reassur\\w*|comfort\\w*|(?:said|told|wrote|agreed|could see|saw|knew) (?:\\w+ )?(?:that )?(?:it|this|that|he|she|they) (?:must|was|had|were|would|sounded) (?:\\w+ )?(?:be |been |have been )?(?:hard|annoying|horrible|awful|difficult|upset\\w*|frustrat\\w*|frighten\\w*|worrying|right|a long|not (?:good|fair|right|what)|unfair|angry|tired|scared)|would (?:be|make me|feel|have been) (?:\\w+ )?(?:angry|shocked|upset|annoyed|cross|worried|the same)",
  ),
  explained: whole(
    'explain\\w*(?! (?:that )?(?:the|our|company) (?:company )?(?:rules?|policy|policies|procedures?|terms))|(?:told|showed?|said|wrote)(?: to)? (?:him|her|them|the \\w+)?,? ?(?:\\w+ )?(?:why|what (?:would|will|i|we|happens|could|comes|time|day)|how|when|honestly|straight|what happens next|in (?:plain|simple))|(?:gave|give|said|said to \\w+) (?:him |her |them )?the reason|(?:said|told|says?|tell)[^.\\n]{0,90} (?:that is why|that.s why|this is why|(?:and|with) the reason)|went through|(?:line by line|step by step|together)|plain (?:words|english|language)|simple words|short (?:\\w+ )?(?:sentences?|messages?|words|lines?)|one (?:thing|step|question) at a time',
  ),
  asked: whole(
    'ask(?:ed|ing)? (?:is|are|was|were|do|does|did|can|could|would|who|where|when|why) \\w+|ask(?:ed|ing)? (?:\\w+ )?(?:\\w+ )?(?:whether|if|how|what (?:had|would|he|she|they|matter\\w*|happened)|gently|softly)|(?:read|repeat(?:ed|ing)?|said|say) (?:\\w+ ){0,4}(?:back|aloud)|summ(?:ed|ing) up|summari[sz]\\w*|check(?:ed|ing) (?:that|whether|if) (?:he|she|they)',
  ),
  promised: whole(
    "(?:took|take|taking) (?:\\w+ )?(?:ownership|responsibility|it on)|own(?:ed|ing) (?:it|the|this)|see (?:this|it) through|promis\\w*|(?:r(?:a|i)ng|call(?:ed)?|phoned) (?:\\w+ )?back|my (?:first |own )?name|by name|(?:his|her|their) (?:first )?name|stay(?:ed|ing)? (?:with|on|there|next)|(?:i|we) (?:would|will|'ll) (?:\\w+ )?(?:ring|call|come|stay|see|sort|write|look|find|bring|check|do|tell|deal) \\w+|what (?:i|we) (?:can|could|would|will) do|straight ?away|as (?:fast|quick|quickly|soon) as",
  ),
  given: whole(
    `offer(?:ed|ing)?|fetched|brought ${PERSON}|carried|help(?:ed|ing)? ${THEM}|lent ${PERSON}|wrote (?:\\w+ ){1,6}for ${THEM}|(?:put|served|took) ${THEM} (?:through )?first|(?:a|the) (?:seat|chair|glass of water|cup of tea|quiet|drink|tissue)|another (?:day|way|time)|now or (?:later|another)`,
  ),
  beside: whole(
    `(?:walked|went|sat|stood|waited) (?:\\w+ )?(?:with|over|beside|next)|sat (?:him|her|them) down|step(?:ped)? (?:aside|to|away|out)|(?:moved|took|led|invited|brought|walked|showed) ${THEM} (?:to|into|aside|over|through|away|out)|made sure (?:he|she|they|nobody|no one)|no (?:rush|hurry)|in (?:his|her|their) own words|(?:look|go|get|work)(?: \\w+){0,3} together`,
  ),
  thanked: whole('thank(?:ed|s|ing)?(?: you)?|welcom\\w*|greet(?:ed|ing) (?:him|her|them|the \\w+)'),
};
/** Words somebody said, in quotation marks; a refusal in quotation marks is only a refusal. */
const SPOKEN =
  /(?<![\p{L}\d])["'](?=[\p{L}])((?:(?!["']\s|["'][.,;:)]|["']$)[^\n]){9,260})["'](?![\p{L}\d])/gu;
const REFUSAL =
  /\b(?:polic(?:y|ies)|procedures?|rules?|terms|not allowed|can't (?:help|do|discuss)|cannot|nothing (?:i|we) can)\b/;

/** Said of oneself and not shown: "I stayed calm and professional". */
const CLAIMED = whole(
  'calm\\w*|polite\\w*|professional\\w*|friendl\\w*|courteous\\w*|respect(?:ful|fully)?|patien(?:t|ce|tly)|kind(?!s? of|s)|kindly|kindness|warm\\w*|empath\\w*|tone|manner(?:s)?|rapport|active listening|caring|considerate|tactful\\w*|compassion\\w*|composed|composure',
);
const ADAPTED = whole(
  'stopped the (?:questions?|checks?|script|reading|survey)|(?:dropped|left out|put away) the (?:emojis?|jokes?|macros?|script|card)|(?:in|used|using) (?:ordinary|everyday|plain|simple) (?:words|language|english|terms)|wished (?:him|her|them)|came (?:round|around|out from)|crouch\\w*|knelt|(?:sat|bent) down|kept (?:the |his |her |their )?(?:\\w+ )?(?:kids|children|bairns|boys?|girls?|toddlers?|bab(?:y|ies)|little ones?|dog) (?:busy|happy|quiet|occupied|entertained|amused)|away from the (?:queue|others|counter|crowd|noise)|(?:rang|telephoned|phoned|called|wrote|emailed|texted|went) (?:(?:him|her|them) )?(?:rather than|instead of) (?:\\w+ )?\\w+|with (?:him|her|them|this one) (?:it was|i)|no hurry with|show me|short and quick|quick and short|to suit (?:him|her|them)|because of (?:his|her|their)|as (?:he|she|they) (?:was|were|had|is|are|could|wanted|liked|seemed)',
  '(?:in|by|over) (?:the )?(?:chat|email|telephone|phone|letter|text|video|web chat)|(?:short|shorter|fewer|simple|simpler) (?:\\w+ )?(?:sentences?|messages?|words|lines?|questions?)|in writing|wrote (?:it |this |them )?(?:down|two|out)|written down|numbered|bullet points?',
  'another (?:day|channel|time|way|room)|more time|at (?:his|her|their|the customer.s) (?:own )?(?:pace|speed)|(?:his|her|their|the) pace|match(?:ed|ing)|large print|bigger (?:print|letters)|(?:wrote|written|printed|drew|put) (?:\\w+ ){0,4}(?:big|large|bigger|larger)|(?:faced|facing|looked at|turned (?:round )?to) (?:him|her|them) (?:so|while|when|as|full)|faced (?:him|her|them)|instead|fitted|adapted|adjusted|changed (?:my|the) (?:words|tone|order|pace|way)|simpl(?:y|er|ified)|faster|quick answer|kept it (?:short|brief|quick|simple)|(?:answered|spoke|replied|said it|switched|changed|talked|explained(?: it)?|went (?:over|on)) (?:\\w+ ){0,3}(?:in|to|into) (?:welsh|gaelic|irish|scots|polish|romanian|urdu|punjabi|hindi|gujarati|bengali|arabic|turkish|french|spanish|portuguese|german|italian|russian|ukrainian|lithuanian|bulgarian|cantonese|mandarin|somali|tamil|farsi)|(?:quieter|slower|softer|lower|calmer|shorter|more (?:quietly|slowly|gently|calmly)) than (?:him|her|them|usual|i (?:do|would|usually))|interpreter|sign language|translat\\w*|pictures?|drawing|drew|pointed (?:at|to)|showed (?:him|her|them)|one (?:thing|step|question) at a time|plain (?:words|english|language)|(?:without|no|left out the|dropped the|skipped the) (?:\\w+ )?(?:jargon|abbreviations|long \\w+|small talk)|first (?:and not after|before)|before anything else|quiet(?:er)? (?:room|corner|place|spot|table|area)|side (?:room|window|desk|counter)|(?:put|served|took) (?:him|her|them) first',
  'notic(?:ed|ing)|could (?:see|hear|tell) (?:that )?(?:he|she|they)|(?:because|since|as|so that) (?:he|she|they|his|her|their|english|the (?:\\w+ )?(?:baby|child|man|woman|lady|boy|girl|caller|customer|guest|patient|queue|family)) (?:\\w+)|(?:he|she|they) (?:would have heard|seemed|looked|sounded)|for (?:a|an|this|that|such a) (?:\\w+ )?(?:person|man|woman|lady|customer|guest|caller|patient|child|visitor)',
  'slow(?:ly|ed|er)|quiet(?:ly|er)|soft(?:ly|er)|gentl[ey]|(?:low(?:er|ered)?|dropped|kept) (?:my |the )?voice|voice (?:low|down|soft)|speak up|spoke up|louder|(?:say|said|read|repeat\\w*) (?:\\w+ ){0,4}(?:back|aloud)|now or (?:later|another)|in (?:his|her|their) own (?:words|language)',
  `(?:let|letting) ${PERSON} (?:to )?(?:finish|speak|talk|get|vent|calm|cry|shout|tell)|(?:sat|stood|walked|went) (?:\\w+ )?(?:with|beside|next)|condolences?|sorry (?:about|for|to hear)|stepped (?:aside|to|away)|(?:moved|took|led|invited) ${THEM} (?:to|into|aside)|no (?:rush|hurry)|a (?:seat|chair|glass of water|cup of tea)`,
);
/** Everybody given the same, and said so. What the law or the script fixes is fixed; see who calls this. */
const SAME_FOR_ALL = whole(
  '(?:say|said|use|used|give|gave|tell|told|read|send|sent|get|gets|got|treat|treated|speak|spoke|talk|talked|greet|greeted|handle|handled|serve|served) (?:\\w+ ){0,4}(?:the )?(?:exact |exactly )?(?:the )?same (?:\\w+ ){0,3}(?:to|for|with|from) (?:every|each|all|any)\\w*',
  '(?:treat|treated|speak to|spoke to|talk to|greet|greeted|handle|handled|deal with|dealt with|serve|served) (?:every|each|all)(?:one|body)?(?: (?:of )?(?:the |my |our )?\\w+)? (?:in )?(?:exactly |just )?(?:the same|alike|identically)',
  '(?:every|each|all)(?:one|body)?(?: \\w+)? (?:gets?|got|receives?|hears?|heard) (?:exactly |just )?the same (?:words?|sentences?|speech|greeting|tone|answer|script|lines?)',
  "(?:my|the|our|one) (?:usual|standard|normal|same|prepared|set|fixed) (?:opening|speech|statement|sentences?|lines?|words|greeting|spiel|patter|paragraph|phrases?|reply)|my (?:sentence|line|speech)|(?:as|like|which|that|this|what) i (?:always )?(?:do|say|said|use|give|read|tell|send) (?:it )?(?:to|for|with) (?:all|every|each|any)\\w*|(?:i )?say it to every\\w*|(?:don't|do not|didn't|never|not) treat (?:any ?one|anybody|people|customers) (?:any )?different\\w*|same (?:words|sentences?|script|speech|greeting|lines?|questions|order|tone|way) (?:as (?:always|usual|ever|every|with)|every time|each time|in the same|for every\\w*|with every\\w*|to every\\w*|whoever)|as (?:i (?:do|did|say|said) )?(?:it is )?(?:to|for|with) (?:every|each) ?(?:one|body)?|word for word (?:to|for|with) (?:every|each|all)|(?:does not|doesn't|did not|didn't) (?:matter|change|make a difference) who|no matter who|just as (?:for|with|to) any (?:other)?",
  "(?:never|not|don't|do not|didn't|won't|no need to) (?:change|alter|adapt|adjust|vary|switch) (?:how|the way|what|my (?:tone|words|voice|style|script|approach|manner)|anything)|one (?:way|style|tone|script|manner|voice) (?:of \\w+ )?(?:\\w+ ){0,6}(?:everybody|everyone|all of them|all (?:the |my |our )?\\w+|every \\w+|anyone)|(?:don't|do not|didn't|did not|never|won't|would not) (?:do|say|use|speak|talk|act|make|put) (?:\\w+ ){0,3}(?:different\\w*|differences?|exceptions in tone)|(?:every|each|all)(?:one|body)?(?: (?:of )?(?:the |my |our )?\\w+)? (?:gets?|got|receives?|hears?|heard) (?:exactly |just )?the (?:same|identical)(?! (?:price|rate|fee|limit|rules?|time|check|right|chance|refund|discount|offer|service|information|letter|form|leaflet))(?: \\w+)?",
);
/** The rule said again in place of a kind word or a way on. */
const RIGID = whole(
  "(?:the |a )?rule's (?:the|a) rule|rules? (?:are|is) for (?:every\\w*|all)\\b|(?:can ?not|can't|couldn't|could not|won't|don't) (?:make|do) (?:it |a |any )?(?:different|differently|special|exceptions?|differences?) (?:for|just for) \\w+",
  'rules? (?:are|is) (?:the |a )?rules?|(?:a )?(?:policy|policies|rules?|terms) (?:is|are) (?:the )?(?:same|policy|clear|final|there to be)|(?:the )?same (?:for|to) (?:everyone|everybody|all|every \\w+)|if (?:i|we) do it for (?:one|you|him|her)|no exceptions?|(?:made|make|making) no (?:allowance|exception)s?',
  '(?:repeat(?:ed|ing)?|quot(?:ed|ing)|read (?:out|it out|him|her|them)|recit(?:ed|ing)|past(?:ed|ing)|sent|said|told \\w+|pointed (?:\\w+ )?(?:to|at)|showed \\w+|stated) (?:\\w+ ){0,3}(?:the )?(?:same (?:line|sentence|answer|thing|paragraph|rule|words?)|rules?|polic(?:y|ies)|procedures?|terms(?: and conditions)?|section|clause|paragraph|script|sign)(?: (?:again|once more|word for word|a (?:second|third) time))?',
  '(?:nothing|not anything|little) (?:else |more |further )?(?:i|we|any ?one|anybody|he|she) (?:can|could|was able to) (?:do|discuss|add)|(?:kept|keep) (?:on )?(?:saying|repeating|telling) (?:it|that|the same|him|her|them)|repeated (?:it|this|that|them) (?:until|again|to (?:him|her|them)|a)|told (?:him|her|them) again|nothing to (?:discuss|talk about|be done|add)|(?:ended|closed|terminated|finished|cut) (?:the |off the |off )?(?:call|chat|conversation)|hung up|put the phone down|walked away|(?:sent|turned) (?:him|her|them|the \\w+) away|next (?:customer|in line|please)|refused (?:him|her|them|to)|(?:told|asked) (?:him|her|them) to (?:calm down|leave(?! (?:it|them|the|his|her|their|a|an|that|me|my)\\b)|read (?:the |our |my |his |her |their )?(?:\\w+ )?(?:rules?|terms|polic(?:y|ies)|conditions|sign|notice|website|small print|leaflet|contract|board)|wait outside|go(?! (?:to|through|over|on|and|ahead|back to|with|by|online)\\b)|stop|come back|be quiet)',
  "(?:stuck|kept|held|keep|stick) (?:\\w+ )?to (?:the|my|our) (?:rules?|script|policy|procedure|wording|words|letter)(?: exactly)?|to the letter|by the book|exactly as (?:it is )?written|not (?:my|our) (?:problem|fault|job|decision|concern)|(?:did not|didn't|no) (?:need|have|point|time) (?:to |in |for )?(?:explain\\w*|discuss\\w*|chat\\w*|argu\\w*|small talk|sympathy)",
);
/** What the learner sees differently now. */
const REGRET = whole(
  // What he should have read, or what should not have got out, is not seen differently.
  "(?<!\\b(?:he|she|they|you|who|customers?|people|which|that|nothing|it|man|woman|lady|caller) (?:\\w+ )?)(?:should|could|ought to) (?:have|'ve|of)|(?:i|we) (?:\\w+ )?shouldn't have|i was wrong|my mistake|i regret\\w*|i now (?:see|know|understand|think|ask|say|give)|i see now|looking back|in hindsight|with hindsight|not proud|would (?:now|do it|not do)|next time i|since then|i have since|i learn(?:t|ed) (?:that|to)|it taught me|i (?:had )?forg[eo]t(?:ten)?",
);
/** Nobody says this of a document they take for good. */
const OLD = whole(
  'out[ -]of[ -]date|outdated|not up[ -]to[ -]date|(?:an? |the )?(?:old|older|previous|earlier|former|wrong|expired) (?:copy|version|edition|page|print|printout|article|document|procedure|policy)|older still|superseded|no longer (?:valid|current|in (?:use|force)|applies|right|true)',
  'newer (?:one|version|copy|edition)|new version|current version|latest version|(?:the|still) (?:one )?in force|(?:the|still) current(?: one)?|still (?:valid|right|current|the one)|check(?:ed|s)? (?:the )?(?:version|date|review date|footer|issue)|version and date|overdue|past its (?:review|date)|review(?: date)? (?:had|has|was|is) (?:passed|overdue|due)|not (?:been )?reviewed',
  'i was wrong|as changed|due for (?:a )?review|whether (?:it|this|that) (?:is|was) (?:still )?(?:current|valid|right|in force)|still (?:says|said|gives|gave|asks|asked|allows|allowed|has|had)|version \\d+(?:\\.\\d+)? (?:has been|now|since)',
);
/** Enough beside the name of the document, too common to mean it alone. */
const OLD_BESIDE = whole(
  '(?:since|from|of|dated) (?:19|20)\\d{2}|years old|old|older|expired|put right|withdrawn|replaced|corrected|correction|reported|still|changed|updated|wrong|mistake',
);
/** An old copy known to be old, and used all the same. */
const STILL_USED = whole(
  '(?:read|used|use|sent|gave|quoted|went by|go by|told|follow(?:ed)?)(?: \\w+){0,3} the old (?:one|ones|version|wording|rule|rules|limit|price|prices|form|script|sheet|list)|(?:nobody|no one) (?:has |had )?(?:told|said|shown|sent)(?: \\w+){0,2} officially|not official yet',
  "i (?:just |only |simply |always )?use (?:them|it|mine|those|that|the old)|i(?:'ve| have)? (?:got|have|keep|kept) (?:the|my|an?) old (?:one|ones|copy|version|list)|cba|can't be (?:asked|arsed)|(?:carry|carrying|carried) on with",
  "(?:what|how|the way|as) (?:i|we) (?:have|'ve) (?:always )?(?:told|done|said|used|known|charged|given|worked)|(?:i|we) (?:have|'ve) always (?:used|done|said|told|worked|given|had|gone|charged)|(?:have|has|had)? ?never (?:led to|caused|been a|given|had) (?:\\w+ )?(?:trouble|problems?|complaints?|issues?|bother)|(?:till|until) (?:they|it|the \\w+|we) (?:run|runs|are|is) (?:out|gone|used up|finished)|(?:on|using|use|with) (?:those|these|them|it|the old (?:one|ones|pad|pads|forms?|sheets?|cards?)) (?:till|until|for now|for the moment)|(?:shame|pity|waste) to (?:bin|throw|waste)|(?:wants|asks for|needs) (?:a |the )?(?:password|login|log-in)|(?:does not|doesn't|do not|don't|never) (?:load|open|work)|(?:so |and )?i (?:kept|stuck|stayed|stick|keep) (?:to|with|by) (?:the |my |our )?(?:\\w+)",
  "(?:i|we) (?:\\w+ )?still (?:use|work|go|rely|refer|read|look|follow|have|keep|prefer)|still (?:using|working from|going by|following)|(?:keep|kept|carry on|carried on|went on|go on|continue|continued) (?:on )?(?:using|to use|with (?:the|my) (?:old|printed|paper))|know it by heart|(?:not|n't|no|little) (?:that )?(?:much|any|big|real) (?:of a )?difference|(?:works?|does the job) (?:just )?(?:as (?:well|good)|fine|good enough)|find (?:the |my )?(?:\\w+ )?(?:easier|quicker|simpler|clearer)|(?:think|believe|heard) (?:that )?there (?:is|was|may be|might be) (?:a )?(?:newer|new|later)|(?:have not|haven't|had not|hadn't|(?<!\\b(?:the|a|an|any) \\w+ )not) (?:yet )?(?:seen|read|looked at|opened|got round)|(?:is|was) (?:easier|quicker|handier) (?:to|for|than)|never had (?:a |any )?(?:problems?|trouble)|i (?:always |usually )?prefer (?:the|my) (?:old|printed|paper)|not (?:had|have) (?:the )?time to (?:read|look)",
  "(?:mine|it|this one|that one|the old one|my (?:\\w+ )?\\w+|the (?:card|sheet|poster|print\\w*|folder|binder)) (?:is|was) (?:still |just |perfectly |quite )*(?:fine|ok(?:ay)?|good enough|all right|alright|good)|(?:i|we) (?:just |simply |will |'ll |would rather )?(?:carry|carried|carrying|went|go|going|keep|stick|sticking|stuck|stay|stayed) (?:on )?(?:with|to|by|using|at) (?:that|it|this|mine|ours|what|the|my|our)(?: (?:one|old|printed|paper|same|card|copy|sheet))?|(?:does|do|did|doing) (?:the|its|my|our) (?:job|trick)|(?:works?|working|serves?) (?:perfectly |just |still |quite )*(?:fine|well|ok(?:ay)?|good enough|for (?:me|us))|(?:am|are|was|got|get|getting) (?:so |too |more )?used to (?:it|the|my|this|that)|(?:i|we) (?:was|were) (?:trained|taught|shown) (?:on|with|by) (?:it|the|that|this)|(?:not|n't) (?:got|get|been|come) (?:a)?round to|(?:(?:is|are|was|were|says?|all|much) )?(?:much|more or less|pretty much|nearly|basically|mostly) the same|(?:all|what) (?:i|we) (?:have |had )?ever (?:used|needed|worked)|(?:i|we) (?:know|knew) (?:it|the old one|mine|that one|this one) (?:better|best|inside out|off by heart|backwards)|(?:no|not much|little) point (?:in )?(?:changing|learning|printing|looking)|(?:can(?:not|'t)|could(?: not|n't)) be (?:bothered|doing)",
);
/** A newer document is known of. */
const NEWER = whole(
  "(?:heard|read|told|saw|seen|know|knew|noticed|believe|understand|mentioned|says?|said)(?: \\w+)? (?:that )?(?:it|this|that|they|the (?:limit|rule|price|time|fee|form|days|charge|rate|number|age))(?: has| have|'s|'d| had)? (?:\\w+ )?(?:went|gone|goes|is now|are now|changed|moved|is different|should be|is supposed to be|is meant to be)(?: up| down)?(?: to| at| from)? (?:£ ?)?\\d+",
  '(?:email|briefing|memo|bulletin|newsletter|notice|circular|post|huddle|message|update|note|meeting|training|app|website|web site|web page|colleague|lad|lass|girl|customer)s?(?: \\w+){0,8} (?:chang\\w*|new (?:rule|limit|time|price|form|version|procedure|policy|wording|sheet|list|rate)s?|different|differently|otherwise|replac\\w*|updat\\w*)|(?:something|news|talk|word|mention) (?:\\w+ ){0,4}(?:email|briefing|memo|bulletin|newsletter|notice|circular|huddle|meeting|update)|(?:website|web site|app|intranet|screen|notice|board|poster|colleague)(?: \\w+){0,4} (?:says?|said|shows?|showed|has|had|gives?|gave|is|was) (?:\\d+|something else|another|otherwise|different)|new ones are|the new (?:one|ones|pad|pads|card|cards|sheet|sheets|form|forms|version|list)',
  "(?:newer|updated|later|revised|(?:brand )?new|latest|current) (?:\\w+ ){0,2}(?:one|ones|versions?|guid(?:e|es|ance)|cop(?:y|ies)|editions?|polic(?:y|ies)|procedures?|sheets?|scripts?|cards?|lists?|forms?|posters?|handbooks?|rules?|manuals?|booklets?|leaflets?|documents?|issues?)|(?:there is|there's|there was|they have|they've|we have|we've|is|was) (?:apparently |supposed to be |probably |maybe |now )?(?:an? )?(?:newer|updated|later|revised)",
  "(?:brought|came|come|sent|gave|put|went|gone) (?:\\w+ ){0,3}(?:out|round|up on the)|(?:has|have|had|was|were|been|got|is) (?:since |now |all |been )*(?:updated|revised|changed|replaced|reissued|superseded|rewritten|redone|withdrawn)|out[ -]of[ -]date|outdated|(?:they|head office|management|hq|the office|somebody|someone|the (?:company|council|trust|bank|firm)) (?:have |has |had |'ve )?(?:since |just |now )?(?:changed|updated|replaced|rewrote|rewritten|revised|redone|reissued) (?:the|our|it|this|that|them|those|these)|(?:an |the |my |our )?(?:old|older|previous|last year's) (?:\\w+ )?(?:one|copy|version|edition|page|card|sheet|print\\w*|guide|poster|binder|folder|list|form|script)",
);
/** The old copy done away with, or the newer one taken up. */
const MENDED = whole(
  'threw|thrown|binned|in the bin|shredded|destroyed|recycled|(?:handed|gave|sent) (?:it|them|mine|the (?:old|card|copy|copies|sheet)\\w*) (?:\\w+ )?(?:in|back|up)|(?:took|taken) (?:it|them|the \\w+(?: \\w+)?) (?:out|down|away|off)|deleted|removed|downloaded|printed (?:out |off )?(?:the )?(?:new|current|latest)|(?<!(?:they|he|she|it|office|company|management|hq|somebody|someone) (?:have |had |has)?)(?:replaced|swapped|changed|exchanged) (?:it|them|mine|my \\w+|the (?:card|copy|sheet|poster|page|binder|print\\w*)\\w*)|(?:now|since then|from now on|today),? (?:i |we )?(?:only |always )?(?:use|work|go|open|read|check|look)|(?:i|we) (?:now|always|only) (?:use|work|go by|open|read|check|look)|reported (?:it|the|that|this|my)|have (?:since )?(?:switched|moved) to|went by the (?:new|current|latest)|used the (?:new|current|latest)|asked (?:\\w+ ){1,4}(?:if|whether|which) (?:it|this|that|one)',
);

/** "not angry", "never rude", "no hurry": said to be absent. */
const DENIED = pattern(
  /(?:\b(?:not|never|no|nor|neither|without|nobody|hardly|instead of|rather than)|n't)(?: (?:at all|very|really|in|be|been|to|yet|a|any|been able to|have to|need to))? $/,
);

/** "Nobody has changed the sheet": not done by anybody. */
const UNDONE = /\b(?:nobody|no one|never|not|none of us)(?: (?:has|have|had|ever|yet|been))* $/;

const finder = (
  wide: RegExp,
  denied: Pick<Pattern, 'test'> = DENIED,
  make = pattern,
): ((text: string) => readonly Span[]) => {
  const narrow = make(narrowed(wide));
  const any = pattern(wide);
  return (text) => {
    const plain = normalise(text);
    const found: Span[] = [];
    (isPlain(plain) ? narrow : any).each(plain, ({ 0: words, index: start }) => {
      if (denied.test(plain.slice(Math.max(0, start - 24), start))) return;
      const end = start + words.length;
      found.push({ text: text.slice(start, end), start, end });
    });
    return found;
  };
};

const broadFinder = (wide: RegExp, denied?: Pick<Pattern, 'test'>) => finder(wide, denied, broadPattern);

/** How the customer was under strain: upset, unwell, bereaved, in a hurry. */
export const pressures = memo(broadFinder(PRESSURE));
/** The part of it that is hardest to keep one's manner under: anger, tears, grief, threats. */
export const heats = memo(broadFinder(HEAT));
/** Circumstances that an ordinary script may not fit. */
export const frailties = memo(broadFinder(FRAILTY));

export type Sign = Span & { readonly kind: string };
/** Denied, or done by the customer: "she asked why", "he apologised". */
const NOT_MINE = pattern(
  new RegExp(
    `${DENIED.source}|(?:^|[^\\p{L}])(?:he|she|they|(?:the|my|a|this) (?:customer|caller|guest|man|woman|lady|patient|passenger|tenant|member|student|visitor)) (?:then |also |just |only |had |even |soon )?$`,
    'u',
  ),
);
const finders = Object.entries(SHOWN).map(([kind, pattern]) => [kind, finder(pattern, NOT_MINE)] as const);
/** What was said or done for the person, beside the steps, each with its kind. */
export const cares: (text: string) => readonly Sign[] = memo((text) => {
  const plain = normalise(text);
  const spoken = (/["']/.test(plain) ? matchesOf(plain, SPOKEN) : [])
    .filter((match) => !REFUSAL.test(match[1] ?? ''))
    .map((match) => {
      const end = match.index + match[0].length;
      return { kind: 'spoken', text: text.slice(match.index, end), start: match.index, end };
    });
  return [...finders.flatMap(([kind, find]) => find(text).map((one) => ({ kind, ...one }))), ...spoken];
});
/** A manner the learner only says they had. */
export const claims = memo(finder(CLAIMED));
/** Words, pace, channel or order fitted to this customer. */
export const adaptations = memo(broadFinder(ADAPTED, /(?:\bnot|n't) $/));
/** The same for everybody, in so many words. */
export const sameness: (text: string) => readonly Span[] = memo((text) =>
  allTheSame(text).filter(({ end }) => normalise(text).slice(end).search(ABOUT_THEIRS) !== 0),
);
const allTheSame = broadFinder(SAME_FOR_ALL);
/** "I would say the same to anybody who asked about hers": what is kept for her is kept for all. */
export const ABOUT_THEIRS =
  / (?:who |that )?(?:asks?|asked|rings?|rang|wants?|wanted|came|comes) (?:\w+ )?(?:about|after|for|to know about) (?:hers|his|theirs|yours|mine|you|her|him|them)\b/;
/** The rule put in place of the person. */
export const rigidities = memo(broadFinder(RIGID));
export const regrets = memo(finder(REGRET));
/** Signs that a document is known to be old. */
export const agings = memo(broadFinder(OLD));
/** The same, with words that mean it only where the document is spoken of. */
export const agingsBeside = memo((text: string): readonly Span[] => [...agings(text), ...oldBeside(text)]);
const oldBeside = finder(OLD_BESIDE);
export const stillUsed = memo(broadFinder(STILL_USED, /(?!)/));
/** Signs that a newer document is known of. */
export const newerKnown = memo(broadFinder(NEWER, /(?:\b(?:no|any|not)|n't)(?: \w+)? $/));
/** Signs that an old copy was done away with, or a newer one taken up. */
export const remedies = memo(broadFinder(MENDED, pattern(new RegExp(`${DENIED.source}|${UNDONE.source}`))));

/** How many different kinds of sign there are: "thanked … thanked again" is one. */
export const kinds = (signs: readonly Sign[]): number => new Set(signs.map((one) => one.kind)).size;
