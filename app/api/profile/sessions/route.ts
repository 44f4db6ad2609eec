import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { endSession } from '@/lib/server/services/people/profile';

const Shape = z.strictObject({ end: shapes.id });

export const POST = posted(Shape, (actor, { end }) => endSession(actor, end));
