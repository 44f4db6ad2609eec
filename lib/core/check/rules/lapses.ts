import { memo, normalise, type Span, sentences } from '../../text';
import { broadPattern, pattern } from '../../text/pattern';
import type { Collector } from '../collect';
import { clip } from '../lens';

/** Others say that it is not done every time: in a statement, or in what was counted of the learner's own work. */
const LAPSE = broadPattern(
  /\b(?:had to (?:speak|talk|have a word|remind|tell|correct|pick|ask)|(?:have|has) had to (?:speak|talk|remind|tell|correct)|spoken to (?:him|her|them) about|(?:needs?|needed) (?:reminding|a reminder|to be reminded|telling|watching)|(?:still )?(?:forgets|skips|misses|rushes|cuts corners|leaves (?:it|them|things|the \w+|out|some)|lets (?:it|things) slip)|(?:does not|doesn't|do not|don't|did not|didn't|not) (?:\w+ )?always\b|(?:tends?|inclined) to (?:skip|forget|leave|rush|miss|cut)|(?:slips?|slipped|goes out of the window|gets (?:left|skipped|missed|forgotten)) when|when (?:it is|it's|we are|we're) (?:quiet|slack|calm)|(?:has|have|had) (?:\w+ )?(?:handed|given|gone|let|sent|signed|released|taken|served|sold)\b[^.]{0,50} without (?:the |a |an |any )?\w+|less (?:careful|consistent|thorough|reliable)|not (?:consistent|as careful|so careful|every time)|short ?cuts?|only (?:does|did|uses|used|follows|followed|checks|checked) (?:it|them|the \w+) when)\b/,
);
const NONE = pattern(
  /\b(?:never|not|n't|nobody|no one|hardly ever|rarely|seldom) (?:\w+ ){0,2}(?:had to|needs?|needed|forgets|skips|misses|slips?|rushes|known (?:him|her|them) to)\b|\b(?:used to|no longer|any ?more|in (?:his|her|their) first|when (?:he|she|they) (?:started|was new|were new)|at first|until)\b/,
);
const OWN_SHORT = pattern(
  /\b(?:mine|my own|i had|of my)\b[^.;]*[;,:.]? ?(?:in |and |but )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|some|several)(?: of (?:mine|those|these|them|the|my)(?: \w+)?)? (?:[\w ]+ )?(?:had not|hadn't|were not|weren't|was not|wasn't|did not|didn't|without|missing|lacked|missed|failed|incomplete|not)\b/,
);

/** What somebody who watched says against "every time". */
const lapseTold: (text: string) => Span | false = memo(
  (text) =>
    sentences(text).find((one) => {
      const plain = normalise(one.text);
      return LAPSE.test(plain) && !NONE.test(plain);
    }) ?? false,
);
/** "Nine were mine; in four of those nine it was missing." */
const ownShortfall: (text: string) => boolean = memo((text) => OWN_SHORT.test(normalise(text)));

/** What others counted or saw: it confirms ordinary days as well as a witness does. */
export const BY_OTHERS = new Set([
  'call-sample',
  'mystery-shopping',
  'observation',
  'witness-testimony',
  'kpi-report',
  'survey',
  'complaint-log',
]);

/** "When it is quiet she does it all": whoever watched does not say "every time". */
export function toldByOthers(c: Collector): boolean {
  const { lens } = c;
  for (const row of lens.rows('testimonies')) {
    const lapse = lapseTold(row.statement ?? '');
    if (!lapse) continue;
    c.missing(
      'testimony-tells-lapse',
      { words: clip(lapse.text, 120) },
      lens.quote('testimonies', row, 'statement', lapse),
    );
    return true;
  }
  for (const row of lens.rows('evidence')) {
    if (!BY_OTHERS.has(row.kind ?? '') || !ownShortfall(row.finding ?? '')) continue;
    c.missing(
      'testimony-tells-lapse',
      { words: clip(row.finding ?? '', 120) },
      lens.quote('evidence', row, 'finding'),
    );
    return true;
  }
  return false;
}
