import { z } from 'zod';
import { isCollection } from '@/lib/core/proposal/catalogue';
import type { Place } from '@/lib/core/proposal/place';

/** What the routes of the review take. Lengths are the services' to judge; here is only what no request needs. */
const LONG = 40_000;
const Text = z.string({ error: 'wrong-type' }).max(LONG, 'too-long');
const Short = z.string({ error: 'wrong-type' }).max(200, 'too-long');
const Collection = z.string({ error: 'wrong-type' }).refine(isCollection, 'unknown-collection');
const At = z.int({ error: 'wrong-type' }).min(0, 'too-small').max(1_000_000, 'too-large');
const Count = z.int({ error: 'wrong-type' }).min(1, 'too-small').max(100_000, 'too-large');
const People = z.array(z.uuid({ error: 'wrong-type' })).max(50, 'too-many');

const PlaceShape = z.strictObject({
  collection: Collection,
  row: Short.optional(),
  field: Short.optional(),
});
const ProofShape = PlaceShape.extend({
  quote: z.string({ error: 'wrong-type' }).max(1_000, 'too-long').optional(),
  start: At.optional(),
  end: At.optional(),
});
type SomePlace = Pick<Place, 'collection' | 'row' | 'field'>;

export const ThreadShape = z.strictObject({
  submission: Count.nullable(),
  place: (PlaceShape as unknown as z.ZodType<SomePlace>).nullable(),
  words: z.strictObject({ start: At, end: At }).nullable(),
  point: Short.nullable(),
  audience: z.enum(['feedback', 'private'], { error: 'wrong-type' }),
  body: Text,
  mentions: People.default([]),
});
export const ReplyShape = z.strictObject({ body: Text, mentions: People.default([]) });
export const EditShape = z.strictObject({ body: Text });
export const ResolveShape = z.strictObject({ resolved: z.boolean({ error: 'wrong-type' }) });

export const DecisionShape = z.strictObject({
  submission: Count,
  decision: z.enum(['met', 'not-yet'], { error: 'wrong-type' }),
  feedback: Text,
  proof: z.array(ProofShape as unknown as z.ZodType<Place>).max(20, 'too-many'),
  overruled: Text,
});

export const ReleaseShape = z.discriminatedUnion(
  'outcome',
  [
    z.strictObject({ outcome: z.literal('feedback'), summary: Text }),
    z.strictObject({
      outcome: z.literal('changes-requested'),
      submission: Count,
      summary: Text,
      dueOn: Short.nullable(),
    }),
    z.strictObject({
      outcome: z.literal('signed-off'),
      submission: Count,
      summary: Text,
      declaration: z.strictObject({ words: Text, name: Text }),
    }),
  ],
  { error: 'wrong-type' },
);

export const LookShape = z.strictObject({ revision: At.optional() });

const BankWish = z.strictObject({
  title: Short,
  body: Text,
  point: Short.nullable(),
  templateId: Short.nullable(),
});
export const BankShape = BankWish.extend({ shared: z.boolean({ error: 'wrong-type' }) });
export const BankChangeShape = BankWish.extend({ was: Short });
export const BankRetiredShape = z.strictObject({ retired: z.boolean({ error: 'wrong-type' }) });
