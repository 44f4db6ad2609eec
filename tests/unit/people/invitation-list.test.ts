import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeList,
  type Known,
  type ListLine,
  MOST_LINES,
  readList,
} from '@/lib/server/services/people/invitation-list';

const known: Known = {
  cohorts: [{ id: 'c1', name: 'Customer service, autumn 2026' }],
  employers: [{ id: 'e1', name: 'Harbour Row Homes' }],
  members: new Set(['carys@example.org']),
  invited: new Set(['waiting@example.org']),
};
const plain = { roles: ['learner'], cohortId: null } as const;

function judge(text: string, defaults: Parameters<typeof judgeList>[2] = plain): readonly ListLine[] {
  const read = readList(text);
  if (!read.ok) throw new Error(read.code);
  return judgeList(read.value, known, defaults);
}
const codes = (line: ListLine | undefined) => line?.faults.map(({ code }) => code);

describe('a list of people to invite', () => {
  it('is read with every column, whatever the case and order of its names', () => {
    const [one] = judge(
      'E-MAIL,Full Name,COHORT,Employer,Roles\nAda@Example.org , Ada  Lovelace,"customer service, Autumn 2026",harbour row homes,Learner\n',
    );
    expect(one).toEqual({
      line: 2,
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      roles: ['learner'],
      cohortId: 'c1',
      employerId: 'e1',
      faults: [],
    });
  });

  it.each([
    ['semicolons', 'Name;Email;Role\nAda, Countess;ada@example.org;assessor'],
    ['tabs, as pasted from a spreadsheet', 'Name\tEmail\tRole\nAda, Countess\tada@example.org\tassessor'],
    [
      'a byte order mark and Windows line ends',
      '\ufeffName,Email,Role\r\n"Ada, Countess",ada@example.org,assessor\r\n',
    ],
    ['old Mac line ends', 'Name,Email,Role\r"Ada, Countess",ada@example.org,assessor\r'],
    ['no header', '"Ada, Countess",ada@example.org,assessor'],
    ['no header and the address first', 'ada@example.org,"Ada, Countess",assessor'],
  ])('is read with %s', (_what, text) => {
    expect(judge(text)).toMatchObject([
      { name: 'Ada, Countess', email: 'ada@example.org', roles: ['assessor'], faults: [] },
    ]);
  });

  it('counts lines as an editor does: empty ones, and those inside of quotes, too', () => {
    const lines = judge('name,email\n\n"Ada\nLovelace",ada@example.org\n,,\nBob,bob@example.org');
    expect(lines.map(({ line, name }) => [line, name])).toEqual([
      [3, 'Ada Lovelace'],
      [6, 'Bob'],
    ]);
  });

  it('takes several roles in one cell, in the words people use', () => {
    const [one] = judge('name,email,role\nAda,ada@example.org,"Assessor; IQA and learner"');
    expect(one?.roles).toEqual(['assessor', 'quality-assurer', 'learner']);
  });

  it('falls back to the usual role and cohort where it names none', () => {
    const [one] = judge('name,email,cohort\nAda,ada@example.org,', { roles: ['assessor'], cohortId: 'c1' });
    expect(one).toMatchObject({ roles: ['assessor'], cohortId: 'c1', faults: [] });
  });

  it.each([
    ['a bad address', 'Ada,ada(at)example.org,,,', ['email-bad']],
    ['no address', 'Ada,,,,', ['email-missing']],
    ['no name', ',ada@example.org,,,', ['name-missing']],
    ['a name that is too long', `${'x'.repeat(121)},ada@example.org,,,`, ['name-too-long']],
    ['an unknown role', 'Ada,ada@example.org,emperor,,', ['role-unknown']],
    ['a role that every object has', 'Ada,ada@example.org,constructor,,', ['role-unknown']],
    ['an unknown cohort', 'Ada,ada@example.org,,Spring,', ['cohort-unknown']],
    ['an unknown employer', 'Ada,ada@example.org,manager,,Acme', ['employer-unknown']],
    ['an employer that would be forgotten', 'Ada,ada@example.org,,,Harbour Row Homes', ['employer-unused']],
    ['somebody who belongs here', 'Carys,CARYS@example.org,,,', ['already-member']],
    ['somebody who is asked already', 'Will,waiting@example.org,,,', ['already-invited']],
    [
      'several faults',
      ',nobody,emperor,Spring,',
      ['role-unknown', 'cohort-unknown', 'name-missing', 'email-bad'],
    ],
  ])('says of %s what is wrong, by its line', (_what, row, wanted) => {
    const lines = judge(`name,email,role,cohort,employer\nBob,bob@example.org,,,\n${row}\n`);
    expect(codes(lines[0])).toEqual([]);
    expect(lines[1]?.line).toBe(3);
    expect(codes(lines[1])).toEqual(wanted);
  });

  it('names the line an address stood on first', () => {
    const lines = judge('name,email\nAda,ada@example.org\nBob,bob@example.org\nAda L,ADA@example.org');
    expect(lines[0]?.faults).toEqual([]);
    expect(lines[2]?.faults).toEqual([{ code: 'twice-in-list', value: '2' }]);
  });

  it('says where a quotation mark is never closed', () => {
    const lines = judge('name,email\nBob,bob@example.org\n"Ada,ada@example.org\nCy,cy@example.org');
    expect(codes(lines[0])).toEqual([]);
    expect(codes(lines[1])).toContain('quotes-open');
  });

  it.each([
    ['nothing', '', 'list-empty'],
    ['blanks', ' \n,,\n', 'list-empty'],
    ['a header alone', 'name,email\n', 'list-empty'],
    ['no address in the first row, and no column for one', 'Ada Lovelace\nBob', 'header-missing'],
    ['too many', `name,email\n${'a,a@example.org\n'.repeat(MOST_LINES + 1)}`, 'list-too-long'],
  ])('with %s is refused as a whole', (_what, text, code) => {
    expect(readList(text)).toMatchObject({ ok: false, code });
  });

  it('never throws, and never lets a line pass whose address is none', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('name', 'email', '"', 'a@example.org', '\r', ';', '\t'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const read = readList(rows.map((row) => row.join(',')).join('\n'));
        if (!read.ok) return;
        for (const line of judgeList(read.value, known, plain))
          if (line.faults.length === 0) expect(line.email).toMatch(/^[^@\s]+@[^@\s]+\.[^@\s]+$/);
      }),
    );
  });
});
