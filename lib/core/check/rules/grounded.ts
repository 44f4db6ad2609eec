import type { Row } from '../../proposal/document';
import { hasFigure, namesSource, normalise, shared, wordCount } from '../../text';
import { pattern } from '../../text/pattern';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { domainOf, tieOf, tiesOf } from './links';

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' . ');
const ofGap = ofRow((row: Row<'gaps'>) => joined(row.name, row.measure, row.cause, row.effect));
const ofEvidence = ofRow((row: Row<'evidence'>) =>
  joined(row.name, row.source, row.finding, row.reliability),
);
const ofOwnRule = ofRow((row: Row<'internalRequirements'>) => joined(row.document, row.asks, row.why));
const ofLaw = ofRow((row: Row<'externalRequirements'>) =>
  joined(row.instrument, row.asks, row.effect, row.breachCustomer, row.breachOrganisation),
);

/**
 * A reason that speaks of what was found: of the gap it mends, of what shows that, or of a rule it follows. One that has
 * nothing in common with any of them ("it would look more professional") could be given for any change.
 */
export function isGrounded(lens: Lens, row: Row<'improvements'>): boolean {
  const why = row.why ?? '';
  if (hasFigure(why) || namesSource(why)) return true;
  const ties = tiesOf(lens);
  const gaps = tieOf(ties.closes, row).rows;
  const own = new Set(row.rules ?? []);
  const rules = [
    ...lens
      .rows('internalRequirements')
      .filter((one) => own.has(one.id))
      .map(ofOwnRule),
    ...lens
      .rows('externalRequirements')
      .filter((one) => own.has(one.id))
      .map(ofLaw),
  ];
  const near = [...gaps.map(ofGap), ...tieOf(ties.proof, row).rows.map(ofEvidence), ...rules];
  // With nothing beside it there is nothing it could speak of yet.
  return near.length === 0 || shared(why, joined(...near), domainOf(lens)) >= wanted(why);
}

/** What would come of leaving it: "if the sheet still says monthly, somebody new will do it monthly". */
const FOLLOWS = pattern(
  /\b(?:if|as long as|unless|until|while)\b[^.;]*,[^.;]*\b(?:will|would|'ll|'d|cannot|can't|has to|have to|keeps?|goes on)\b|\botherwise\b/,
);
/** One word in common is a chance in a long reason, and much of a short one, or of one that tells what would follow. */
const wanted = (why: string): number => (wordCount(why) > SHORT && !FOLLOWS.test(normalise(why)) ? 2 : 1);
const SHORT = 9;
