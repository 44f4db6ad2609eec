import { z } from 'zod';
import { shapes } from '@/lib/server/http/posted';

/** What the routes of quality assurance take. Ranges are the services' to judge. */
const number = z.number({ error: 'wrong-type' });
export const WishShape = z.strictObject({
  seed: shapes.text(1_000),
  criteria: z.strictObject({
    share: number,
    newAssessor: number,
    newTemplate: number,
    quick: number,
    lenient: number,
  }),
  mark: shapes.text(16).optional(),
});
const words = z.array(shapes.text(300), { error: 'wrong-type' }).max(100, 'too-many');
export const ChoiceShape = z.strictObject({
  proposal: shapes.id,
  submission: z.int({ error: 'wrong-type' }),
  title: shapes.text(300).optional(),
  extra: words,
  keep: words,
});
export const StartShape = ChoiceShape.extend({
  invite: z.array(shapes.id, { error: 'wrong-type' }).max(500, 'too-many'),
});
