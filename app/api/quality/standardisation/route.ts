import { posted } from '@/lib/server/http/posted';
import { StartShape } from '@/lib/server/services/review/quality-shapes';
import { startExercise } from '@/lib/server/services/review/standardise';

export const POST = posted(StartShape, (actor, choice) => startExercise(actor, choice), {
  most: 65_536,
  status: 201,
});
