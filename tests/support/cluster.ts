import type { TestProject } from 'vitest/node';
import { APP, connect, migrate, OWNER } from '../../scripts/lib/database.mjs';
import { startScratchServer } from '../../scripts/lib/scratch.mjs';

export type Cluster = { superuserUrl: string; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Cluster;
  }
}

const TEMPLATE = 'upmark_template';

/** One PostgreSQL for the whole run, with a migrated database every test file clones. */
export default async function setup(project: TestProject) {
  const scratch = await startScratchServer();
  const superuser = await connect(scratch.superuserUrl);
  for (const role of [OWNER, APP])
    await superuser.query(
      `create role ${role} login password '${role}' nosuperuser nobypassrls nocreatedb nocreaterole`,
    );
  await superuser.query(`create database ${TEMPLATE} owner ${OWNER}`);
  await superuser.end();
  const template = new URL(scratch.superuserUrl);
  template.username = OWNER;
  template.password = OWNER;
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href, APP);
  project.provide('cluster', { superuserUrl: scratch.superuserUrl, template: TEMPLATE });
  return () => scratch.stop();
}
