import { instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import type { Place } from '../../proposal/place';
import {
  hasFigure,
  namesDocument,
  namesSomething,
  namesSource,
  normalise,
  opinions,
  type Span,
  sentences,
  shared,
  topics,
  wordCount,
} from '../../text';
import { pattern } from '../../text/pattern';
import { sameItems } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { weighsAnother } from './another-way';
import { isGrumble } from './blame';
import { countsIn, noFigure } from './counted';
import { isGrounded } from './grounded';
import { calledLoosely, calledShort } from './nicknames';
import { lawContext } from './requirements';
import { isMet, mostly, NEARLY_ALL } from './share';

type Improvement = Row<'improvements'>;
type Rule = {
  readonly id: string;
  readonly title: string;
  readonly law: boolean;
  /** What it asks and does here, in the learner's words. */
  readonly about: string;
};

function rulesOf(lens: Lens): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const row of lens.rows('internalRequirements')) rules.set(row.id, ownRule(row));
  for (const row of lens.rows('externalRequirements')) rules.set(row.id, law(row));
  return rules;
}
/** Their titles alone, which stay while what the rules ask is written. */
const titlesOf = (lens: Lens): readonly string[] =>
  lens.cells.ask(
    'titles of rules',
    () =>
      [
        ...lens.rows('internalRequirements').map((row) => row.document ?? ''),
        ...lens.rows('externalRequirements').map((row) => row.instrument ?? ''),
      ].filter((title) => title !== ''),
    sameItems,
  );
const ownRule = ofRow(
  (row: Row<'internalRequirements'>): Rule => ({
    id: row.id,
    title: row.document ?? '',
    law: false,
    about: joined(row.asks, row.why),
  }),
);
const law = ofRow(
  (row: Row<'externalRequirements'>): Rule => ({
    id: row.id,
    title: row.instrument ?? '',
    law: true,
    about: joined(row.asks, row.effect),
  }),
);
const changeOf = ofRow((row: Improvement) => `${row.name ?? ''} . ${row.change ?? ''}`);

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' . ');

const linkedRules = (row: Improvement, rules: ReadonlyMap<string, Rule>): Rule[] =>
  (row.rules ?? []).flatMap((id) => rules.get(id) ?? []);

/** True when the text names the rule: a law by any of its names, a document by its number, title, initials or clause. */
function names(text: string, rule: Rule, lens: Lens): boolean {
  if (rule.title.trim() === '') return false;
  if (namesDocument(text, rule.title) || calledShort(text, rule.title, rule.about)) return true;
  if (!rule.law) return false;
  const said = new Set(instrumentsIn(text, lawContext(lens)).map((one) => one.instrument.id));
  return instrumentsIn(rule.title, lawContext(lens)).some((one) => said.has(one.instrument.id));
}

/** The same of a rule that is linked beside the text: a nickname will do, or what the rule asks said again. */
const speaksFor = (text: string, rule: Rule, lens: Lens): boolean =>
  names(text, rule, lens) || calledLoosely(text, rule.title) || shared(text, rule.about) >= 2;

export function improvementsLinked(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const rules = rulesOf(lens);
  const sides = new Set<boolean>();
  let tied = 0;
  const sound = rows.filter((row) => {
    const values = { name: lens.name('improvements', row) };
    const linked = linkedRules(row, rules);
    const named = linked.length > 0 ? linked : namedRules(row, rules, lens);
    const place = lens.place('improvements', row, 'rules');
    if (named.length === 0) {
      c.missing('improvement-no-rules', values, place);
      return false;
    }
    if (linked.length === 0) c.missing('link-by-words', values, place);
    tied++;
    for (const one of named) sides.add(one.law);
    return complies(c, row, named);
  });
  if (sides.size === 1) {
    const side = sides.has(true) ? 'outside' : 'inside';
    c.missing('rules-one-side', { side }, lens.place('improvements', rows[0], 'rules'));
  }
  // Not tied to a rule itself, and yet to a gap that is: the reader can work it out.
  const gaps = new Set(
    lens
      .rows('gaps')
      .flatMap((gap) => ((gap.requirements?.length ?? 0) > 0 && isLevelled(gap) ? gap.id : [])),
  );
  const throughGaps = rows.filter((row) => row.gaps?.some((id) => gaps.has(id))).length;
  const worked = throughGaps > 0 && throughGaps * 2 >= rows.length;
  if (tied === 0) return c.done(throughGaps * 2 > rows.length ? 'partly' : 'not-yet');
  // No link at all, a rule's name here or there, and for most of them not what keeps it.
  if (rows.every((row) => linkedRules(row, rules).length === 0) && sound.length * 2 <= rows.length && !worked)
    return c.done('not-yet');
  // Tied to rules by links alone, without a word on how they are kept, it is begun and no more.
  if (sound.length === 0) return c.done('partly');
  // Each of them is asked about.
  const result = mostly(c, sound.length, rows.length, { share: NEARLY_ALL });
  if (!isMet(result)) return result;
  if (sides.size < 2) return c.done('partly');
  c.good(
    'improvements-linked',
    { count: sound.length },
    ...sound.map((row) => lens.quote('improvements', row, 'compliance')),
  );
  return result;
}

/** What the rule asks for, or what is reached of it, is given as a level: the gap tells which rule is meant. */
const isLevelled = (gap: Row<'gaps'>): boolean => gap.required !== undefined || gap.present !== undefined;

/** Rules that an improvement names without a link. */
const namedRules = (row: Improvement, rules: ReadonlyMap<string, Rule>, lens: Lens): Rule[] => {
  const text = [row.compliance, row.why, row.change].filter(Boolean).join(' . ');
  return [...rules.values()].filter((rule) => rule.title.trim() !== '' && names(text, rule, lens));
};

/** "Fully compliant", "does not break any law": said of anything. */
const SWEEPING = pattern(
  /\b(?:(?:fully|totally|completely|100%|all) (?:compliant|comply|complies|legal|within)|(?:complies|comply|compliant|in line|accordance|keeping) with (?:all|every|any|the relevant|relevant|our|company|the company|the law|laws|legislation|rules|policies|policy|everything)|(?:no|any|does not break|doesn't break|not against) (?:laws?|rules?|polic(?:y|ies)|regulations?)|follow(?:s|ed)? (?:all|the|our|company) (?:laws?|rules?|polic(?:y|ies)|procedures?|legislation|regulations?))\b/,
);
/** So long may a sentence be that assures and says nothing. */
const SWEEP = 30;
const BROAD = 20;
const KEEPS = 8;
/** A named rule and what keeps it can be said in four words. */
const BRIEF = 4;

/** The box only says where it was told: "see above". */
const POINTS_AWAY = pattern(
  /^(?:(?:please )?(?:see|as|look at|read) (?:\w+ ){0,3}(?:above|below|change|reason|box(?:es)?|before|said|written|field|there|left)|(?:told|said|explained|written|described|covered|given|answered) (?:\w+ )?(?:above|below|already|in the)|(?:it is|it's|this is|that is|all|both|already) (?:all |already )?(?:(?:said|told|in|written) (?:in )?(?:the )?(?:change|above|reason|box)))[^.]{0,40}\W*$/,
);

function complies(c: Collector, row: Improvement, rules: readonly Rule[]): boolean {
  const { lens } = c;
  const told = [row.why, row.change].filter(Boolean).join(' . ');
  if (
    (lens.verdict('improvements', row, 'compliance') === 'blank' ||
      POINTS_AWAY.test(normalise(row.compliance ?? ''))) &&
    !lens.isHidden('improvements', 'compliance')
  ) {
    // The reason or the change says which rule it keeps, and how.
    if (rules.some((rule) => speaksFor(told, rule, lens)) && DECIDES.test(normalise(told))) {
      c.missing(
        'answer-elsewhere',
        { name: lens.name('improvements', row) },
        lens.place('improvements', row, 'compliance'),
        lens.quote('improvements', row, 'why'),
      );
      return true;
    }
  }
  if (!c.needs('improvements', row, 'compliance', 'improvement-no-compliance')) return false;
  const text = row.compliance ?? '';
  // Hidden by the template: there is nothing to read.
  if (text === '') return true;
  const named = rules.filter((rule) => speaksFor(text, rule, lens)).length;
  const values = { name: lens.name('improvements', row), count: named, total: rules.length };
  const place = lens.quote('improvements', row, 'compliance');
  const plain = normalise(text);
  const sweeping =
    (SWEEPING.test(plain) &&
      !hasFigure(text) &&
      wordCount(plain) <= (shared(text, changeOf(row)) < 2 ? SWEEP : BROAD)) ||
    isHollow(text, rules);
  // What keeps the rule, in words of the change: a limit, a step, a thing left as it is.
  const shows =
    wordCount(plain) >= KEEPS &&
    (DECIDES.test(plain) || shared(text, changeOf(row)) >= 2 || sentences(text).length >= 2);
  const brief =
    wordCount(plain) >= BRIEF && (hasFigure(text) || DECIDES.test(plain) || shared(text, changeOf(row)) >= 1);
  if (named > 0 && (brief || wordCount(plain) >= KEEPS) && !sweeping) {
    if (named * 2 < rules.length && sentences(text).length < rules.length)
      c.missing('compliance-names-few', values, place);
    return true;
  }
  if (shows && !sweeping && !NO_RULE.test(plain)) {
    if (named === 0 && sentences(text).length < rules.length)
      c.missing('compliance-names-few', values, place);
    return true;
  }
  c.fault('compliance-names-none', values, place);
  return false;
}
/** "In keeping with the Act and with our procedure, which all will sign": the rules named again, and nothing that keeps them. */
const IN_LINE = pattern(
  /\b(?:in (?:line|keeping|accordance|agreement|tune) with|compl(?:y|ies|ied|ying|iant|iance)|conform(?:s|ed|ing)?|adhere[sd]?|honou?red|upheld|observed|satisf(?:y|ies|ied)|fulfil(?:s|led)?|obey(?:s|ed)?|abid(?:e|es|ed|ing)|kept|keeps?|covers?|covered|lists?|listed|mentions?|mentioned|refers?|refer(?:s|red)? to|considered|taken into account|borne in mind|according to|as (?:the|our) \w+ (?:says?|asks?|wants?)|(?:fits?|agrees?|happy) with|above board|proper|respect(?:s|ed|ing|ful)?|follow(?:s|ing|ed)?|meets?|guarante\w+|ensure[sd]?|assured?|secured?|in order|taken care of|given|supports?|supporting|promot(?:es|ing)|upholds?|underpin(?:s|ned)|reflects?|reinforc(?:es|ing)|embed(?:s|ded)|champions?|align(?:s|ed)|consistent|mindful|aware\w*|aims? of|spirit of|met|handled|treated|maintain(?:s|ed)?|continues? to|goes against|go against|contradicts?|conflicts?|infringes?|breaks?|breach(?:es|ed)?)\b/,
);
const OF_KEEPING = topics(
  'line keeping accordance compliance compliant conform adhere according fit agree happy proper respect follow sign signed read again legal lawful act law regulation policy procedure rule code standard company staff expected honoured upheld observed satisfied fulfilled obeyed abide kept cover list mention refer consider account mind chapter handbook fully applied applies relevant requirement lawfully correctly document change guarantee guaranteed ensure ensured assure assured secure secured order care inform informed trained training time always every everyone team regulator council inspector standard standards protection privacy data support aim spirit principle value culture promote uphold underpin reflect reinforce embed champion align consistent mindful aware awareness met meet handle handled treat treated worse better fair fairly equal equally properly carefully responsibly maintain maintained continue thereby throughout design deliver delivered programme initiative improvement proposal update updated appropriate nobody anybody internal external organisation organisational obligation duty commitment best practice legislative regulatory statutory good manner respect respectful sensitive nothing go against contradict conflict infringe break breach act accordingly',
);
const isHollow = (text: string, rules: readonly Rule[]): boolean => {
  if (!IN_LINE.test(normalise(text))) return false;
  const named = rules.map((rule) => topics(rule.title));
  const left = [...topics(text.replace(/\b[A-Z][A-Za-z]?[A-Z]{2,}\b/g, ' '))].filter(
    (one) => !OF_KEEPING.has(one) && !named.some((title) => title.has(one)),
  );
  return (
    left.length <= Math.max(1, sentences(text).length / 2) &&
    !/£|%|\b\d+ (?:\w+ )?(?:days?|hours?|minutes?|weeks?|months?|years?|people|staff)\b/.test(text)
  );
};
const NO_RULE = /\bno (?:law|rule|policy|regulation)s?\b[^.]{0,30}\b(?:broken|breached)\b/;

const REASON = pattern(
  /\b(?:because|so that|since|as a result|therefore|thus|hence|cause[sd]?|which (?:is why|means)|that (?:is why|means)|would(?: not| only|n't)?|could not|cannot|leaves? (?:no|one|a|us)|in order to|otherwise|instead|rather than|unless|if|without|evidence|shows?|showed|proves?|found|told|complain\w*|asked|counted|so|but|before|faster|cheaper|sooner|than|answers? (?:the|it|this)|mends?|removes?|follows? from|requires?|obliges?|keeps?|lets?|allows?)\b/,
);
const BARE_WORDS = 6;

/** True when the words give a reason and not only praise. */
function reasons(text: string, lens: Lens): boolean {
  if (hasFigure(text)) return true;
  // What somebody feels, in every sentence of it, is no reason yet.
  const felt = new Set(opinions(text).map((one) => one.sentence.start));
  if (felt.size > 0 && felt.size === sentences(text).length && !namesSource(text)) return false;
  const named =
    instrumentsIn(text, lawContext(lens)).length > 0 ||
    titlesOf(lens).some((title) => namesDocument(text, title)) ||
    lens.rows('evidence').some((row) => row.name !== undefined && namesDocument(text, row.name));
  if (named) return true;
  const count = wordCount(text);
  return count >= BARE_WORDS && (REASON.test(normalise(text)) || namesSomething(text) || count >= 30);
}

const DECIDES = pattern(
  /\b(?:must|may(?: not| only)?|shall|asks?|gives?|leaves?|bind\w*|limit\w*|requir\w*|no (?:room|choice)|has to|have to|allow\w*|forbid\w*|ban(?:s|ned)?|prohibit\w*|cannot|can no longer|no longer|not be|need(?:s|ed)?|oblig\w*|stays?|within|at least|at most|no more than|only|kept|keeps?|lets?|rul(?:e[sd]|ing) out|demands?|duty|duties|lawful|unlawful|entitle[sd]?|right to)\b/,
);
const RULED = pattern(
  /\b(?:the|this|that|a|our|no|by) (?:law|regulations?|act|rules?|code|conditions|polic(?:y|ies)|procedures?|standard|regulator|contract)\b/,
);

/** Words in which a rule decides or limits what is recommended. */
function constrained(text: string, lens: Lens): Span | undefined {
  const titles = titlesOf(lens);
  return sentences(text).find(
    (one) =>
      DECIDES.test(normalise(one.text)) &&
      (RULED.test(normalise(one.text)) ||
        instrumentsIn(one.text, lawContext(lens)).length > 0 ||
        titles.some((title) => namesDocument(one.text, title))),
  );
}

export function recommendationsJustified(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  let lent = 0;
  const reasoned = rows.filter((row) => {
    const values = { name: lens.name('improvements', row) };
    if (lens.verdict('improvements', row, 'why') === 'blank' && !lens.isHidden('improvements', 'why')) {
      const beside = reasonBeside(row, lens);
      if (beside) {
        c.missing('answer-elsewhere', values, lens.place('improvements', row, 'why'), beside);
        if (beside.collection === 'evidence') lent++;
        return true;
      }
    }
    if (!c.needs('improvements', row, 'why', 'improvement-no-why')) return false;
    if (
      row.why === undefined ||
      (reasons(row.why, lens) &&
        (constrained(row.why, lens) !== undefined || isGrounded(lens, row)) &&
        !isGrumble(normalise(row.why)))
    )
      return true;
    c.fault('improvement-why-bare', values, lens.quote('improvements', row, 'why'));
    return false;
  });
  const aside = lens.rows('options').filter((row) => row.outcome === 'set-aside');
  const explained = aside.filter((row) => lens.says('options', row, 'reason'));
  // Weighing another way makes a reason stronger; it is no part of giving one.
  if (aside.length === 0) c.missing('options-none-set-aside', {}, lens.place('options'));
  else if (explained.length === 0) {
    for (const row of aside) c.needs('options', row, 'reason', 'option-no-reason');
  }
  const texts = [
    ...rows.flatMap((row) => [row.why ?? '', row.compliance ?? '', row.change ?? '']),
    ...lens.rows('options').map((row) => row.reason ?? ''),
    ...SPEAKS.map((field) => lens.text('summary', null, field)),
  ];
  const seen = texts.some((text) => constrained(text, lens) !== undefined);
  // While no reason is written there is no room yet for a rule in it.
  if (!seen && texts.some((text) => text !== ''))
    c.missing('constraints-unseen', {}, lens.place('improvements'));
  // No reason for any of them, and nothing counted from which the reader could find one.
  if (reasoned.length === 0 && noFigure(lens)) return { ...c.done('not-yet'), hollow: true };
  if (reasoned.length === 0)
    return c.done(
      rows.some((row) => lens.says('improvements', row, 'change')) && seen ? 'partly' : 'not-yet',
    );
  const result = mostly(c, reasoned.length, rows.length);
  if (!isMet(result)) return result;
  // A figure with nothing it was taken from is half a reason.
  const grounded = lens.rows('evidence').length > 0;
  if (!grounded) c.missing('evidence-none', {}, lens.place('evidence'));
  // What was found may be a reason; where most have no other, the reader was left to find it.
  if (!seen || !grounded || lent * 2 > rows.length) return c.done('partly');
  // Argued from nothing that was counted or asked, or with no other way in sight: reasons, and not yet a case for them.
  const shown = rows.filter((row) => isShown(row)).length;
  if (shown * 2 < rows.length || (explained.length === 0 && !rows.some(weighsAnother)))
    return c.done('partly');
  c.good(
    'recommendations-justified',
    { count: reasoned.length },
    ...reasoned.map((row) => lens.quote('improvements', row, 'why')),
  );
  return result;
}

const isShown = ofRow((row: Improvement): boolean => {
  const why = (row.why ?? '').trim() === '' ? joined(row.change, row.compliance) : (row.why ?? '');
  return why === '' || countsIn(why) || namesSource(why) || COUNTS.test(normalise(why));
});
/** The reason told in the change, or by a figure of what was counted for it. */
function reasonBeside(row: Improvement, lens: Lens): Place | undefined {
  for (const field of ['change', 'compliance'] as const) {
    const text = row[field] ?? '';
    if (!lens.says('improvements', row, field)) continue;
    const found = sentences(text).find((one) => {
      const plain = normalise(one.text);
      // "Because the rules get in the way" grumbles; it is no reason for a change within them.
      return (GIVES_REASON.test(plain) && reasons(one.text, lens) && !isGrumble(plain)) || COUNTS.test(plain);
    });
    if (found) return lens.quote('improvements', row, field, found);
  }
  const shown = lens
    .rows('evidence')
    .find(
      (one) =>
        one.improvements?.includes(row.id) &&
        lens.says('evidence', one, 'finding') &&
        hasFigure(`${one.finding ?? ''} ${one.figure ?? ''}`),
    );
  return shown && lens.quote('evidence', shown, 'finding');
}
/** What was counted, given as the ground for what is done. */
const COUNTS = /\b\d[\d,]* (?:out )?of (?:the |our |all )?\d|\b\d+(?:\.\d+)? ?(?:%|per ?cent) of\b|\(e\d+\)/;

const SPEAKS = ['problem', 'proposal', 'benefit', 'recommendation'] as const;
const GIVES_REASON = pattern(
  /\b(?:because|the reason|that is why|this is why|which is why|as (?:the|our) (?:\w+ ){1,4}(?:shows?|found|says?)|since (?:the|our|so many|most|\d))\b/,
);
