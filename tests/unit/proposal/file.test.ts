import { describe, expect, it } from 'vitest';
import { DOCUMENT_FORMAT, DocumentSchema, emptyDocument } from '@/lib/core/proposal/document';
import { MAX_FILE_BYTES, parseExportFile, readExportFile } from '@/lib/core/proposal/file';
import { upgradeDocument } from '@/lib/core/proposal/upgrade';

const file = (document: unknown, rest: Record<string, unknown> = {}) => ({
  upmark: 'proposal',
  format: 1,
  template: { id: 'internal-and-external-requirements', version: 1 },
  document,
  ...rest,
});
const faults = (value: unknown) => {
  const read = readExportFile(value);
  return read.ok ? [] : read.detail.faults.map(({ path, code }) => `${path} ${code}`);
};

describe('readExportFile', () => {
  it('reads a proposal, cleans its words and fills in what is left out', () => {
    const read = readExportFile(
      file({ format: 1, context: { organisation: 'Harbour\u202E Row', size: '', promise: null } }),
    );
    expect(read.ok && read.value.document.context).toEqual({ organisation: 'Harbour Row' });
    expect(read.ok && read.value.document.gaps).toEqual([]);
  });

  it('carries what was considered and pinned, whatever the check and the point are called', () => {
    const notes = {
      considered: [
        { id: 'n1', check: 'of-tomorrow', code: 'new', place: 'gaps.g1', words: 'x', reason: 'Because' },
      ],
      pins: [{ id: 'n2', point: 'mp-elsewhere', place: 'gaps.gone.cause', quote: 'our words' }],
    };
    const read = readExportFile(file({ format: 3, ...notes }));
    expect(read.ok && read.value.document).toMatchObject(notes);
    const taken = { format: 3, gaps: [{ id: 'n1' }], ...notes };
    expect(faults(file(taken))).toEqual(['considered[0].id row-exists']);
    expect(faults(file({ format: 3, pins: [{ id: 'n2', quote: 'x'.repeat(4_001), mood: 1 }] }))).toEqual([
      'pins[0].quote too-long',
      'pins[0].mood unknown-field',
    ]);
  });

  it('names every fault at once and takes nothing', () => {
    const document = JSON.parse(`{
      "format": 1,
      "nonsense": [],
      "context": { "organisation": 12, "mood": "good" },
      "gaps": [
        { "id": "g1", "present": 1e400, "requirements": ["r9"] },
        { "id": "g1", "priority": "urgent" },
        { "name": "no id" },
        "not a row",
        { "id": "a b", "__proto__": "x" }
      ],
      "finance": { "start": "31/02/2027", "horizon": 1.5 },
      "costs": [{ "id": "c1", "rate": -1, "high": 1e12 }],
      "actions": [
        { "id": "a1", "dependsOn": ["a2"] },
        { "id": "a2", "dependsOn": ["a1"], "from": "2027-02-31" }
      ],
      "plan": []
    }`);
    expect(faults(file(document))).toEqual([
      'nonsense unknown-collection',
      'context.organisation wrong-type',
      'context.mood unknown-field',
      'gaps[0].present not-a-number',
      'gaps[1].priority not-an-option',
      'gaps[2].id missing',
      'gaps[3] not-an-object',
      'gaps[4].id bad-row-id',
      'gaps[4].__proto__ unknown-field',
      'finance.start not-a-date',
      'finance.horizon not-whole',
      'costs[0].rate too-small',
      'costs[0].high too-large',
      'plan not-an-object',
      'actions[1].from not-a-date',
      'gaps[1].id row-exists',
      'gaps[0].requirements[0] link-gone',
      'actions[0].dependsOn dependency-cycle',
      'actions[1].dependsOn dependency-cycle',
    ]);
  });

  it.each([
    [null, 'file-not-a-proposal'],
    [[], 'file-not-a-proposal'],
    ['{}', 'file-not-a-proposal'],
    [{ upmark: 'template' }, 'file-not-a-proposal'],
    [file({ format: 1 }, { format: 2 }), 'file-newer'],
    [file({ format: DOCUMENT_FORMAT + 1 }), 'file-newer'],
    [file({ format: 0 }), 'file-faulty'],
    [file({ format: '1' }), 'file-faulty'],
    [file({}), 'file-faulty'],
    [file(null), 'file-faulty'],
    [file({ format: 1 }, { document: undefined }), 'file-faulty'],
    [file({ format: 1 }, { template: 'x' }), 'file-faulty'],
    [file({ format: 1 }, { template: { id: '../../etc', version: 1 } }), 'file-faulty'],
    [file({ format: 1 }, { template: { id: 'unit', version: 1.5 } }), 'file-faulty'],
    [file({ format: 1 }, { exportedAt: 'yesterday' }), 'file-faulty'],
    [file({ format: 1 }, { note: 'x' }), 'file-faulty'],
  ])('turns away %j with %s and a path', (value, code) => {
    const read = readExportFile(value);
    expect(read).toMatchObject({ ok: false, code });
    expect(!read.ok && read.detail.faults.length).toBeGreaterThan(0);
  });

  it('counts a list that is too long as one fault, not as thousands', () => {
    const gaps = Array.from({ length: 5_000 }, (_, at) => ({ id: `g${at}` }));
    expect(faults(file({ format: 1, gaps, evidence: [{ id: 'e', gaps: ['g1'] }] }))).toEqual([
      'gaps too-many-rows',
    ]);
  });

  it('shows no control characters of a strange key', () => {
    expect(faults(file({ format: 1, 'a\u001b[2J\nb': 1 }))).toEqual(['a?[2J?b unknown-collection']);
  });
});

describe('parseExportFile', () => {
  it('reads a file saved with a byte order mark', () => {
    expect(parseExportFile(`\uFEFF${JSON.stringify(file({ format: 1 }))}`).ok).toBe(true);
  });

  it.each([
    ['', 'file-not-json'],
    ['{"upmark": "proposal"', 'file-not-json'],
    ['['.repeat(100_000), 'file-not-json'],
    [' '.repeat(MAX_FILE_BYTES + 1), 'file-too-large'],
  ])('turns away what is no file of ours', (text, code) => {
    expect(parseExportFile(text)).toMatchObject({ ok: false, code });
  });
});

describe('upgradeDocument', () => {
  const steps = {
    1: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, title: name }),
    2: (document: Record<string, unknown>) => ({ ...document, title: `${document.title}!` }),
  };

  it('goes step by step from the format it finds', () => {
    expect(upgradeDocument({ format: 1, name: 'Late' }, steps, 3)).toEqual({
      ok: true,
      value: { format: 3, title: 'Late!' },
    });
    expect(upgradeDocument({ format: 2, title: 'Late' }, steps, 3)).toMatchObject({
      value: { title: 'Late!' },
    });
  });

  it('gives a document of format 1 an empty practice log, and keeps all it has', () => {
    const { contacts, testimonies, learning, ...rest } = emptyDocument();
    expect([contacts, testimonies, learning]).toEqual([[], [], []]);
    const old = { ...rest, format: 1, about: { title: 'Late' }, gaps: [{ id: 'g1', name: 'Late replies' }] };
    const upgraded = upgradeDocument(old);
    expect(upgraded).toEqual({
      ok: true,
      value: { ...emptyDocument(), about: { title: 'Late' }, gaps: [{ id: 'g1', name: 'Late replies' }] },
    });
    expect(upgraded.ok && DocumentSchema.safeParse(upgraded.value).success).toBe(true);
  });

  it('gives a document of format 2 room for what its author notes beside it', () => {
    const { considered, pins, ...rest } = emptyDocument();
    expect([considered, pins]).toEqual([[], []]);
    const upgraded = upgradeDocument({ ...rest, format: 2, about: { title: 'Late' } });
    expect(upgraded).toEqual({ ok: true, value: { ...emptyDocument(), about: { title: 'Late' } } });
  });

  it('leaves the present format alone and will not guess at others', () => {
    const document = { format: 3 };
    expect(upgradeDocument(document, steps, 3)).toEqual({ ok: true, value: document });
    expect(upgradeDocument({ format: 4 }, steps, 3)).toMatchObject({ code: 'format-newer' });
    expect(upgradeDocument({ format: 1 }, {}, 3)).toMatchObject({ code: 'format-unknown' });
    expect(upgradeDocument({}, steps, 3)).toMatchObject({ code: 'format-missing' });
  });
});
