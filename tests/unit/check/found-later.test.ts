import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

const billing: Told = {
  situation: 'A customer rang about a charge on her bill that she did not know.',
  did: 'I read her the line of the bill and said that charges stand once they are billed.',
  outcome: 'She rang off.',
  rules: [{ document: 'BL-4 Bills and charges', asks: 'Charges stand once billed. Read the line out.' }],
};

/** Which paper it belonged under came out when the contact was over, from others or by chance. */
describe('a procedure heard of afterwards', () => {
  it.each<Partial<Told>>([
    {
      reflection:
        'My supervisor said later there is a separate procedure for charges people do not recognise.',
    },
    {
      outcome: 'She rang off. After a week a colleague tell me we have other form for this, I did not know.',
    },
    { reflection: 'Turned out there was a different guide for that, nobody told me.' },
    { outcome: 'She complained. They wrote that this has its own process and not ours.' },
    { reflection: 'Dana mentioned that there’s a special sheet for unknown charges. Oh well.' },
    { outcome: 'She left us. The manager explained we had a whole policy for it, which I never saw.' },
    { reflection: 'I heard afterwards that there is a card just for this.' },
    { outcome: 'The billing team rang me, it should have been the dispute form, and the month had passed.' },
    {
      outcome:
        'The clerk rang: unknown charges go through the fraud desk and not through the line of the bill.',
    },
    { outcome: 'They sent a man to read the meter. He only does readings, so she had lost a morning.' },
    { outcome: 'She said that this was not what she rang about.' },
    { did: 'I logged it under BL-4, that was the only one in the list with charges in it.' },
  ])('tells that the wrong one was used: %o', (told) => {
    expect(found({ ...billing, ...told })).toContain('pf-wrong-procedure');
  });

  it.each<Partial<Told>>([
    {
      reflection:
        'My supervisor said there is a separate procedure for this, so I rang her back and put it right.',
    },
    { reflection: 'I told her there is a separate form for a formal complaint, and she did not want one.' },
    { outcome: 'She rang off. She said that other firms have another way.' },
    { outcome: 'She had it explained. I told her that disputes go through the bank and not through us.' },
    { outcome: 'She paid. It only takes a minute and she only wanted to know what it was.' },
    { outcome: 'The refund should have been on the card by Monday and was.' },
    { reflection: 'There is another rule behind it, the one on records, and both were kept.' },
    { reflection: 'My manager said there is no other way to do it and it was handled well.' },
    {
      handling: 'advice-sought',
      handlingDetail:
        'I did not know it, so I asked Ms Lee, who said there is a separate procedure and opened it with me.',
    },
  ])('is not told by: %o', (told) => {
    expect(found({ ...billing, ...told })).not.toContain('pf-wrong-procedure');
  });
});
