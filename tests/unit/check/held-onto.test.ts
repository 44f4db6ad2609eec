import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Somebody says what stands against the rule, and is told that it changes nothing. */
describe('the rule held on to', () => {
  it.each<[string, Told]>([
    [
      'explained, and explained again',
      {
        situation: 'A man shouting about a £12 late fee. His third call, as he had been cut off twice.',
        did: 'I waited till he had finished and told him the fee applies after ten days. He said he had been cut off twice. I explained that this did not change the fee and read him the paragraph so that he could hear it was not me.',
        outcome: 'He paid and has since gone to another company.',
        reflection:
          'You have to be firm or the rule means nothing. I now ask for a mobile number on every account.',
        rules: [
          {
            document: 'F-3 Late fees',
            asks: '£12 after ten days. An adviser may waive it once in twelve months.',
          },
        ],
      },
    ],
    [
      'formal',
      {
        situation: 'A patient arrived twelve minutes late, visibly shaken after a road accident on the way.',
        did: 'I advised the patient that appointments cannot be honoured after ten minutes. He described the accident. I reiterated the position and offered no alternative as the policy provides none.',
        outcome: 'The patient left the practice.',
        reflection: 'The policy was applied consistently.',
        rules: [
          {
            document: 'A-2 Late arrival',
            asks: 'More than ten minutes late is rebooked unless the dentist agrees.',
          },
        ],
      },
    ],
    [
      'weak English',
      {
        situation:
          'Mother with baby very cold and raining, come 5 minutes after close, want buy milk powder.',
        did: 'I say we are close, is 9 o clock. She say please baby no milk. I say sorry closed is closed, I lock the door.',
        outcome: 'She go away in the rain.',
        reflection: 'Rule must be same for all.',
        rules: [
          { document: 'S-1 Opening', asks: 'Doors close at 21:00. The supervisor may let somebody in.' },
        ],
      },
    ],
    [
      'for its own sake',
      {
        situation:
          'Woman in a wheelchair, the lift was broken, her film was upstairs. She was close to tears.',
        did: "Told her refunds stop two hours before so I couldn't give it her. She said the lift wasn't her fault. I said it says what it says, and there was one on the ground floor on Thursday that she could buy a ticket for.",
        outcome: 'She rang her husband to come back for her.',
        reflection: 'Kept the queue moving.',
        rules: [
          { document: 'RC-1 Refunds', asks: 'Until two hours before the film. After that the duty manager.' },
        ],
      },
    ],
  ])('%s', (_, told) => expect(found(told)).toContain('pf-rigid'));

  it.each<[string, Told]>([
    [
      'the reason and what somebody of theirs can do',
      {
        situation: 'A man wanted the balance of an account in his sister’s name. Got quite angry with me.',
        did: "Told him I can't talk about it as he isn't on it and why that is, and that his sister can ring and have him added.",
        outcome: 'She rang twenty minutes later, I added him and he paid there and then.',
        rules: [{ document: 'S-2 Account check', asks: 'Only speak to the account holder.' }],
      },
    ],
    [
      'no, and a way',
      {
        situation: 'Man angry that his brother in law could not pick up his tablets.',
        did: "I said I can't hand them to anybody who isn't on the note and that it's so nobody walks off with another person's medicine. I told him his brother in law only has to bring the signed slip.",
        outcome: 'He came at four with the slip and got them.',
        rules: [{ document: 'P-2 Collections', asks: 'Only the patient or whoever is named on the slip.' }],
      },
    ],
    [
      'seen otherwise since',
      {
        situation: 'A woman near tears about a £12 late fee.',
        did: 'I told her the fee applies after ten days. She said she had been in hospital. I explained that this did not change the fee.',
        outcome: 'She paid and went to another company.',
        reflection: 'I should have asked whether it could be waived. I now ask my leader first.',
        rules: [
          {
            document: 'F-3 Late fees',
            asks: '£12 after ten days. An adviser may waive it once in twelve months.',
          },
        ],
      },
    ],
  ])('but not: %s', (_, told) => expect(found(told)).not.toContain('pf-rigid'));
});
