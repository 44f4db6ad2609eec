import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { editAsLearner } from '@/lib/server/services/review/inbox';

const Shape = z.strictObject({ body: shapes.text(12_000) });

/** Other words for one's own answer. */
export const POST = posted(
  Shape,
  (actor, { body }, { id, thread, comment }: { id: string; thread: string; comment: string }) =>
    editAsLearner(actor, id, thread, comment, body),
  { most: 65_536 },
);
