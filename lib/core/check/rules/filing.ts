import { instrumentByName, instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import { literal, normalise, topics, words } from '../../text';
import { pattern } from '../../text/pattern';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { outsideTexts, toldAsLaw, toldAsOurs } from './authorship';
import { isPractice, isScheme } from './claimed-law';
import { lawContext } from './context';
import { isOfTheHouse, isWanted } from './other-side';
import { isMatterOfLaw, isUnlikeLaw } from './unlike-law';

type Internal = Row<'internalRequirements'>;
type External = Row<'externalRequirements'>;

export const OWN_DOCUMENT = pattern(
  /\b(policy|policies|procedure|handbook|charter|code of conduct|dress code|script|guide(?:line)?s?|manual|training|plan|budget|mission statement|rota|checklist|our (?:promise|standards?|rules?|values|code)|(?:staff|in[- ]house|company) (?:rules?|standards?|code)|s\.?o\.?p\.?s?|sla)\b/,
);
const ACT_WITH_YEAR = /\b(act|regulations?|order|measure)\b[^.;]{0,12}\b(1[89]|20)\d{2}\b/;
/** "Consumer law", "the data protection legislation": no title, and still the law and no document of ours. */
export const LAW_AT_LARGE =
  /^(?:the |uk |english |scottish )?(?:[\w-]+ ){0,3}(?:law|laws|legislation)(?: on [\w ]+)?$/;
/** "The controlled drugs regulations": a year is wanting, and still no house writes such. */
const NO_HOUSE_HAS =
  /^(?:the |uk )?(?:[\w-]+ ){1,6}(?:act|acts|directive|legislation|regulations(?: (?:19|20)\d\d)?)$/;
/** Rules that a regulator or Parliament made, whoever has a copy of them. */
const OTHERS_RULES = pattern(
  /^(?:the )?(?:standards|rules|code|guidance|conditions|requirements|principles|handbook|regulations?) (?:[\w-]+ ){0,3}(?:of|by|from|for) (?:the )?(?:[\w-]+ ){1,3}(?:council|authority|commission|board|ombudsman|agency|inspectorate|executive|regulator|commissioner)$|^(?:the )?(?:general|financial|national|civil|independent|advertising|professional|human) (?:[\w-]+ ){1,3}(?:council|authority|commission|ombudsman|agency|inspectorate)(?:'s)? (?:[\w-]+ ){0,3}(?:rules?|standards?|code|conditions|regulations?|handbook|principles)$|^(?:the )?(?:ofcom|ofgem|ofwat|ofsted|fca|prudential regulation authority|pra|cqc|care quality commission|orr|caa|food standards agency|fsa|charity commission|gambling commission|housing ombudsman|financial ombudsman)(?:'s)? (?:[\w-]+ ){0,3}(?:rules?|standards?|code|conditions|regulations?|handbook|licen[cs]e)\b/,
);

/** The same of bodies of the state that go by a name or by letters. */
const STATE =
  '(?:environment agency|trading standards|government|health and safety executive|information commissioner|food standards agency|hse|dvsa|dvla|hmrc|ico|asa|orr|caa|ofcom|ofgem|ofwat|ofsted|fca|cqc|gmc|gdc|nmc|gphc|hcpc|sra|rqia|estyn|sepa|daera|defra|dwp|mca|opss|vmd|apha)';
const OF_STATE = pattern(
  new RegExp(
    `\\b(?:rules?|standards?|codes?|guidance|conditions|requirements?|regulations?|laws?) (?:of|by|from) (?:the )?${STATE}$|^(?:the )?${STATE}(?:'s)? (?:\\w+ ){0,2}(?:rules?|standards?|codes?|guidance|conditions|requirements?|regulations?|practice)\\b|^(?:the )?law (?:about|on|of|for) `,
  ),
);

/** Words of ours: a document that bears them was not written outside. */
const OWNED = pattern(
  /\b(?:our|my|in[- ]house|internal|staff|employee|company(?:'s)?|team|store|shop's|branch(?:'s)?|workplace|head office)\b/,
);
const PAPER =
  /\b(?:policy|policies|procedures?|handbook|charter|code of conduct|dress code|script|manual|training plan|rota|budget|mission statement|values|promise|checklist)\b/;
/** What any organisation has a paper about; beside these a name would be needed to make it somebody else's. */
const TOPIC_WORDS = new Set(
  `the a an and of for on & complaint complaints refund refunds return returns customer customers service services care data protection
  privacy safeguarding health safety equality diversity inclusion training cash handling uniform dress booking bookings
  cancellation cancellations lone working social media opening hours greeting telephone call calls answering escalation quality
  delivery repairs waiting queue appointment appointments feedback compensation goodwill vulnerable accessibility environmental
  lost property price match standard standards induction absence sickness whistleblowing chargeback admissions late visitors
  visitor contact centre help desk front reception shop floor`.split(/\s+/),
);

/** Where nobody outside publishes anything. */
const KEPT_INSIDE =
  /\b(?:intranet|staff ?room|shared drive|sharepoint|noticeboard|handbook|induction|e-?learning)\b/;
const LAW_WORD = /\b(?:acts?|regulations?|regs|orders?|directive|law|laws|legislation|statute|gdpr)\b/;
/** "CL-04": the way an organisation numbers its own papers. */
const NUMBERED = /^[A-Z]{1,4}[- ]?\d{1,3}\b/;
const COMMON_NAMES = new Set([
  'limited',
  'group',
  'services',
  'service',
  'company',
  'national',
  'centre',
  'association',
]);

const NEVER_LAW = pattern(
  /^(?:the |our )?rules? (?:about|on|for|of|with) |\b(?:polic(?:y|ies)|plans?|scripts?|sheets?|guides?|packs?|kits?|brochures?|letters?|e-?mails?|programmes?|courses?|training|matri(?:x|ces)|booklets?|leaflets?|boards?|steps|checklists?|rotas?|handbooks?|manuals?|notices?|memos?|notes?|forms?|templates?|procedures?|posters?|timetables?|price lists?|dress codes?|values|promises?|protocols?)$|\b(?:polic(?:y|ies)|plan|script|sheet|checklist|rota|handbook|manual|memo|procedure)(?: (?:for|of|on|v|version|no) [\w ]+)$/,
);
/** No law bears an order for its title, nor is any called a rule: "No refund after six", "Always two forms of ID", "Under 8s rule". */
const TOLD_TO_STAFF = pattern(
  /^(?:no|never|always|do not|don't|must|only|every(?:one|body)?|all (?:staff|customers|guests)|staff|customers?|guests?|please|be|ask|check|keep|wear|smile|say|give|greet|answer|call) \w+|\brules?$|\b(?:routine|practice|way of working|how we|house style|tradition|custom|habit)\b/,
);
/** What is kept on a shelf, aimed at or agreed here, at the end of a title: Parliament makes none of these. */
const HOUSE_THING = pattern(
  /\b(?:process|scorecards?|folders?|logs?|book|binders?|targets?|greetings?|handovers?|approvals?|(?:level|local|team|partnership) agreements?|uniforms?|walk[- ]?throughs?|drills?|quotas?|offers?|guarantees?|pledges?|missions?|visions?|standards?|as you go|kpis?|slas?)$/,
);
/** A limit in its name, as no title of a law has one: "Refund within 5 days", "Two minute greeting". */
const HOUSE_LIMIT = pattern(
  /\b(?:\d+|one|two|three|four|five|six|seven|ten|twenty|thirty|sixty)[- ]?(?:day|hour|hr|minute|min|second|sec|week|foot|metre|ring)s?\b|£ ?\d/,
);
/** And yet a law goes by it, or somebody outside keeps it. */
const OF_OTHERS = pattern(
  /\b(?:cooling|reject\w*|rights?|statut\w*|legal|breach|withdrawal|national|british|accessible|minimum|professional|trading|fundamental|food|fire|gas|safety|information|iso|bs|en|nhs|ofcom|ofgem|ofwat|ofsted|orr|caa|fca|pra|cqc|gdc|gphc|hse|ico|government|council|regulat\w*|ombudsman|commission|authority|agency|institute|industry|association|working|wage|licen[cs]\w*|data|equality|pci)\b/,
);
const houseNamed = (row: External, name: string, lens: Lens): boolean =>
  (HOUSE_THING.test(name) || HOUSE_LIMIT.test(name)) &&
  !OF_OTHERS.test(name) &&
  instrumentsIn(`${row.asks ?? ''} . ${row.source ?? ''}`, lawContext(lens)).length === 0;
/** The trade's own habit of asking the young for proof of age; in Scotland an Act makes it one. */
const AGE_POLICY = /\b(?:challenge|think|check) ?(?:21|25)\b/;
const inScotland = (lens: Lens): boolean => lawContext(lens).nation === 'scotland';
const HOUSE = pattern(
  /\b(?:our|my|salon|shop|store|depot|nursery|clinic|hotel|club|gym|desk|counter|branch|school|office|caf[eé]|restaurant|surgery|garage|yard|hall|studio|kitchen|bar|library|museum|theatre|cinema|pool|warehouse|call centre|house|boss(?:'s)?|manager(?:'s)?|owner(?:'s)?)\b/,
);
const RULES = /\b(?:rules?|standards?|ways?|lists?|limits?|times?|hours)\b/;

/** A body of the state at the head of a title, or a paper written for all who do some work: policy guidance for operators. */
const OF_A_BODY = pattern(
  /^(?:the )?(?:office (?:of|for)|department (?:for|of)|ministry of|ofcom|ofgem|ofwat|ofsted|orr|caa|fca|cqc|ico|hse|daera|defra|apha|dvla|dvsa|dwp|hmrc|mca|sepa|environment agency|nhs england|financial conduct authority|care quality commission|health and safety executive|information commissioner|food standards agency|civil aviation authority) [\w ,&'-]+|\b(?:guidance|code|standards?|rules|conditions) for (?:[\w-]+ ){0,5}(?:operators|providers|firms|suppliers|licensees|landlords|retailers|professionals|companies|organisations|employers|traders)\b/,
);
/** The body one works for has papers of its own like anybody. */
const ofAnotherBody = (name: string, lens: Lens): boolean => {
  const found = OF_A_BODY.exec(name)?.[0];
  const own = normalise(lens.text('context', null, 'organisation')).trim();
  return found !== undefined && (own === '' || !found.startsWith(own.split(' ').slice(0, 3).join(' ')));
};

/** True when an outside rule is plainly a paper of one's own. */
export function namesOwnPaper(row: External, lens: Lens): boolean {
  const text = row.instrument ?? '';
  const name = normalise(text)
    .replace(/\bv(?:ersion)? ?\d[\d.]*|\b(?:19|20)\d{2}(?:[-/]\d+)?|[()",.]/g, ' ')
    .trim();
  if (LAW_WORD.test(name) || isPractice(name) || ofAnotherBody(name, lens)) return false;
  if (
    NUMBERED.test(text.trim()) &&
    lens.rows('internalRequirements').some((one) => NUMBERED.test((one.document ?? '').trim()))
  )
    return true;
  if (row.kind === 'legislation' && KEPT_INSIDE.test(normalise(row.source ?? ''))) return true;
  // Nothing that Parliament makes is a plan, a sheet or a policy.
  if (row.kind === 'legislation' && (NEVER_LAW.test(name) || (HOUSE.test(name) && RULES.test(name))))
    return true;
  if (
    row.kind === 'legislation' &&
    ((TOLD_TO_STAFF.test(name) && !isMatterOfLaw(name)) ||
      (AGE_POLICY.test(name) && !inScotland(lens)) ||
      houseNamed(row, name, lens))
  )
    return true;
  if (isUnlikeLaw(row) && !isScheme(name) && instrumentsIn(row.asks ?? '', lawContext(lens)).length === 0)
    return true;
  const papered = PAPER.test(name);
  if (!papered && row.kind !== 'legislation') return false;
  if (OWNED.test(name)) return true;
  const organisation = words(normalise(lens.text('context', null, 'organisation')))
    .map((one) => one.text)
    .filter((word) => word.length >= 4 && !COMMON_NAMES.has(word) && !TOPIC_WORDS.has(word));
  if (organisation.some((word) => new RegExp(`(?<!\\p{L})${literal(word)}(?!\\p{L})`, 'u').test(name)))
    return true;
  if (!papered) return false;
  return name
    .replace(PAPER, ' ')
    .split(/[\s-]+/)
    .filter(Boolean)
    .every((word) => TOPIC_WORDS.has(word));
}

export function filedRight(c: Collector): CheckResult {
  const inside = c.lens.rows('internalRequirements');
  const outside = c.lens.rows('externalRequirements');
  if (inside.length + outside.length === 0) {
    return c.nothing('requirements-none', c.lens.place('internalRequirements'));
  }
  const misfiledIn = inside.filter((row) => isLawByName(row, c.lens));
  for (const row of misfiledIn) {
    const name = c.lens.name('internalRequirements', row);
    c.clash('law-filed-as-internal', { name }, c.lens.quote('internalRequirements', row, 'document'));
  }
  const misfiledOut = outside.filter((row) => isOwnDocument(row, inside, c.lens));
  for (const row of misfiledOut) {
    const name = c.lens.name('externalRequirements', row);
    c.clash('policy-filed-as-external', { name }, c.lens.quote('externalRequirements', row, 'instrument'));
  }
  misauthored(c, inside, outside, [...misfiledIn, ...misfiledOut]);
  // On the wrong side, and no law is taken for a paper by it.
  const wanted = inside.filter((row) => !misfiledIn.includes(row) && isWanted(row));
  for (const row of wanted) {
    const name = c.lens.name('internalRequirements', row);
    c.missing('wish-filed-as-internal', { name }, c.lens.quote('internalRequirements', row, 'document'));
  }
  const ofHouse = outside.filter((row) => !misfiledOut.includes(row) && isOfTheHouse(row));
  for (const row of ofHouse) {
    const name = c.lens.name('externalRequirements', row);
    c.missing('policy-filed-as-external', { name }, c.lens.quote('externalRequirements', row, 'instrument'));
  }
  const soundIn = inside.length - misfiledIn.length - wanted.length;
  const soundOut = outside.length - misfiledOut.length - ofHouse.length;
  if (inside.length === 0) c.missing('internal-none', {}, c.lens.place('internalRequirements'));
  if (outside.length === 0) c.missing('external-none', {}, c.lens.place('externalRequirements'));
  if (soundIn === 0 && soundOut === 0) return c.done('not-yet');
  const mixed = c.findings.some((one) => one.kind === 'clash') || wanted.length + ofHouse.length > 0;
  if (mixed || soundIn === 0 || soundOut === 0) return c.done('partly');
  c.good(
    'filed-right',
    { internal: soundIn, external: soundOut },
    c.lens.place('internalRequirements'),
    c.lens.place('externalRequirements'),
  );
  return c.done('met');
}

/** In the right list, and told as if the other side had made it. */
function misauthored(
  c: Collector,
  inside: readonly Internal[],
  outside: readonly External[],
  misfiled: readonly { id: string }[],
): void {
  const { lens } = c;
  const texts = outsideTexts(outside);
  for (const row of inside) {
    const told = misfiled.includes(row) ? undefined : toldAsLaw(row, texts, lens);
    if (!told) continue;
    const name = lens.name('internalRequirements', row);
    c.clash(
      'policy-told-as-law',
      { name },
      lens.quote('internalRequirements', row, told.field, told.stretch),
    );
  }
  for (const row of outside) {
    const known = instrumentByName(row.instrument ?? '', lawContext(lens))?.instrument;
    const law = row.kind === 'legislation' || row.force === 'mandatory' || known?.force === 'mandatory';
    const told = misfiled.includes(row) || !law || row.kind === 'contract' ? undefined : toldAsOurs(row);
    if (!told) continue;
    const name = lens.name('externalRequirements', row);
    c.clash(
      'law-told-as-policy',
      { name },
      lens.quote('externalRequirements', row, told.field, told.stretch),
    );
  }
}

/** Unless it is the very body one works for, which has papers of its own. */
function ofTheState(name: string, lens: Lens): boolean {
  if (!OF_STATE.test(name)) return false;
  const body = new RegExp(`\\b${STATE}\\b`).exec(name)?.[0];
  return body === undefined || !normalise(lens.text('context', null, 'organisation')).includes(body);
}

/** "RCVS Code of Professional Conduct": the code of a body that is not this organisation. */
function ofABody(document: string, lens: Lens): boolean {
  const body = /^(?:the )?([A-Z]{3,6})(?:'s|’s)? (?:[A-Z][\w-]+ )?Code\b/.exec(document.trim())?.[1];
  if (!body) return false;
  const organisation = lens.text('context', null, 'organisation');
  const initials = organisation.replace(/[^\p{Lu}]/gu, '');
  return !organisation.includes(body) && initials !== body;
}

/** The rule of a regulator that stands among the outside ones, with its own title, once more among the papers of the house. */
function bearsNameOf(row: Internal, lens: Lens): boolean {
  const own = topics(row.document ?? '');
  return (
    own.size >= 2 &&
    lens
      .rows('externalRequirements')
      .filter((one) => one.kind === 'regulators-rule' || one.kind === 'legislation')
      .some((one) => {
        const theirs = topics(one.instrument ?? '');
        return OF_STANDARDS.test(normalise(row.document ?? '')) && [...own].every((word) => theirs.has(word));
      })
  );
}
const OF_STANDARDS = /\b(?:standards?|principles|conditions|requirements|regulations?|rulebook)\b/;

/** The rules of the house that are laws by their name: read again only when the rules are, or what the house is. */
export const isLawByName = (row: Internal, lens: Lens): boolean =>
  lens.cells
    .ask(
      'rules of the house that are laws by name',
      () =>
        lens
          .rows('internalRequirements')
          .filter((one) => bearsLawName(one, lens))
          .map(({ id }) => id),
      alike,
    )
    .includes(row.id);

function bearsLawName(row: Internal, lens: Lens): boolean {
  const name = normalise(row.document ?? '');
  // "Equality Act policy" is a policy about a law; "Equality Act 2010" is the law.
  if (
    (OTHERS_RULES.test(name) || ofTheState(name, lens) || ofABody(row.document ?? '', lens)) &&
    !OWNED.test(name)
  )
    return true;
  if (bearsNameOf(row, lens)) return true;
  if (OWN_DOCUMENT.test(name) || OWNED.test(name)) return false;
  // "Food Information Regulation": the plural is easily lost.
  const title = (row.document ?? '').replace(/\bregulation$/i, 'regulations');
  const known = instrumentByName(title, lawContext(lens))?.instrument;
  // A standard we work to may well be one of our own papers; a law never is.
  if (known) return known.force === 'mandatory' || row.kind !== 'service-standard';
  // "Desk Opening Rules 2026": a grand name for a paper of the house.
  return (
    ((ACT_WITH_YEAR.test(name) || NO_HOUSE_HAS.test(name.trim())) && !HOUSE.test(name)) ||
    LAW_AT_LARGE.test(name.trim())
  );
}

export function isOwnDocument(row: External, inside: readonly Internal[], lens: Lens): boolean {
  if (row.kind === 'contract' || row.kind === 'customer-expectation' || row.kind === 'competition')
    return false;
  const name = normalise(row.instrument ?? '').trim();
  if (name === '') return false;
  if (inside.some((one) => normalise(one.document ?? '').trim() === name)) return true;
  if (instrumentByName(row.instrument ?? '', lawContext(lens)) !== undefined) return false;
  return namesOwnPaper(row, lens);
}
