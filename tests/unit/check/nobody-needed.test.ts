import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
type Map = Record<string, [place: 'front-line' | 'behind-the-scenes', role: string]>;
const present = (map: Map, breaks: string, hands = false) => {
  const document = organisation.empty();
  document.departments = Object.entries(map).map(([name, [place, role]]) => ({
    id: name,
    name,
    place,
    role,
  }));
  const [front, behind] = Object.keys(map);
  document.stages = [
    { id: 's1', name: 'Visit', happens: 'They come in.', department: front, breaks },
    ...(hands
      ? [{ id: 's2', name: 'Later', happens: 'It goes on.', department: front, handsTo: behind }]
      : []),
  ] as never;
  document.improvements = [{ id: 'i1', name: 'Slip', change: 'A slip with the time.' }];
  document.summary = { problem: 'Waits.', proposal: 'A slip.' };
  return organisation.ask('departments-mapped', document, { min: 3, behindScenes: 1 }).present;
};

describe('a map on which nothing rests on anybody behind', () => {
  it.each<[string, Map, string]>([
    [
      'said to have no dealings with those served',
      {
        Counter: ['front-line', 'Issues and takes back.'],
        Acquisitions: ['behind-the-scenes', 'Buys. Readers never deal with them.'],
      },
      'We are busy and the reader waits.',
    ],
    [
      'said to do only their own thing',
      {
        Baristas: ['front-line', 'Coffee with a smile.'],
        Kitchen: ['behind-the-scenes', 'Sandwiches. They just cook.'],
      },
      'Guest has no seat.',
    ],
    [
      'the service put where we stand',
      {
        Desk: ['front-line', 'Where the service is done.'],
        Mechanics: ['behind-the-scenes', 'Fix cars.'],
      },
      'Customer waits.',
    ],
    [
      'nothing fails but a manner',
      { Trainers: ['front-line', 'Train people.'], Owners: ['behind-the-scenes', 'In Leeds.'] },
      'Trainer is in a bad mood and does not say hello to the member.',
    ],
  ])('is the view, with a sign of it: %s', (_, map, breaks) => {
    expect(present(map, breaks)).toBe(true);
  });
  it.each<[string, Map, string, boolean]>([
    [
      'half drawn, with no sign',
      { Desk: ['front-line', 'Takes the keys.'], Mechanics: ['behind-the-scenes', 'Fix cars.'] },
      'Customer waits.',
      false,
    ],
    [
      'what they do comes through to somebody',
      {
        Counter: ['front-line', 'Issues and takes back.'],
        Acquisitions: ['behind-the-scenes', 'Never meets a reader, but a late order is a reader sent home.'],
      },
      'We are busy and the reader waits.',
      false,
    ],
    [
      'work is handed to them',
      {
        Counter: ['front-line', 'Issues and takes back.'],
        Acquisitions: ['behind-the-scenes', 'Buys. Readers never deal with them.'],
      },
      'We are busy and the reader waits.',
      true,
    ],
    [
      'something from elsewhere fails',
      { Trainers: ['front-line', 'Train people.'], Owners: ['behind-the-scenes', 'In Leeds.'] },
      'The list is wrong, so the trainer is rude to the member.',
      false,
    ],
  ])('is not: %s', (_, map, breaks, hands) => {
    expect(present(map, breaks, hands)).toBe(false);
  });
});
