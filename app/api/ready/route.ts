import { isReady } from '@/lib/server/db';
import { faultOf, log } from '@/lib/server/log';

export const dynamic = 'force-dynamic';

/** The database answers and is as new as the code. */
export async function GET() {
  try {
    if (await isReady()) return Response.json({ status: 'ready' });
    return Response.json({ status: 'migrations-missing' }, { status: 503 });
  } catch (error) {
    log.error({ code: 'not-ready', fault: faultOf(error) });
    return Response.json({ status: 'database-unreachable' }, { status: 503 });
  }
}
