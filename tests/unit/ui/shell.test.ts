import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials } from '@/components/shell/initials';
import { byNeed } from '@/components/shell/proposal-list';
import { safeNext } from '@/components/shell/safe-next';
import { readSignInError } from '@/components/shell/sign-in-error';
import { readTheme } from '@/components/shell/theme';
import { dueInWords, savedInWords } from '@/components/shell/when';
import type { State } from '@/lib/core/review';
import { texts } from '@/lib/texts';

describe('where to go after signing in', () => {
  test.each([
    ['/proposals/1/gaps?row=2#cause', '/proposals/1/gaps?row=2#cause'],
    ['/glossary', '/glossary'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/centre?next=/centre', '/'],
    ['/centres', '/centres'],
    ['/api/proposals', '/'],
    [['/a', '/b'], '/'],
  ])('%j leads to %j', (given, leads) => {
    expect(safeNext(given)).toBe(leads);
  });

  test('whatever is given, one stays on this site', () => {
    const nasty = fc.array(
      fc.constantFrom('/', '\\', '\t', '\n', ':', '@', '.', 'evil.example', 'https', '%2f', '?'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          nasty.map((parts) => `/${parts.join('')}`),
        ),
        (given) => {
          expect(new URL(safeNext(given), 'https://ours.example').origin).toBe('https://ours.example');
        },
      ),
    );
  });
});

describe('codes of sign-in', () => {
  test('ours are kept, with the minutes to wait', () => {
    expect(readSignInError('wrong-email-or-password').code).toBe('wrong-email-or-password');
    expect(readSignInError('too-many-attempts:7')).toEqual({ code: 'too-many-attempts', minutes: 7 });
  });

  test('strange ones are never shown as they came', () => {
    for (const given of ['Configuration', '<b>', 'too-many-attempts-x', '', '__proto__'])
      expect(readSignInError(given).code).toBe('unavailable');
    expect(readSignInError('too-many-attempts:soon').minutes).toBe(15);
    expect(readSignInError('too-many-attempts:99999').minutes).toBe(1440);
  });
});

describe('times in words', () => {
  const t = texts();
  test('a due date says how near it is', () => {
    expect(dueInWords(t, '2026-12-11', '2026-12-11')).toBe('due today');
    expect(dueInWords(t, '2026-12-12', '2026-12-11')).toBe('due tomorrow');
    expect(dueInWords(t, '2026-12-20', '2026-12-11')).toBe('due Sunday 20 December 2026, in 9 days');
    expect(dueInWords(t, '2027-01-29', '2026-12-11')).toBe('due Friday 29 January 2027');
    expect(dueInWords(t, '2026-12-10', '2026-12-11')).toBe('was due Thursday 10 December 2026');
  });

  test('the last save is told by the British clock', () => {
    expect(savedInWords(t, '2026-07-01T13:02:00Z', '2026-07-01')).toBe('today at 14:02');
    expect(savedInWords(t, '2026-06-30T22:59:00Z', '2026-07-01')).toBe('yesterday at 23:59');
    expect(savedInWords(t, '2026-06-30T23:30:00Z', '2026-07-01')).toBe('today at 00:30');
    expect(savedInWords(t, '2026-05-02T09:00:00Z', '2026-07-01')).toBe('2 May 2026');
  });
});

test('initials are whole letters, of the first and last name', () => {
  expect(initials('Priya Nair')).toBe('PN');
  expect(initials('  siân  ann  ŵyn ')).toBe('SŴ');
  expect(initials('Cher')).toBe('C');
  expect(initials('')).toBe('?');
});

test('a cookie that is no theme means the theme of the device', () => {
  expect(readTheme('dark')).toBe('dark');
  expect(readTheme('<script>')).toBe('system');
  expect(readTheme(undefined)).toBe('system');
});

test('a learner’s proposals stand in the order of what needs doing', () => {
  const of = (id: string, state: State, dueOn: string | null = null, waiting = 0) => ({
    id,
    state,
    dueOn,
    waiting,
  });
  const listed = byNeed([
    of('done', 'signed-off', '2026-01-01'),
    of('draft later', 'draft', '2027-03-01'),
    of('draft without a date', 'draft'),
    of('with the assessor', 'in-review', '2026-12-01'),
    of('draft sooner', 'draft', '2027-01-29'),
    of('draft with comments', 'draft', '2027-05-01', 2),
    of('changes', 'changes-requested', '2027-02-12'),
  ]);
  expect(listed.map(({ id }) => id)).toEqual([
    'changes',
    'draft with comments',
    'draft sooner',
    'draft later',
    'draft without a date',
    'with the assessor',
    'done',
  ]);
});
