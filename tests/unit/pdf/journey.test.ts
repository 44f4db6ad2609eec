import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLines, journeyMap, placedStages } from '@/lib/core/chart';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';

const SIZE = { width: 471, laneHeight: 26 };
const MARGINS = { top: 50, right: 0, bottom: 2, left: 90 };

type Steps = readonly (readonly [department: string, handsTo?: string, breaks?: string])[];
const journey = (steps: Steps, names = ['a', 'b', 'c']): ProposalDocument => ({
  ...emptyDocument(),
  departments: names.map((id) => ({ id, name: `Department ${id}` })),
  stages: steps.map(([department, handsTo, breaks], at) => ({
    id: `s${at}`,
    name: `Stage ${at}`,
    phase: at === 0 ? 'before' : at === steps.length - 1 ? 'after' : 'during',
    department,
    ...(handsTo ? { handsTo } : {}),
    ...(breaks ? { breaks } : {}),
  })),
});
const draw = (document: ProposalDocument) => {
  const map = journeyMap(document, SIZE, MARGINS);
  if (!map) throw new Error('no map');
  return map;
};

describe('the map of a journey', () => {
  test('has stages across, and down the departments that carry it in the order they are met', () => {
    const map = draw(journey([['b', 'a', 'It is lost.'], ['a'], ['a', 'b']]));
    expect(map.lanes.map(({ row }) => row)).toEqual(['b', 'a']);
    expect(map.phases.map(({ phase }) => phase)).toEqual(['before', 'during', 'after']);
    const [first, second, third] = map.stages;
    expect([first?.fails, second?.fails]).toEqual([true, false]);
    expect((first?.y ?? 0) < (second?.y ?? 0) && second?.y === third?.y).toBe(true);
  });

  test('joins a hand-off to the next stage where that takes it up, and leaves its end open where not', () => {
    const map = draw(journey([['a', 'b'], ['b', 'c'], ['a'], ['a', 'a']]));
    expect(map.handOffs.map(({ from, to, met }) => [from, to, met])).toEqual([
      ['s0', 'b', true],
      ['s1', 'c', false],
    ]);
  });

  test('is left to the table where it cannot be drawn', () => {
    const many = (count: number): Steps => Array.from({ length: count }, () => ['a'] as const);
    expect(journeyMap(journey(many(9)), SIZE, MARGINS)).not.toBeNull();
    for (const steps of [many(0), many(1), many(10), [['a'], ['gone']] as Steps])
      expect(journeyMap(journey(steps), SIZE, MARGINS)).toBeNull();
  });

  test('is drawn of the stages that have their place, while others are still being written', () => {
    const document = journey([['a', 'b'], ['gone'], ['b']]);
    const stages = placedStages(document);
    expect(stages.map(({ id }) => id)).toEqual(['s0', 's2']);
    expect(draw({ ...document, stages }).handOffs).toMatchObject([{ from: 's0', to: 'b', met: true }]);
  });

  test('keeps every box in its lane and its column, whatever the journey', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 9 }), (steps) => {
        const map = draw(journey(steps));
        expect(map.stages).toHaveLength(steps.length);
        map.stages.forEach((stage, at) => {
          const lane = map.lanes.find(({ row }) => row === stage.department);
          expect(stage.y).toBeGreaterThanOrEqual(lane?.y ?? Number.POSITIVE_INFINITY);
          expect(stage.y + stage.height).toBeLessThanOrEqual((lane?.y ?? 0) + SIZE.laneHeight);
          expect(stage.x).toBeGreaterThanOrEqual(map.plot.x + at * map.column);
          expect(stage.x + stage.width).toBeLessThanOrEqual(map.plot.x + (at + 1) * map.column);
        });
        for (const { end } of map.handOffs) expect(end.x).toBeLessThanOrEqual(SIZE.width);
      }),
    );
  });
});

describe('words in a narrow column', () => {
  test.each([
    ['Getting an answer', 10, 3, ['Getting an', 'answer']],
    ['Acknowledgement', 10, 3, ['Acknowled-', 'gement']],
    ['one two three four', 5, 2, ['one', 'two…']],
    ['', 10, 3, []],
  ])('%s', (words, letters, most, lines) => {
    expect(inLines(words, letters, most)).toEqual(lines);
  });

  test('never outgrow it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 6, max: 20 }), (words, letters) => {
        const lines = inLines(words, letters, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters);
      }),
    );
  });
});
