import { ROLES } from '@/lib/core/access';
import { formatDate } from '@/lib/core/format';
import type { Translate } from '@/lib/texts';
import { people } from '@/lib/texts/en-GB/people';

type Actions = typeof people.record.actions;
const isAction = (action: string): action is keyof Actions & string =>
  Object.hasOwn(people.record.actions, action);

/** What was done, in words; an action of a newer version is shown as it is. */
export const actionWords = (t: Translate, action: string): string =>
  isAction(action) ? t(`people.record.actions.${action}`) : action;

type Detail = Readonly<Record<string, unknown>>;
type Named = Readonly<Record<string, string>>;

/** The details worth reading, in words. What this does not know is left to whoever reads the table itself. */
export function detailWords(t: Translate, detail: Detail, named: Named): string[] {
  const text = (key: string) => (typeof detail[key] === 'string' ? (detail[key] as string) : undefined);
  const role = (value: unknown) => {
    const known = ROLES.find((one) => one === value);
    return known ? t(`shell.roles.${known}`) : String(value);
  };
  const roles = (value: unknown) => (Array.isArray(value) ? value.map(role).join(', ') : undefined);
  const nameOf = (id: string) => named[id] ?? t('people.record.gone');
  const said: string[] = [];
  const reason = text('reason');
  if (reason) said.push(t('people.record.detail.reason', { value: reason }));
  const as = roles(detail.roles);
  if (as) said.push(t('people.record.detail.roles', { value: as }));
  const [from, to] = [detail.from, detail.to].map((value) => {
    if (value === null) return t('people.record.none');
    return roles(value) ?? (typeof value === 'string' ? formatDate(value) : undefined);
  });
  if (from !== undefined && to !== undefined) said.push(t('people.record.detail.fromTo', { from, to }));
  if (typeof detail.moved === 'number' && detail.moved > 0)
    said.push(t('people.record.detail.moved', { count: detail.moved }));
  const person = text('person');
  if (person && text('as'))
    said.push(t('people.record.detail.person', { name: nameOf(person), as: role(detail.as) }));
  else if (person && 'employer' in detail)
    said.push(
      t('people.record.detail.employer', {
        name: nameOf(person),
        employer: text('employer') ? nameOf(text('employer') ?? '') : t('people.record.none'),
      }),
    );
  else if (person) said.push(nameOf(person));
  return said;
}
