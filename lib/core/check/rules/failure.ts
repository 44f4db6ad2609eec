import { hasFigure, memo } from '../../text';
import { stem, stems, substance } from '../../text/substance';

/** What any failure of any service leads to: "there are delays, so the customer waits and complains". */
const ANY_FAILURE = new Set(
  `delay delays delayed late wait waits waiting waited slow long longer time problem problems issue issues mistake mistakes error errors wrong fail fails
  failed failure fault break breaks broken down communication communicate miscommunication misunderstanding mix mixed confusion confused information message
  customer customers client clients guest guests patient patients family families passenger passengers tenant tenants member members visitor visitors user users
  people person public unhappy upset angry annoyed cross frustrated dissatisfied disappointed complain complains complaint complaints happy satisfied satisfaction
  bad poor badly quality service experience reputation trust lose loses lost losing leave leaves go elsewhere affect affects affected effect impact
  suffer suffers let down staff team teams department departments colleague colleagues next other someone somebody know knows told tell tells
  blame pressure stress busy short happen happens chain knock whole everything everyone nothing work working process proper properly correct correctly
  pass passed forget forgets forgot miss misses missed`
    .split(/\s+/)
    .map(stem),
);
const OWN = 2;

/** Something of this service goes wrong in it, and not only what goes wrong anywhere. */
export const isOwn: (text: string) => boolean = memo(
  (text) =>
    hasFigure(text) ||
    [...stems(text)].filter((one) => substance(one) > 0 && !ANY_FAILURE.has(one)).length >= OWN,
);
