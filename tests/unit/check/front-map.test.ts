import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
const present = (roles: Record<string, string>, recommendation = 'Try it in May.') => {
  const document = organisation.empty();
  document.departments = Object.entries(roles).map(([name, role]) => ({
    id: name,
    name,
    place: 'front-line' as const,
    role,
  }));
  document.stages = [
    { id: 's1', name: 'Visit', happens: 'They come in.', breaks: 'The queue is long.' },
    { id: 's2', name: 'Pay', happens: 'They pay.' },
  ];
  document.improvements = [{ id: 'i1', name: 'Slip', change: 'A slip with the time.' }];
  document.summary = { problem: 'Waits.', proposal: 'A slip.', recommendation };
  return organisation.ask('departments-mapped', document, { min: 3, behindScenes: 1 }).present;
};
const waited =
  'They fill the sugar at night. If they forget it the morning desk has no sugar and the queue waits.';

describe('a map of the front line alone', () => {
  it('is the view where nobody is said to be behind', () => {
    expect(
      present({
        Guides: 'Lead the tours. There is no one behind the scenes to think of.',
        Gate: 'Sells tickets.',
      }),
    ).toBe(true);
  });
  it('is it where the others are left out in so many words', () => {
    expect(
      present(
        { Desk: 'Takes things back.', Nights: waited },
        "The stores and the office never meet guests so I've not put them on the map.",
      ),
    ).toBe(true);
  });
  it('is not yet where one of them is waited for', () => {
    expect(present({ Desk: 'Takes things back.', Nights: waited })).toBe(false);
    expect(present({ Desk: 'Takes things back.', Nights: waited }, 'The service rests on the desk.')).toBe(
      false,
    );
  });
});
