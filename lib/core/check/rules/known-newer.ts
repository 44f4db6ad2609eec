import type { Row } from '../../proposal/document';
import { memo, normalise } from '../../text';
import { versionsIn } from '../../text/copies';
import { pattern } from '../../text/pattern';
import { remedies, stillUsed } from '../../text/practice';
import { stems } from '../../text/substance';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import { proseOf, rulesNamed } from './contact';
import { speaksOf } from './naming';

type Learning = Row<'learning'>;
type Internal = Row<'internalRequirements'>;

/** The number a version begins with: "2", "v2", "2, from my folder". A date is none. */
function numberOf(version: string): number | undefined {
  const match = /^\W*(?:v|ver|version|issue|rev|revision|edition)?\.? ?(\d{1,2})(?![\d/-])/.exec(
    normalise(version),
  );
  return match ? Number(match[1]) : undefined;
}

/** Nothing changed by it: the way of before goes on, for whatever reason. */
const GOES_ON = pattern(
  /\b(?:still(?! (?:have to|need to|to) (?:read|learn))|stay(?:ed|ing|s)?|stick(?:ing|s)?|stuck|keep(?:ing|s)?|kept|carr(?:y|ied|ying) on|go(?:es|ing)? on|went on|so far|for now|for the (?:moment|time being)|until|till|(?:have|has|had|do|did|am|are|is|was)(?: not|n't) (?:\w+ )?(?:changed?|switch(?:ed)?|start(?:ed)?|use[ds]?|using|read|look(?:ed)?|open(?:ed)?|learn(?:t|ed)?|bother(?:ed)?|got|get|had|tried)|as (?:before|always|ever)|the old (?:one|way|version)|(?:my|our) old|comes? (?:down )?to the same|(?:easier|quicker|faster|handier|simpler)|prefer\w*|never (?:let|caused|had|went|been)|(?:a|one) (?:day|time) (?:when|i)|when (?:i|we) (?:have|get|find) (?:the )?time|(?:no|not) (?:the )?time)\b/,
);
const TAKEN_UP = pattern(
  /\b(?:(?:i|we|and) (?:now|have|then|at once|since)? ?(?:\w+ )?(?:binned|shredded|threw|switched|changed|swapped|replaced|downloaded|printed|updated|deleted|handed|took|told|asked|moved|use the new|work by (?:it|the new)|go by (?:it|the new)|follow (?:it|the new))|(?:is|was|still) (?:the )?(?:current|the one in force|in force|valid)|(?:nothing|not) (?:has |been )?(?:replaced|changed)|same day|from (?:that|the next) day|(?:ever )?since then)\b/,
);
/** Anything done about it, by whoever: a copy put away, somebody told, a habit begun. To have read or signed it is none. */
const DONE = pattern(
  /\b(?:bin(?:ned)?|shred\w*|threw|thrown|chucked|took (?:it|the|down|my)|put (?:it|the|up|version)|chang\w+|switch\w*|swap\w*|replac\w*|download\w*|print\w*|updat\w+|delet\w*|told|asked|rang|reported|correct\w*|rewrote|copied|mark(?:ed)?|practi[sc]\w+|try|tried|show(?:ed|n)?|us(?:e|ed|ing) (?:it|the new|version|that)|(?:do|doing|check|checking|ask|asking|follow|following|work|working|go|going) [^.]{0,40}\b(?:now|since|every|each|new)|now (?:do|ask|check|use|give|say|write|look)|since then|from (?:then|that day|now))\b/,
);
const goesOn: (text: string) => boolean = memo((text) => {
  const plain = normalise(text);
  return (GOES_ON.test(plain) || stillUsed(text).length > 0) && !TAKEN_UP.test(plain);
});

/** By its number or title, or by two words of the title in which it is ahead of all the others. */
function isAbout(told: string, row: Internal, rows: readonly Internal[]): boolean {
  if (speaksOf(told, row)) return true;
  const said = stems(told);
  const shared = ({ document = '' }: Internal) => [...stems(document)].filter((one) => said.has(one)).length;
  const own = shared(row);
  return own >= BY_WORDS && rows.every((other) => other === row || shared(other) < own);
}
const BY_WORDS = 2;

/** A note of a version, by which nothing was changed. */
const changesNothing = ofRow((note: Learning): boolean => {
  const applied = note.applied ?? '';
  if (versionsIn(`${note.name ?? ''}. ${note.learnt ?? ''}`).length === 0) return false;
  return goesOn(applied) || (!TAKEN_UP.test(normalise(applied)) && !DONE.test(normalise(applied)));
});

/**
 * A note of what was learnt gives a listed document a higher version than the list does, contacts stand on the listed
 * one, and by the same note nothing was changed: the way of before goes on, or of all that could have been changed
 * nothing is told, and a contact of a later day was dealt with by the old one.
 */
export function knownNewer(lens: Lens): Learning | undefined {
  const notes = lens.rows('learning').filter(changesNothing);
  if (notes.length === 0) return undefined;
  const contacts = lens.rows('contacts').map((row) => ({ row, rules: rulesNamed(lens, row) }));
  const rows = lens.rows('internalRequirements');
  return notes.find((note) => {
    const told = `${note.name ?? ''}. ${note.learnt ?? ''}`;
    if (remedies(note.applied ?? '').length > 0) return false;
    const newest = Math.max(...versionsIn(told));
    const kept = goesOn(note.applied ?? '');
    return rows.some((rule) => {
      const listed = numberOf(rule.version ?? '');
      if (listed === undefined || listed >= newest || !isAbout(told, rule, rows)) return false;
      const under = contacts.filter(({ rules }) => rules.includes(rule));
      if (kept) return under.length > 0;
      return (
        note.date !== undefined &&
        under.some(({ row }) => (row.date ?? '') > (note.date ?? '')) &&
        under.every(({ row }) => !versionsIn(proseOf(row)).includes(newest))
      );
    });
  });
}
