import { memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';

/** Good practice as something one has: what each telling is made of, whichever words stand for the parts. */
const MET =
  '(?:met|meets?|meeting|pass(?:ed|es)|satisf(?:y|ies|ied)|fulfil(?:l|s|led)?|achiev(?:e|es|ed)|attain(?:s|ed)?|reach(?:es|ed)|compl(?:y|ies|ied)(?: with)?|conform(?:s|ed)?(?: to)?|complet(?:e|es|ed)|tick(?:s|ed)?|cover(?:s|ed)?|match(?:es|ed)?|scor(?:e|es|ed)|got|gained|earned|obtained|secured|awarded|answer(?:s|ed)(?: yes to)?|in line with|compliant with|aligned with|measured? up to|lives? up to)';
const WHOLE =
  '(?:all|every|each|every single|every last|the full|the whole|full|100 ?%|the entire|everything|both)';
const ASKED =
  "(?:items?|points?|criteri(?:on|a|ons)|box(?:es)?|lines?|requirements?|elements?|questions?|sections?|principles?|steps?|modules?|pages?|tips?|headings?|clauses?|areas?|indicators?|standards?|targets?|parts?|things?|measures?|rules?|lists?|checklists?|code|marks?|stars?|levels?|of (?:them|it|these|those)|(?:that|what)(?:'s| is| was| they)? (?:\\w+ )?(?:asked|required|wanted|needed|listed|written|there|on (?:it|the list)))";
const GOOD =
  '(?:best practi[cs]e|good practi[cs]e|excellen(?:t|ce)|world[- ]class|gold standard|(?:the |that |this |their |a |national |industry |required |high |highest )+(?:\\w+ )?(?:standards?|level|benchmark|quality mark)|compliance|compliant|quality)';
const SIGN =
  '(?:certificates?|certification|award|plaque|badge|logo|accreditation|trophy|kitemark|charter mark|rating|sticker|diploma|shield|star rating)';

const HELD = pattern(
  new RegExp(
    [
      '\\b(\\d+) ?(?:/|out of|of|from) ?\\1\\b(?! (?:minutes?|hours?|days?|people|customers|guests))',
      // We met every item on the list.
      `\\b${MET} (?:in |on |for |at |with |off )?${WHOLE} (?:of )?(?:the |its |their |our |these |those |\\d+ |\\w+ ){0,3}${ASKED}\\b`,
      // Every item was met.
      `\\b${WHOLE} (?:of )?(?:the |its |their |our |these |those |\\d+ |\\w+ ){0,3}${ASKED} (?:\\w+ ){0,3}?(?:is|are|was|were|has been|have been|had been) (?:\\w+ )?(?:met|passed|satisfied|fulfilled|achieved|attained|complete|completed|ticked|covered|green|in place|scored|answered|signed off|confirmed|there)\\b`,
      // Which shows that we are at best practice, have achieved it, or can be sure of it.
      `\\b(?:demonstrat\\w*|pro(?:ve|ves|ved|of)|show(?:s|ed|ing)?|mean(?:s|t|ing)?|confirm(?:s|ed|ing)?|evidenc\\w*|guarante\\w*|so|therefore|tell(?:s)? (?:us|customers|everyone)|assur\\w*|confident|know|happy|satisfied|clear|sure|say) (?:that )?(?:we|it|our \\w+(?: \\w+)?|the \\w+(?: \\w+)?|customers|everyone|i) (?:\\w+ ){0,3}?(?:have|has|is|are|at|hold|holds|achieved?|achieves|reached?|attained?|meets?|met|provides?|provided|delivers?|deliver|comply|complies|follows?|work|works) (?:\\w+ ){0,3}?${GOOD}`,
      // Achieved, embedded, already there.
      `\\b${GOOD} (?:\\w+ ){0,2}?(?:is|are|was|were|has been|have been) (?:\\w+ )?(?:achieved|attained|reached|met|fulfilled|embedded|assured|guaranteed|proven|proved|demonstrated|confirmed|maintained|complete|secured)\\b`,
      `\\b(?:signed off|certified|accredited|inspected and passed|audited and passed)\\b`,
      // Passed, and the paper hangs: in however few words.
      '\\b(?:i|we|all|everybody|everyone|team|shop|she|he) (?:all |have |has )?pass(?:ed|es)? (?:with|the|my|it|exam|test|quiz|first time)\\b',
      `\\b(?:the |my |our )?(?:paper|${SIGN}) (?:is |hangs? |hanging |stands? )?(?:now |up )?(?:on|in|by|near|behind) (?:the |our |my )?(?:wall|office|kitchen|shop|frame|staff ?room|door|window|desk|folder|reception)\\b`,
      // Above what others have, already.
      `\\b(?:above|beyond|over|better than|ahead of|higher than) (?:the )?(?:\\w+ )?(?:best practi[cs]e|average|norm|benchmark|standard)\\b[^.]*\\b(?:already|anyway|so (?:we|there|it|that|nothing))\\b|\\b(?:already|so (?:we are|we're|were)) (?:\\w+ )?(?:above|beyond|over|better than|ahead of|higher than) (?:the )?(?:\\w+ )?(?:best practi[cs]e|average|norm|benchmark|standard)\\b`,
      // Held ever since, read and signed, green in each part, known and kept by all.
      '\\b(?:awarded|accredited|certified|held|achieved|got|had|won)\\b[^.]*\\b(?:maintained|kept|held|renewed)(?: it| this| that)? (?:ever|every \\w+|each \\w+) since\\b',
      '\\b(?:all|every|each) (?:of us|staff|colleagues?|employees?|team members?|members? of (?:staff|the team)|\\w+ staff)(?: have| has| had)? (?:all |now )?(?:signed|read it|read them|been (?:told|briefed)|completed (?:it|the))\\b',
      '\\b(?:green|clear|clean|perfect|full marks|yes|passes|top marks) (?:in|on|for|across|to) (?:all|every|each)\\b',
      '\\b(?:we|i|staff|everyone|everybody|all of us) (?:all |always |already )?(?:follow|keep(?: to)?|do|know|apply|practise|obey)s? (?:them|these|those|it|this) (?:all|already|anyway|by heart|in our \\w+)\\b',
      '\\b(?:everyone|everybody|all staff|all of us|the whole team) (?:already |here )?(?:knows?|follows?|keeps? to) (?:them|it|this|these|that|all)\\b',
      // What shows it hangs for all to see.
      `\\b${SIGN} (?:\\w+ ){0,2}?(?:is|are|was|were|has been|now|proudly)? ?(?:\\w+ )?(?:displayed|shown|framed|hung|hangs|hanging|up|on (?:show|display|view|our|the)|visible|printed|in (?:our|the) (?:window|email|footer|foyer|entrance|reception|hall|lobby))\\b|\\b(?:display|displays|displayed|show|shows|hung|hang|framed|frame|put up|put) (?:the |our |a |their |this )?(?:\\w+ )?${SIGN}\\b`,
    ].join('|'),
  ),
);
/** Short of it, new to us, or by others; and what somebody only wants. */
const SHORT_OF = pattern(
  /\b(?:not|never|no|nobody|without|except|apart from|but|all but|almost|nearly|only|yet|until|would|could|should|will|want\w*|hope\w*|aim\w*|plan\w*|try\w*|tried|if|did not know|didn't know|new|theirs|their (?:shop|store|team|branch|office|site)|other \w+|thought|learn\w*|realis\w*|chang\w*|missed|missing|gaps?|failed|short)\b|n't\b/,
);

/** A sign hung up is nothing done otherwise. */
const HUNG = new RegExp(
  `\\b(?:the |our |a |an |their |this |that )?(?:\\w+ )?${SIGN} (?:\\w+ ){0,2}?(?:is|are|was|were|has been|have been|went|goes|hangs|hung|now)\\b[^.;,]*|\\b(?:put|hung|placed|fixed|framed|printed|added|stuck|displayed|shown?|posted)(?: up)? (?:the |our |a |an |their |this |that )?(?:\\w+ )?${SIGN}\\b[^.;,]*`,
  'g',
);
export const withoutSigns: (plain: string) => string = (plain) =>
  SIGN_THERE.test(plain) ? plain.replace(HUNG, ' ') : plain;
const SIGN_THERE = new RegExp(`\\b${SIGN}\\b`);
/** Somebody else's, held against ours. */
export const isOthers: (plain: string) => boolean = (plain) =>
  /\btheirs?\b|\bours (?:\w+ )?(?:would|does|did|has|is|was|do)\b/.test(plain) &&
  !/\b(?:we|i|us)\b/.test(plain);

/** The words in which good practice is told as had. */
export const heldAsGot: (text: string) => string = memo((text) => {
  for (const one of sentences(text)) {
    const plain = written(one.text);
    const found = HELD.exec(plain);
    if (found && !SHORT_OF.test(plain)) return found[0].trim();
  }
  return '';
});
