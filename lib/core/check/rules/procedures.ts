import { instrumentByName } from '../../law';
import type { Row } from '../../proposal/document';
import { normalise, twofold } from '../../text';
import { pattern } from '../../text/pattern';
import { alike } from '../alike';
import type { CheckResult, Collector } from '../collect';
import type { Lens } from '../lens';
import { ofRow } from '../of-row';
import type { ParamsOf } from '../params';
import { type Contact, idsNamed, proseOf } from './contact';
import { isGeneralTitle } from './contacts';
import { enough } from './enough';
import { hasCode } from './naming';

type Internal = Row<'internalRequirements'>;

const VAGUE = pattern(
  /^(?:the |our )?(?:(?:very )?latest|current|newest|up[ -]to[ -]date|most recent|recent|new|old|valid|in date|in force|live)(?: (?:version|one|copy|edition|issue))?$/,
);

export function proceduresCited(c: Collector, { min }: ParamsOf<'procedures-cited'>): CheckResult {
  const { lens } = c;
  const inContacts = lens.cells.ask('what contacts say of procedures', () => saidInContacts(lens), alike);
  if (!inContacts) return c.nothing('contacts-none', lens.place('contacts'));
  const { numbers, bare } = inContacts;
  const listed = new Map(lens.rows('internalRequirements').map((row) => [row.id, row]));
  const linked = inContacts.linked.flatMap((id) => listed.get(id) ?? []);
  const cited = linked.length > 0 ? linked : lens.rows('internalRequirements');
  if (cited.length === 0) {
    return c.nothing('contact-no-procedure', bare.place, { name: bare.name });
  }
  if (linked.length === 0) c.missing('procedures-few', { count: 0, min }, lens.place('contacts'));
  const sound = cited.filter((row) =>
    [
      c.needs('internalRequirements', row, 'document', 'internal-no-document') && isTitled(c, row),
      canBeFound(c, row),
    ].every(Boolean),
  );
  if (linked.length > 0 && linked.length < min)
    c.missing('procedures-few', { count: linked.length, min }, lens.place('contacts'));
  const named = cited.filter((row) => isOwnTitle(lens, row));
  // A nickname nobody could look up names no document.
  // Titles that no contact stands on are a beginning only where a number or a version leads to one of them.
  const leads = linked.length > 0 || named.some((row) => isDated(lens, row) || hasCode(row.document ?? ''));
  const findable =
    (leads && named.length >= min) ||
    (leads && named.length > 0 && (named.some((row) => isFindable(lens, row)) || numbers));
  if (linked.length === 0 || !findable) return c.done(findable ? 'partly' : 'not-yet');
  // "By name and version": as many as the unit asks for, or the half of what is cited.
  const versions = cited.filter((row) => isDated(lens, row)).length;
  const shown = enough(sound.length, cited.length, min);
  const enoughVersions = versions >= Math.min(min, cited.length) || versions * 2 >= cited.length;
  // As many as are asked for to the full, and at least the half: the others may stand by their name.
  const full = sound.filter(
    (row) => isOwnTitle(lens, row) && isDated(lens, row) && hasCode(row.document ?? ''),
  );
  const inFull = full.length >= min && full.length * 2 >= cited.length && named.length === cited.length;
  const verdict = inFull ? 'met' : shown === 'met' && !enoughVersions ? 'partly' : shown;
  if (verdict === 'met') {
    c.good(
      'procedures-cited',
      { count: sound.length },
      ...sound.map((row) => lens.quote('internalRequirements', row, 'document')),
    );
  }
  // A document of which at least the name is given is a beginning.
  return c.done(verdict === 'not-yet' ? 'partly' : verdict);
}

function isTitled(c: Collector, row: Internal): boolean {
  const title = row.document ?? '';
  if (!isGeneralTitle(title)) return true;
  const name = c.lens.name('internalRequirements', row);
  c.missing('document-general', { name }, c.lens.quote('internalRequirements', row, 'document'));
  return false;
}

/** A document of the organisation, and no law and no "company policy". */
const isOwnTitle = (lens: Lens, row: Internal): boolean =>
  lens.says('internalRequirements', row, 'document') &&
  !isGeneralTitle(row.document ?? '') &&
  instrumentByName(row.document ?? '', lens.document.about) === undefined;

const isDated = (lens: Lens, row: Internal): boolean => {
  const version = normalise(row.version ?? '')
    .trim()
    .replace(/[.!]+$/, '');
  return (
    row.reviewed !== undefined ||
    row.reviewDue !== undefined ||
    (!VAGUE.test(version) && lens.says('internalRequirements', row, 'version')) ||
    /\b(?:19|20)\d{2}\b|\bv(?:ersion)?\.? ?\d/i.test(row.document ?? '')
  );
};

/** By version, date, number, or a title written as one. */
const isFindable = (lens: Lens, row: Internal): boolean =>
  isDated(lens, row) || hasCode(row.document ?? '') || PROPER_TITLE.test((row.document ?? '').trim());
/** The procedures that contacts stand on, and whether one of them tells a number to find a document by: read again only for other contacts. */
function saidInContacts(lens: Lens) {
  const contacts = lens.rows('contacts');
  const [first] = contacts;
  if (!first) return undefined;
  return {
    linked: idsNamed(lens),
    numbers: contacts.some(tellsNumber),
    bare: { place: lens.place('contacts', first, 'procedure'), name: lens.name('contacts', first) },
  };
}
/** "CP6 step 5" in what is told of a contact: the document can be found by it. */
const tellsNumber = ofRow((row: Contact): boolean => numberIn(proseOf(row)).test(proseOf(row)));
const numberIn = twofold(/(?<![\p{L}\d])\p{Lu}{1,6}[\s-]?\d{1,4}(?![\p{L}\d])/u);

const PROPER_TITLE = /^(?:\W*(?:\p{Lu}[\p{L}'’]*|and|of|for|the|to|in|on|&|with|a)\b\W*){2,}$/u;

/** By its version or date, by its number, or by a title written as the title of a document. */
function canBeFound(c: Collector, row: Internal): boolean {
  const { lens } = c;
  const title = row.document ?? '';
  const version = normalise(row.version ?? '')
    .trim()
    .replace(/[.!]+$/, '');
  const vague = VAGUE.test(version);
  if (vague) {
    c.fault(
      'version-vague',
      { words: (row.version ?? '').trim() },
      lens.quote('internalRequirements', row, 'version'),
    );
  }
  const dated = row.reviewed !== undefined || row.reviewDue !== undefined;
  const versioned = !vague && lens.says('internalRequirements', row, 'version');
  if (!vague && !versioned && !dated) c.needs('internalRequirements', row, 'version', 'procedure-no-version');
  return versioned || dated || hasCode(title) || /\d/.test(title) || PROPER_TITLE.test(title.trim());
}
