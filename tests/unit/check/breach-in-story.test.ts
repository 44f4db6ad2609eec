import { describe, expect, it } from 'vitest';
import { breachTold } from '@/lib/core/check/rules/breach-in-story';
import { example } from './other-units';

/** A breach told where the effect is told, its own two boxes left empty. */
describe('a breach told with the example', () => {
  it.each([
    'I checked the dose twice. Had I not, a toddler would have gone home with adult tablets and the inspectors would be at our door.',
    'In 2023 a driver left the ramp in the depot. The lady missed her operation and we had to pay her £400.',
    'If we had given the keys to the ex-husband she could have been hurt, and the ICO could fine us.',
    'Two years ago somebody sent the file to the wrong address. The man lost his job and the firm was reported to the regulator.',
    'We put the wet floor sign out. Without it an old man fell last winter, and our insurers paid for his hip.',
    'Before we did this a couple were charged twice for the room; the ombudsman made us give it back.',
    'A colleague once gave the wrong dog out. The owner had to search for two days and we paid the vet and got a warning from the council.',
    'If I had not asked, the boy would have eaten nuts. His mother could have sued.',
    'Last year the ramp was missing, a man sat in the rain for an hour and the ombudsman told us to pay £150.',
    "Somebody forgot to shred a list in 2022; a woman's ex found her, and the ICO wrote to us.",
    'In May a boy was stung by a wire at the soft play. His parents went to a solicitor and our insurers paid £2,000.',
    'On 4 July a deaf woman waited forty minutes for a name that was only called out. She took us to a tribunal.',
    'In 2024 a man was left at the gate and missed a funeral, and the CAA named us for it.',
    'Before, people stood outside for an hour, and when environmental health came we were rated poor in the local paper.',
    'A couple were billed twice in 2023 and their solicitor made us pay it back.',
  ])('falls on a customer and on us: %s', (text) => {
    expect(breachTold(text)).toEqual({ customer: true, organisation: true });
  });
  it.each([
    'I wrote it in big print or else he would never have known when the bus goes and missed it.',
    'I asked about nuts. She would have been in hospital by night.',
  ])('falls on a customer: %s', (text) => {
    expect(breachTold(text)).toEqual({ customer: true, organisation: false });
  });
  it.each([
    'A man had lost his ticket, so I asked for his name and printed another.',
    'She missed the last bus and I rang a taxi.',
    'We have a policy and everybody has read it.',
    'In May a family chose the plain one and said thanks for telling them.',
    'I refunded him in two minutes, no fee.',
    'If somebody is ill we let them sit in the office.',
    'In March a lady fell ill on the tour. We refunded her the same day.',
    'On 3 October a man had lost his booking, we paid his taxi and he was happy.',
    'In June a boy was cold on the boat and I gave him my coat. The matter was settled.',
    'Since May I read the label out. A blind man found the right drops.',
  ])('is not: %s', (text) => {
    expect(breachTold(text)).toEqual({ customer: false, organisation: false });
  });
});

describe('what follows a breach', () => {
  const organisation = example('organisation-and-environment');
  const told = (...rows: readonly (readonly [customer: string, us: string])[]) => {
    const document = organisation.empty();
    document.externalRequirements = rows.map(([breachCustomer, breachOrganisation], i) => ({
      id: `x${i}`,
      instrument: `Act ${i + 1} 2010`,
      kind: 'legislation' as const,
      force: 'mandatory' as const,
      ...(breachCustomer ? { breachCustomer } : {}),
      ...(breachOrganisation ? { breachOrganisation } : {}),
    }));
    return organisation.ask('consequences-explained', document).verdict;
  };
  const nuts = [
    'The boy eats nuts on his pasta and is in hospital by night.',
    'The food officers close the shed.',
  ] as const;
  const squash = [
    'He pays £7 for squash that goes on the compost.',
    'His bank claws the money back from us.',
  ] as const;
  it('is shown by half of the laws followed to both sides', () => {
    expect(told(nuts, squash, ['', ''], ['', 'Fines.'])).toBe('met');
  });
  it('is not by half of them followed to one, nor by one of three', () => {
    expect(told([nuts[0], ''], [squash[0], ''], ['', ''], ['', 'Fines.'])).toBe('partly');
    expect(told(nuts, ['', 'Fines.'], ['', ''])).toBe('partly');
  });
});
