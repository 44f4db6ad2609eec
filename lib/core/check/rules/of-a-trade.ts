import { memo, normalise } from '../../text';
import { pattern } from '../../text/pattern';

/** What only some trades deal in. A law called after one of these is the law of a trade, however loosely it is called. */
const DEALT_IN = [
  'food|allerg\\w*|hygiene|catering|kitchen|alcohol|licens\\w*|drink(?:s|ing)?|tobacco|vap(?:e|es|ing)|gambl\\w*|betting|lotter(?:y|ies)|fireworks?|kni(?:fe|ves)|age[- ](?:restricted|limits?|checks?)|under[- ]?age|price[- ]marking|pric(?:e|es|ing)|weights|toys?|furniture|packaging|plastic bags?|carrier bags?',
  'medicin\\w*|pharmac\\w*|drugs?|dispens\\w*|prescri\\w*|optic\\w*|optometr\\w*|dental|dentist\\w*|clinical|patients?|nhs|nurs(?:e|es|ing|ery)|(?:health|social|residential|home) ?care|care homes?|child ?care|childminding|safeguarding|child protection|mental (?:health|capacity)|hearing aids?|tattoo\\w*|pierc\\w*|beauty|cosmetics?|hairdress\\w*',
  'schools?|education|college|universit\\w*|student\\w*|exams?|librar\\w*|museums?|charit\\w*|fundrais\\w*|gift aid|volunteers?|burial|cremat\\w*|funeral\\w*|hallmark\\w*|pawn\\w*|animals?|pets?|veterinar\\w*|kennels?|catter(?:y|ies)|dogs?|cats?|zoos?',
  'gas|electric\\w*|boilers?|heating|water|sewer\\w*|drainage|energy|meters?|oil|telecom\\w*|telephone|broadband|communications|numbers|post|postal|parcels?|waste|recycl\\w*|weee|batter(?:y|ies)|chemicals?|coshh|asbestos|legionella|lifts?|ladders?|roofs?',
  'rail\\w*|trains?|bus(?:es)?|coach\\w*|taxis?|minicabs?|road\\w*|vehicles?|mot|tyres?|cars?|driv(?:er|ers|ing)|hours of driving|tachographs?|passengers?|air(?:port|line|craft)?s?|aviation|flights?|flying|ferr(?:y|ies)|maritime|ships?|boats?|harbour|packages?|package (?:travel|holidays?)|holidays?|travel|tour(?:s|ism|ist)?|hotels?|guests?|accommodation|pools?|swimming|gyms?|sports?|playgrounds?|cinema|films?|events?|ticket\\w*|music',
  'bank\\w*|loans?|lending|credit|mortgages?|insur\\w*|pensions?|invest\\w*|money[- ]laundering|financ\\w*|payments?|debts?|tenan\\w*|housing|landlords?|letting\\w*|rent(?:s|al|ed)?|repairs|leases?|estate agen\\w*|property|planning|building|construction|legal services|solicitors?|conveyanc\\w*|probate|wills',
].join('|');
const OF_TRADE = new RegExp(`\\b(?:${DEALT_IN})\\b`);
/** What every trade has: nobody is set apart by it. */
const OF_ALL = pattern(
  /\b(?:health (?:and|&) safety|data protection|consumer|customer|equalit\w*|discriminat\w*|employ\w*|first aid|all (?:the )?(?:uk |british )?laws?|general|normal|usual|basic|standard laws?|for (?:all|every|any))\b/,
);

/** A loosely named law of some trade: "food law", "the rules for taxis". */
export const isOfATrade: (name: string) => boolean = memo((name) => {
  const plain = normalise(name);
  return OF_TRADE.test(plain) && !OF_ALL.test(plain);
});
