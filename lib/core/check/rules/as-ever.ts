import { hasFigure, memo, sentences, wordCount, written } from '../../text';
import { pattern } from '../../text/pattern';

const US =
  '(?:we|i|(?:all |most )?(?:of )?(?:us|staff|everyone|everybody|colleagues)|(?:the |our |my |this )?(?:company|firm|shop|team|branch|store|school|university|hospital|council|hotel|salon|office|business|manager|boss|head office|organisation|staff|place|service))';
const HOW =
  '(?:already |always |all |also |fully |just |do |does |really |of course |anyway |basically |simply )*';
const HOLD =
  '(?:do|does|did|doing|have|has|had|meets?|met|follows?|keeps?(?: to)?|knows?|knew|works?(?: by| to| with)?|practi[sc]es?|covers?|fulfils?|compl(?:y|ies)(?: with)?|(?:am|is|are|was|were)(?: doing| following| at| up to| in line with| on| good at)?|got|gets?|ticks?|respects?|observes?|obeys?|satisf(?:y|ies)|match(?:es)?|live by|stand for)';
const WHAT =
  '(?:these|this|it|that|those|them|all|everything|every \\w+|each \\w+|the same|same|so|like (?:this|that)|(?:the |a |our |best |good |this |that |these |all |required |national )*(?:practices?|standards?|points?|level|criteria|rules|steps|list|principles|requirements|tips|excellent|compliant|fine|good|qualified|trained|certified|accredited|polite|friendly|professional))';
/** We do, have or are as it says: a state, in which nothing moved. */
const STATE = pattern(
  new RegExp(
    [
      `\\b${US},? ${HOW}${HOLD} (?:\\w+ ){0,2}?${WHAT}\\b`,
      `\\b(?:all|everything|each|most|it|this|that|these|they|best practice|the standard|standard|points)(?: of (?:it|them|this|these))?(?: \\w+){0,3}? (?:is|are|was|were|been|gets?) ${HOW}(?:in place|followed|done|kept|met|known|part of|used|there|covered|normal|standard|routine|the case|(?:our|my) (?:practice|way|rule|job))\\b`,
      '^(?:already|always|yes|same|done|of course|sure|all|every day|we do|i do)\\b[^.]{0,40}$',
    ].join('|'),
  ),
);
/** Something is meant to move, was tried, told on, or stands against it. */
const MOVES = pattern(
  /\b(?:will|would|should|could|want\w*|plan\w*|hope\w*|going to|like to|propos\w*|suggest\w*|recommend\w*|told|showed|shared|ask\w*|tr(?:y|ied|ying)|but|except|not yet|only|until|chang\w*|new|now|since|began|begun|start\w*|instead|because of|better than|compar\w*|differen\w*|learn\w*|improv\w*|bear|mind|next|again|made|wrote|put|added|moved|mak(?:e|ing)|helps?|help(?:ed|ing)|us(?:e|ed|es|ing)|appl(?:y|ied|ies)|when|if|before|after|first|fewer|more|less|we (?:do not|don't|have not))\b/,
);
/** What one had not known is something learnt, whatever is made of it. */
const NOVEL = pattern(
  /\b(?:(?:did|do|had|was|were|have)(?: not|n't) (?:know|known|realis\w+|aware|think|thought|expect\w*|see|seen|heard)|never (?:knew|thought|heard|realised)|realis\w+|surpris\w+|new to|i (?:always |had )?thought|used to|unlike (?:us|ours)|we (?:do not|don't|have no|never|only)|they \w+|theirs|ours)\b/,
);

const SHORT = 30;
/** Good practice told as what one does anyway: each sentence a state, and nothing that moves. */
export const isAsEver: (learnt: string, applied: string) => boolean = (learnt, applied) =>
  isState(applied) && !NOVEL.test(written(learnt));
const isState = memo((applied): boolean => {
  const plain = written(applied).trim();
  if (plain === '' || wordCount(plain) > SHORT || MOVES.test(plain) || hasFigure(applied)) return false;
  const list = sentences(applied);
  return list.length > 0 && list.some((one) => STATE.test(written(one.text)));
});
