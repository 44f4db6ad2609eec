import type { Row } from '../../proposal/document';
import { normalise } from '../../text';
import { pattern } from '../../text/pattern';
import { ofRow } from '../of-row';

type Improvement = Row<'improvements'>;

/** Another way was looked at, where the reason for this one is told. */
export const weighsAnother = ofRow((row: Improvement): boolean =>
  ANOTHER_WAY.test(normalise([row.why, row.change, row.resources].filter(Boolean).join(' . '))),
);
const ANOTHER_WAY = pattern(
  /\b(?:instead|rather than|(?:looked|looking) (?:at|into)|thought (?:first |at first |about )?(?:of|about)|considered|could have|alternativ\w*|(?:other|another|second|third) (?:ways?|options?|ideas?)|options?|would (?:only |also |still |just |never )?(?:cost|take|need|not|have|mean|leave|move|break|be)|(?:cheaper|better|quicker|faster|less|more|sooner|simpler|safer) than|rul(?:e|ed|es) out|turned down|said no|not (?:allowed|enough|possible|needed)|on its own|by itself|without (?:it|this)|doing nothing|do nothing|only way|quoted?|tried)\b/,
);
