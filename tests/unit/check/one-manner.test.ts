import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Everybody is spoken to alike, and the customer of this contact as well, whatever he needed. */
const rules = [{ document: 'Q-1 Calls', asks: 'Name, reason, answer, anything else.' }];

describe('one manner for all', () => {
  it.each<[string, Told]>([
    [
      'an order that is never left',
      {
        situation: 'A man at the airport with two minutes, number ready.',
        did: 'I have my order and I keep to it with everyone: name, postcode, reason, then the rest. He kept giving me the number and I told him pleasantly we would get there.',
        outcome: 'Dealt with.',
        reflection: 'If you chop and change you forget things.',
        rules,
      },
    ],
    [
      'read from the card',
      {
        situation: 'Old lady, hard of hearing.',
        did: 'Read her the card like I read it to all of them. She said pardon a lot, I read it again.',
        outcome: 'She rang off.',
        rules,
      },
    ],
    [
      'no difference made',
      {
        situation: 'A student in tears about a late fee.',
        did: "I don't do crying or shouting differently, they all get the polite voice and the three questions.",
        outcome: 'Paid.',
        rules,
      },
    ],
    [
      'weak English',
      {
        situation: 'Man with small child who scream, he is in hurry.',
        did: 'I speak to him like I speak to each customer, same sentence which I learned, I not change nothing.',
        outcome: 'Ok.',
        rules,
      },
    ],
    [
      'formal',
      {
        situation: 'A caller whose first language was not English asked about her bill.',
        did: 'I delivered my standard wording in the standard sequence, as is my practice irrespective of the caller.',
        outcome: 'She asked for it in writing.',
        rules,
      },
    ],
    [
      'a set opening',
      {
        situation: 'A builder in a rush who rings every week.',
        did: 'He got my full welcome, same as the ones who ring for the first time, and I went through it from the top. He tried to hurry me along but I do not rush it for anyone.',
        outcome: 'Order placed.',
        rules,
      },
    ],
    [
      'one reply',
      {
        situation: 'A widow wrote about her late husband’s order.',
        did: 'Sent the usual email. I only have the one, it covers most things and saves thinking what to say to who.',
        outcome: 'Closed.',
        rules,
      },
    ],
    [
      'autopilot',
      {
        situation: 'Guy on chat typing in half sentences on his phone.',
        did: "I go on autopilot with my script, doesn't matter who's typing. Pasted the long intro and the four questions.",
        outcome: 'He left the chat.',
        rules,
      },
    ],
  ])('%s', (_, told) => {
    expect(found(told)).toContain('pf-tone');
  });

  it.each<[string, Told]>([
    [
      'a legal sentence for all, the rest fitted',
      {
        situation: 'Old lady, hard of hearing.',
        did: 'The recording line is the same for every caller. After that I slowed right down and let her repeat it.',
        outcome: 'She thanked me.',
        rules,
      },
    ],
    [
      'the same rule for all, told in her way',
      {
        situation: 'A student in tears about a late fee.',
        did: 'The fee is the same for everybody and I told her so, but I sat with her and showed her how to pay it in parts.',
        outcome: 'First part paid.',
        rules,
      },
    ],
    [
      'the script left because of him',
      {
        situation: 'A man at the airport with two minutes, number ready.',
        did: 'I do not usually leave the order of my questions, but he had the number ready so I took that first and skipped the welcome.',
        outcome: 'Done in one minute.',
        rules,
      },
    ],
    [
      'order told, and nothing of all',
      {
        situation: 'A builder in a rush.',
        did: 'I took his name, then the reason, and kept it short because of the van. I read it back.',
        outcome: 'Order placed.',
        rules,
      },
    ],
    [
      'everybody helped, each in another way',
      {
        situation: 'A widow wrote about her late husband’s order.',
        did: 'Everyone gets an answer the same day from me. Hers I wrote by hand, short and without the adverts.',
        outcome: 'She wrote back.',
        rules,
      },
    ],
  ])('not: %s', (_, told) => {
    expect(found(told)).not.toContain('pf-tone');
  });
});
