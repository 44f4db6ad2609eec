import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const foundations = example('foundations-of-service-delivery');
const LAWS = ['Consumer Rights Act 2015', 'Equality Act 2010', 'Data Protection Act 2018'];
type Law = { readonly asks?: string; readonly effect?: string };
const asked = (...laws: readonly Law[]) => {
  const document = foundations.empty();
  document.externalRequirements = laws.map((law, i) => ({
    id: `x${i}`,
    instrument: LAWS[i] ?? '',
    kind: 'legislation',
    force: 'mandatory',
    ...law,
  }));
  return foundations.ask('law-at-work', document, { min: 2 });
};
const effects = (...all: readonly string[]) => asked(...all.map((effect) => ({ effect })));

describe('laws of which no step is seen', () => {
  it.each([
    [
      'The Act informs our whole philosophy and shapes each relationship that we build.',
      'We nurture an environment where difference is cherished by one and all.',
    ],
    [
      'It strengthens the bond between us and the public, who can rest easy.',
      'This creates a sense of belonging that runs through the organisation.',
      'Information governance is a golden thread in our strategy.',
    ],
    [
      'Every firm has to keep the same law, a bank or a baker, and we are no different from other firms.',
      'Is very big thing for my company.',
    ],
    [
      'Good quality goods inspire confidence and bring peace of mind to the buyer.',
      'Reassures people that they are valued.',
    ],
  ])('are the mistake, whatever fills the boxes: %s %s', (...all) => {
    expect(effects(...all)).toMatchObject({ present: true });
  });
  it('are it with one law as well', () => {
    expect(effects('It enhances the experience we provide.')).toMatchObject({ present: true });
  });
  it('are only left out where nothing is written', () => {
    expect(asked({ asks: 'Repair or refund.' }, { asks: 'Reasonable adjustments.' })).toMatchObject({
      present: false,
    });
  });
  it('are not the mistake where one of them is seen', () => {
    expect(
      effects(
        'If the strap breaks in the first month I give the money back at the desk.',
        'It shapes our culture.',
      ),
    ).toMatchObject({ present: false });
  });
  it.each([
    ['Two steps were too high for Mr Khan, so I bring the tray out to his car.', 'We embrace everybody.'],
    ['Every parcel has its receipt inside, which gives people peace of mind.', 'Privacy underpins our work.'],
    ['We treat a torn bag as ours to mend: needle and thread behind the counter.', 'We are careful.'],
  ])('a step beside the praise is a step: %s', (...all) => {
    expect(effects(...all)).toMatchObject({ present: false });
  });
});

describe('a step told beside the duty', () => {
  const step =
    'Faulty goods go back in 30 days, so we write the day of sale on each box before it leaves the desk.';
  const other = { effect: 'I read the form out to anyone who asks and fill it in with them at the table.' };
  it('counts where its own box is empty', () => {
    expect(asked({ asks: step }, other)).toMatchObject({ verdict: 'met' });
  });
  it('does not where that box says that all is well', () => {
    expect(
      asked(
        { asks: 'What we sell must be of good quality when it leaves the shop.', effect: 'We honour this.' },
        other,
      ),
    ).toMatchObject({ verdict: 'partly' });
  });
});
