import { describe, expect, it } from 'vitest';
import { faultsOf, fromRaw, toRaw } from '@/lib/client/raw';
import { COLLECTION_NAMES, collectionDef, fieldDef } from '@/lib/core/proposal/catalogue';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';

const def = (collection: Parameters<typeof fieldDef>[0], field: string): FieldDef => {
  const found = fieldDef(collection, field);
  if (!found) throw new Error(`no field ${collection}.${field}`);
  return found;
};

describe('what stands in an input', () => {
  it.each([
    ['31 March 2027', '2027-03-31'],
    ['31/03/2027', '2027-03-31'],
    ['31/3/27', '2027-03-31'],
  ])('reads the date %s', (raw, value) => {
    expect(fromRaw(def('plan', 'start'), raw)).toEqual({ ok: true, value });
  });

  it.each([
    ['31/02/2027', 'not-a-date'],
    ['soon', 'not-a-date'],
  ])('keeps %s out, for it is no date', (raw, code) => {
    expect(fromRaw(def('plan', 'start'), raw)).toEqual({ ok: false, code });
  });

  it('reads money with its sign and commas, and refuses letters, less than nothing and too much', () => {
    const rate = def('costs', 'rate');
    expect(fromRaw(rate, '£6,400.50')).toEqual({ ok: true, value: 6400.5 });
    expect(fromRaw(rate, '12 pounds')).toEqual({ ok: false, code: 'not-a-number' });
    expect(fromRaw(rate, '-1')).toEqual({ ok: false, code: 'too-small' });
    expect(fromRaw(rate, '1e400')).toEqual({ ok: false, code: 'not-a-number' });
  });

  it('takes an empty box for an empty field, whatever the kind', () => {
    for (const collection of COLLECTION_NAMES) {
      for (const field of Object.values(collectionDef(collection).fields)) {
        expect(fromRaw(field, toRaw(field, null))).toEqual({ ok: true, value: null });
      }
    }
  });

  it('reads back what it shows', () => {
    const samples: [FieldDef, AnyValue][] = [
      [def('plan', 'start'), '2026-12-03'],
      [def('gaps', 'present'), 17.4],
      [def('gaps', 'required'), -1_234.5],
      [def('costs', 'rate'), 6_400],
      [def('gaps', 'better'), 'lower'],
      [def('gaps', 'requirements'), ['a', 'b']],
      [def('gaps', 'cause'), 'Two lines\nof words'],
    ];
    for (const [field, value] of samples) {
      expect(fromRaw(field, toRaw(field, value))).toEqual({ ok: true, value });
    }
  });

  it('names the fault of each field of a row, and nothing else', () => {
    expect(
      faultsOf('actions', { name: 'Train', from: '31/02/2027', to: '1 March 2027', kind: 'party' }),
    ).toEqual({
      from: 'not-a-date',
      kind: 'not-an-option',
    });
    expect(faultsOf('context', { organisation: 'x'.repeat(151) })).toEqual({ organisation: 'too-long' });
  });
});
