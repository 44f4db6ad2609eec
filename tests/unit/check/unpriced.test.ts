import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { ask, proposal } from './support';

/** The worked example, whose changes are all priced, with one more that is not. */
const withOneMore = (one: Partial<Row<'improvements'>>, cost?: Partial<Row<'costs'>>) =>
  proposal((d) => {
    d.improvements.push({
      id: 'more',
      name: 'One more',
      why: 'Half of the tenants asked for it in the survey.',
      ...one,
    });
    if (cost) d.costs.push({ id: 'its', improvements: ['more'], timing: 'monthly', ...cost });
  });
const accused = (document: ReturnType<typeof proposal>) =>
  ['resources-considered', 'improvements-costed'].some((check) => ask(check, document).present);

describe('a change that stands outside the sum of the others', () => {
  it.each([
    [{ change: 'A lounge in the foyer where tenants wait with a hot drink.' }],
    [{ change: 'Two more Welsh-speaking advisers join the line.', resources: 'Two full-time advisers.' }],
    [{ change: 'Another receptionist for Saturdays.', resources: 'Another part-time receptionist.' }],
    [{ change: 'An extra pair of hands on the desk.', resources: 'One extra pair of hands at lunch.' }],
    [
      {
        change: 'A clerk watches the inbox from 6 am to 10 pm, seven days a week.',
        resources: 'None, the team takes it on.',
      },
    ],
    [{ change: 'Every surveyor gets a tablet with the checklist.', resources: 'No extra resources needed.' }],
    [{ change: 'Buy a second van so that two crews can go out.', resources: 'Nothing really.' }],
    [{ change: 'The line is open round the clock.', resources: 'No more staff. People will be glad.' }],
  ])('is a plan that forgets what it needs, and half a case: %j', (one) => {
    const document = withOneMore(one);
    expect(accused(document)).toBe(true);
    expect(ask('cost-benefit-weighed', document).verdict).not.toBe('met');
  });

  it.each([
    [
      {
        change: 'The scheduler moves the two rounds to the afternoon.',
        resources: 'No extra hours, a swap in the rota.',
      },
    ],
    [
      {
        change: 'A choir sings at the tenants’ day.',
        resources: 'Nothing to pay: they have offered to come for free.',
      },
    ],
    [
      {
        change: 'Each new complaint is read aloud at the Monday meeting.',
        resources: 'Ten minutes of the meeting there is, for eleven people.',
      },
    ],
    [{ change: 'The form asks for a second telephone number, at no cost.' }],
    [
      {
        change: 'Callers are told more of what the staff know.',
        resources: 'Two minutes a call, about 9 hours a month of the time there is.',
      },
    ],
  ])('is in the sum where it is said why it takes nothing, or how much: %j', (one) => {
    const document = withOneMore(one);
    expect(accused(document)).toBe(false);
    expect(ask('cost-benefit-weighed', document).verdict).toBe('met');
  });
  it('is in it with a line of its own', () => {
    const document = withOneMore(
      { change: 'Two more advisers join the line.', resources: 'Two part-time advisers.' },
      {
        name: 'Wages of two advisers',
        quantity: 80,
        unit: 'hours',
        rate: 14,
        basis: 'The grade, with on-costs',
      },
    );
    expect(accused(document)).toBe(false);
  });
});
