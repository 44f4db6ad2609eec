import { memoWord } from './memo';
import { pattern } from './pattern';
import { bareWords } from './runs';
import { differing, ofWord, type Word } from './vocabulary';
import { wordList } from './words';

/** Why a filled box says nothing. */
export type Emptiness = 'blank' | 'placeholder' | 'nonsense' | 'repetition' | 'filler';

const PLACEHOLDERS = new Set(
  `tbc|tba|tbd|todo|to do|to be confirmed|to be completed|to be added|to follow|to be decided|to be done|not sure|
  n a|na|none|nil|nothing|unknown|not known|dont know|don t know|i don t know|no idea|idk|see above|as above|see below|same|same as above|
  ditto|etc|xxx|xx|x|yyy|zzz|abc|abcd|test|testing|test test|test test test|example|sample|sample text|text|some text|placeholder|insert text|
  insert text here|insert here|your text here|type here|enter text|enter text here|write here|answer|my answer|
  fill in later|fill in|will add later|add later|later|coming soon|work in progress|wip|draft|blah|blah blah|blah blah blah|
  asdf|asd|qwerty|foo|bar|foo bar|hello|hello world|lorem|lorem ipsum|ok|okay|yes|no|stuff|something|anything|whatever|name|title|tick|done`
    .split('|')
    .map((entry) => entry.trim()),
);
const mayBeDummy = ofWord((word) => /^(?:lorem|dolor|consectetur|insert|your|click)$/.test(word));
const DUMMY = pattern(
  /\b(lorem ipsum|dolor sit amet|consectetur|insert (your )?(text|answer|name|date)|your (text|answer) here|click here to)\b/,
);

/** Letter pairs that English, Welsh names and common borrowings hardly ever have, by first letter. */
const UNLIKELY_AFTER: Readonly<Record<string, string>> = {
  b: 'kqxz',
  c: 'bfgjpvx',
  d: 'qxz',
  f: 'djkpqvxz',
  g: 'cjkqvxz',
  h: 'gjqvxz',
  j: 'bcdfghjklmnpqrstvwxyz',
  k: 'cjqvxz',
  l: 'jqxz',
  m: 'jqxz',
  p: 'jqvxz',
  q: 'bcdefghjklmnopqrstvwxyz',
  s: 'jxz',
  t: 'jqx',
  v: 'bcdfghjkmnpqtvwxz',
  w: 'jqvxz',
  x: 'bdgjkvz',
  y: 'jqvy',
  z: 'bcdfjkmnpqrtvwx',
};
const KEYBOARD_WALK = /asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|zxcv|xcvb|cvbn|vbnm|uiop|lkjh|fdsa|rewq|jkl;/;

/** How unlike a word it looks: 0 for a word, 1 odd, 2 or more surely none. Codes and initials are left alone. */
const oddness: (word: string) => number = memoWord((word) => {
  if (word.length < 3 || /\d/.test(word) || word === word.toUpperCase()) return 0;
  const low = word.toLowerCase();
  if (/(.)\1{3,}/.test(low) || KEYBOARD_WALK.test(low)) return 3;
  let odd = 0;
  for (let i = 0; i < low.length - 1; i++) {
    if (UNLIKELY_AFTER[low[i] ?? '']?.includes(low[i + 1] ?? ' ')) odd++;
  }
  if (/[jq]$/.test(low)) odd++;
  if (low.length >= 4 && !/[aeiouyw\u00C0-\u024F]/.test(low)) odd += 2;
  if (/[bcdfghjklmnpqrstvxz]{7,}/.test(low)) odd += 2;
  return odd;
});

/** Whether a squeezed word, or one it is part of, may be odd at all: hardly any is, and the rest need no second look. */
const looksOdd = ofWord(
  (word) => oddness(word) > 0 || (word.length > 1 && !/[aeiouyw\u00C0-\u024F\d]/.test(word)),
);

export const FUNCTION_WORDS = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over to up with without within is are was were be
  been being am do does did has have had will would can could may might must shall should not no nor it its this that these those
  there their they them he she his her him we our us you your i my me who whom whose which what when where why how than then
  because while until after before during each every all any some most more less few both either about against between through per
  under only also just yet still one two`.split(/\s+/),
);

/**
 * Words any organisation could write about anything. A passage whose every content word is here says nothing
 * that could be checked: not who, not what, not how much.
 */
export const EMPTY_WORDS = new Set(
  `customer customers client clients service services improve improves improved improving improvement improvements better best good
  great excellent high higher quality staff team teams people person everyone everybody anyone someone organisation organisations organization
  company business businesses work works working worked job jobs thing things way ways make makes made making give gives given giving
  get gets getting help helps helped helping ensure ensures ensuring provide provides provided providing need needs needed
  important importance very really always never essential key vital satisfaction satisfied experience experiences happy happier
  meet meets meeting exceed expectation expectations standard standards level levels new different change changes changed
  training train trained use used using useful possible effective effectively efficient efficiently efficiency successful success
  value values aim aims goal goals future today world modern proper properly correct correctly right many much lot lots
  various several number part other others area areas issue issues problem problems solution solutions process processes
  system systems care about like want wants know knows known well done doing go going positive negative impact effect effects benefit
  benefits increase increases increased reduce reduces reduced strong big large nice easy easier quick quickly fast faster
  overall general generally sure look looking keep keeps keeping take takes taking come comes everything something
  stuff word words text box boxes fill filling filled write writing written wrote answer answers section information here
  professional professionally friendly loyalty trust feel feels communicate communication understand understanding support supports
  supporting develop development continue continues continuous continually progress performance manage manager managers management
  follow follows following followed rule rules policy policies procedure procedures law laws legal required require requires requirement
  requirements evidence show shows shown data feedback results result plan plans planned action actions time times money cost costs
  employee employees member members`.split(/\s+/),
);
/** Needed before prose is called filler: shorter answers are short, not empty. */
const FILLER_FROM = 6;

export type MeaningOptions = {
  /** Names and short facts are judged for placeholders and nonsense only. */
  readonly short?: boolean;
};

/** What makes this text say nothing, or null when it says something. */
export function emptiness(text: string | undefined, options: MeaningOptions = {}): Emptiness | null {
  if (text === undefined || text.trim() === '') return 'blank';
  const low = bareWords(text);
  if (low.length === 0) return 'placeholder';
  if (
    PLACEHOLDERS.has(onceOnly(low)) ||
    (low.some(mayBeDummy) && DUMMY.test(spelled(low))) ||
    /^\[.*\]$|^<.*>$|^_+$/.test(text.trim())
  )
    return 'placeholder';
  if (low.some(looksOdd) && looksNonsense(wordList(text))) return 'nonsense';
  if (options.short) return null;
  if (looksRepeated(low)) return 'repetition';
  if (looksSalad(text, low)) return 'nonsense';
  return looksFiller(text, low) ? 'filler' : null;
}

export const isMeaningful = (text: string | undefined, options?: MeaningOptions): boolean =>
  emptiness(text, options) === null;

/** More words than this stand in no place's stead. */
const PLACEHOLDER_WORDS = 5;
/** "tbc tbc tbc" is "tbc": the unit a text is made of, when it is nothing but one unit again and again. */
function onceOnly(list: readonly Word[]): string {
  for (let size = 1; size <= Math.min(PLACEHOLDER_WORDS, list.length / 2); size++) {
    if (list.length % size === 0 && list.every((word, at) => word === list[at % size])) {
      return spelled(list.slice(0, size));
    }
  }
  return list.length > PLACEHOLDER_WORDS ? '' : spelled(list);
}

const spelled = (list: readonly Word[]): string => list.map(({ text }) => text).join(' ');

function looksNonsense(list: readonly string[]): boolean {
  let letters = 0;
  let odd = 0;
  let sure = 0;
  for (const word of list) {
    // The class of all letters of all scripts is slow to ask, and hardly ever needed.
    if (word.length < 3 || !(/[a-z]/i.test(word) || /\p{L}/u.test(word))) continue;
    letters++;
    const how = oddness(word);
    if (how >= 1) odd++;
    if (how >= 2) sure++;
  }
  if (letters === 0) return false;
  if (letters < 3) return sure > 0 && sure >= letters / 2;
  return sure / letters >= 0.34 || (odd / letters >= 0.4 && odd >= 2);
}

/** The same few words over and over, in any stretch long enough to tell. */
function looksRepeated(low: readonly Word[]): boolean {
  const SPAN = 24;
  if (low.length < 4) return false;
  if (low.length <= SPAN) return fewWords(low, 0, low.length, low.length * (low.length < 8 ? 0.34 : 0.42));
  let poor = 0;
  let spans = 0;
  for (let i = 0; i + SPAN <= low.length; i += SPAN) {
    spans++;
    if (fewWords(low, i, i + SPAN, SPAN * 0.45)) poor++;
  }
  if (poor / spans >= 0.5) return true;
  // The same sentence pasted again and again hides from a short span; the whole text shows it.
  const few = Math.min(0.3, 6 / Math.sqrt(low.length));
  if (!fewWords(low, 0, low.length, low.length * few + 1)) return false;
  return new Set(low).size / low.length < few && distinctRuns(low) < 0.4;
}

/** No more than so many different words from here to there; stops as soon as there are. */
const fewWords = (low: readonly Word[], from: number, to: number, most: number): boolean =>
  differing(low, from, to, most) <= most;

function distinctRuns(low: readonly Word[]): number {
  const runs = new Set<string>();
  const total = low.length - 3;
  for (let i = 0; i < total; i++) runs.add(spelled(low.slice(i, i + 4)));
  return runs.size / total;
}

/** Words without a single one that joins them, and no punctuation that would make a list of them. */
const looksSalad = (text: string, low: readonly Word[]): boolean =>
  low.length >= 10 && !/[,;:.•\d-]/.test(text.trim().replace(/\.$/, '')) && !low.some(joins);
const joins = ofWord((word) => FUNCTION_WORDS.has(word));

const saysNothing = ofWord(
  (word) => word.length <= 1 || FUNCTION_WORDS.has(word) || EMPTY_WORDS.has(word.replace(/'s$/, '')),
);

function looksFiller(text: string, low: readonly Word[]): boolean {
  if (low.length < FILLER_FROM || !low.every(saysNothing) || /[\d£%]/.test(text)) return false;
  // A name in the middle of a sentence is something that can be checked.
  return !/[\p{Ll},;] \p{Lu}[\p{L}]+/u.test(text.replace(/\bI\b/g, ''));
}
