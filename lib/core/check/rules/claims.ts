import { instrumentByName } from '../../law';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import {
  hasFigure,
  memo,
  namesDocument,
  namesSource,
  normalise,
  type Opinion,
  opinions,
  topics,
} from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';
import type { Lens, Passage, Void } from '../lens';
import { OPTIONAL, said as saidIn } from './binding';
import { lawContext } from './context';
import { carries, tieOf, tiesOf } from './links';
import { OWN_DOCUMENT } from './requirements';
import { HALF } from './share';
import { hasPaper, tasteOf } from './taste';
import { sayingFor } from './unbacked';

type List = 'internalRequirements' | 'externalRequirements';

function opinionHere(
  c: Collector,
  collection: List,
  row: { id: string },
  field: string,
  found: readonly Opinion[],
): boolean {
  const [first, ...others] = found;
  if (!first) return false;
  const places = [first, ...others].map((one) => c.lens.quote(collection, row, field, one));
  c.fault('opinion-as-requirement', { words: first.text }, ...places);
  return true;
}

/** Somebody with the right to ask decided it, and it was written down or said on a day. */
const DECIDED = pattern(
  /\b(?:agreed|decided|decision|minutes? (?:of|dated|item|no)|the minutes|minuted|instruct\w*|memo|briefing|email (?:of|from|dated)|signed|notice (?:of|from)|meeting|board|(?:19|20)\d{2}|version|v\d|page \d|section \d)\b/,
);
/** Kinds in which an organisation says what it believes its customers want. */
const VALUES = new Set(['brand', 'culture']);
/** A paper that is none: a view, a feeling, a habit. */
const NO_PAPER = pattern(
  /\b(?:my|personal|own|our) (?:own )?(?:views?|opinions?|preferences?|beliefs?|feelings?|expectations?|thoughts?|ideas?|standards? for myself)\b|\bmy (?:own )?(?:principles?|motto|rules?|way|habit|style|method|attitude|standards?)\b|\bcommon sense\b|\bunwritten\b|\bgut feeling\b|\bgood manners\b|^(?:none|nothing|no document|not written(?: down)?|nowhere|general (?:feeling|expectation|view|opinion)|what (?:i|we|everyone) (?:would |'d )?(?:think|thinks|want|wants|expect|expects|like|likes))\b|\b(?:manager|supervisor|boss|team leader|owner|colleague)(?:'?s)? (?:view|opinion|preference|taste|feeling)s?\b/,
);
export function opinionAsRequirement(c: Collector): CheckResult {
  const { lens } = c;
  const inside = lens.rows('internalRequirements');
  const outside = lens.rows('externalRequirements');
  if (inside.length + outside.length === 0)
    return c.nothing('requirements-none', lens.place('internalRequirements'));
  const bad = new Set<string>();
  for (const row of inside) if (internalOpinion(c, row)) bad.add(row.id);
  for (const row of outside) if (externalOpinion(c, row)) bad.add(row.id);
  const total = inside.length + outside.length;
  if (bad.size > 0) return c.done(bad.size === total ? 'not-yet' : 'partly');
  c.good(
    'requirements-no-opinion',
    { count: total },
    lens.place('internalRequirements'),
    lens.place('externalRequirements'),
  );
  return c.done('met');
}

function internalOpinion(c: Collector, row: Row<'internalRequirements'>): boolean {
  const { lens } = c;
  const list = 'internalRequirements';
  const name = normalise(`${row.document ?? ''} ${row.version ?? ''}`);
  // A decision with its day or its minutes is a requirement, whatever moved whoever took it.
  const decided = DECIDED.test(name) || row.reviewed !== undefined;
  for (const field of ['document', 'asks'] as const) {
    const text = row[field] ?? '';
    const views = opinions(text);
    const found = views.filter((one) => {
      // The writer's view that follows a rule somebody wrote down is on the rule, and is none itself.
      if (decided && one.sentence.start > 0 && /^i /i.test(one.text)) return false;
      // The organisation's own voice, and what customers are said to want beside a rule that is written down.
      if (/^we /i.test(one.text) && !one.strong) return false;
      return !(one.preference && !/prob|usual/i.test(one.text) && (decided || VALUES.has(row.kind ?? '')));
    });
    if (opinionHere(c, list, row, field, found)) return true;
  }
  if (decided) return false;
  // Without a paper behind it, the reason shows whose wish it is.
  if (!OWN_DOCUMENT.test(normalise(row.document ?? ''))) {
    const wish = opinions(row.why ?? '').filter((one) => one.strong);
    if (opinionHere(c, list, row, 'why', wish)) return true;
  }
  const paper = NO_PAPER.exec(normalise(row.document ?? '').trim());
  if (paper && !DECIDED.test(normalise(row.asks ?? ''))) {
    c.fault('opinion-as-requirement', { words: row.document ?? '' }, lens.quote(list, row, 'document'));
    return true;
  }
  const unwritten = unwrittenIn(row.asks ?? '') || unwrittenIn(row.why ?? '');
  if (unwritten !== '') {
    c.fault('opinion-as-requirement', { words: unwritten }, lens.quote(list, row, 'asks'));
    return true;
  }
  return tasteAsked(c, row);
}

/** The writer says it himself: nobody with the right to ask has asked. */
const UNWRITTEN = pattern(
  /\b(?:(?:is not|isn't|not|never) (?:actually |really )?(?:written|set) (?:down|anywhere|in any\w*)|(?:is|are|was|it's) (?:not|nowhere|never) (?:\w+ )?(?:written|on paper)|(?:no ?(?:one|body)|none of \w+|owner|boss|manager|head office|management|nobody here|they) (?:\w+ )?(?:has |have |had )?(?:ever|never|not) (?:\w+ )?(?:asked|said|set|agreed|wrote|bothered|decided)|unwritten|no (?:document|paper|policy) (?:says|for))\b/,
);

const unwrittenIn = memo((text): string => UNWRITTEN.exec(normalise(text))?.[0] ?? '');

/** No paper behind it, and what is asked, or the reason for it, is liking. */
function tasteAsked(c: Collector, row: Row<'internalRequirements'>): boolean {
  const { lens } = c;
  const papered = hasPaper(row.document ?? '') || row.version !== undefined;
  for (const field of ['asks', 'why'] as const) {
    const text = row[field] ?? '';
    const taste = tasteOf(text);
    if (!taste || namesSource(text) || DECIDED.test(normalise(text))) continue;
    // A paper may be asked for in words of praise; only the writer's own liking shows through it, and not in its reason.
    if (papered && (field === 'why' || taste.taste !== 'mine' || !taste.alone)) continue;
    if (field === 'why' && taste.taste !== 'mine') continue;
    const words = text.slice(taste.start, taste.end);
    c.fault('opinion-as-requirement', { words }, lens.quote('internalRequirements', row, field, taste));
    return true;
  }
  const saying = papered ? undefined : sayingFor(row, lens.rows('internalRequirements'));
  if (!saying) return false;
  const words = (row[saying.field] ?? '').slice(saying.stretch.start, saying.stretch.end);
  c.fault(
    'opinion-as-requirement',
    { words },
    lens.quote('internalRequirements', row, saying.field, saying.stretch),
  );
  return true;
}

function externalOpinion(c: Collector, row: Row<'externalRequirements'>): boolean {
  const { lens } = c;
  // What customers expect is theirs to want; only a guess at it is none, unless the source says who was asked.
  const wants = row.kind === 'customer-expectation' || row.kind === 'competition';
  const source = row.source ?? '';
  const sourced =
    lens.says('externalRequirements', row, 'source') && (namesSource(source) || /\d/.test(source));
  if (wants && sourced) return false;
  // A view on whether an Act binds is one mistake, about its force, and not two.
  if (saidIn(row.asks ?? '', OPTIONAL) && instrumentByName(row.instrument ?? '', lawContext(lens)))
    return false;
  for (const field of ['instrument', 'asks'] as const) {
    const found = opinions(row[field] ?? '').filter(
      (one) => !(wants && one.preference && !/prob/i.test(one.text)),
    );
    if (opinionHere(c, 'externalRequirements', row, field, found)) return true;
  }
  return false;
}

type Spot = {
  readonly collection: 'gaps' | 'improvements' | 'evidence' | 'summary';
  readonly row: { id: string } | null;
  readonly field: string;
  /** Something else in the proposal shows it. */
  readonly shown: boolean;
};

/** Testimony and staff views are somebody's words by nature; the row itself is the source. */
const VOICES = new Set([
  'survey',
  'staff-feedback',
  'witness-testimony',
  'reflective-log',
  'social-media',
  'observation',
]);

function spotsOf(lens: Lens): Spot[] {
  const ties = tiesOf(lens);
  const spots: Spot[] = [];
  for (const row of lens.rows('gaps')) {
    const shown = tieOf(ties.onGap, row).rows.length > 0;
    for (const field of ['cause', 'effect']) spots.push({ collection: 'gaps', row, field, shown });
  }
  for (const row of lens.rows('evidence')) {
    if (VOICES.has(row.kind ?? '') && lens.says('evidence', row, 'source')) continue;
    spots.push({ collection: 'evidence', row, field: 'finding', shown: row.sample !== undefined });
  }
  for (const row of lens.rows('improvements')) {
    const shown = tieOf(ties.proof, row).rows.length > 0;
    for (const field of ['change', 'why']) spots.push({ collection: 'improvements', row, field, shown });
  }
  spots.push({ collection: 'summary', row: null, field: 'problem', shown: lens.rows('evidence').length > 0 });
  return spots.filter((spot) => lens.text(spot.collection, spot.row, spot.field).trim() !== '');
}

/** The field itself gives a count, a source or the name of its evidence beside the belief. */
function backed(lens: Lens, text: string): boolean {
  return (
    hasFigure(text) ||
    namesSource(text) ||
    lens
      .rows('evidence')
      .some((row) => row.name !== undefined && topics(row.name).size > 0 && namesDocument(text, row.name))
  );
}

export function claimsSourced(c: Collector): CheckResult {
  const { lens } = c;
  const spots = spotsOf(lens);
  if (spots.length === 0) return c.nothing('gaps-none', lens.place('gaps'));
  let open = 0;
  let guessed = 0;
  for (const { collection, row, field, shown } of spots) {
    const text = lens.text(collection, row, field);
    const found = opinions(text);
    if (found.length === 0 || backed(lens, text)) continue;
    const strong = found.filter((one) => one.strong);
    const [first, ...others] = strong.length > 0 ? strong : found;
    if (!first) continue;
    const places = [first, ...others].map((one) => lens.quote(collection, row, field, one));
    const [place, ...rest] = places;
    if (!place) continue;
    if (strong.length > 0 || !shown) {
      open++;
      c.fault('claim-without-source', { words: first.text }, place, ...rest);
    } else if (!first.preference) {
      // A guess where the proposal has its evidence: worth a word, and no more.
      guessed++;
      c.missing('claim-without-source', { words: first.text }, place, ...rest);
    }
  }
  const gaps = lens.rows('gaps');
  const ties = tiesOf(lens);
  const bare = gaps.filter((gap) => tieOf(ties.onGap, gap).rows.length === 0);
  // A gap with no evidence at all is a claim with no source, however firmly it is put.
  for (const gap of bare)
    c.missing(
      'gap-no-evidence',
      { name: lens.name('gaps', gap) },
      lens.place('gaps', gap),
      lens.place('evidence'),
    );
  if (gaps.length === 0) c.missing('gaps-none', {}, lens.place('gaps'));
  const evidence = lens.rows('evidence').filter((row) => carries(lens, row));
  if (evidence.length === 0 || open === spots.length) return c.done('not-yet');
  if (open > 0 || guessed > spots.length * HALF || gaps.length === 0 || bare.length * 5 > gaps.length)
    return c.done('partly');
  const [first, ...rest] = evidence.map((row) => lens.quote('evidence', row, 'source'));
  if (first) c.good('claims-have-sources', { count: evidence.length }, first, ...rest);
  return c.done('met');
}

/** So much of all that is written may be empty before it weakens the whole. */
const SOME = 0.15;

/** What one collection says and does not say. */
function said(lens: Lens, passages: readonly Passage[]) {
  const full: Place[] = [];
  const hollow: { passage: Passage; verdict: Void }[] = [];
  let all = 0;
  for (const passage of passages) {
    const { collection, row, field, text } = passage;
    all += text.length;
    const verdict = lens.verdict(collection, row, field);
    if (verdict !== null && verdict !== 'blank') hollow.push({ passage, verdict });
    else if (verdict === null && full.length < SHOWN) full.push(lens.quote(collection, row, field));
  }
  return { all, full, hollow };
}
/** Places enough to show that a proposal is somebody's own. */
const SHOWN = 3;

export function specific(c: Collector): CheckResult {
  const parts = c.lens.byCollection('said', (passages) => said(c.lens, passages));
  const all = parts.reduce((sum, one) => sum + one.all, 0);
  if (all === 0) return c.nothing('nothing-written', c.lens.place('context'));
  let empty = 0;
  for (const { passage, verdict } of parts.flatMap(({ hollow }) => hollow)) {
    empty += passage.text.length;
    c.voided(verdict, passage.collection, passage.row, passage.field);
  }
  if (empty >= all * HALF) return c.done('not-yet');
  if (empty > all * SOME) return c.done('partly');
  c.good('specific', {}, ...parts.flatMap(({ full }) => full).slice(0, SHOWN));
  return c.done('met');
}
