import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { route } from '@/lib/server/http/route';
import { wayOut } from '@/lib/server/services/exports';

type Params = { id: string };

/** The proposal as a Word document; with `?appendix=1` what was said in the review stands at its back. */
export const GET = route<Params>(async (request, actor, { id }) =>
  fileAnswer(request, await wayOut(actor, id, 'docx', wantedIn(request))),
);
