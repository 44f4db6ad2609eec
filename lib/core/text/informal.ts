import { memo } from './memo';
import { normalise } from './words';

/** How people write as they speak, and what it stands for. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cos|coz|cuz|bcos|bcoz|becos|becoz|becuase|becasue)\b/g, 'because'],
  [/\b([wc]|sh)ud\b/g, '$1ould'],
  [/\b(every|any|some) ?1\b/g, '$1one'],
  [/\b(?:noone|no 1)\b/g, 'no one'],
  [/\bwith out\b/g, 'without'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|need)nt\b/g, "$1n't"],
  [/\b(ca|wo)nt\b/g, "$1n't"],
  [/\bim\b/g, "i'm"],
  [/\bive\b/g, "i've"],
  [/\b(that|there|what)s\b/g, "$1's"],
  [/\bgotta\b/g, 'have to'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\b(?:alot|allot)\b/g, 'a lot'],
  [/\b(?:beter|betta|bettr)\b/g, 'better'],
  [/\bthier\b/g, 'their'],
  [/(?:^|(?<= ))'?em\b/g, 'them'],
];
const ANY = new RegExp(SPOKEN.map(([pattern]) => pattern.source).join('|'));

/**
 * Normalised, and with speech written as speech put into the words a pattern knows. Not of the same length as the text: for
 * asking whether something is said, not for quoting it.
 */
export const written: (text: string) => string = memo((text) => {
  const plain = normalise(text);
  if (!ANY.test(plain)) return plain;
  return SPOKEN.reduce((said, [pattern, words]) => said.replace(pattern, words), plain);
});

const PAST: Readonly<Record<string, string>> = {
  sell: 'sold',
  give: 'gave',
  tell: 'told',
  say: 'said',
  take: 'took',
  send: 'sent',
  make: 'made',
  refuse: 'refused',
  show: 'showed',
  book: 'booked',
  charge: 'charged',
  write: 'wrote',
  hand: 'handed',
  close: 'closed',
  explain: 'explained',
  repeat: 'repeated',
  offer: 'offered',
  find: 'found',
  ring: 'rang',
  call: 'called',
  speak: 'spoke',
  bring: 'brought',
  pay: 'paid',
  change: 'changed',
  move: 'moved',
  leave: 'left',
  keep: 'kept',
  print: 'printed',
  sign: 'signed',
  serve: 'served',
  lend: 'lent',
  accept: 'accepted',
  cancel: 'cancelled',
  refund: 'refunded',
};
const BARE = new RegExp(
  String.raw`\b(I|i|and|then|so|he|she|they|He|She|They)( (?:just|only|then|also|again))? (${Object.keys(PAST).join('|')})(?= (?:him|her|them|it|that|this|the|a|an|my|to|we|is|he|she|they|you|no|not|sorry|again|back|up|out|in|for|off|on|with|child|one|two)\b|[.,;:])`,
  'g',
);
/** "I sell him ticket": told in the form somebody uses who is still learning the language, put into the past. */
export const inPast: (text: string) => string = memo((text) =>
  text.replace(
    BARE,
    (_, who: string, between: string | undefined, verb: string) => `${who}${between ?? ''} ${PAST[verb]}`,
  ),
);
