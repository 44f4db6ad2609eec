import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fileName,
  formatDate,
  formatDays,
  formatDifference,
  formatMoney,
  formatMonth,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPounds,
  formatQuantity,
  formatShortDate,
  formatShortMonth,
  formatTime,
  gapSize,
  largestGap,
  parseDate,
  parseNumber,
} from '@/lib/core/format';
import { isCalendarDate } from '@/lib/core/proposal/fields';
import { calendarDate } from '@/tests/support/arbitraries';

describe('numbers', () => {
  it.each([
    [formatMoney(8680), '£8,680'],
    [formatMoney(17.8), '£17.80'],
    [formatMoney(0.1 + 0.2), '£0.30'],
    [formatMoney(-1234.5), '−£1,234.50'],
    [formatMoney(-0.001), '£0'],
    [formatMoney(Number.NaN), '–'],
    [formatPounds(8679.5), '£8,680'],
    [formatNumber(1234.5), '1,234.5'],
    [formatNumber(-0), '0'],
    [formatNumber(2 / 3, 0), '1'],
    [formatPercent(41), '41%'],
    [formatPercent(41.03), '41%'],
    [formatPercent(36.67), '36.7%'],
    [formatQuantity(41, '%'), '41%'],
    [formatQuantity(41, 'per cent'), '41%'],
    [formatDifference(59, '%'), '59 points'],
    [formatDifference(1, 'per cent'), '1 point'],
    [formatDifference(0.5, ' % '), '0.5 points'],
    [formatDifference(7.4, 'working days'), '7.4 working days'],
    [formatDifference(3), '3'],
    [formatQuantity(5.1, '£'), '£5.10'],
    [formatQuantity(5.1, '£ per call'), '£5.10 per call'],
    [formatQuantity(17.4, 'working days'), '17.4 working days'],
    [formatQuantity(1, 'working days'), '1 working day'],
    [formatQuantity(2, 'working day per case'), '2 working days per case'],
    [formatQuantity(1, 'people'), '1 person'],
    [formatQuantity(1, 'bus'), '1 bus'],
    [formatQuantity(3, 'CSAT'), '3 CSAT'],
    [formatQuantity(3, ' '), '3'],
    [formatDays(1), '1 day'],
    [formatDays(45), '45 days'],
    [formatMonths(0), '0 months'],
    [formatMonths(7), '7 months'],
    [formatMonths(12), '1 year'],
    [formatMonths(25), '2 years 1 month'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it.each([
    ['1,234.5', 1234.5],
    ['£18,000', 18_000],
    ['41%', 41],
    ['41 %', 41],
    ['29 per cent', 29],
    [' 17.80 ', 17.8],
    ['.5', 0.5],
    ['-3', -3],
    ['−3', -3],
    ['-£3', -3],
    ['£-3', -3],
    ['1 234 567', 1_234_567],
    ['1\u00A0234', 1234],
    ['-0', 0],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    'abc',
    '12 or 13',
    '1,23',
    '1.234,5',
    '1,2345',
    '--3',
    '-£-3',
    '£',
    '1e400',
    '1e5',
    '0x10',
    'Infinity',
    '9'.repeat(400),
    '1,234 567',
    '5 days',
  ])('refuses %j rather than guess', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, code: 'not-a-number' });
  });

  it('reads back every number it writes', () => {
    const value = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((number) => Number(number.toFixed(2)) || 0);
    fc.assert(
      fc.property(value, (number) => {
        for (const text of [formatNumber(number), formatMoney(number), formatQuantity(number, '%')]) {
          expect(parseNumber(text)).toEqual({ ok: true, value: number });
        }
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    '2027-03-31',
    '2027/3/31',
    '31/03/2027',
    '31.3.27',
    '31-3-2027',
    '31 3 2027',
    '31 March 2027',
    '31 Mar 2027',
    '31st of March, 2027',
    'Wed 31 march 27',
    '31-Mar-2027',
    ' 31  MARCH  2027 ',
  ])('reads %j', (text) => {
    expect(parseDate(text)).toEqual({ ok: true, value: '2027-03-31' });
  });

  it.each([
    '31/02/2027',
    '2027-02-31',
    '03/31/2027',
    '31 Foo 2027',
    '31 Ma 2027',
    '31 March',
    'March 2027',
    '31/3',
    '0/1/2027',
    '1/1/1066',
    '1/1/20277',
    'tomorrow',
    '31/03/2027 or so',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toEqual({ ok: false, code: 'not-a-date' });
  });

  it('tells an empty field from a wrong one', () => {
    expect([parseDate(' '), parseNumber('')]).toMatchObject([{ code: 'empty' }, { code: 'empty' }]);
  });

  it('knows leap years and the four letters of September', () => {
    expect(parseDate('29 Feb 2028')).toMatchObject({ value: '2028-02-29' });
    expect(parseDate('29/02/2027').ok).toBe(false);
    expect(parseDate('9 Sept. 2026')).toMatchObject({ value: '2026-09-09' });
  });

  it.each([
    [formatDate('2026-12-03'), '3 December 2026'],
    [formatDate('2026-02-31'), '2026-02-31'],
    [formatShortDate('2026-09-03'), '3 Sep 2026'],
    [formatMonth('2026-12-03'), 'December 2026'],
    [formatMonth('2026-12'), 'December 2026'],
    [formatShortMonth('2027-01'), 'Jan 27'],
    [formatPeriod('2026-04-01', '2026-09-30'), '1 April to 30 September 2026'],
    [formatPeriod('2026-06-01', '2026-06-30'), '1 to 30 June 2026'],
    [formatPeriod('2026-12-28', '2027-01-03'), '28 December 2026 to 3 January 2027'],
    [formatPeriod('2026-06-03', '2026-06-03'), '3 June 2026'],
    [addMonths('2027-01-31', 1), '2027-02-28'],
    [addMonths('2026-11-30', 3), '2027-02-28'],
    [addMonths('2027-01-15', -2), '2026-11-15'],
    [addDays('2028-02-28', 2), '2028-03-01'],
    [String(daysBetween('2027-03-27', '2027-03-29')), '2'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('tells the time of British clocks, summer time included', () => {
    expect(formatTime('2026-12-03T14:02:00Z')).toBe('14:02');
    expect(formatTime('2026-07-03T23:30:00Z')).toBe('00:30');
    expect(dayOf('2026-07-03T23:30:00Z')).toBe('2026-07-04');
    expect(dayOf('2026-12-03T23:30:00Z')).toBe('2026-12-03');
  });

  it('reads back every date it writes, and walks days and months without losing one', () => {
    fc.assert(
      fc.property(calendarDate(), fc.integer({ min: -500, max: 500 }), (date, steps) => {
        for (const text of [formatDate(date), formatShortDate(date), date]) {
          expect(parseDate(text)).toEqual({ ok: true, value: date });
        }
        expect(daysBetween(date, addDays(date, steps))).toBe(steps);
        expect(isCalendarDate(addMonths(date, steps % 120))).toBe(true);
      }),
    );
  });
});

describe('gapSize', () => {
  it('measures against what is asked, in the direction that is better', () => {
    expect(gapSize({ required: 10, present: 17.4, better: 'lower' })).toEqual({
      difference: 7.4,
      size: 7.4,
      percent: 74,
      short: true,
    });
    expect(gapSize({ required: 100, present: 41, better: 'higher' })).toMatchObject({
      size: 59,
      percent: 59,
      short: true,
    });
    expect(gapSize({ required: 10, present: 8, better: 'lower' })).toMatchObject({
      difference: -2,
      short: false,
    });
    expect(gapSize({ required: 10, present: 10, better: 'higher' })).toMatchObject({ size: 0, short: false });
  });

  it('says nothing where nothing can be said', () => {
    expect(gapSize({ required: 10 })).toBeNull();
    expect(gapSize({})).toBeNull();
    expect(gapSize({ required: 0, present: 4, better: 'lower' })).toMatchObject({
      percent: null,
      short: true,
    });
    expect(gapSize({ required: 3, present: 4 })).toMatchObject({ short: null });
  });
});

describe('largestGap', () => {
  const late = { name: 'late', required: 100, present: 41, better: 'higher', priority: 'high' } as const;
  const allowed = { name: 'allowed', required: 10, present: 15, better: 'lower', priority: 'high' } as const;
  const review = { name: 'review', required: 12, present: 43, better: 'lower', priority: 'medium' } as const;
  const unsure = { name: 'unsure', required: 0, present: 69, better: 'lower', priority: 'medium' } as const;
  const met = { name: 'met', required: 10, present: 8, better: 'lower', priority: 'high' } as const;

  it('goes by priority, then by how far it is off what is required', () => {
    expect(largestGap([review, allowed, late, unsure])?.gap.name).toBe('late');
    expect(largestGap([unsure, review])?.gap.name).toBe('review');
    expect(largestGap([{ required: 1, present: 9, better: 'lower' as const }, review])?.gap).toBe(review);
  });

  it('counts only gaps that fall short', () => {
    expect(largestGap([met, unsure])?.gap.name).toBe('unsure');
    expect(largestGap([met, { name: 'no figures', priority: 'high' }])).toBeNull();
  });
});

describe('fileName', () => {
  it.each([
    ['Answering complaints in time', '2026-12-03', 'Answering complaints in time 2026-12-03'],
    ['Tŷ Harbwr: £5.10 & more – “now”', '2026-12-03', 'Ty Harbwr GBP 5.10 and more now 2026-12-03'],
    ['../../x\r\n"=cmd()', '2026-12-03', 'x cmd 2026-12-03'],
    ['tenants’ café 📞', '', 'tenants cafe'],
    ['', '2026-12-03', 'Proposal 2026-12-03'],
    ['…', '', 'Proposal'],
    ['CON', '', 'Proposal CON'],
    ['-rf .hidden.', '', 'rf hidden'],
    ['x', '../..', 'x'],
  ])('%j on %j is %j', (title, date, expected) => {
    expect(fileName(title, date)).toBe(expected);
  });

  it('is safe and short for any title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        (title, date) => {
          expect(fileName(title, date)).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9 -]|\.(?=\d)){0,99}$/);
        },
      ),
    );
  });
});
