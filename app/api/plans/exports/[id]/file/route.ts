import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { downloadExport } from '@/lib/server/services/plans/exports';

/** The finished ZIP, from the disk as it is read. */
export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await downloadExport(actor, id);
  if (!found.ok) return refuse(found.code);
  const { stream, bytes, name } = found.value;
  return new Response(stream, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(bytes),
      'content-disposition': `attachment; filename="${name}.zip"`,
      'cache-control': 'private, no-store',
    },
  });
});
