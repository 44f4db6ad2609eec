import { z } from 'zod';
import { posted } from '@/lib/server/http/posted';
import { invite } from '@/lib/server/services/people/invite';
import { InviteeShape } from '@/lib/server/services/people/shapes';

const Shape = z.strictObject({
  people: z.array(InviteeShape, { error: 'wrong-type' }).max(500, 'too-many'),
});

export const POST = posted(Shape, (actor, { people }) => invite(actor, people), { most: 524_288 });
