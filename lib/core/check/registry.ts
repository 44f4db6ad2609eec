import type { z } from 'zod';
import type { CheckResult, Collector } from './collect';
import { CHECK_PARAMS, type CheckId, type ParamsOf } from './params';
import { consequences } from './rules/breach';
import { procedureFits } from './rules/choice';
import { claimsSourced, opinionAsRequirement, specific } from './rules/claims';
import { conceptsExplained } from './rules/concepts';
import { contactsProcedures, contactsRecorded, contactsWitnessed } from './rules/contacts';
import { improvementsCosted } from './rules/costing';
import { departmentsMapped } from './rules/departments';
import { effectConcrete, sectorRules } from './rules/effects';
import { evidenceSpecific, gapsEvidenced, improvementsEvidenced } from './rules/evidence';
import { exceptionsEscalated } from './rules/exceptions';
import { filedRight } from './rules/filing';
import { mandatoryTold } from './rules/force';
import { gapsMeasured, gapsRest } from './rules/gaps';
import { handoffsAnalysed } from './rules/handoffs';
import { rulesOnlyHinder } from './rules/hindrance';
import { documentsInDate, noConflict } from './rules/in-date';
import { journeyStaged } from './rules/journey';
import { lawCited } from './rules/law';
import { lawAtWork } from './rules/law-at-work';
import { bestPractice, lawOnlyRecited } from './rules/learning';
import { contactsReflected } from './rules/looking-back';
import { loyaltyExplained } from './rules/loyalty';
import { contactsAdapted, toneKept } from './rules/manner';
import { improvementsMeasured, kpisMeasurable, kpisServeGoals } from './rules/measures';
import { exceptionMissed } from './rules/missed';
import { benefitsComplete, costsComplete } from './rules/money';
import { outdatedNoticed } from './rules/outdated';
import { stakeholders } from './rules/people';
import { actionsOwned, monitoring, oneOwner, scheduleSound } from './rules/plan';
import { proceduresCited } from './rules/procedures';
import { purposes } from './rules/purposes';
import { improvementsLinked, recommendationsJustified } from './rules/recommendations';
import { bothSides, externalNamed, internalNamed } from './rules/requirements';
import { resourcesConsidered } from './rules/resources';
import { rulesInUse } from './rules/results';
import { notSelling } from './rules/selling';
import { scenarioSet } from './rules/setting';
import { summaryAgrees } from './rules/summary';
import { threadWhole } from './rules/thread';
import { tiersDescribed } from './rules/tiers';
import { weighed, withinBudget } from './rules/weighing';

export type Check<C extends CheckId> = {
  readonly params: (typeof CHECK_PARAMS)[C];
  readonly run: (collector: Collector, params: ParamsOf<C>) => CheckResult;
};

const RUNS: { readonly [C in CheckId]: Check<C>['run'] } = {
  'both-sides-named': bothSides,
  'internal-requirements-named': internalNamed,
  'external-requirements-named': externalNamed,
  'requirements-filed-right': filedRight,
  'mandatory-told-from-voluntary': mandatoryTold,
  'consequences-explained': consequences,
  'evidence-specific': evidenceSpecific,
  'gaps-evidenced': gapsEvidenced,
  'gaps-rest-on-requirements': gapsRest,
  'gaps-measured': gapsMeasured,
  'improvements-evidenced': improvementsEvidenced,
  'costs-complete': costsComplete,
  'benefits-complete': benefitsComplete,
  'improvements-costed': improvementsCosted,
  'cost-benefit-weighed': weighed,
  'within-budget': withinBudget,
  'resources-considered': resourcesConsidered,
  'stakeholders-considered': stakeholders,
  'kpis-measurable': kpisMeasurable,
  'improvements-measured': improvementsMeasured,
  'kpis-serve-goals': kpisServeGoals,
  'actions-owned-and-dated': actionsOwned,
  'schedule-sound': scheduleSound,
  'monitoring-planned': monitoring,
  'one-owner-for-everything': oneOwner,
  'documents-in-date': documentsInDate,
  'internal-external-conflict': noConflict,
  'opinion-as-requirement': opinionAsRequirement,
  'claims-have-sources': claimsSourced,
  'specific-not-generic': specific,
  'thread-whole': threadWhole,
  'summary-agrees-with-figures': summaryAgrees,
  'improvements-linked-to-rules': improvementsLinked,
  'scenario-set': scenarioSet,
  'recommendations-justified': recommendationsJustified,
  'rules-only-hinder': rulesOnlyHinder,
  'law-cited-in-full': lawCited,
  'effect-concrete': effectConcrete,
  'law-at-work': lawAtWork,
  'sector-rules-named': sectorRules,
  'concepts-explained': conceptsExplained,
  'loyalty-explained': loyaltyExplained,
  'tiers-described': tiersDescribed,
  'departments-mapped': departmentsMapped,
  'journey-staged': journeyStaged,
  'handoffs-analysed': handoffsAnalysed,
  'service-not-selling': notSelling,
  'law-only-recited': lawOnlyRecited,
  'best-practice-applied': bestPractice,
  'contacts-recorded': contactsRecorded,
  'contacts-name-procedures': contactsProcedures,
  'contacts-witnessed': contactsWitnessed,
  'procedure-fits-contact': procedureFits,
  'outdated-procedure-noticed': outdatedNoticed,
  'exceptions-escalated': exceptionsEscalated,
  'exception-missed': exceptionMissed,
  'tone-under-pressure': toneKept,
  'contacts-adapted': contactsAdapted,
  'procedures-cited': proceduresCited,
  'rules-in-use': rulesInUse,
  'contacts-reflected': contactsReflected,
  'rule-purposes-explained': purposes,
};

/** One entry per check, exhaustive by type: a name without a rule, or a rule without a name, does not compile. */
export const CHECKS: { readonly [C in CheckId]: Check<C> } = Object.fromEntries(
  Object.entries(RUNS).map(([id, run]) => [id, { params: CHECK_PARAMS[id as CheckId], run }]),
) as { readonly [C in CheckId]: Check<C> };

/** A check without its own types, for code that runs any of them. */
export type AnyCheck = {
  readonly params: z.ZodType;
  readonly run: (collector: Collector, params: unknown) => CheckResult;
};
export const checkNamed = (id: string): AnyCheck | undefined =>
  Object.hasOwn(CHECKS, id) ? (CHECKS[id as CheckId] as unknown as AnyCheck) : undefined;
