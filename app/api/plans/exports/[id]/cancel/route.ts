import { posted, shapes } from '@/lib/server/http/posted';
import { cancelExport } from '@/lib/server/services/plans/exports';

export const POST = posted(shapes.nothing, (actor, _given, { id }: { id: string }) =>
  cancelExport(actor, id),
);
