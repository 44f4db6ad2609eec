import { z } from 'zod';
import { ROLES } from '@/lib/core/access';

const text = (most: number) => z.string({ error: 'wrong-type' }).max(most, 'too-long');
const maybeId = text(64).nullable();

export const Roles = z
  .array(z.enum(ROLES, { error: 'not-an-option' }), { error: 'wrong-type' })
  .max(ROLES.length, 'too-many');

export const InviteeShape = z.strictObject({
  name: text(2_000),
  email: text(2_000),
  roles: Roles,
  cohortId: maybeId,
  employerId: maybeId,
});

export const CohortShape = z.strictObject({
  name: text(2_000),
  templateId: text(100).nullable(),
  dueOn: text(40).nullable(),
  commentsOnDrafts: z.boolean({ error: 'wrong-type' }),
  drafts: z.enum(['move', 'keep'], { error: 'not-an-option' }).optional(),
});
