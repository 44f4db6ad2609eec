import { matchesOf, memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';

const WHOM =
  '(?:customers?|people|them|him|her|they|he|she|guests?|clients?|patients?|members?|families|parents|tenants|visitors|diners?|shoppers|students|passengers|callers?|owners?|everyone|the public|old customers|more \\w+)';
const BUY =
  '(?:buys?|spends?|orders?|upgrades?|signs? up|joins?|chooses? (?:us|our|the (?:bigger|dearer|better|premium))|takes? (?:out |up )?(?:more|the (?:bigger|premium|gold|extra|offer|insurance|plan|loan)|a (?:bigger|second|premium|gold|plan|loan)|out\\b)|adds?|wants?|picks? (?:us|our|the (?:bigger|dearer|premium))|moves? up|trades? up|changes? (?:their|his|her) (?:car|phone|plan|kitchen|provider)|comes? (?:in(?:to the \\w+)? )?(?:and|to) (?:buy|spend|change|see|try)|books? (?:more|another|a (?:second|longer|bigger))|goes? (?:home )?for the (?:bigger|premium))';
/** The end in view is that somebody buys, whatever is done for it. */
const PARTS = [
  `(?:so|so that|in order that|until|how|hope|hoping) ${WHOM} (?:\\w+ ){0,2}?(?:also |all )?${BUY} (?:more|also|extra|another|it|one|the|a|our|from us|with us|out|up|and|cover|new|longer|bigger)?`,
  `(?:make|makes|making|get|gets|getting|persuad\\w+|convinc\\w+|encourag\\w+|urg(?:e|es|ing)|tempt\\w*|entic\\w+|lead(?:s|ing)?|nudg\\w+|interest\\w*|talk(?:s|ing)?) (?:more |new |our |the |old |as many )*${WHOM} (?:to |into |in(?:to)? (?:the )?\\w+ (?:and|to) )?(?:also )?(?:${BUY}|buying|spending|ordering|upgrading|joining|taking|choosing|adding)`,
  '(?:hit|hits|hitting|reach|reaches|reaching|make|makes|making|beat|beats|beating|meet|meets|meeting) (?:the|our|my|their|a) (?:\\w+ )?(?:number|numbers|figures?|quota|sales|target|targets)\\b',
  '(?:adds?|attach\\w*|offer\\w*|suggest\\w*|sells?|puts?|mentions?) (?:at least )?(?:one|two|three|an?|some|another|as many) (?:\\w+ )?(?:products?|extras?|add-?ons?|accessor(?:y|ies)|covers?|plans?|starters?|desserts?|sides?|package|policy)\\b',
  '(?:average|spend|basket|bill|order|sale)s? (?:\\w+ )?(?:goes|go|gets|is|rises?|grows?) (?:up|higher|bigger|larger)|(?:rais|increas|grow|lift|boost|doubl|tripl|maximis)\\w* (?:the |our |their )?(?:average|spend|sales?|basket|bills?|bookings|orders?|income|revenue|takings|followers|awareness|reach)\\b|(?:best|highest|higher|better|good|more) (?:margin|profit|commission)s?\\b|(?:our |the )?name (?:of our \\w+ )?(?:out|known|into (?:every|all|each|the))\\b',
  '(?:benefits|advantages|features|strengths) of (?:our|the|buying|having|taking|joining) (?:\\w+ )?(?:insurance|plans?|products?|offers?|membership|cover|brand|range|services|package|loan|cards?)',
  `(?:tell|tells|telling|inform\\w*|text|ring|email)(?:s|ing)? (?:\\w+ ){0,4}about (?:our |the |all )?(?:new|latest|other|special|great) (?:models?|products?|offers?|ranges?|lines?|prices?|packages?|arrivals|collections?|deals?)`,
  '(?:handing|giving|hand|give|hands|gives|share|shares|sharing|drop|drops|put|puts|post|posts|send|sends)(?: out| round| up| through)? (?:the |our |some |a |out )?(?:flyers?|leaflets?|coupons?|vouchers?|posters?)\\b|(?:is|means|makes|brings|gives|get|earn)(?: us| you| the \\w+)? (?:more|extra|good|much) (?:money|income|profit|takings|turnover|cash)\\b|(?:handing|giving|hand|give|hands|gives) out (?:the |our |some )?(?:flyers?|leaflets?|samples?|vouchers?|coupons?|cards|tasters?)|(?:window|road) (?:posters?|signs?|banners?)|(?:run|runs|running|do|hold) (?:\\w+ )?(?:competitions?|tastings?|promotions?|raffles?|prize draws?|giveaways?)|free (?:tastings?|samples?|trials?|tasters?)|(?:second|next|third) \\w+ (?:for )?free\\b|post(?:s|ing)? (?:\\w+ )?(?:pictures?|photos?|videos?|stories)|more (?:people|customers|parents|clients|guests|members|patients) (?:hear|know|come|join|see|find)\\b|bring (?:\\w+ )?(?:their|a) friends?\\b',
];
PARTS.push(
  `(?:say|says|tell|tells|ask|asks|invite|invites|advise|advises|recommend|recommends)(?: to)? (?:the |our |every |each |all )*${WHOM} (?:to |that (?:he|she|they) |if (?:he|she|they) )?(?:also |should |must |can |will |would |wants? (?:to )?|like to )*(?:take|have|try|buy|add|get|upgrade|join) (?:also )?(?:the|a|an|some|our|one|another|more|extra)\\b(?! (?:seat|look|number|ticket|receipt|copy|photo|note|card|form|rest|break|glass|picture|minute))`,
);
const GETTING = new RegExp(`\\b(?:${PARTS.join('|')})`, 'g');
/** None of them without one of these. */
const MAY = pattern(
  /\b(?:so|until|hop\w+|how|mak\w+|get\w*|persuad\w+|convinc\w+|encourag\w+|urg\w+|tempt\w*|entic\w+|lead\w*|nudg\w+|interest\w*|talk\w*|hit\w*|reach\w*|beat\w*|meet\w*|add\w*|attach\w*|offer\w*|suggest\w*|sell\w*|put\w*|mention\w*|average|spend|basket|bill|order|rais\w+|increas\w+|doubl\w+|tripl\w+|maximis\w+|margin|profits?|commission|name|grow\w*|lift\w*|boost\w*|benefits|advantages|features|strengths|about|hand\w*|giv\w+|window|road|run\w*|hold|do|free|post\w*|more|bring)\b/,
);
const REFUSED = /\b(?:not|never|no|nobody|without|rather than|instead of|leav\w+|apart from|whether)\b|n't\b/;

/** How many ways of getting people to buy a text tells of, and the first. */
export const gettingToBuy: (text: string) => readonly { start: number; end: number }[] = memo((text) => {
  const plain = normalise(text);
  if (!MAY.test(plain)) return [];
  return matchesOf(plain, GETTING)
    .filter((one) => !REFUSED.test(plain.slice(Math.max(0, one.index - 40), one.index)))
    .map((one) => ({ start: one.index, end: one.index + one[0].length }));
});
