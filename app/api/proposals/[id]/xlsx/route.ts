import { fileAnswer, wantedIn } from '@/lib/server/http/file';
import { route } from '@/lib/server/http/route';
import { wayOut } from '@/lib/server/services/exports';

type Params = { id: string };

/** The proposal's registers and its cash flow as a workbook. */
export const GET = route<Params>(async (request, actor, { id }) =>
  fileAnswer(request, await wayOut(actor, id, 'xlsx', wantedIn(request))),
);
