import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Told well, with sums, hours, ages and refusals in them: nothing here is a mistake. */
describe('good contacts full of limits', () => {
  it.each<[string, Told]>([
    [
      'an hour that is no limit of his',
      {
        situation:
          'At 16.40 a woman rang about the 17.15 to Leeds. She was in a panic with two children and a pushchair.',
        did: 'I told her platform 4, that the lift is by the shop, and that I would ask the guard to wait by coach C. I radioed him while she walked.',
        outcome: 'She was on it at 17.12 and waved.',
        rules: [
          {
            document: 'ST-3 Assistance',
            asks: 'Assistance can be booked until 20.00 the day before. On the day the supervisor decides if staff are free; anybody can be told the way.',
          },
        ],
      },
    ],
    [
      'a bill above the limit, with part of it let go',
      {
        situation: 'A man shouting about a £180 bill for a tyre.',
        did: 'I asked him over to the side, went through it line by line and saw that the valve had been charged twice. I took off the £12, which is within my £25, and explained the rest.',
        outcome: 'He paid the £168 and said fair enough.',
        rules: [
          {
            document: 'BL-2 Bills',
            asks: 'Advisers may take off up to £25; anything over is for the manager.',
          },
        ],
      },
    ],
    [
      'a boy who is served because he may be',
      {
        situation: 'A boy of 15 wanted a season ticket and was nervous about the form.',
        did: 'I showed him which box, told him a junior ticket needs no signature, and took his £40.',
        outcome: 'He rode home on it.',
        rules: [
          {
            document: 'TK-5 Season tickets',
            asks: 'Junior ticket for those under 16, at half price. Adults sign the form.',
          },
        ],
      },
    ],
    [
      'more time, as the rule lets him',
      {
        situation: 'A mother whose child was ill asked for two more weeks for the library books.',
        did: 'I said not to worry, put the two weeks on, and told her they can be renewed once more.',
        outcome: 'All back on the 14th.',
        rules: [
          {
            document: 'LN-1 Loans',
            asks: 'Three weeks, renewable twice for three weeks. After that the librarian decides.',
          },
        ],
      },
    ],
    [
      'refused with a reason',
      {
        situation: 'A man, upset, wanted his late wife’s post handed over without papers.',
        did: 'I said how sorry I was, and that I could not, because anybody could come with a name. I showed him what would do, the certificate or the bank letter, and kept the post by for him.',
        outcome: 'He brought the certificate next day and thanked me for being straight.',
        rules: [
          {
            document: 'PO-6 Handing out post',
            asks: 'Only to the addressee or with papers; the branch manager may decide otherwise.',
          },
        ],
      },
    ],
    [
      'a refusal to an angry man, and a way',
      {
        situation: 'A man furious that he could not return earrings.',
        did: 'I kept my voice low. I said no, earrings cannot come back once they are out of the seal, as the next person puts them in her ears. I offered to send them to the maker to look at the clasp.',
        outcome: 'He left them with me and had them back mended on the Friday.',
        rules: [
          { document: 'RT-2 Returns', asks: 'Unworn, sealed, within 28 days. Earrings not, for hygiene.' },
        ],
      },
    ],
    [
      'a fault looked at under the right one, and a return named',
      {
        situation: 'A lady brought a kettle back that had stopped working after three weeks.',
        did: 'I tested it in front of her, saw it was dead, and gave her the choice of a new one or her money, as RT-5 says.',
        outcome: 'She took a new one.',
        rules: [
          { document: 'RT-5 Faulty goods', asks: 'Test it, then repair, replace or refund within 30 days.' },
          { document: 'RT-2 Returns', asks: 'Unworn, unused, within 28 days.' },
        ],
      },
    ],
    [
      'a booking changed by a customer who also complains',
      {
        situation: 'A guest unhappy about the noise asked to move to another room.',
        did: 'I apologised, moved her to the back at no charge, and carried her bag. I asked if she wanted it written down as a complaint; she did not.',
        outcome: 'She slept and stayed another night.',
        rules: [
          { document: 'RM-1 Room moves', asks: 'Move once without charge if a room is free.' },
          { document: 'RM-9 Complaints', asks: 'Write it down the same day if the guest wishes.' },
        ],
      },
    ],
    [
      'the same check for all, said with care',
      {
        situation: 'A regular, impatient, was asked for her card again.',
        did: 'I check every card every time, because a stolen one looks like any other. I said, "I know it’s you, this is so nobody else can be," and had it done before her tea was poured.',
        outcome: 'She laughed.',
        rules: [{ document: 'CC-4 Cards', asks: 'See the card at each visit.' }],
      },
    ],
    [
      'passed on without the word',
      {
        situation: 'A caller wanted £90 back for a spoilt freezer.',
        did: 'My limit is £40. I told her that was beyond me, took the photos and the list, and had Aled ring her within the hour.',
        handling: 'escalated',
        handlingDetail: 'Over my £40, so Aled, duty manager. He paid £90.',
        outcome: 'Paid the same day.',
        rules: [{ document: 'GW-1 Goodwill', asks: 'Up to £40 by the adviser; more by the duty manager.' }],
      },
    ],
    [
      'normally, and what was done instead is the rule',
      {
        situation: 'A blind man asked for his statement. Normally we need a form for another format.',
        did: 'I filled in the form with him on the telephone, read it back, and ordered braille.',
        outcome: 'It came in eight days.',
        rules: [{ document: 'AC-2 Formats', asks: 'Form AC2, by telephone if need be, then order.' }],
      },
    ],
    [
      'a contractor with the paper',
      {
        situation: 'A contractor came for the key with the property manager’s note.',
        did: 'I read the note, took his ID and had him sign the book.',
        outcome: 'Key back by four.',
        rules: [
          {
            document: 'L-2 Keys',
            asks: 'Tenant with ID. Where a contractor wants a key the property manager signs.',
          },
        ],
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toEqual([]);
  });
});
