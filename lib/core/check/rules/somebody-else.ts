import { memo, normalise } from '../../text';
import { marking } from '../../text/mark';
import { type Pattern, pattern } from '../../text/pattern';
import { stem, stems } from '../../text/substance';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { type Contact, rulesInFull, ruleText } from './contact';
import { wentOn } from './went-on';

// A rule that only the holder, the owner or whoever is named may be served, and somebody near them was, with nothing shown.

const ROLE = `(?:account[- ]?holders?|policy[- ]?holders?|card[- ]?holders?|ticket[- ]?holders?|licen[cs]e[- ]?holders?|key[- ]?holders?|holders?|owners?|keepers?|members?|customers?|patients?|tenants?|leaseholders?|addressees?|recipients?|guests?|hirers?|borrowers?|students?|pupils?|buyers?|payers?|payees?|lead (?:guest|booker|name)|claimants?|applicants?|subscribers?|bookers?|donors?|clients?|passengers?|residents?|householders?|employees?|drivers?|depositors?|savers?|investors?|named (?:person|people|contacts?)|those with|candidates?|entrants?|users?|learners?|trainees?|delegates?|sponsors?|bidders?|sellers?|adopters?|exhibitors?|plot[- ]?holders?|stall[- ]?holders?|(?:person|people|adults?|those|one|anyone|somebody|someone|whoever) (?:who|named|registered|listed|on|whose|they|it|that)|whoever (?:signed|booked|made|paid|ordered)|next of kin|signator(?:y|ies)|parents?(?: or guardians?)?|guardians?)`;
/** "Only with the account holder", "to the owner, or someone with a note", with whoever it is under marks. */
const ONLY = pattern(
  /\b(?:only|solely|nobody but|no one but|no-one but|none but|never to anyone but|not to anyone but|exclusively)\b[^.;]{0,40}¤|¤[^.;]{0,30}\b(?:only|alone|in person|personally|(?:him|her|them)sel(?:f|ves))\b|\b(?:deals?|dealt|speaks?|talks?|correspond) (?:only )?(?:with|to) (?:the |a |its )?(?:\w+ )?¤|\b(?:must|has to|have to) be (?:the|their|his|her|a) ¤|¤ (?:must|has to|have to|needs? to) (?:be (?:present|there)|come|sign|attend|ring|ask|call|collect|appear|agree)|\b(?:released|given|handed|told|sent|returned|paid|refunds? go|goes?|go) (?:out |back |over |home )?(?:only )?(?:to|with) (?:the |those |a |its |their )?(?:\w+ )?¤/,
);
const withRoles = marking(ROLE);
const THE_ONE = pattern(
  /\b(?:customer|person|one|guest|member|client|somebody|someone|patient) who (?:placed|booked|ordered|made|signed|paid|opened|hired|registered|left|brought|bought|reserved|applied)\b|\b(?:to|by|for|with) the (?:\w+ )?(?:person|\w+(?:er|or|ee|ant|ent|ate)) (?:named|who|whose|registered|listed|shown)\b|\b(?:collected|signed for|claimed|picked up|fetched|altered|cancelled) by the (?:\w+(?:er|or|ee|ant|ent|ate)|person|guest|customer)\b/,
);
/** What is said of all others. */
const ELSE = pattern(
  /\b(?:(?:a different|another|a second|some other) (?:person|adult|name|caller|party)|unless (?:\w+ ){0,5}(?:consent|authority|permission|mandate)|nobody else|no[ -]one else|none else|any(?:body|one) else|any other (?:person|caller|visitor|party)|others?:|other (?:people|persons|callers)|not on the (?:\w+ )?(?:list|account|record|file|agreement|booking|card|form|register)|not (?:named|listed|registered|recorded)|third[- ]part(?:y|ies)|somebody else|someone else|on (?:their|his|her|another's|somebody's) behalf|(?:their|his|her|that person's|the \w+'s) (?:written |signed )?(?:authority|consent|permission|agreement)|(?:signed|written) (?:note|authority|consent|letter|permission)|representative|proxy|nominated|authorised (?:person|contact|user)s?|friends? or (?:family|relatives?)|famil(?:y|ies) (?:members? )?(?:may|can|are) not|nobody (?:collects|signs|speaks)|no relatives?)\b/,
);
const TO_A_ROLE = /¤|\b(?:graduates?|prisoners?|drivers?|person|captains?|authors?)\b/;
/** The rule lets those near in, or wants no more than a thing anybody may bring. */
const OPEN = pattern(
  /\b(?:somebody|someone) else (?:may|can)\b|\bor (?:to )?(?:whoever|anybody|anyone|somebody|someone) (?:they|he|she|the \w+) (?:names?|named|nominates?|sends?|chooses?|writes?)\b|\bor (?:to )?(?:somebody|someone|anybody|anyone) (?:else )?(?:who|with) (?:brings?|shows?|has|holds?|knows?|the|a|an|their|his|her)\b|\b(?:anybody|anyone|any member of the (?:family|household)) (?:may|can|in the (?:house|household|family))\b|\b(?:relatives?|famil(?:y|ies)|friends?|partners?|neighbours?|husband or wife|spouse) (?:\w+ )?(?:may|can) (?!not)\b|\bor (?:a |any |their )?(?:relative|family member|friend|neighbour|partner|adult (?:at|in) the (?:address|house|household))\b|\bneighbours? (?:will|who|next)|\bleave (?:it |the \w+ )?with a neighbour/,
);

const keepsToOne: (rule: string) => boolean = memo((rule) => {
  const plain = normalise(rule);
  const marked = withRoles(plain);
  const isOnly = () => ONLY.test(marked) || THE_ONE.test(plain) || ELSE.test(plain);
  return TO_A_ROLE.test(marked) && isOnly() && !OPEN.test(plain);
});

const KIN = `(?:step[- ]?)?(?:mother|mum|mam|mom|father|dad|parent|son|daughter|brother|sister|wife|husband|partner|fianc[eé]e?|boyfriend|girlfriend|nan|nanna|gran|granny|grandma|grandad|grandpa|grandfather|grandmother|grandson|granddaughter|grandchild|aunt|auntie|uncle|nephew|niece|cousin|(?:mother|father|son|daughter|brother|sister)-in-law|in-laws?|ex(?:[- ](?:wife|husband|partner|boyfriend|girlfriend))?)`;
const NEAR = `(?:${KIN}|neighbour|friend|mate|pal|flatmate|housemate|roommate|colleague|workmate|co-?worker|lodger|landlord|landlady|carer|support worker|cleaner|nanny|au pair|childminder|driver|secretary|pa|assistant|apprentice|employee|foreman|labourer|lad|boss|manager|employer|builder|agent|solicitor|teammate|team-mate|teacher|coach|caretaker|gardener|home help|church friend)`;
const OWNED_THINGS = `(?:account|bill|tariff|policy|claim|parcel|package|post|letter|card|ticket|tickets|key|keys|fob|locker|prescription|tablets|medicine|results?|record|records|file|statement|balance|pension|figure|transfer|value|payments?|booking|reservation|appointment|order|contract|subscription|membership|phone|number|address|password|pin|login|email|car|bike|dog|cat|pet|ring|watch|wallet|purse|bag|case|coat|suit|passport|licence|documents?|certificate|papers|form|repair|meter|tenancy|rent|deposit|refund|fees|marks?|grades?|timetable|report|things|stuff|belongings|ashes|estate|loan|book|books|savings|money|cash|room|name|details|hearing aids?|glasses|wages|payslip|shares|pot|fund|broadband|line|sim|plot|unit|permit|badge|fine|tax|benefits?|boat|caravan|van|shopping|clothes|dress|laundry|stall|slot|place|visit|cheque|tools?|machine|laptop|tablet|lesson|lessons|seat|seats|luggage|suitcase|trailer|kit|test|scan|blood)`;
const REQUESTS = `(?:rang|called|phoned|came|come|asked|wants|wanted|wished|chased|chasing|hoped|needed|needs|turned up|emailed|wrote|collected|collecting|picked|picking|popped|signed|dropped|messaged|arrived|appeared|showed|was (?:sent|at|in|on|there|here|waiting|standing)|brought|had (?:come|rung|brought|been sent|the|his|her|a)|fetched|took|stood|answered|said (?:he|she|they) (?:would|could|was)|tried|requested|enquired|queried|explained|wondered|gave|handed|drove|held|carrying|waving|at the|on the (?:line|phone)|ringing|calling|asking|wanting|could(?:n't| not)?|was (?:unable|hoping|after|keen))`;
/** Whoever is near as a rule, and whoever may be the customer: a mother comes for herself as well. */
const BESIDE = String.raw`(?:step\w+|wife|husband|partner|fianc[eé]e?|boyfriend|girlfriend|brother|sister|son|daughter|grandson|granddaughter|nephew|niece|cousin|uncle|aunt|auntie|(?:mother|father|son|daughter|brother|sister)-in-law|ex(?:[- ](?:wife|husband|partner|boyfriend|girlfriend))?|neighbour|friend|mate|pal|flatmate|housemate|roommate|colleague|workmate|co-?worker|lodger|carer|support worker|cleaner|nanny|au pair|childminder|secretary|pa|assistant|apprentice|foreman|labourer|(?:lad|girl|man|woman|chap|bloke|lady|guy) (?:from|at|in) (?:the|number) \w+(?: opposite| next door| downstairs| upstairs| below| above| across)?|(?:man|woman|lady|chap|bloke|couple|people) (?:next door|across|opposite)|landlord|landlady|employer|bridesmaid|best man|teammate|classmate|pupil|student of hers|granddaughter|grandson|godson|goddaughter|godmother|housekeeper|driver of hers|bookkeeper|accountant|personal assistant|office manager|clerk|junior|intern|trainee)`;
type Sign = { readonly sign: Pattern; readonly weight: number };
const of = (text: string, weight = 2): Sign => ({ sign: pattern(new RegExp(text)), weight });
/** Somebody near, and not the one it belongs to: as a thing of theirs, as who came, as who was sent. */
const SIGNS: readonly Sign[] = [
  // "Her mother's bill", "his mate's locker key".
  of(
    String.raw`\b(?:his|her|their|the|a|my|whose) (?:\w+ )?${NEAR}(?:'s|s'|s) (?:\w+ ){0,3}${OWNED_THINGS}\b`,
  ),
  // "On behalf of", "picking up two novels for his wife".
  of(
    String.raw`\b(?:on behalf of|in place of|instead of|(?:pick\w*|collect\w*|fetch\w*|ringing|calling|asking|wanted|needed|getting|sort\w*|signing|order\w*|renew\w*|cancel\w*|chang\w*|mov\w*)(?: [\w']+){0,6} for) (?:his|her|their|a|the|my) (?:\w+ )?${NEAR}\b`,
  ),
  // "The daughter rang", "brother-in-law turned up", "the girl's stepdad emailed".
  of(
    String.raw`(?:^|[.;:,!?] ?|\b(?:the|his|her|their|a|an|another|my|our|\w+'s) )(?:[\w-]+ )?${BESIDE}(?: of (?:his|hers|theirs|(?:a|the) \w+|\w+))?,? (?:who |then |instead |actually |only |just )?(?:\w+ly )?(?:(?:\w+ ){1,4}and )?${REQUESTS}\b`,
  ),
  of(
    String.raw`(?:^|[.;:,!?] ?|\b(?:the|his|her|their|a|an|my|our|\w+'s) )(?:[\w-]+ )?(?:mum|mam|mother|dad|father|parent|gran|nan|grandad|grandmother|grandfather|boss|manager|employer|driver|agent|builder),? (?:who |then |instead )?(?:(?:\w+ ){1,4}and )?${REQUESTS}\b`,
    1,
  ),
  of(
    String.raw`\b(?:for|about|says?|said|told) (?:that )?(?:his|her|their|a|an|my) (?:[\w-]+ )?${NEAR}\b(?!')`,
    1,
  ),
  // "Paid to the flatmate", "the car was his uncle's".
  of(
    String.raw`\b(?:paid|gave|given|handed|released|sent|went|repaid|refunded|returned|sold|issued|lent) (?:[\w£]+ ){0,3}to (?:the|his|her|their|a) (?:\w+ )?${BESIDE}\b(?!')|\b(?:his|her|their) ${NEAR}'s(?=[.,;]|$| and\b| but\b)`,
  ),
  // "It was the ex who had come", "turned out to be his flatmate".
  of(
    String.raw`\b(?:(?:it|he|she|that|this|caller|they|visitor)(?: was| is| were|'s)|turned out(?: to be)?)(?: (?!for\b|with\b|about\b|to\b|from\b|by\b)[\w-]+){0,3} (?:the|his|her|their|a) (?:(?!with\b|for\b|from\b|about\b|by\b)[\w'-]+ ){0,2}${BESIDE}\b(?! line)`,
  ),
  of(
    String.raw`\b(?:it|that) was (?:actually |really |in fact )?(?:the|his|her|their|a) (?:\w+ )?${NEAR}(?: \w+)? (?:who|that|had|at)\b`,
  ),
  // "His wife had made the application", "her boyfriend had left his bag".
  of(
    String.raw`\b(?:his|her|their) ${NEAR} (?:had |has |'d )?(?:made|signed|booked|ordered|opened|paid for|filled|taken out|set up|registered|bought|placed|reserved|hired|arranged|left|handed in|brought in|deposited|put|parked|owned|owns|rents|rented) (?:the|it|in|out|for|up|them|a|his|her|their)\b`,
  ),
  // "His boss had sent him", "her mum sent her", "she was to fetch it".
  of(
    String.raw`\b(?:his|her|their|the) (?:\w+ )?${NEAR} (?:had |has |'d )?(?:sent|asked|told|got|wanted) (?:him|her|them|the \w+) (?:for|to|in|over|down|round|up)\b|\bsent (?:over |down |round |in |along )?by (?:his|her|their|the) (?:\w+ )?${NEAR}\b`,
  ),
  // "It was for the lady next door", "her husband's staying with us", "said he was mum's new partner".
  of(
    String.raw`\b(?:it|they|that|which|parcel|order|one|all|bag|this) (?:was|were|is|had been|'s) (?:\w+ )?(?:for|belonging to|addressed to|made out to|booked for|left for) (?:the|his|her|their|a) (?:\w+ )?(?:${BESIDE}|${KIN})\b(?! room| only)|\b(?:his|her|their) (?:\w+ )?${NEAR}(?:'s| is| was| had| has) (?:\w+ )?(?:staying|stopping|booked in|checked in|in room|a (?:member|guest|patient|tenant|resident|customer|student)|one of (?:our|the)|registered|on (?:our|the) (?:books|list|system)|got (?:an|the) account|with (?:us|you))\b|\b(?:he|she|they)(?:'s| is| was| were|'re)(?: \w+)? (?:mum|mam|dad|gran|nan|\w+'s mum|\w+'s dad|mother|father|\w+)'s (?:\w+ )?${BESIDE}\b`,
  ),
  of(
    String.raw`\b(?:would|will|to|and) (?:pop|take|drop|pass|give|hand|run|bring) (?:it|them|the \w+) (?:round |on |over |along |back )?to (?:him|her|them)\b`,
    1,
  ),
  // Said of the papers: not the name they bear.
  {
    sign: pattern(
      /\b(?:not|wasn't|isn't|weren't|never)(?: \w+){0,2} (?:on|in) (?:the|our|his|her|their|that) (?:\w+ ){0,2}(?:list|account|record|card|file|agreement|booking|register|contract|system|policy|tenancy|form|sheet)\b|\b(?:not|wasn't|isn't) (?:actually |really |in fact |himself |herself )?(?:the|our) (?:lady|man|woman|gentleman|person|one|name|account holder|holder|owner|member|customer|patient|tenant|hirer|policyholder|cardholder|addressee)\b|\b(?:account|card|booking|policy|contract|order|agreement|it|all|everything|ticket|parcel) (?:was|is|were|are|being)? ?in (?:his|her|their|the) (?:\w+ )?(?:\w+'s|other) name\b/,
    ),
    weight: 2,
  },
];
const weightOf = (plain: string): number =>
  SIGNS.reduce((sum, { sign, weight }) => sum + (sign.test(plain) ? weight : 0), 0);
/** They came along and asked for nothing. */
const ALONG = new RegExp(
  String.raw`\b(?:with|and|leaning on|brought|bringing|helped by|accompanied by|alongside) (?:his|her|their|a|the) (?:\w+ )?${NEAR}\b(?!')`,
  'g',
);
const A_RELATION = pattern(
  new RegExp(String.raw`\b(?:${NEAR}|step\w+|(?:lad|girl|man|woman) (?:from|next|across|opposite))`),
);

/** The one it belongs to is not there: "not good on phones", "at work". */
const AWAY = pattern(
  /\b(?:(?:is|was|are|were|being|'s) (?:\w+ )?(?:at work|on (?:shift|a plane|a course|the motorway|the road|nights)|still (?:on|at|in)|at (?:school|college|home|the office)|abroad|away|in hospital|poorly|asleep|busy|too (?:ill|nervous|busy|tired|upset|frail|far)|out|offshore|on holiday|in a home|housebound|in bed|in a meeting|on site|not (?:\w+ )?(?:good|keen|well|up to|one for))|(?:did not|didn't|could not|couldn't|does not|doesn't|hates?|can't|cannot) (?:\w+ )?(?:feel|make|come|like|get|do|manage|face|be bothered|use)|no need to (?:bother|trouble|disturb) (?:him|her|them)|save (?:him|her|them) (?:the|a)|not (?:good|keen|great|much good) (?:on|with|at))\b/,
);

/** Whatever would make it right: a paper, a word from the one concerned, a name on the record. */
const SHOWN = pattern(
  /\b(?:(?:signed|written|with|had|has|brought|showed|seen|saw|checked|by|under|a|the|her|his|their|got) (?:\w+ ){0,3}(?:authority|consent|note|letter|permission|mandate|attorney|proxy|authorisation|nomination|form \d\w*)|authoris\w+|attorney|deputyship|executor|nominat\w*|named (?:on|as|contact|person)|(?:is|was|are|were|both|also|already|he's|she's) (?:\w+ ){0,3}(?:on|in) (?:the|our|his|her|that) (?:\w+ ){0,2}(?:list|account|record|file|agreement|booking|register|policy|form|sheet)|joint(?:ly)?|both names|(?:rang|called|phoned|spoke to|spoke with|texted|emailed|messaged|asked|confirmed with|got hold of|checked with) (?:the |his |her |their )?(?:account |policy |card )?(?:holder|owner|keeper|member|wife|husband|mother|mum|father|dad|son|daughter|brother|sister|patient|tenant|customer|addressee|boss|firm|partner|office|parents?|hirer|neighbour|friend|buyer|site|company)|(?:put|passed|handed) (?:(?:her|him|them) on\b|(?:her|him|them|me) (?:the phone|over to)|the phone)|(?:came|come|was|got) on (?:the )?(?:line|phone|to (?:the )?(?:line|phone))|on speaker|say-so|(?:his|her|their) names? (?:was|were|is) (?:there|on (?:it|the \w+)|written)|rang (?:up to )?(?:the|his|her|their) (?:room|flat|house|home|desk|extension)|(?:he|she|they) came (?:down|out|across|over|to the (?:door|desk|counter|hatch|window))|came (?:in )?(?:him|her)self|stood (?:beside|next)|beside (?:him|her|them)|sitting next|in the background|signed (?:it|the form|for it) (?:him|her)self|with (?:his|her|their) agreement|gave (?:the |her |his )?(?:ok|okay|consent|permission|go-ahead))\b/,
);
const NOT_ON =
  /\b(?:not|n't|never|no|nobody|without|nor)(?: \w+){0,4} (?:on|in|authority|consent|note|letter|permission|mandate|attorney|form|rang|ring|call|called|asked?|nominat\w*|named|joint)\b(?: the| our| his| her| their)?(?: \w+){0,2}/g;
const REFUSED = pattern(
  /\b(?:kept (?:it|them|the \w+|everything) (?:shut|behind|back|here|locked|safe|where)|told (?:him|her|them) (?:that )?(?:he|she|they) (?:could|can|may|would) (?:ring|come|call|write|sign)|to bring (?:her|his|the|a|their) (?:\w+ )?(?:card|id|note|letter|passport|form)|(?:has|have|had|needs?) to (?:come|hear it|be heard) from|hear (?:it )?from (?:her|him|them)|for (?:her|him|them) to (?:do|say|ask|change)|only (?:tell|speak|talk|give|discuss|hand|deal|to (?:him|her|them))|could(?: not|n't)(?! see| think| find| have| fault| be (?:more|nicer|kinder|better|happier))|can(?: ?not|'t)|not able|unable|not allowed|refus\w*|declin\w*|said no|sorry no|sorry,? (?:but )?no|told (?:him|her|them) no|turned (?:him|her|them) (?:down|away)|(?:would not|wouldn't) (?:\w+ )?(?:give|tell|let|hand|discuss|say|do|be|talk|speak|release|pass|read|accept|take|go)|gave (?:no|nothing)|told (?:him|her|them) nothing|did(?: not|n't) (?:give|tell|hand|discuss|say)|has to (?:come|ring|call|sign|do)|have to (?:come|ring|call|sign|do)|needs? to (?:come|ring|call|sign|do|be)|third[- ]part\w+|authority form|(?:sent|gave|offered|posted|emailed|handed) (?:(?:him|her|them) )?(?:the|a|an) (?:\w+ ){0,3}form|(?:would|will) (?:have|need) to (?:agree|sign|come|ring|call|say|give)|offered to (?:write|ring|ask|call|contact|email)|explained (?:that )?(?:it|we) (?:\w+ )?(?:must|only|needs?|has to|had to))\b/,
);
const SERVED = pattern(
  /\b(?:got|cut|quoted|scanned|looked (?:it|him|her|them) up|showed|found|was signed|took out|read (?:it|the|them|her|him|out|back)|moved|chose|loaded|fetched|carried|went through|took (?:the|her|his|him|them|it)|handed|gave|given|told|changed|updated|keyed|let (?:him|her|them|it)|signed|put|booked|checked|cancelled|sent|emailed|printed|renewed|paid|refunded|passed|swapped|transferred|confirmed|explained|answered|arranged|released|collected|opened|issued|reset|switched|served|sorted|set up|made|added|removed|closed)\b/,
);

/** What was asked for was their own. */
const THEIR_OWN = /\b(?:about|for|wanted|collect\w*|chang\w*|mov\w*|renew\w*|of) (?:his|her|their) own\b/;
/** Whose it was is dead: other rules are for that. */
const NO_MORE = pattern(
  new RegExp(
    String.raw`\b(?:late|deceased|dead) (?:\w+ )?${NEAR}|\b${NEAR} (?:had |has |'d )?(?:died|passed away|passed on)|\bestate\b|\bafter a funeral\b`,
  ),
);

const told = ofRow((row: Contact) =>
  [`${row.name ?? ''}. ${row.situation ?? ''}`, row.did, row.outcome, row.reflection]
    .filter(Boolean)
    .join('\n'),
);
const ENOUGH = 2;
const elseIn: (text: string) => boolean = memo((text) => {
  const plain = normalise(text);
  if (!A_RELATION.test(plain) && !/\blist\b|\bnot the\b|n't the\b/.test(plain)) return false;
  return weightOf(plain.replace(ALONG, ' ')) + (AWAY.test(plain) ? 1 : 0) >= ENOUGH;
});
const AN_ACCOUNT = new Set(
  'account bill record file policy claim pension tariff balance result parcel collect hand key order goods prescription animal member holder membership booking ticket loan subscription'
    .split(' ')
    .map(stem),
);

export function servedElse(lens: Lens, row: Contact): string | undefined {
  const rules = rulesInFull(lens).filter(({ asks }) => keepsToOne(asks));
  if (rules.length === 0) return undefined;
  const text = told(row);
  if (!elseIn(text)) return undefined;
  const did = normalise(row.did ?? '');
  if (!(SERVED.test(did) || wentOn(row.did ?? '')) || REFUSED.test(did)) return undefined;
  if (NO_MORE.test(normalise(text)) || THEIR_OWN.test(normalise(row.situation ?? ''))) return undefined;
  if (SHOWN.test(normalise([text, row.handlingDetail].filter(Boolean).join('\n')).replace(NOT_ON, ' ')))
    return undefined;
  const linked = new Set([row.procedure, ...(row.otherRules ?? [])]);
  const words = stems(text);
  // A rule the contact is not linked to has to be of the same thing.
  return rules.find(
    (rule) =>
      linked.has(rule.id) || [...stems(ruleText(rule))].some((one) => words.has(one) && AN_ACCOUNT.has(one)),
  )?.asks;
}
