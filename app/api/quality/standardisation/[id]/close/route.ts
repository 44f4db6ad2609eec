import { posted, shapes } from '@/lib/server/http/posted';
import { closeExercise } from '@/lib/server/services/review/standardise';

export const POST = posted(shapes.nothing, (actor, _, { id }: { id: string }) => closeExercise(actor, id));
