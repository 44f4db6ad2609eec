import type { Row } from '../../proposal/document';
import { memo, normalise } from '../../text';
import { versionsIn } from '../../text/copies';
import { remedies, stillUsed } from '../../text/practice';
import type { Lens } from '../lens';
import { rulesNamed } from './contact';
import { speaksOf } from './naming';

type Learning = Row<'learning'>;

/** The number a version begins with: "2", "v2", "2, from my folder". A date is none. */
function numberOf(version: string): number | undefined {
  const match = /^\W*(?:v|ver|version|issue|rev|revision|edition)?\.? ?(\d{1,2})(?![\d/-])/.exec(
    normalise(version),
  );
  return match ? Number(match[1]) : undefined;
}

/** Nothing changed by it: the way of before goes on, for whatever reason. */
const GOES_ON =
  /\b(?:still(?! (?:have to|need to|to) (?:read|learn))|stay(?:ed|ing|s)?|stick(?:ing|s)?|stuck|keep(?:ing|s)?|kept|carr(?:y|ied|ying) on|go(?:es|ing)? on|went on|so far|for now|for the (?:moment|time being)|until|till|(?:have|has|had|do|did|am|are|is|was)(?: not|n't) (?:\w+ )?(?:changed?|switch(?:ed)?|start(?:ed)?|use[ds]?|using|read|look(?:ed)?|open(?:ed)?|learn(?:t|ed)?|bother(?:ed)?|got|get|had|tried)|as (?:before|always|ever)|the old (?:one|way|version)|(?:my|our) old|comes? (?:down )?to the same|(?:easier|quicker|faster|handier|simpler)|prefer\w*|never (?:let|caused|had|went|been)|(?:a|one) (?:day|time) (?:when|i)|when (?:i|we) (?:have|get|find) (?:the )?time|(?:no|not) (?:the )?time)\b/;
const TAKEN_UP =
  /\b(?:(?:i|we|and) (?:now|have|then|at once|since)? ?(?:\w+ )?(?:binned|shredded|threw|switched|changed|swapped|replaced|downloaded|printed|updated|deleted|handed|took|told|asked|moved|use the new|work by (?:it|the new)|go by (?:it|the new)|follow (?:it|the new))|(?:is|was|still) (?:the )?(?:current|the one in force|in force|valid)|(?:nothing|not) (?:has |been )?(?:replaced|changed)|same day|from (?:that|the next) day|(?:ever )?since then)\b/;
const goesOn: (text: string) => boolean = memo((text) => {
  const plain = normalise(text);
  return (GOES_ON.test(plain) || stillUsed(text).length > 0) && !TAKEN_UP.test(plain);
});

/**
 * A note of what was learnt gives a listed document a higher version than the list does, contacts stand on the listed
 * one, and by the same note nothing was changed.
 */
export function knownNewer(lens: Lens): Learning | undefined {
  const notes = lens.rows('learning').filter((note) => {
    const applied = note.applied ?? '';
    return versionsIn(`${note.name ?? ''}. ${note.learnt ?? ''}`).length > 0 && goesOn(applied);
  });
  if (notes.length === 0) return undefined;
  const used = new Set(lens.rows('contacts').flatMap((one) => rulesNamed(lens, one).map(({ id }) => id)));
  return notes.find((note) => {
    const told = `${note.name ?? ''}. ${note.learnt ?? ''}`;
    if (remedies(note.applied ?? '').length > 0) return false;
    const newest = Math.max(...versionsIn(told));
    return lens.rows('internalRequirements').some((row) => {
      const listed = numberOf(row.version ?? '');
      return used.has(row.id) && listed !== undefined && listed < newest && speaksOf(told, row);
    });
  });
}
