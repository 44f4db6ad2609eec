import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secrets } from './files.mjs';
import { SUPERUSER, startPostgres } from './postgres.mjs';

/** A PostgreSQL of our own in a temporary folder, gone when `work` is done. */
export async function withScratchServer(work) {
  const scratch = await startScratchServer();
  try {
    return await work(scratch);
  } finally {
    await scratch.stop();
  }
}

export async function startScratchServer() {
  const dir = mkdtempSync(join(tmpdir(), 'upmark-scratch-'));
  chmodSync(dir, 0o755);
  const { superuser } = secrets(dir, ['superuser']);
  const server = await startPostgres(dir, superuser, { fast: true });
  // Also when the program that asked for it breaks off: nothing in here is worth a clean end.
  const abandon = () => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // It has ended already.
    }
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.once('exit', abandon);
  return {
    dir,
    port: server.port,
    superuserUrl: `postgresql://${SUPERUSER}:${superuser}@127.0.0.1:${server.port}/postgres`,
    stop: async () => {
      process.removeListener('exit', abandon);
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
