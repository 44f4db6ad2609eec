import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { previewList } from '@/lib/server/services/people/invite';
import { Roles } from '@/lib/server/services/people/shapes';

const Shape = z.strictObject({
  list: shapes.text(262_144),
  defaults: z.strictObject({ roles: Roles, cohortId: shapes.maybeId }),
});

export const POST = posted(Shape, (actor, { list, defaults }) => previewList(actor, list, defaults), {
  // Signs may be escaped in JSON.
  most: 1_048_576,
});
