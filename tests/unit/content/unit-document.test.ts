import { describe, expect, it } from 'vitest';
import { SECTION_IDS } from '@/lib/core/proposal/catalogue';
import { template } from './material';

/** How many lines each list of the unit document has. */
const LINES = [
  {
    id: 'internal-and-external-requirements',
    counts: { 'key-concepts': 5, 'exam-tips': 4, misconceptions: 4, 'marking-points': 4 },
  },
] as const;

describe.each(LINES)('$id', ({ id, counts }) => {
  const unit = template(id);

  it('answers every line of the unit document exactly once', () => {
    const answered = [...unit.glossary, ...unit.tips, ...unit.pitfalls, ...unit.markingPoints]
      .flatMap(({ answers }) => (answers === undefined ? [] : [answers]))
      .sort();
    const lines = Object.entries(counts)
      .flatMap(([list, count]) => Array.from({ length: count }, (_, at) => `${list}:${at + 1}`))
      .sort();
    expect(answered).toEqual(lines);
  });

  it('asks for every section, each with a question, a reason and an example of either kind', () => {
    expect(unit.sections.map((section) => section.id)).toEqual([...SECTION_IDS]);
    for (const section of unit.sections) {
      expect(section.question, section.id).toMatch(/\?$/);
      expect(section.guidance.length, section.id).toBeGreaterThan(1);
      expect(section.good?.note, section.id).toBeTruthy();
      expect(section.weak?.note, section.id).toBeTruthy();
    }
  });

  it('decides every marking point by at least one essential check', () => {
    for (const point of unit.markingPoints) {
      expect(
        point.checks.some((use) => use.weight === 'essential'),
        point.id,
      ).toBe(true);
    }
  });

  it('says of each weak field example why it is weak', () => {
    const wordings = unit.sections.flatMap((section) =>
      Object.entries(section.collections).flatMap(([name, collection]) =>
        Object.entries(collection.fields ?? {}).map(([field, wording]) => ({ name, field, wording })),
      ),
    );
    const weak = wordings.filter(({ wording }) => wording.weak);
    expect(weak.length).toBeGreaterThan(20);
    for (const { name, field, wording } of weak) {
      expect(wording.weak?.note, `${name}.${field}`).toBeTruthy();
      expect(wording.good, `${name}.${field} has a weak example only`).toBeDefined();
    }
  });
});
