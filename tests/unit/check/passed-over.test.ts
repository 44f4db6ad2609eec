import { describe, expect, it } from 'vitest';
import { ask, proposal } from './support';

/** The worked example, in which each source says what it led to, with one more change on a gap it shows. */
const withIdea = (change: string, why: string, linked = false) =>
  proposal((d) => {
    d.improvements.push({ id: 'idea', name: 'One more', change, why, gaps: ['gap-late-replies'] });
    if (linked)
      for (const one of d.evidence)
        if (one.id === 'ev-complaint-log') one.improvements = [...(one.improvements ?? []), 'idea'];
  });

describe('a change that hangs on a shown gap and on nothing that was found', () => {
  it.each([
    ['A chat window on the website.', 'Everybody has one these days.'],
    ['A stamp card for patient tenants.', 'It would cheer folk up no end.'],
    ['Posts on social media about the office.', 'It makes us look modern.'],
    ['A robot that answers at night.', 'Studies prove that 85% of people would rather talk to a robot.'],
    ['Music in the hall.', 'A cousin of mine swears by it and her bank has it too.'],
    ['A smart badge for each of us.', 'Late or not, a badge makes a good impression.'],
    ['A jingle while tenants hold.', 'My neighbour says the wait feels shorter with a tune.'],
    ['A bigger logo on the letters.', 'In my heart I know it is right.'],
  ])('has nothing behind it: %s', (change, why) => {
    expect(ask('improvements-evidenced', withIdea(change, why)).present).toBe(true);
  });
  it.each([
    ['A tray for urgent ones.', 'Nobody owns the wait between planners and us, and a tray gives it a place.'],
    ['A reminder on day seven.', '184 of 312 were late, and a third of those by a day or two.'],
    ['A line in the spreadsheet.', 'The complaint log shows it, row by row.'],
    ['A second reader.', 'Replies wait for facts, and two people can ask for them.'],
    ['A board in the office.', 'The planners asked for it at the meeting on 3 June.'],
  ])('has what was found behind it: %s', (change, why) => {
    expect(ask('improvements-evidenced', withIdea(change, why)).present).toBe(false);
  });
  it('has the source behind it that names it', () => {
    const document = withIdea('A chat window on the website.', 'Everybody has one these days.', true);
    expect(ask('improvements-evidenced', document).present).toBe(false);
  });
  it('is not told from the others where no source names what it led to', () => {
    const document = withIdea('A chat window on the website.', 'Everybody has one these days.');
    for (const one of document.evidence) delete (one as { improvements?: string[] }).improvements;
    expect(ask('improvements-evidenced', document).present).toBe(false);
  });
});
