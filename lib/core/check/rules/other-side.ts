import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

const SERVED =
  '(?:customers?|consumers?|clients?|guests?|patients?|passengers?|tenants?|residents?|students?|learners?|visitors?|members?|users?|buyers?|shoppers?|donors?|parents?|families|the public|people|hirers?|drivers?|readers?)';
const OWNED = pattern(
  /\b(?:polic(?:y|ies)|procedures?|charters?|standards?|guides?|manuals?|handbooks?|promises?|plans?|budgets?|scripts?|training|codes?|panel|log|survey|programme|agreement|strategy|targets?|rules?)\b/,
);
/** What those served want, or what others do who sell the same. */
const WANTED = pattern(
  new RegExp(
    [
      `^(?:the |our |modern |changing |rising )?${SERVED}(?:'s|s')? (?:\\w+ )?(?:expectations?|needs|wants|wishes|demands?|preferences|tastes|habits)\\b`,
      `\\b(?:expectations?|needs|wishes|demands?|wants) (?:of|from) (?:the |our |modern )?${SERVED}\\b`,
      `^(?:what )?(?:the |our |most |many |modern )*${SERVED} (?:\\w+ )?(?:expect|want|like|wish|demand|ask|say)s?\\b`,
      '^(?:the |our )?(?:market|competitive|competitor|industry|consumer) (?:pressures?|forces?|trends?|conditions|demands?|landscape|environment|activity)\\b',
      '^(?:the |our |local |other )?(?:competit(?:ors?|ion)|rivals?)\\b',
      '^(?:what )?(?:the )?other (?:shops?|hotels?|firms?|companies|garages?|restaurants?|caf[eé]s?|providers?|suppliers?|gyms?|salons?|places)\\b',
    ].join('|'),
  ),
);

/** Among the papers of the house, and nobody there wrote it: customers or rivals ask it. */
export const isWanted = ofRow((row: Row<'internalRequirements'>): boolean => {
  const name = normalise(row.document ?? '').trim();
  return WANTED.test(name) && !OWNED.test(name);
});

/** What an organisation does with its own people and its own money. */
const OF_THE_HOUSE = pattern(
  /\b(?:training|coaching|induction|staff(?:ing)? (?:\w+ )?(?:levels?|development|meetings?|rota|training|hours)|(?:professional|personal|staff|team|career) development|appraisals?|one[- ]to[- ]ones?|rotas?|rosters?|budgets?|handbook|dress code|uniforms?|team (?:meetings?|briefings?|targets?)|company values|our values|mission statement|head ?count|wage bill|opening hours|shift patterns?)\b/,
);
const OF_OTHERS = pattern(
  new RegExp(
    `\\b(?:contract|agreement|conditions|clause|schedule|permit|guidance|act|regulations?|law|expect\\w*|want\\w*|competit\\w*|rivals?|other|another|council|regulator|authority|provider|supplier|${SERVED})\\b`,
  ),
);

/** Under what customers, rivals or a contract ask, and it is done with one's own staff and money. */
export const isOfTheHouse = ofRow((row: Row<'externalRequirements'>): boolean => {
  if (row.kind !== 'customer-expectation' && row.kind !== 'competition' && row.kind !== 'contract')
    return false;
  const name = normalise(row.instrument ?? '').trim();
  return OF_THE_HOUSE.test(name) && !OF_OTHERS.test(name);
});
