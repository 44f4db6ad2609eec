import { instrumentsIn } from '../../law';
import type { Row } from '../../proposal/document';
import { hasFigure, namesDocument, namesSomething, normalise, type Span, sentences, words } from '../../text';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { lawContext } from './requirements';

type Improvement = Row<'improvements'>;
type Rule = { readonly id: string; readonly title: string; readonly law: boolean };

function rulesOf(lens: Lens): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const row of lens.rows('internalRequirements'))
    rules.set(row.id, { id: row.id, title: row.document ?? '', law: false });
  for (const row of lens.rows('externalRequirements'))
    rules.set(row.id, { id: row.id, title: row.instrument ?? '', law: true });
  return rules;
}

const linkedRules = (row: Improvement, rules: ReadonlyMap<string, Rule>): Rule[] =>
  (row.rules ?? []).flatMap((id) => rules.get(id) ?? []);

/** "the Regulations" means those that are linked, where their title bears the word. */
const GENERIC_LAW = /\bthe (act|regulations|code|conditions|standard|scheme|order|law)\b/g;

/** True when the text names the rule: a law by any of its names, a document by its number or title. */
function names(text: string, rule: Rule, lens: Lens): boolean {
  if (namesDocument(text, rule.title)) return true;
  if (!rule.law) return false;
  const said = new Set(instrumentsIn(text, lawContext(lens)).map((one) => one.instrument.id));
  if (instrumentsIn(rule.title, lawContext(lens)).some((one) => said.has(one.instrument.id))) return true;
  const title = normalise(rule.title);
  return [...normalise(text).matchAll(GENERIC_LAW)].some((match) => title.includes(match[1] ?? ' '));
}

export function improvementsLinked(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const rules = rulesOf(lens);
  const linked = rows.filter((row) => {
    if (linkedRules(row, rules).length > 0) return true;
    const values = { name: lens.name('improvements', row) };
    c.missing('improvement-no-rules', values, lens.place('improvements', row, 'rules'));
    return false;
  });
  const sound = linked.filter((row) => complies(c, row, linkedRules(row, rules)));
  const sides = new Set(linked.flatMap((row) => linkedRules(row, rules).map((one) => one.law)));
  if (sides.size === 1) {
    const side = sides.has(true) ? 'outside' : 'inside';
    c.missing('rules-one-side', { side }, lens.place('improvements', linked[0], 'rules'));
  }
  if (linked.length === 0) return c.done('not-yet');
  if (sound.length < rows.length || sides.size < 2) return c.done('partly');
  c.good(
    'improvements-linked',
    { count: sound.length },
    ...sound.map((row) => lens.quote('improvements', row, 'compliance')),
  );
  return c.done('met');
}

function complies(c: Collector, row: Improvement, rules: readonly Rule[]): boolean {
  const { lens } = c;
  if (!c.needs('improvements', row, 'compliance', 'improvement-no-compliance')) return false;
  const text = row.compliance ?? '';
  // Hidden by the template: there is nothing to read.
  if (text === '') return true;
  const named = rules.filter((rule) => names(text, rule, lens)).length;
  if (named * 2 >= rules.length || sentences(text).length >= rules.length) {
    // A single sentence for a single rule still has to be about it.
    if (named > 0 || rules.length > 1 || words(text).length >= 8) return true;
  }
  const values = { name: lens.name('improvements', row), count: named, total: rules.length };
  const place = lens.quote('improvements', row, 'compliance');
  if (named === 0) c.fault('compliance-names-none', values, place);
  else c.missing('compliance-names-few', values, place);
  return false;
}

const REASON =
  /\b(?:because|so that|since|as a result|therefore|thus|hence|cause[sd]?|which (?:is why|means)|that (?:is why|means)|would(?: not| only|n't)?|could not|cannot|leaves? (?:no|one|a|us)|in order to|otherwise|instead|rather than|unless|if|without|evidence|shows?|showed|proves?|found|told|complain\w*|asked|counted|so|but|before|faster|cheaper|sooner|than|answers? (?:the|it|this)|mends?|removes?|follows? from|requires?|obliges?|keeps?|lets?|allows?)\b/;
const BARE_WORDS = 6;

/** True when the words give a reason and not only praise. */
function reasons(text: string, lens: Lens): boolean {
  if (hasFigure(text)) return true;
  const named =
    instrumentsIn(text, lawContext(lens)).length > 0 ||
    [...rulesOf(lens).values()].some((rule) => rule.title !== '' && namesDocument(text, rule.title)) ||
    lens.rows('evidence').some((row) => row.name !== undefined && namesDocument(text, row.name));
  if (named) return true;
  const count = words(text).length;
  return count >= BARE_WORDS && (REASON.test(normalise(text)) || namesSomething(text) || count >= 30);
}

const DECIDES =
  /\b(?:must|may(?: not| only)?|shall|asks?|gives?|leaves?|bind\w*|limit\w*|requir\w*|no (?:room|choice)|has to|have to|allow\w*|forbid\w*|ban(?:s|ned)?|prohibit\w*|cannot|can no longer|no longer|not be|need(?:s|ed)?|oblig\w*|stays?|within|at least|at most|no more than|only|kept|keeps?|lets?|rul(?:e[sd]|ing) out|demands?|duty|duties|lawful|unlawful|entitle[sd]?|right to)\b/;
const RULED =
  /\b(?:the|this|that|a|our|no|by) (?:law|regulations?|act|rules?|code|conditions|polic(?:y|ies)|procedures?|standard|regulator|contract)\b/;

/** Words in which a rule decides or limits what is recommended. */
function constrained(text: string, lens: Lens): Span | undefined {
  const rules = [...rulesOf(lens).values()].filter((rule) => rule.title !== '');
  return sentences(text).find(
    (one) =>
      DECIDES.test(normalise(one.text)) &&
      (RULED.test(normalise(one.text)) ||
        instrumentsIn(one.text, lawContext(lens)).length > 0 ||
        rules.some((rule) => namesDocument(one.text, rule.title))),
  );
}

export function recommendationsJustified(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('improvements');
  if (rows.length === 0) return c.nothing('improvements-none', lens.place('improvements'));
  const reasoned = rows.filter((row) => {
    if (!c.needs('improvements', row, 'why', 'improvement-no-why')) return false;
    if (row.why === undefined || reasons(row.why, lens)) return true;
    const values = { name: lens.name('improvements', row) };
    c.fault('improvement-why-bare', values, lens.quote('improvements', row, 'why'));
    return false;
  });
  const aside = lens.rows('options').filter((row) => row.outcome === 'set-aside');
  const explained = aside.filter((row) => lens.says('options', row, 'reason'));
  if (aside.length === 0) c.missing('options-none-set-aside', {}, lens.place('options'));
  else if (explained.length === 0) {
    for (const row of aside) c.needs('options', row, 'reason', 'option-no-reason');
  }
  const texts = [
    ...rows.flatMap((row) => [row.why ?? '', row.compliance ?? '']),
    ...lens.rows('options').map((row) => row.reason ?? ''),
  ];
  const seen = texts.some((text) => constrained(text, lens) !== undefined);
  // While no reason is written there is no room yet for a rule in it.
  if (!seen && texts.some((text) => text !== ''))
    c.missing('constraints-unseen', {}, lens.place('improvements'));
  if (reasoned.length === 0) return c.done('not-yet');
  if (reasoned.length < rows.length || explained.length === 0 || !seen) return c.done('partly');
  c.good(
    'recommendations-justified',
    { count: reasoned.length },
    ...reasoned.map((row) => lens.quote('improvements', row, 'why')),
  );
  return c.done('met');
}

const RULE_WORD =
  /\b(?:rules?|laws?|legislation|legal\w*|regulat\w+|acts?|polic(?:y|ies)|procedures?|compliance|gdpr|checks?|paperwork|red tape|bureaucra\w*|box[- ]ticking)\b/;
const HINDERS =
  /\b(?:red tape|bureaucra\w*|(?:get|gets|getting|got|stand|stands) in (?:the|our) way|in (?:the|our) way of|slow(?:s|ed|ing)? (?:us|people|things|everything|everyone|staff|the \w+) down|(?:stop|prevent)(?:s|ed|ping|ing)? (?:us|staff|advisers) (?:from )?(?:help|serv|giv|doing|act|offer|answer|work|improv|chang|being)\w*|(?:a|an|the|another|just|only|mere|more of a) (?:burden|obstacle|nuisance|hindrance|waste of time)|(?:burden|nuisance|hindrance|obstacle)s?|hinder\w*|if it were(?: not|n't) for|box[- ]ticking|ties? our hands|hold(?:s)? us back)\b/;
const NOT_SO = /\b(?:not|no|never|nothing|isn't|neither|nor|hardly) (?:\w+ ){0,3}$/;
const TURNED =
  /\b(?:but|yet|however|though|although|then i saw|i saw|turned out|at first|used to|i thought|protect(?:s|ed|ing)?|lets? us|let us|help(?:s|ed)?|allow(?:s|ed)? us|makes? it possible|reason|safe(?:ly|r)?|trust|fair(?:ly|er)?|rather than|instead|that is why|worth|also)\b/;
const ENABLES =
  /\b(?:protect(?:s|ed|ing)?|lets?|allows? (?:us|advisers|staff|customers)|promis\w*|trust\w*|safe(?:ly|r)?|fair(?:ly|er)?|help(?:s|ed|ing)?|makes? it possible|enabl\w*|count on|rely on|opens? the way|with pride|keeps? (?:\w+ ){0,4}(?:safe|private|secure|right))\b/;

const SPEAKS_OF_RULES = [
  ['externalRequirements', ['effect', 'asks']],
  ['internalRequirements', ['why', 'asks']],
  ['improvements', ['why', 'compliance']],
  ['options', ['reason']],
  ['summary', ['problem', 'proposal', 'benefit', 'recommendation']],
] as const;

/** Rules spoken of as obstacles and nothing else. */
export function rulesOnlyHinder(c: Collector): CheckResult {
  const { lens } = c;
  const hindered: { place: ReturnType<Lens['quote']>; words: string }[] = [];
  let enabling: ReturnType<Lens['quote']> | undefined;
  let written = false;
  for (const [collection, fields] of SPEAKS_OF_RULES) {
    const holders = collection === 'summary' ? [null] : lens.rows(collection);
    for (const row of holders) {
      for (const field of fields) {
        const text = lens.text(collection, row, field);
        if (text.trim() === '') continue;
        written = true;
        const list = sentences(text);
        list.forEach((one, i) => {
          const plain = normalise(one.text);
          const match = HINDERS.exec(plain);
          const named = RULE_WORD.test(plain) || instrumentsIn(one.text, lawContext(lens)).length > 0;
          if (match && named && !NOT_SO.test(plain.slice(0, match.index))) {
            const rest = plain.replace(match[0], ' ');
            const next = normalise(list[i + 1]?.text ?? '');
            if (!TURNED.test(rest) && !TURNED.test(next))
              hindered.push({ place: lens.quote(collection, row, field, one), words: one.text });
          } else if (!enabling && ENABLES.test(plain)) {
            // Why a rule exists and how it is kept are about the rule even where it is not named again.
            const about = named || collection === 'internalRequirements' || field === 'compliance';
            if (about) enabling = lens.quote(collection, row, field, one);
          }
        });
      }
    }
  }
  if (!written) return c.nothing('requirements-none', lens.place('internalRequirements'));
  const open = enabling === undefined || hindered.length >= 2 ? hindered : [];
  for (const one of open) c.fault('rule-as-hindrance', { words: one.words }, one.place);
  if (open.length > 0) return c.done(open.length === 1 ? 'partly' : 'not-yet');
  if (enabling) c.good('rules-enable', {}, enabling);
  return c.done('met');
}
