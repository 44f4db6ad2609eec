import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const foundations = example('foundations-of-service-delivery');
const LAWS = ['Consumer Rights Act 2015', 'Equality Act 2010', 'Data Protection Act 2018'];
const ASKS = [
  'Services with reasonable care and skill.',
  'Reasonable adjustments.',
  'Personal data is kept safe.',
];
const asked = (...effects: readonly string[]) => {
  const document = foundations.empty();
  document.externalRequirements = effects.map((effect, i) => ({
    id: `x${i}`,
    instrument: LAWS[i] ?? '',
    kind: 'legislation',
    force: 'mandatory',
    asks: ASKS[i] ?? '',
    effect,
  }));
  return foundations.ask('law-at-work', document, { min: 2 });
};

describe('laws that meet no customer', () => {
  it.each([
    [
      'All goods and services are up to standard.',
      'We are an inclusive employer.',
      'Data is handled by trained staff.',
    ],
    ['Customers are protected by it.', 'Everyone is equal.', 'Data must be stored securely and not shared.'],
    [
      'We have to follow it or get into trouble.',
      'Staff treat people with respect.',
      'We never misuse information.',
    ],
    ['It is in our values to be fair.', 'Diversity is celebrated in our team.', 'We have a privacy notice.'],
    [
      'This affects how we treat people every day.',
      'It means we must be accessible to all.',
      'It controls data.',
    ],
    ['Safety comes first in all we do.', 'Equality is second nature to us.', 'Privacy goes without saying.'],
    [
      'Every contract to supply a service is to be treated as including a term that the trader must perform it with reasonable care and skill.',
      'A person must not discriminate in the provision of a service by terminating it or subjecting anyone to a detriment.',
      'The controller shall be responsible for, and be able to demonstrate, the lawfulness of processing.',
    ],
  ])('are the habit: %s %s %s', (...effects) => {
    expect(asked(...effects)).toMatchObject({ present: true });
  });
  it('one of two beside a law at work is a slip', () => {
    const one = asked('A torn hem is sewn again while she waits, no bill.', 'We take it seriously.');
    expect(one).toMatchObject({ present: false, codes: expect.arrayContaining(['effect-abstract']) });
  });
  it.each([
    [
      'If a bike comes back with the same squeak we do it again and no bill.',
      'For a man with one arm we moved the gears to the left.',
      'I ask for the booking number before I say which bike is whose.',
    ],
    [
      'The joiner goes back within the week and planes the door.',
      'Letters go out in 18 point for Mrs W.',
      'Old job sheets are shredded in January.',
    ],
    [
      'Faulty kettles: money back at the till, no forms.',
      'We come out to the car with the tray.',
      'Screen faces the wall.',
    ],
    [
      'We respect the rights of everybody.',
      "I don't ask for the PIN if I don't need it. The owner types it.",
      'We never take a photo unless she wants it.',
    ],
  ])('are not there: %s %s %s', (...effects) => {
    expect(asked(...effects).present).toBe(false);
  });
});

describe('two laws told in a case each', () => {
  const thin = ['We say so on the website.', 'It is our policy.'];
  const verdict = (...effects: readonly string[]) => {
    const document = foundations.empty();
    document.externalRequirements = effects.map((effect, i) => ({
      id: `x${i}`,
      instrument: [...LAWS, 'Consumer Contracts Regulations 2013'][i] ?? '',
      kind: 'legislation',
      force: 'mandatory',
      asks: [...ASKS, 'Fourteen days to change your mind.'][i] ?? '',
      effect,
    }));
    return foundations.ask('law-at-work', document, { min: 2 }).verdict;
  };
  it('outweigh two that are thin', () => {
    expect(
      verdict(
        'When Mrs Pugh came back with a split seam I sewed it at the counter while she had tea, and she paid nothing.',
        'On 4 May a man in a chair could not reach the bell, so we moved it down and I went out to him with the tray.',
        ...thin,
      ),
    ).toBe('met');
  });
  it('do so only as cases: what is always done is half of four', () => {
    expect(verdict('We sew it again and no bill.', 'We come out to the car with the tray.', ...thin)).toBe(
      'partly',
    );
    expect(
      verdict(
        'When Mrs Pugh came back with a split seam I sewed it at the counter while she had tea, and she paid nothing.',
        'Everyone is equal here.',
        ...thin,
      ),
    ).toBe('partly');
  });
});
