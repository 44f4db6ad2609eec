import { pdfAnswer } from '@/lib/server/http/pdf';
import { route } from '@/lib/server/http/route';
import { proposalPdf } from '@/lib/server/services/pdf';

/** The assessment copy. */
export const GET = route<{ id: string }>(async (request, actor, { id }) =>
  pdfAnswer(request, await proposalPdf(actor, id)),
);
