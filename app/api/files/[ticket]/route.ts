import { answer } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { placeOf } from '@/lib/server/jobs/pdf';

/** How many files are made before the one this ticket waits for; null where it is not known, or done. */
export const GET = route<{ ticket: string }>(async (_request, _actor, { ticket }) =>
  answer({ ahead: placeOf(ticket) }),
);
