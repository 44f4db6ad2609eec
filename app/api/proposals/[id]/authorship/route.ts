import { z } from 'zod';
import { SECTION_IDS } from '@/lib/core/proposal/catalogue';
import { answer, refuse } from '@/lib/server/http/answer';
import { posted } from '@/lib/server/http/posted';
import { route } from '@/lib/server/http/route';
import { authorshipOf, MOST, noteAuthorship } from '@/lib/server/services/review/authorship';

const count = (most: number) => z.int().min(0, 'too-small').max(most, 'too-large');
const Shape = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        section: z.enum(SECTION_IDS, { error: 'not-an-option' }),
        typed: count(MOST.typed),
        pasted: count(MOST.pasted),
        seconds: count(MOST.seconds),
      }),
    )
    .max(SECTION_IDS.length, 'too-many'),
});

/** Numbers the browser counted while its learner wrote. */
export const POST = posted(Shape, (actor, { entries }, { id }: { id: string }) =>
  noteAuthorship(actor, id, entries),
);

export const GET = route<{ id: string }>(async (_request, actor, { id }) => {
  const found = await authorshipOf(actor, id);
  return found.ok ? answer(found.value) : refuse(found.code);
});
