import { memo, memoWord } from './memo';
import { ofWord } from './vocabulary';
import { linesOf, wordsIn } from './words';

/** Words that join others and stand for nothing themselves. */
const JOINING = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over to up with without within is are was were be
  been being am do does did done doing has have had having will would can could may might must shall should not no nor it its this that these those
  there their they them he she his her him hers we our us you your i my me mine who whom whose which what when where why how than then
  because while until till after before during each every all any some most more less few both either about against between through per
  under only also just yet still one ones again ever even very really too much many own same such other another here now however
  myself himself herself themselves someone somebody anyone anybody everyone everybody nobody something anything everything nothing
  don't didn't doesn't isn't wasn't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't i'm i've i'd i'll it's that's
  he's she's they're they've we're we've there's let's upon onto per via etc`.split(/\s+/),
);

/** A word without its ending, so that "refunded", "refunds" and "refund" are one. Light, and right often enough to compare texts. */
export const stem: (word: string) => string = memoWord(withoutEnding);

function withoutEnding(word: string): string {
  let one = word.toLowerCase().replace(/'s$|s'$/, '');
  if (one.length <= 3 || /\d/.test(one)) return one;
  one = one
    .replace(/isation(s?)$/, 'ize')
    .replace(/is(e|ed|es|ing)$/, 'iz$1')
    .replace(/our$/, 'or');
  if (/ies$|ied$/.test(one) && one.length > 4) one = `${one.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|z)es$/.test(one)) one = one.slice(0, -2);
  else if (/[^s]s$/.test(one)) one = one.slice(0, -1);
  for (const end of ['ations', 'ation', 'ments', 'ment', 'ingly', 'edly', 'ing', 'ed', 'ly', 'er']) {
    if (one.endsWith(end) && one.length - end.length >= 3) {
      one = one.slice(0, -end.length);
      break;
    }
  }
  if (/([bdfgklmnprtz])\1$/.test(one)) one = one.slice(0, -1);
  return one.length > 3 ? one.replace(/e$/, '').replace(/y$/, 'i') : one;
}

/** The stems of the words that carry a text's meaning. Figures count: "30 days" and "48 hours" are two rules. */
export const stems: (text: string) => ReadonlySet<string> = memo((text) => {
  const found = new Set<string>();
  if (text.includes('\n')) {
    for (const line of linesOf(text)) for (const one of stems(line.text)) found.add(one);
    return found;
  }
  for (const word of wordsIn(text)) {
    const one = carried(word);
    if (one !== JOINS) found.add(one);
  }
  return found;
});
const JOINS = ' ';
/** The stem of a word that carries meaning, else a mere space. */
const carried = ofWord((word) =>
  JOINING.has(word) || (word.length <= 2 && !/\d/.test(word)) ? JOINS : stem(word),
);

/** What anybody could say of any contact in any trade. */
const ANYWHERE = new Set(
  `customer client caller guest person people team colleague staff manager boss service help assist deal handle sort solve resolve
  resolution issue problem matter situation query enquiry request case contact call thing way good well better best great excellent
  fantastic amazing perfect happy happier satisfied satisfy satisfaction pleased please nice fine okay positive success successful
  successfully professional professionally professionalism polite politely calm calmly friendly patient patience kind kindly
  respect respectful courteous helpful manner tone attitude empathy empathise empathetic approach experience outcome result end
  follow keep kept use apply stick adhere procedure policy rule script guideline guidance standard process protocol company
  organisation business law legal requirement require required right correct correctly proper properly appropriate appropriately
  make made sure ensure always never every time able important importance necessary need want wanted feel felt think thought believe
  learn learnt learned lesson lot bit get got give gave given go went come came take took taken put job work worked day full fully
  quickly efficiently effective effectively manage managed confident confidence proud improve improved improvement
  meet met expectation provide provided deliver delivered level high quality everything care skill skilful training trained know knew known
  exist exists reason purpose important good well nice rule rules understand understood dealt stay stayed remain remained overall smoothly smooth run ran carry on continue teamwork example show showed try tried ask asked say said tell told`
    .split(/\s+/)
    .map(stem),
);

/** What a text names that would not be true of any contact. */
export const ownThings: (text: string) => readonly string[] = memo((text) =>
  [...stems(text)].filter((one) => !ANYWHERE.has(one)),
);
/** How many of them: 0 for "I dealt with it professionally". */
export const substance = (text: string): number => ownThings(text).length;

/** How much of `part` is said in `whole`, by the stems of its words: 0 to 1. */
export function overlap(part: string, whole: string): number {
  const own = stems(part);
  if (own.size === 0) return 0;
  const other = stems(whole);
  let shared = 0;
  for (const one of own) if (other.has(one)) shared++;
  return shared / own.size;
}
