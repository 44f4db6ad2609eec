import { describe, expect, it } from 'vitest';
import { example } from './other-units';
import { found, log, type Told } from './told-contacts';

const RULES = [{ document: 'GU-5 Guests', asks: 'Rooms are given out from three. Pets pay £20 a night.' }];

describe('contacts handled rightly, told in words that look like a mistake', () => {
  it.each<[string, string, Told]>([
    [
      'a thing nobody had looked at is no procedure nobody had read',
      'pf-outdated',
      {
        situation: 'A family came at noon with a tired baby.',
        did: 'I said I could not give out the key with bleach about and the heater not looked at. The new edition of GU-5 was by me, and I found them a quiet corner with a cot.',
        rules: RULES,
      },
    ],
    [
      'a rule that is the same for everyone, in weak English',
      'pf-tone',
      {
        situation: 'She asked if her brother was in house, she was short with me.',
        did: 'I told her I cannot say who stays here, its the same for everyone, I would not tell anybody about her either. I asked was it an emergency, and said what to do if it ever is.',
        rules: RULES,
      },
    ],
    [
      'an opening that is set, and then what fits',
      'pf-tone',
      {
        situation: 'A woman wrote from hospital and asked could she come later.',
        did: 'I used the standard opening, wished her a quick recovery, and wrote in ordinary words what she can do and when.',
        rules: RULES,
      },
    ],
    [
      'a paper seen to be of an older version, and put away',
      'pf-outdated',
      {
        situation: 'She was booking for her sister and asked what it comes to.',
        did: 'Copying from the laminated card I stopped. The corner of the card said version 4 and we’re on 6, so I put it to one side and opened GU-5.',
        rules: [{ ...RULES[0], version: '6' }],
      },
    ],
    [
      'the customer reads to me',
      'pf-tone',
      {
        situation: 'A lad was upset, his code did not work and he could not follow why.',
        did: 'I asked him to read me the bottom of the leaflet. There was no date on it, so I said fair enough and gave it to him.',
        rules: RULES,
      },
    ],
  ])('%s', (_, pitfall, told) => {
    expect(found(told)).not.toContain(pitfall);
  });

  it('names whom it went to by a name with a title behind it', () => {
    const document = log({
      situation: 'Four men wanted the last train held.',
      did: 'I told them I may not hold it and that I would ask.',
      handling: 'escalated',
      handlingDetail: 'Morag Reid, DCM, refused at 23:10. A bus was running.',
      rules: RULES,
    });
    const codes = example('following-service-rules')
      .report(document)
      .open.map(({ code }) => code);
    expect(codes).not.toContain('handling-no-whom');
  });
});
