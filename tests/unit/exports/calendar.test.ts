import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/core/format';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import { renderCalendar } from '@/lib/export/ics';
import { proposalDocument } from '../../support/arbitraries';
import { housing, wholeTemplate } from '../pdf/read';
import { hostile, TITLE } from './support';

const write = (document: ProposalDocument, more = {}) =>
  renderCalendar({
    document,
    template: wholeTemplate(),
    id: 'p1',
    stamp: '2026-12-03T14:02:00.000Z',
    revision: 7,
    ...more,
  });

/** Read by another program than the one that wrote it. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
const dayOf = (time: ICAL.Time) => time.toString();

/** Every line as it goes over the wire, in bytes. */
function checkLines(text: string): void {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
}

describe('the calendar of a plan', () => {
  const document = housing();
  const events = read(write(document));

  test('has every action, milestone and review that has a date, and go-live', () => {
    const expected = schedule(document).bars.length + document.reviews.length + 1;
    expect(document.actions.length).toBeGreaterThan(10);
    expect(events).toHaveLength(expected);
  });

  test('holds days without a time, and ends on the day after the last', () => {
    const action = document.actions.find(
      ({ kind, from, to }) => kind !== 'milestone' && from && to && from < to,
    );
    const event = events.find(({ uid }) => uid === `action-${action?.id}.p1@upmark`);
    expect(event?.startDate.isDate).toBe(true);
    expect(dayOf(event?.startDate as ICAL.Time)).toBe(action?.from);
    expect(dayOf(event?.endDate as ICAL.Time)).toBe(addDays(action?.to ?? '', 1));
    for (const one of events)
      expect(daysBetween(dayOf(one.startDate), dayOf(one.endDate))).toBeGreaterThan(0);
  });

  test('names each event for good, and says which is newer', () => {
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    const later = {
      ...document,
      actions: document.actions.map((row) => ({ ...row, name: `${row.name} (moved)` })),
    };
    expect(read(write(later, { revision: 8 })).map(({ uid }) => uid)).toEqual(uids);
    expect(events.every(({ sequence }) => Number(sequence) === 7)).toBe(true);
  });

  test('is stamped with the time it is given, and with no clock', () => {
    expect(write(document)).toBe(write(document));
    expect(
      write(document)
        .match(/DTSTAMP:.*/g)
        ?.every((line) => line.trim() === 'DTSTAMP:20261203T140200Z'),
    ).toBe(true);
  });

  test('leaves its owner’s days free', () => {
    expect(write(document).match(/TRANSP:TRANSPARENT/g)).toHaveLength(events.length);
  });

  test('folds and escapes as RFC 5545 asks, whatever was written', () => {
    const text = write(hostile());
    checkLines(text);
    const [first, second] = read(text);
    expect(read(text)).toHaveLength(2);
    expect(first?.summary).toBe('+44 call; now, BEGIN:VEVENT X');
    expect(first?.description).toContain('Owner: A, B; C\\D');
    expect(first?.description).toContain(TITLE.replace('\r\n', ' '));
    expect(second?.summary).toBe('שלום 👍 '.repeat(20).trim());
  });

  test('an empty plan is still a calendar', () => {
    const text = write(emptyDocument());
    expect(read(text)).toEqual([]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test('another program reads back what any plan says', () => {
    fc.assert(
      fc.property(proposalDocument(), (any) => {
        const text = write(any);
        checkLines(text);
        const found = read(text);
        const { bars } = schedule(any);
        const dated = any.reviews.filter(({ date }) => date !== undefined);
        expect(found).toHaveLength(bars.length + dated.length + (any.plan.goLive === undefined ? 0 : 1));
        for (const bar of bars) {
          const event = found.find(({ uid }) => uid === `action-${bar.row}.p1@upmark`);
          // A mark of byte order is white space to JavaScript, and nothing to a reader.
          const said = bar.name.replaceAll('\ufeff', '').replace(/\s+/gu, ' ').trim();
          expect(event?.summary).toBe(said || 'Not named');
          expect([dayOf(event?.startDate as ICAL.Time), dayOf(event?.endDate as ICAL.Time)]).toEqual([
            bar.from,
            addDays(bar.to, 1),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
