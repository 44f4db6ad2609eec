import { describe, expect, it } from 'vitest';
import { subjectsHeaded, subjectsTold } from '@/lib/core/text/subjects';
import { found, type Told } from './told-contacts';

/** What a contact is about, told in passing and in words that no title has. */
const two = (used: [string, string], other: [string, string]): Pick<Told, 'rules'> => ({
  rules: [
    { document: used[0], asks: used[1] },
    { document: other[0], asks: other[1] },
  ],
});
const canteen = two(
  ['Counter 2: plates sent back', 'Say sorry, bring another, tell the cook.'],
  [
    'Counter 5: foreign objects in food',
    'Keep the plate, shut the tray, call the catering manager, fill in the form.',
  ],
);
const ferries = two(
  ['Changing your ticket', '£12 for each change, new ticket by email.'],
  ['Crossings we cancel', 'Nothing to pay: next boat or all money back, as the passenger likes.'],
);
const bank = two(
  ['Questions on a statement', 'Read the line out, explain the fee, send the leaflet.'],
  ['Fraud', 'Stop the card while they are with you and put them through to the fraud desk.'],
);
const tailor = two(
  ['Alterations not liked', 'Look at it together, book a second fitting, £10.'],
  ['Garments damaged in the workroom', 'No charge and no second fitting; photograph, claim form, manager.'],
);
const courier = two(
  ['Parcels on their way', 'Look at the tracking, ask for three more days.'],
  ['Parcels shown as delivered that are not there', 'Open a search today, ask the driver where he left it.'],
);
const tower = two(
  ['Lost wristbands', 'New band, £1, name in the book.'],
  ['Lost children', 'Stay with the child, radio the code word, nobody leaves with it until cleared.'],
);
const butcher = two(
  ['Christmas orders: cancelling', 'Deposit back less £5, cross it out.'],
  ['Christmas orders: altering', 'Weight and cut may be altered without charge till the 18th.'],
);

describe('a contact that is told in other words than any title has', () => {
  it.each<Told>([
    {
      ...canteen,
      situation: 'A fitter bit on a piece of wire in his shepherd’s pie.',
      did: 'I said sorry and brought him another plate, and told the cook.',
    },
    {
      ...ferries,
      situation: 'A cyclist asked for the morning boat. Ours was not sailing because of the swell.',
      did: 'I took the £12 and emailed the new ticket.',
    },
    {
      ...bank,
      situation: 'A woman had typed her card into a link in a text, and £300 had gone to a shop.',
      did: 'I read the line out to her and explained what the fee was.',
    },
    {
      ...tailor,
      situation: 'The lining of his jacket had gone from cream to yellow since we had it.',
      did: 'We looked at it together and I booked a second fitting, £10.',
    },
    {
      ...courier,
      situation: 'It says it was delivered at ten, but nothing came and he was at home all day.',
      did: 'I looked at the tracking and asked him for three more days.',
    },
    {
      ...tower,
      situation: 'A girl of five on her own at the desk, she could not see her dad and her band was off.',
      did: 'New band, name in the book, I let her off the pound.',
    },
    {
      ...butcher,
      situation: 'Only four of them now, not ten, so could the goose be half the size.',
      did: 'Crossed it out, gave the deposit back less £5 and wrote her in again.',
    },
  ])('$situation', (told) => expect(found({ ...told })).toContain('pf-wrong-procedure'));

  it.each<Told>([
    {
      ...canteen,
      situation: 'A driver said that his pie was cold in the middle.',
      did: 'I said sorry and brought him another plate, and told the cook.',
    },
    {
      ...ferries,
      situation: 'A couple had slept in and asked for the later boat.',
      did: 'Ours had sailed on time, so I took the £12 and emailed the new ticket.',
    },
    {
      ...bank,
      situation: 'A man asked what the £4 on his statement was.',
      did: 'I read the line out, it was the fee for a copy, and sent the leaflet.',
    },
    {
      ...tailor,
      situation: 'She thought the hem a shade too long.',
      did: 'We looked at it together and I booked a second fitting, £10.',
    },
    {
      ...courier,
      situation: 'His parcel left the depot yesterday and he wondered when it would come.',
      did: 'I looked at the tracking and asked him for three more days.',
    },
    {
      ...tower,
      situation: 'A dad with his two boys, one band had come off in the pool.',
      did: 'New band, name in the book, £1.',
    },
    {
      ...butcher,
      situation: 'They were going to Spain after all and would not want the goose.',
      did: 'Crossed it out and gave the deposit back less £5.',
    },
  ])('none: $situation', (told) => expect(found({ ...told })).not.toContain('pf-wrong-procedure'));

  it('is no guess when somebody would not guess, and nobody came back who came to buy', () => {
    const rules = [{ document: 'Paint counter', asks: 'Mix by the code on the tin and check the batch.' }];
    const did = 'I mixed it by the code and checked the batch. I never guess at a colour.';
    expect(found({ rules, situation: 'A painter wanted the same grey.', did })).not.toContain(
      'pf-wrong-procedure',
    );
  });
});

describe('the lists behind it', () => {
  it.each([
    ['Crossings we cancel', 'ours'],
    ['Keys not returned', 'lostKey'],
    ['After a death', 'death'],
    ['Parties of eight or more', 'group'],
  ] as const)('%s is headed for %s', (title, subject) =>
    expect([...subjectsHeaded(title)]).toContain(subject),
  );

  it.each([
    ['the washer won’t drain', 'fault'],
    ['she found somewhere cheaper and will be out by June', 'leaving'],
    ['everything you have got on him', 'data'],
    ['we’d put Shivaun on the ticket', 'wrongOne'],
  ] as const)('%s tells of %s', (said, subject) => expect([...subjectsTold(said)]).toContain(subject));

  it.each([
    ['the 9 o’clock was running', 'ours'],
    ['no complaint at all', 'complaint'],
    ['not in pain', 'pain'],
  ] as const)('%s does not tell of %s', (said, subject) =>
    expect([...subjectsTold(said)]).not.toContain(subject),
  );
});
