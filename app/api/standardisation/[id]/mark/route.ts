import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { saveMark } from '@/lib/server/services/review/marking';

const Shape = z.strictObject({
  point: shapes.text(100),
  decision: z.enum(['met', 'not-yet'], { error: 'not-an-option' }),
  reason: shapes.text(8_000),
});

export const POST = posted(Shape, (actor, mark, { id }: { id: string }) => saveMark(actor, id, mark));
