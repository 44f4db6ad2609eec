import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, invert } from '@/lib/core/proposal/apply';
import { type Change, ChangeBatchSchema, ChangeSchema } from '@/lib/core/proposal/changes';
import { DocumentSchema, type ProposalDocument } from '@/lib/core/proposal/document';
import { readExportFile, toExportFile } from '@/lib/core/proposal/file';
import { checkReferences } from '@/lib/core/proposal/references';
import {
  change,
  documentWithChanges,
  freshId,
  hostileValue,
  pathsOf,
  proposalDocument,
  setChange,
  valueAt,
} from '@/tests/support/arbitraries';

const none: ReadonlySet<string> = new Set();
const template = { id: 'internal-and-external-requirements', version: 1 };

const sound = (document: ProposalDocument) => {
  const parsed = DocumentSchema.safeParse(document);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(parsed.data).toEqual(document);
  expect(checkReferences(document)).toEqual([]);
};

describe('generated documents', () => {
  it('are sound, so that the laws below speak of real proposals', () => {
    let links = 0;
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        sound(document);
        links += document.evidence.filter(({ gaps }) => gaps).length;
      }),
      { numRuns: 50 },
    );
    expect(links).toBeGreaterThan(0);
  });
});

describe('laws of changes', () => {
  it('whatever is sent, the document stays sound and the one given is not touched', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(documentWithChanges(), ([document, changes]) => {
        const before = structuredClone(document);
        const { document: after, results } = applyChanges(document, changes, none);
        sound(after);
        expect(document).toEqual(before);
        expect(results.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
        for (const { status } of results) seen.add(status);
      }),
    );
    expect([...seen].sort()).toEqual(['applied', 'conflict', 'refused']);
  });

  it('a batch sent again changes nothing', () => {
    fc.assert(
      fc.property(documentWithChanges(), ([document, changes]) => {
        const first = applyChanges(document, changes, none);
        const done = new Set(first.accepted.map(({ id }) => id));
        const again = applyChanges(
          first.document,
          changes.filter(({ id }) => done.has(id)),
          done,
        );
        expect(again.document).toBe(first.document);
        expect(again.results.every(({ status }) => status === 'duplicate')).toBe(true);
      }),
    );
  });

  it('a batch cut in two gives what the whole gives', () => {
    fc.assert(
      fc.property(documentWithChanges(), fc.nat(12), ([document, changes], at) => {
        const whole = applyChanges(document, changes, none);
        const head = applyChanges(document, changes.slice(0, at), none);
        const tail = applyChanges(
          head.document,
          changes.slice(at),
          new Set(head.accepted.map(({ id }) => id)),
        );
        expect(tail.document).toEqual(whole.document);
        expect([...head.results, ...tail.results]).toEqual(whole.results);
      }),
    );
  });

  it('the log alone rebuilds the document', () => {
    fc.assert(
      fc.property(documentWithChanges(), ([document, changes]) => {
        const { document: after, accepted } = applyChanges(document, changes, none);
        const replayed = applyChanges(document, JSON.parse(JSON.stringify(accepted)) as Change[], none);
        expect(replayed.document).toEqual(after);
        expect(replayed.results.every(({ status }) => status === 'applied')).toBe(true);
      }),
    );
  });

  it('no accepted words are lost: the last accepted change of a field is what the field holds', () => {
    fc.assert(
      fc.property(documentWithChanges(20), ([document, changes]) => {
        const { document: after, accepted } = applyChanges(document, changes, none);
        const last = new Map<string, Extract<Change, { op: 'set' }>>();
        const removed = new Set<string>();
        for (const each of accepted) {
          if (each.op === 'set') last.set(JSON.stringify(each.path), each);
          if (each.op === 'remove') removed.add(each.row);
        }
        for (const { path, value } of last.values()) {
          const gone = removed.has(path.row ?? '');
          // A link goes with the row it points at; everything else stays word for word.
          if (gone || Array.isArray(value) || removed.has(String(value))) continue;
          expect(valueAt(after, path)).toEqual(value);
        }
      }),
    );
  });

  it('changes of different fields give the same document in any order', () => {
    const plain = proposalDocument({ maxRows: 2 }).chain((document) =>
      fc
        .uniqueArray(fc.constantFrom(...pathsOf(document)), { selector: JSON.stringify, maxLength: 10 })
        // Two rows made to wait for each other at once is the one thing in which order must decide.
        .map((paths) => paths.filter(({ field }) => field !== 'dependsOn'))
        .chain((paths) => fc.tuple(...paths.map((path) => setChange(document, path))))
        .chain((changes) =>
          fc.tuple(
            fc.constant(document),
            fc.constant(changes),
            fc.shuffledSubarray(changes, { minLength: changes.length }),
          ),
        ),
    );
    fc.assert(
      fc.property(plain, ([document, changes, shuffled]) => {
        const one = applyChanges(document, changes, none);
        expect(one.accepted).toHaveLength(changes.length);
        expect(applyChanges(document, shuffled, none).document).toEqual(one.document);
      }),
    );
  });

  it('undoing a change gives back the document, position and links included', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        proposalDocument().chain((document) => fc.tuple(fc.constant(document), change(document))),
        ([document, made]) => {
          const { document: after, accepted } = applyChanges(document, [made], none);
          const undo = invert(document, made, freshId);
          const back = applyChanges(after, undo, none);
          expect(back.document).toEqual(document);
          expect(back.results.every(({ status }) => status === 'applied')).toBe(true);
          if (accepted.length > 0 && undo.length > 0) kinds.add(made.op);
        },
      ),
      { numRuns: 300 },
    );
    expect([...kinds].sort()).toEqual(['add', 'move', 'remove', 'set']);
  });
});

describe('hostile input', () => {
  it('a value of any kind is taken whole or refused, never thrown at', () => {
    fc.assert(
      fc.property(
        proposalDocument({ maxRows: 1 }).chain((document) =>
          fc.tuple(fc.constant(document), fc.constantFrom(...pathsOf(document)), hostileValue, hostileValue),
        ),
        ([document, path, value, base]) => {
          const hostile = { id: 'hostile-1', op: 'set', path, value, base } as Change;
          const row = { id: 'new-row', [path.field]: value };
          const added = {
            id: 'hostile-2',
            op: 'add',
            list: path.collection,
            row,
            after: base,
          } as unknown as Change;
          sound(applyChanges(document, [hostile, added], none).document);
        },
      ),
      { numRuns: 300 },
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it('a change of any shape is parsed or turned away', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileValue,
          fc.array(hostileValue),
          fc.json().map((text) => JSON.parse(text)),
        ),
        (value) => {
          expect(() => ChangeBatchSchema.safeParse(value)).not.toThrow();
        },
      ),
    );
  });

  it.each([
    ['{"id":"abcdefgh","op":"add","list":"gaps","row":{"id":"g1","__proto__":"x"},"after":null}', false],
    ['{"id":"abcdefgh","op":"add","list":"gaps","row":{"id":"g1","name":{"deep":1}},"after":null}', false],
    ['{"id":"abcdefgh","op":"add","list":"gaps","row":{"name":"x"},"after":null}', false],
    ['{"id":"abcdefgh","op":"add","list":"gaps","row":{"id":"g1","name":"x"},"after":null}', true],
    ['{"id":"short","op":"remove","list":"gaps","row":"g1"}', false],
    ['{"id":"abcdefgh","op":"remove","list":"gaps","row":"g1","extra":1}', false],
    ['{"id":"abcdefgh","op":"drop","list":"gaps","row":"g1"}', false],
    [
      '{"id":"abcdefgh","op":"set","path":{"collection":"gaps","field":"present"},"value":1e400,"base":null}',
      true,
    ],
    [
      '{"id":"abcdefgh","op":"set","path":{"collection":"gaps","field":"present"},"value":true,"base":null}',
      false,
    ],
    [
      '{"id":"abcdefgh","op":"set","path":{"collection":"__proto__","field":"x"},"value":"x","base":null}',
      false,
    ],
  ])('%s is a change: %s', (json, good) => {
    expect(ChangeSchema.safeParse(JSON.parse(json)).success).toBe(good);
  });
});

describe('files', () => {
  it('what is exported is read back the same', () => {
    fc.assert(
      fc.property(proposalDocument(), (document) => {
        const json = JSON.stringify(toExportFile(template, document, '2026-11-23T10:00:00.000Z'));
        const read = readExportFile(JSON.parse(json));
        expect(read).toMatchObject({ ok: true });
        expect(read.ok && read.value.document).toEqual(document);
      }),
      { numRuns: 50 },
    );
  });

  it('a file of any shape is read or turned away with its faults, never thrown at', () => {
    const shaped = fc.record({
      upmark: fc.constant('proposal'),
      format: fc.constantFrom<unknown>(1, 2, '1', null),
      template: fc.oneof(fc.constant<unknown>(template), hostileValue),
      document: fc.oneof(
        hostileValue,
        fc.record({
          format: fc.constant(1),
          gaps: hostileValue,
          finance: hostileValue,
          [`__proto__`]: hostileValue,
        }),
        fc.record({ format: fc.constant(1), actions: fc.array(hostileValue, { maxLength: 4 }) }),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(hostileValue, shaped), (value) => {
        const read = readExportFile(value);
        if (read.ok) sound(read.value.document);
        else expect(read.code).toMatch(/^file-/);
      }),
      { numRuns: 300 },
    );
  });
});
