import type { Actor } from '@/lib/server/auth/actor';
import { currentActor } from '@/lib/server/auth/actor';
import { isBusy } from '@/lib/server/db';
import { withTicket } from '@/lib/server/jobs/tickets';
import { faultOf, log } from '@/lib/server/log';
import { refuse } from './answer';
import { fromOwnPage } from './origin';

type Context<P> = { params: Promise<P> };
type Work<P> = (request: Request, actor: Actor, params: P) => Promise<Response>;

const isWrite = (method: string) => method !== 'GET' && method !== 'HEAD';

/**
 * A route for people signed in. Checks come in this order: a write must come from our own page, then there
 * must be a session; what the person may do is for the service to say.
 */
export const route = <P = Record<string, never>>(work: Work<P>) =>
  openRoute<P>(async (request, params) => {
    const actor = await currentActor();
    if (!actor) return refuse('not-signed-in');
    return withTicket(request.headers.get('x-upmark-ticket'), () => work(request, actor, params));
  });

/** A route for anybody: whoever holds a link that was sent to them. The service looks at the link. */
export const openRoute =
  <P = Record<string, never>>(work: (request: Request, params: P) => Promise<Response>) =>
  async (request: Request, context: Context<P>): Promise<Response> => {
    const id = request.headers.get('x-request-id') ?? undefined;
    try {
      if (isWrite(request.method) && !fromOwnPage(request.headers)) return refuse('wrong-origin');
      return await work(request, await context.params);
    } catch (error) {
      if (isBusy(error)) {
        log.warn({ id, code: 'database-busy', fault: faultOf(error) });
        return refuse('database-busy');
      }
      log.error({ id, code: 'unexpected', fault: faultOf(error) });
      return refuse('unexpected');
    }
  };
