import { database } from './client';
import type { Prisma } from './generated/client';

declare const proven: unique symbol;

/** A centre the actor was shown to belong to. Only the actor check makes one (lib/server/auth/actor.ts). */
export type CentreScope = { readonly centreId: string; readonly [proven]: true };

export type Tx = Prisma.TransactionClient;

const WAIT_MS = 5_000;
const TIMEOUT_MS = 15_000;

/**
 * The one way to tenants' data: a transaction that names its centre. Row-level security refuses the rows of
 * every other, whatever the queries in `work` ask for.
 */
export function inCentre<T>(scope: CentreScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('upmark.centre', ${scope.centreId}, true)`;
      return work(tx);
    },
    { maxWait: WAIT_MS, timeout: TIMEOUT_MS },
  );
}
