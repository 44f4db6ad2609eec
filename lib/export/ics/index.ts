import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, formatDate } from '@/lib/core/format';
import { isBlank, type ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import type { Template } from '@/lib/core/template/schema';
import { seenBy } from '@/lib/core/template/seen';
import { clean } from '../clean';
import { t } from '../view/context';

export type CalendarInput = {
  readonly document: ProposalDocument;
  readonly template: Template;
  /** Names the proposal for good: an event that is sent again takes the place of the one sent before. */
  readonly id: string;
  /** When the file is made, ISO 8601: no clock is read here. */
  readonly stamp: string;
  /** Counts up with every change, so that calendars know which is newer. */
  readonly revision: number;
};

type Entry = {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly kind: string;
};

/** Everything with a date in the plan, as days without a time: actions, milestones, reviews and go-live. */
export function renderCalendar(input: CalendarInput): string {
  const document = seenBy(input.template, input.document);
  const title = isBlank(document.about.title) ? t('pdf.untitled') : oneLine(document.about.title ?? '');
  const calendar = ical({
    name: t('exports.calendar.name', { title }),
    prodId: { company: 'Upmark', product: 'Upmark', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { key, from, to, summary, lines, kind } of entriesOf(document, title)) {
    calendar.createEvent({
      id: `${key}.${input.id}@upmark`,
      stamp: new Date(input.stamp),
      sequence: input.revision,
      allDay: true,
      start: midnight(from),
      // The end of a day without a time is the day after it.
      end: midnight(addDays(to, 1)),
      summary,
      description: lines.filter((line) => line !== '').join('\n'),
      categories: [{ name: kind }],
      status: ICalEventStatus.CONFIRMED,
      // A plan over weeks must not mark its owner as busy for weeks.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** The generator writes the day in universal time when it is told no zone. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
const oneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();
const line = (key: 'needs' | 'done' | 'ifOff', text: string | undefined): string =>
  isBlank(text) ? '' : t(`exports.calendar.${key}`, { text: clean(text ?? '') });
const ownedBy = (owner: string | undefined): string =>
  isBlank(owner) ? '' : t('exports.calendar.owner', { name: oneLine(owner ?? '') });

function entriesOf(document: ProposalDocument, title: string): Entry[] {
  const { bars } = schedule(document);
  const actions = new Map(document.actions.map((row) => [row.id, row]));
  const { goLive } = document.plan;
  return [
    ...bars.map(({ row, from, to, name, kind, owner }): Entry => {
      const action = actions.get(row);
      const kindWord = t(kind === 'milestone' ? 'exports.calendar.milestone' : 'exports.calendar.action');
      return {
        key: `action-${row}`,
        from,
        to,
        summary: oneLine(name) || t('pdf.unnamed'),
        lines: [
          kind === 'milestone' ? kindWord : '',
          ownedBy(owner),
          line('needs', action?.resources),
          line('done', action?.done),
          title,
        ],
        kind: kindWord,
      };
    }),
    ...document.reviews.flatMap((review): Entry[] => {
      if (review.date === undefined) return [];
      return [
        {
          key: `review-${review.id}`,
          from: review.date,
          to: review.date,
          summary: t('exports.calendar.review', { name: oneLine(review.name ?? '') || t('pdf.unnamed') }),
          lines: [ownedBy(review.owner), line('ifOff', review.ifOff), title],
          kind: t('exports.calendar.reviewKind'),
        },
      ];
    }),
    ...(goLive === undefined
      ? []
      : [
          {
            key: 'go-live',
            from: goLive,
            to: goLive,
            summary: t('exports.calendar.goLive', { title }),
            lines: [formatDate(goLive)],
            kind: t('exports.calendar.goLiveKind'),
          },
        ]),
  ];
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
