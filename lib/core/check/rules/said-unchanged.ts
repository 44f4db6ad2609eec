import { memo, normalise, type Span, sentences } from '../../text';
import { inPast } from '../../text/informal';
import { adaptations, cares } from '../../text/practice';
import { caseOf } from './cases';
import { toThePerson } from './ended-well';
import { BEYOND, handedOn } from './exceptions';
import { type Contact, perContact, rulesAlone, rulesNamed } from './contact';

/**
 * The words that are there for everybody, said to somebody who needed others: read out to the end, or once more and the same, to
 * whoever did not hear or follow, had no time, was in tears or knew it all. No one sign is sure; what is weighed is the set words,
 * whole or again, the need, that they did not land, that the rule left room, and that nothing was changed.
 */
const SPOKEN =
  '(?:scripts?|speech|spiel|patter|blurb|pitch|greetings?|welcome|intro(?:duction)?|tour|(?:the|my|our|a|full|usual|whole|safety|floor|welcome|check-(?:in|out)|\\w+-\\w+) (?:\\w+ )?talk|briefing|demo(?:nstration)?|induction|statement|templates?|macros?|pastes?|flow|sequence|formula|guarantee|disclaimers?|announcements?|recording|recorded \\w+|declarations?|(?:my|our|the|usual|full) (?:opening|closing|hello)|wording|(?:my|our|usual|whole|full) routine|retention \\w+|offers?(?! of\\b)|offer \\d|(?:privacy|donation|legal|data|marketing|terms) (?:notice|text|statement|questions?)|(?:saved|stock|canned|standard|ready|ready-made|quick|set|usual|prepared|auto|model|approved|official|printed|holding|normal|cancellation|fixed|full|whole|entire|complete|same) (?:\\w+ )?(?:repl(?:y|ies)|answers?|responses?|messages?|texts?|emails?|letters?|paragraphs?|lines?|apolog(?:y|ies)|wording|words|sentences?|phrases?|explanation|advice|questions|routine|opening|thing|introduction|list)|repl(?:y|ies) (?:no |number )?\\d+|apology (?:line|text|sentence)|my (?:line|sentences?|lines|words|text|texts|paragraph|card)|(?:text|message|email|letter|paragraph|line|sentences?|words) (?:that )?(?:we|i) (?:have|use|send|keep|must|always)|(?:\\w+ )?terms(?: and conditions)?|(?:all|every|each|the|my|our|through)(?: of)?(?: the| my| our)? (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+)? ?(?:\\w+ )?(?:questions?|steps?|points|offers|options))';
const PAPER =
  '(?:[a-z]\\d{1,2}|parts?|prompts|cards?|sheets?|sides?|notices?|regulations?|clauses?|conditions|lists?|menus?|checklists?|questionnaire|survey|guide|leaflets?|pages?|booklets?|paragraphs?|prompts?|warnings?|instructions|extras|add-?ons|upgrades?|advice|advert|form)';
const SPEAKING =
  '(?:read(?:ing)?(?: out)?|recit\\w+|sent|past(?:e|ed|ing)|deliver\\w+|(?:went|go|going|gone|ran|run|running|worked|working|took|taking|talked|talking) (?:\\w+ ){0,3}through|(?:went|going) over|repeat\\w*|play(?:ed|ing)|quot(?:ed|ing)|cop(?:y|ied)|stuck to|kept to)';
const READING = '(?:read(?:ing)?(?: (?:out|him|her|them))*|quot(?:ed|ing)|recit\\w+)';
const DOING =
  '(?:gave|give|giving|did|do|doing|us(?:e|ed|ing)|sent|send|sending|ask(?:ed|ing)?(?! (?:him |her |them )?(?:if|whether)\\b)|made|making|start(?:ed)? (?:with|on|at|off)|explain\\w*|told|cover\\w*|finish\\w*|complet\\w+|carr(?:y|ied) on|continu\\w+|follow\\w*|mention\\w*|offer(?:ed)?|typed|put|said|hear\\w*|got|gets?)';
/** Words that stand ready, delivered: read out, gone through, pasted, done. */
const DELIVERED = new RegExp(
  `\\b(?:${READING}\\b[^.;]{0,20}?\\b(?:rules?|polic(?:y|ies))|${SPEAKING}\\b[^.;]{0,40}?\\b(?:${SPOKEN}|${PAPER})|(?:${DOING}|${SPEAKING})\\b[^.;]{0,30}?\\b${SPOKEN})\\b|\\b(?:off|from|as (?:it|they) (?:is|are|stands?)? ?on|same as on|like on|just as it stands on) (?:the|my|our) (?:card|sheet|screen|script|wall|list|page|leaflet|template)\\b|\\bstep (?:one|1)\\b[^.]*`,
);

/** The same once more. */
const AGAIN =
  /\b(?:again|once more|twice|(?:two|three|four|five|six|several|\d) (?:\w+ )?times|(?:a|the) (?:second|third|fourth|fifth|other) (?:time|go)|second time|third time|over and over|another time|repeat(?:ed|ing)?|re-?sent|re-?read|(?:on|at) the (?:second|third|fourth) (?:go|try|attempt|time)|(?:(?:the|in the|exactly the) )?same (?:words?|way|sentences?|lines?|order|thing|wording|speed|voice|questions?|text|message|reply|answer|paragraphs?|script)|the same\b|word for word|as before|unchanged|identical\w*)/;
/** From its beginning to its end, because that is how it goes. */
const WHOLE =
  /\b(?:(?:the|my|our|all|its) (?:full|whole|entire|complete|usual|standard)|in full|full|fully|in (?:its|their) entirety|to the (?:very )?(?:end|last|bottom)|from (?:the )?(?:part|start|beginning|top|line|one|first|number|question|\d)\b[^.]{0,20}\b(?:to|until|through)|(?:start|beginning|top|first) to (?:finish|end|bottom|last)|all (?:of (?:it|them)|the (?:way|steps|questions|offers|points|options|extras|lines|parts|pages)|two|three|four|five|six|seven|eight|nine|ten|\d+)\b|both (?:of them|offers|pages|sides)|each (?:of (?:the|them)|line|one|point|question|step|item)|every (?:line|one|word|question|step|point|item|offer|part|sentence)|word for word|line by line|verbatim|nothing (?:was |is |gets? |could be )?(?:missed|left out|skipped|forgotten|got forgotten)|no (?:step|line|question|part) (?:\w+ )?(?:missed|skipped|forgotten|left out)|(?:not|never|n't|without) (?:to )?(?:skip|miss|leave out|shorten|cut|leave any|skipp?ing|missing|leaving)|in order\b|in (?:the|that|this) (?:right|same|set|given|proper|usual|card's) order|as (?:it|they) (?:is|are|stands?|comes?|was|were) (?:\w+ )?(?:on|in|written|printed)|as (?:it is )?(?:written|printed|trained|laid down|set out|instructed|required|standard|usual|always)|as (?:we're|we are|i was|i'm|i am|i always|we always|i usually|we) (?:\w+ )?(?:trained|told|taught|supposed|meant|do|did|get|must|have)|(?:off|from|as on|as it says on) the (?:card|sheet|screen|script|wall|list|page|leaflet|form|template)|carried on|went on (?:with|to|reading)|kept (?:going|on|reading|to the)|continued|finished (?:it|the|reading|my)|stuck to|so (?:that )?(?:it|the \w+) (?:\w+ )?(?:was|is|were) (?:complete|full|all)|then offer|picked up where)\b/;

/** They did not hear, did not follow, or what was said went past them. */
const CANNOT_FOLLOW =
  /\b(?:(?:hard(?:ly)?|could(?: not|n't)|cannot|can't|not|difficult\w*|trouble|struggl\w*|barely|difficulty) (?:\w+ ){0,3}(?:hear\w*|follow\w*|understand\w*|understood|make (?:me|it|us) out|read|see|take (?:\w+ )?in|get (?:it|what)|concentrat\w*)|deaf\w*|hearing|(?:aids?|batteries) (?:were |was )?(?:out|off|flat)|loud\w* (?:music|noise|room)|nois[ey]\w*|crackl\w*|breaking up|bad line|lip-?read\w*|(?:little|no|hardly any|hardly a word of|not much|broken|poor|basic|limited|beginner'?s?|bit of|few words of|some|small) english|english (?:is|was|not|wasn't|isn't|my)|(?:not|n't) (?:\w+ )?(?:native|speak)|interpreter|translat\w*|(?:on|through|with) (?:his|her|their) (?:phone|app) (?:to )?translat\w*|phrase ?book|(?:asking|asked|turning to|looking at|signing to) (?:his|her|their|the) (?:son|daughter|wife|husband|friend|child|mother|father|\w+)|sign(?:s|ing|er)?\b|foreign|tourists?|visitors? from|new(?:ly)? (?:to|in) (?:the country|england|britain|the uk|here)|refugee|polish|romanian|bulgarian|lithuanian|hungarian|albanian|vietnamese|japanese|korean|tamil|eritrean|syrian|afghan|iranian|brazilian|ukrainian|spanish|chinese|arabic|turkish|urdu|bengali|portuguese|french|german|italian|somali|farsi|kurdish|confus\w*|muddl\w*|dementia|alzheimer\w*|memory|forgetful|lost (?:the thread|track)|blank|puzzled|lost as to|bewilder\w*|baffled|jargon|easy|simple|plain|rubbish at|not good (?:with|at)|no good (?:with|at)|never used|learning (?:difficult|disabil)\w*|autis\w*|dyslex\w*|stammer\w*|stutter\w*|stroke|blind|(?:without|forgot\w*|left|broken) (?:his|her|their) (?:reading )?glasses|drowsy|sedat\w*|concuss\w*|overwhelm\w*|parkinson\w*|very (?:soft|quiet|shy|slow)\w*|shy|softly|whisper\w*|migraine|none the wiser|(?:not|n't) (?:much|any|the first|a) (?:of an )?(?:idea|clue)|mask|drunk|tipsy|(?:had|'d had) a few|tannoy|crayon|(?:not|n't|doesn't) (?:do|use|have) (?:computers|the internet|email|a phone|online|screens)|note saying|visually|partially|interpret\w*|(?:didn't|not|n't) listen\w*|(?:not|n't) taking (?:it|anything|much) in)\b/;
/** The young, the old, whoever is worn out: said slower and simpler than to others. */
const FRAIL =
  /\b(?:elderly|old(?:er)? (?:man|woman|lady|gent\w*|chap|couple|person|customer|farmer|boy|dear)|in (?:his|her) (?:80s|90s|eighties|nineties)|(?:aged |of )?(?:8|9)\d\b|child(?:ren)?|little (?:boy|girl|lad)|boy|girl|teenager|young(?:ster)?|first time|exhausted|shock|dazed|tired|half asleep|alone|on (?:his|her) own|lost\b|headache|asleep|sleeping|(?:at|past|after) (?:midnight|[1-4](?:[.:]\d\d)? ?(?:am|at night|in the (?:night|morning)))|middle of the night|jet ?lag\w*|long (?:flight|journey|drive|day)|slow\w*|unsure|shy|nervous)\b/;
const NO_TIME =
  /\b(?:hurry\w*|hurried|rush\w*|out of breath|breathless|panting|running late|late for|run(?:ning)? (?:in|up|over)|(?:minutes?|mins?|seconds) (?:to|before|until|till|left)|(?:\w+ )?(?:train|flight|plane|bus|ferry|taxi|cab|coach|boat|meeting|interview|exam|shift|appointment|treatment|class|lesson|kick-?off|surgery|funeral|wedding|curtain|show|film|match|gate|service) (?:\w+ )?(?:at|in|was|left|leaves?|leaving|waiting|about|due|to catch|closing|going|starts?|started|starting|began|outside)|engine running|double[- ]parked|yellow lines?|meter running|(?:looking|looked|glanc\w+|kept looking|one eye|eyes?) (?:at|on) (?:the |her |his |their )?(?:clock|watch|time|phone|door)|quick\w*|lunch (?:break|hour)|on (?:his|her|their|a) break|no time|not (?:got )?(?:much |a lot of |the )?time|short of time|pressed for time|tight for time|in labour|contractions|waiting in the (?:car|taxi)|with one foot|impatient\w*|nearly (?:closing|out of)|battery (?:was |is )?(?:low|dying|on|at|nearly|going)|credit (?:was |is )?(?:low|running|nearly)|minutes? late|(?:with|had|and|her|his) (?:\w+ )?(?:children|kids|toddlers|baby|twins) (?:hanging|crying|screaming|pulling|in tow|with)|(?:just|only) (?:needed|need|wanted|want|one|here)|only (?:wanted|needed|want|need|came in for))\b/;
const IN_DANGER =
  /\b(?:danger\w*|lorr(?:y|ies)|motorway|dual carriageway|hard shoulder|verge|live lane|level crossing|smoke|fire|flames?|gas|flood\w*|water (?:was |is )?(?:coming|pouring|running|through|rising)|bleed\w*|blood|trapped|stuck in|stranded|alone in the dark|in the dark|following (?:him|her|them|me)|followed|frighten\w*|terrified|scared|afraid|shouting over|collaps\w*|faint\w*|unconscious|not breathing|chest|pain|asthma|fit\b|seizure|choking|allergic|swelling|fell|fallen|injur\w*|cut (?:his|her|their)|sparks?|ice|snow|freezing|ledge|edge of|slip road|roadside|burst|broke(?:n)? down|downstairs|outside (?:the|her|his) door|crash\w*|accident)\b/;
const IN_DISTRESS =
  /\b(?:cry|cried|crying|tears?|tearful|weep\w*|wept|sob\w*|upset|distress\w*|welling up|voice (?:was )?(?:breaking|broke|shaking|shook|cracked)|kept stopping|couldn't (?:speak|go on)|widow\w*|bereav\w*|funeral|coffin|died|dead|death|passed(?: away| on| in)|lost (?:his|her|their) (?:\w+ )?(?:wife|husband|mum|mother|dad|father|son|daughter|baby|child|brother|sister|job|home|dog|cat|partner|friend)|late (?:husband|wife|mother|father|mum|dad|son|daughter)|miscarr\w*|stillb\w*|hospice|cancer|terminal\w*|diagnos\w*|ashes|burial|leuk\w+|tumou?r|chemo\w*|put (?:down|to sleep)|drowned|killed|suicide|broken into|break-?in|(?:partner|husband|wife) (?:had |has )?(?:left|gone)|grip\w*|pale|white|fainted|scam\w*|lost £\w*|panic\w*|bad news|news about|fleeing|(?:his|her|their) ex\b|violent|trembling|worked up|shak(?:ing|en|y)|trembl\w*|angry|furious|livid|fuming|shout\w*|ashamed|embarrass\w*|humiliat\w*|anxious|anxiety|panic\w*|in a (?:bad |terrible |right )?(?:state|way|flap)|worried|nervous|desperate|burgl\w*|mugged|robbed|stolen|assault\w*|attacked|divorc\w*|redundan\w*|evict\w*|homeless|house fire|intensive care|hospital|operation)\b/;
const KNOWS_IT =
  /\b(?:for (?:\w+ )?(?:years|decades|ages)|(?:\w+ )?(?:years?|times?) (?:a|each|every|this|running)|regulars?|every (?:week|day|month|morning|friday|monday|tuesday|wednesday|thursday|saturday|sunday|year)|member since|season ticket|been (?:coming|here|with us|a (?:member|customer)|before)|(?:knows?|knew) (?:it|them|the|us|what|where|how|all|our)|heard (?:it|that|this|all)|(?:had|has|have|'d|'s) (?:\w+ )?already|already (?:\w+ )?(?:done|tried|told|said|restarted|read|knew|had|given|been|checked|switched|sent)|(?:same|second|third|fourth|fifth) (?:call|time|visit)|(?:yesterday|last week|the day before|this morning) (?:and|he|she|they)|used to work|works? (?:in|as|for) (?:the trade|it|an? \w+)|(?:is|was) an? (?:\w+ )?(?:engineer|electrician|nurse|doctor|plumber|pilot|teacher|solicitor|technician|programmer|accountant|mechanic)|fluent|technical\w*|expert|professional|(?:runs?|manages?|builds?|repairs?|teaches|programs) \w+|(?:his|her|their) own \w+ (?:on|with)|builder|tradesman|retired|officer|(?:had|has|'d) read|clerk|landlord|owner of|better than (?:me|i)|(?:used|wrote|taught|designed|built) (?:to|it|those|them)|(?:knew|knows) what (?:he|she|they)|trained|experienced|returning|repeat (?:customer|guest|visitor)|(?:gold|platinum) (?:member|card))\b/;
/** They said so, or showed it, while it went on. */
const IN_VAIN =
  /\b(?:(?:he|she|they|(?:the|my|this|our) (?:\w+ )?(?:customer|caller|guest|man|woman|lady|lad|girl|boy|mum|mother|dad|father|gentleman|gent|chap|patient|passenger|client|member|visitor|tenant|driver|couple|fan|user|donor|student|resident)s?) (?:\w+ ){0,2}(?:said (?:pardon|yes yes|there|it|this|that (?:it|this)|to|i\b|i'm|we|what|sorry|please|no\b|again|(?:that )?(?:he|she|they) (?:\w+ )?(?:didn't|did not|couldn't|could not|knew|know|had|was|were|just|only))|asked (?:me )?(?:again|what|if|whether|could|can|to|for|why|how|me)|asks|kept (?:\w+ )?(?:saying|asking|looking|sending|pointing|repeating|shaking|trying)|shook (?:his|her|their) head|looked (?:blank|lost|puzzled|confused|at (?:the|his|her|their|me)|round|away|down)|stared|smiled|nodded|shrugged|pointed|showed me|cupped|leaned|frowned|sighed|tried to|answered|replied|whispered|mumbled|rolled|edged|kept edging|winced|blushed|went (?:red|quiet|pale|silent)|interrupt\w*|cut (?:me|in)|broke down|started (?:to cry|crying)|cried|swore|stopped (?:replying|answering|me)|rang off|hung up|put the phone down|walked|left|repeated|wrote|sent|typed|just (?:said|wanted|looked)|(?:did|does)(?: not|n't) (?:\w+ )?(?:follow|understand|answer|hear|get|take|want|reply|know|seem))|pardon|question marks?|in capitals|when (?:he|she|they) (?:started|began|stopped|cried|said|tried|interrupted)|(?:he|she|they) said (?:"|'))/;
/** What counted was that it was all said. */
const PROUD =
  /\b(?:the (\w+) is the \1|(\w+) (?:is|are) \2|no short ?cuts?|(?:i'm|am|was|we're) covered|on track|how (?:we|i) do it|as (?:we|i) do|we (?:always|all) do|response rate|they all|all get|my (?:way|style|trademark|system)|\d+ ?(?:%|per cent|percent)|scores?|scored|quality|all (?:\w+ ){0,3}(?:logged|sent|ticked|done|made|said|read|asked|covered|given|filled|completed|offered|delivered)|boxes|in full|(?:was|is|were) (?:\w+ )?complete|completed|full marks|target|consisten\w*|no (?:matter|exceptions)|who(?:m)?ever|(?:every|each|all) (?:calls?|customers?|guests?|callers?|contacts?|time|one|visitors?|other \w+)|everyone|everybody|every other|the same|equal\w*|fair\w*|stick(?:ing)? to|stuck to|wording|word for word|script|nothing (?:was )?(?:missed|left out|forgotten)|important to (?:get|go|read|say|give|follow|do)|never (?:have to think|forget|miss|skip|leave)|don't take it|didn't want any|so (?:that )?(?:no|nothing|it|the|every)\b[^.]{0,30}\b(?:missed|forgotten|complete|full|said|left out)|measured on|marked on|monitored|audit\w*|compliant|compliance|by the book|properly|as (?:trained|required|per)|call time|handling time|within \d+|proud)\b/;

/** The rule says itself that it may be said otherwise, or in part, or that it has to be understood. */
const LEFT_OPEN =
  /\b(?:(?:may|can|could|should|might|to) (?:be )?(?:\w+ )?(?:shorten\w*|cut|skip\w*|left out|leave out|reword\w*|changed|adapted|split|dropped|simplif\w*|postpone\w*|wait|put off|omit\w*|given later|posted|emailed|sent|translat\w*|varied|booked|come later)|change (?:them|it|the words?)|(?:short|brief|shorter|plain|simple|easy|easier|picture|quick) (?:form|version|words?|english|language|leaflet|card|one)|own (?:words|way|language)|(?:order|pace|tone|words|wording|length|way)\b[^.;]{0,30}\b(?:yours?|theirs?|famil(?:y|ies)|customer|caller|guest|patient|suits?|up to|fits?|adapt)|in any order|if (?:there is )?time|time (?:allows|they need|needed)|(?:where|when|if) (?:the moment|it (?:fits|helps|suits)|appropriate|suitable|they (?:answer|fit|help|suit)|wanted|somebody|someone|the \w+ (?:does|cannot|can't|has))|(?:make|making|be|is|are) sure\b[^.;]{0,40}\b(?:underst\w+|follow\w*|heard|clear)|(?:has|have|is|are|be|been) understood|check\b[^.;]{0,40}\bunderst\w+|(?:does|do|did|has|have|can|could)(?: not|n't|not) (?:\w+ )?(?:follow|understand|understood|hear|speak|read|see|want|say)\b|slowly|gently|quietly|take (?:your|the|their) time|no offers?|(?:not|never) (?:for|to|from|in|when|with|where|used?)\b[^.;]{0,40}\b(?:death|died|ill\w*|bereave\w*|child\w*|grie\w+|distress\w*|risk|unwell|upset|loss|emergenc\w+|sad)|leave (?:out|off|boxes)|skip|drop|omit|as (?:suits|needed|it suits|fits)|(?:that|which|who|what) (?:\w+ )?(?:suits?|fits?)\b|picture|interpreter|language line|\d+ languages|\w+ languages|large print|write (?:it |to |by |them )|in writing|paper (?:form|copy)|on request|read (?:it|them) (?:out )?to|(?:those|guests|customers|visitors|anyone|people) who|first[ -]tim\w+|regulars?|the trade|judge?ment|your sense|hand over|hurry|in a rush|at risk|personal (?:note|word|reply)|answer what|explain|help)\b/;

/** The rule wants all of it, or these very words, and says nothing of another way. */
const BINDING =
  /\b(?:word for word|verbatim|as (?:it is |they are )?(?:written|printed)|must be (?:read|said|complete\w*|given)|in full|in order|every (?:question|line|step|one)|all (?:the )?(?:\w+ )?(?:questions|checks|points|steps|parts)|unaltered|by law|legal\w*|before any\w*)\b/;

/** They spoke up, and it went on. */
const OVERRIDDEN =
  /\b(?:i (?:said|told (?:him|her|them)|explained|answered|replied) (?:that )?(?:i|we|nearly|every(?:one|body)|all|it(?:'s| is| was)?|there(?:'s| is| was)?|that's|only|just|you|one moment|in a (?:minute|moment)|to) (?:\w+ ){0,5}?(?:ha(?:ve|d)|need\w*|must|nearly|there|few|more|last|first|finish\w*|all|later|come|came|moment|minute|done|almost|bit)|(?:though|although|even though|even if) (?:he|she|they|the \w+) (?:\w+ )?(?:was|were|had|kept|said|knew|tried|looked|did|wanted|started|began|cried|sobbed|edged)|anyway|anyhow|all the same|regardless|none ?the ?less|even so|carried on|went on|kept (?:going|on|reading)|continued|finished (?:it|the|reading|my|off|with)|(?:i|and|then) still|picked up|from where i'd|come to that|came to that|did (?:all|the last|the rest)|in the end|eventually|until (?:he|she|they) (?:nodded|agreed|said yes|signed|gave in|stopped)|couldn't (?:\w+ )?otherwise|no answer)\b/;
/** Selling, or good cheer, where it has no place. */
const OUT_OF_PLACE =
  /\b(?:offers\b|offer \d|the (?:special|spring|summer|winter|weekly|current|usual) offer|offered\b[^.;]{0,30}\b(?:card|app|plan|cover|insurance|package|scheme|deal|chocolates|extras?|drink|dessert|bundle|subscription|policy)|upgrade\w*|up-?sell\w*|survey|feedback|loyalty|points scheme|(?:through|about|of|mention\w*|download\w*|try|plug\w*) (?:our |the )?app\b|app offer|newsletter|marketing (?:consent|questions?|offers?|texts?|emails?)|renewal reminder|donation|donate|donor|retention|discounts?|promotions?|(?:reason|reasons) (?:to|for) (?:stay|leav)\w*|why (?:he|she|they) (?:was|were) leaving|(?:refer|recommend) a friend|extended|warranty|add-?ons?|extras|credit card|catalogue|membership|(?:lovely|nice|pleasant|great|good|wonderful|happy) (?:day|weekend|evening|afternoon|flight|trip|journey|holiday|christmas)|cheer\w*|bright and|bubbly|how (?:his|her|their|the|your) day|how are you today|hope (?:to see|you enjoy|we see|that you enjoy|you)|enjoy (?:your|the)|thank you for (?:your (?:patience|custom|loyalty|call)|choosing|shopping|being)|thanked (?:him|her|them) for (?:being|choosing|his|her|their)|jokes?|the weather|congratulat\w*|look forward|tight lines|see you (?:soon|again)|join us)\b/;
/** As with all the others. */
const AS_ALL =
  /\b(?:(?:as|like|same as|way|what|that|which) (?:(?:i|we|they)(?:'d| had| have|'ve)? )?(?:\w+ )?(?:do|does|did|say|said|give|gave|given|read|send|sent|use|used|tell|told|ask|asked|go(?:es)?|gets?|for|with|to|on|are|is)\b[^.,]{0,24}\b(?:every\w*|each|all|any\w*|others?|always|whoever|the rest|usual\w*)|(?:every(?:one|body)|all (?:\w+ )?(?:customers|callers|guests|members|patients|visitors|leavers)|nobody|no one) (?:\w+ )?(?:gets?|got|hears?|has to|have to|must|needs? to|skips?|is (?:asked|told|read|given))|goes (?:out )?to (?:all|every\w*)|(?:like|as) (?:every\w*|any|all) (?:other|others|\w+)|whoever|no matter (?:who|what|how)|(?:my|the|our) (?:usual|normal|standard|same)|as (?:usual|always|ever|before|normal|standard)|same as (?:usual|always|ever|before|on)|(?:always|never) (?:say|do|use|give|read|change|skip))\b/;
/** It ended badly for them. */
const ILL_ENDED =
  /\b(?:hung up|hang up|rang off|put the phone down|(?:line|call|chat|phone) (?:went dead|dropped|ended|closed|timed out)|timed out|(?:walked|went|drove|stormed) (?:out|off|away|home)|left|gave up|gone (?:by|before)|missed|(?:still|was|were|in) (?:\w+ )?(?:crying|tears|upset|confused|shaking|waiting)|rang (?:again|back|the next)|(?:came|called|wrote|emailed) (?:again|back)|no (?:reply|answer|more|further|booking|sale|comment|response|correspondence)|(?:not|n't|never|nobody|no)\b[^.]{0,20}\b(?:reply|replied|sure|answer\w*|come|came|back|understood|buy|bought|said|say|stay\w*)|without (?:saying|a word|saying much|\w+ much)|swore|complain\w*|sighed|shook|frown\w*|quiet|silent|asked what|wrong)\b/;

/** Done otherwise for this one: other words, pace, way, order, or less of it. */
const CHANGED =
  /\b(?:whisper(?:ed|ing)|(?:in |used |with |my |his |her |their )(?:own|other|different|simpler|simple|easier|easy|plain|plainer|short|shorter|fewer|everyday|normal|ordinary|small) (?:\w+ )?(?:words?|sentences?|english|language|version|terms|questions)|(?:simpler|shorter|plainer|easier|different|fewer) (?:\w+ )?(?:words?|sentences?|version|way|questions)|in plain \w+|(?:more |very |really )?slow(?:ly|er|ed)|gentl[ye]|quiet(?:ly|er)|soft(?:ly|er)|lower(?:ed)? (?:my |the )?voice|paus(?:ed|ing)|(?:wrote|write|writing|written|typed|jotted|noted|spelt|spelled) (?:it|them|this|that|the \w+(?: \w+){0,2}) (?:all )?(?:down|out|on (?:a|the back|paper|my|his|her)|in big|big|large|for (?:him|her|them))|(?:wrote|jotted) down|put (?:it|them|this|that) (?:all )?(?:in writing|on paper|on a)|drew|drawing|sketch\w*|diagram|pictures?|gestur\w*|mime\w*|my fingers|(?:used|did|in|some|with) (?:sign language|signs|gestures)|interpreter|language line|translat(?:ed|or|ion)|in (?:polish|romanian|ukrainian|spanish|chinese|arabic|turkish|urdu|punjabi|hindi|bengali|portuguese|french|german|italian|welsh|gaelic|russian|bulgarian|lithuanian|cantonese|mandarin|somali|tamil|farsi|(?:his|her|their) (?:own )?language)|shorten(?:ed|ing)?|skip(?:ped|ping)|dropped (?:the|it|that|my|most|all)|left out|leaving out|left (?:the|it|them|that|all|most)\b[^.]{0,30}\bout|cut (?:it|the \w+|that|my \w+) (?:down|short|out|off|to)|missed out|put (?:the (?:script|card|sheet|list|form|guide|paper|questions|statement|book)|it|that|them|my \w+) (?:away|aside|to one side)|left (?:it|them|the (?:rest|\w+)) (?:for|till|until) |saved (?:it|the \w+) (?:for|till)|kept (?:it|this|that) (?:short|brief|to the|simple)|the rest (?:could|can|another)|stopped (?:reading|there|whenever|and)|without the (?:script|card|offers)|no (?:offers|script|template|jargon|survey|macros?)|instead of (?:read|the|my|going|send)\w*|rather than (?:read|the|my|going|send|over)\w*|one \w+ at a time|a (?:bit|piece|line|step) at a time|step by step|bit by bit|got (?:him|her|them|one of them) to (?:say|tell|repeat|show)|(?:said|say|read|told|tell|repeat\w*) (?:(?:it|them|that|me \w+(?: \w+)?|me) )?back\b|(?:let|left) (?:him|her|them) (?:choose|decide|talk|finish|speak|start|lead|tell|cry|take)|what (?:it|that|this|they|each|the \w+) (?:really )?(?:meant|means)|in other words|faced (?:him|her|them)|facing (?:him|her|them)|turned to face|crouch\w*|knelt|got down to|only (?:the (?:one|two|three|bits?|parts?|main|first|last)|asked (?:the|for|what)|what (?:he|she|they|was))|just (?:the (?:one|two|three|bits?|parts?|main|first|last|safety|price|platform)|what (?:he|she|they))|to suit|adapt(?:ed|ing)|adjust(?:ed|ing)|chang(?:ed|ing) (?:my|it|how|the (?:words|order|wording|script|text|letter))|put it (?:into|another|differently|in (?:plain|other|simple|my|his|her))|differently|reworded|rephras\w*|simplif\w*|summari[sz]ed|large print|hearing loop|loop on|somebody who (?:speaks?|spoke|could)|who spoke (?:his|her|their|\w+ish)|closed (?:the script|the card|it and)|over two (?:calls|visits|days)|so (?:that )?(?:he|she|they) could (?:hear|follow|understand|take|lip)|said (?:it|that) (?:in|like)\b)/g;
/** Something done for them, though not in how it was said. */
const DONE_FOR =
  /\b(?:show(?:ed|ing) (?:him|her|them) (?:how|where|on|with|which|what|by)|walked (?:him|her|them)|turned (?:the (?:screen|mirror|page|music|light|radio|monitor)|round|towards)|(?:took|moved|brought|led) (?:him|her|them) (?:to|into|aside|somewhere|away)|sat (?:\w+ )?(?:with|beside|next)|came (?:round|out)|waited (?:till|until|while)|came back to (?:it|that|them|the)|explain(?:ed|ing)? (?:what|why|how|it (?:again )?(?:in|with|differently))|ra?ng (?:him|her|them)|offered to (?:ring|call|write|email|post|come|wait|send|read|go)|(?:asked|rang|fetched|called|got|found) (?:a|an|my|the|our) (?:\w+ )?(?:colleague|manager|supervisor|nurse|senior|leader|superintendent|someone)|handed (?:him|her|them|the call|it) over|passed (?:him|her|them|the call)|put (?:him|her|them|the call) through|transferred (?:him|her|them|the)|two (?:calls|visits)|so (?:that )?(?:he|she|they) could (?:read|keep|go|get)|told (?:him|her|them) (?:calmly )?why|(?:let|left) (?:him|her|them) (?:have|get)|(?:went|ran|popped|turned|spoke) (?:\w+ )?(?:to|with) (?:the|my|our) \w+ and (?:she|he|they) said|photos?\b|rather than|instead of|swapped|bigger)\b/g;
/** Not done, or done by nobody: "without slowing down", "no need to write it down". */
const NOT_DONE =
  /(?:\b(?:not|never|no|without|nobody|didn't|don't|couldn't|can't|cannot|n't|nor|instead of|rather than|hardly|could have|should have|might have|would have|could|asked me to|asked to|wanted me to|please)(?: \w+){0,3}) $/;

/** What the law and safety want asked is no manner. */
const CHECKS =
  /\b(?:security|safety questions|identity|identification|date of birth|password|passcode|data protection (?:questions|check)|verif\w*)\b/;

/** They asked to hear it again: then once more and the same is what they wanted. */
const WISHED =
  /\b(?:asked|wanted|begged) (?:me|us) to (?:\w+ )?(?:read|say|go (?:over|through)|repeat|explain|send)\b|\b(?:asked|wanted) to hear\b/;
/** It landed. */
const LANDED =
  /\b(?:thank(?:ed|s|ful)|understood|pleased|relieved|grateful|glad|happy|laughed|clear|sorted|helped|able to|sure of)\b/;
/** Said, read or sent once more, in one breath: surer than either by itself. */
const SAID_AGAIN =
  /\b(?:read|said|asked|sent|past(?:e|ed)|repeat(?:ed)?|recited|gave|told|played|went (?:through|over)|did|explained|used)\b(?: \w+){0,6}? (?:again|over|once more|twice|(?:two|three|four|five|\d) times|(?:a|the) (?:second|third|fourth) time|(?:the )?(?:exact )?same)\b/;
/** What the customer did, told before what was done about it. */
const THEIRS =
  /^(?:(?:then|but|so|and|when) )?(?:he|she|they|(?:the|my|this|our) (?!same|rest|whole|full|next|first)\w+) (?!\w+ (?:i|it|them) )[^.]*?(?=\b(?:so|and|but|then) i\b|\bi (?:said|told|read|gave|asked|sent|repeated|went|did|just|carried|explained|wrote|let)\b|[.]?$)/;

const KINDS = [CANNOT_FOLLOW, FRAIL, NO_TIME, IN_DANGER, IN_DISTRESS, KNOWS_IT];
const GRIEVED = [IN_DANGER, IN_DISTRESS];
const STRAINED = [NO_TIME, IN_DANGER, IN_DISTRESS];

/** The rule is the same for all, and so is the answer: no word of how it was said. */
const OF_THE_RULE =
  /\b(?:rules?|polic(?:y|ies)|it|this|that|which|they|answer|fee|price|charge|limit|time|timescale)(?:'s| is| was| would be| are| were| stays?)? (?:\w+ )?the same\b[^.;,]*|\b(?:the )?same (?:for|to) (?:my|her|his|their|him|every\w*|all|any\w*|each|both)\b[^.;,]*|\bsame (?:\w+ )?(?:rules?|polic(?:y|ies)|answer from|day|afternoon|morning|evening|night|week|hour|price|time|short way|thing happened|day)\b|\b(?:every(?:one|body)|all|nobody) (?:gets?|got|has|have) (?:the same|to (?:pay|wait|queue|book|bring|show))\b/g;
const ownSentences: (text: string) => readonly string[] = memo((text) =>
  sentences(toThePerson(text)).map((one) => normalise(one.text).replace(THEIRS, ' ').replace(OF_THE_RULE, ' ')),
);
const ownPart = (text: string): string => ownSentences(text).join(' ');
/** Something is said or written to somebody. */
const UTTERED =
  /\b(?:read\w*|recit\w+|gave|give|did|do|doing|said|say|saying|went|go|going|ran|took|talked|told|deliver\w+|sent|send|past(?:e|ed|ing)|cop(?:y|ied)|repeat\w*|ask\w*|us(?:e|ed|ing)|made|mention\w*|offer\w*|play\w*|start\w*|began|carr(?:y|ied)|continu\w+|finish\w*|stuck|kept|follow\w*|explain\w*|quot\w+|cover\w*|answer\w*|repl(?:y|ied)|wrote)\b/;
/** How the learner says of himself that he bore himself. */
const BEARING = /\b(?:calm|professional(?:ly)?|polite(?:ly)?|respectful(?:ly)?|patient(?:ly)?|courteous|composed|empath\w+|active listening)\b/;
/** Repeated, and it was the rule that was repeated. */
const RULE_SAID = /\b(?:rules?|polic(?:y|ies)|not allowed|cannot|can't|can not|could not|couldn't|not able|unable|no exceptions?|closed|refus\w+|said no|no entry|decision|procedure)\b/;
const NOT_READ = /(?:\b(?:not|never|no|stop(?:ped)?|cancel(?:led)?|without|no need to|instead of|rather than)|n't)(?: \w+){0,2} $/;
const holds = (pattern: RegExp, text: string): boolean => {
  const found = pattern.exec(text);
  return found !== null && !NOT_READ.test(text.slice(Math.max(0, found.index - 30), found.index));
};
/** Words that stand ready, said to the person. */
function isSet(text: string): boolean {
  const plain = normalise(text);
  if (CHECKS.test(plain)) return false;
  return holds(DELIVERED, toThePerson(text)) || (holds(DELIVERED, plain) && /\b(?:from|to the (?:end|last)|word for word|in full|aloud|whole)\b/.test(plain));
}
const isRepeated = (text: string): boolean => {
  const plain = toThePerson(text).replace(OF_THE_RULE, ' ').replace(THEIRS, ' ');
  return SAID_AGAIN.test(plain) && !RULE_SAID.test(plain) && !CHECKS.test(plain);
};

const doneIn = (pattern: RegExp): ((text: string) => readonly string[]) =>
  memo((text) => {
    const own = ownPart(text);
    return [...own.matchAll(pattern)]
      .filter(({ index }) => !NOT_DONE.test(own.slice(Math.max(0, index - 40), index)))
      .map(([words]) => words);
  });
const changedIn = doneIn(CHANGED);
const doneForIn = doneIn(DONE_FOR);

/** Reads like fitting and is none. */
const NO_FITTING = /^(?:show me|louder|as (?:he|she|they)\b|so that (?:he|she|they) felt|because (?!he\b|she\b|they\b|of\b)|in writing|first and not)/i;
const FELT: ReadonlySet<string> = new Set(['hearing', 'voice', 'understood', 'sorry', 'beside']);
/** Said to anybody out of habit. */
const NO_CARE = /^(?:took \w+|went (?:down|round|around)|speak up|understand|apolog\w+|sorry|step\w* out|smil\w*|recogni\w+)$/i;

/** The very same words stand twice in what is told: what was said first was said once more. */
const RUN = 4;
function saidTwice(plain: string): boolean {
  const words = plain.replace(/[^\p{L}\d' ]+/gu, ' ').split(/\s+/).filter(Boolean);
  const first = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN);
    if (run.filter((one) => one.length > 3).length < 2) continue;
    const key = run.join(' ');
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else if (at - before >= RUN) return true;
  }
  return false;
}
/** "Name, room, nature of problem": gone through one by one. */
const LISTED =
  /\b(?:read|recit\w+|past\w+|deliver\w+|went|gone|ran|took|talked|ask(?:ed)?|explain\w*|told|said|cover\w*|follow\w*|mention\w*|offer\w*|kept to)\b[^.]*?[\w'](?: \w+){0,3}[,:](?: [\w'-]+){1,5},(?: [\w'-]+){1,6}(?:,| and )(?: ?[\w'-]+){1,5}/;
/** Written by an office, and said to a person. */
const OFFICIAL =
  /["'](?=[^"']{25,})[^"']*\b(?:regulations?|statutory|hereby|noted|inconvenience|apologi[sz]e|circumstances|due to|in accordance|pursuant|enquir\w+|queries|valued|requirements?|responded|terms|risk|mortality|ascertain\w*|policy|patience|frustration|condolences|assist|appreciate|feedback)\b[^"']*["']/;

export type Weighed = {
  readonly signs: readonly string[];
  readonly changed: readonly string[];
  readonly met: readonly string[];
  readonly span: Span | undefined;
};
export function weigh(row: Contact, asks: readonly string[]): Weighed {
  const did = row.did ?? '';
  const told = sentences(did);
  const plain = normalise(inPast(did)).replace(OF_THE_RULE, ' ');
  const came = normalise(caseOf(row));
  const own = ownPart(did);
  const set = told.find((one) => isSet(one.text));
  const repeated = told.find((one, at) => isRepeated(`${told[at - 1]?.text ?? ''} ${one.text}`));
  const after = normalise([row.outcome, row.reflection, row.why].filter(Boolean).join('\n')).replace(
    OF_THE_RULE,
    ' ',
  );
  const wished = WISHED.test(plain);
  const signs: string[] = [];
  const note = (name: string, holds: boolean) => holds && signs.push(name);
  note('set', set !== undefined);
  note('repeated', repeated !== undefined && !wished);
  note('twice', saidTwice(plain));
  note('listed', LISTED.test(own));
  note('official', OFFICIAL.test(plain));
  note('again', AGAIN.test(own) && !wished);
  note('said again', (set !== undefined || repeated !== undefined) && SAID_AGAIN.test(own) && !wished);
  note('whole', ownSentences(did).some((one) => WHOLE.test(one) && UTTERED.test(one) && !BEARING.test(one)));
  note('whole after', WHOLE.test(after));
  note('as all', ownSentences(did).some((one) => AS_ALL.test(one) && !BEARING.test(one)));
  note('as all after', AS_ALL.test(after));
  note('frail', FRAIL.test(came));
  note('follow', CANNOT_FOLLOW.test(came));
  note('time', NO_TIME.test(came));
  note('danger', IN_DANGER.test(came));
  note('distress', IN_DISTRESS.test(came));
  note('knows', KNOWS_IT.test(came));
  note('out of place', STRAINED.some((one) => one.test(came)) && holds(OUT_OF_PLACE, own));
  note('misplaced', GRIEVED.some((one) => one.test(came)) && holds(OUT_OF_PLACE, own));
  note('vain', IN_VAIN.test(plain));
  note('overridden', OVERRIDDEN.test(own));
  note('open', asks.some((one) => LEFT_OPEN.test(normalise(one))));
  note('binding', !signs.includes('open') && asks.some((one) => BINDING.test(normalise(one))));
  note('proud', PROUD.test(after) || PROUD.test(plain));
  note('ill ended', ILL_ENDED.test(normalise(row.outcome ?? '')));
  note('need', KINDS.some((one) => one.test(came)));
  note('landed', LANDED.test(normalise(row.outcome ?? '')));
  note('rule said', set === undefined && RULE_SAID.test(plain));
  note('beyond', BEYOND.has(row.handling ?? '') || handedOn(did));
  const soft = adaptations(did)
    .map((one) => one.text)
    .filter((one) => !NO_FITTING.test(one));
  const felt = new Set(
    cares(did).flatMap((one) => (FELT.has(one.kind) && !NO_CARE.test(one.text) ? [one.kind] : [])),
  );
  return {
    signs,
    changed: changedIn(did),
    met: [...new Set([...soft, ...felt, ...doneForIn(did)])],
    span: set ?? repeated ?? told.find((one) => LISTED.test(normalise(one.text))) ?? told[0],
  };
}

/** How much each sign says, tried on contacts of many trades; what was done otherwise for this one weighs against it. */
const WEIGHTS: Readonly<Record<string, number>> = {
  set: 1.2,
  overridden: 1.2,
  open: 1.2,
  need: 1.1,
  'out of place': 1,
  twice: 1,
  vain: 0.8,
  whole: 0.8,
  proud: 0.8,
  listed: 0.7,
  misplaced: 0.7,
  'said again': 0.6,
  follow: 0.5,
  repeated: 0.5,
  again: 0.5,
  official: 0.4,
  'as all': 0.4,
  'as all after': 0.2,
  'rule said': -0.6,
  binding: -1,
  beyond: -0.9,
  landed: -0.9,
};
/** Without one of these nothing tells that words were kept. */
const SAME: ReadonlySet<string> = new Set(['set', 'repeated', 'twice', 'listed', 'official', 'out of place', 'whole', 'as all']);
const A_CHANGE = 1.6;
const A_KINDNESS = 1;
const ENOUGH = 3.2;
export function score({ signs, changed, met }: Weighed): number {
  if (!signs.includes('need') || !signs.some((one) => SAME.has(one))) return 0;
  return (
    signs.reduce((sum, one) => sum + (WEIGHTS[one] ?? 0), 0) -
    A_CHANGE * Math.min(2, changed.length) -
    A_KINDNESS * Math.min(3, met.length)
  );
}
/** Where set words were said unchanged to somebody who needed others, the sentence that tells it. */
export const saidUnchanged = perContact((lens, row): Span | undefined => {
  const asks = rulesNamed(lens, row).map((one) => one.asks ?? '');
  const found = weigh(row, asks);
  return score(found) >= ENOUGH ? found.span : undefined;
}, rulesAlone);
