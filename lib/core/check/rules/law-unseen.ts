import { normalise, type Span } from '../../text';
import { type Pattern, pattern } from '../../text/pattern';
import { ofRow } from '../of-row';
import type { Contact } from './contact';

/**
 * Requests that a law gives a customer, or an authority, a right to make. They come seldom, are taken for something nearer, and
 * need a procedure of their own whether one is listed or not.
 */
const WHAT =
  '(?:data|information|info|records?|recordings?|footage|cctv|notes?|file|files|details|paperwork|correspondence|e-?mails?|letters?)';
const HELD =
  '(?:hold|held|holding|have|has|had|got|keep|kept|keeps|store|stored|saved|save|wrote|written|know|collected)';
const ON_HIM = String.raw`(?:on|about|of|regarding|relating to) (?:him|her|them|me|us|himself|herself|themselves|his|hers|theirs)\b`;
const RIGHTS: Readonly<Record<string, Pattern>> = {
  copy: new RegExp(
    [
      String.raw`\b(?:copy|copies|print-?out|list|paper|all|everything|every|what|whatever|any) (?:[\w-]+ ){0,6}(?:we |you |the \w+ |they )?(?:\w+ )?${HELD} (?:got |stored |saved |down |written |recorded )*${ON_HIM}`,
      String.raw`\b(?:copy|copies|print-?outs?|sight|transcripts?) of (?:[\w']+ ){0,4}${WHAT}\b`,
      String.raw`\b(?:all|see|see all|access to|everything in) (?:of )?(?:his|her|their) (?:own )?(?:personal )?(?:data|information|records|notes|file|recordings|footage)\b`,
      String.raw`\b(?:subject access|data (?:subject )?(?:access )?request|sar|dsar|freedom of information|foi)\b`,
    ].join('|'),
  ),
  erase: pattern(
    /\b(?:delete|deleted|erase|erased|wipe|wiped|remove|removed|destroy|destroyed|forget|take off|get rid of|take down)\b (?:all |every |everything |off )?(?:of )?(?:his|her|their|any|the|personal|we|you) (?:[\w']+ ){0,3}(?:data|information|details|records?|recordings?|footage|account history|photos?)\b|\b(?:right to be forgotten|(?:we|you|they|us|it|asked|wanted|want|to) (?:to )?forget (?:him|her|me)(?! \w))\b/,
  ),
};
/** Anything done that had to do with it, however little. */
const MET: Readonly<Record<string, Pattern>> = {
  copy: pattern(
    /\b(?:cop(?:y|ies)|data|gdpr|subject|access|sar|dsar|privacy|information|records?|recordings?|footage|cctv|foi|freedom|file|one month|28 days|30 days|printed|print-?out|notes)\b/,
  ),
  erase: /\b(?:delet\w*|eras\w*|remov\w*|data|gdpr|privacy|wip\w*|forgotten|destroy\w*|retention)\b/,
};
const HANDED = pattern(
  /\b(?:asked|rang|called|emailed|sent|passed|forwarded|handed|told|checked with|spoke to|gave) (?:it |this |that |the \w+ |him |her )?(?:on |over )?(?:to )?(?:my|our|the|a) (?:\w+ ){0,2}(?:manager|supervisor|leader|lead|officer|team|office|colleague|dpo|legal|boss|owner|deputy|head)\b/,
);

/** What the customer asked for by right, where no rule used and nothing done has a word of it. */
export const rightUnseen = ofRow(
  (row: Contact): { readonly words: Span; readonly kind: string } | undefined => {
    const text = row.situation ?? '';
    const plain = normalise(text);
    const after = normalise(
      [row.did, row.handlingDetail, row.outcome, row.reflection, row.why].filter(Boolean).join('\n'),
    );
    if (after.trim() === '') return undefined;
    for (const [kind, pattern] of Object.entries(RIGHTS)) {
      const match = pattern.exec(plain);
      if (!match || MET[kind]?.test(after) || HANDED.test(after)) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      return { kind, words: { text: text.slice(start, end), start, end } };
    }
    return undefined;
  },
);
/** The rule itself speaks of it. */
export const speaksOfRight = (rule: string, kind: string): boolean =>
  RIGHTS[kind]?.test(normalise(rule)) === true || MET[kind]?.test(normalise(rule)) === true;
