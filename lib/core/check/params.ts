import { z } from 'zod';
import type { CollectionName } from '../proposal/catalogue';

/**
 * Every check there is, with the parameters a template may give it. The registry in `registry.ts` is
 * exhaustive over these names by type; template validation reads only this file, so it stays light.
 */
const none = z.strictObject({});
const atLeast = (usual: number) => z.strictObject({ min: z.number().int().min(1).max(50).default(usual) });
/** With 0 an empty list is told and costs nothing: a unit would like to see it and does not ask for it. */
const fromNone = (usual: number) => z.strictObject({ min: z.number().int().min(0).max(50).default(usual) });

export const STAKEHOLDER_GROUPS = [
  'customers',
  'vulnerable-customers',
  'front-line',
  'other-departments',
  'managers',
  'suppliers',
  'others',
] as const;

/** Ideas a unit may ask to be explained, each shown by a part of the proposal. */
export const CONCEPTS = ['customer-journey', 'service-quality', 'continuous-improvement'] as const;
export type Concept = (typeof CONCEPTS)[number];

export const CHECK_PARAMS = {
  'both-sides-named': none,
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
  'costs-complete': fromNone(1),
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
  'kpis-measurable': fromNone(1),
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
  'summary-agrees-with-figures': z.strictObject({
    /** Whether a proposal may do without a summary, or without figures in it. */
    optional: z.boolean().default(false),
  }),
  'improvements-linked-to-rules': none,
  'scenario-set': none,
  'recommendations-justified': none,
  'rules-only-hinder': none,
  'law-cited-in-full': z.strictObject({
    /** Whether it must be said where each law was read. */
    sources: z.boolean().default(false),
  }),
  'effect-concrete': none,
  'law-at-work': atLeast(1),
  'sector-rules-named': none,
  'concepts-explained': z.strictObject({
    concepts: z
      .array(z.enum(CONCEPTS))
      .min(1)
      .max(CONCEPTS.length)
      .default([...CONCEPTS]),
  }),
  'loyalty-explained': none,
  'tiers-described': atLeast(2),
  'departments-mapped': z.strictObject({
    min: z.number().int().min(1).max(50).default(3),
    /** How many of them customers never meet. */
    behindScenes: z.number().int().min(0).max(50).default(1),
    /** The point is about those customers never meet: without any of them there is nothing to credit. */
    chain: z.boolean().default(false),
  }),
  'journey-staged': atLeast(4),
  'handoffs-analysed': z.strictObject({
    min: z.number().int().min(1).max(50).default(2),
    /** Whether each failure must be followed beyond its first consequence. */
    knockOn: z.boolean().default(false),
  }),
  'service-not-selling': none,
  'law-only-recited': none,
  'best-practice-applied': atLeast(1),
  'contacts-recorded': z.strictObject({
    min: z.number().int().min(1).max(50).default(3),
    /** On how many different days the contacts were. */
    days: z.number().int().min(1).max(50).default(2),
  }),
  'contacts-name-procedures': atLeast(2),
  'contacts-witnessed': atLeast(1),
  'procedure-fits-contact': none,
  'outdated-procedure-noticed': z.strictObject({ months: z.number().int().min(1).max(120).default(24) }),
  'exceptions-escalated': atLeast(1),
  'exception-missed': none,
  'tone-under-pressure': atLeast(1),
  'contacts-adapted': none,
  'procedures-cited': atLeast(2),
  'rules-in-use': atLeast(2),
  'contacts-reflected': atLeast(3),
  'rule-purposes-explained': atLeast(3),
} as const satisfies Record<string, z.ZodType>;

export type CheckId = keyof typeof CHECK_PARAMS;
export type ParamsOf<C extends CheckId> = z.infer<(typeof CHECK_PARAMS)[C]>;
export const CHECK_IDS = Object.keys(CHECK_PARAMS) as CheckId[];
export const isCheckId = (name: string): name is CheckId => Object.hasOwn(CHECK_PARAMS, name);

/** Collections a check cannot do without: a template that leaves one out could never have the point met. */
export const CHECK_NEEDS: Readonly<Record<CheckId, readonly CollectionName[]>> = {
  'both-sides-named': ['internalRequirements', 'externalRequirements'],
  'internal-requirements-named': ['internalRequirements'],
  'external-requirements-named': ['externalRequirements'],
  'requirements-filed-right': ['internalRequirements', 'externalRequirements'],
  'mandatory-told-from-voluntary': ['externalRequirements'],
  'consequences-explained': ['externalRequirements'],
  'evidence-specific': ['evidence'],
  'gaps-evidenced': ['gaps', 'evidence'],
  'gaps-rest-on-requirements': ['gaps', 'internalRequirements'],
  'gaps-measured': ['gaps'],
  'improvements-evidenced': ['improvements', 'evidence'],
  'costs-complete': ['costs'],
  'benefits-complete': ['benefits'],
  'improvements-costed': ['improvements', 'costs'],
  'cost-benefit-weighed': ['finance', 'costs', 'benefits'],
  'within-budget': ['costs'],
  'resources-considered': ['improvements'],
  'stakeholders-considered': ['stakeholders'],
  'kpis-measurable': ['kpis'],
  'improvements-measured': ['improvements', 'kpis'],
  'kpis-serve-goals': ['kpis', 'goals'],
  'actions-owned-and-dated': ['actions'],
  'schedule-sound': ['actions'],
  'monitoring-planned': ['plan', 'reviews'],
  'one-owner-for-everything': ['actions'],
  'documents-in-date': ['internalRequirements'],
  'internal-external-conflict': ['internalRequirements', 'externalRequirements'],
  'opinion-as-requirement': ['internalRequirements'],
  'claims-have-sources': ['gaps'],
  'specific-not-generic': [],
  'thread-whole': ['gaps', 'improvements'],
  'summary-agrees-with-figures': ['summary', 'costs'],
  'improvements-linked-to-rules': ['improvements', 'internalRequirements', 'externalRequirements'],
  'scenario-set': ['about', 'context'],
  'recommendations-justified': ['improvements', 'options'],
  'rules-only-hinder': ['improvements'],
  'law-cited-in-full': ['externalRequirements'],
  'effect-concrete': ['externalRequirements'],
  'law-at-work': ['externalRequirements'],
  'sector-rules-named': ['about', 'externalRequirements'],
  // Which collections depends on the concepts asked for: see `needsOf`.
  'concepts-explained': [],
  'loyalty-explained': ['context'],
  'tiers-described': ['tiers'],
  'departments-mapped': ['departments'],
  'journey-staged': ['stages', 'departments'],
  'handoffs-analysed': ['stages', 'departments'],
  'service-not-selling': ['context'],
  'law-only-recited': ['externalRequirements'],
  'best-practice-applied': ['learning'],
  'contacts-recorded': ['contacts'],
  'contacts-name-procedures': ['contacts', 'internalRequirements'],
  'contacts-witnessed': ['contacts', 'testimonies'],
  'procedure-fits-contact': ['contacts', 'internalRequirements'],
  'outdated-procedure-noticed': ['contacts', 'internalRequirements'],
  'exceptions-escalated': ['contacts'],
  'exception-missed': ['contacts'],
  'tone-under-pressure': ['contacts'],
  'contacts-adapted': ['contacts'],
  'procedures-cited': ['contacts', 'internalRequirements'],
  'rules-in-use': ['contacts', 'internalRequirements'],
  'contacts-reflected': ['contacts'],
  'rule-purposes-explained': ['contacts'],
};

const SHOWN_BY: Readonly<Record<Concept, CollectionName>> = {
  'customer-journey': 'stages',
  'service-quality': 'gaps',
  'continuous-improvement': 'improvements',
};

/** What a check needs, with the parameters it is given. */
export function needsOf(check: CheckId, parameters: unknown): readonly CollectionName[] {
  const asked =
    check === 'concepts-explained'
      ? CHECK_PARAMS['concepts-explained'].safeParse(parameters).data
      : undefined;
  return [...CHECK_NEEDS[check], ...(asked?.concepts.map((one) => SHOWN_BY[one]) ?? [])];
}
