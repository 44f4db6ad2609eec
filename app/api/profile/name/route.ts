import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { changeName } from '@/lib/server/services/people/profile';

const Shape = z.strictObject({ name: shapes.name });

export const POST = posted(Shape, (actor, { name }) => changeName(actor, name));
