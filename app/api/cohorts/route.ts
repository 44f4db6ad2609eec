import { posted } from '@/lib/server/http/posted';
import { makeCohort } from '@/lib/server/services/people/cohorts';
import { CohortShape } from '@/lib/server/services/people/shapes';

export const POST = posted(CohortShape, makeCohort, { status: 201 });
