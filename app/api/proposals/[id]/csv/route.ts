import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { route } from '@/lib/server/http/route';
import { wayOut } from '@/lib/server/services/exports';

type Params = { id: string };

/** All registers as CSV in a ZIP, or the one named by `?register=`. */
export const GET = route<Params>(async (request, actor, { id }) =>
  fileAnswer(request, await wayOut(actor, id, 'csv', wantedIn(request))),
);
