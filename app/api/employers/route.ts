import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { makeEmployer } from '@/lib/server/services/people/employers';

const Shape = z.strictObject({ name: shapes.name });

export const POST = posted(Shape, (actor, { name }) => makeEmployer(actor, name), { status: 201 });
