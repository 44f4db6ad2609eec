import { addMonths, formatDate } from '../../format';
import { instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import { hasFigure, memo, normalise, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import { stem, stems, substance } from '../../text/substance';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import type { ParamsOf } from '../params';
import { isAsEver } from './as-ever';
import { breachTold } from './breach-in-story';
import { isScene } from './effects';
import { enough } from './enough';
import { CHANGED, type Finish, finishOf } from './finished';
import { mustBeKept } from './law-at-work';
import { settled } from './settled';

type Learning = Row<'learning'>;
type External = Row<'externalRequirements'>;

const STANDARD = pattern(
  /\b(?:iso|bs en|bsi|british standard|customer service excellence|servicemark|cqc|investors in people|charter mark|accredit\w*|awards?|benchmark\w*|league table|index|ukcsi|kitemark|code of (?:practice|conduct)|industry standard|national standard|service standard of the|quality mark|best practice guide|mystery shop\w*|institute of customer service)\b/,
);
const ONLY_PLANS = pattern(
  /\b(?:will|recommend(?:s|ed)? (?:that|to|it|this|them|we)|suggest(?:s|ed)? (?:that|to|it|we)|propos(?:e|es|ed) (?:that|to|it|we)|would|plan(?:ning)? to|going to|intend\w*|hope\w* to|should|could|may|might)\b/,
);
const STALE_MONTHS = 36;

/** Names a standard, an award or figures of others. */
const namesStandard = (lens: Lens, row: Learning): boolean => {
  const text = [row.name, row.source, row.learnt].filter(Boolean).join('. ');
  const { sector, nation } = lens.document.about;
  return (
    STANDARD.test(normalise(text)) ||
    instrumentsIn(text, { sector, nation }).some(
      ({ instrument }) => instrument.kind === 'standard' || instrument.kind === 'scheme',
    )
  );
};

/** Told at home: a briefing, an induction, a talk with one's own manager. */
const AT_HOME = pattern(
  /\b(?:briefing|team meeting|huddle|induction|intranet|toolbox talk|handbook|my (?:manager|supervisor|team leader|leader|boss)|our own|in-house|e-?learning|mandatory training|noticeboard|staff room)\b/,
);

export function bestPractice(c: Collector, { min }: ParamsOf<'best-practice-applied'>): CheckResult {
  const { lens } = c;
  const all = lens.place('learning');
  const rows = lens.rows('learning');
  if (rows.length === 0) return c.nothing('learning-none', all);
  const sound = rows.filter((row) => {
    const values = { name: lens.name('learning', row) };
    // Where and when are asked for; what was new and what came of it is what counts.
    if (!lens.says('learning', row, 'name')) c.asks('learning', row, 'source', 'learning-no-source', values);
    c.asks('learning', row, 'date', 'learning-no-date', values);
    return [
      lens.says('learning', row, 'source') || c.asks('learning', row, 'name', 'learning-no-name', values),
      isLearnt(c, row),
      isApplied(c, row),
    ].every(Boolean);
  });
  if (rows.length < min) c.missing('learning-few', { count: rows.length, min }, all);
  const standard = rows.some((row) => namesStandard(lens, row));
  const outside = standard || rows.some((row) => !AT_HOME.test(normalise(learningText(row))));
  if (!standard) c.missing('learning-no-standard', {}, all);
  isLinked(c, rows);
  const fresh = isFresh(c, rows);
  const ticked = c.findings.filter((one) => one.code === 'practice-as-checklist').length;
  const some = rows.some((row) => isCredited(lens, row, ticked > 0));
  // Declared finished: only what of it lives on elsewhere can be credited, or that more than one was looked for outside.
  if (ticked === rows.length)
    return c.done(livesOn(lens, rows) || (rows.length > 1 && outside) ? 'partly' : 'not-yet');
  if (sound.length === 0) return c.done(some ? 'partly' : 'not-yet');
  const verdict = enough(sound.length, rows.length, min);
  if (verdict !== 'met' || !outside || !fresh || ticked > 0) return c.done('partly');
  c.good(
    'practice-applied',
    { count: sound.length },
    ...sound.map((row) => lens.quote('learning', row, 'applied')),
  );
  return c.done('met');
}

/** Something of it can be credited: what was found, and somebody who found it. */
function isCredited(lens: Lens, row: Learning, ticked: boolean): boolean {
  const did = lens.says('learning', row, 'applied') && substance(row.applied ?? '') >= NEW_THINGS;
  const found =
    lens.says('learning', row, 'learnt') &&
    substance(row.learnt ?? '') >= NEW_THINGS &&
    !POLITE.test(normalise(row.learnt ?? ''));
  if (!did && !found) return false;
  // What any book says of it, on no day and to no end, was found by nobody.
  const traced =
    row.date !== undefined || (row.improvements?.length ?? 0) > 0 || NOVEL.test(normalise(row.learnt ?? ''));
  if (traced) return true;
  const used = did && !NO_USE.test(normalise(row.applied ?? ''));
  return used && !(ticked && finishedFor(lens, row) !== undefined);
}
/** What one had not known, or what others do. */
const NOVEL = pattern(
  /\b(?:(?:did|do|had|was|were|have)(?: not|n't) (?:know|known|realis\w+|aware|think|thought|expect\w*|see|seen|heard)|never (?:knew|thought|heard|realised)|realis\w+|surpris\w+|new to|i(?:'d| had)? (?:always )?thought|used to|unlike (?:us|ours)|they|theirs?|ours|visit\w*|saw|watched)\b/,
);

/** Tied to an improvement, or others' figures held beside one's own. */
const livesOn = (lens: Lens, rows: readonly Learning[]): boolean => {
  const known = new Set(lens.rows('improvements').map((row) => row.id));
  return (
    rows.some((row) => row.improvements?.some((id) => known.has(id))) ||
    lens.rows('evidence').some((row) => row.kind === 'benchmark' && lens.says('evidence', row, 'finding'))
  );
};

const learningText = (row: Learning): string => [row.name, row.source, row.learnt].filter(Boolean).join('. ');

/** Something new in particular: "it was interesting" names nothing. */
function isLearnt(c: Collector, row: Learning): boolean {
  const { lens } = c;
  const values = { name: lens.name('learning', row) };
  if (!c.asks('learning', row, 'learnt', 'learning-no-learnt', values)) return false;
  const plain = normalise(row.learnt ?? '');
  if ((substance(row.learnt ?? '') >= NEW_THINGS || isManner(plain)) && !POLITE.test(plain)) return true;
  c.missing('learning-vague', values, lens.quote('learning', row, 'learnt'));
  return false;
}
const NEW_THINGS = 2;
/** A way of doing it, in everyday words: "tell people before they ask when you are late". */
const isManner = (plain: string): boolean =>
  AT_WHICH.test(plain) && DOES.test(plain) && wordCount(plain) >= LONG_ENOUGH;
const LONG_ENOUGH = 7;
const AT_WHICH = /\b(?:before|after|until|instead|first|while|as soon as|if|(?<!important )when)\b/;
const DOES = pattern(
  /\b(?:(?:they|we|you|who|staff|people|one|always|never|to|and|^) ?(?:call|ring|tell|ask|say|write|show|give|put|let|bring|send|wait|stand|look|read|offer|open|text|phone|check|greet|stop|start|take|make|go|come|meet)|^(?:call|ring|tell|ask|say|write|show|give|put|let|bring|send|wait|stand|look|read|offer|open|text|phone|check|greet|stop|start|take|go|meet))\b/,
);
const POLITE = pattern(
  /\b(?:very |really |quite )?(?:interesting|useful|inspiring|helpful|informative)\b(?! (?:that|to see that|because))|\bsimilar (?:way )?to (?:us|ours)\b|\bconfirm\w* (?:a lot|what we|that we)\b/,
);
/** What anybody says who changes nothing. */
const NO_USE =
  /\b(?:bear (?:it|this|that|them) in mind|keep (?:it|this|that) in mind|stay in (?:contact|touch)|exchange views|can be (?:used|applied) in|should be (?:followed|used|adopted)|(?:will|would|could|might) be (?:useful|helpful)|good to know|made me think|keep (?:on )?reading|try to (?:use|follow|remember)|share (?:it|this) with|(?:shared|mentioned|suggested|passed on|talked about) (?:it|this|them|what)|told (?:my|our|the) \w+ about|took (?:\w+ ){0,3}(?:ideas|notes|home)|better (?:listener|person|understanding|at my job)|more (?:confident|aware|understanding)|opened my eyes|helped me|(?:now )?(?:know|understand) (?:more|better|what|how|why))\b/;

/** What we do anyway, and no other entry in which anything was changed. */
function asEver(lens: Lens, row: Learning): Finish | undefined {
  if (!isAsEver(row.learnt ?? '', row.applied ?? '') || movedElsewhere(lens, row)) return undefined;
  return { field: 'applied', words: normalise(row.applied ?? '').trim() };
}
const movedElsewhere = (lens: Lens, row: Learning): boolean =>
  lens
    .rows('learning')
    .some(
      (one) =>
        one.id !== row.id &&
        CHANGED.test(normalise(one.applied ?? '')) &&
        finishOf(one.learnt ?? '', one.applied ?? '') === undefined,
    );
function finishedFor(lens: Lens, row: Learning): Finish | undefined {
  const finish = finishOf(row.learnt ?? '', row.applied ?? '') ?? settledFor(row);
  return finish?.held && movedElsewhere(lens, row) ? undefined : finish;
}
/** The house is said to have it, on no day anybody could name. */
const settledFor = (row: Learning): Finish | undefined =>
  row.date === undefined ? settled(row.learnt ?? '', row.applied ?? '') : undefined;

function isApplied(c: Collector, row: Learning): boolean {
  const { lens } = c;
  const values = { name: lens.name('learning', row) };
  const text = row.applied ?? '';
  const plain = normalise(text);
  const finish = finishedFor(lens, row) ?? asEver(lens, row);
  if (finish) {
    const { field, words } = finish;
    const start = normalise(row[field] ?? '').indexOf(words);
    const stretch = start < 0 ? undefined : { start, end: start + words.length };
    c.fault('practice-as-checklist', { ...values, words }, lens.quote('learning', row, field, stretch));
    return false;
  }
  if (!c.asks('learning', row, 'applied', 'learning-not-applied', values)) return false;
  const changed = CHANGED.test(plain);
  // What is only intended has changed nothing yet; a plan beside a change is fine.
  const only = (ONLY_PLANS.test(plain) || NO_USE.test(plain)) && !changed;
  const linked = (row.improvements?.length ?? 0) > 0 && !NO_USE.test(plain);
  if (
    (!only || linked) &&
    substance(text) >= NEW_THINGS &&
    !(NO_USE.test(plain) && substance(text.toLowerCase().replace(NO_USE, ' ')) < 4)
  )
    return true;
  c.missing('learning-not-applied', values, lens.quote('learning', row, 'applied'));
  return false;
}

/** Asked only where the unit has improvements to link to. */
function isLinked(c: Collector, rows: readonly Learning[]): void {
  const { lens } = c;
  const shown = lens.template.sections.some((section) => Object.hasOwn(section.collections, 'improvements'));
  if (!shown || lens.isHidden('learning', 'improvements')) return;
  const known = new Set(lens.rows('improvements').map((row) => row.id));
  if (rows.some((row) => row.improvements?.some((id) => known.has(id)))) return;
  c.missing('learning-no-improvement', {}, lens.place('learning', rows[0], 'improvements'));
}

function isFresh(c: Collector, rows: readonly Learning[]): boolean {
  const dates = rows.flatMap((row) => (row.date === undefined ? [] : [row.date])).sort();
  const newest = dates.at(-1);
  if (newest === undefined || dates.length < rows.length) return true;
  if (newest >= addMonths(c.lens.today, -STALE_MONTHS)) return true;
  const row = rows.find((one) => one.date === newest);
  c.fault('practice-stale', { date: formatDate(newest) }, c.lens.place('learning', row, 'date'));
  return false;
}

/** What follows any breach of anything. Without a word beside these nobody has been imagined. */
const STOCK = new Set(
  `fine fined penalty penalties punish punished sue sued court legal action prosecute prosecuted prosecution reputation reputational damage
  damaged bad poor negative unhappy upset annoyed angry dissatisfied disappointed complain complaint consequence trouble breach breached
  break broken close closed shut serious severe huge heavy lose loss trust faith press publicity review affect affected suffer disciplinary
  illegal unlawful non compliance compliant comply act regulation regs law legislation against possibly potentially likely face discrimination
  discriminate jail prison rights data could would may might allow allowed happen occur unacceptable acceptable tolerate permit permitted
  forbidden seriously above must never avoid elsewhere profit brand image goodwill competitor loss disappointed worse wrong let down experience tell told hear heard
  stop use using others people everyone everybody anyone talk spread word leave impact experience lead result regulatory regulator harm harmful adverse adversely enforcement enforce detriment detrimental sanction competent authority authorities
  implication liability liable exposure credibility undermine jeopardise satisfaction dissatisfaction outcome litigation lawsuit investigation repercussion
  money costly expensive cost name stress problem issue confidence standing
  big large substantial significant considerable hefty sizeable unlimited financial financially monetary commercial non-compliance fail failure ensue possible
  exclude excluded unfair unfairly disadvantage disadvantaged undervalued unsafe risk compromise compromised mistreated inconvenience inconvenienced
  frustrated frustration distress offended uncomfortable unwelcome unequal unequally misuse misused mishandled neglected ignored expectation sanctioned
  shop store hotel branch garage college university trust charity`
    .split(/\s+/)
    .map(stem),
);
/** Those served or those bound by the rule, all of them at once: nobody in particular. */
const ANY_OF_THEM =
  /\b(?:visitors|passengers|guests|patients|students|learners|pupils|tenants|residents|members|supporters|donors|callers|diners|shoppers|users|consumers|families|parents|buyers|individuals|stakeholders|businesses|companies|organi[sz]ations|employers|firms|traders|providers)\b/g;
/** The most a law may cost anybody is read off the law, and nobody is pictured by it. */
const AT_MOST =
  /(?:£|€)? ?\d[\d.,]* ?(?:million|millions|m|mio|bn|billion)\b(?: (?:pounds?|euros?))?|\d[\d.,]* ?(?:%|per ?cent) (?:\w+ ){0,4}turnover|\d[\d.,]* ?%\W*$/g;
/** Something that happens to a body, a home or a purse: one word of it is a picture. */
const HARM = pattern(
  /\b(?:vomit\w*|throw(?:s|ing)? up|sick|ill|poison\w*|die[sd]?|dying|dead|death|kill\w*|chok\w*|hospital\w*|ambulance|injur\w*|hurt|wound\w*|burn(?:s|t|ed)?|scald\w*|bleed\w*|blind|drown\w*|crush\w*|crash\w*|fall(?:s|en)?|fell|trip(?:s|ped)|slip(?:s|ped)|electrocut\w*|suffocat\w*|allergic|infect\w*|overdos\w*|stab\w*|attack\w*|beaten|stalk\w*|robbed|stolen|steals?|scammed|evict\w*|homeless|stranded|starv\w*|freez\w*|frozen out|thrown out|locked out|turned away|left behind|bailiffs?|bankrupt\w*|sacked|suicid\w*)\b/,
);
export /** How much is pictured: what is named that is no part of the stock. */
const pictures = memo((said): number => {
  const text = normalise(said).replace(AT_MOST, ' ');
  if (hasFigure(text) || HARM.test(text)) return PICTURE;
  return [...stems(text.replace(ANY_OF_THEM, ' '))].filter((one) => substance(one) > 0 && !STOCK.has(one))
    .length;
});
const PICTURE = 2;
const imagined = (said: string): boolean => pictures(said) >= PICTURE;

/** Nobody harmed and nobody acting, in either box or in the effect. */
function isRecited(lens: Lens, row: External): boolean {
  const told = (['breachCustomer', 'breachOrganisation'] as const).some(
    (field) => lens.says('externalRequirements', row, field) && imagined(row[field] ?? ''),
  );
  return !told && !BROKEN.test(normalise(row.effect ?? '')) && !breachTold(row.effect ?? '').customer;
}
const BARE = 2;
/** A case of it told, what a breach did to a customer, and what to the organisation; one at least in words of its own. */
const isFollowed = (lens: Lens, row: External): boolean =>
  isScene(row.effect ?? '') &&
  substance(row.effect ?? '') >= CASE &&
  (['breachCustomer', 'breachOrganisation'] as const).every(
    (field) => lens.says('externalRequirements', row, field) && pictures(row[field] ?? '') > 0,
  );
const CASE = 8;
/** A breach pictured where the effect is told. */
const BROKEN = pattern(
  /\b(?:otherwise|or else|if (?:we|i|they|it|this|nobody|somebody) (?:did not|didn't|do not|don't|does not|doesn't|forget|forgot|failed|broke|got it wrong|is not|isn't)|without (?:it|this|that)|would (?:lose|have lost|be hurt|miss|go without|never know|be left))\b/,
);

export function lawOnlyRecited(c: Collector): CheckResult {
  const { lens } = c;
  const all = lens.place('externalRequirements');
  const rows = lens.rows('externalRequirements');
  if (rows.length === 0) return c.nothing('external-none', all);
  const binding = rows.filter(mustBeKept);
  if (binding.length === 0) return c.nothing('no-mandatory', all);
  const described = binding.filter((row) => {
    const said = ['asks', 'effect'].some(
      (field) =>
        !['blank', 'placeholder'].includes(lens.verdict('externalRequirements', row, field) ?? 'said'),
    );
    return said && lens.says('externalRequirements', row, 'instrument');
  });
  const hidden = (['breachCustomer', 'breachOrganisation'] as const).every((field) =>
    lens.isHidden('externalRequirements', field),
  );
  const recited = hidden ? [] : described.filter((row) => isRecited(lens, row));
  // A first row whose consequences are still to come is a draft, and two laws imagined are no longer a habit.
  const pictured = described.filter((row) => !recited.includes(row));
  // Nor is it one where a breach was followed to both who lose by it, beside one or two that are hardly begun.
  const followed = recited.length <= BARE && pictured.some((row) => isFollowed(lens, row));
  const mistaken =
    recited.length >= 2 && recited.length > described.length / 2 && pictured.length < 2 && !followed;
  for (const row of recited) {
    const values = { name: lens.name('externalRequirements', row) };
    const place = lens.place('externalRequirements', row, 'breachCustomer');
    if (mistaken) c.fault('law-recited', values, place);
    else c.missing('breach-no-customer', values, place);
  }
  const seen = described.filter((row) => !recited.includes(row));
  const [first, ...rest] = seen.map((row) =>
    lens.quote(
      'externalRequirements',
      row,
      lens.says('externalRequirements', row, 'breachCustomer') ? 'breachCustomer' : 'breachOrganisation',
    ),
  );
  if (first === undefined) {
    const [row] = binding;
    if (recited.length > 0 || !row) return c.done('not-yet');
    const name = lens.name('externalRequirements', row);
    return c.nothing('breach-no-customer', lens.place('externalRequirements', row, 'breachCustomer'), {
      name,
    });
  }
  if (mistaken) return c.done('partly');
  c.good('law-consequences-seen', { count: seen.length }, first, ...rest);
  return c.done('met');
}
