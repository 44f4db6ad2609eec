import { posted, shapes } from '@/lib/server/http/posted';
import { withdrawSubmission } from '@/lib/server/services/review/submit';

export const POST = posted(shapes.nothing, (actor, _, { id }: { id: string }) =>
  withdrawSubmission(actor, id),
);
