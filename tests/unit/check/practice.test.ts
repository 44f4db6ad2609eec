import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Finding } from '@/lib/core/check';
import type { CheckId } from '@/lib/core/check/params';
import { LIST_NAMES, type ListName } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';
import { texts } from '@/lib/texts';
import { practiceFindings } from '@/lib/texts/en-GB/findings-practice';
import { proposalDocument } from '@/tests/support/arbitraries';
import { type Change, example } from './other-units';
import { cleared, filled, once, row, rows, TODAY, without } from './support';

const following = example('following-service-rules');
const environment = example('organisation-and-environment');

type Case = {
  readonly on?: typeof following;
  readonly partly: Change | null;
  readonly notYet: Change;
  readonly with?: Record<string, unknown>;
};
const contact = (d: ProposalDocument, id: string) => row(d, 'contacts', id);
const all =
  (...changes: Change[]): Change =>
  (d) => {
    for (const change of changes) change(d);
  };
const only =
  (...ids: string[]): Change =>
  (d) => {
    d.contacts = d.contacts.filter((one) => ids.includes(one.id));
  };

const STEPS = 'I put the details in and it was done.';
/** Every contact loses its own words: what is left could be said of any. */
const flat: Change = (d) => {
  for (const one of d.contacts) {
    one.did = STEPS;
    for (const field of ['outcome', 'measure', 'reflection', 'handlingDetail', 'why'] as const)
      delete one[field];
    one.handling = 'within-rules';
  }
};
const unnamed: Change = (d) => {
  for (const one of d.contacts) {
    delete one.procedure;
    one.otherRules = [];
    one.did = STEPS;
    for (const field of ['why', 'outcome', 'reflection', 'handlingDetail'] as const) delete one[field];
  }
};

/**
 * Each check on the worked example (met), with what it asks for in one row only or told weakly (partly), and without
 * it. A single row left weak among good ones is advised on and costs nothing: see "a weak row among good ones".
 */
const CASES: Readonly<Partial<Record<CheckId, Case>>> = {
  'law-only-recited': {
    on: environment,
    partly: (d) => {
      for (const one of d.externalRequirements.slice(1)) {
        delete one.breachCustomer;
        delete one.breachOrganisation;
      }
    },
    notYet: all(
      without('externalRequirements', 'breachCustomer'),
      without('externalRequirements', 'breachOrganisation'),
    ),
  },
  'best-practice-applied': {
    on: environment,
    partly: filled('learning', 'applied', 'I will bear it in mind.'),
    notYet: all(without('learning', 'learnt'), without('learning', 'applied')),
    with: { min: 2 },
  },
  'contacts-recorded': {
    partly: filled('contacts', 'date', '2026-10-06'),
    notYet: without('contacts', 'did'),
  },
  'contacts-name-procedures': {
    partly: unnamed,
    notYet: all(unnamed, cleared('internalRequirements')),
  },
  'contacts-witnessed': {
    partly: null,
    notYet: all(
      cleared('evidence'),
      filled('contacts', 'date', '2026-10-06'),
      filled('testimonies', 'statement', 'A brilliant member of the team and a pleasure to work with.'),
    ),
  },
  'procedure-fits-contact': {
    partly: (d) => {
      Object.assign(contact(d, 'con-visit'), { procedure: 'int-cs04', otherRules: [] });
    },
    notYet: all(only('con-visit'), (d) => {
      Object.assign(contact(d, 'con-visit'), { procedure: 'int-cs04', otherRules: [] });
    }),
  },
  'outdated-procedure-noticed': {
    partly: all(cleared('learning'), (d) => {
      Object.assign(contact(d, 'con-cancel'), {
        did: 'I opened CS-15 and told the customer politely by email that it was too late.',
        handlingDetail: 'I took it for a case within the rules.',
        outcome: 'The customer had an apology.',
        measure: 'One contact',
        reflection: 'I was quick, and the customer knew where they stood.',
      });
    }),
    notYet: all(cleared('learning'), only('con-cancel'), (d) => {
      const one = contact(d, 'con-cancel');
      for (const field of ['handlingDetail', 'outcome', 'measure', 'reflection']) delete one[field];
      one.did = 'I quoted the 7 days of CS-15.';
    }),
  },
  'exceptions-escalated': {
    // Who decides above which limit is known; nobody was asked.
    partly: flat,
    notYet: all(flat, cleared('internalRequirements'), (d) => {
      d.context = {};
    }),
  },
  'exception-missed': {
    partly: (d) => {
      Object.assign(contact(d, 'con-identity'), {
        did: 'I was sorry about the wait and credited £60 to the account.',
        procedure: 'int-cs15',
        handlingDetail: '',
      });
    },
    notYet: all(only('con-identity'), (d) => {
      Object.assign(contact(d, 'con-identity'), {
        did: 'I was sorry about the wait and credited £60 to the account.',
        procedure: 'int-cs15',
        handlingDetail: '',
      });
    }),
  },
  'tone-under-pressure': {
    partly: (d) => {
      for (const id of ['con-visit', 'con-bereaved'])
        Object.assign(contact(d, id), {
          did: 'I stayed calm and professional at all times and put the complaint in the system.',
          handlingDetail: '',
          reflection: 'It went by the book.',
        });
    },
    notYet: flat,
  },
  'contacts-adapted': {
    partly: null,
    notYet: (d) => {
      for (const one of d.contacts) {
        one.did = `I opened the page ${one.name} and put the numbers in.`;
        one.reflection = 'It is a clear rule.';
      }
    },
  },
  'procedures-cited': {
    partly: (d) => {
      for (const [i, one] of d.internalRequirements.entries()) {
        one.document = `the rules on page ${i}`;
        for (const field of ['version', 'reviewed', 'reviewDue'] as const) delete one[field];
      }
    },
    notYet: (d) => {
      for (const one of d.internalRequirements) one.document = 'Company policy';
    },
  },
  'rules-in-use': {
    partly: only('con-bereaved'),
    notYet: unnamed,
  },
  'contacts-reflected': {
    partly: (d) => {
      d.summary = {};
      for (const one of d.contacts.slice(1)) delete one.reflection;
    },
    notYet: all(filled('contacts', 'reflection', 'I did well and learnt a lot.'), (d) => {
      d.summary = {};
    }),
  },
  'rule-purposes-explained': {
    partly: (d) => {
      d.summary = {};
      for (const one of d.internalRequirements) delete one.why;
      for (const one of d.contacts) {
        delete one.reflection;
        one.did = STEPS;
      }
      for (const one of d.contacts.slice(1)) one.why = 'Because the procedure says so.';
    },
    notYet: (d) => {
      d.summary = {};
      for (const one of d.internalRequirements) one.why = 'It is the policy.';
      for (const one of d.contacts) {
        delete one.reflection;
        one.did = STEPS;
        one.why = 'Because the procedure says so.';
      }
    },
  },
};

describe.each(Object.entries(CASES))('%s', (name, { on = following, partly, notYet, with: parameters }) => {
  it('is met on the worked example, with a finding a marker can tick', () => {
    const { verdict, findings, present } = on.ask(name, on.proposal(), parameters);
    expect({ verdict, present }).toEqual({ verdict: 'met', present: false });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((one) => one.tone === 'good')).toBe(true);
  });
  if (partly) {
    it('is partly met when part of it is missing, and says what', () => {
      const { verdict, codes } = on.ask(name, on.proposal(partly), parameters);
      expect({ verdict, said: codes.length > 0 }).toEqual({ verdict: 'partly', said: true });
    });
  }
  it('is not yet met without it, and says so', () => {
    const { verdict, codes } = on.ask(name, on.proposal(notYet), parameters);
    expect({ verdict, said: codes.length > 0 }).toEqual({ verdict: 'not-yet', said: true });
  });
  it('is not yet met, and no pitfall, on an empty draft', () => {
    const { verdict, findings, present } = on.ask(name, emptyDocument(), parameters);
    expect({ verdict, present, count: findings.length }).toEqual({
      verdict: 'not-yet',
      present: false,
      count: 1,
    });
  });
});

describe('in the unit itself, what a point asks for decides it', () => {
  it.each([
    ['mp-script', without('contacts', 'did'), 'not-yet'],
    ['mp-script', filled('contacts', 'date', '2026-10-06'), 'partly'],
    ['mp-right-procedure', all(unnamed, cleared('internalRequirements')), 'not-yet'],
    ['mp-escalation', flat, 'partly'],
    ['mp-tone', flat, 'not-yet'],
    ['mp-cited', filled('internalRequirements', 'document', 'Company policy'), 'not-yet'],
    ['mp-two-rules', unnamed, 'not-yet'],
    ['mp-reflection', CASES['contacts-reflected']?.notYet ?? flat, 'not-yet'],
    ['mp-purpose', CASES['rule-purposes-explained']?.notYet ?? flat, 'not-yet'],
  ] as const)('%s', (point, change, verdict) => {
    expect(following.verdict(() => {}, point)).toBe('met');
    expect(following.verdict(change, point)).toBe(verdict);
  });
  it('mp-practice', () => {
    expect(environment.verdict(cleared('learning'), 'mp-practice')).toBe('not-yet');
  });
});

describe('a weak row among good ones is told and costs nothing', () => {
  it.each([
    ['contacts-recorded', once('contacts', 'outcome')],
    ['contacts-recorded', without('contacts', 'channel')],
    ['contacts-name-procedures', once('contacts', 'procedure')],
    ['contacts-witnessed', without('testimonies', 'relationship')],
    ['contacts-witnessed', without('testimonies', 'date')],
    ['contacts-witnessed', cleared('testimonies')],
    ['exceptions-escalated', without('contacts', 'handling')],
    ['exceptions-escalated', without('contacts', 'procedure')],
    ['procedures-cited', once('internalRequirements', 'version')],
    ['procedures-cited', without('internalRequirements', 'reviewed')],
    ['contacts-reflected', once('contacts', 'reflection')],
    ['rule-purposes-explained', without('contacts', 'why')],
  ] as const)('%s', (name, change) => {
    expect(following.ask(name, following.proposal(change)).verdict).toBe('met');
  });
});

describe('the pitfalls are found when somebody falls into them', () => {
  const put =
    (id: string, values: Partial<Row<'contacts'>>): Change =>
    (d) => {
      Object.assign(contact(d, id), values);
    };
  it.each([
    [
      'pf-rigid',
      put('con-visit', {
        did: 'I told him that CS-11 gives us 5 days and that he would hear from us. I closed the call.',
        handling: 'within-rules',
        handlingDetail: 'Nothing to pass on.',
        reflection: 'The rule was followed to the letter and the call was short.',
      }),
    ],
    ['pf-wrong-procedure', put('con-cancel', { procedure: 'int-cs04', otherRules: [] })],
    [
      'pf-missed-exception',
      put('con-bereaved', {
        did: 'I said I was sorry, asked for the password under CS-04, and as she did not know it I told her that I could not close the account.',
        procedure: 'int-cs04',
        handling: 'within-rules',
        handlingDetail: 'Within CS-04.',
        outcome: 'She has to send a form.',
        reflection: 'The rule is the rule.',
      }),
    ],
    [
      'pf-missed-exception',
      put('con-visit', {
        did: 'I let him finish, apologised and credited £38 to his account.',
        handling: 'within-rules',
        handlingDetail: '',
        outcome: 'He was pleased.',
        reflection: 'It was quick.',
      }),
    ],
    [
      'pf-outdated',
      all(
        cleared('learning'),
        put('con-cancel', {
          did: 'I opened CS-15 and wrote kindly that 7 days had passed.',
          handlingDetail: 'Within the rules.',
          outcome: 'The customer accepted it.',
          measure: '4 minutes',
          reflection: 'The limit is plain, and that saves time.',
        }),
      ),
    ],
    [
      'pf-generic',
      // One contact told so is a slip; most of them are the pitfall.
      (d: ProposalDocument) => {
        for (const id of ['con-identity', 'con-visit', 'con-bereaved']) {
          const one = contact(d, id);
          delete one.procedure;
          one.otherRules = [];
          one.did = 'I followed company procedures and gave good customer service.';
          one.why = 'It keeps people happy.';
          one.outcome = 'They were happy.';
          for (const field of ['handlingDetail', 'reflection', 'measure'] as const) delete one[field];
        }
      },
    ],
    [
      'pf-tone',
      (d: ProposalDocument) => {
        for (const one of d.contacts) {
          one.did = `I said my set words about ${one.name} and put in the numbers as the screen shows.`;
          one.reflection = 'The rule was clear.';
        }
      },
    ],
  ] as const)('%s', (pitfall, change) => {
    expect(following.present(() => {}, pitfall)).toBe(false);
    expect(following.present(change, pitfall)).toBe(true);
  });
  it.each([
    [
      'pf-recited',
      all(
        without('externalRequirements', 'breachCustomer'),
        without('externalRequirements', 'breachOrganisation'),
      ),
    ],
    [
      'pf-recited',
      all(
        filled('externalRequirements', 'breachCustomer', 'Bad reputation for all.'),
        filled('externalRequirements', 'breachOrganisation', 'Big fines and prison.'),
      ),
    ],
    ['pf-checklist', filled('learning', 'applied', 'We already meet all of it, so every box is ticked off.')],
    ['pf-checklist', filled('learning', 'date', '2022-03-01')],
  ] as const)('%s', (pitfall, change) => {
    expect(environment.present(() => {}, pitfall)).toBe(false);
    expect(environment.present(change, pitfall)).toBe(true);
  });
});

/** Four contacts in a hotel, by somebody who writes plain and short. */
function hotel(change: Change = () => {}): ProposalDocument {
  const d = emptyDocument();
  d.context = {
    organisation: 'Sands Hotel',
    service: 'I work at reception. I can give a drink voucher up to £10, more only the duty manager.',
  };
  d.internalRequirements = [
    {
      id: 'keys',
      document: 'FD-02 Room keys',
      kind: 'procedure',
      version: '4',
      reviewed: '2026-03-01',
      asks: 'A new key only after name and photo are checked.',
      why: 'A stranger must not come into a guest room.',
    },
    {
      id: 'noise',
      document: 'FD-07 Complaints of guests',
      kind: 'procedure',
      version: '2',
      reviewed: '2026-01-10',
      asks: 'Write the complaint in the log, say who comes and when.',
      why: 'Guests want to know somebody is on it.',
    },
    {
      id: 'late',
      document: 'FD-09 Late checkout',
      kind: 'procedure',
      version: '1.2',
      reviewed: '2025-11-01',
      asks: 'Until 12 it is free, after that £15.',
      why: 'Housekeeping need three hours before new guests arrive.',
    },
  ];
  d.contacts = [
    {
      id: 'c1',
      name: 'Lost key at midnight',
      date: '2026-09-02',
      channel: 'Desk',
      situation: 'Guest lost his key, was tired and annoyed, wanted a new one straight away.',
      procedure: 'keys',
      did: 'Told him I am sorry, I know it is late. I asked if he had any photo card with him, he had only a phone, so we went up together and he showed me passport in the room.',
      why: 'If I give keys to anyone who says a number, somebody can walk into your room.',
      handling: 'within-rules',
      outcome: 'He got the key in four minutes and thanked me next day.',
      reflection:
        'It took longer than just giving key. Now I say the reason first and guests are okay with it.',
    },
    {
      id: 'c2',
      name: 'Music under room 12',
      date: '2026-09-05',
      channel: 'Telephone',
      situation: 'Family with small children, they could not sleep, the father was angry on the phone.',
      procedure: 'noise',
      did: 'I listened and did not interrupt. I wrote it in the log and said I go down myself and ring him back in ten minutes.',
      why: 'People calm down when they know who does what.',
      handling: 'escalated',
      handlingDetail: 'The bar would not turn it down, so I rang the duty manager. She closed the bar.',
      outcome: 'Quiet by 23:40. He said thanks.',
      reflection: 'Ringing back saved a second call. Next time I ring the manager sooner.',
    },
    {
      id: 'c3',
      name: 'Checkout at two',
      date: '2026-09-09',
      channel: 'Email',
      situation: 'A guest asked to stay until two.',
      procedure: 'late',
      did: 'I answered by email that it is £15 after twelve and asked whether that is fine for her.',
      why: 'The cleaners need the time.',
      handling: 'within-rules',
      outcome: 'She paid and was happy.',
      reflection: 'Short answers are enough for her.',
    },
  ];
  d.testimonies = [
    {
      id: 't1',
      witness: 'Night manager',
      relationship: 'On shift with me two nights a week',
      contacts: ['c2'],
      statement: 'She is always friendly. She rang me that night and had it in the log already.',
      date: '2026-09-20',
    },
  ];
  change(d);
  return d;
}

describe('plain good work in another trade is left alone', () => {
  const NAMES = Object.keys(CASES).filter(
    (name) => name !== 'law-only-recited' && name !== 'best-practice-applied',
  );
  it.each(NAMES)('%s', (name) => {
    const { verdict, codes } = following.ask(name, hotel());
    expect({ verdict, codes }).toEqual({ verdict: 'met', codes: [] });
  });

  const quiet = (name: string, values: Partial<Row<'contacts'>>, id = 'c3') =>
    following.ask(
      name,
      hotel((d) => {
        Object.assign(contact(d, id), values);
      }),
    ).codes;

  it('a refund that is the customer’s by right is no gift above a limit', () => {
    expect(quiet('exception-missed', { did: 'I refunded the £120 for the second night by card.' })).toEqual(
      [],
    );
    expect(quiet('exception-missed', { situation: 'She wanted a voucher of £50.' })).toEqual([]);
    expect(
      quiet('exception-missed', { did: 'I did not give the £50 she wanted, but a voucher of £10.' }),
    ).toEqual([]);
    expect(
      quiet('exception-missed', { did: 'I asked the duty manager, who gave a voucher of £30.' }),
    ).toEqual([]);
    expect(quiet('exception-missed', { did: 'I gave her a drink voucher of £30.' })).toEqual([
      'limit-passed',
    ]);
  });
  it('an exception missed and owned up to is not missed', () => {
    expect(
      quiet('exception-missed', {
        did: 'I gave her a drink voucher of £30.',
        reflection: 'I should have asked first.',
      }),
    ).toEqual([]);
  });
  it('words that only look like strain', () => {
    for (const situation of [
      'He was polite and not in a hurry.',
      'The line died and he rang again about his invoice.',
      'There was a loud noise in room 4 and he asked what it was.',
      'She works at the hospital and asked for a quiet room.',
      'An ill-fitting door, and two tears in the curtain.',
    ]) {
      const told = hotel((d) => {
        d.contacts = [{ id: 'c', name: 'One', situation, did: 'I looked it up and gave the number.' }];
      });
      expect(following.ask('tone-under-pressure', told).codes, situation).toEqual(['pressure-none']);
    }
  });
  it('two contacts cannot all be alike', () => {
    const two = hotel((d) => {
      d.contacts = d.contacts.slice(0, 2).map((one) => ({ ...one, did: 'I put it in.', reflection: '' }));
    });
    expect(following.ask('contacts-adapted', two)).toMatchObject({ codes: ['contacts-few'], present: false });
  });
  it('a rule named with its number, or by what it is for, is not a rule in general', () => {
    for (const did of [
      'I followed the procedure FD-02 and checked the photo.',
      'I followed the rules for lost keys.',
      'I followed the Room keys procedure.',
    ]) {
      expect(quiet('contacts-name-procedures', { procedure: '', did, why: '', outcome: '' })).toEqual([
        'contact-no-procedure',
      ]);
    }
  });
  it('a password question met by the procedure for vulnerable customers fits', () => {
    const d = following.proposal((one) => {
      Object.assign(contact(one, 'con-bereaved'), { otherRules: [] });
    });
    expect(following.ask('procedure-fits-contact', d).codes).toEqual([]);
  });
  it('a request that no other listed procedure is named for is not the wrong one', () => {
    const asked = (noise: string, values: Partial<Row<'contacts'>> = {}) =>
      following.ask(
        'procedure-fits-contact',
        hotel((d) => {
          row(d, 'internalRequirements', 'late').document = 'FD-09 Bookings';
          row(d, 'internalRequirements', 'noise').document = noise;
          const situation = 'A guest complained and complained about the view.';
          Object.assign(contact(d, 'c3'), { situation, ...values });
        }),
      ).codes;
    expect(asked('FD-07 Complaints')).toEqual(['procedure-does-not-fit']);
    expect(asked('FD-07 Noise')).toEqual([]);
    expect(asked('FD-07 Complaints', { otherRules: ['noise'] })).toEqual([]);
    expect(asked('FD-07 Complaints', { why: 'It was about the room booked, not an FD-07 matter.' })).toEqual(
      [],
    );
    expect(asked('FD-07 Complaints', { reflection: 'I should have used the other page.' })).toEqual([]);
  });
  it('notes that leave out the “I”', () => {
    expect(
      quiet('contacts-recorded', { did: 'Checked the list. Told her the price and wrote it down.' }),
    ).toEqual([]);
    expect(quiet('contacts-recorded', { did: 'The manager dealt with it and the guest left.' })).toEqual([
      'contact-not-own',
    ]);
  });
  it('an old procedure that was due only after the contact', () => {
    const due = (reviewDue: string) =>
      following.ask(
        'outdated-procedure-noticed',
        hotel((d) => {
          row(d, 'internalRequirements', 'late').reviewDue = reviewDue;
        }),
      ).codes;
    expect(due('2026-09-30')).toEqual([]);
    // A review a few weeks late leaves the document what it was.
    expect(due('2026-08-30')).toEqual([]);
    expect(due('2026-06-30')).toEqual(['outdated-procedure-used']);
  });
  it('an old procedure that was noticed in other words', () => {
    for (const reflection of [
      'The page on our intranet was an old one, I told my manager.',
      'I checked the version: nobody has made a newer one.',
      'Later I saw that the procedure is overdue for review and reported it.',
    ]) {
      const noticed = hotel((d) => {
        row(d, 'internalRequirements', 'late').reviewDue = '2026-06-30';
        row(d, 'contacts', 'c3').reflection = reflection;
      });
      expect(following.ask('outdated-procedure-noticed', noticed).codes, reflection).toEqual([]);
    }
  });
  it('age told of something else is not age of the procedure', () => {
    for (const reflection of [
      'The router was replaced and put right.',
      'Her old card was still charged.',
      'The old window let the noise in.',
    ]) {
      const unnoticed = hotel((d) => {
        row(d, 'internalRequirements', 'late').reviewDue = '2026-06-30';
        row(d, 'contacts', 'c3').reflection = reflection;
      });
      expect(following.ask('outdated-procedure-noticed', unnoticed).codes, reflection).toEqual([
        'outdated-procedure-used',
      ]);
    }
  });
  it('a good result in any plain words, and bad ones in theirs', () => {
    const told = (outcome: string) =>
      following.ask(
        'rules-in-use',
        hotel((d) => {
          for (const one of d.contacts) Object.assign(one, { outcome, reflection: '' });
        }),
      ).verdict;
    for (const good of ['They found the parcel.', 'He went home with the right size.', 'Back in three days.'])
      expect(told(good), good).toBe('met');
    for (const bad of [
      'It was not resolved.',
      'She is still unhappy.',
      'Customer dissatisfied.',
      'All sorted.',
      'Happy customer in the end.',
      'He left.',
    ])
      expect(told(bad), bad).toBe('partly');
  });
  it('kindness told in deeds', () => {
    const tone = (did: string) =>
      following.ask(
        'tone-under-pressure',
        hotel((d) => {
          d.contacts = [{ id: 'c', name: 'One', situation: 'A frail man, confused by the form.', did }];
        }),
      );
    expect(tone('I wrote the number on a card for him and walked with him to the stop.').verdict).toBe('met');
    expect(tone('I opened a second till and served him.')).toMatchObject({
      codes: ['care-thin'],
      present: false,
    });
    expect(tone('I told him the rules and closed the counter.')).toMatchObject({
      codes: ['rule-without-care'],
      present: true,
    });
  });
  it('a reason in few words, and one that is none', () => {
    const why = (words: string) =>
      following.ask(
        'rule-purposes-explained',
        hotel((d) => {
          // In one contact: the same long sentence in each would be taken for copied.
          const [first] = d.contacts;
          if (first) first.why = words;
        }),
      ).codes;
    expect(why('So the cleaners have time.')).toEqual([]);
    expect(why('It is the law, because a stranger with a key is a danger to a guest.')).toEqual([]);
    expect(new Set(why('Because it is the policy.'))).toEqual(new Set(['why-circular']));
    expect(why('A new key only after name and photo are checked.')).toEqual(['why-repeats-rule']);
  });
});

describe('what a witness says', () => {
  const said = (statement: string, more: Partial<Row<'testimonies'>> = {}) =>
    following.ask(
      'contacts-witnessed',
      hotel((d) => {
        Object.assign(row(d, 'testimonies', 't1'), { statement, ...more });
      }),
    ).codes;
  it('counts when it tells something seen, however warmly', () => {
    expect(said('Brilliant with guests! I stood next to her when the father rang.')).toEqual([]);
    expect(said('On 5 September she was excellent.')).toEqual([]);
  });
  it('does not when it only praises', () => {
    expect(said('She is a brilliant member of the team and a pleasure to work with.')).toEqual([
      'testimony-praise-only',
    ]);
  });
  it('cannot come before what it confirms', () => {
    expect(said('I saw her ring the duty manager.', { date: '2026-09-01' })).toEqual(['testimony-too-early']);
  });
});

describe('what was learnt from others', () => {
  const learnt = (change: (one: Row<'learning'>) => void) =>
    environment.ask(
      'best-practice-applied',
      environment.proposal((d) => {
        for (const one of d.learning) change(one);
      }),
    );
  it('a tick is no change, and a change beside a tick is one', () => {
    expect(
      learnt((one) => {
        if (one.id === 'learn-cse')
          one.applied = 'I ticked it off the list and since then read the visit result first.';
      }).codes,
    ).toEqual([]);
    expect(
      learnt((one) => {
        if (one.id === 'learn-cse') one.applied = 'Our team is fully compliant.';
      }),
    ).toMatchObject({ verdict: 'partly', codes: ['practice-as-checklist'], present: true });
  });
  it('a placeholder is silence, not a pitfall', () => {
    expect(
      learnt((one) => {
        one.applied = 'To be confirmed';
      }),
    ).toMatchObject({ verdict: 'partly', present: false });
  });
  it('needs a standard among it', () => {
    const { codes } = learnt((one) => {
      one.name = 'A talk with the shop next door';
      one.learnt = 'They write the day on every ticket.';
      one.source = 'Visit on a Monday';
    });
    expect(codes).toContain('learning-no-standard');
  });
  it('is asked for an improvement only where the unit has them', () => {
    const bare: Change = without('learning', 'improvements');
    expect(environment.ask('best-practice-applied', environment.proposal(bare)).codes).toEqual([
      'learning-no-improvement',
    ]);
    expect(following.ask('best-practice-applied', environment.proposal(bare)).codes).toEqual([]);
  });
  it('one law whose breach is still to come is a draft', () => {
    const draft = environment.proposal((d) => {
      d.externalRequirements = d.externalRequirements.slice(0, 1).map((one) => {
        const { breachCustomer: _, breachOrganisation: __, ...rest } = one;
        return { ...rest, force: 'mandatory' as const };
      });
    });
    expect(environment.ask('law-only-recited', draft)).toMatchObject({ verdict: 'not-yet', present: false });
  });
});

describe('an old document in a unit without gaps', () => {
  const aged = (change: Change) =>
    following.ask(
      'documents-in-date',
      hotel((d) => {
        row(d, 'internalRequirements', 'late').reviewDue = '2026-08-30';
        change(d);
      }),
    ).codes;
  it('is dealt with when a contact or a note of what was learnt says so', () => {
    expect(aged(() => {})).toEqual(['document-out-of-date']);
    expect(
      aged((d) => {
        row(d, 'contacts', 'c3').reflection = 'The copy at the desk was out of date.';
      }),
    ).toEqual([]);
    expect(
      aged((d) => {
        d.learning = [{ id: 'l', name: 'FD-09', learnt: 'The review is overdue.' }];
      }),
    ).toEqual([]);
    expect(
      aged((d) => {
        d.learning = [{ id: 'l', name: 'FD-02', learnt: 'The review is overdue.' }];
      }),
    ).toEqual(['document-out-of-date']);
  });
});

it('the same long words in two answers of a log count once', () => {
  const copied = hotel((d) => {
    for (const one of rows(d, 'contacts')) one.reflection = String(row(d, 'contacts', 'c2').did);
  });
  expect(following.ask('contacts-reflected', copied).codes).toContain('text-copied');
});

describe('smaller slips, each with its own words', () => {
  const found = (name: string, change: Change, parameters: Record<string, unknown> = {}) =>
    following.ask(name, hotel(change), parameters);
  const put =
    (id: string, values: Partial<Row<'contacts'>>): Change =>
    (d) => {
      Object.assign(contact(d, id), values);
    };
  const toVersion =
    (version: string): Change =>
    (d) => {
      row(d, 'internalRequirements', 'late').version = version;
    };
  it.each([
    ['contacts-recorded', put('c1', { date: '2027-01-01' }), 'contact-in-future', 'partly'],
    ['contacts-recorded', filled('contacts', 'date', '2026-09-02'), 'contacts-same-day', 'partly'],
    ['contacts-recorded', without('contacts', 'channel'), 'contact-no-channel', 'met'],
    [
      'contacts-recorded',
      put('c1', { did: 'I dealt with it professionally and stayed calm.' }),
      'contact-thin',
      'partly',
    ],
    [
      'contacts-recorded',
      put('c1', { did: 'I left the photo check out because it was busy, and gave him the key.' }),
      'script-skipped',
      'partly',
    ],
    ['contacts-witnessed', without('testimonies', 'relationship'), 'testimony-no-relationship', 'met'],
    ['contacts-witnessed', without('testimonies', 'witness'), 'testimony-no-role', 'met'],
    ['contacts-witnessed', without('testimonies', 'contacts'), 'testimony-no-contact', 'met'],
    ['contacts-witnessed', without('testimonies', 'date'), 'testimony-no-date', 'met'],
    ['exceptions-escalated', put('c2', { handlingDetail: 'I asked someone.' }), 'handling-no-whom', 'partly'],
    // Not the IT department, and no taking to anybody.
    [
      'exceptions-escalated',
      put('c2', { did: 'I took him to the side room.', handlingDetail: 'I asked upstairs and it was fine.' }),
      'handling-no-whom',
      'partly',
    ],
    [
      'exceptions-escalated',
      put('c2', { handlingDetail: 'To a supervisor.' }),
      'handling-no-decision',
      'partly',
    ],
    ['exceptions-escalated', put('c2', { procedure: '' }), null, 'met'],
    ['procedures-cited', toVersion('latest version'), 'version-vague', 'met'],
    ['procedures-cited', toVersion(''), null, 'met'],
    [
      'procedure-fits-contact',
      (d: ProposalDocument) => {
        d.contacts = [{ id: 'c', name: 'Rain', situation: 'Wet towels.', did: 'Dried.', procedure: 'keys' }];
      },
      'procedure-fit-unclear',
      'partly',
    ],
    ['tone-under-pressure', put('c2', { situation: 'He asked.' }), null, 'met'],
    ['rules-in-use', put('c3', { outcome: 'It was not settled.' }), null, 'met'],
    ['rule-purposes-explained', put('c3', { why: 'Company policy.' }), 'why-circular', 'met'],
  ] as const)('%s', (name, change, code, verdict) => {
    const { codes, verdict: given } = found(name, change);
    expect({ codes: [...new Set(codes)], given }).toEqual({ codes: code ? [code] : [], given: verdict });
  });
  it.each([
    ['contacts-name-procedures', 'contacts-few'],
    ['contacts-witnessed', 'testimonies-few'],
    ['exceptions-escalated', 'exceptions-few'],
    ['tone-under-pressure', 'pressure-few'],
    ['procedures-cited', 'procedures-few'],
    ['rules-in-use', 'rules-few'],
  ])('%s asks for as many as the unit wants', (name, code) => {
    const { codes, verdict, present } = found(name, () => {}, { min: 9 });
    expect({ codes, verdict, present }).toEqual({ codes: [code], verdict: 'partly', present: false });
  });
  it('little care under pressure is a hint and no pitfall', () => {
    const thin = put('c2', { did: 'I apologised and put it in the log.', reflection: '' });
    const calm = put('c1', { situation: 'A guest lost his key.' });
    expect(found('tone-under-pressure', all(thin, calm))).toMatchObject({
      codes: ['care-thin'],
      verdict: 'partly',
      present: false,
    });
  });
});

describe('for any practice log', () => {
  const everyCheck = (unit: typeof following) => ({
    ...unit.template,
    markingPoints: Object.keys(CASES).map((id, i) => ({
      ...(unit.template.markingPoints[0] as (typeof unit.template.markingPoints)[number]),
      id: `point-${i}`,
      checks: [{ check: id, weight: 'essential' as const, with: {} }],
    })),
  });
  const units = [everyCheck(following), everyCheck(environment)];
  const findingsOf = (document: ProposalDocument): Finding[] =>
    units.flatMap((unit) => check(document, unit, { today: TODAY }).points.flatMap((one) => one.findings));

  it('every check answers, quotes exactly, and does not mind the order of rows', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const turned = structuredClone(document);
        for (const list of LIST_NAMES) rows(turned, list).reverse();
        for (const unit of units) {
          const { points } = check(document, unit, { today: TODAY });
          const again = check(turned, unit, { today: TODAY }).points;
          expect(again.map((one) => one.verdict)).toEqual(points.map((one) => one.verdict));
        }
        for (const { code, places } of findingsOf(document)) {
          expect(code).not.toBe('check-unavailable');
          for (const { collection, row: id, field, quote, start, end } of places) {
            if (quote === undefined) continue;
            const holder = rows(document, collection as ListName).find((one) => one.id === id);
            expect(String(holder?.[field ?? '']).slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what is found can be said, with the values a check gives', () => {
    const t = texts() as unknown as (key: string, values: Record<string, string | number>) => string;
    const seen = new Set<string>();
    const documents = Object.values(CASES).flatMap(({ on = following, partly, notYet }) => [
      on.proposal(),
      on.proposal(notYet),
      ...(partly ? [on.proposal(partly)] : []),
    ]);
    for (const finding of [emptyDocument(), hotel(), ...documents].flatMap(findingsOf)) {
      seen.add(finding.code);
      for (const part of ['says', 'next']) {
        const words = t(`findings.${finding.code}.${part}`, { ...finding.values });
        expect(words, finding.code).not.toMatch(/^findings\.|[{}]/);
      }
    }
    expect(Object.keys(practiceFindings).filter((code) => seen.has(code)).length).toBeGreaterThan(45);
  });
});
