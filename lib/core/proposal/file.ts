import { ok } from '../outcome';
import {
  fieldDef,
  isStored,
  isStoredList,
  STORED_NAMES,
  type StoredList,
  type StoredName,
} from './catalogue';
import type { RefusalCode } from './changes';
import { type AnyRecord, type AnyRow, emptyDocument, type ProposalDocument } from './document';
import { MAX_ROWS, RowId } from './fields';
import { checkReferences } from './references';
import { type UpgradeCode, upgradeDocument } from './upgrade';
import { readValue } from './values';

/** Format of the file around the document; the document's own format is inside it. */
export const FILE_FORMAT = 1;
/** A long proposal is some 300 kB; what is far larger is not one. */
export const MAX_FILE_BYTES = 8_000_000;
/** Naming more faults than this helps nobody. */
const MAX_FAULTS = 500;

/** A proposal as it leaves and enters the product; described in docs/proposal-file.md. */
export type ExportFile = {
  readonly upmark: 'proposal';
  readonly format: typeof FILE_FORMAT;
  readonly template: { readonly id: string; readonly version: number };
  readonly document: ProposalDocument;
  readonly exportedAt?: string;
};

export type FaultCode = RefusalCode | UpgradeCode | 'not-an-object' | 'missing' | 'not-a-proposal';
/** What is wrong and where, the way a person finds it in the file: `gaps[3].present`. */
export type FileFault = { readonly path: string; readonly code: FaultCode };

export type FileCode =
  | 'file-too-large'
  | 'file-not-json'
  | 'file-not-a-proposal'
  | 'file-newer'
  | 'file-faulty';
export type ReadFile =
  | { readonly ok: true; readonly value: ExportFile }
  | {
      readonly ok: false;
      readonly code: FileCode;
      readonly detail: { readonly faults: readonly FileFault[] };
    };

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const bad = (code: FileCode, faults: readonly FileFault[] = []): ReadFile => ({
  ok: false,
  code,
  detail: { faults },
});

export function toExportFile(
  template: { readonly id: string; readonly version: number },
  document: ProposalDocument,
  exportedAt?: string,
): ExportFile {
  return {
    upmark: 'proposal',
    format: FILE_FORMAT,
    template: { id: template.id, version: template.version },
    ...(exportedAt === undefined ? {} : { exportedAt }),
    document,
  };
}

/** Reads the text of a file; see `readExportFile`. */
export function parseExportFile(text: string): ReadFile {
  // Counted as UTF-16 units: never more than the bytes, so a file within the bound is never turned away.
  if (text.length > MAX_FILE_BYTES) return bad('file-too-large');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad('file-not-json');
  }
  return readExportFile(value);
}

/** All or nothing: either the whole proposal, cleaned, or every fault with its path. */
export function readExportFile(value: unknown): ReadFile {
  if (!isPlain(value) || value.upmark !== 'proposal') {
    return bad('file-not-a-proposal', [{ path: 'upmark', code: 'not-a-proposal' }]);
  }
  if (typeof value.format === 'number' && value.format > FILE_FORMAT) {
    return bad('file-newer', [{ path: 'format', code: 'format-newer' }]);
  }
  const faults: FileFault[] = [];
  const fault = (path: string, code: FaultCode) => {
    if (faults.length < MAX_FAULTS) faults.push({ path, code });
  };

  if (value.format !== FILE_FORMAT)
    fault('format', value.format === undefined ? 'missing' : 'format-unknown');
  for (const key of Object.keys(value)) {
    if (!['upmark', 'format', 'template', 'document', 'exportedAt'].includes(key))
      fault(key, 'unknown-field');
  }
  const template = readTemplate(value.template, fault);
  const exportedAt = value.exportedAt ?? undefined;
  if (exportedAt !== undefined && !isInstant(exportedAt)) fault('exportedAt', 'not-a-date');

  if (!isPlain(value.document)) {
    fault('document', value.document === undefined ? 'missing' : 'not-an-object');
    return bad('file-faulty', faults);
  }
  const upgraded = upgradeDocument(value.document);
  if (!upgraded.ok) {
    fault('document.format', upgraded.code);
    return bad(upgraded.code === 'format-newer' ? 'file-newer' : 'file-faulty', faults);
  }
  const document = readDocument(upgraded.value, fault);
  // A list too long to read would make every link to it look broken; its own fault says enough.
  if (!faults.some(({ code }) => code === 'too-many-rows')) {
    for (const { path, code } of checkReferences(document)) fault(path, code);
  }
  if (faults.length > 0) return bad('file-faulty', faults);
  return ok(toExportFile(template, document, exportedAt as string | undefined));
}

type Fault = (path: string, code: FaultCode) => void;

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));

function readTemplate(value: unknown, fault: Fault): { id: string; version: number } {
  const read = { id: '', version: 0 };
  if (!isPlain(value)) {
    fault('template', value === undefined ? 'missing' : 'not-an-object');
    return read;
  }
  for (const key of Object.keys(value)) {
    if (key !== 'id' && key !== 'version') fault(`template.${show(key)}`, 'unknown-field');
  }
  if (typeof value.id === 'string' && /^[a-z][a-z0-9-]{1,60}$/.test(value.id)) read.id = value.id;
  else fault('template.id', value.id === undefined ? 'missing' : 'wrong-type');
  const { version } = value;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= 999) {
    read.version = version;
  } else fault('template.version', version === undefined ? 'missing' : 'wrong-type');
  return read;
}

/** Reads what is there; a collection left out is empty, so that a file need not name what it does not use. */
function readDocument(value: Plain, fault: Fault): ProposalDocument {
  const document = emptyDocument() as unknown as Record<string, unknown>;
  for (const key of Object.keys(value)) {
    if (key !== 'format' && !isStored(key)) fault(show(key), 'unknown-collection');
  }
  for (const name of STORED_NAMES) {
    if (!Object.hasOwn(value, name) || value[name] === null) continue;
    document[name] = isStoredList(name)
      ? readList(name, value[name], fault)
      : readRecord(name, value[name], fault);
  }
  return document as unknown as ProposalDocument;
}

function readRecord(name: StoredName, value: unknown, fault: Fault): AnyRecord {
  if (!isPlain(value)) {
    fault(name, 'not-an-object');
    return {};
  }
  return readValues(name, name, value, fault);
}

function readList(name: StoredList, value: unknown, fault: Fault): AnyRow[] {
  if (!Array.isArray(value)) {
    fault(name, 'wrong-type');
    return [];
  }
  if (value.length > MAX_ROWS) {
    fault(name, 'too-many-rows');
    return [];
  }
  return value.map((raw: unknown, at): AnyRow => {
    const path = `${name}[${at}]`;
    if (!isPlain(raw)) {
      fault(path, 'not-an-object');
      return { id: path };
    }
    const { id, ...values } = raw;
    const good = RowId.safeParse(id);
    if (!good.success) fault(`${path}.id`, id === undefined ? 'missing' : 'bad-row-id');
    // A row without a usable id keeps its place under a name no row can have, so later paths stay right.
    return { id: good.success ? good.data : path, ...readValues(name, path, values, fault) };
  });
}

function readValues(name: StoredName, path: string, values: Plain, fault: Fault): AnyRecord {
  const read: AnyRecord = {};
  for (const [field, raw] of Object.entries(values)) {
    const def = fieldDef(name, field);
    if (!def) {
      fault(`${path}.${show(field)}`, 'unknown-field');
      continue;
    }
    const result = readValue(def, raw);
    if (!result.ok) fault(`${path}.${field}`, result.code);
    else if (result.value !== null) read[field] = result.value;
  }
  return read;
}

/** A key from a stranger's file, fit to print on one line. */
const show = (key: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
  const plain = key.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '?');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
};
