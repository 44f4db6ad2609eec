import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { APP, OWNER } from '../../scripts/lib/database.mjs';

const { superuserUrl, template } = inject('cluster');
const name = `test_${randomBytes(6).toString('hex')}`;

const as = (role: string) => {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = role;
  url.pathname = `/${name}`;
  return url.href;
};

process.env.DATABASE_APP_URL = as(APP);
process.env.UPMARK_TEST_OWNER_URL = as(OWNER);
process.env.UPMARK_TEST_SUPERUSER_URL = superuserUrl;
process.env.NEXTAUTH_SECRET = 'only for tests';

beforeAll(async () => {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  // Cloning waits for no one else to be connected to the template: take turns.
  await superuser.query('select pg_advisory_lock(1)');
  await superuser.query(`create database ${name} template ${template} owner ${OWNER}`);
  await superuser.end();
});

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/server/db');
  await closeDatabase();
});
