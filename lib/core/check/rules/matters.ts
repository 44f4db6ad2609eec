import { memo, normalise } from '../../text';
import { broadPattern, type Pattern, pattern } from '../../text/pattern';
import { type Kind, kindsTold } from '../../text/set-apart';
import { type Subject, subjectsHeaded, subjectsTold } from '../../text/subjects';
import { MORE } from './matters-more';

export type Matter = {
  /** As customers tell it, or as it is told of them. */
  readonly told: Pattern;
  /** As a procedure for it is headed, or says that it is for it. */
  readonly headed: Pattern;
  /** Goes before whatever else the contact was about: danger, death, the law, a person's own rights. */
  readonly first?: true;
  /** What it outdoes where both are told: who wants another day cancels nothing. */
  readonly over?: readonly string[];
};

const KIN =
  '(?:husband|wife|mother|father|mum|mam|dad|son|daughter|brother|sister|partner|nan|gran|grandmother|grandfather|aunt|uncle|tenant|customer|member|resident|patient|holder)';

/** What a contact may be about, so far apart that organisations keep a paper for each. Broader than words in common. */
const MATTERS = {
  ...MORE,
  fault: {
    over: ['late', 'unwanted'],
    told: broadPattern(
      /\b(?:conk(?:s|ed|ing)? out|pack(?:s|ed|ing)? (?:up|in)|(?:it|which|that|motor|pump|battery|engine|bulb|machine|boiler) (?:had |has |just |then )*g(?:ave|iven) (?:up|out)|cut(?:s|ting)? out|went dead|stone dead|blew up|burnt out|seized|jam(?:s|med)|leaks|leaking|(?:switch|turn|shut)(?:s|ed|ing)? (?:itself |themselves )?off|(?:has |had |have )?stopp(?:ed|ing) (?:working|turning|heating|charging|printing|dead|after|half)|(?:kept|keeps) (?:on )?(?:stopping|cutting|tripping|crashing|freezing|switching|turning itself|dropping|going (?:off|out|dead|wrong)|losing|jamming|overheating|leaking|flashing|beeping|slipping|sticking|restarting|buffering)|(?:won't|wouldn't|will not|would not|doesn't|does not|didn't|did not) (?:even )?(?:start|switch|turn on|come on|charge|fire|run|heat|work|print|light|hold|close|lock|open)|(?:not|isn't|wasn't|weren't|aren't|stopped|never) work(?:s|ed|ing)?|(?:broke|broken|break|breaking|breaks) ?down|brok(?:e|en)|snapped|faulty|defective|bust|no (?:power|heating|hot water|signal|picture|sound)|came apart|come apart|fell apart|fallen apart|tripp(?:ed|ing) the)\b/,
    ),
    headed: pattern(
      /\b(?:faults?|faulty|break ?downs?|break|breaks|defects?|defective|broken|malfunction\w*|fail|fails|failed|failures?|failing|(?:do|does|did|has|have|is|are|not|n't|stop|stops|stopped) (?:not )?work(?:ing|s)?|out of order|unsatisfactory)\b/,
    ),
  },
  lost: {
    told: pattern(
      /\b(?:lost (?!the thread|the way|it\b|out\b|touch|count|interest|track|a day|a week|wages|work|earnings|his job|her job|their job|my job|his temper|her temper|his voice|her voice|(?:his|her|their|my) (?:way|patience|husband|wife|mother|father|mum|dad|son|daughter|brother|sister|partner))|missing(?! (?:the|out|a|his|her|their) )|misplaced|mislaid|vanished|disappeared|nowhere|left (?:it|them|her \w+|his \w+|their \w+|a \w+|an \w+) (?:on|in|at|behind|under)|gone missing|never (?:found|turned up)|(?:could not|couldn't|cannot|can't|unable to) (?:be )?(?:find|found|trace|located?) (?!(?:him|her|them|his name|her name)\b)|(?:could not|couldn't|cannot|can't) be (?:found|traced|located)|(?:wasn't|was not|weren't|isn't|is not|nor|were not|weren't) (?:on|in|at|among) (?:the|our|any|its)|(?:one|two|three|four|\d+|screws?|parts?|pieces?|bags?|bits?|panel|hinges?) (?:\w+ ){0,2}short|short of (?:a|one|two|three|the)|not (?:there|to be found))\b/,
    ),
    headed: pattern(
      /\b(?:lost (?!hire|time|income|earnings|sales?|days?|hours?)|lost$|loss(?! of (?:income|earnings|time))|losses|missing|mislaid|misplaced|(?:cannot|can't|can not|could not|not) (?:be )?(?:find|found|traced?|located?)|untraced|gone missing)\b/,
    ),
  },
  damaged: {
    told: pattern(
      /\b(?:in (?:pieces|bits|halves|two|half)|smashed|shattered|crushed|squashed|dented|chipped|cracked|snapped|soaked|ripped|torn|tore|bent|scratched|shrunk|burnt|scorched|stained|melted|washing machine|the wash|chewed|ran over|run over|trodden|sat on|stood on|faded|illegible|water got|got wet|damag\w+|(?:a|big|the) (?:crack|dent|hole|rip|tear|split|burn|mark) (?:in|on|along|down|across))\b/,
    ),
    headed:
      /\b(?:damag\w+|breakages?|broken|spoil\w*|spoilt|worn|torn|defaced|illegible|pieces|in transit)\b/,
  },
  bad: {
    over: ['late', 'unwanted'],
    told: pattern(
      /\b(?:mould\w*|mold\w*|mildew\w*|rotten|rotting|rotted|gone off|went off|sour|curdled|maggots?|weevils?|stale|smelt off|smelled off|out of date|past (?:its|the) date|slimy|contaminated|foreign|hair in|glass in|undercooked|raw in|withered|wilted|droop\w*|limp|hanging their heads|brown (?:and|all|at|round)|bruised|black inside|turned brown|shrivelled|dead (?:plant|tree|shrub|rose|fish|on arrival)|a dead [a-z]+|died (?:on|back|off)|brown all over)\b/,
    ),
    headed: pattern(
      /\b(?:bad|spoil\w*|spoilt|not as described|poor (?:quality|state|condition)|quality (?:claims?|problems?|complaints?)|unfit|unsafe|rotten|mould\w*|contaminat\w*|foreign (?:bodies|body|objects?)|that die|die|dies|died|perish(?:ed)|promise|guarantee\w*)\b/,
    ),
  },
  unwanted: {
    told: pattern(
      /\b(?:chang\w+ (?:his|her|their|my) minds?|no longer (?:want|wants|wanted|need|needs|needed)|d(?:id|oes)(?: not|n't) (?:like|suit|fit|need)|d(?:id|oes)(?: not|n't) want (?:it|them|the|any|one)\b|too (?:big|small|long|short|bright|dark)|unwanted|wrong (?:colour|size) for|bought too many|left over|already (?:had|has) one|had second thoughts|thought better)\b/,
    ),
    headed: pattern(
      /\b(?:unwanted|not wanted|change of mind|changed (?:their|his|her|your) minds?|no longer (?:wanted|needed|required)|cooling[- ]off|surplus)\b/,
    ),
  },
  danger: {
    over: ['fault'],
    told: pattern(
      /\b(?:(?:smell\w*|smelt|whiff|stink\w*|reek\w*) (?:of |like |a bit |really |slightly |strongly )*(?:gas|egg\w*|burning|burnt|smoke|smoky|fumes|petrol|fish)|(?:gas|eggy|burning|funny) smell|fumes|carbon monoxide|sparks?|sparking|(?:full of|filled with|saw|seen|black|white) smoke|smoke (?:coming|in the|pouring|from (?:the|a|her|his) (?:socket|fuse|boiler|oven|engine|plug|machine|dryer|meter|heater))|smoking (?:socket|plug|wire)|caught fire|on fire|tingl\w+ (?:from|off|when|in (?:his|her) (?:arm|hand|jaw))|electric shock|shock off|bare wires?|pouring (?:through|in|down|out)|running down the (?:wall|light)|ceiling (?:is |was |had )?(?:bulging|sagging|coming)|chest (?:pain|tight\w*|felt|was)|trouble breathing|short of breath|(?:could not|couldn't|can't) breathe|unconscious|collapsed|trapped|seizures?|convuls\w+|(?:having|had|has) (?:a )?fits?|foaming|(?:cannot|can't|couldn't|could not) (?:stand|swallow|move|wake|feel)|slurr\w+|gone (?:blue|grey|floppy|limp)|(?:ate|eaten|swallowed|drank|drunk|licked) (?:\w+ ){0,4}(?:chocolate|bleach|tablets?|pills?|batter(?:y|ies)|poison|antifreeze|raisins|grapes|cleaner|berries|coin|magnet)|shaking all over|and is shaking|(?:wires?|cables?|poles?|tree|branch|wall|scaffold\w*) (?:\w+ ){0,4}(?:down|lies|lying|hanging|dangling|across|over) (?:\w+ )?(?:the|a|in) (?:road|pavement|path|street|pole|lane|garden|wires?)|pulled (?:the|a) (?:wire|cable)|numb(?:ness)?)\b/,
    ),
    headed: pattern(
      /\b(?:emergenc\w*|smell of gas|gas (?:leaks?|escapes?|smells?)|carbon monoxide|fire|danger\w*|urgent (?:repairs?|cases?|calls?)|immediate risk|uncontrollable|burst|floods?|electric shocks?|warning signs|poison\w*|seizures?|serious symptoms|red flags?|cannot wait|life at risk|cables? down|wires? down)\b/,
    ),
    first: true,
  },
  crime: {
    over: ['damaged', 'lost', 'fault'],
    told: pattern(
      /\b(?:burgl\w+|broken into|broke into|kicked in|break[- ]in|stolen|stole|nicked|(?:was|were|been|got) robbed|mugged|pickpocket\w*|snatched|vandal\w*|graffiti|police|crime (?:number|reference)|incident number|theft|(?:bag|handbag|purse|wallet|phone|bike|bicycle|car|van|rucksack|coat|laptop|suitcase|tools) (?:had |was |has |have |been |were )*(?:gone from|taken|pinched|swiped)|somebody (?:had |has )?(?:took|taken))\b/,
    ),
    headed:
      /\b(?:crimes?|criminal|burglar\w*|thefts?|stolen|taken by|robber\w*|vandalism|break[- ]ins?|police)\b/,
    first: true,
  },
  death: {
    told: pattern(
      new RegExp(
        `\\b(?:(?<!battery )(?<!battery had )(?<!battery has )(?<!phone )(?<!phone had )(?<!machine )(?<!engine )died|passed away|passed on|bereave\\w*|funeral|widow(?:er|ed)?|probate|executor\\w*|his late|her late|their late|my late|the late mr|the late mrs|death certificate|${KIN} (?:is|was) dead|lost (?:his|her|their|my) ${KIN}|buried|burial|coffin|hearse|crematw+|(?:dead|deceased) (?:man|woman|person|${KIN})(?:'s)?)\\b`,
      ),
    ),
    headed: pattern(
      /\b(?:deaths?|died|dead|deceased|bereave\w*|in memory|funerals|(?:for|after|before) (?:a |the )?funeral|estates?|executors?|probate)\b/,
    ),
    first: true,
  },
  official: {
    told: pattern(
      /\b(?:court|tribunal|judge|magistrates?|solicitors?|lawyers?|barrister|embassy|consulate|home office|visa|immigration|registrar|register office|notary|hmrc|tax office|inspector|bailiffs?|summons|subpoena|warrant)\b/,
    ),
    headed: pattern(
      /\b(?:courts?|tribunals?|authorit(?:y|ies)|officials?|official use|embass\w+|legal (?:use|proceedings|documents?|letters?)|solicitors?|sworn|certified)\b/,
    ),
    first: true,
  },
  data: {
    told: pattern(
      /\b(?:(?:everything|anything|all|whatever|what) (?:that )?(?:\w+ )?(?:you(?:'ve)?|we(?:'ve)?|the \w+|they) (?:\w+ )?(?:hold|held|have|had|keep|kept|got|know|knew|store|stored|wrote|said|recorded)(?: got)? (?:\w+ )?(?:on|about|of) (?:him|her|me|them|himself|herself|his|my|their)|(?:his|her|their|my|own) (?:\w+ )?(?:records?|files?|recordings?|footage|data|notes)|wipe (?:me|him|her|my|his)|(?:delete|erase|remove) (?:me|him|her|my|his|their|all)|forget me|subject access|personal data)\b/,
    ),
    headed: pattern(
      /\b(?:own data|personal data|data (?:requests?|subjects?|protection)|subject access|access to (?:records|data|information)|what (?:is|we) h[eo]ld|own (?:records|file)|erasure|right to)\b/,
    ),
    first: true,
  },
  complaint: {
    told: pattern(
      /\b(?:complain\w*|disgust\w*|appalled|let down|fobbed off|messed (?:\w+ )?(?:about|around)|been ignored|unhappy with|not good enough|(?:third|fourth|fifth) (?:time|call|email|letter|visit|week|month)(?! (?:from|like (?:it|this|that)|that (?:day|morning|afternoon|shift)|of (?:the|my) (?:day|morning|afternoon|evening|night|shift|hour))\b)|(?:after|made|needed|had|with|over|all|of|rung|rang|written|asked|been) (?:two|three|four|five|six|several) (?:visits|times|calls|emails|attempts|letters)|again and again|an apology|answer for|in writing|(?:was|were|been) rude|shouted at|spoken to like|treated (?:like|as if|badly)|want\w* (?:somebody|someone) to (?:look|answer|ring|explain)|formal (?:complaint|letter|apology|reply|answer|response|grievance)|formally)\b/,
    ),
    headed: pattern(
      /\b(?:complain\w*|complaints?|dissatisf\w*|grievances?|unhappy|putting (?:things|it) right|repeat(?:ed)? (?:faults?|visits?|problems?))\b/,
    ),
  },
  existing: {
    told: pattern(
      /\b(?:since (?:19|20)\d\d|for (?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|some|several|\w+teen|twenty) years|already (?:with us|rents|an? (?:member|customer|client|tenant|patient|user|pupil|subscriber)|has (?:one|an account|a card|a locker|a contract)|rents?|books?|on our)|another (?:one|unit|card|line|account|licence|locker|plot|place|child|room|bay|meter|van|bike)|a second|second (?:unit|card|line|car|account|child|plot|locker|bay|bin|stall|site|room|licence|garage|pitch)|existing|one of our (?:regulars|customers|members|clients|tenants)|long[- ]standing|regular (?:of ours|customer|client|member)|add(?:ed|ing)? (?:a|an|another|one|his|her|their) (?:\w+ )?to (?:his|her|their|the) (?:account|contract|agreement|plan|booking|policy|membership)|renew\w*|come back to us|rejoin\w*)\b/,
    ),
    headed: pattern(
      /\b(?:existing|present (?:customers?|members?|tenants?|clients?)|current (?:customers?|members?|tenants?|clients?)|further \w+|additional|extra \w+ for|second \w+ for|renewals?|returning (?:customers?|members?|patients?|clients?)|adding (?:to|a)|rejoin\w*|former)\b/,
    ),
  },
  fresh: {
    told: pattern(
      /\b(?:new (?:customer|member|patient|client|tenant|starter|here|to the|to us|account|joiner)|never (?:been|used|rented|bought|hired|joined) (?:here|with us|one|before)|first (?:time|visit|order|booking|contact) (?:here|with us|ever)|(?:wants?|wanted|wanting|like|liked) to (?:join|sign up|register|open an account|become|start)|just moved (?:here|to|in|into)|signed up|sign up)\b/,
    ),
    headed: pattern(
      /\b(?:new (?:customers?|members?|patients?|clients?|tenants?|accounts?|starters?|joiners?|applicants?|enrolments?)|joining|registration|registering|opening an account|first[- ]time|sign(?:ing)?[- ]?ups?)\b/,
    ),
  },
  move: {
    over: ['leaving'],
    told: pattern(
      /\b(?:(?:move|moved|moving|change|changed|changing|swap|swapped|shift|shifted|switch|bring|brought|put|push|pushed) (?:it|them|his|her|their|the \w+|that|this|her \w+|his \w+|their \w+) (?:\w+ )?(?:to|from|forward|back|for (?:the|a))|(?:go|come|do it|have it|travel|play|make it) (?:\w+ ){0,2}(?:instead|later|earlier)|instead of (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|the \d+)|another (?:day|date|time|week|slot|session)|different (?:day|date|time|slot|week)|rearrang\w*|reschedul\w*|postpon\w*|(?:was|been|were|is) put (?:off|back) (?:till|until|to|by)|a week later|had moved (?:her|him|them|it))\b/,
    ),
    headed: pattern(
      /\b(?:(?:moving|chang(?:e|es|ing)|swapp?(?:ing)?|rearrang\w*|amend\w*) (?:of )?(?:a |an |the |your )?(?:\w+ )?(?:bookings?|dates?|days?|appointments?|orders?|times?|journeys?|lessons?|slots?|visits?|session|deliver\w+|collections?|reservations?)|rearrang\w*|reschedul\w*|amendments?|postpon\w*|another (?:day|date|time))\b/,
    ),
  },
  pause: {
    over: ['leaving'],
    told: pattern(
      /\b(?:for now|for a (?:while|bit|time|few (?:weeks|months))|for the (?:moment|summer|winter|time being)|until (?:she|he|they|it|the|after|spring|summer|autumn|january|next|september)|for (?:two|three|four|five|six|a couple of|several|some) months|take a break|having a break|on hold|pause\w*|suspend\w*|freeze|frozen|hopes? to (?:be back|come back|return|start|train|play)|(?:wants?|wanted|like) to (?:come|go) back|be back in)\b/,
    ),
    headed: pattern(
      /\b(?:paus\w+|suspen\w+|freez\w*|frozen|holds?|on hold|breaks from|temporary (?:stop|break|absence|leave)|holiday (?:hold|stop)|deferr\w*|deferment)\b/,
    ),
  },
  ill: {
    over: ['leaving', 'late'],
    told: pattern(
      /\b(?:physio\w*|hospital\w*|operation|surgery|surgeon|doctor(?:'s)?|gp|consultant|ill|illness|injur\w*|torn (?:something|a|her|his)|broke(?:n)? (?:his|her|a|my) (?:leg|arm|ankle|wrist|hip|foot|hand|collarbone)|pregnan\w*|chemo\w*|cancer|stroke|heart attack|signed off|sick note|fit note|in plaster|crutches|expecting a baby|depression)\b/,
    ),
    headed:
      /\b(?:injur\w+|ill|illness\w*|sick\w*|medical\w*|health reasons?|pregnan\w*|maternity|hospital\w*)\b/,
  },
  hardship: {
    told: pattern(
      /\b(?:(?:can't|cannot|can not|couldn't|could not|unable to|struggl\w+ to|not able to|hard to) (?:\w+ )?(?:afford|pay|make (?:the|this|his|her)|meet|keep up)|struggling|lost (?:his|her|their|my) jobs?|made redundant|laid off|hours (?:were |had been |have been )?(?:cut|halved)|behind (?:with|on)|universal credit|food ?banks?|benefits|skint|broke until|out of work|on statutory sick|short this month|in debt)\b/,
    ),
    headed: pattern(
      /\b(?:hardship|difficult(?:y|ies) (?:in |with )?pay\w*|(?:payment|financial|money) (?:difficult\w+|problems|worries|trouble)|trouble paying|cannot pay|can't pay|unable to pay|arrears|payment (?:plans?|arrangements?)|paying by instalments|struggling)\b/,
    ),
  },
  child: {
    told: pattern(
      /\b(?:aged? (?:[1-9]|1[0-7])|(?:boy|girl|son|daughter|child|grandson|granddaughter|lad|nephew|niece) (?:of|is|was|aged) (?:about )?(?:[1-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)|(?:[1-9]|1[0-7])[- ]year[- ]olds?|year (?:[1-9]|1[0-3])|school uniform|little (?:boy|girl|lad)|on (?:his|her) own after school|under (?:1[0-8]|five|eight))\b/,
    ),
    headed: pattern(
      /\b(?:child(?:ren)?|juniors?|minors?|young people|under[- ]?(?:\d+|fives?|eights?|sixteens?|eighteens?)s?|pupils?|toddlers?|bab(?:y|ies)|youths?|teenagers?)\b/,
    ),
  },
  wrongOne: {
    told: pattern(
      /\b(?:(?:sent|got|given|received|delivered|gave|posted) (?:him|her|them|us)? ?(?:the|a) wrong|wrong (?:item|one|size|colour|order|parcel|model|meal|part|medicine|product|book|key|address|name|amount)|(?:somebody|someone) else's|not what (?:he|she|they|was|had)|ordered (?:\w+ ){1,4}(?:and|but) (?:got|received|was sent)|(?:but|,|not|when|where) (?:he|she|they) (?:had|has) (?:ordered|asked for|written|chosen|paid for)|spelt wrong|misspel\w+|instead of the|our mistake|(?:mis|mix)[- ]?(?:ed)?[- ]?(?:pick\w*|up)|short by|one (?:short|missing))\b/,
    ),
    headed: pattern(
      /\b(?:(?:get|got|gets|getting) wrong|wrong (?:\w+)|incorrect\w*|mis-?pick\w*|not as ordered|our (?:error|mistake)s?|errors?|mistakes?|shortages?|short deliver\w+|mix-ups?)\b/,
    ),
  },
  overcharged: {
    told: pattern(
      /\b(?:charged (?:\w+ )?(?:twice|double|for|too much|again)|(?:taken|paid|billed|debited) (?:\w+ )?(?:twice|double|again)|two (?:payments|charges|amounts)|overcharg\w*|double (?:charge|payment)|wrong (?:amount|price)|bill (?:was|is) (?:wrong|too high|huge|double)|never (?:had|ordered|made|used) (?:it|that|those|the))\b/,
    ),
    headed: pattern(
      /\b(?:overcharg\w*|double (?:payments?|charges?|billing)|disputed|disputes?|billing (?:errors?|queries)|taken twice|charged twice|payments? (?:made|taken) in error|duplicate\w*)\b/,
    ),
  },
  access: {
    told: pattern(
      /\b(?:wheelchair|mobility scooter|walking frame|crutches|blind|partially sighted|white stick|white cane|deaf|hard of hearing|hearing aids?|lip[- ]?read\w*|sign language|bsl|guide dog|assistance dog|autis\w*|dyslexi\w*|learning (?:disability|difficulties)|carer|support worker|sensory|stammer|disabled|blue badge|stairlift|oxygen|dialysis|housebound|bedridden|dementia|cannot read|can't read|step[- ]free)\b/,
    ),
    headed: pattern(
      /\b(?:accessib\w*|access needs|disab\w+|adjustments?|assist(?:ance|ed)(?: (?:dogs?|travel|bookings?|collections?))?|wheelchair\w*|carers?|companions?|mobility|hearing|sight|sighted|blind|deaf|blue badge|badge holders?|extra (?:help|support)|priority services?|vulnerab\w*)\b/,
    ),
  },
  behalf: {
    told: pattern(
      new RegExp(
        `\\b(?:on behalf of|for (?:his|her|their|my) (?:elderly |old |late )?${KIN}|(?:his|her|their|my) ${KIN}'s (?:account|bill|order|policy|appointment|results?|prescription|booking|details|records?|tenancy)|power of attorney|attorney|(?:rang|called|came|phoned|wrote) (?:in )?about (?:his|her|their) ${KIN})\\b`,
      ),
    ),
    headed: pattern(
      /\b(?:on behalf|third part(?:y|ies)|representatives?|attorneys?|somebody else|someone else|another person|other people|speak(?:ing)? (?:for|to)|acting for|appointees?|authorised (?:person|people|contacts?)|proxy|proxies)\b/,
    ),
  },
  leaving: {
    told: pattern(
      /\b(?:cancell?(?:s|ed|ing)? (?:his|her|their|my|it|the (?:order|booking|room|lesson|membership|subscription|contract|policy|appointment|delivery|visit|place|service))|(?:wants?|wanted|wanting|asked|asking|like|liked|needs?|needed|wished|wish|had|has|rang|have) to cancel|cancellation|mov(?:e|ed|ing) (?:out|away|abroad|house|to (?:another|a new|a different))|(?:wants?|wanted|wanting|asked|like) to (?:leave|end|stop|close|give (?:it|her|his|their|the \w+) up|come off|get out)|(?:take|taken|taking) (?:\w+ ){1,3}off (?:the|her|his|their)|giving up|gave notice|notice to|emigrat\w*|relocat\w*|closing (?:his|her|their|the)|not coming back)\b/,
    ),
    headed: pattern(
      /\b(?:cancel\w*|leav(?:e|es|ing|ers)|end(?:ing)? (?:a|the|your|of)|terminat\w*|mov(?:es?|ing) (?:out|home|house|away|from|abroad)|giving up|notice|clos(?:e|ing|ure)|withdraw\w*|remov(?:e|al|ing))\b/,
    ),
  },
  late: {
    told: pattern(
      /\b(?:(?:has|had|have)(?: not|n't) (?:\w+ )?(?:come|arrived|turned up|been delivered|got here|shown up)|(?:did not|didn't|never) (?:\w+ )?(?:come|came|arrived?|turn(?:ed)? up|show(?:ed)? up)|where (?:is|was|are|were) (?:his|her|their|the|my) (?:\w+)|not been delivered|(?:days?|weeks?|hours?|minutes|mins) (?:late|over|overdue)|(?:a|two|three) (?:day|days|week|weeks|hours?) late|overdue|ran late|running late|was late|came late|delay\w*|held up|missed (?:the|her|his|their))\b/,
    ),
    headed: pattern(
      /\b(?:late|lateness|overdue|missed|non-?deliver\w*|undelivered|no[- ]shows?|delays?|delayed|tracking|deliver(?:y|ies) questions)\b/,
    ),
  },
} satisfies Readonly<Record<string, Matter>>;

type Patterned = keyof typeof MATTERS;
export type MatterName = Patterned | Subject;
const NAMES = Object.keys(MATTERS) as readonly Patterned[];

/** The matters a text is headed for: short texts, read once each. */
export const mattersHeaded: (text: string) => readonly MatterName[] = memo((text) => {
  const plain = normalise(text);
  return NAMES.filter((name) => MATTERS[name].headed.test(plain));
});
/** Those of a title, of which each word counts. */
export const mattersTitled: (text: string) => readonly MatterName[] = memo((title) => [
  ...new Set([...mattersHeaded(title), ...subjectsHeaded(title)]),
]);

const told = Object.fromEntries(
  NAMES.map((name) => [name, memo((text: string) => MATTERS[name].told.test(normalise(text)))]),
) as Readonly<Partial<Record<MatterName, (text: string) => boolean>>>;
/** Grave matters come in so many words that they have lists of their own. */
const GRAVE: Readonly<Partial<Record<MatterName, readonly Kind[]>>> = {
  danger: ['warning', 'fumes', 'water'],
  death: ['death'],
  harm: ['abuse', 'despair', 'threat'],
  fraud: ['fraud'],
  allergy: ['allergy'],
  animalIll: ['animal'],
  lostChild: ['lostChild'],
};
/** By its patterns alone: of the longer texts, told after the fact. */
export const tellsLater = (text: string, name: MatterName): boolean => told[name]?.(text) ?? false;
/** Read only for a matter that sets two procedures apart. */
export const tellsOf = (text: string, name: MatterName): boolean =>
  told[name]?.(text) ||
  (subjectsTold(text) as ReadonlySet<MatterName>).has(name) ||
  (GRAVE[name]?.some((kind) => kindsTold(text).has(kind)) ?? false);

const FIRST: ReadonlySet<MatterName> = new Set(['foreign', 'lostChild', 'discrimination'] as const);
/** Goes before whatever else the contact was about. */
export const goesFirst = (name: MatterName): boolean =>
  FIRST.has(name) || (MATTERS as Readonly<Partial<Record<MatterName, Matter>>>)[name]?.first === true;

/** The other is the stronger reading where both are told. */
export const outdoes = (name: MatterName, other: MatterName): boolean =>
  (goesFirst(name) && !goesFirst(other)) ||
  (MATTERS as Readonly<Partial<Record<MatterName, Matter>>>)[name]?.over?.includes(other) === true;

/** What a procedure is headed for was told, and it is graver than whatever else the contact was about. */
export const isForGraver = (told: string, title: string): boolean =>
  mattersTitled(title).some((name) => goesFirst(name) && tellsOf(told, name));
