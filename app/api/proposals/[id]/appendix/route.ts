import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { route } from '@/lib/server/http/route';
import { wayOut } from '@/lib/server/services/exports';

type Params = { id: string };

/** The assessment copy as a PDF with what was said in the review at its back. */
export const GET = route<Params>(async (request, actor, { id }) =>
  fileAnswer(request, await wayOut(actor, id, 'pdf', { ...wantedIn(request), appendix: true })),
);
