import { isReady } from '@/lib/server/db';
import { faultOf, log } from '@/lib/server/log';

export type Readiness = 'ready' | 'migrations-missing' | 'database-unreachable';

/** Whether requests can be served: the database answers and is as new as the code. */
export async function readiness(): Promise<Readiness> {
  try {
    return (await isReady()) ? 'ready' : 'migrations-missing';
  } catch (error) {
    log.error({ code: 'not-ready', fault: faultOf(error) });
    return 'database-unreachable';
  }
}
