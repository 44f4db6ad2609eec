import type { CheckResult, Collector } from '../collect';
import { isAllPurpose } from './all-purpose';
import { isAstray, isLineBroken, tellAstray } from './astray';
import { rulesNamed } from './contact';
import { BEYOND, beyondOf, handedOn } from './exceptions';
import { agrees, betterByTopic, isExplained, misplacedIn, type Placed, placedIn } from './fitting';
import { madeForIt } from './requests';
import { goodOfRules } from './results';

const A_FEW = 4;
const RIGHTLY = 2;

/**
 * No mistake, and no choice shown either: nearly all contacts under the guide for any contact, or one under it of a kind for
 * which a procedure of its own is listed.
 */
function underGuidesOnly(c: Collector, used: readonly Placed[]): boolean {
  const { lens } = c;
  const bare = used.filter(({ contact }) => rulesNamed(lens, contact).every(isAllPurpose));
  const passed = bare.filter(({ contact, procedure }) => {
    if (BEYOND.has(contact.handling ?? '') || handedOn(beyondOf(lens, contact))) return false;
    const made =
      madeForIt(lens, contact, procedure, { byKindOnly: true }) ?? betterByTopic(lens, contact, procedure);
    return made !== undefined && !isExplained(contact, made);
  });
  const told = bare.length * 4 >= used.length * 3 && used.length >= A_FEW - 1 ? bare : passed;
  for (const { contact } of told)
    c.missing(
      'procedure-fit-unclear',
      { name: lens.name('contacts', contact) },
      lens.place('contacts', contact, 'procedure'),
    );
  return told.length > 0;
}

export function procedureFits(c: Collector): CheckResult {
  const { lens } = c;
  const rows = lens.rows('contacts');
  if (rows.length === 0) return c.nothing('contacts-none', lens.place('contacts'));
  const used = placedIn(lens);
  const linked = new Set(used.map(({ contact }) => contact));
  const unlinked = rows.filter((row) => !linked.has(row));
  const wrong = misplacedIn(lens);
  for (const { contact, other = '', given = '', words = '', places } of wrong) {
    const row = rows.find(({ id }) => id === contact);
    const name = row ? lens.name('contacts', row) : '';
    if (other !== '') c.fault('procedure-does-not-fit', { name, other, given }, ...places);
    else c.fault('procedure-guessed', { name, words }, ...places);
  }
  if (used.length === 0) {
    if (wrong.length > 0) return c.done('not-yet');
    const [bare] = rows;
    return c.nothing('contact-no-procedure', lens.place('contacts', bare, 'procedure'), {
      name: bare ? lens.name('contacts', bare) : '',
    });
  }
  if (wrong.length > 0) return c.done(wrong.length >= used.length ? 'not-yet' : 'partly');
  if (underGuidesOnly(c, used)) return c.done('partly');
  // A choice is seen where a procedure is named: among a few contacts one without any is more than a field left blank.
  const bare = unlinked.length * A_FEW >= rows.length ? unlinked : [];
  for (const contact of bare)
    c.missing(
      'contact-no-procedure',
      { name: lens.name('contacts', contact) },
      lens.place('contacts', contact, 'procedure'),
    );
  // Astray in half of them, or in one of so few that no two others show a rule rightly used; or against the rule's own line.
  const astray = rows.filter((contact) => isAstray(lens, contact));
  const spoilt = astray.length * 2 >= rows.length || !goodOfRules(lens, RIGHTLY);
  const wayward = spoilt ? astray : astray.filter((contact) => isLineBroken(lens, contact));
  const few = spoilt || wayward.length * A_FEW >= rows.length ? wayward : [];
  for (const contact of few) tellAstray(c, contact);
  // What fits in the others is something to credit all the same.
  if (bare.length + few.length > 0) return { ...c.done('partly'), credits: true };
  const fitting = used.filter(({ contact, procedure }) => agrees(contact, procedure));
  const [first, ...rest] = fitting.map(({ contact }) => lens.place('contacts', contact, 'procedure'));
  if (!first) {
    const contact = used[0]?.contact;
    if (contact) {
      const name = lens.name('contacts', contact);
      c.missing('procedure-fit-unclear', { name }, lens.place('contacts', contact, 'situation'));
    }
    return c.done('partly');
  }
  c.good('procedures-fit', { count: fitting.length }, first, ...rest);
  return c.done('met');
}
