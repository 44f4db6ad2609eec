import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { submitProposal } from '@/lib/server/services/review/submit';
import { texts } from '@/lib/texts';

const Shape = z.strictObject({
  revision: z.int().min(0, 'too-small'),
  name: shapes.text(200),
  agreed: z.literal(true, { error: 'wrong-type' }),
});

/** Hands in. The words of the declaration are ours, so nobody can sign others. */
export const POST = posted(Shape, (actor, { revision, name }, { id }: { id: string }) =>
  submitProposal(actor, id, { revision, declaration: { words: texts()('handingIn.declaration'), name } }),
);
