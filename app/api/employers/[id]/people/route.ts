import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { setManager } from '@/lib/server/services/people/employers';

const Shape = z.strictObject({ person: shapes.id, manages: z.boolean({ error: 'wrong-type' }) });

export const POST = posted(Shape, (actor, given, { id }: { id: string }) => setManager(actor, id, given));
