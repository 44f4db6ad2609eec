import { describe, expect, it } from 'vitest';
import { collectionDef, isCollection } from '@/lib/core/proposal/catalogue';
import { shownBy } from '@/lib/core/template/seen';
import { fieldOrder } from '@/lib/texts/field-words';
import { EVERY_UNIT, LINE_LISTS, template, UNITS, unitFolders } from './material';

it('the five units are there, with all the lines of their documents', () => {
  expect(unitFolders()).toEqual(expect.arrayContaining(UNITS.map(({ id }) => id)));
  const totals = LINE_LISTS.map((_, at) => UNITS.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  expect(totals).toEqual([25, 21, 21, 24]);
});

const answeredBy = (id: string): string[] => {
  const { glossary, tips, pitfalls, markingPoints } = template(id);
  return [...glossary, ...tips, ...pitfalls, ...markingPoints]
    .flatMap(({ answers }) => (answers === undefined ? [] : [answers]))
    .sort();
};

describe.each(UNITS)('$id', ({ id, counts, sections }) => {
  it('answers every line of the unit document exactly once', () => {
    const lines = LINE_LISTS.flatMap((list, which) =>
      Array.from({ length: counts[which] ?? 0 }, (_, at) => `${list}:${at + 1}`),
    ).sort();
    expect(answeredBy(id)).toEqual(lines);
  });

  it('asks for the sections it needs', () => {
    expect(
      template(id)
        .sections.map((section) => section.id)
        .join(' '),
    ).toBe(sections);
  });
});

describe.each(EVERY_UNIT)('$id', ({ id }) => {
  const unit = template(id);
  const shown = shownBy(unit);

  it('answers the lines of each list in turn, leaving none out and none twice', () => {
    for (const list of LINE_LISTS) {
      const numbers = answeredBy(id)
        .filter((line) => line.startsWith(`${list}:`))
        .map((line) => Number(line.slice(list.length + 1)));
      expect(numbers.length, list).toBeGreaterThan(0);
      expect(
        numbers.sort((a, b) => a - b),
        list,
      ).toEqual(numbers.map((_, at) => at + 1));
    }
  });

  it('gives each section a question, a reason and an example of either kind', () => {
    for (const section of unit.sections) {
      expect(section.question, section.id).toMatch(/\?$/);
      expect(section.guidance.length, section.id).toBeGreaterThan(1);
      expect(section.good?.note, section.id).toBeTruthy();
      expect(section.weak?.note, section.id).toBeTruthy();
    }
  });

  it('asks for no link to what it does not ask for', () => {
    const nowhere = unit.sections
      .flatMap(({ collections }) => Object.keys(collections).filter(isCollection))
      .flatMap((name) =>
        fieldOrder(unit, name, Object.keys(collectionDef(name).fields))
          .filter((field) => !shown.field(name, field))
          .map((field) => `${name}.${field}`),
      );
    expect(nowhere).toEqual([]);
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
    expect(weak.length).toBeGreaterThan(0);
    for (const { name, field, wording } of weak) {
      expect(wording.weak?.note, `${name}.${field}`).toBeTruthy();
      expect(wording.good, `${name}.${field} has a weak example only`).toBeDefined();
    }
  });
});
