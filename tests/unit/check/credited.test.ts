import { describe, expect, it } from 'vitest';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
const verdict = (point: string, change: (document: ProposalDocument) => void) => {
  const document = organisation.empty();
  change(document);
  return organisation.report(document).points.find((one) => one.point === point)?.verdict;
};

describe('laws that are only named', () => {
  const law = (row: Partial<Row<'externalRequirements'>>) =>
    verdict('mp-regulation', (d) => {
      d.externalRequirements = [{ id: 'x', kind: 'legislation', force: 'mandatory', ...row }];
    });
  it('are credited by a whole title, with what it asks and what was made of it', () => {
    expect(
      law({
        instrument: 'Consumer Rights Act 2015',
        asks: 'Goods must be of satisfactory quality.',
        effect: 'It applies to all businesses.',
      }),
    ).toBe('partly');
  });
  it('are not where nothing was made of it, or no title is whole', () => {
    expect(
      law({ instrument: 'Consumer Rights Act 2015', asks: 'Goods must be of satisfactory quality.' }),
    ).toBe('not-yet');
    expect(law({ instrument: 'consumer rights', asks: 'Goods must be good.', effect: 'We follow it.' })).toBe(
      'not-yet',
    );
  });
});

describe('a map whose failures are not followed', () => {
  const map = (breaks: readonly (string | undefined)[]) =>
    verdict('mp-structure', (d) => {
      d.departments = [
        {
          id: 'a',
          name: 'Front desk',
          place: 'front-line',
          role: 'Books the bus. Needs the workshop to say which runs.',
        },
        {
          id: 'b',
          name: 'Workshop',
          place: 'behind-the-scenes',
          role: 'Mends the bus. Without it the front desk has nothing to send.',
        },
        {
          id: 'c',
          name: 'Fuel store',
          place: 'behind-the-scenes',
          role: 'Fills the tanks so that the drivers can start at six.',
        },
      ];
      d.stages = breaks.map((text, i) => ({
        id: `s${i}`,
        name: ['Booking', 'Morning check', 'The ride', 'Afterwards'][i] ?? '',
        phase: (['before', 'before', 'during', 'after'] as const)[i] ?? 'after',
        happens:
          [
            'She rings and says where from.',
            'Lift and belts are tested.',
            'To the clinic and back.',
            'A card asks how it was.',
          ][i] ?? '',
        department: i % 2 ? 'b' : 'a',
        handsTo: i % 2 ? 'a' : 'b',
        ...(text ? { breaks: text } : {}),
      }));
    });
  it('is not ticked for its departments and stages alone', () => {
    expect(map([undefined, undefined, undefined, undefined])).toBe('partly');
    expect(map(['Address wrong.', 'Lift not tested.', 'Late.', 'No card.'])).toBe('partly');
  });
  it('is ticked once two of them are followed to whom they reach', () => {
    expect(
      map([
        'The desk writes the old address, the driver rings at the wrong door, and a man with dialysis at nine gets there at ten.',
        'The lift is not tested, it sticks at the kerb, and a woman in a chair misses her scan.',
        undefined,
        undefined,
      ]),
    ).toBe('met');
  });
});
