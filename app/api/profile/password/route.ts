import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { changePassword } from '@/lib/server/services/people/profile';

const Shape = z.strictObject({ old: shapes.text(8_000), wanted: shapes.text(8_000) });

export const POST = posted(Shape, changePassword);
