import { memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ownThings, stems } from '../../text/substance';

/**
 * What a reason must show before it explains a rule: a person, a harm, a case or a thing that the rule does not name itself and that
 * not every rule of every house has. "So everybody gets the same", "to maintain high standards" show none.
 */
const OF_ANY_REASON = new Set(
  `safe safety security protect protection secure fair fairness fairly happy trust promise public law legal comply compliance compliant trouble
  consistent consistency reputation image brand loyalty loyal sale profit smooth smoother seamless organise record mistake error avoid prevent stop risk
  harm important importance vital essential key crucial priority impression value valued care caring feel felt heard listen appreciate appreciated
  professional professionalism calm delight delighted satisfy satisfied satisfaction quality good great best better look nice polite kind welcome
  welcomed people person staff business company manager communication communicate success succeed come back return today always experience expect
  reason purpose meant there exist guidance policy everybody everyone both side equal equally respect confidential private privacy data information
  standard maintain approach central element core requirement gdpr regulation journey clear clarity reduce misunderstanding misunderstand ensure
  organisation organised structure framework same treat treatment told lead improve improvement effective effectiveness efficient efficiency accurate
  accuracy limit knowing across commitment main major aim goal objective rule head office part behaviour behave excellence excellent uphold underpin
  support positive productive relationship confidence reliable reliability integrity transparent transparency accountable accountability
  responsible responsibility duty obligation vision mission culture ethos practice range interaction basis foundation heart`
    .split(/\s+/)
    .flatMap((one) => [...stems(one)]),
);

/** Who is hurt, cheated or taken for somebody else, in whatever words, is somebody seen. */
const HARM = pattern(
  /\b(?:ill|sick|hurt(?:s|ing)?|injur\w+|di(?:e|es|ed)|dead|death|kill\w*|burn\w*|slip\w*|trip(?:s|ped)?|fall(?:s|ing)?|chok\w+|drown\w*|poison\w*|allerg\w+|attack\w*|violen\w+|abus\w+|bull(?:y|ied|ying)|followed|stalk\w*|steal\w*|stole\w*|nick(?:s|ed|ing)?|thie(?:f|ves)|fraud\w*|scam\w*|cheat\w*|conned|chancers?|liars?|pretend\w*|impost\w+|strangers?|debts?|wrong (?:hands|person|man|woman|one|customer|address|patient|child)|right (?:person|owner|man|woman|one|patient|child)|(?:some|any|no)(?:one|body) else'?s?|ex|exes|ex-\w+|frighten\w*|scared|ashamed|embarrass\w*|panic\w*|lonely|alone)\b/,
);

export type Shown = {
  /** What is named that is not of any reason. */
  readonly things: number;
  /** What of it the rule does not say itself. */
  readonly fresh: number;
};

export const thingsIn = memo((text): { readonly own: readonly string[]; readonly harm: boolean } => ({
  own: ownThings(text).filter((one) => !OF_ANY_REASON.has(one)),
  harm: HARM.test(normalise(text)),
}));

export function shownIn(text: string, rule: string): Shown {
  const { own, harm } = thingsIn(text);
  const said = stems(rule);
  const more = harm ? 1 : 0;
  return { things: own.length + more, fresh: own.filter((one) => !said.has(one)).length + more };
}

const THINGS = 2;
const FRESH = 2;
export const showsReason = ({ things, fresh }: Shown): boolean => things >= THINGS && fresh >= FRESH;
