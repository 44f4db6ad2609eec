import { hasFigure, memo, sentences, written } from '../../text';
import { pattern } from '../../text/pattern';

/** The writer, with what he likes, holds or was brought up to. */
const MINE = pattern(
  new RegExp(
    [
      'i (?:\\w+ ){0,2}(?:like|love|hate|loathe|prefer|enjoy|fancy|feel|think|believe|reckon|find|expect|wish|want|dislike|mind|care|swear|insist)',
      "i(?:'d| would)(?: \\w+){0,3} (?:like|love|prefer|rather|sooner|say|want|never|always|expect|see)|i(?:'d| would) (?:never|always|not)",
      "i (?:was|am|'m) (?:\\w+ )?(?:reared|raised|brought up|taught|used to|old[- ]fashioned|a great believer|not keen|all for|dead against|sick of|fed up)|i'm (?:not keen|all for|dead against|sick of|a great believer|old[- ]fashioned)",
      "i (?:do not|don't|can't|cannot|could not|couldn't|won't) (?:hold|stand|bear|abide|see|like|want|care|be doing|get on)|can't be doing with|don't hold with",
      'i know what i (?:like|want)|(?:to|for) me,? (?:a|an|the|it|that|this|you|we|there|no)|to my (?:mind|way of thinking)|in my (?:book|eyes|day|opinion|view|experience)|for my (?:money|part)|if (?:it was|it were|i was|i were) (?:up to|me|in charge|the boss)|my (?:nan|mum|mam|mother|dad|father|gran|grandma|grandad|wife|husband|friend|mate|old boss)',
      "(?:drives?|drove) (?:me|us|everyone) (?:\\w+)|gets? on (?:my|our|everybody's|everyone's) nerves|gives? me (?:a|the)|makes? me (?:cringe|feel|want|angry|sick|smile)|puts? me off|winds? me up|gets? my goat",
      '(?:how|the way) (?:i|we) (?:was|were) (?:reared|raised|brought up|taught)|where i (?:used to work|worked|come from|grew up)|how i would (?:like|want)|(?:nobody|no one|none of (?:the|us)) (?:\\w+ )?(?:asked|ever asked|bothered|objected)',
    ]
      .map((part) => `\\b(?:${part})\\b`)
      .join('|'),
  ),
);
/** A judgement of taste, with nothing that could be measured in it. */
const JUDGED = pattern(
  /\b(?:awful|horrible|horrid|ugly|scruffy|boring|dull|dreary|dingy|depressing|naff|tacky|cheap|disgusting|gross|daft|grim|shabby|tatty|tired|ridiculous|gloomy|old[- ]fashioned|unprofessional|nicer|prettier|friendlier|smarter|classier|cosier|homelier|warmer|livelier|cooler|trendier|brighter|more (?:modern|fun|cheerful|professional|welcoming|stylish|polite|respect\w*|like|personal|special)|so much (?:better|nicer)|far (?:better|nicer)|much (?:better|nicer)|lovely|gorgeous|cute|would be (?:nice|lovely|great|fun|better))\b/,
);
/** A truth that everybody is supposed to share. */
const MAXIM = pattern(
  /\b(?:costs? nothing|(?:just|only|simply|it's|is|plain) (?:\w+ )?(?:good manners|manners|polite|decent|decency|courtesy|courteous|right|natural|basic respect|common sense)|nothing (?:worse|better|nicer) than|(?:is not|isn't|ain't|aren't) (?:a|an) (?:\w+ ){1,2}(?:at all|if|unless|without)|a (?:\w+ ){1,2}without a|(?:young(?:er)?|older|old|modern) (?:people|staff|ones|drivers|girls|lads|folk|generation)|the (?:girls|lads|ladies|boys|guys)|not keen on|(?:manager|boss|supervisor|team leader|owner|director|colleagues?|team|we|she|he) (?:all |always |really |just |personally |would )*(?:likes?|loves?|prefers?|fancies|hates?|rather)|goes without saying|it is the thought|first impressions)\b/,
);
const NORM =
  /\b(?:should|ought to|needs? to|must|has to|have to|got to|needs?|would be|so|never|always|no)\b/;

/** What stands behind a requirement: a kind of paper, a number, a day. */
const PAPER = pattern(
  /\b(?:polic(?:y|ies)|procedures?|handbook|charter|code|script|guide\w*|manual|plan|budget|statement|rota|checklist|standards?|rules?|minutes?|memo|e-?mail|letter|notice|sheet|book|booklet|contract|terms|agreement|list|log|form|programme|strategy|s\.?o\.?p\.?s?|sla|promise|values|framework|specification|decision|instructions?|circular|bulletin|poster|menu|protocol|process|induction|target|limit|hours)\b|\d/,
);

export const hasPaper: (document: string) => boolean = memo((document) => PAPER.test(written(document)));

export type Taste = 'mine' | 'judged';
/** A sentence that rests on liking: the writer's own, or a judgement put as a norm. */
const tasteIn = memo((text): Taste | 'none' => {
  const plain = written(text);
  if (MINE.test(plain)) return 'mine';
  if (hasFigure(text)) return 'none';
  return (JUDGED.test(plain) && NORM.test(plain)) || MAXIM.test(plain) ? 'judged' : 'none';
});

/** The first sentence of a text that rests on liking, and whether the others say something else. */
export function tasteOf(
  text: string,
): { start: number; end: number; taste: Taste; alone: boolean } | undefined {
  const list = sentences(text);
  const found = list.map((one) => tasteIn(one.text));
  const at = found.findIndex((one) => one !== 'none');
  const [one, taste] = [list[at], found[at]];
  if (!one || taste === undefined || taste === 'none') return undefined;
  return { start: one.start, end: one.end, taste, alone: found.every((other) => other !== 'none') };
}
