import { memo, written } from '../../text';
import { pattern } from '../../text/pattern';
import { heldAsGot, isOthers, withoutSigns } from './achieved';

/** Over and done with: passed, owned, known, all of it there. */
const FINISHED = pattern(
  new RegExp(
    [
      'tick(?:ed|s|ing)?\\b|all the boxes|boxes (?:are |were |all )?(?:ticked|checked|filled)|check(?:ed)? off|fully compliant|once and for all|for ever|forever|full marks|top marks|100 ?(?:%|per cent)|the lot\\b|all green|signed off|nailed it|boxed off',
      "that is (?:that|it|all)\\b|that's (?:that|it|all)\\b|job done|sorted\\b|(?:it is|it's|is|are|all|so|now|been) (?:now |all )?(?:done|covered|finished|complete|completed|closed|sorted)\\b|\\b(?:done|finished|completed) (?:now|already|in \\d{4}|years ago)|^(?:done|finished|complete|completed|passed(?! (?:on|it on|this on|round|along|to)\\b)|achieved|covered|sorted)\\b",
      '(?:got|have|has|had|holds?|hold|gained|earned|received|won|achieved|passed|completed|did|done|obtained|awarded|keeps?|hung|framed) (?:\\w+ ){0,4}(?:certificates?|badge|award|plaque|mark|accreditation|diploma|kitemark|status|trophy|qualification|medal|logo)\\b',
      '(?:certificates?|plaque|badge|award|logo|accreditation|trophy) (?:\\w+ ){0,3}(?:on|in|by|above|behind) (?:the|our|my|a) (?:\\w+ )?(?:wall|fridge|shelf|drawer|door|desk|office|reception|frame|folder|file|counter|window|till)\\b|filed (?:away|with|in|under)|in (?:the|a) (?:folder|drawer|file)\\b',
      '(?:certified|accredited|approved|passed|achieved|gold standard|awarded) (?:in|since|back in|for)\\b|passed (?:the|our|my|its|an?|it|with|\\d+)|\\b(\\d+) (?:from|out of|of) \\1\\b',
      '(?:we|i|they|it|the \\w+|everyone|our \\w+) (?:already |now |all |always |both |just )*(?:meets?|met|compl(?:y|ies) with|follows?|does|do|did|has|have|had|tick|know|knew|cover|covers?) (?:it all|all|them all|them|it|this|that|these|those|everything|best practice|every \\w+|each one|every one|the same)(?: (?:of|in) (?:it|this|these|them|place))?(?: already| anyway| too)?\\s*(?:[.,;!]|$| and | so )',
      '(?:already|always) (?:do|does|did|doing|have|has|had|meet|follow|knew|know|been)\\b|been doing (?:it|this|that|these|them)|(?:all|everything|every one|each|most) (?:of (?:it|them|this|these) )?(?:\\w+ )?(?:is|are|was|were|came out) (?:already |now |a )?(?:in place|yes|green|ticked|met|fine|ok|there)\\b|have every one|has all|have all|all what is (?:written|asked)',
      "(?:no|not any) (?:further|more|other|new)? ?(?:action|work|changes?|steps?|updates?) (?:is |are |was |were |have been )?(?:needed|required|necessary|made|to)|(?:nothing|not(?:hing)? (?:more|further|else)|no (?:need|call|reason|point)|(?:do|does|did|will|would)(?: not|n't) (?:need|have)|needn't|need not) (?:\\w+ ){0,3}(?:to (?:be )?(?:chang|do|look|read|learn|add|updat|compar|open|check|go|study|stud)\\w*|doing|changing|changed|chang\\w*|further|more to)|stays? (?:like this|as it is|the same)",
      "nothing (?:new|to add|to change|more|further|else)\\b|(?:i am|i'm|we are|we're|staff are|everyone is) (?:now |all )?(?:fully )?(?:trained|qualified|certified|accredited|up to date)|(?:so|now) (?:we|i) (?:know|are|am|must be|have to be) (?:\\w+ ){0,3}(?:good|best|compliant|fine|excellent|world class|everything|it all)|so (?:that|it|this) is (?:fine|ok|done|good)|(?:are|at|up to|is) (?:the )?best practice|(?:proves?|shows?|means?) (?:that )?(?:we|it|our \\w+) (?:\\w+ )?(?:are|is|have|do) (?:\\w+ )?(?:the best|good|best|at the top|excellent|world class|there)|we(?: are|'re)? (?:already )?(?:there|perfect|up to standard|excellent)\\b",
      'we do (?:it|this|that|all|them)\\W*$',
      '(?:has|have) been in place (?:for|since)|(?:tells?|asks?|says?|wants?|requires?|demands?)\\b[^.]{0,60} and (?:we|i) (?:are|do|have|did|can)(?: (?:it|that|so|this|\\w+ly|polite|friendly|kind|always|already))?\\W*$|(?:not much|little|nothing) (?:is )?left\\b|(?:consider|regard|count|see) (?:this|it|that) (?:\\w+ )?(?:as )?(?:complete|completed|finished|done|closed)\\b',
      '(?:check)?list (?:\\w+ ){0,3}hangs?\\b|and it hangs|(?:was|were|been) (?:fully )?(?:implemented|adopted|rolled out)(?: in \\d{4}| years ago| long ago| already)|(?:done|did|completed|passed|finished|attended|taken) (?:all|every) (?:the |of the |our )?(?:courses?|modules?|training\\w*|workshops?)|yes (?:to|on|at|for) (?:all|every|each)\\b',
      '(?:is|are) (?:already |fully |always )?(?:followed|kept|met|applied|observed|respected|known) (?:by|in|at) (?:all|every\\w*|each|the whole|us)\\b',
      '(?:is|are|all|now|been) finish(?!\\w)|(?:do|does|did|know|knew|have|has|make) (?:already )?(?:all|every) (?:the |of the |of these |these |ten |five |\\d+ )?(?:points?|steps?|criteri\\w+|things|rules|items|boxes)\\b|(?:we|i|they|shop|company) (?:\\w+ )?(?:fulfilled|fulfil|satisfied|met|passed|completed|covered) (?:them|it|all|each|every\\w*)\\b',
      "(?:it is|that is|it's|that's|is|was|once is|one time is) enough\\b(?! to\\b)|(?:standards?|lists?|rules?) (?:is|are) (?:\\w+ )?standards?\\b|standards? (?:do not|don't|does not|doesn't|never|will not|won't) change|(?:same|identical) (?:list|standard|points|thing|course) (?:every|each) (?:year|time)",
      "(?:do not|don't|not|no) (?:\\w+ )?needs? (?:to )?(?:know|more|further|anything (?:more|else|new))\\b|no (?:point|sense|use|reason) (?:in |to )?(?:read|learn|look|stud|go|chang|repeat|do)\\w*|found no (?:gaps?|difference\\w*|weak\\w*|shortcomings?|faults?)|nothing to (?:report|correct|mend|catch up)|(?:leave|left|leaving) it (?:at that|there|as it is)",
      '(?:it|this|that|they|standard|award) (?:is|hangs|are) (?:now |up )?on the wall\\b|(?:got|have|has|had|scored|received) (?:\\w+ )?(?:five|5|all|full|six|ten) (?:stars?|points)\\b|(?:all|each of the|the) (?:\\w+ )?(?:points|criteria|questions|items|lines) (?:\\w+ ){0,2}(?:are|were|is) (?:\\w+ )?(?:green|yes|fine|ok|met|there|good|done)',
      '(?:we|i|it|shop|team|they)(?: \\w+)? passed(?=\\W*$|[,;.])|(?:everything|all|most) (?:\\w+ ){0,4}(?:we|i) (?:already|always) (?:do|did|have|had|knew|know)\\b|since always|(?:is|been|are|all) taken care of|(?:remember|know|knew) (?:it all|everything|all of it|the lot)\\b',
      '(?:we|i|company|shop|team) (?:\\w+ )?(?:match|matches|meets?|met|compl(?:y|ies) with|satisf(?:y|ies)|fulfils?|fulfill|keep to|keeps to|live up to|follows?) (?:all |the |this |its |their |every |that |these |best )+(?:\\w+ )?(?:standards?|practices?|criteri\\w+|requirements?|points?|list|guidance|guidelines?|steps)(?: (?:completely|fully|entirely|already|totally|in full|100 ?%|at all times|every day|too|also|well))*\\W*$',
      'nothing (?:\\w+ ){0,4}(?:to (?:improve|learn|fix|gain|work on|better)|(?:we|i|they) (?:can|could) (?:still |now )?(?:learn|improve|gain|do better))|(?:is|are|was|were|been) (?:all |already |fully |now )?(?:achieved|fulfilled|reached|implemented|satisfied)(?=\\W*$|[,;.]| (?:so|now|already|by us)\\b)',
      "already (?:at|on|above|beyond|up to) (?:that|this|the|their|its|a)\\b|confirm(?:s|ed) (?:\\w+ )?(?:what|that|how) (?:we|i|our)\\b|that's (?:now |all )?(?:complete|finished|done)\\b|(?:it is|it's|all|everything|is|are) (?:now |already |all )?in place\\b|no changes?\\W*$|(?:consider|count|regard|see) (?:this|it|that) (?:as |to be )?(?:finished|done|closed|complete|completed)\\b",
      "by heart\\b|knows? (?:it|them|all|these|everything) (?:\\w+ )?(?:since|already|anyway)|(?:good|fine|ok|okay|strong|covered|up to date|there) (?:on|with|in|for) (?:all|everything|every|each)\\b|(?:is|are|was|were) (?:\\w+ )?(?:the )?same (?:as|what|like|that) (?:we|us|ours|what we|our)\\b|at (?:that|this|the same|their) level|nothing (?:\\w+ ){0,4}we (?:did not|didn't|do not|don't|had not|hadn't|have not)\\b",
      '(?:sheets?|forms?|lists?|checklists?|modules?|courses?|training|audits?|assessments?|questionnaires?|quiz|workbook) (?:is |was |were |has been |all )?(?:completed?|done|signed|filled|finished|filed|passed)\\b|no (?:further|more) action|(?:all|every one) of (?:which|them|these) we (?:\\w+ )?(?:fulfil\\w*|meet|have|cover|satisfy|do|keep)|we have (?:every one|all|each|the lot|the whole)|every one of them\\W*$',
    ]
      .map((part) => `\\b(?:${part})`)
      .join('|'),
  ),
);
/** What is denied is no change, nor is the day somebody began, nor having held a thing for years. */
const NO_CHANGE =
  /\b(?:no|not|nothing|never|without|cannot|need not|n't)\b(?: \w+){0,6}|\w+n't\b(?: \w+){0,6}|\bwhen (?:i|we|they|he|she) (?:first )?(?:started|began|joined)\b|\b(?:had|have|has|held|hold|got|certified|accredited|members?|passed|been)(?: \w+){0,3} since\b|\b(?:is|are|it's|all|done|finished|sorted|complete|completed|qualified|trained)(?: \w+)? now\b|\bnow (?:we|i) (?:know|are|am|have)\b|\bnow (?:done|finished|complete|completed|covered|in place|closed|trained|sorted|qualified)\b|\b(?:so )?now\W*$|\bput (?:it |them |this )?(?:up|on|in|away)(?: (?:the|a|our)\b|\W*$)|\bsince (?:my first|the (?:beginning|start|first)|day one|(?:i|we) (?:started|began|joined|opened))\b|\bbefore (?:i|we|my time)(?: \w+)?\b|\bsame \w+ (?:every|each) \w+|\bsince always\b|\bcompared?\b(?=(?: \w+){0,7} (?:no (?:gaps?|diff\w+)|(?:the )?same))|\btook (?:the|a|an) (?:test|course|quiz|exam)\b/g;
/** Something is done otherwise than before, or will be looked at again. */
export const CHANGED = pattern(
  /\b(?:since|now|chang\w*|because of|as a result|begun|began|started?|stopped|instead|no longer|dropped|tried|cut|wrote|written|rewrote|rewritten|added|adds?|took|taken|moved|put|introduced|replaced|again|next (?:review|look|year|month|quarter|spring|autumn|edition)|every (?:week|month|quarter|year)|each (?:week|month|quarter|year|spring|autumn)|from this|fell|rose|went (?:up|down)|from \d+ to \d+|compared?|next (?:\w+ )?(?:go|time|check|round|one|visit|turn|count) (?:is|will|comes|on|in)|(?:second|third|fourth) time|(?:was|were) new\b|went back|turned (?:back )?(?:in)?to|from (?:a )?tick to|(?:first|last) \w+ (?:of|in) (?:each|every|the) month|monthly|quarterly|trial\w*|test(?:ed|ing) it|still open|not yet)\b/,
);

const finished: (text: string) => string = memo((text) => {
  const plain = written(text);
  const found = FINISHED.exec(plain);
  return !found || changes(text) ? '' : found[0].trim();
});
/** Something was changed, is being changed or will be looked at again. */
const changes = (text: string): boolean => CHANGED.test(withoutSigns(written(text)).replace(NO_CHANGE, ' '));
const OF_US = /\b(?:we|our|us|i|my|company|firm|team|shop|salon|school|everyone)\b/;

/** What one had thought otherwise is learnt, whatever is done elsewhere. */
const SURPRISED = pattern(
  /\b(?:i|we)(?:'d| had| have| always| never|'ve)? (?:assumed|thought|believed|supposed|imagined|expected|reckoned|took it|taken it|put it down to)\b|\b(?:did not|didn't|never|had not|hadn't) (?:know|known|realis\w+|occur\w*|think|thought|expect\w*)\b|\b(?:surpris\w+|realis\w+ (?:that )?(?:we|i)|news to|new to)\b/,
);

export type Finish = {
  readonly field: 'applied' | 'learnt';
  readonly words: string;
  /** Told as something one has: not the habit of a learner who changed something because of another find. */
  readonly held?: true;
};

/** Where good practice is called finished, nothing was changed because of it and nobody will look again. */
export function finishOf(learnt: string, applied: string): Finish | undefined {
  const done = finished(applied);
  if (done !== '') return { field: 'applied', words: done };
  if (changes(applied)) return undefined;
  const held = heldAsGot(applied);
  if (held !== '') return { field: 'applied', words: held, held: true };
  const told = written(learnt);
  if (!OF_US.test(told) || isOthers(told) || SURPRISED.test(told)) return undefined;
  const known = finished(learnt);
  if (known !== '') return { field: 'learnt', words: known };
  const got = heldAsGot(learnt);
  return got === '' ? undefined : { field: 'learnt', words: got, held: true };
}
