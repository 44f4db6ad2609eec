import { expect, it } from 'vitest';
import { isReady } from '@/lib/server/db';
import { migrationNames, missingSql } from '../../scripts/lib/engine.mjs';
import { sqlAs } from '../support/world';

it('migrations lead exactly to the schema', async () => {
  const superuserUrl = process.env.UPMARK_TEST_SUPERUSER_URL ?? '';
  expect(migrationNames().length).toBeGreaterThan(0);
  expect(await missingSql(superuserUrl)).toBe('');
});

it('a migrated database is ready; one that lacks a migration is not', async () => {
  expect(await isReady()).toBe(true);
  await sqlAs('owner', (owner) =>
    owner.query('update _prisma_migrations set rolled_back_at = now() where migration_name = $1', [
      migrationNames().at(-1),
    ]),
  );
  expect(await isReady()).toBe(false);
});
