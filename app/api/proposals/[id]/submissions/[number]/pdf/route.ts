import { pdfAnswer } from '@/lib/server/http/pdf';
import { route } from '@/lib/server/http/route';
import { submissionPdf } from '@/lib/server/services/review/frozen';

/** The assessment copy of what was handed in. */
export const GET = route<{ id: string; number: string }>(async (request, actor, { id, number }) =>
  pdfAnswer(request, await submissionPdf(actor, id, Number(number))),
);
