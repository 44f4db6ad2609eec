import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { database } from './client';

/** True when the database answers and every migration of this version has been applied. */
export async function isReady(): Promise<boolean> {
  const wanted = readdirSync(join(process.cwd(), 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const rows = await database().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`;
  const applied = new Set(rows.map(({ name }) => name));
  return wanted.every((name) => applied.has(name));
}
