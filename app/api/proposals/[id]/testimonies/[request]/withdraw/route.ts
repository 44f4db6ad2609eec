import { posted, shapes } from '@/lib/server/http/posted';
import { cancelWitness } from '@/lib/server/services/review/testimony';

export const POST = posted(shapes.nothing, (actor, _, { id, request }: { id: string; request: string }) =>
  cancelWitness(actor, id, request),
);
