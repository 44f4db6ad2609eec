import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  cleanName,
  deviceOf,
  isEmail,
  letterGroupsFor,
  passwordFault,
  USUAL_CHOICE,
} from '@/lib/core/people';

describe('a password', () => {
  const fault = (password: string) => passwordFault(password, 'ada.lovelace@example.org');
  it.each([
    ['short', 'password-too-short', 'elevensigns'],
    ['short, though its emoji take many bytes', 'password-too-short', '🙂🙃🙂🙃🙂🙃'],
    ['far too long', 'password-too-long', 'ab1 '.repeat(500)],
    ['the address', 'password-is-email', ' Ada.Lovelace@example.org'],
    ['the name in the address with figures', 'password-is-email', 'ada.lovelace1815'],
    ['one sign again and again', 'password-too-plain', 'aaaaaaaaaaaaaaa'],
    ['two words, the same', 'password-too-plain', 'tomatotomato'],
    ['a run', 'password-too-plain', 'abcdefghijklm'],
    ['a run backwards', 'password-too-plain', '9876543210987'],
    ['along the keyboard', 'password-too-plain', 'qwertyuiopas'],
    ['«password» with figures', 'password-too-plain', 'Password12345!'],
  ])('that is %s is refused', (_what, code, password) => {
    expect(fault(password)).toBe(code);
  });
  it.each(['a stitch in time', 'correct horse battery', 'Ysgol y bryn glas', 'täglich zwölf Äpfel'])(
    'such as %j is fine',
    (password) => {
      expect(fault(password)).toBeNull();
    },
  );
});

it('a name is one line without signs that nobody sees', () => {
  expect(cleanName('  Ada\r\nLove\u202elace\0 ')).toBe('Ada Love lace');
  expect(cleanName('Zoë\u0301')).toBe('Zoë\u0301'.normalize('NFC'));
  expect(cleanName(' \u200e ')).toBe('');
});

it('an address is told from what is none', () => {
  for (const yes of ['ada@example.org', "o'hara+work@mail.example.co.uk"]) expect(isEmail(yes)).toBe(true);
  for (const no of ['ada', 'ada@', 'ada@example', 'a b@example.org', 'a@b.c\nd', `${'x'.repeat(250)}@a.uk`])
    expect(isEmail(no), no).toBe(false);
});

it('a stored choice of letters is completed with the usual one, and nonsense is ignored', () => {
  expect(choiceOf({ release: false, replies: 'yes', other: true })).toEqual({
    ...USUAL_CHOICE,
    release: false,
  });
  expect(choiceOf(null)).toEqual(USUAL_CHOICE);
});

it('nobody is asked about letters that cannot reach them', () => {
  expect(letterGroupsFor(['learner'])).toEqual(['release', 'reminders', 'replies']);
  expect(letterGroupsFor(['assessor'])).toEqual(['submitted', 'standardisation']);
  expect(letterGroupsFor(['learner', 'assessor'])).toEqual(Object.keys(USUAL_CHOICE));
  expect(letterGroupsFor(['manager', 'administrator'])).toEqual([]);
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0',
    'Edge',
    'Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari',
    'iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Linux'],
  [
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
    'Chrome',
    'Android',
  ],
  ['curl/8.1', null, null],
])('a browser is named as people name it: %s', (agent, browser, system) => {
  expect(deviceOf(agent)).toEqual({ browser, system });
});
