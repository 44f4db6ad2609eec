import { describe, expect, it } from 'vitest';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Change, example } from './other-units';

const foundations = example('foundations-of-service-delivery');
const draft = (change: Change): ProposalDocument => {
  const document = foundations.empty();
  change(document);
  return document;
};

describe('loyalty', () => {
  const told = (promise: string) =>
    foundations.ask(
      'loyalty-explained',
      draft((d) => {
        d.context = { organisation: 'Northline', promise };
      }),
    );
  it.each([
    'Because the bread is always fresh at 7, regulars at Hillside Bakery trust us and come back every day.',
    'At the gym the classes start on time, every time. Members learn that they can rely on us. 71% renew after a year.',
    'If the bus is on time always then passengers trust the timetable of Northline and use it again.',
    'We answer every email in one working day. So customers trust what we say next and they stay with us.',
    'The library promise says “books on hold within 3 days”. When this is kept, every time, readers trust it.',
  ])('explained: %s', (text) => {
    expect(told(text).verdict).toBe('met');
  });
  it.each([
    'Good customer service leads to loyalty and trust.',
    'If customers are happy they will be loyal and come back.',
  ])('true of any business: %s', (text) => {
    expect(told(text)).toMatchObject({ verdict: 'not-yet', codes: ['loyalty-generic'] });
  });
  it('the whole thought, and nothing of this service in it, is half of it', () => {
    const text = 'Consistent service builds trust and loyalty because customers know what to expect.';
    expect(told(text)).toMatchObject({ verdict: 'partly', codes: ['loyalty-unlinked'] });
  });
  it('goods that are returned are no loyalty', () => {
    expect(told('Returns are taken back within 28 days at any till.').codes).toEqual(['loyalty-none']);
  });
});

describe('ideas named and shown', () => {
  const ideas = (problem: string) =>
    foundations.ask(
      'concepts-explained',
      foundations.proposal((d) => {
        d.context = {};
        d.summary = { problem };
        for (const one of d.gaps) {
          delete one.cause;
          delete one.effect;
        }
        for (const one of d.improvements) {
          delete one.why;
          delete one.change;
          delete one.compliance;
        }
      }),
    ).codes;
  it('in plain words of one workplace', () => {
    expect(
      ideas(
        'The customer journey in the gym begins on the website and ends with the renewal letter. Service quality means here that classes start on time. We keep improving by counting late starts each month and changing the rota.',
      ),
    ).toEqual([]);
  });
  it('and not by their names alone', () => {
    expect(
      ideas(
        'The customer journey, service quality and continuous improvement are very important for our organisation.',
      ),
    ).toEqual(['concept-named-only', 'concept-named-only', 'concept-named-only']);
  });
});

describe('service and selling', () => {
  const judged = (service: string) =>
    foundations.ask(
      'service-not-selling',
      draft((d) => {
        d.context.service = service;
      }),
    ).present;
  it.each([
    'The stay: arriving, the room, meals. Finding guests and setting prices is the sales office’s work.',
    'Selling tickets at the box office, and answering questions about seats.',
    'Customers choose a sofa in the shop; we sell, deliver and assemble it.',
    'Repair of boilers under contract.',
    'Haircuts by appointment.',
  ])('service: %s', (text) => {
    expect(judged(text)).toBe(false);
  });
  it.each([
    'Promoting the rooms and upselling breakfast.',
    'Selling more phones with discounts and social media posts.',
    'Marketing campaign for summer.',
  ])('selling: %s', (text) => {
    expect(judged(text)).toBe(true);
  });
});

describe('the chain behind a service', () => {
  const departments = (
    ...list: readonly (readonly [string, 'front-line' | 'behind-the-scenes' | null, string])[]
  ) =>
    foundations.ask(
      'departments-mapped',
      draft((d) => {
        d.departments = list.map(([name, place, role], i) => ({
          id: `d${i}`,
          name,
          ...(place ? { place } : {}),
          role,
        }));
      }),
      { min: 2, behindScenes: 1 },
    );
  it('two that customers meet and none behind them is the pitfall', () => {
    const asked = departments(
      ['Reception', 'front-line', 'Gives out keys.'],
      ['Restaurant', 'front-line', 'Serves breakfast from seven.'],
    );
    expect(asked).toMatchObject({ present: true, codes: ['departments-front-only'] });
  });
  it('while a place is not chosen yet, nothing is said of the whole', () => {
    expect(
      departments(['Reception', 'front-line', 'Gives out keys.'], ['Laundry', null, 'Washes linen.']).present,
    ).toBe(false);
  });
  it('a colleague’s department in the role is enough to show who depends on it', () => {
    expect(
      departments(
        ['Reception', 'front-line', 'Gives out keys.'],
        ['Laundry', 'behind-the-scenes', 'Brings linen to reception by ten.'],
      ).verdict,
    ).toBe('met');
  });
  it('a department nobody needs is asked about', () => {
    expect(
      departments(
        ['Reception', 'front-line', 'Gives out keys and takes bookings.'],
        ['Laundry', 'behind-the-scenes', 'Washes and irons linen.'],
      ).codes,
    ).toEqual(['department-no-dependents']);
  });

  const breaks = (text: string, knockOn = false) =>
    foundations.ask(
      'handoffs-analysed',
      draft((d) => {
        d.departments = [
          { id: 'a', name: 'Kitchen' },
          { id: 'b', name: 'Reception' },
        ];
        d.stages = [{ id: 's', name: 'Dinner', department: 'a', handsTo: 'b', breaks: text }];
      }),
      { min: 1, knockOn },
    ).codes;
  it('a failure is followed until a customer notices', () => {
    expect(breaks('The parcel is left in the van and the buyer rings us.')).toEqual([]);
    expect(breaks('The list is late and reception works from yesterday’s.')).toEqual(['handoff-no-customer']);
  });
  it('and a knock-on has two steps', () => {
    expect(breaks('Guests see an unmade bed.', true)).toEqual(['handoff-one-step']);
    expect(breaks('Reception has no list, so guests see an unmade bed.', true)).toEqual([]);
  });
  it('with enough hand-offs followed, the others may stay open', () => {
    const document = foundations.proposal((d) => {
      for (const one of d.stages.slice(2)) delete one.breaks;
    });
    expect(foundations.ask('handoffs-analysed', document, { min: 2 })).toMatchObject({
      verdict: 'met',
      codes: [],
    });
  });
  it('the last tier passes nothing on', () => {
    const document = draft((d) => {
      d.tiers = [
        {
          id: 'a',
          name: 'Reception',
          handles: 'Keys, bills and small wishes.',
          passesOn: 'Anything over £20.',
        },
        { id: 'b', name: 'Duty manager', handles: 'Everything that reception may not decide.' },
      ];
    });
    expect(foundations.ask('tiers-described', document)).toMatchObject({ verdict: 'met', codes: [] });
  });
});
