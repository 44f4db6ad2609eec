import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { submissionFile } from '@/lib/server/services/review/frozen';

/** What was handed in, as a file: it never changes. */
export const GET = route<{ id: string; number: string }>(async (_request, actor, { id, number }) => {
  const found = await submissionFile(actor, id, Number(number));
  if (!found.ok) return refuse(found.code);
  return new Response(`${JSON.stringify(found.value.file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${found.value.name}.json"`,
      'cache-control': 'no-store',
    },
  });
});
