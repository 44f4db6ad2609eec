/** Once per server process: the work nobody waits for begins. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_APP_URL) return;
  const { startWorker } = await import('@/lib/server/jobs/worker');
  startWorker();
}
