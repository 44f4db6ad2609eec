import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { parseExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import {
  type LineOf,
  type TemplateFault,
  type TemplateValidation,
  validateTemplate,
} from '@/lib/core/template/validate';

/** A unit in our own words takes some 60 kB; a megabyte is not a template. */
const MAX_BYTES = 1_000_000;
/** Enough to say a thing once and use it twice, too few to grow a small file into a huge one. */
const MAX_ALIASES = 20;
const VERSION_FILE = /^v([1-9]\d{0,2})\.ya?ml$/;

export type LoadedTemplates = { templates: Template[]; faults: TemplateFault[] };

/** `templates/` beside package.json: the server, the command line and the tests all run from the root. */
const defaultDir = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'templates');

/** Parsed files by path, reused while size and time of change stay the same. */
const cache = new Map<string, { stamp: string; result: TemplateValidation }>();

/** Every template that is sound, newest version first within a unit; one bad file does not hide the others. */
export function loadTemplates(dir: string = defaultDir()): LoadedTemplates {
  const templates: Template[] = [];
  const faults: TemplateFault[] = [];
  for (const unit of list(dir)) {
    for (const name of list(path.join(dir, unit))) {
      const match = VERSION_FILE.exec(name);
      if (!match) continue;
      const file = path.join(dir, unit, name);
      const result = load(file);
      faults.push(...result.faults);
      if (!result.template) continue;
      const misplaced = placeFault(file, unit, Number(match[1]), result.template);
      if (misplaced) faults.push(misplaced);
      else templates.push(result.template);
    }
  }
  templates.sort((a, b) => a.title.localeCompare(b.title, 'en-GB') || b.version - a.version);
  return { templates, faults };
}

/** One template: the version named (a proposal is pinned to one), or the newest. */
export function findTemplate(id: string, version?: number, dir?: string): Template | undefined {
  return loadTemplates(dir).templates.find(
    (template) => template.id === id && (version === undefined || template.version === version),
  );
}

/** The first worked example beside a unit, where there is one that can be read. */
export function exampleOf(id: string, dir: string = defaultDir()): ProposalDocument | undefined {
  const folder = path.join(dir, id, 'examples');
  const name = list(folder).find((file) => file.endsWith('.json'));
  if (name === undefined) return undefined;
  const read = parseExportFile(readFileSync(path.join(folder, name), 'utf8'));
  return read.ok ? read.value.document : undefined;
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}

function placeFault(file: string, unit: string, version: number, template: Template): TemplateFault | null {
  if (template.id !== unit) {
    const reason = `the id “${template.id}” differs from its folder “${unit}”`;
    return { file, line: 1, path: 'id', code: 'wrong-folder', reason };
  }
  if (template.version !== version) {
    const reason = `version ${template.version} does not match the file name`;
    return { file, line: 1, path: 'version', code: 'wrong-version', reason };
  }
  return null;
}

function load(file: string): TemplateValidation {
  let stamp: string;
  try {
    const { mtimeMs, size } = statSync(file);
    if (size > MAX_BYTES) return refuse(file, 1, 'too-big', `a template holds at most ${MAX_BYTES} bytes`);
    stamp = `${mtimeMs}:${size}`;
  } catch {
    return refuse(file, 1, 'unreadable', 'the file cannot be read');
  }
  const kept = cache.get(file);
  if (kept?.stamp === stamp) return kept.result;
  const result = parseTemplate(read(file), file);
  cache.set(file, { stamp, result });
  return result;
}

function read(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return null;
  }
}

const refuse = (file: string, line: number, code: string, reason: string): TemplateValidation => ({
  template: null,
  faults: [{ file, line, path: '', code, reason }],
});

/** The text of one template file, parsed strictly and validated. */
export function parseTemplate(text: string | null, file: string): TemplateValidation {
  if (text === null) return refuse(file, 1, 'unreadable', 'the file is not readable as UTF-8 text');
  const tab = text.split('\n').findIndex((line) => /^\s*\t/.test(line));
  if (tab >= 0) return refuse(file, tab + 1, 'tab', 'indent with spaces: YAML does not allow tabs');

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return {
      template: null,
      faults: problems.map(({ code, message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        path: '',
        code: code.toLowerCase().replaceAll('_', '-'),
        reason: message,
      })),
    };
  }
  const { all, ring } = aliasesIn(document);
  const lineAt = (offset = 0) => lines.linePos(offset).line;
  if (ring !== undefined) return refuse(file, lineAt(ring), 'cycle', 'an alias names what it is a part of');
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    const line = lineAt(all[MAX_ALIASES] ?? all.at(-1));
    return refuse(file, line, 'too-many-aliases', `at most ${MAX_ALIASES} aliases can be used in a file`);
  }
  const lineOf: LineOf = (steps) => lines.linePos(offsetOf(document, steps)).line;
  return validateTemplate(data, lineOf, file);
}

/** Where aliases stand, and the first that leads back to what it stands in. */
function aliasesIn(document: ReturnType<typeof parseDocument>): { all: number[]; ring?: number } {
  const all: number[] = [];
  const rings: number[] = [];
  visit(document, {
    Alias(_, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      all.push(offset);
      const named = alias.resolve(document);
      if (path.some((node) => node === named)) rings.push(offset);
    },
  });
  const [ring] = rings;
  return { all, ...(ring === undefined ? {} : { ring }) };
}

/** Offset of the deepest part of the path that is in the file: a missing key is reported at its parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, steps: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = isCollection(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of steps) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as { range?: [number, number, number] | null } | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
