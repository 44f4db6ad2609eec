import { hasFigure, memo, normalise, sentences, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { ownThings, stem, substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import type { Contact } from './contact';
import { ruleText } from './contact';

/** How a contact was settled when it went beyond the rule. */
export const BEYOND: ReadonlySet<string> = new Set(['exception', 'escalated', 'advice-sought']);

const ROLES = pattern(
  /\b(?:managers?|mgr|supervisors?|leaders?|team lead|shift lead|lead|head of|second[- ]line|tier (?:2|two)|duty \w+|boss|directors?|officers?|specialists?|team|department|dept|desk|unit|owner|head office|engineers?|supplier|security|chef|nurse|matron|doctor|gp|pharmacist|warden|co-?ordinator|colleague|senior(?: \w+)?|deputy|headteacher|head teacher|ombudsman|legal|finance|billing|technical|landlord|police|safeguarding(?: \w+)?|mentor|principal|receptionist|agent|registrar|librarian|steward|foreman|superintendent|partner|accounts|it|hr|help ?desk|on-call \w+|sister|charge nurse|consultant|controller|dispatcher|trainer|buddy|next level|higher (?:up|level)|line manager)\b/,
);
const DECIDED = pattern(
  /\b(?:approv\w*|agree[ds]?|decid\w*|decision|limit|over|outside|beyond|above|more than|exceed\w*|does not (?:cover|say|allow)|did not (?:cover|say|allow)|didn't (?:cover|say|allow)|not covered|no rule|nothing about|script|allow\w*|said (?:yes|no|ok|okay|that|i|it|to)|says? (?:yes|no|ok|okay|that|i|it|to|we|you|he|she|they|send|take|do|give|let|keep|wait|put|tell|make|go|change|refund|leave)|authoris\w*|authoriz\w*|permission|gave|granted|refus\w*|told me|confirm\w*|sign(?:ed)? off|ok'?d|okayed|advis\w*|answer\w*|only (?:a|the|my) |may not|could not|couldn't|cannot|can't|not mine|special|took (?:it|this|the \w+|him|her|them)?|waived|made an exception|rang|dealt with|sorted)\b/,
);

/** "It would be best dealt with by a specialist" settles nothing yet. */
const SUPPOSED =
  /\b(?:would|could|should|had to|have to|has to|needs? to|needed to|to|must|better|best) (?:be )?(?:\w+ )?(?:dealt with|sorted|answered|handled)\b|\btook (?:the |all |every )?(?:\w+ )?(?:steps?|care|time|ownership|responsibility|action|measures?)\b|\b(?:outside|beyond|above) (?:of )?(?:my|our) (?:\w+ ){0,2}(?:area|expertise|knowledge|remit|role|scope|experience|department)(?: of expertise)?\b/g;
const NAMED_PERSON = pattern(
  /\b(?:[Aa]sked|[Tt]old|[Rr]ang|[Pp]honed|[Cc]alled|to|with|from|by) \p{Lu}\p{Ll}+|(?<!\p{L})(?!(?:He|She|They|We|You|It|Th[aei]\w*|Nobody|Everyone|Everybody|Who|Customers?|Guests?|Callers?|Patients?|Members?)\b)\p{Lu}\p{Ll}+(?: \p{Lu}(?:\p{Ll}+|\.))?(?:, [^,.;]{2,24},)? (?:agreed|approved|authorised|decided|allowed|signed|refused|said (?:yes|no|that|it|he|she|they|we|i|to)|took it|gave (?:it|me|him|her|them|the)|told me|came (?:down|over|out|across))\b/u,
);
const TOLD_AT_LENGTH = 10;
/** Words of any passing on: "it was passed to a senior colleague with the relevant expertise" tells neither limit nor decision. */
const OF_ANY_HANDING = new Set(
  `pass passed escalate escalated escalation refer referred referral transfer transferred forward forwarded hand handed send sent raise raised senior junior
  relevant appropriate suitable expertise experienced experience expert specialist specialised knowledge department further line second next level higher
  member process accordance order accordingly ownership took over beyond outside area remit scope responsible responsibility assistance support advice
  guidance seek sought consult consulted speak spoke discuss discussed inform informed question subject care attention view opinion time
  correct fully details information complex difficult circumstances necessary ensure`
    .split(/\s+/)
    .map(stem),
);
const TELLS = 3;
/** A case, a thing or a figure of this contact, and not only that somebody else had it. */
const tellsOfIt = (text: string): boolean =>
  hasFigure(text) || ownThings(text).filter((one) => !OF_ANY_HANDING.has(one)).length >= TELLS;
const DECISION_TOLD = 4;
/** Passing on or asking, told in what was done: the field for it may be left blank. */
export const HANDED_ON = pattern(
  /\b(?:escalat\w*|(?:pass(?:ed)?|hand(?:ed)?|referr?(?:ed)?|transferr?(?:ed)?|forward(?:ed)?|sent(?! (?:it|them|this|the \w+(?: \w+)?) (?:\w+ )?to the (?:kitchen|printer|warehouse|bar|till|customer|guest|caller|client|address|depot|workshop|property|house|flat|new|old|email|e-mail|same|other)\b)) (?:it|this|him|her|them|the (?!(?:job|form|booking|order|letter|link|papers?|invoice|bill|card|receipt|confirmation|label|ticket|reply|usual|standard|work)\b)\w+(?: \w+)?|everything)?(?: ?(?:on|over|up|through|across))? ?to (?:my|the|our|a|an|\p{Lu}|second|head|security|finance|it\b)|(?:took|put) (?:it|this|him|her|them|the \w+(?: \w+)?|everything) (?:on |over |up |through |across )?to (?:my|the|our|a|an) (?:\w+ ){0,2}(?:managers?|supervisors?|leaders?|lead|team|director|officer|colleague|senior|owner|nurse|doctor|pharmacist|matron|specialist|engineer|office|deputy|boss|coordinator|co-ordinator|warden|mentor|department)|warm handover|(?:asked|rang|called|phoned|emailed|messaged|radioed|texted|consulted|fetched|got|spoke (?:to|with)|checked with|went to|advice (?:from|of)) (?:my|the|our|a|an|head|another) (?:\w+ ){0,2}(?:managers?|supervisors?|leaders?|lead|team|desk|head|director|officer|colleague|senior|owner|nurse|doctor|pharmacist|matron|specialist|engineer|office|deputy|boss|coordinator|co-ordinator|warden|chef|mentor|department|line)|(?:my|the|our) (?:\w+ ){0,2}(?:managers?|supervisors?|leaders?|lead|director|boss|deputy|head) (?:\w+ )?(?:approv\w*|agreed|decided|authoris\w*|said (?:yes|no|ok)|gave (?:permission|the)|signed|waived|allowed|took over))/u,
);

export const beyondOf = (lens: Lens, row: Contact): string =>
  lens.says('contacts', row, 'did') ? withDeed(row) : withoutDeed(row);
const withDeed = ofRow((row: Contact) =>
  [row.handlingDetail, row.did, row.outcome].filter(Boolean).join('\n'),
);
const withoutDeed = ofRow((row: Contact) => [row.handlingDetail, row.outcome].filter(Boolean).join('\n'));

/** "Rang Dawn … Dawn OKd it": a person by name, and what they said. */
const CONTACTED = pattern(
  /\b(?:[Aa]sked|[Rr]ang|[Pp]honed|[Cc]alled|[Mm]essaged|[Ee]mailed|[Ff]etched|[Gg]ot|[Ss]poke to|[Cc]hecked with) \p{Lu}\p{Ll}+(?!\p{L}|['’]s)/u,
);
const SAID_SO = pattern(
  /\b(?:ok(?:'?d|ayed|'ed)?|agreed|approved|said (?:yes|no|ok|okay|i could|we could|to)|allowed|decided|signed|authoris\w*|authoriz\w*|took (?:it|over)|refused)\b/,
);
export const handedOn: (text: string) => boolean = memo(
  (text) => HANDED_ON.test(normalise(text)) || (CONTACTED.test(text) && SAID_SO.test(normalise(text))),
);

/** Chosen as going beyond the rule, or told so where the choice was left blank. */
const wentBeyond = (lens: Lens, row: Contact): boolean =>
  BEYOND.has(row.handling ?? '') || handedOn(beyondOf(lens, row));

export function exceptionsEscalated(c: Collector, { min }: ParamsOf<'exceptions-escalated'>): CheckResult {
  const { lens } = c;
  const all = lens.place('contacts');
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', all);
  const beyond = rows.filter((row) => wentBeyond(lens, row));
  if (beyond.length === 0) {
    c.missing('exceptions-none', {}, all);
    // Who decides above which limit is known, if nobody had to be asked yet.
    return c.done(knowsLimits(lens) ? 'partly' : 'not-yet');
  }
  const sound = beyond.filter((row) => {
    if (BEYOND.has(row.handling ?? '')) {
      const told = lens.says('contacts', row, 'handlingDetail') || handedOn(row.did ?? '');
      if (!told) return c.needs('contacts', row, 'handlingDetail', 'handling-no-detail');
    }
    return namesWhom(c, row);
  });
  if (sound.length > 0 && sound.length < min) c.missing('exceptions-few', { count: sound.length, min }, all);
  // One contact passed on in good time shows it; the others are advised on.
  if (sound.length < min || sound.length * 2 <= beyond.length) return c.done('partly');
  c.good(
    'exceptions-escalated',
    { count: sound.length },
    ...sound.map((row) =>
      lens.quote('contacts', row, lens.says('contacts', row, 'handlingDetail') ? 'handlingDetail' : 'did'),
    ),
  );
  return c.done('met');
}

const ABOVE = pattern(
  /\b(?:above|over|beyond|more than|anything (?:else|more|above|over|beyond)|larger|bigger|exceptions?|up to|limit|unless|after (?:that|it)|past (?:that|it)|later|over that|only (?:the|a|my)|escalat\w*|pass(?:es|ed)? (?:it )?(?:on|to)|goes to|ask|decided? by|approv\w*)\b/,
);

/** "Above that Pam." */
const ABOVE_IT_NAME = pattern(
  /\b(?:[Aa]bove|[Oo]ver|[Bb]eyond|[Pp]ast|[Aa]fter|[Mm]ore than|[Aa]nything (?:else|more|above|over|beyond|bigger)) (?:that |it |this |£\d+ )?(?:it is |it's |is |goes to |to |for |i (?:ask|ring|call|fetch) |ask |has to be )?\p{Lu}\p{Ll}{2,}\b/u,
);

/** "Don't talk over the caller" is no limit, and "your name and department" nobody above it. */
const NO_LIMIT =
  /\bit\b|\b(?:talk|speak|look|think|read|start|all|left|walk|lean|cross|go|come)(?:ing|s|ed)? over\b|\b(?:your|my|own|the|with) name and \w+|\b(?:name|number) of (?:the |your |my )?(?:department|team|unit|desk)\b/g;
/** "If I'm not sure I can ask my supervisor": so can everybody, and no limit is told by it. */
const IN_DOUBT = pattern(
  /\b(?:not (?:\w+ )?(?:sure|certain|clear)|unsure|in (?:any )?doubt|stuck|(?:do not|don't|did not|didn't) know|(?:need|want|for) (?:\w+ )?(?:help|advice|support|guidance)|(?:have|got|with) (?:\w+ )?(?:questions?|problems?|quer(?:y|ies))|struggl\w*|if (?:needed|necessary|required|in need))\b/,
);
/** Somewhere it is said who decides beyond a limit. */
const knowsLimits = (lens: Lens): boolean => lens.cells.ask('limits told', () => tellsLimits(lens));
function tellsLimits(lens: Lens): boolean {
  const texts = [
    lens.says('context', null, 'service') ? lens.text('context', null, 'service') : '',
    lens.says('context', null, 'overview') ? lens.text('context', null, 'overview') : '',
    ...lens.rows('internalRequirements').map(ruleText),
  ];
  // The limit and the person above it, in one breath.
  return texts.some((text) =>
    sentences(text).some((one) => {
      const plain = normalise(one.text).replace(NO_LIMIT, ' ');
      if (IN_DOUBT.test(plain) && !hasFigure(one.text)) return false;
      return ABOVE.test(plain) && (ROLES.test(plain) || ABOVE_IT_NAME.test(one.text));
    }),
  );
}

const rolesIn = memo((text): { readonly plain: string; readonly isRole: boolean } => {
  // "It was fine" names nobody; "I rang IT" does.
  const plain = normalise(text.replace(/\b[Ii]t\b/g, ' '));
  return { plain, isRole: ROLES.test(plain) };
});
/** People a contact can be passed to: by common words, or as this organisation calls them. */
function namesRole(lens: Lens, text: string): boolean {
  const { plain, isRole } = rolesIn(text);
  if (isRole) return true;
  const own = [
    ...lens.rows('departments').map((row) => row.name),
    ...lens.rows('tiers').map((row) => row.name),
    ...lens.rows('internalRequirements').map((row) => row.owner),
    ...lens.rows('testimonies').map((row) => row.role),
    ...lens.rows('testimonies').map((row) => row.witness),
  ];
  return own.some((name) => {
    const flat = normalise(name ?? '').trim();
    return flat.length > 2 && plain.includes(flat);
  });
}

function namesWhom(c: Collector, row: Contact): boolean {
  const { lens } = c;
  const text = row.handlingDetail ?? '';
  const all = beyondOf(lens, row);
  const name = lens.name('contacts', row);
  const place = lens.quote('contacts', row, text.trim() === '' ? 'did' : 'handlingDetail');
  const handed = handedOn(all);
  const whom = namesRole(lens, text) || NAMED_PERSON.test(text) || handed;
  // Who tells it at some length tells what came of it, in whatever words.
  // "Supervisor took it from there", and no word of what it was about or what came of it.
  const bare =
    substance([text, row.did].filter(Boolean).join('\n')) < DECISION_TOLD &&
    substance(row.outcome ?? '') === 0 &&
    !hasFigure(all);
  const decided =
    (!bare && DECIDED.test(normalise(text))) ||
    (wordCount(text) >= TOLD_AT_LENGTH && tellsOfIt(text)) ||
    (!bare &&
      handed &&
      DECIDED.test(normalise(`${row.did ?? ''}\n${row.outcome ?? ''}`).replace(SUPPOSED, ' '))) ||
    (CONTACTED.test(all) && SAID_SO.test(normalise(all)));
  if (!whom) c.missing('handling-no-whom', { name }, place);
  else if (!decided) c.missing('handling-no-decision', { name }, place);
  return whom && decided;
}
