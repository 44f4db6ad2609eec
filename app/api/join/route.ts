import { z } from 'zod';
import { postedByAnybody, shapes } from '@/lib/server/http/posted';
import { join } from '@/lib/server/services/people/join';

const Shape = z.strictObject({
  token: shapes.text(200),
  name: shapes.name,
  password: shapes.text(8_000),
});

export const POST = postedByAnybody(Shape, join);
