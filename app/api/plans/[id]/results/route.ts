import { posted } from '@/lib/server/http/posted';
import { addResult } from '@/lib/server/services/plans/results';
import { ResultShape } from '@/lib/server/services/plans/shapes';

export const POST = posted(ResultShape, (actor, given, { id }: { id: string }) =>
  addResult(actor, id, given),
);
