import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { decideSample } from '@/lib/server/services/review/quality';

const Shape = z.strictObject({
  word: z.enum(['confirm', 'return'], { error: 'not-an-option' }),
  reason: shapes.text(4_000),
});

export const POST = posted(Shape, (actor, { word, reason }, { id }: { id: string }) =>
  decideSample(actor, id, word, reason),
);
