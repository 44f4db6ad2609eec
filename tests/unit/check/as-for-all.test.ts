import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Held against all the others, and met as they are: nothing in it was for this customer. */
const rules = [{ document: 'Q-1 Calls and desk', asks: 'Name, reason, answer, anything else.' }];

describe('met as all are met', () => {
  it.each<[string, Omit<Told, 'rules'>]>([
    [
      'as on each call',
      {
        situation: 'A lady who said English is hard for her.',
        did: 'I went through my five questions just as I do on each call. She asked what one meant, I read it out once more. They all get the five.',
        outcome: 'She hung up.',
      },
    ],
    [
      'none missed out',
      {
        situation: 'Lad on his break, ten minutes, knew what he wanted.',
        did: 'Did the full spiel anyway, offers and all. I never miss any out, mystery shopper could be anyone.',
        outcome: 'Got his phone case.',
      },
    ],
    [
      'weak English',
      {
        situation: 'Deaf man at desk.',
        did: 'I use my normal voice and same order for him like for all. I not make difference between people.',
        outcome: 'He go.',
      },
    ],
    [
      'what goes to everybody',
      {
        situation: 'Chat with an upset gran about a lost parcel.',
        did: 'I pasted the standard apology and the tracking paragraph. It is what goes to everybody, saves typing.',
        outcome: 'Chat closed.',
      },
    ],
    [
      'the whole script to somebody grieving',
      {
        situation: 'A man rang to stop the paper, his wife had died.',
        did: 'I read the script through to the survey at the end, like with any caller, without skipping a line.',
        outcome: 'Paper stopped.',
      },
    ],
    [
      'the welcome in full',
      {
        situation: 'A dad with a screaming toddler wanted the toilet code.',
        did: 'He had my welcome speech first, as every visitor does, and then the code.',
        outcome: 'He ran.',
      },
    ],
  ])('%s', (_name, told) => expect(found({ ...told, rules })).toContain('pf-tone'));

  it.each<[string, Omit<Told, 'rules'>]>([
    [
      'the same questions, and one at a time',
      {
        situation: 'A lady who said English is hard for her.',
        did: 'I went through the five questions, the same five as on each call because the law wants them, but one at a time with pictures for her.',
        outcome: 'She signed.',
      },
    ],
    [
      'left out for him',
      {
        situation: 'Lad on his break, ten minutes.',
        did: 'I skipped the offers for him since he had ten minutes and went straight to the case.',
        outcome: 'Got it.',
      },
    ],
    [
      'a check is the same for all',
      {
        situation: 'A caller wanted to change his address.',
        did: 'I asked the three security questions as I do with every caller, then changed it.',
        outcome: 'Changed.',
      },
    ],
    [
      'what all get is the rule',
      {
        situation: 'A man asked for a longer loan.',
        did: 'I said everybody gets the three weeks, and that I was sorry, and showed him how to renew from his phone.',
        outcome: 'He renewed it that night.',
      },
    ],
    [
      'no step missed, and fitted to her',
      {
        situation: 'An old lady collecting her tablets.',
        did: 'I did not miss any steps, but I slowed down and wrote the times on the box because she could not see the print.',
        outcome: 'She read it back.',
      },
    ],
  ])('but: %s', (_name, told) => expect(found({ ...told, rules })).not.toContain('pf-tone'));
});
