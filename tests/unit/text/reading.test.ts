import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containment,
  figures,
  hasFigure,
  normalise,
  opinions,
  runsIn,
  sentences,
  words,
} from '@/lib/core/text';

describe('sentences', () => {
  it('end at full stops, line breaks and list lines, not at short forms or decimals', () => {
    const text = 'Replies take 17.4 days, e.g. in May. Why? “Nobody knows.”\n- late\n- later';
    expect(sentences(text).map((one) => one.text)).toEqual([
      'Replies take 17.4 days, e.g. in May.',
      'Why?',
      '“Nobody knows.”',
      '- late',
      '- later',
    ]);
  });
});

describe('figures', () => {
  const cases: [text: string, found: string[]][] = [
    ['128 of 312 (41%)', ['number 128', 'number 312', 'percent 41']],
    ['41 per cent', ['percent 41']],
    ['£18,000 and £1.2m', ['money 18000', 'money 1200000']],
    ['75p a call', ['money 0.75']],
    ['within 10 working days', ['duration 10 working day']],
    ['ten working days', ['duration 10 working day']],
    ['a 20-minute meeting', ['duration 20 minute']],
    ['4 hrs; 2 weeks', ['duration 4 hour', 'duration 2 week']],
    ['one named person', []],
    ['version v3.2 and CS-11', ['number 11']],
    ['5,000 calls', ['number 5000']],
  ];
  it.each(cases)('%s', (text, found) => {
    expect(
      figures(text).map((f) => [f.kind, f.value, f.unit].filter((x) => x !== undefined).join(' ')),
    ).toEqual(found);
    for (const figure of figures(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
  });

  it('does not take a year for a figure', () => {
    expect(hasFigure('Reviewed in March 2023.')).toBe(false);
    expect(hasFigure('312 complaints in 2026')).toBe(true);
  });
});

describe('opinions', () => {
  const opinion = [
    'Tenants probably prefer email anyway.',
    'I think customers want a faster reply.',
    'Everyone knows that the phones are slow.',
    'Obviously this will work.',
    'In my opinion the policy is fine.',
    'Customers would like a text message.',
    'It would be nice if calls were shorter.',
    'A team leader said “tenants probably prefer email”.',
  ];
  it.each(opinion.map((text) => [text]))('are seen: %s', (text) => {
    const [first] = opinions(text);
    expect(first).toBeDefined();
    expect(text.slice(first?.start, first?.end)).toBe(first?.text);
  });

  const plain = [
    'Reply within 15 working days.',
    'Tenants expect one named person (tenant panel, 3 June 2026, 11 present).',
    'In the survey customers said they prefer email: 61% chose it.',
    'A team leader’s view that “tenants probably prefer email” has no evidence behind it and was set aside.',
    'A team leader said “tenants probably prefer email anyway”. No evidence supports this.',
    'The letter clearly states how to escalate.',
    'Customers want of course the same (survey, n = 120).',
    'Staff feel unsure when to log a complaint, the staff survey found.',
    'The customer likely to be harmed is told first.',
  ];
  it.each(plain.map((text) => [text]))('are not seen: %s', (text) => {
    expect(opinions(text)).toEqual([]);
  });
});

describe('offsets', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  it('of words and sentences always give back the words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const one of [
          ...words(text),
          ...sentences(text),
          ...figures(text).map((f) => ({ ...f, text: f.quote })),
        ]) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
        }
      }),
    );
  });
  it('survive normalising', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toHaveLength(text.length);
      }),
    );
  });
});

it('measures how much of one text is in another', () => {
  const whole = runsIn('Say which document asks for it, what it asks, and why the organisation wants it.');
  expect(containment(runsIn('say which document asks for it, what it asks'), whole)).toBe(1);
  expect(containment(runsIn('The complaints policy allows fifteen days.'), whole)).toBe(0);
});
