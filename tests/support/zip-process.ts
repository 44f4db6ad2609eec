import { loadActor } from '@/lib/server/auth/actor';
import { workThrough } from '@/lib/server/jobs/exports';

/** A server process at its ZIPs, to be killed in the middle of one. */
const [userId = '', centreId = ''] = process.argv.slice(2);
const actor = await loadActor(userId, centreId);
if (!actor) throw new Error('nobody to work for');
await workThrough(actor.scope);
