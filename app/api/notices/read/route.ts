import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { readNotices } from '@/lib/server/services/review/notice-list';

const Shape = z.strictObject({ which: z.union([z.literal('all'), z.array(shapes.id).max(100, 'too-many')]) });

export const POST = posted(Shape, (actor, { which }) => readNotices(actor, which));
