import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A home without water or heat is an exception to most procedures, and what others were made for. */
const told = (document: string, asks: string, did: string): Told => ({
  situation: 'A woman had had no heating and no hot water since noon and was calm about it.',
  did,
  outcome: 'She knew when to expect it back.',
  rules: [{ document, asks }],
});

describe('a home without supply', () => {
  it('is no exception to the procedure for it', () => {
    const handled = told(
      'ND-2 Interruptions',
      'Look at the outage map. Where the interruption is known, give the time and offer texts; where not, raise a job.',
      'I looked at the map, told her 6 pm and booked the texts.',
    );
    expect(found(handled)).not.toContain('pf-missed-exception');
  });
  it('is one to the procedure for bills', () => {
    const handled = told(
      'BL-1 Bills and payments',
      'Say the balance, take the payment, close the call.',
      'I told her the balance was £61 and took the payment as I do on every call.',
    );
    expect(found(handled)).toContain('pf-missed-exception');
  });
});
