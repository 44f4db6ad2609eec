import { fileName } from '@/lib/core/format';
import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { exportProposal } from '@/lib/server/services/proposals';

type Params = { id: string };

/** The proposal as a file, for safe keeping, for the command line, or to import elsewhere. */
export const GET = route<Params>(async (_request, actor, { id }) => {
  const found = await exportProposal(actor, id);
  if (!found.ok) return refuse(found.code);
  const { file, title } = found.value;
  const name = fileName(title, file.exportedAt ?? '');
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
      'cache-control': 'no-store',
    },
  });
});
