import { z } from 'zod';
import { posted } from '@/lib/server/http/posted';
import { setMember } from '@/lib/server/services/people/member';
import { Roles } from '@/lib/server/services/people/shapes';

const Shape = z.strictObject({ roles: Roles, disabled: z.boolean({ error: 'wrong-type' }) });

export const POST = posted(Shape, (actor, given, { id }: { id: string }) => setMember(actor, id, given));
