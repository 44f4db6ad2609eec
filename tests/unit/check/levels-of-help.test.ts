import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';
import { ask } from './support';

const levels = (...rows: Omit<Row<'tiers'>, 'id'>[]): ProposalDocument => {
  const document = emptyDocument();
  document.tiers = rows.map((row, i) => ({ id: `t${i}`, ...row }));
  return document;
};
const verdict = (...rows: Omit<Row<'tiers'>, 'id'>[]) =>
  ask('tiers-described', levels(...rows), { min: 2 }).verdict;

describe('levels of help of which nobody could tell where one ends', () => {
  it.each([
    [
      'Helps the guest with whatever it is.',
      'If it is too hard for him he gets the duty manager.',
      'Sorts out the awkward cases.',
    ],
    [
      'Front desk deals with people and their needs.',
      'When they cant cope a supervisor steps in.',
      'Handles the more difficult customers.',
    ],
    [
      'Supports callers with their issues.',
      'To someone above if necessary.',
      'Manages serious situations and has the final say.',
    ],
    [
      'Check in, keys, lost cards, taxis.',
      'If we cant do it we get the duty manager.',
      'Complaints, refunds, serious stuff.',
    ],
    [
      'Me and Piotr speak with guest and give the keys.',
      'If guest is angry call Mrs Adeyemi.',
      'Mrs Adeyemi decide.',
    ],
    [
      'Kamal and I check people in and carry bags.',
      'When somebody shouts I fetch Joan.',
      'Joan talks to the angry ones.',
    ],
  ])('%s', (one, on, two) => {
    expect(
      verdict({ name: 'Front desk', handles: one, passesOn: on }, { name: 'Duty manager', handles: two }),
    ).toBe('partly');
  });
});

describe('levels of help with something by which to tell them apart', () => {
  it.each([
    [
      'Check in, keys, lost cards.',
      'A guest who is ill, or a double booking, goes to the duty manager.',
      'Moves to another hotel, refunds, illness.',
    ],
    [
      'Takes payments and books tables.',
      'Over £30, to the duty manager.',
      'Refunds and complaints, answered within two days.',
    ],
    [
      'Exchanges with a receipt, stock checks.',
      'If there is no receipt the duty manager decides.',
      'Exchanges without one, damaged deliveries.',
    ],
  ])('%s', (one, on, two) => {
    expect(
      verdict({ name: 'Front desk', handles: one, passesOn: on }, { name: 'Duty manager', handles: two }),
    ).toBe('met');
  });
});

type Level = readonly [name: string, handles: string, passesOn?: string];
const clear: readonly (readonly Level[])[] = [
  [
    [
      'Me at the gate',
      'Tickets, lost gloves, first plaster.',
      'A child without parents or a bleeding that does not stop I give to first aider by radio.',
    ],
    ['First aider', 'Wounds, lost children, calls the ambulance.'],
  ],
  [
    [
      'Call taker',
      'Takes the fault and books a day',
      'No heating with a baby in the house goes to the planner',
    ],
    ['Planner', 'Moves the vans about, can spend up to 150 pounds'],
  ],
  [
    [
      'Level 1 chat',
      'Password resets, delivery dates, address changes',
      'Refunds above £25 or a parcel marked delivered that is not there',
    ],
    ['Level 2', 'Investigates with the courier, refunds'],
    ['Team manager', 'Press, legal letters'],
  ],
  [
    [
      'Volunteers',
      'Shelf and till, directions, lending a pen.',
      'Somebody faints or shouts at us, or wants his fine cancelled: to the librarian.',
    ],
    ['Librarian', 'Cancels fines, bans, calls security.'],
  ],
];
const vague: readonly (readonly Level[])[] = [
  [
    ['Assistant', 'Everything to do with the customers in the shop.', 'Ask the manager when not sure.'],
    ['Manager', 'Whatever the assistant is not able to do.'],
  ],
  [
    ['First line', 'Answers the phones and emails.', 'Escalates if required.'],
    ['Second line', 'More complex queries.', 'Escalates further if required.'],
    ['Third line', 'The most complex ones.'],
  ],
  [
    ['Receptionist', 'Checks guests in and out, answers phone.', 'If there is a problem she cannot solve.'],
    ['Supervisor', 'Solves it.'],
  ],
  [
    ['Staff', 'Serve customers', 'Supervisor if customer is angry'],
    ['Supervisor', 'Calms them down', 'Manager if still angry'],
    ['Manager', 'Final decision'],
  ],
  [
    ['Carers', 'Wash, dress and feed.', 'Senior'],
    ['Senior', 'Medication.', 'Manager'],
    ['Manager', 'Runs the home.'],
  ],
];
describe('levels of help in the words of many learners', () => {
  const told = (list: readonly Level[]) =>
    verdict(
      ...list.map(([name, handles, passesOn]) => ({ name, handles, ...(passesOn ? { passesOn } : {}) })),
    );
  it.each(clear.map((list) => ({ list, says: list.flat().join(' ') })))('told apart: $says', ({ list }) => {
    expect(told(list)).toBe('met');
  });
  it.each(vague.map((list) => ({ list, says: list.flat().join(' ') })))('not: $says', ({ list }) => {
    expect(told(list)).toBe('partly');
  });
});

describe('kinds of customer in place of levels of help', () => {
  const kinds = (...names: string[]) =>
    verdict(...names.map((name, i) => ({ name, handles: `They get ${i + 1} free towel and the sauna.` })));
  it.each([
    [['Adult member', 'Student member', 'Family member']],
    [['Gold', 'Silver', 'Bronze']],
    [['VIP guests', 'Normal guests']],
    [['New patients', 'NHS patients']],
    [['Walk-ins', 'Online customers']],
  ])('%s', (names) => {
    expect(kinds(...names)).toBe('not-yet');
  });
  it('are not taken for them: staff who serve such people', () => {
    expect(kinds('Member services', 'Team member')).not.toBe('not-yet');
    expect(
      verdict(
        { name: 'Gold', handles: 'Lost cards and refunds to £20.', passesOn: 'Over £20 to the manager.' },
        { name: 'Silver', handles: 'Complaints and refunds to £200.' },
      ),
    ).toBe('met');
  });
});

describe('two names and one job', () => {
  it.each([
    ['Sweep the floor.', 'Owner is owner.'],
    ['Answer phone.', 'She is the boss of us.'],
    ['Guests.', 'Guests.'],
  ])('%s %s', (one, two) => {
    expect(verdict({ name: 'Porter', handles: one }, { name: 'Head', handles: two })).toBe('not-yet');
  });
  it.each([
    ['Guests.', 'Angry guests.'],
    ['Answer phone.', 'Complaints.'],
    ['Sweep the floor.', 'When it is too hard for me.'],
    ['Everyday things.', 'Refunds.'],
  ])('a beginning: %s %s', (one, two) => {
    expect(verdict({ name: 'Porter', handles: one }, { name: 'Head', handles: two })).toBe('partly');
  });
});

describe('who it goes to is no matter that goes there', () => {
  it.each([
    [
      'When it is too much we fetch the shift lead in the kiosk.',
      'Keeps an eye on things. Deals with complaints.',
    ],
    ['A few of them are sent on to head office in Leeds.', 'Leads the crew and sorts rotas.'],
  ])('%s', (on, two) => {
    expect(
      verdict(
        { name: 'Steward', handles: 'Coats, maps, seats.', passesOn: on },
        { name: 'Shift lead', handles: two },
      ),
    ).toBe('partly');
  });
  it('a matter before it is', () => {
    expect(
      verdict(
        {
          name: 'Steward',
          handles: 'Coats, maps, seats.',
          passesOn: 'A lost ticket goes to the shift lead.',
        },
        { name: 'Shift lead', handles: 'New tickets, accidents, moving somebody to another stand.' },
      ),
    ).toBe('met');
  });
  it('nor is one level told in the words of any house a level', () => {
    expect(
      verdict({
        name: 'Our colleagues',
        handles: 'Everybody is trusted to take ownership and do what is right for guests.',
      }),
    ).toBe('not-yet');
    expect(
      verdict({
        name: 'Night porter',
        handles: 'Keys, taxis, extra pillows, the boiler and the bar till one.',
      }),
    ).toBe('partly');
  });
});
