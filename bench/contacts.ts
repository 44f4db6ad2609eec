import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { check } from '../lib/core/check';
import { readExportFile } from '../lib/core/proposal/file';
import { loadTemplates } from '../lib/server/files/templates';

/**
 * Single contacts with the procedures that bear on them, each labelled with the mistakes made in it: what a whole proposal
 * tells in four contacts of which one went wrong, sixty times in a file.
 *   tsx bench/contacts.ts                     figures for every file
 *   tsx bench/contacts.ts pf-tone [a to f]    each contact in which that pitfall is missed or wrongly seen
 */
const UNIT = 'following-service-rules';
const FOLDER = path.resolve('templates', UNIT, 'labelled/contacts');
const PITFALLS = ['pf-rigid', 'pf-wrong-procedure', 'pf-missed-exception', 'pf-outdated', 'pf-tone'];
const TODAY = '2026-11-26';
const DATE = '2026-10-05';

const Told = z.record(z.string(), z.string().nullish());
const Cases = z.array(
  z.strictObject({
    id: z.string(),
    sector: z.string(),
    rules: z.array(Told).min(1),
    contact: Told,
    pitfalls: z.array(z.enum(PITFALLS as [string, ...string[]])).default([]),
    because: z.string(),
  }),
);
type Case = z.infer<typeof Cases>[number];

const template = loadTemplates().templates.find(({ id }) => id === UNIT);
if (!template) throw new Error(`there is no unit ${UNIT}`);

const filled = (row: z.infer<typeof Told>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));

/** The pitfalls found in one contact that stands alone. */
function found(file: string, one: Case, unit: NonNullable<typeof template>): ReadonlySet<string> {
  const read = readExportFile({
    upmark: 'proposal',
    format: 1,
    template: { id: unit.id, version: unit.version },
    document: {
      format: 2,
      about: { title: one.sector },
      internalRequirements: one.rules.map((rule) => ({ kind: 'procedure', ...filled(rule) })),
      contacts: [{ id: 'k', date: DATE, ...filled(one.contact) }],
    },
  });
  if (!read.ok) throw new Error(`${file} ${one.id}: ${JSON.stringify(read)}`);
  const report = check(read.value.document, unit, { today: TODAY });
  return new Set(report.pitfalls.flatMap(({ pitfall, present }) => (present ? [pitfall] : [])));
}

const [shown, only] = process.argv.slice(2);
const files = readdirSync(FOLDER).filter((name) => only === undefined || name === `${only}.yaml`);
for (const file of files) {
  const counts = new Map(PITFALLS.map((id) => [id, { seen: 0, present: 0, accused: 0, absent: 0 }]));
  for (const one of Cases.parse(parse(readFileSync(path.join(FOLDER, file), 'utf8')))) {
    const seen = found(file, one, template);
    for (const [id, count] of counts) {
      const present = one.pitfalls.includes(id);
      count[present ? 'present' : 'absent'] += 1;
      if (seen.has(id)) count[present ? 'seen' : 'accused'] += 1;
      if (id === shown && seen.has(id) !== present)
        console.log(`${file} ${one.id} ${present ? 'missed' : 'accused'}: ${one.because}`);
    }
  }
  console.log(file);
  for (const [id, { seen, present, accused, absent }] of counts)
    console.log(`  ${id.padEnd(22)} recalled ${seen}/${present}, accused wrongly ${accused}/${absent}`);
}
