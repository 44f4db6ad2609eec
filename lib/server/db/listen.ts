import pg from 'pg';
import { log } from '@/lib/server/log';

const RETRY_MS = [250, 1_000, 5_000, 15_000];

/**
 * Hears one channel of NOTIFY on a connection of its own, and finds back to it after a restart of the database. What was
 * said meanwhile is lost: `onGap` is called, so that listeners read again instead of trusting what they heard.
 */
export function listen(channel: string, onPayload: (payload: string) => void, onGap: () => void) {
  let client: pg.Client | undefined;
  let stopped = false;
  let tries = 0;
  let timer: NodeJS.Timeout | undefined;

  const open = async () => {
    const connectionString = process.env.DATABASE_APP_URL;
    if (stopped || !connectionString) return;
    const fresh = new pg.Client({
      connectionString,
      application_name: 'upmark-events',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client = fresh;
    fresh.on('error', () => again(fresh));
    fresh.on('end', () => again(fresh));
    fresh.on('notification', ({ payload }) => payload && onPayload(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      if (tries > 0) onGap();
      tries = 0;
    } catch {
      again(fresh);
    }
  };
  const again = (lost: pg.Client) => {
    if (stopped || client !== lost) return;
    client = undefined;
    const wait = RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 15_000;
    tries += 1;
    log.warn({ code: 'events-connection-lost', tries });
    lost.end().catch(() => {});
    timer = setTimeout(() => void open(), wait);
    timer.unref();
  };
  void open();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    const held = client;
    client = undefined;
    await held?.end().catch(() => {});
  };
}
