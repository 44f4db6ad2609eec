import { posted } from '@/lib/server/http/posted';
import { ChoiceShape } from '@/lib/server/services/review/quality-shapes';
import { prepareExercise } from '@/lib/server/services/review/standardise';

export const POST = posted(ChoiceShape, (actor, choice) => prepareExercise(actor, choice), { most: 65_536 });
