import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Somebody under strain is refused, and nothing in the contact shows a reason, another way, or a question to anybody. */
const rules = [
  { document: 'B-1 Bookings', asks: 'Changes two days before at the latest. A deposit is not paid back.' },
];

describe('the rule kept, and the customer left without', () => {
  it.each<[string, Told]>([
    [
      'weak English, said twice',
      {
        situation: 'Old man was crying on telephone, his wife is in hospital and he must change the day.',
        did: 'I tell him sorry sir it is not possible, rule is two days before. He ask again and I tell again, rule is for all people, I can not do special for you.',
        outcome: 'He say he will ask his neighbour.',
        reflection: 'I did correct. We must be strict.',
        rules,
      },
    ],
    [
      'not her concern',
      {
        situation: 'A woman, flustered, needed her deposit back to pay for her new room.',
        did: 'I was friendly about it. I said deposits are not paid back. She asked what she was supposed to do about the room and I said that was up to her. She asked was there nobody she could talk to and I said no.',
        outcome: 'She left it.',
        reflection: 'How she pays for her room is her own affair.',
        rules,
      },
    ],
    [
      'nothing to do with us',
      {
        situation: 'Young dad with a sick baby, panicking that they would miss the day.',
        did: "Told him it's two days and he'd missed it. He said the baby was ill. I said I understood but illness has nothing to do with it, a booking is a booking.",
        outcome: 'They lost the day.',
        rules,
      },
    ],
    [
      'formal',
      {
        situation: 'The customer was distressed because her father had been taken into hospital overnight.',
        did: 'I informed her that amendments are accepted up to two days in advance and that her request therefore had to be declined. When she asked whether any discretion existed I confirmed that none did.',
        outcome: 'She stated that she would have to make other arrangements.',
        reflection: 'Consistency was maintained.',
        rules,
      },
    ],
    [
      'the computer will not',
      {
        situation: 'Man worried sick, daughter in an accident, wanted to move his slot.',
        did: "I said the system won't let me inside two days. He said please. I said it just won't let me and that I'd a queue.",
        outcome: 'He hung up.',
        rules,
      },
    ],
    [
      'polite and no more',
      {
        situation: 'A lady rang in tears, her mum had fallen and she could not travel on Friday.',
        did: 'I stayed polite throughout. I said unfortunately we cannot change it and the deposit is lost. She asked twice if anything could be done. I said unfortunately not.',
        outcome: 'She said she would just have to lose it then.',
        reflection: 'I kept to B-1 even though she was upset.',
        rules,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-rigid');
  });

  it.each<[string, Told]>([
    [
      'another way in weak English',
      {
        situation: 'Old man was crying on telephone, his wife is in hospital and he must change the day.',
        did: 'I tell him sorry sir rule is two days before because driver get his list. I say slowly, wait please, and I look if other person want to change with him. One lady can, so I change them.',
        outcome: 'He come on Thursday.',
        rules,
      },
    ],
    [
      'refused with a reason and a way',
      {
        situation: 'A woman, flustered, needed her deposit back to pay for her new room.',
        did: 'I said I was sorry, and why deposits are kept: the room had been turned away to others. I offered to move it to a date next month so she would not lose it.',
        outcome: 'She took the 14th.',
        rules,
      },
    ],
    [
      'the manager asked',
      {
        situation: 'A lady rang in tears, her mum had fallen and she could not travel on Friday.',
        did: 'I said I cannot change it myself inside two days but I would not leave it there. I asked my manager and rang her back.',
        handling: 'advice-sought',
        handlingDetail: 'Only the manager may. She agreed to move it.',
        outcome: 'She came the week after.',
        rules,
      },
    ],
    [
      'an abusive man told no',
      {
        situation: 'A drunk man swearing at us wanted his deposit back.',
        did: 'I said no, deposits are not paid back, and that I would end the call if he went on. He went on so I ended it.',
        outcome: 'He did not ring again.',
        rules,
      },
    ],
    [
      'told no, and content',
      {
        situation: 'A man in a hurry asked to change his day for tomorrow.',
        did: 'I told him it has to be two days before, so the list is with the driver, and read him the days that were free.',
        outcome: 'He took Saturday and thanked me.',
        rules,
      },
    ],
    [
      'seen otherwise since',
      {
        situation: 'A lady rang in tears, her mum had fallen and she could not travel on Friday.',
        did: 'I said unfortunately we cannot change it and the deposit is lost.',
        outcome: 'She hung up.',
        reflection: 'I should have asked my manager. I was wrong to leave it there.',
        rules,
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-rigid');
  });
});
