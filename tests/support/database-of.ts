import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP } from '../../scripts/lib/database.mjs';

/** How the services reach the embedded database of a data folder that a test made and whose server is running. */
export function databaseOf(dir: string): { DATABASE_APP_URL: string; NEXTAUTH_SECRET: string } {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as T;
  const { app, auth } = read<{ app: string; auth: string }>('secrets.json');
  const { port } = read<{ port: number }>('postgres.json');
  return {
    DATABASE_APP_URL: `postgresql://${APP}:${encodeURIComponent(app)}@127.0.0.1:${port}/upmark`,
    NEXTAUTH_SECRET: auth,
  };
}
