import { z } from 'zod';
import { ACTION_STATES, RESULT_KINDS, WORDS } from '@/lib/core/plan';
import { PLAN_KINDS, PLAN_WORDS } from './list';

const text = (most: number) => z.string({ error: 'wrong-type' }).max(most, 'too-long');
const id = text(64);

export const WordShape = z.strictObject({
  word: z.enum(WORDS, { error: 'not-an-option' }),
  reason: text(4_000),
});

export const CommentShape = z.strictObject({ body: text(4_000) });

export const ResultShape = z.strictObject({
  kind: z.enum(RESULT_KINDS, { error: 'not-an-option' }),
  row: id,
  on: text(40),
  value: z.number({ error: 'wrong-type' }).nullable(),
  status: z.enum(ACTION_STATES, { error: 'not-an-option' }).nullable(),
  note: text(1_000),
});

export const EvidenceShape = z.strictObject({ kpi: id, proposal: id });

/** More ids than one ZIP can hold still get an answer that says so. */
export const ExportShape = z.union([
  z.strictObject({ ids: z.array(id).max(5_000, 'too-many') }),
  z.strictObject({
    filter: z.strictObject({
      search: text(1_000).optional(),
      word: z.enum(PLAN_WORDS).optional(),
      kind: z.enum(PLAN_KINDS).optional(),
      unit: text(100).optional(),
    }),
  }),
]);
