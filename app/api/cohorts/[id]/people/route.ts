import { z } from 'zod';
import type { Outcome } from '@/lib/core/outcome';
import { posted, shapes } from '@/lib/server/http/posted';
import {
  addToCohort,
  type CohortPeopleCode,
  DUTIES,
  removeFromCohort,
  setEmployer,
} from '@/lib/server/services/people/cohort-people';

const as = z.enum(DUTIES, { error: 'not-an-option' });
const Shape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), person: shapes.id, as }),
  z.strictObject({ do: z.literal('remove'), person: shapes.id, as }),
  z.strictObject({ do: z.literal('employer'), person: shapes.id, employerId: shapes.maybeId }),
]);

export const POST = posted(
  Shape,
  (actor, given, { id }: { id: string }): Promise<Outcome<{ placed: number } | null, CohortPeopleCode>> => {
    if (given.do === 'employer') return setEmployer(actor, id, given);
    return given.do === 'add' ? addToCohort(actor, id, given) : removeFromCohort(actor, id, given);
  },
);
