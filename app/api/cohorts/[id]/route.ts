import { posted } from '@/lib/server/http/posted';
import { changeCohort } from '@/lib/server/services/people/cohorts';
import { CohortShape } from '@/lib/server/services/people/shapes';

export const POST = posted(CohortShape, (actor, given, { id }: { id: string }) =>
  changeCohort(actor, id, given),
);
