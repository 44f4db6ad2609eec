// Writes the next migration from the schema: node scripts/migration.mjs new <name>
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingSql } from './lib/engine.mjs';
import { inRoot } from './lib/paths.mjs';
import { Problem, report } from './lib/problem.mjs';
import { withScratchServer } from './lib/scratch.mjs';

async function main([command, name]) {
  if (command !== 'new' || !/^[a-z][a-z0-9_]*$/.test(name ?? ''))
    throw new Problem('usage: node scripts/migration.mjs new <name_in_snake_case>');
  const sql = await withScratchServer(async ({ superuserUrl }) => missingSql(superuserUrl));
  if (!sql.trim()) throw new Problem('the migrations agree with the schema; there is nothing to write.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = inRoot('prisma/migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(
    `Wrote ${folder}/migration.sql. Add row-level security for new tables by hand, then commit it.`,
  );
}

main(process.argv.slice(2)).catch((error) => {
  process.exitCode = report(error);
});
