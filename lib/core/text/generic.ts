import { figures } from './figures';
import { pattern } from './pattern';
import { normalise, type Span, sentences } from './words';

/** Sentences found in a thousand proposals, true of each and of none in particular. */
const STOCK = pattern(
  new RegExp(
    // Only where a word begins: most places are passed by at their first sign.
    `\\b(?:${[
      'customer (service|satisfaction|experience) is (very |really |extremely |so )?(important|key|vital|essential|crucial|paramount)',
      '(customers?|clients?) (are|is) (very |really |extremely |the most )?(important|at the heart|our (top )?priority|number one|the (life ?blood|backbone))',
      'the customer is (always right|king)',
      'good customer service (leads|is|means|makes|will|can)',
      'happy customers? (are|is|means?|will|come|lead)',
      '(excellent|good|great|high quality|outstanding|world class|best possible|exceptional) (customer )?(service|experience|care)s?( to| for| at all times|\\.|,|$)',
      "in today'?s (world|market|society|climate|competitive|fast|modern)",
      '(go|going|goes) the extra mile',
      '(meet|exceed)s? (and|or) (meet|exceed)s? (customers?.? )?(needs|expectations)',
      '(communication|teamwork|training|feedback) is (key|vital|essential|very important|really important)',
      'as we all know',
      'it is (very |really |extremely )?(important|vital|essential|crucial) (that|to|for)',
      '(key|crucial|vital) to (the )?success',
      'every(one|body) (will|would) benefit',
      'make(s)? (things|it|everything) better for (everyone|everybody|customers|all)',
      'win[- ]win',
      'think outside the box',
      'at the end of the day',
      'all (organisations|organizations|businesses|companies) (must|should|need|have to)',
      'any (organisation|organization|business|company) (must|should|needs?)',
    ].join('|')})`,
  ),
);

/** Sentences that could stand in any proposal: a stock phrase, and no figure or name to pin them down. */
export function genericSentences(text: string): Span[] {
  if (!STOCK.test(normalise(text))) return [];
  return sentences(text).filter((one) => {
    const plain = normalise(one.text);
    if (!STOCK.test(plain)) return false;
    if (figures(one.text).length > 0) return false;
    return !/[\p{Ll},;] (?!I\b)\p{Lu}\p{L}+/u.test(one.text);
  });
}

/** True when most of the text is such sentences. */
export function isGeneric(text: string): boolean {
  const stock = genericSentences(text);
  if (stock.length === 0) return false;
  const total = sentences(text).reduce((sum, one) => sum + one.text.length, 0);
  return stock.reduce((sum, one) => sum + one.text.length, 0) / total >= 0.6;
}
