import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { replyAsLearner } from '@/lib/server/services/review/inbox';

const Shape = z.strictObject({ body: shapes.text(12_000) });

export const POST = posted(
  Shape,
  (actor, { body }, { id, thread }: { id: string; thread: string }) =>
    replyAsLearner(actor, id, thread, body),
  { most: 65_536, status: 201 },
);
