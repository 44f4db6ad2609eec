import { answer, refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { openReview, subjectFrom } from '@/lib/server/services/review/read';

type Params = { id: string };

/** What is said of a submission, as it stands now: threads, decisions, claim, who is here. Not the document itself. */
export const GET = route<Params>(async (request, actor, { id }) => {
  const found = await openReview(actor, id, subjectFrom(new URL(request.url).searchParams.get('submission')));
  if (!found.ok) return refuse(found.code);
  const { document: _, report: __, ...said } = found.value;
  return answer(said);
});
