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

  it.each([
    ['A weekend desk in the town hall.', 'We will use the staff we have, they are used to it.'],
    ['A new phone line for complaints only.', 'It will be paid from the company money.'],
    ['Each complaint is answered by a senior manager in person.', 'Managers get paid enough.'],
    ['A tablet in each reception for complaints.', 'Tablets are cheap these days.'],
    ['A weekly surgery in each of the nine blocks.', 'One person could do it easily.'],
    ['All letters are translated into five languages.', 'Google translate or a friend who speaks it.'],
    ['A monthly tenant newsletter by post.', 'Printing is not a big thing.'],
    ['Callers never wait longer than 20 seconds.', 'Just needs everybody to be quick.'],
    ['A live chat from eight to eight.', 'IT will set it up.'],
    ['Home visits in the evenings.', 'Staff who like overtime.'],
    ['Open until 10 pm on Thursdays.', 'No problem.'],
    ['A complaints lounge with comfy chairs and coffee.', 'Ikea.'],
    ['A phone app for complaints.', 'My nephew studies computing and could make it.'],
  ])('is left to hope where nothing of what it needs is counted or settled: %s: %s', (change, resources) => {
    expect(accused(withOneMore({ change, resources }))).toBe(true);
  });
  it.each([
    ['The letter names one person.', 'Ten minutes to change the template, done by me.'],
    ['A sign at the desk says where to complain.', 'One sheet of card, £2 from petty cash.'],
    ['A weekly call to late cases.', 'Two hours a week of the complaints officer, agreed with her manager.'],
    ['The log gets a column for the due date.', 'Nothing to buy: the log is ours and I can add it.'],
    [
      'A surgery on the first Monday.',
      'One officer for three hours, from the existing rota, and the room is free.',
    ],
    ['Planners answer by noon.', 'Fits in the daily meeting they already have.'],
    ['A leaflet goes with each first letter.', '400 leaflets at 6p, inside the print budget.'],
    ['The notice changes place.', 'The caretaker hangs it when he opens up, he is there anyway.'],
    ['The system sends a receipt.', 'The supplier switches it on, it comes with the contract.'],
    ['Two names on each letter.', 'Only the wording changes, nobody does more than before.'],
    [
      'A tenant reads each leaflet before it goes out.',
      'The panel meets every month as it is, and reading is on its list.',
    ],
    ['The phone menu loses one step.', 'The office manager can do it from her screen.'],
    ['The two lists become one.', 'My time, in the quiet week after Easter, agreed with Dee.'],
    ['The form is on the website too.', 'The web team puts it up with the monthly update.'],
  ])('is not where it is: %s: %s', (change, resources) => {
    expect(accused(withOneMore({ change, resources }))).toBe(false);
  });
});

describe('where nothing is priced, a change that is plainly bought or staffed', () => {
  const unpriced = (one: Partial<Row<'improvements'>>) => {
    const document = withOneMore(one);
    document.costs.length = 0;
    return document;
  };
  it.each([
    [
      {
        change: 'The counter is staffed on Saturdays until four.',
        resources: 'Colleagues are helpful people.',
      },
    ],
    [{ change: 'Each tenant has a personal contact.', resources: 'Present staff.' }],
    [
      {
        change: 'Buy a van for the caretakers.',
        resources: 'The landlord is a wealthy company with a big budget.',
      },
    ],
    [{ change: 'Two days of training for all surveyors.', resources: 'No reason why they should refuse.' }],
  ])('is not left to hope either: %j', (one) => {
    expect(ask('resources-considered', unpriced(one)).present).toBe(true);
  });
  it.each([
    [
      {
        change: 'The counter is staffed on Saturdays until one.',
        resources: '3 hours of one clerk, off on Mondays instead.',
      },
    ],
    [{ change: 'Buy a second stamp.', resources: '£14 from petty cash.' }],
    [{ change: 'The letter gets a line with the date.', resources: 'I change the template, ten minutes.' }],
  ])('but may be counted in its own box: %j', (one) => {
    expect(ask('resources-considered', unpriced(one)).present).toBe(false);
  });
  it('and what is told as had is not to be bought', () => {
    const one = {
      change: 'Caretakers add a photo to the job.',
      resources: 'Their phones have a camera; ten seconds a job.',
    };
    expect(accused(withOneMore(one))).toBe(false);
  });
});
