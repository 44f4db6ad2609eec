import { describe, expect, it } from 'vitest';
import { aloneIn } from '@/lib/core/check/rules/dismissal';
import { isServed } from '@/lib/core/check/rules/stands';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
const foundations = example('foundations-of-service-delivery');
type Department = Omit<Row<'departments'>, 'id'>;

const draft = (departments: readonly Department[], more: (document: ProposalDocument) => void = () => {}) => {
  const document = organisation.empty();
  document.departments = departments.map((row, i) => ({ id: `d${i}`, ...row }));
  more(document);
  return document;
};
const ended = (document: ProposalDocument) => {
  document.summary.problem = 'Nine of forty people waited more than an hour for a badge.';
  document.summary.proposal = 'Print the badges the night before.';
  document.improvements = [{ id: 'm1', name: 'Badges first', change: 'Badges lie ready at seven.' }];
};
const blank: readonly Department[] = [
  { name: 'Reception', role: 'Greets people and prints badges.' },
  { name: 'Drivers', role: 'Bring people home after the clinic.' },
];
const chosen = blank.map((row) => ({ ...row, place: 'front-line' as const }));

describe('two departments that customers meet', () => {
  it.each([
    [organisation, 'pf-front-line'],
    [foundations, 'pf-internal'],
  ])('are an unfinished map while it is not said where they stand', (unit, pitfall) => {
    const found = (document: ProposalDocument) =>
      unit.report(document).pitfalls.find((one) => one.pitfall === pitfall)?.present;
    expect(found(draft(blank))).toBe(false);
    expect(found(draft(chosen))).toBe(true);
    expect(found(draft(blank, ended))).toBe(true);
  });
  it('are advised to look behind themselves all the same', () => {
    const asked = organisation.ask('departments-mapped', draft(blank), { min: 3, behindScenes: 1 });
    expect(asked).toMatchObject({
      present: false,
      codes: expect.arrayContaining(['departments-front-only']),
    });
  });
  it.each(['Customers', 'Our customers', 'The public', 'External customers', 'Guests'])(
    'stay alone where %s are put beside them as if they were a department',
    (name) => {
      expect(isServed({ id: 'a', name })).toBe(true);
      const asked = organisation.ask(
        'departments-mapped',
        draft([...chosen, { name, role: 'The most important of all.' }]),
        { min: 3, behindScenes: 1 },
      );
      expect(asked.present).toBe(true);
    },
  );
  it.each([
    'Customer care',
    'Customer services',
    'Guest relations',
    'Members’ office',
    'Patient records',
    'Public works',
  ])('%s is a department', (name) => {
    expect(isServed({ id: 'a', name })).toBe(false);
  });
});

describe('what a customer can see of a stage', () => {
  it.each([
    'Nothing the patient can see.',
    'Nothing that customers could see, the order is with the printer.',
  ])('is no view of who matters: %s', (text) => {
    expect(aloneIn(text)).toBeNull();
  });
  it.each(['What they do is nothing a customer would ever notice.', 'It is nothing the guest will see.'])(
    'is told from colleagues who do not count: %s',
    (text) => {
      expect(aloneIn(text)).not.toBeNull();
    },
  );
});

describe('a journey', () => {
  const journey = (...phases: readonly ('before' | 'during' | 'after')[]) => {
    const document = organisation.empty();
    document.stages = phases.map((phase, i) => ({
      id: `s${i}`,
      name: `Step ${i + 1}`,
      phase,
      happens:
        [
          'He shows the phone and gets a ticket.',
          'We change the part and test it.',
          'He checks it and pays.',
        ][i] ?? '',
    }));
    return organisation.ask('journey-staged', document, { min: 4 }).verdict;
  };
  it('of three stages is whole with one before, one during and one after', () => {
    expect(journey('before', 'during', 'after')).toBe('met');
  });
  it('of as many in two phases is not', () => {
    expect(journey('before', 'during', 'during')).toBe('partly');
    expect(journey('before', 'after')).toBe('partly');
  });
});

describe('a failed hand-off told with the gaps', () => {
  const told = (...gaps: readonly (readonly [cause: string, effect: string])[]) => {
    const document = draft([
      { name: 'Front desk', place: 'front-line', role: 'Books the bus.' },
      { name: 'Workshop', place: 'behind-the-scenes', role: 'Mends the bus the front desk sends out.' },
      { name: 'Stores', place: 'behind-the-scenes', role: 'Keeps the parts.' },
    ]);
    document.stages = [
      { id: 'a', name: 'Booking', department: 'd0', handsTo: 'd1' },
      { id: 'b', name: 'Check', department: 'd1', handsTo: 'd0' },
    ];
    document.gaps = gaps.map(([cause, effect], i) => ({ id: `g${i}`, name: `Gap ${i + 1}`, cause, effect }));
    return organisation.ask('handoffs-analysed', document, { min: 2, knockOn: true }).verdict;
  };
  it('counts where it goes from one department to another and on to a customer', () => {
    expect(
      told(
        [
          'Stores count on Fridays, the workshop finds out on Monday that there are no belts.',
          'The bus stays in, and twelve passengers are picked up an hour late.',
        ],
        [
          'The workshop writes faults on a board nobody at the desk can see.',
          'The front desk sends the bus out, the lift sticks and a woman in a chair goes home again.',
        ],
      ),
    ).toBe('met');
  });
  it('does not where one department is blamed, or nobody is reached', () => {
    expect(
      told(
        ['The front desk is slow.', 'Passengers wait, and they complain.'],
        ['The workshop and the stores do not talk.', 'Delays.'],
      ),
    ).not.toBe('met');
  });
});

describe('what departments do', () => {
  const roles = (
    ...list: readonly (readonly [name: string, place: 'front-line' | 'behind-the-scenes', role: string])[]
  ) => {
    const document = draft(list.map(([name, place, role]) => ({ name, place, role })));
    document.stages = [
      {
        id: 's',
        name: 'Ticket',
        department: 'd1',
        handsTo: 'd0',
        breaks: 'The ticket does not print, the lady waits at the desk and her train goes.',
      },
    ];
    return organisation.ask('departments-mapped', document, { min: 3, behindScenes: 1 });
  };
  it.each([
    ['Sells tickets.', 'Computers.', 'Money and wages.'],
    ['Helps people.', 'IT.', 'Invoices, budgets.'],
  ])('is not told in the words of the name: %s %s %s', (desk, systems, finance) => {
    const asked = roles(
      ['Ticket desk', 'front-line', desk],
      ['Systems', 'behind-the-scenes', systems],
      ['Finance', 'behind-the-scenes', finance],
    );
    expect(asked).toMatchObject({ verdict: 'partly', codes: expect.arrayContaining(['department-no-role']) });
  });
  it.each([
    [
      'Sells day tickets and prints maps.',
      'Loads new fares on Sunday night.',
      'Pays money back within five days.',
    ],
    ['Sells tickets.', 'Without them no ticket prints.', 'Pays back what the desk promises.'],
  ])('is told in a few plain ones: %s %s %s', (desk, systems, finance) => {
    const asked = roles(
      ['Ticket desk', 'front-line', desk],
      ['Systems', 'behind-the-scenes', systems],
      ['Finance', 'behind-the-scenes', finance],
    );
    expect(asked.verdict).toBe('met');
  });
});

describe('a failure told with what a department does', () => {
  const told = (...list: readonly string[]) =>
    organisation.ask(
      'handoffs-analysed',
      draft(list.map((role, i) => ({ name: ['Desk', 'Shed', 'Office'][i] ?? '', role }))),
      { min: 1, knockOn: true },
    ).verdict;
  it('needs something to go wrong', () => {
    expect(
      told(
        'Emails and phone, and we tell the shed when someone has an allergy.',
        'Packs for the desk, and rings the office when a customer wants more.',
      ),
    ).toBe('not-yet');
    expect(
      told(
        'When the shed runs out we are not told, and the customer opens the wrong box.',
        'Packs for the desk. If a sheet is missing, somebody gets nuts who asked for none.',
      ),
    ).toBe('met');
  });
});
