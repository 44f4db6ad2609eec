import { describe, expect, it } from 'vitest';
import { isRumour } from '@/lib/core/check/rules/hearsay';
import { leadsNowhere } from '@/lib/core/check/rules/weightless';
import type { Row } from '@/lib/core/proposal/document';
import { ask, first, proposal } from './support';

/** Nothing is shown but by this row, and nothing is measured beside it. */
const resting = (one: Partial<Row<'evidence'>>, why = 'It would lift the whole service.') =>
  proposal((d) => {
    for (const gap of d.gaps) {
      delete gap.present;
      delete gap.required;
    }
    d.evidence = [{ id: 'only', gaps: d.gaps.map(({ id }) => id), ...one }];
    d.improvements = d.improvements.slice(0, 1).map((row) => ({ ...row, why }));
  });

describe('evidence that leads nowhere', () => {
  it.each([
    {
      name: 'Feedback',
      kind: 'survey',
      source: 'What tenants tell us',
      finding: 'They would like us to be quicker.',
    },
    {
      name: 'Trends',
      kind: 'benchmark',
      source: 'Different websites',
      finding: 'Good service makes people loyal.',
    },
    {
      name: 'Views of colleagues',
      kind: 'staff-feedback',
      source: 'Chats with the team',
      finding: 'They find it slow.',
    },
  ] as const)('carries neither gap nor change: %j', (one) => {
    const document = resting(one);
    expect(ask('evidence-specific', document, { min: 2, figures: 1 }).verdict).toBe('not-yet');
    expect(ask('gaps-evidenced', document).verdict).toBe('not-yet');
    expect(ask('improvements-evidenced', document).present).toBe(true);
  });

  it.each([
    {
      name: 'Feedback',
      kind: 'survey',
      source: 'Cards in the hall, March',
      finding: 'They would like us to be quicker.',
    },
    {
      name: 'Feedback',
      kind: 'survey',
      source: 'What tenants tell us',
      finding: '9 of 12 waited over a week.',
    },
    {
      name: 'Repairs book',
      kind: 'kpi-report',
      source: 'Repairs book at the depot',
      finding: 'Most jobs are late.',
    },
  ] as const)('a day, a count or a book to open is something: %j', (one) => {
    const document = resting(one);
    expect(ask('evidence-specific', document, { min: 2, figures: 1 }).verdict).toBe('partly');
    expect(ask('improvements-evidenced', document).present).toBe(false);
  });

  it('nor does it accuse a change that counts in its own reason', () => {
    const vague = { name: 'Feedback', kind: 'survey', source: 'Tenants', finding: 'They grumble.' } as const;
    expect(
      ask('improvements-evidenced', resting(vague, '14 of 20 I asked at the door want a text.')).present,
    ).toBe(false);
  });

  it.each(['our own conversations with guests', 'general knowledge', 'the internet', 'feedback from people'])(
    'nobody could go and look: %s',
    (source) => expect(leadsNowhere(source)).toBe(true),
  );
  it.each(['complaints inbox', 'ons.gov.uk', 'Trustpilot page', 'rota of the depot', 'survey of 12 May'])(
    'somebody could: %s',
    (source) => expect(leadsNowhere(source)).toBe(false),
  );
});

describe('a share picked up somewhere', () => {
  it.each([
    'Experts say that 80% prefer it.',
    'In a podcast they said it cuts calls by half.',
    'I saw on YouTube that it doubles sales.',
    'Studies have shown that colours calm people.',
  ])('is a rumour: %s', (why) => expect(isRumour(why)).toBe(true));
  it.each([
    'The survey shows that 12 of 20 want it.',
    'Our count in March found 40 late jobs.',
    'The complaints log shows most came on Mondays.',
    'The Ofcom report of 2025 puts it at 30%.',
  ])('is none: %s', (why) => expect(isRumour(why)).toBe(false));

  it('stands behind no change, however exact it is', () => {
    const document = proposal((d) => {
      const change = first(d, 'improvements');
      d.improvements.push({
        id: 'more',
        name: 'Scented foyer',
        change: 'A diffuser in the foyer.',
        gaps: change.gaps as string[],
        why: 'According to a video that I watched 73% stay calmer with lavender.',
      });
    });
    expect(ask('improvements-evidenced', document).present).toBe(true);
  });
});
