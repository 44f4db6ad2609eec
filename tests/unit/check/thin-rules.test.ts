import { describe, expect, it } from 'vitest';
import { isThin } from '@/lib/core/check/rules/thin';
import { asking, cleared, proposal, report } from './support';

describe('what a rule asks', () => {
  it.each([
    ['Complaints policy', 'What to do with complaints.'],
    ['Refunds guide', 'Sets out our approach to refunds.'],
    ['Service standard', 'To make sure jobs are done right.'],
    ['Code of conduct', 'How we are expected to behave at work.'],
    ['Telephone manual', 'Good telephone manner.'],
    ['Staff handbook', 'Rules on holidays, sickness and conduct.'],
    ['Returns policy', 'Everything staff have to know about returns.'],
    ['Care standard', 'Look after the residents.'],
    ['Budget', 'Keep inside the budget.'],
    ['Training plan', 'All drivers should be properly trained.'],
    ['Rota', 'There has to be enough people on.'],
    ['Customer charter', 'be polite and go the extra mile'],
    ['Equality Act 2010', 'We must not discriminate.'],
    ['Consumer Rights Act 2015', 'Customers have rights.'],
    ['UK GDPR', 'Personal details have to be kept safe.'],
    ['Health and safety', 'Make the place safe for everyone.'],
    ['Trading law', 'Businesses have to trade fairly and honestly.'],
  ])('would do for any rule of its kind: %s: %s', (title, asks) => {
    expect(isThin(asks, title)).toBe(true);
  });
  it.each([
    ['Complaints policy', 'A complaint gets a reply in writing from the branch manager.'],
    ['Refunds guide', 'Refunds over £50 need a second signature.'],
    ['Service standard', 'Ring back the same day.'],
    ['Telephone manual', 'Give your first name and say where a call is going.'],
    ['Returns policy', 'No refund without the receipt.'],
    ['Care standard', 'Knock, wait, and say who you are.'],
    ['Budget', 'Up to £400 for signs.'],
    ['Rota', 'Two on the desk from noon.'],
    ['Equality Act 2010', 'A step-free way in, or help at the kerb.'],
    ['UK GDPR', 'Nothing about a pupil is told to a neighbour.'],
    ['Kitchen rules', 'Clean the fryer every night.'],
    ['Consumer Contracts Regulations 2013', 'A customer who bought online may cancel and send things back.'],
  ])('can be kept or broken: %s: %s', (title, asks) => {
    expect(isThin(asks, title)).toBe(false);
  });
});

describe('a list of titles', () => {
  const named = (check: string) => asking(check, { min: 2 });
  const verdict = (check: string, change: Parameters<typeof proposal>[0]) =>
    report(proposal(change), named(check)).points[0]?.verdict;
  const own =
    (...asks: string[]) =>
    (d: Parameters<NonNullable<Parameters<typeof proposal>[0]>>[0]) => {
      cleared('internalRequirements')(d);
      d.internalRequirements = asks.map((one, i) => ({
        id: `i${i}`,
        document: ['Returns procedure', 'Till guide', 'Delivery standard'][i] ?? '',
        kind: 'procedure' as const,
        asks: one,
        why: 'So it is all done in one way.',
      }));
    };
  it('is no set of rules, where most of it asks what any rule asks', () => {
    const change = own('How returns are done.', 'Tells staff how to use the till.', 'To deliver well.');
    expect(verdict('internal-requirements-named', change)).not.toBe('met');
  });
  it('is one with a thin row among rules that were read', () => {
    const change = own(
      'A return is paid back within 3 days to the card it came from.',
      'Tells staff how to use the till.',
      'The driver rings half an hour before.',
    );
    expect(verdict('internal-requirements-named', change)).toBe('met');
  });

  const laws =
    (effects: readonly string[], asks: readonly string[]) =>
    (d: Parameters<NonNullable<Parameters<typeof proposal>[0]>>[0]) => {
      cleared('externalRequirements')(d);
      d.externalRequirements = effects.map((effect, i) => ({
        id: `x${i}`,
        instrument: ['Consumer Rights Act 2015', 'Equality Act 2010', 'UK GDPR'][i] ?? '',
        kind: 'legislation' as const,
        force: 'mandatory' as const,
        asks: asks[i] ?? '',
        effect,
      }));
    };
  const fair = ['Service with reasonable care and skill.', 'Reasonable adjustments.', 'Keep data safe.'];
  it('has not been tied to the service by words that fit any law', () => {
    const change = laws(['We follow it.', 'It applies to all that we do.', 'Data must be protected.'], fair);
    expect(verdict('external-requirements-named', change)).not.toBe('met');
  });
  it('is tied to it by what is done, however short what the law asks', () => {
    const change = laws(
      [
        'The plumber takes a photo before leaving and redoes what is not right.',
        'Letters go out in large print to who has asked once.',
        'We lower our voice and never read an address aloud.',
      ],
      fair,
    );
    expect(verdict('external-requirements-named', change)).toBe('met');
  });
});
