import { normalise, type Span } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { type Contact, ownRulesOf } from './contact';
import { shortNotice } from './short-notice';
import { tooYoung } from './stated-ages';
import { tooLarge, tooMany, tooOften } from './stated-counts';
import type { Stated } from './stated-limit';
import { gaveMore, letGo, tooLittle, tooMuchInParts } from './stated-money';
import { lackedPaper } from './stated-papers';
import { lateBy, madeLittle, tooLate, tooLong } from './stated-times';
import { isAsked, wasDone, wentOn } from './went-on';

/**
 * Limits that a rule states in whatever it counts: an age, an hour, so many pieces, so many weeks, so many pounds. Each is
 * held against the same thing in the contact, and only where what was asked for was done, and nobody above was asked.
 * Of the rules a contact goes by, the first whose limit it passes.
 */
export function passedStated(lens: Lens, row: Contact): Stated | undefined {
  const did = row.did ?? '';
  if (did === '') return undefined;
  const done = wentOn(did);
  for (const { document = '', asks = '' } of ownRulesOf(lens, row)) {
    const passed =
      letGo(lens, row, asks) ??
      (done
        ? (tooYoung(row, asks) ??
          tooLate(row, asks) ??
          tooMany(row, asks) ??
          tooOften(row, asks) ??
          tooLittle(row, asks) ??
          tooLong(row, asks) ??
          madeLittle(row, asks) ??
          lateBy(row, asks) ??
          shortNotice(row, asks) ??
          tooLarge(row, asks) ??
          gaveMore(row, document, asks) ??
          tooMuchInParts(row, asks) ??
          (wasDone(did) ? lackedPaper(row, asks) : undefined))
        : undefined);
    if (passed && !isAsked(row, asks)) return passed;
  }
  return undefined;
}

/** "Normally we need …", and this time it was done without. */
const ALWAYS = pattern(
  /\b(?:normally|usually|by rights|strictly(?: speaking)?|officially|in theory|really|ordinarily) (?:\w+ ){0,3}(?:needs?|needed|have to|has to|had to|must|should|supposed to|required?|requires|meant to|only)\b|\b(?:am|are|is|was|were|i'm|we're|you're) (?:\w+ )?(?:supposed|meant|required) to\b/,
);
const FAVOUR = pattern(
  /\b(?:(?:is|was|were|seemed|looked|sounded|being) (?:\w+ ){0,2}(?:nice|honest|genuine|trustworthy|decent|polite|friendly|sweet|desperate|lovely|respectable|reliable|a regular|a good customer)|(?:have |has |had |'ve |'d )?know(?:n|s)? (?:him|her|them)|knew (?:him|her|them)|trust(?:ed)? (?:him|her|them)|took (?:his|her|their) word|on (?:his|her|their) word|felt (?:\w+ )?(?:sorry|bad) for|regulars?|never any trouble|for years|as a favour|just this once|do(?:ing)? (?:him|her|them) a favour|to be (?:kind|nice|helpful)|would never|wouldn't (?:cheat|lie|mess))\b/,
);
const HAD_IT = /\b(?:and|which|so) (?:he|she|they) (?:had|has|have|did|gave|showed|brought)\b/;
export function favourDone(row: Contact): Span | undefined {
  const did = row.did ?? '';
  const situation = row.situation ?? '';
  const told = normalise(`${situation}\n${did}`);
  if (!ALWAYS.test(told) || HAD_IT.test(told) || !wasDone(did) || isAsked(row, '')) return undefined;
  const match = FAVOUR.exec(normalise(did));
  return match
    ? {
        text: did.slice(match.index, match.index + match[0].length),
        start: match.index,
        end: match.index + match[0].length,
      }
    : undefined;
}
