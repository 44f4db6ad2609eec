import { Collector } from '../collect';
import type { Lens } from '../lens';
import type { Contact } from './contact';
import { isMissed, limitBroken } from './missed';
import { isRigid } from './rigid';
import { setApart } from './set-apart';

/** A contact in which the rule was not kept as it is meant: a case beyond it settled by it, or held up to somebody in need. */
export const isAstray = (lens: Lens, row: Contact): boolean => isMissed(lens, row) || isRigid(lens, row);

/** A line of the very rule was passed: its limit, or the case that it gives to somebody else. */
export const isLineBroken = (lens: Lens, row: Contact): boolean =>
  isMissed(lens, row) && (limitBroken(new Collector('', lens), row) || setApart(lens, row) !== undefined);

/** Says of a contact that went astray what went wrong in it, as a reason and not as a mistake found anew. */
export function tellAstray(c: Collector, row: Contact): void {
  const { lens } = c;
  const name = lens.name('contacts', row);
  if (isMissed(lens, row))
    c.missing('exception-as-routine', { name }, lens.place('contacts', row, 'handling'));
  else if (isRigid(lens, row)) c.missing('care-thin', { name }, lens.quote('contacts', row, 'did'));
  else c.missing('procedure-fit-unclear', { name }, lens.place('contacts', row, 'procedure'));
}
