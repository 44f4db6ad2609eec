import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { route } from '@/lib/server/http/route';
import { wayOut } from '@/lib/server/services/exports';

type Params = { id: string };

/** Actions, milestones and reviews for a calendar. */
export const GET = route<Params>(async (request, actor, { id }) =>
  fileAnswer(request, await wayOut(actor, id, 'ics', wantedIn(request))),
);
