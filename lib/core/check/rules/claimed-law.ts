import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

type External = Row<'externalRequirements'>;

/** Who can bind: a word of law or a body of the state in the name. Real law has one or the other there. */
const OF_LAW = pattern(
  /\b(?:acts?|regulations?|regs|orders?|law|laws|legislation|statut\w*|byelaws?|directive|licen[cs]\w*|government|ministry|department|council|parliament|conditions|police|ofcom|fca|pra|ofgem|ofwat|ofsted|ofqual|cqc|hse|orr|caa|ico|asa|psr|sra|gdc|gmc|gphc|nmc|rqia|estyn|sepa|daera|dvsa|dvla|hmrc|nhs|authority|commission|commissioner|agency|executive|inspectorate|ombudsman|regulator\w*|gdpr|vat|minimum wage|gas safe|dbs|mot|right to work|deposit|redress|hygiene|blue badge|highway)\b/,
);
/** What one joins, wins or is awarded: in its name, or in what is told of it. */
const BY_CHOICE = pattern(
  /\b(?:codes?(?: of (?:practice|conduct))?|schemes?|awards?|marks?|labels?|charters?|pledges?|accredit\w*|standards?|ratings?|memberships?|gradings?|badges?|kite ?marks?|excellence|quality|(?:best|good) practice|iso|investors in people)\b/,
);
const TOLD_AS_CHOSEN =
  /\b(?:accredit\w*|assessors?|awards?|awarded|gradings?|kite ?marks?|the (?:scheme|logo|mark|award|charter))\b/;
/** Said outright to be law: writers of real law have no need to. */
const LAW_OUTRIGHT = pattern(
  /\b(?:(?:by|under|against|breaking|break|breaks) (?:the )?(?:\w+ )?law|legally|(?:it's|its|it is|that's|that is|is|being) (?:the|a|actually the) law\b|legal(?:ly)? (?:requirement|duty|obligation|obliged|required|bound|binding)|statutory|obligatory|compulsory|(?:is|are) (?:obliged|required|mandatory) (?:for|by|to)|illegal|unlawful|prosecut\w+|(?:lose|losing|breaking|breach of) (?:our |the |its )?licen[cs]e|police)\b/,
);
const DENIED = pattern(
  /\b(?:not|no|none|nothing|never|nobody|n't|isn't|rather than|beyond|more than|further than|above) (?:\w+ ){0,3}(?:law|legal\w*|statutory|obligatory|compulsory|required|mandatory|obliged|made)\b|\b(?:contract|tender|clause|grant agreement|terms of|membership rules|we (?:chose|joined|signed))\b/,
);

/** Marks and schemes that go by a name of their own, as a learner may know them from a sticker in the window. */
const BY_NAME = pattern(
  /\b(?:trust ?mark|feefo|trust ?pilot|trip ?advisor|check ?a ?trade|trusted traders?|secured by design|(?:green|blue|purple) flag|dementia friend\w*|autism friendly|(?:walkers|cyclists|families|pets) welcome|taste our best|good (?:salon|pub|food|hotel) guide|living wage (?:employer|foundation)|real living wage|plain (?:numbers|english)|crystal mark|best bar none|pas \d+|quality in tourism|hospitality assured|hidden disabilit\w+|sunflower|mindful employer|disability confident|carbon trust|planet mark|rainforest alliance|matrix standard|safe ?contractor|constructionline|chas|cyber essentials|servicemark|service mark|michelin|rosettes?|institute of customer service|investors in people|b corp|fair ?trade|red tractor)\b/,
);
/** Those a trade keeps for itself bind their members, who need not be that. */
const OF_A_TRADE =
  /\b(?:associations?|federations?|guilds?|institutes?|alliances?|societ(?:y|ies)|chambers? of (?:commerce|trade))\b/;
export const isScheme = (name: string): boolean =>
  BY_NAME.test(name) || BY_CHOICE.test(name) || OF_A_TRADE.test(name);

/** No Act of Parliament is called one of these. */
const NO_ACT = pattern(
  /\b(?:codes? of (?:practice|conduct)|schemes?|awards?|(?:quality|trust|kite|charter) ?marks?|charters?|pledges?|accredit\w*|memberships?|excellence|iso|investors in people|logos?)\b/,
);

/** "Best practice" itself, by whatever words it goes on: nobody can be held to it. */
const PRACTICE = /^(?:the |industry |sector |recognised |general )*(?:best|good) practices?\b/;
export const isPractice = (name: string): boolean => PRACTICE.test(name);

/**
 * Something one takes up by choice, told as law: its name has no law and no body of the state in it, it is by its name or by
 * what is told of it a mark, a scheme or a standard, and the writer says outright that the law wants it.
 */
export const claimedAsLaw = ofRow((row: External): boolean => {
  if (row.kind === 'contract' || row.kind === 'customer-expectation' || row.kind === 'competition')
    return false;
  const name = normalise(row.instrument ?? '').trim();
  if (row.force === 'voluntary' || name === '' || OF_LAW.test(name)) return false;
  if (isPractice(name)) return row.kind === 'legislation' || row.force === 'mandatory';
  if (
    row.kind === 'legislation' &&
    row.force === 'mandatory' &&
    (NO_ACT.test(name) || BY_NAME.test(name) || OF_A_TRADE.test(name))
  )
    return true;
  if (BY_NAME.test(name) && row.force === 'mandatory') return true;
  const told = normalise([row.asks, row.effect, row.breachOrganisation].filter(Boolean).join(' . '));
  return (BY_CHOICE.test(name) || TOLD_AS_CHOSEN.test(told)) && LAW_OUTRIGHT.test(told) && !DENIED.test(told);
});

const MAKER =
  '(?:regulators?|government|parliament|ofcom|ofgem|ofwat|ofsted|fca|financial conduct authority|cqc|care quality commission|orr|office of rail and road|caa|ico|hse|food standards agency|the authority)';
const RULES = '(?:rules?|requirements?|conditions|obligations?|regulations?|legislation|duties|licen[cs]e)';
/** The rules of one who can enforce them, whatever the row is called. */
const ENFORCEABLE = pattern(
  new RegExp(
    `\\b${RULES} (?:\\w+ )?(?:issued|set|made|published|laid down|imposed|written|from|of|by) (?:out |down )?(?:by |from )?(?:the |our |its )?(?:\\w+ )?${MAKER}\\b|\\b${MAKER}(?:'s|s')? (?:\\w+ )?${RULES}\\b|\\b(?:regulatory|licen[cs]e|statutory|legal) (?:rules?|requirements?|conditions|obligations?|duties)\\b`,
  ),
);
/** Advice may be published by the same hand, and a scheme may be there to go further than a licence. */
const ONLY_ADVICE = pattern(
  /\b(?:non-?statutory|not (?:legally )?binding|advice|advises?|recommend\w*|guidance|(?:further|more|beyond|above|on top)(?: of)?(?: \w+)? than|goes? (?:further|beyond)|beyond (?:the|what)|isn't|not) /,
);

/** Rules of a regulator, told as something one may leave. */
export const isRegulators = ofRow((row: External): boolean => {
  if (row.kind === 'contract' || row.kind === 'customer-expectation' || row.kind === 'competition')
    return false;
  const asks = normalise(row.asks ?? '');
  const name = normalise(row.instrument ?? '');
  if (ENFORCEABLE.test(name)) return true;
  return ENFORCEABLE.test(asks) && !ONLY_ADVICE.test(asks);
});
