import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '@/lib/core/check';
import { type Apart, apart } from '@/lib/core/check/considered';
import type { Finding, Report } from '@/lib/core/check/report';
import { dayOf } from '@/lib/core/format';
import { planDocument } from '@/lib/core/plan';
import { isCalendarDate } from '@/lib/core/proposal/fields';
import { type ExportFile, type FileFault, MAX_FILE_BYTES, parseExportFile } from '@/lib/core/proposal/file';
import { placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { findTemplate, loadTemplates } from '@/lib/server/files/templates';
import { unitOf } from '@/lib/server/files/unit-of';
import { texts } from '@/lib/texts';
import { cli } from '@/lib/texts/en-GB/cli';
import { refusals } from '@/lib/texts/en-GB/refusals';

const t = texts();

/** What keeps a command from being carried out: said in one line each, with exit code 2. */
class Unusable extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines[0]);
  }
}
const unusable = (...lines: string[]): never => {
  throw new Unusable(lines);
};

const OPTIONS = {
  json: { type: 'boolean' },
  today: { type: 'string' },
  output: { type: 'string', short: 'o' },
  learner: { type: 'string' },
  centre: { type: 'string' },
  edition: { type: 'string' },
  register: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Options = { readonly [K in keyof typeof OPTIONS]?: string | boolean };
type Call = { readonly file: string; readonly options: Options; readonly calledFrom: string };

const COMMANDS: Readonly<Record<string, { files: 0 | 1; run: (call: Call) => Promise<number> }>> = {
  templates: { files: 0, run: templates },
  validate: { files: 1, run: validate },
  check: { files: 1, run: checkFile },
  pdf: { files: 1, run: pdf },
  docx: { files: 1, run: docx },
  xlsx: { files: 1, run: xlsx },
  csv: { files: 1, run: csv },
  ics: { files: 1, run: ics },
};

/** Carries one command out; gives the exit code: 0 done, 1 findings remain, 2 not to be used like this. */
export async function main(args: readonly string[], calledFrom: string): Promise<number> {
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const { command, file, options } = readArguments(args);
    return await command.run({ file, options, calledFrom });
  } catch (error) {
    const lines = error instanceof Unusable ? error.lines : [t('cli.unexpected', { reason: oneLine(error) })];
    process.stderr.write(`${lines.map((line) => `upmark: ${line}`).join('\n')}\n`);
    return 2;
  }
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
const print = (text: string) => process.stdout.write(`${text}\n`);

function readArguments(args: readonly string[]) {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    } catch (error) {
      return unusable(oneLine(error), t('cli.usage'));
    }
  })();
  if (values.help) {
    return { command: { run: help }, file: '', options: values };
  }
  const [name = '', ...files] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return unusable(t('cli.unknownCommand', { name: name === '' ? '–' : name }), t('cli.usage'));
  if (files.length !== command.files) return unusable(t('cli.wrongFiles'), t('cli.usage'));
  return { command, file: files[0] ?? '', options: values };
}

async function help(): Promise<number> {
  print(t('cli.usage'));
  return 0;
}

async function templates({ options }: Call): Promise<number> {
  const { templates: found, faults } = loadTemplates();
  if (options.json) {
    print(
      JSON.stringify(
        found.map(({ id, version, title, asks }) => ({ id, version, title, asks })),
        null,
        2,
      ),
    );
  } else {
    for (const { id, version, title } of found)
      print(t('cli.template', { id, version: String(version), title }));
  }
  if (faults.length > 0) {
    unusable(...faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`));
  }
  return 0;
}

async function validate(call: Call): Promise<number> {
  const { template } = read(call);
  print(t('cli.valid', { title: template.title, version: String(template.version) }));
  return 0;
}

async function checkFile(call: Call): Promise<number> {
  const { proposal, template } = read(call);
  const today = dayFor(call.options);
  const report = check(proposal.document, template, { today });
  const told = apart(report, proposal.document);
  print(
    call.options.json
      ? JSON.stringify(asJson(report, told, template, today), null, 2)
      : asText(report, told, template),
  );
  return told.open.length > 0 ? 1 : 0;
}

async function pdf(call: Call): Promise<number> {
  const made = material(call);
  // Loaded only here, as in the others: the fonts and the drawing are no part of a check.
  const { renderAssessmentCopy, renderPlan } = await import('@/lib/export/pdf');
  return write(
    call,
    isPlan(call) ? (await renderPlan(planOf(made))).bytes : await renderAssessmentCopy(made),
  );
}

async function docx(call: Call): Promise<number> {
  const made = material(call);
  const { renderPlanWord, renderWord } = await import('@/lib/export/docx');
  return write(call, isPlan(call) ? await renderPlanWord(planOf(made)) : await renderWord(made));
}

async function xlsx(call: Call): Promise<number> {
  const made = material(call);
  const { renderSheets } = await import('@/lib/export/xlsx');
  return write(call, await renderSheets(made));
}

async function csv(call: Call): Promise<number> {
  const made = material(call);
  const { register } = call.options;
  const { registerCsv, registerNames, registersZip } = await import('@/lib/export/tables');
  if (typeof register !== 'string') return write(call, registersZip(made, made.date));
  const text = registerCsv(made, register);
  const all = () => registerNames(made).join(', ');
  return write(call, text ?? unusable(t('cli.unknownRegister', { name: register, all: all() })));
}

async function ics(call: Call): Promise<number> {
  const made = material(call);
  const { renderCalendar } = await import('@/lib/export/ics');
  // A file has no number of its own: what it is called names it, so that a later calendar takes the place of this one.
  const id = createHash('sha256')
    .update(JSON.stringify([made.template.id, made.document.about.title ?? '']))
    .digest('hex')
    .slice(0, 24);
  const stamp = `${made.date}T00:00:00Z`;
  const revision = Math.round(Date.parse(stamp) / 86_400_000);
  return write(call, renderCalendar({ ...made, id, stamp, revision }));
}

/** What of it a manager reads: a plan still being written, and nothing of its assessment. */
const planOf = ({ document, template, gone, learner, version, date }: ReturnType<typeof material>) => ({
  edition: 'plan' as const,
  document: planDocument(template, document),
  template,
  gone,
  learner,
  employer: { name: '' },
  version,
  shared: true,
  date,
});

/** All that any file is made from. A proposal outlives its unit: the file is made all the same, and says so itself. */
function material(call: Call) {
  const { options } = call;
  if (outputOf(options) === '') unusable(t('cli.noOutput'), t('cli.usage'));
  isPlan(call);
  const proposal = readProposal(call);
  const { id, version } = proposal.template;
  const { template, gone } = unitOf(id, version);
  const today = dayFor(options);
  if (gone) process.stderr.write(`upmark: ${t('cli.templateGone', { id, version: String(version) })}\n`);
  return {
    document: proposal.document,
    template,
    gone,
    report: check(proposal.document, template, { today }),
    learner: { name: typeof options.learner === 'string' ? options.learner : '' },
    centre: { name: typeof options.centre === 'string' ? options.centre : '' },
    version: t('cli.draft'),
    date: today,
  };
}

const outputOf = ({ output }: Options): string => (typeof output === 'string' ? output : '');

function isPlan({ options: { edition = 'assessment' } }: Call): boolean {
  if (edition !== 'assessment' && edition !== 'plan') return unusable(t('cli.badEdition'));
  return edition === 'plan';
}

function write({ options, calledFrom }: Call, content: Uint8Array | string): number {
  const output = outputOf(options);
  try {
    writeFileSync(output === '-' ? 1 : resolve(calledFrom, output), content);
  } catch (error) {
    unusable(t('cli.notWritable', { file: output, reason: oneLine(error) }));
  }
  return 0;
}

function dayFor({ today }: Options): string {
  if (today === undefined) return dayOf(Date.now());
  if (typeof today !== 'string' || !isCalendarDate(today)) return unusable(t('cli.badToday'));
  return today;
}

function read(call: Call): { proposal: ExportFile; template: Template } {
  const proposal = readProposal(call);
  const { id, version } = proposal.template;
  const template = findTemplate(id, version);
  if (!template) return unusable(`template: ${t('cli.unknownTemplate', { id, version: String(version) })}`);
  return { proposal, template };
}

function readProposal({ file, calledFrom }: Call): ExportFile {
  const result = parseExportFile(readText(file, calledFrom));
  if (!result.ok) {
    const { faults } = result.detail;
    return unusable(
      ...(faults.length > 0 ? faults.map(sayFault) : [t(`cli.files.${result.code}`, { file })]),
    );
  }
  return result.value;
}

function readText(file: string, calledFrom: string): string {
  // File 0 is standard input.
  const source = file === '-' ? 0 : resolve(calledFrom, file);
  try {
    if (source !== 0 && statSync(source).size > MAX_FILE_BYTES)
      return unusable(t('cli.files.file-too-large', { file }));
    return readFileSync(source, 'utf8');
  } catch (error) {
    if (error instanceof Unusable) throw error;
    return unusable(t('cli.notReadable', { file, reason: oneLine(error) }));
  }
}

const WORDS: Readonly<Record<string, string>> = { ...refusals, ...cli.faults };
const sayFault = ({ path, code }: FileFault) => `${path}: ${WORDS[code] ?? code} (${code})`;

/** The words of a finding; a code without words would be a mistake of ours, so it shows itself. */
function say({ code, values }: Finding, part: 'says' | 'next'): string {
  return t(`findings.${code}.${part}` as Parameters<typeof t>[0], values as never);
}

function asText(report: Report, told: Apart, template: Template): string {
  const titles = new Map(template.markingPoints.map(({ id, title }) => [id, title]));
  const points = report.points.map(({ point, verdict }) =>
    t('cli.point', { verdict: t(`cli.verdicts.${verdict}`), title: titles.get(point) ?? point }),
  );
  const open = told.open.flatMap((finding, at) => [
    '',
    `${at + 1}. ${say(finding, 'says')}`,
    `   ${say(finding, 'next')}`,
    ...finding.places.map((place) => `   → ${placeKey(place)}`),
  ]);
  const considered = told.considered.flatMap(({ finding, row }) => [
    '',
    `- ${say(finding, 'says')}`,
    `   ${t('cli.reason', { reason: (row.reason ?? '').replace(/\s+/g, ' ') })}`,
    `   → ${placeKey(finding.places[0])}`,
  ]);
  return [
    ...points,
    '',
    t('cli.open', { count: told.open.length }),
    ...open,
    ...(considered.length > 0 ? ['', t('cli.considered'), ...considered] : []),
  ].join('\n');
}

/** Described in docs/command-line.md; only ever added to. */
function asJson(report: Report, told: Apart, template: Template, today: string) {
  const finding = (each: Finding) => ({
    check: each.check,
    code: each.code,
    tone: each.tone,
    says: say(each, 'says'),
    next: say(each, 'next'),
    values: each.values,
    places: each.places.map((place) => ({ key: placeKey(place), ...place })),
  });
  return {
    upmark: 'report',
    format: 1,
    template: { id: template.id, version: template.version },
    today,
    points: report.points.map(({ point, verdict, findings }) => ({
      point,
      verdict,
      findings: findings.map(finding),
    })),
    pitfalls: report.pitfalls.map(({ pitfall, present, findings }) => ({
      pitfall,
      present,
      findings: findings.map(finding),
    })),
    sections: told.sections,
    open: told.open.map(finding),
    considered: told.considered.map((each) => ({ ...finding(each.finding), reason: each.row.reason ?? '' })),
  };
}
