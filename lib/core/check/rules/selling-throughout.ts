import { matchesOf, memo, normalise, sentences } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';

/** Words of getting people to buy, each too weak alone: a shop sells, and a price is asked for. */
const SALE =
  /\b(?:sell\w*|sold|sales?|upsell\w*|upgrade\w*|offers?|deals?|promot\w*|discounts?|advert\w*|market(?:ing|ed)|enquir\w+ into|conversions?|convert\w*|clos(?:e|ing) (?:the|with|a)|quotas?|targets?|bundles?|baskets?|spend\w*|revenue|profit\w*|occupancy|footfall|move-ins?|sign(?:s|ing)? (?:them|people|up)|new (?:customers|business|members|clients|guests)|commission|add-?ons?|cheap\w*|buy\w*|purchas\w*|campaigns?|brochures?|leaflets?|vouchers?|referrals?|insurance|subscri\w*|package|leads|prospects?)\b/g;
/** Set apart from the service, or somebody else's work. */
const APART = pattern(
  /\b(?:not|never|no|nobody|leav\w+|outside|apart|rather than|instead of|another|other|except|without|ends? (?:where|when)|before (?:we|i)|already|marketing's|sales(?:'s)? (?:team|office|side)|the sales (?:team|office|side))\b|n't\b/,
);
const wordsOfSale = memo((text): number =>
  sentences(text)
    .map((one) => normalise(one.text))
    .filter((plain) => !APART.test(plain))
    .reduce((sum, plain) => sum + matchesOf(plain, SALE).length, 0),
);

const MANY = 4;
const ONE_IN = 12;
const PLACES = 5;

/**
 * No sentence says that the service is selling, and all of them do: the service itself is thick with it, and so is nearly every
 * other part that has anything to say.
 */
export function sellingThroughout(lens: Lens): boolean {
  const service = lens.text('context', null, 'service');
  const count = wordsOfSale(service);
  if (count < MANY || count * ONE_IN < service.split(/\s+/).length) return false;
  const some = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((text) => wordsOfSale(text ?? '') > 0);
  const told = [
    some(lens.text('context', null, 'promise')),
    lens.rows('goals').some((row) => some(row.name)),
    lens.rows('stages').some((row) => some(row.name, row.happens)),
    lens.rows('internalRequirements').some((row) => some(row.document, row.asks)),
    lens.rows('gaps').some((row) => some(row.name, row.cause, row.effect)),
    lens.rows('improvements').some((row) => some(row.change, row.why)),
    some(...(['problem', 'proposal', 'benefit'] as const).map((field) => lens.text('summary', null, field))),
  ];
  return told.filter(Boolean).length >= PLACES;
}
