import { pattern } from '../../text/pattern';
import type { Matter } from './matters';

const KIN =
  '(?:husband|wife|mother|father|mum|mam|dad|son|daughter|brother|sister|partner|nan|gran|grandmother|grandfather|aunt|uncle|ex|boyfriend|girlfriend|friend|neighbour|colleague)';

/** Matters that come up less often, and those that only set two papers of one house apart. */
export const MORE = {
  accident: {
    told: pattern(
      /\b(?:(?:fell|slipped|tripped|stumbled) (?:over|on|off|down|in|and|outside|at)|had (?:a|had a) fall|(?:cut|hurt|bumped|burnt|burned|scalded|twisted|sprained|banged|hit|grazed|trapped) (?:his|her|their|my) (?:\w+ )?(?:head|hand|finger|thumb|arm|leg|foot|knee|ankle|wrist|back|eye|face|elbow|toe|shoulder)|bleeding|bitten|stung|knocked (?:over|down)|concuss\w*|fainted)\b/,
    ),
    headed: /\b(?:accidents?|incidents?|first aid|near miss\w*|falls)\b/,
    first: true,
  },
  allergy: {
    told: /\b(?:allerg\w+|epi-?pens?|anaphyla\w+|intoleran\w+|coeliac|gluten|nut[- ]free|cannot eat|can't eat|comes out in)\b/,
    headed: /\b(?:allerg\w+|intoleran\w+|special diets?|dietary)\b/,
    first: true,
  },
  hazard: {
    told: pattern(
      /\b(?:lithium|e-?bike battery|swollen (?:battery|phone|parcel)|(?:battery|batteries) (?:\w+ )?(?:leak\w*|swollen|hot|warm|bulg\w*)|gas (?:bottle|cylinder|canister)|aerosols?|bleach|acid|solvents?|paint stripper|asbestos|needles?|syringes?|sharps|fireworks?|ammunition|chemicals?|weedkiller|mercury)\b/,
    ),
    headed: pattern(
      /\b(?:dangerous goods|hazardous|hazards?|prohibited|restricted (?:items?|goods)|chemicals?|sharps|needles?|clinical|infectious|asbestos|spill\w*|batteries)\b/,
    ),
    first: true,
  },
  fraud: {
    told: pattern(
      /\b(?:scam\w*|fraud\w*|(?:did not|didn't|does not|doesn't) recognise|not (?:his|hers?|my|their) (?:transaction|payment|signature)|cloned|hacked|phish\w*|clicked (?:on )?(?:a|the) link|somebody (?:had |has )?(?:used|opened|taken out)|someone (?:had |has )?(?:used|opened|taken out)|(?:never|not) (?:made|opened|authorised) (?:it|that|this|the|any)|pretend\w* to be|(?:sent|ordered|opened|bought|made) in (?:his|her|their) name|strange (?:e-?mails?|messages|texts|payments|orders|calls)|someone else (?:was |is )?(?:in|using|logged)|got into (?:his|her|their) (?:account|e-?mails?))\b/,
    ),
    headed:
      /\b(?:fraud\w*|scams?|unauthorised|unrecognised|suspicious|compromised|identity theft|hacked|impersonat\w*)\b/,
    first: true,
  },
  recall: {
    told: pattern(
      /\b(?:recall(?:ed)? (?:notice|product|by|list|on)|(?:been|was|is|were) recalled|safety notice|on the news that|maker (?:says|said|had said) (?:not to|to stop))\b/,
    ),
    headed: /\b(?:recalls?|recalled|safety notices?|withdrawn products?)\b/,
    first: true,
  },
  harm: {
    told: pattern(
      /\b(?:threaten\w*|(?:hit|hits|hitting|punched|beat|beats|choked) (?:her|him|me|them)|(?:afraid|scared|frightened) of (?:her|his|him|the|their)|violent|(?:gone|goes|went) for (?:her|him|them)|marks on (?:her|his)|(?:scared|afraid) to go home|abus(?:e|ed|ive)|bruis\w*|stalk\w*|refuge|suicid\w*|kill (?:him|her|my)self|end it all|no point (?:in )?(?:going|living)|(?:can't|cannot|couldn't) go on|harm(?:ed|ing)? (?:him|her|my)self|take (?:his|her|my) own life|(?:left|home) alone (?:for|all|with no)|neglected|nothing to eat)\b/,
    ),
    headed: pattern(
      /\b(?:safeguard\w*|domestic (?:abuse|violence)|harassment|violence|welfare concerns?|at risk|risk of harm|suicid\w*|in distress|crisis|abuse|worried about a (?:child|neighbour|person|resident)|concern\w* (?:about|for) (?:a|an) (?:child|adult|person|pupil|resident))\b/,
    ),
    first: true,
  },
  pests: {
    told: /\b(?:mice|mouse droppings|rats?|cockroach\w*|bed ?bugs?|wasps?|ants|fleas|pigeons|droppings|infest\w*|moths?)\b/,
    headed: /\b(?:pests?|vermin|infestations?|rodents?)\b/,
  },
  nuisance: {
    told: pattern(
      /\b(?:loud music|barking|shouting (?:all|every|at) night|parties|party every|neighbours? (?:\w+ ){0,2}(?:bang\w*|shout\w*|play\w*|throw\w*|smok\w*)|noise (?:from|next|at)|fly[- ]?tipp\w+|swore at (?:her|him) (?:in|from|over))\b/,
    ),
    headed: /\b(?:nuisance|noise|anti-?social|neighbour (?:disputes?|complaints?)|fly[- ]?tipping|hate)\b/,
  },
  ours: {
    over: ['move', 'leaving', 'late', 'alter', 'swap', 'unwanted'],
    told: pattern(
      /\b(?:(?:we|our (?:\w+ )?(?:driver|engineer|fitter|tutor|teacher|instructor|coach|nurse|dentist|stylist|office|depot|side)) (?:had |have |has )?(?:cancel\w*|forg[eo]t\w*|did(?: not|n't) (?:come|show|turn|send)|never (?:came|showed|sent|turned)|sent|missed|lost|broke|damaged|called (?:it )?off)|(?:tutor|teacher|instructor|coach|stylist|dentist|engineer|driver|guide|artist) (?:was|had been|is|went) (?:off )?(?:ill|sick|poorly|delayed)|(?:our|the (?:shop|office|depot|garage|school|clinic)'s|staff) (?:fault|mistake|error|doing)|(?<!bus )(?:drivers?|engineer|fitter|carer|cleaner|tutor|stylist|installer|crew|surveyor|plumber|nurse|courier|postman|waiter|clerk|cashier) (?:had |has )?(?:went (?:round|the wrong|past|by)|took the|missed the|forg[eo]t\w*|broke|left (?:it|the|her|his)|dropped|scratched|never (?:came|turned|rang)|lost)|by (?:our|the) (?:driver|engineer|fitter|crew|lads|van)|(?:class|lesson|show|trip|flight|train|session|match|course|event) (?:was|had been|got) (?:called off|cancelled|rained off|stopped))\b/,
    ),
    headed: pattern(
      /\b(?:we cancel|cancelled by (?:us|the)|cancellations? by (?:us|the)|our (?:own )?(?:fault|error|mistake|staff)|when we|service failures?|caused by (?:us|our)|by our|(?:driver|engineer|fitter|carer|crew|staff|tutor|we) (?:took|made|did|lost|broke|missed|sent|get|got|forg[eo]t|are|were|do not|did not))\b/,
    ),
  },
  abroad: {
    told: pattern(
      /\b(?:abroad|overseas|outside the uk|emigrat\w*|non-?uk|foreign (?:address|card|number|bank|passport|licence|plates?)|(?:lives?|living|moved|moving|sent|send|post|posted|ship|shipped|deliver\w*|flat|house|address|home|sister|brother|son|daughter|aunt|friend) (?:to |in |over to )(?:france|germany|spain|italy|poland|ireland|dublin|portugal|greece|norway|sweden|america|canada|australia|new zealand|india|pakistan|dubai|the us|the usa|the states|japan|china|the netherlands|belgium|romania|turkey|nigeria|kenya))\b/,
    ),
    headed: pattern(
      /\b(?:abroad|overseas|international\w*|outside (?:the uk|britain|the united kingdom|great britain)|foreign|export\w*|non-?uk|customs|worldwide)\b/,
    ),
  },
  trade: {
    told: pattern(
      /\b(?:(?:his|her|their|a|the) (?:company|business|firm|restaurant|salon|practice|workshop|office|building firm|caf[eé]|pub)(?:'s)? (?:account|order|card|van|vans|needs?|wants?|wanted|bill|lease|use)|for (?:his|her|their) (?:company|business|firm|work|restaurant|pub|caf[eé]|salon)|vat (?:number|receipt|invoice)|purchase order|sole trader|limited company|(?:a|the) (?:builder|plumber|landlord|electrician|caterer|wholesaler|contractor) (?:\w+ ){0,3}(?:wanted|ordered|rang|came|bought|asked))\b/,
    ),
    headed: pattern(
      /\b(?:trade|business (?:customers?|accounts?|users?|orders?)|corporate|commercial|companies|company accounts?|wholesale|organisations)\b/,
    ),
  },
  group: {
    told: pattern(
      /\b(?:party of (?:\d{2}|eight|nine|ten|twelve|fifteen|twenty|thirty)|group of (?!two|three|four|five|friends|\d\b)|(?:\d{2,3}|twenty|thirty|forty|fifty) (?:people|children|guests|pupils|pensioners|students|of them|adults|scouts|brownies|seats|places|tickets|delegates)|coach (?:party|load)|school trip|whole class|(?:hen|stag) (?:do|party|night)|scouts|brownies|wedding party)\b/,
    ),
    headed: /\b(?:groups?|parties of|schools?|coach(?:es)?|bulk|large (?:orders?|bookings?|parties))\b/,
  },
  online: {
    told: pattern(
      /\b(?:(?:on|from|through|off|via) (?:the |our |your )?(?:website|web ?site|internet|app|web)|online|click and collect|by (?:mail order|post from)|delivered (?:to (?:her|his|their) (?:door|house|home)))\b/,
    ),
    headed: pattern(
      /\b(?:online|web(?:site)? (?:orders?|sales?|returns?)|distance (?:sales?|selling|contracts?)|internet|click (?:and|&) collect|mail order|home (?:delivery|shopping))\b/,
    ),
  },
  gift: {
    told: pattern(
      /\b(?:(?:as|was|were|for) (?:a |an )?(?:birthday |christmas |wedding |leaving |retirement )?(?:present|gift)|birthday present|gift (?:card|voucher|receipt)|got (?:it|them) (?:from|off) (?:his|her|their|an?) (?:aunt|gran|mother|son|daughter|friend|sister)|without (?:a|the) receipt|somebody (?:had )?(?:given|bought) (?:it|them)|voucher)\b/,
    ),
    headed: /\b(?:gifts?|presents|vouchers?|gift (?:cards?|receipts?|returns?))\b/,
  },
  sold: {
    told: pattern(
      /\b(?:bought (?:\w+ ){0,5}(?:new|from us|here|off us|off our shelf|from our)|off our shel(?:f|ves)|(?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten|eleven|fourteen|eighteen) months (?:old|ago|after|since)|(?:a|one|two|three|four) years? (?:old|ago|after)|last (?:spring|summer|autumn|winter|year|christmas))\b/,
    ),
    headed: /\b(?:warrant(?:y|ies)|guarantees?|goods (?:we )?s(?:ell|old)|sold goods|after-?sales)\b/,
  },
  urgent: {
    told: pattern(
      /\b(?:(?:run|ran|running) out (?:of|today|tonight|tomorrow|on)|none left|last (?:tablet|one|dose|inhaler)|flies (?:today|tonight|tomorrow|at)|flight (?:is |was )?(?:today|tonight|tomorrow|in|at|leaves)|(?:needs?|needed|wanted|has to have) (?:it|them|one|this) (?:by|before|for) (?:today|tonight|tomorrow|the morning|noon|this|monday|friday|her|his)|(?:can't|cannot|couldn't|could not) wait|deadline|without (?:any|water|heating|power|electric\w*|insulin|her tablets|his tablets)|the same (?:day|afternoon|evening)|(?:face|jaw|eye|leg|arm|throat) (?:was |is |had )?(?:swollen|swelling)|high temperature|since last night)\b/,
    ),
    headed:
      /\b(?:urgent\w*|emergenc\w*|run out|same[- ]day|express|priority|fast[- ]track|early|out of hours|immediate)\b/,
  },
  appeal: {
    told: pattern(
      /\b(?:disagree\w*|(?:does|did) not (?:accept|agree)|(?:doesn't|didn't|won't|wouldn't) (?:accept|agree)|(?:decision|mark|grade|fine|ticket|refusal|assessment|result|penalty|score) (?:is|was|were) (?:wrong|unfair|not right)|unfair\w*|appeal\w*|challeng(?:e|ed|ing) (?:it|the|her|his|a)|look at (?:it|the decision) again|reconsider\w*|turned down|been refused|was refused|re-?mark\w*)\b/,
    ),
    headed:
      /\b(?:appeals?|reviews?|reconsider\w*|challeng(?:e|es|ing)|objections?|re-?marks?|disagree\w*|representations)\b/,
  },
  naming: {
    told: pattern(
      /\b(?:got married|just married|divorc\w*|maiden name|(?:changed|new|different|wrong) (?:his |her |their )?(?:name|surname)|deed poll|marriage certificate)\b/,
    ),
    headed: /\b(?:name changes?|changes? (?:of|to) (?:a |the )?name|names? (?:and|or) title|new names?)\b/,
  },
  parting: {
    told: pattern(
      /\b(?:split up|separat(?:ed|ing|ion)|(?:moved|walked) out (?:on|last|in|and)|ex[- ](?:husband|wife|partner)|(?:take|taken|taking|get|remove) (?:him|her|his|the|my) ?(?:\w+ )?(?:name )?off|joint (?:tenancy|account|policy|tenant|holder|names?))\b/,
    ),
    headed: pattern(
      /\b(?:joint \w+|separat(?:ion|ed|ing)|relationship breakdown|sole (?:name|tenan\w+)|assignments?|succession|who holds|taking off|adding or (?:taking|removing)|removing (?:a|somebody|someone|names?)|transfer of (?:ownership|tenancy|account))\b/,
    ),
  },
  passing: {
    told: pattern(
      /\b(?:visiting (?:for|the|her|his|from)|on holiday (?:here|in|for|from)|only here (?:for|until|till)|just (?:for )?(?:the|a|one) (?:day|week|weekend|night)|not a (?:member|resident|patient|customer|student)|day ticket|guest of)\b/,
    ),
    headed: pattern(
      /\b(?:temporary|visitors?|day (?:tickets?|passes|members?|visitors?)|short[- ]term|guests? of|non-?members?|non-?residents?)\b/,
    ),
  },
  tongue: {
    told: pattern(
      /\b(?:(?:little|no|hardly any|not much|very little|poor|limited) english|interpret\w+|speaks? (?:only|mainly|no)|(?:google|phone) translat\w*|through (?:her|his) (?:daughter|son|friend), who translat\w*)\b/,
    ),
    headed:
      /\b(?:interpret\w+|language (?:line|support|help|needs)|other languages|translat(?:ion|ing) service)\b/,
  },
  swap: {
    told: pattern(
      /\b(?:(?:a|the) (?:size|bigger|larger|smaller) (?:one|size|up|down)|next size|size (?:up|down|\d+)|swap\w*|exchang\w*|(?:instead|rather) (?:of the|have the) (?:red|blue|black|green|white|grey|bigger|smaller))\b/,
    ),
    headed: /\b(?:exchang\w*|swaps?|swapping)\b/,
  },
  reduced: {
    told: pattern(
      /\b(?:pensioner|student (?:card|id|price)|universal credit|unemployed|nhs (?:worker|card|nurse)|blue light|veteran|forces|out of work|on benefits|low income|pip|esa|eligib\w*|entitled|free school meals|funded|bursar\w*|her code|his code)\b/,
    ),
    headed: pattern(
      /\b(?:concession\w*|reduced (?:rates?|prices?|fees?)|discounts?|bursar\w*|low income|fee waivers?|funded|funding|eligib\w*|entitle\w*|free (?:hours|places|meals))\b/,
    ),
  },
  others: {
    told: pattern(
      new RegExp(
        `\\b(?:(?:wants?|wanted|asked|asking|trying|needs?|needed) (?:to know |to find out |us to tell (?:him|her) )?(?:what|whether|if|when|where|how much|about) (?:his|her|their|my|an?|the) (?:[\\w-]+ ){0,2}${KIN}|(?:collect|collecting|pick up|picking up|fetch|fetching) (?:\\w+ ){1,4}for (?:his|her|their|a|an) (?:\\w+ )?${KIN}|(?:the )?(?:address|number|phone number|room|whereabouts) of (?:a|an|his|her|another))\\b`,
      ),
    ),
    headed: pattern(
      /\b(?:giv\w+ out (?:\w+ )?information|confidential\w*|disclos\w*|information (?:about|on) (?:others?|other|patients?|residents?|members?|tenants?|guests?|customers?|pupils?|students?)|collect\w* (?:for|by) (?:some|another|other)\w*)\b/,
    ),
  },
  again: {
    told: pattern(
      /\b(?:(?:was|is|were|are|came|come|comes|has come|had come) (?:there |back )?again|back again|came back (?:up|through|in)|still (?:there|leaking|not|does|drips|broken|the same)|the same (?:fault|stain|leak|mark|problem|noise|thing|spot)|(?:second|third|fourth) (?:time|visit|repair)|twice now|after (?:two|three|both) (?:visits|repairs|goes|attempts))\b/,
    ),
    headed: pattern(
      /\b(?:come(?:s)? back|returned faults?|repeat\w*|re-?do|re-?work\w*|recalls? of (?:a )?(?:repair|visit)|not put right|same fault|again)\b/,
    ),
  },
  pain: {
    told: pattern(
      /\b(?:in pain|pain|painful|aches?|aching|toothache|throbbing|swollen|swelling|abscess|fever|sore|(?:not|n't|no) (?:slept|sleep)|up all night|burning up|temperature of|rash)\b/,
    ),
    headed: pattern(
      /\b(?:pain|toothache|swelling|injury|unwell|urgent (?:appointments?|cases|slots)|symptoms|emergency (?:appointments?|slots))\b/,
    ),
  },
  unsuited: {
    told: pattern(
      /\b(?:headaches? (?:with|on|from|since)|(?:can't|cannot|couldn't|could not) get (?:used to|on with)|dizzy (?:with|in)|rubs?|rubbing|pinch(?:es|ed|ing)?|too tight|hurts? (?:her|his|when)|(?:does|do|did)(?: not|n't) (?:suit|agree with))\b/,
    ),
    headed:
      /\b(?:(?:do|does|did) not suit|cannot get used|non-?tolerance|remakes?|refits?|re-?fitting|comfort)\b/,
  },
  charity: {
    told: pattern(
      /\b(?:hospice|charit(?:y|ies)|scouts?|guides|church|food bank|community (?:group|centre)|volunteers?|not[- ]for[- ]profit|residents' association|fundrais\w*)\b/,
    ),
    headed:
      /\b(?:charit(?:y|ies)|charitable|community (?:groups?|use|rates?)|voluntary|non-?profit|local groups)\b/,
  },
  lockedOut: {
    told: pattern(
      /\b(?:locked (?:out|himself|herself|themselves|in)|door (?:had |has )?(?:fell|fallen|slammed|blew|blown|swung) (?:shut|to)|keys? (?:are |is |was |were |left )?inside|shut (?:him|her|them)sel(?:f|ves) out|snapped (?:his|her|the) key|key (?:had |has )?snapped)\b/,
    ),
    headed: /\b(?:locked (?:out|in)|lock-?outs?|lost keys|no keys?|gaining entry)\b/,
  },
  alone: {
    told: pattern(
      /\b(?:lives? (?:alone|on (?:his|her|their) own|by (?:him|her)self)|on (?:his|her) own (?:now|since)|(?:has|had) gone to live|only one (?:in|left in)|moved out and)\b/,
    ),
    headed: /\b(?:living alone|people alone|single (?:person|people|occup\w+|adult)|sole occup\w+)\b/,
  },
  carers: {
    told: pattern(
      /\b(?:district nurse|midwife|health visitor|paramedic|care worker|home carer|comes (?:in )?(?:each|every|twice a) (?:day|morning|week) to)\b/,
    ),
    headed:
      /\b(?:health (?:visitors?|workers?|professionals?|staff)|carers?|care workers?|key workers?|nhs (?:staff|workers?))\b/,
  },
} satisfies Readonly<Record<string, Matter>>;
