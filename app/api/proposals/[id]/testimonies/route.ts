import { z } from 'zod';
import { answer, refuse } from '@/lib/server/http/answer';
import { posted, shapes } from '@/lib/server/http/posted';
import { route } from '@/lib/server/http/route';
import { askWitness, testimoniesOf } from '@/lib/server/services/review/testimony';

const Shape = z.strictObject({ row: shapes.text(64), email: shapes.text(300) });

export const POST = posted(Shape, (actor, wish, { id }: { id: string }) => askWitness(actor, id, wish), {
  status: 201,
});

export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await testimoniesOf(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
