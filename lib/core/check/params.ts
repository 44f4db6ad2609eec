import { z } from 'zod';
import type { SectionId } from '../proposal/catalogue';

/**
 * Every check there is, with the parameters a template may give it. The registry in `registry.ts` is
 * exhaustive over these names by type; template validation reads only this file, so it stays light.
 */
const none = z.strictObject({});
const atLeast = (usual: number) => z.strictObject({ min: z.number().int().min(1).max(50).default(usual) });

export const STAKEHOLDER_GROUPS = [
  'customers',
  'vulnerable-customers',
  'front-line',
  'other-departments',
  'managers',
  'suppliers',
  'others',
] as const;

export const CHECK_PARAMS = {
  'internal-requirements-named': atLeast(2),
  'external-requirements-named': atLeast(2),
  'requirements-filed-right': none,
  'mandatory-told-from-voluntary': none,
  'consequences-explained': none,
  'evidence-specific': z.strictObject({
    min: z.number().int().min(1).max(50).default(2),
    /** How many evidence rows must carry a figure. */
    figures: z.number().int().min(0).max(50).default(1),
  }),
  'gaps-evidenced': none,
  'gaps-rest-on-requirements': none,
  'gaps-measured': none,
  'improvements-evidenced': none,
  'costs-complete': atLeast(1),
  'benefits-complete': atLeast(1),
  'improvements-costed': none,
  'cost-benefit-weighed': none,
  'within-budget': none,
  'resources-considered': none,
  'stakeholders-considered': z.strictObject({
    groups: z
      .array(z.enum(STAKEHOLDER_GROUPS))
      .min(1)
      .max(STAKEHOLDER_GROUPS.length)
      .default(['customers', 'front-line', 'other-departments', 'managers']),
  }),
  'kpis-measurable': atLeast(1),
  'improvements-measured': none,
  'kpis-serve-goals': none,
  'actions-owned-and-dated': atLeast(3),
  'schedule-sound': none,
  'monitoring-planned': atLeast(1),
  'one-owner-for-everything': none,
  'documents-in-date': z.strictObject({ months: z.number().int().min(1).max(120).default(24) }),
  'internal-external-conflict': none,
  'opinion-as-requirement': none,
  'claims-have-sources': none,
  'specific-not-generic': none,
  'thread-whole': none,
  'summary-agrees-with-figures': none,
} as const satisfies Record<string, z.ZodType>;

export type CheckId = keyof typeof CHECK_PARAMS;
export type ParamsOf<C extends CheckId> = z.infer<(typeof CHECK_PARAMS)[C]>;
export const CHECK_IDS = Object.keys(CHECK_PARAMS) as CheckId[];
export const isCheckId = (name: string): name is CheckId => Object.hasOwn(CHECK_PARAMS, name);

/** Sections a check cannot do without: a template that leaves one out could never have the point met. */
export const CHECK_NEEDS: Readonly<Record<CheckId, readonly SectionId[]>> = {
  'internal-requirements-named': ['internal'],
  'external-requirements-named': ['external'],
  'requirements-filed-right': ['internal', 'external'],
  'mandatory-told-from-voluntary': ['external'],
  'consequences-explained': ['external'],
  'evidence-specific': ['evidence'],
  'gaps-evidenced': ['gaps', 'evidence'],
  'gaps-rest-on-requirements': ['gaps', 'internal'],
  'gaps-measured': ['gaps'],
  'improvements-evidenced': ['improvements', 'evidence'],
  'costs-complete': ['costs'],
  'benefits-complete': ['costs'],
  'improvements-costed': ['improvements', 'costs'],
  'cost-benefit-weighed': ['costs'],
  'within-budget': ['costs'],
  'resources-considered': ['improvements'],
  'stakeholders-considered': ['stakeholders'],
  'kpis-measurable': ['kpis'],
  'improvements-measured': ['improvements', 'kpis'],
  'kpis-serve-goals': ['kpis', 'organisation'],
  'actions-owned-and-dated': ['timeline'],
  'schedule-sound': ['timeline'],
  'monitoring-planned': ['timeline'],
  'one-owner-for-everything': ['timeline'],
  'documents-in-date': ['internal'],
  'internal-external-conflict': ['internal', 'external'],
  'opinion-as-requirement': ['internal'],
  'claims-have-sources': ['gaps'],
  'specific-not-generic': [],
  'thread-whole': ['gaps', 'improvements'],
  'summary-agrees-with-figures': ['summary', 'costs'],
};
