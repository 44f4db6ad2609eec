import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const foundations = example('foundations-of-service-delivery');
const present = (
  service: string,
  rest: { sum: string; goal: string; stage: string; asks: string; change: string },
) => {
  const document = foundations.empty();
  document.context = { organisation: 'Harbour Kitchens', service };
  document.goals = [{ id: 'g1', name: rest.goal }];
  document.stages = [{ id: 's1', name: 'Talk', happens: rest.stage }] as never;
  document.internalRequirements = [{ id: 'r1', document: 'Desk sheet', asks: rest.asks }] as never;
  document.improvements = [{ id: 'i1', name: 'Slip', change: rest.change }] as never;
  document.summary = { problem: 'Mondays are weak.', proposal: rest.sum };
  return foundations.ask('service-not-selling', document).present;
};
const thick =
  'What we do at the desk is turn a prospect into a contract. We hear what they like, show the bundle, answer questions on it, help them with the form, call back, and convert it with the summer discount.';
const sold = {
  goal: '45% conversion by June',
  stage: 'They get the brochure and a drawing.',
  asks: 'Each adviser has nine leads in hand.',
  change: 'A voucher for whoever comes on a Monday.',
  sum: 'More referrals.',
};
const served = {
  goal: 'Doors hung right the first time by June',
  stage: 'They get a drawing with every measure on it.',
  asks: 'Each adviser rings within two days.',
  change: 'A slip with the date for whoever comes on a Monday.',
  sum: 'More dates kept.',
};

describe('selling said of the service in no sentence and in all of them', () => {
  it('is taken for the service where nearly every part is thick with it', () => {
    expect(present(thick, sold)).toBe(true);
  });
  it('is not where only the desk sells, and the rest is what is done for people', () => {
    expect(present(thick, served)).toBe(false);
  });
  it('is not where selling is set apart as the work of others', () => {
    expect(
      present(
        'Leads, discounts, vouchers, bundles and the brochure are the sales team’s, not ours. We hang doors, answer calls, mend hinges and come back if one sticks.',
        sold,
      ),
    ).toBe(false);
  });
});
