import { z } from 'zod';
import { posted } from '@/lib/server/http/posted';
import { addressAsLearner } from '@/lib/server/services/review/inbox';

const Shape = z.strictObject({ addressed: z.boolean({ error: 'wrong-type' }) });

export const POST = posted(Shape, (actor, { addressed }, { id, thread }: { id: string; thread: string }) =>
  addressAsLearner(actor, id, thread, addressed),
);
