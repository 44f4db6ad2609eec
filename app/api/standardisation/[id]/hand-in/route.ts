import { posted, shapes } from '@/lib/server/http/posted';
import { handInMarks } from '@/lib/server/services/review/marking';

export const POST = posted(shapes.nothing, (actor, _, { id }: { id: string }) => handInMarks(actor, id));
