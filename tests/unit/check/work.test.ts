import { describe, expect, it } from 'vitest';
import { check, createChecker } from '@/lib/core/check';
import { proseFields } from '@/lib/core/check/views';
import { applyChanges } from '@/lib/core/proposal/apply';
import { COLLECTION_NAMES, isList, LIST_NAMES } from '@/lib/core/proposal/catalogue';
import type { ValuePath } from '@/lib/core/proposal/changes';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { freshId, valueAt } from '@/tests/support/arbitraries';
import { type Example, examples } from './examples';
import { rows, TODAY } from './support';

const PROSE = new Set(COLLECTION_NAMES.flatMap(proseFields));

/**
 * How much the checker does is counted in looks at the prose of a document: reading it is nearly all of the work, and
 * the count is the same on every machine.
 */
function counted(document: ProposalDocument): { watched: ProposalDocument; looks: () => number } {
  let looks = 0;
  const watch = <T extends object>(holder: T): T =>
    new Proxy(holder, {
      get(target, field, receiver) {
        if (PROSE.has(String(field))) looks++;
        return Reflect.get(target, field, receiver);
      },
    });
  const parts = COLLECTION_NAMES.map((name) => [
    name,
    isList(name) ? rows(document, name).map(watch) : watch(document[name]),
  ]);
  return { watched: { ...document, ...Object.fromEntries(parts) }, looks: () => looks };
}

/** The proposal of several people about the same service: every row again, linked among its own. */
function times(document: ProposalDocument, n: number): ProposalDocument {
  const large = structuredClone(document);
  const ids = new Set(LIST_NAMES.flatMap((list) => rows(document, list).map(({ id }) => id)));
  for (let copy = 2; copy <= n; copy++) {
    const own = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(own)
        : typeof value === 'string' && ids.has(value)
          ? `${value}-${copy}`
          : typeof value === 'string' && value.length > 40
            ? `${value} (${copy})`
            : value;
    for (const list of LIST_NAMES) {
      for (const row of rows(document, list)) {
        const values = Object.entries(row).map(([field, value]) => [field, own(value)]);
        rows(large, list).push(Object.fromEntries(values));
      }
    }
  }
  return large;
}

const looksAt = (document: ProposalDocument, { template }: Example): number => {
  const { watched, looks } = counted(document);
  check(watched, template, { today: TODAY });
  return looks();
};

describe('the work of a check', () => {
  it.each(examples)('grows no faster than the proposal of $unit', (example) => {
    const [one, two, four] = [1, 2, 4].map((n) => looksAt(times(example.document, n), example));
    expect(two).toBeLessThan(2.1 * (one as number));
    expect(four).toBeLessThan(2.1 * (two as number));
  });

  it.each(examples)('is little after one change, in $unit', ({ document, template }) => {
    const large = times(document, 4);
    const whole = counted(large);
    check(whole.watched, template, { today: TODAY });
    const checker = createChecker(template, { today: TODAY });
    const { watched, looks } = counted(large);
    checker.check(watched);
    const path: ValuePath = { collection: 'context', field: 'overview' };
    const set = { id: freshId(), op: 'set', path, value: 'Two words', base: valueAt(large, path) } as const;
    const { document: changed } = applyChanges(watched, [set], new Set());
    const before = looks();
    checker.check(changed);
    expect(looks() - before).toBeLessThan(whole.looks() / 5);
  });
});
