/** Codes of PostgreSQL, the driver and Prisma that mean: not now, try again. */
const PASSING = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '40001',
  '40P01',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);

type Told = { code?: unknown; meta?: unknown; cause?: unknown; message?: unknown; originalCode?: unknown };

/** True when the database cannot just now, and nothing was done: the same request may be sent again. */
export function isBusy(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false;
  const { code, originalCode, cause, meta, message } = error as Told;
  if (typeof code === 'string' && PASSING.has(code)) return true;
  if (typeof originalCode === 'string' && PASSING.has(originalCode)) return true;
  if (
    typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  )
    return true;
  const adapter = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  return isBusy(cause, depth + 1) || isBusy(adapter, depth + 1);
}
