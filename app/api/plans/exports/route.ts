import { answer } from '@/lib/server/http/answer';
import { posted } from '@/lib/server/http/posted';
import { route } from '@/lib/server/http/route';
import { askForExport, listExports } from '@/lib/server/services/plans/exports';
import { ExportShape } from '@/lib/server/services/plans/shapes';

export const GET = route(async (_request, actor) => answer({ exports: await listExports(actor) }));

export const POST = posted(ExportShape, (actor, wish) => askForExport(actor, wish), {
  most: 262_144,
  status: 202,
});
