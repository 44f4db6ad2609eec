import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { example } from './other-units';

const unit = example('internal-and-external-requirements', 'housing-complaints');
type External = NonNullable<ProposalDocument['externalRequirements']>[number];
/** Whether a requirement from outside is taken for what it is not, beside a law that is told rightly. */
const mistaken = (row: Omit<External, 'id'>) => {
  const document = unit.empty();
  document.about.nation = 'england';
  document.externalRequirements = [
    {
      id: 'x1',
      instrument: 'Equality Act 2010',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'Reasonable adjustments for disabled customers.',
    },
    { id: 'x2', ...row },
  ];
  return unit.ask('mandatory-told-from-voluntary', document).present;
};

describe('something one takes up by choice, told as law', () => {
  it.each<Omit<External, 'id'>>([
    {
      instrument: 'Green Leaf Hotels',
      kind: 'regulators-rule',
      force: 'mandatory',
      asks: 'An assessor stays a night every spring and looks at how guests are treated.',
      effect: 'We empty the bins twice a day as it is the law for hotels to be accredited.',
    },
    {
      instrument: 'Best practice for contact centres',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'Calls are answered with courtesy and care.',
    },
    {
      instrument: 'Northern Garages Excellence Award',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'Garages keep customers told of the price before they begin.',
    },
    {
      instrument: 'Secured by Design',
      kind: 'regulators-rule',
      force: 'mandatory',
      asks: 'Doors and lights of the car park as in its guide.',
    },
    {
      instrument: 'Bakers Guild of the Fens',
      kind: 'legislation',
      force: 'mandatory',
      asks: 'Bread is weighed before it is sold.',
    },
    {
      instrument: 'Quiet Shop badge',
      kind: 'regulators-rule',
      force: 'mandatory',
      asks: 'Shops are legally required to have an hour without music.',
    },
  ])('$instrument', (row) => {
    expect(mistaken(row)).toBe(true);
  });
});

describe('rules of a regulator, told as a choice', () => {
  it.each<Omit<External, 'id'>>([
    {
      instrument: 'Guidance for our industry',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'The requirements set by the regulator show what good looks like, and firms may take from them what they want.',
    },
    {
      instrument: 'The regulator’s rules on complaints',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'An answer within eight weeks.',
    },
  ])('$instrument', (row) => {
    expect(mistaken(row)).toBe(true);
  });
});

describe('what is told as it is', () => {
  it.each<Omit<External, 'id'>>([
    {
      instrument: 'Green Leaf Hotels',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'An assessor stays a night every spring. Not a law; we chose it.',
    },
    {
      instrument: 'ORR guidance for station operators',
      kind: 'regulators-rule',
      force: 'mandatory',
      asks: 'The licence makes us follow it: an assessor may come at any time, and breach of licence can be punished.',
    },
    {
      instrument: 'Gas Safe Register',
      kind: 'regulators-rule',
      force: 'mandatory',
      asks: 'By law only registered engineers work on gas; each carries a badge.',
    },
    {
      instrument: 'Town partnership quality mark',
      kind: 'contract',
      force: 'mandatory',
      asks: 'Our grant agreement asks for it: complaints are answered in ten days.',
    },
    {
      instrument: 'Energy Helpers commitment',
      kind: 'voluntary-standard',
      force: 'voluntary',
      asks: 'Signatories do more than the regulator’s rules ask.',
    },
  ])('$instrument', (row) => {
    expect(mistaken(row)).toBe(false);
  });
});
