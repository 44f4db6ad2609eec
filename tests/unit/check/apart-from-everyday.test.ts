import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** Theft, danger, an allergy and a complaint about somebody are never only what lies beside them. */
describe('requests apart from any everyday matter', () => {
  it.each<Told>([
    {
      situation: 'A student came in because his bike had been stolen from the rack outside.',
      did: 'I took the lost property form, wrote down make and colour and told him that things are kept for three months.',
      outcome: 'Nothing came in.',
      rules: [
        { document: 'SP-3 Lost property', asks: 'Form, describe it, kept three months.' },
        { document: 'SP-8 Theft and crime on site', asks: 'Call security, crime number.' },
      ],
    },
    {
      situation: 'A customer brought back a hired drill; it had sparked and given her a jolt.',
      did: 'I wrote the damage report and charged £35 from the deposit.',
      outcome: 'The deposit is kept.',
      rules: [
        { document: 'Damage on hire', asks: 'Report, charge from the deposit.' },
        { document: 'Dangerous tools', asks: 'Take out of use, tag, no charge.' },
      ],
    },
    {
      situation: 'A lady said the driver had shouted at her, and she wanted somebody to answer for it.',
      did: 'I looked up whether the bus had been on time and told her that no refund is due.',
      outcome: 'She rang off.',
      rules: [
        { document: 'DG-1 Delay refunds', asks: 'Refund when a bus is 20 minutes late.' },
        { document: 'CP-2 Complaints about staff', asks: 'Record, manager replies in 10 days.' },
      ],
    },
    {
      situation: 'A guest’s lips were tingling after the cake.',
      did: 'I offered him another dessert and took the cake off the bill.',
      outcome: 'He took a tablet and went.',
      rules: [
        {
          document: 'Food not liked',
          asks: 'Offer another. Anything to do with allergens is under the allergen incident sheet.',
        },
        { document: 'Allergy incidents', asks: 'Keep the plate, call the chef, offer an ambulance.' },
      ],
    },
  ])('$situation', (told) => {
    expect(found(told)).toContain('pf-wrong-procedure');
  });

  it.each<Told>([
    {
      situation: 'A student came in because his bike had been stolen.',
      did: 'I opened SP-8, rang security and gave him the crime number.',
      outcome: 'Security was there in ten minutes.',
      rules: [
        { document: 'SP-8 Theft', asks: 'Call security, crime number.' },
        { document: 'SP-3 Lost property', asks: 'Form.' },
      ],
    },
    {
      situation: 'A guest with a nut allergy asked what she could eat.',
      did: 'I fetched the allergen guide, opened it at desserts and read it with her.',
      outcome: 'She had the sorbet and was well.',
      rules: [
        { document: 'Allergen guide', asks: 'Open it with the guest.' },
        { document: 'Menu changes', asks: 'Swap a side.' },
      ],
    },
    {
      situation: 'A man asked for the repair of a drill he had bought, the chuck was loose.',
      did: 'I looked at it with him, wrote the fault on the ticket and booked it in for Friday.',
      outcome: 'It was mended on Friday.',
      rules: [
        { document: 'Repairs', asks: 'Ticket, five days.' },
        { document: 'Dangerous tools', asks: 'Take out of use, tag, no charge.' },
      ],
    },
  ])('is not accused: $situation', (told) => {
    expect(found(told)).not.toContain('pf-wrong-procedure');
  });
});
