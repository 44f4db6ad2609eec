import { pdfAnswer } from '@/lib/server/http/pdf';
import { route } from '@/lib/server/http/route';
import { planPdf } from '@/lib/server/services/plans/pdf';

/** The manager's copy. */
export const GET = route<{ id: string }>(async (request, actor, { id }) =>
  pdfAnswer(request, await planPdf(actor, id)),
);
