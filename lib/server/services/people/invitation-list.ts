import Papa from 'papaparse';
import type { Role } from '@/lib/core/access';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanEmail, cleanName, isEmail, LONGEST_NAME, sameName } from '@/lib/core/people';

export const MOST_LINES = 500;

export type LineCode =
  | 'name-missing'
  | 'name-too-long'
  | 'email-missing'
  | 'email-bad'
  | 'role-unknown'
  | 'roles-missing'
  | 'cohort-unknown'
  | 'employer-unknown'
  | 'employer-unused'
  | 'twice-in-list'
  | 'already-member'
  | 'already-invited'
  | 'quotes-open';
/** `value`: what stood there; for `twice-in-list`, the line it stood on first. */
export type LineFault = { readonly code: LineCode; readonly value?: string };

export type Invitee = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly cohortId: string | null;
  readonly employerId: string | null;
};
export type ListLine = Invitee & {
  /** As an editor counts them, from 1. */
  readonly line: number;
  readonly faults: readonly LineFault[];
};
type Named = { readonly id: string; readonly name: string };
export type Known = {
  readonly cohorts: readonly Named[];
  readonly employers: readonly Named[];
  /** E-mails of those who belong to the centre, and of those with an invitation that is open. */
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
};
/** What is meant where the list says nothing. */
export type Defaults = { readonly roles: readonly Role[]; readonly cohortId: string | null };
export type ListCode = 'list-empty' | 'list-too-long' | 'header-missing';

const COLUMNS = ['name', 'email', 'roles', 'cohort', 'employer'] as const;
type Column = (typeof COLUMNS)[number];
export type RawLine = Readonly<Record<Column, string>> & { readonly line: number; readonly open: boolean };

const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'full name', 'fullname', 'person', 'learner name'],
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'emailaddress'],
  roles: ['role', 'roles', 'as'],
  cohort: ['cohort', 'group', 'class'],
  employer: ['employer', 'company', 'organisation', 'organization', 'workplace'],
};
const columnOf = (head: string): Column | undefined =>
  COLUMNS.find((column) => HEADS[column].includes(sameName(head).replace(/[_:]+/g, ' ').trim()));

const ROLE_WORDS: Readonly<Record<string, Role>> = {
  learner: 'learner',
  student: 'learner',
  assessor: 'assessor',
  'quality assurer': 'quality-assurer',
  'quality-assurer': 'quality-assurer',
  iqa: 'quality-assurer',
  manager: 'manager',
  administrator: 'administrator',
  'centre administrator': 'administrator',
  admin: 'administrator',
};

/** Whichever of comma, semicolon and tab parts the first line most often, quoted words left out. */
function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => first.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** A list as people paste it or a spreadsheet saves it, with the line each entry begins on. */
export function readList(given: string): Outcome<readonly RawLine[], ListCode> {
  const text = given.replace(/^\ufeff/, '').replace(/\0/g, '');
  const records: { cells: string[]; line: number; open: boolean }[] = [];
  let [line, from] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const cells = data.map((cell) => cell.trim());
      const open = errors.some(({ type }) => type === 'Quotes');
      if (cells.some((cell) => cell !== '')) records.push({ cells, line, open });
      line += text.slice(from, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  const [first] = records;
  if (!first) return fail('list-empty');
  const heads = first.cells.map(columnOf);
  const headed = heads.includes('email');
  const bare = first.cells.some((cell) => isEmail(cleanEmail(cell)));
  if (!headed && !bare) return fail('header-missing');
  // Without a header: name and e-mail in either order, then roles, cohort, employer.
  const usual: readonly (Column | undefined)[] = isEmail(cleanEmail(first.cells[0] ?? ''))
    ? ['email', 'name', 'roles', 'cohort', 'employer']
    : COLUMNS;
  const columns = headed ? heads : usual;
  const body = headed ? records.slice(1) : records;
  if (body.length === 0) return fail('list-empty');
  if (body.length > MOST_LINES) return fail('list-too-long', { most: MOST_LINES });
  return ok(
    body.map(({ cells, line: at, open }) => {
      const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
      return {
        line: at,
        open,
        name: cleanName(cell('name')),
        email: cleanEmail(cell('email')),
        roles: cell('roles'),
        cohort: cell('cohort'),
        employer: cell('employer'),
      };
    }),
  );
}

function readRoles(cell: string): { roles: Role[]; unknown: string[] } {
  const words = cell
    .split(/[,;/|+&]|\band\b/i)
    .map(sameName)
    .filter(Boolean);
  const roles = words.flatMap((word) => (Object.hasOwn(ROLE_WORDS, word) ? (ROLE_WORDS[word] ?? []) : []));
  return { roles: [...new Set(roles)], unknown: words.filter((word) => !Object.hasOwn(ROLE_WORDS, word)) };
}

/** What stands against inviting this person, whichever way they were named. */
export function faultsOfInvitee(who: Invitee, known: Known): LineFault[] {
  const faults: LineFault[] = [];
  if (who.name === '') faults.push({ code: 'name-missing' });
  if (who.name.length > LONGEST_NAME) faults.push({ code: 'name-too-long' });
  if (who.email === '') faults.push({ code: 'email-missing' });
  else if (!isEmail(who.email)) faults.push({ code: 'email-bad', value: who.email });
  else if (known.members.has(who.email)) faults.push({ code: 'already-member' });
  else if (known.invited.has(who.email)) faults.push({ code: 'already-invited' });
  if (who.roles.length === 0) faults.push({ code: 'roles-missing' });
  if (who.cohortId !== null && !known.cohorts.some(({ id }) => id === who.cohortId))
    faults.push({ code: 'cohort-unknown' });
  if (who.employerId !== null && !known.employers.some(({ id }) => id === who.employerId))
    faults.push({ code: 'employer-unknown' });
  // A learner has an employer in a cohort, a manager by themselves; else it would be forgotten.
  const used = who.roles.includes('manager') || (who.roles.includes('learner') && who.cohortId !== null);
  if (who.employerId !== null && !used) faults.push({ code: 'employer-unused' });
  return faults;
}

/** The list as invitations, with what is wrong with each line. Nothing is sent from here. */
export function judgeList(lines: readonly RawLine[], known: Known, defaults: Defaults): ListLine[] {
  const seen = new Map<string, number>();
  const named = (all: readonly Named[], name: string) =>
    all.find((one) => sameName(one.name) === sameName(name))?.id ?? null;
  return lines.map((raw) => {
    const { roles, unknown } = readRoles(raw.roles);
    const who: Invitee = {
      name: raw.name,
      email: raw.email,
      roles: raw.roles === '' ? defaults.roles : roles,
      cohortId: raw.cohort === '' ? defaults.cohortId : named(known.cohorts, raw.cohort),
      employerId: raw.employer === '' ? null : named(known.employers, raw.employer),
    };
    const faults: LineFault[] = raw.open ? [{ code: 'quotes-open' }] : [];
    for (const role of unknown) faults.push({ code: 'role-unknown', value: role });
    if (raw.cohort !== '' && who.cohortId === null)
      faults.push({ code: 'cohort-unknown', value: raw.cohort });
    if (raw.employer !== '' && who.employerId === null)
      faults.push({ code: 'employer-unknown', value: raw.employer });
    const own = faultsOfInvitee(who, known);
    faults.push(...(unknown.length > 0 ? own.filter(({ code }) => code !== 'roles-missing') : own));
    const before = seen.get(who.email);
    if (before !== undefined) faults.push({ code: 'twice-in-list', value: String(before) });
    else if (who.email !== '') seen.set(who.email, raw.line);
    return { line: raw.line, ...who, faults };
  });
}
