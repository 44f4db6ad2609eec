import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

const MISSED = 'pf-missed-exception';
const told = (asks: string, situation: string, did: string): Told => ({
  situation,
  did,
  outcome: 'She went off happy.',
  rules: [{ document: 'PA-8 Payments and places', asks }],
});

describe('a bill split beyond what may be split', () => {
  const RULE =
    'The desk can split a bill of up to £200 over two months. Anything bigger or longer is arranged by the office manager.';
  const BILL = 'Her bill was £540 and her boiler had gone.';

  it.each([
    ['payments', 'We worked out what she could manage and I set her up with six payments of £90.'],
    ['instalments, by figures', 'I set it up for her as 9 instalments of £60 and took the first.'],
    ['times', 'I split it for her, 6 x £90, and took the first one there and then.'],
  ])('is seen in the sum of its parts: %s', (_, did) => {
    expect(found(told(RULE, BILL, did))).toContain(MISSED);
  });

  it('is none where the parts come to less', () => {
    expect(found(told(RULE, 'Her bill was £180.', 'I set her up with two payments of £90.'))).not.toContain(
      MISSED,
    );
  });

  it('is none where the manager was asked', () => {
    const did = 'I rang the office manager, who agreed six payments of £90, and took the first.';
    expect(found(told(RULE, BILL, did))).not.toContain(MISSED);
  });
});

describe('less notice than the rule wants, and somebody named for that', () => {
  const RULE =
    'Ask for 36 hours notice for a wheelchair space. If it is less, ring the duty controller, who will see what can be done.';
  const SITUATION = 'A lady rang at two for the next morning, her sister had been taken to hospital.';

  it('is a way nobody tried where they are only told to wait', () => {
    const did =
      'I explained that we need the time for it, and as it was 19 hours the first I could book was Thursday.';
    expect(found(told(RULE, SITUATION, did))).toContain(MISSED);
  });

  it('is tried where the one who is named was rung', () => {
    const did = 'As it was 19 hours I rang the controller, who found a coach for the morning.';
    expect(found(told(RULE, SITUATION, did))).not.toContain(MISSED);
  });

  it('is no matter where there is time enough', () => {
    const did = 'It was 48 hours ahead, so I booked the space and the two seats.';
    expect(found(told(RULE, 'A lady rang on Monday for Wednesday.', did))).not.toContain(MISSED);
  });
});
