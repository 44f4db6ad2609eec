import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { log } from '@/lib/server/log';
import { PrismaClient } from './generated/client';

/** Enough for one process on a small machine; more only queue inside PostgreSQL. */
const POOL_SIZE = Number(process.env.UPMARK_POOL_SIZE) || 12;
const ACQUIRE_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

type Store = { upmarkDb?: ReturnType<typeof open> | undefined };
// Next loads server modules once per bundle; the pool must be one per process.
const store = globalThis as Store;

function open() {
  const connectionString = process.env.DATABASE_APP_URL;
  if (!connectionString) throw new Error('DATABASE_APP_URL is not set; start Upmark with npm start.');
  const pool = new pg.Pool({
    connectionString,
    max: POOL_SIZE,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'upmark',
  });
  // Without a listener, a database restart would end the process.
  pool.on('error', (error) => log.error({ code: 'database-connection-lost', reason: error.name }));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    errorFormat: 'minimal',
    omit: { user: { passwordHash: true } },
  });
  return { prisma, pool };
}

/** Known to this folder alone; everything else goes through `inCentre` and the look-ups beside it. */
export function database() {
  const held = store.upmarkDb ?? open();
  store.upmarkDb = held;
  return held.prisma;
}

export async function closeDatabase(): Promise<void> {
  const held = store.upmarkDb;
  store.upmarkDb = undefined;
  await held?.prisma.$disconnect();
  await held?.pool.end();
}
