import type { ProposalDocument } from '../proposal/document';
import type { Template } from '../template/schema';
import { type CheckContext, createChecker } from './checker';
import type { Report } from './report';

export { type CheckContext, type Checker, createChecker } from './checker';
export type { FindingCode } from './codes';
export { FINDING_CODES } from './codes';
export type { Insight } from './insight';
export type {
  Finding,
  PitfallReport,
  PointReport,
  Report,
  SectionReport,
  SectionStatus,
  Verdict,
} from './report';

/** The one checker: pure, never throws, the same for browser, server, command line and tests. */
export const check = (document: ProposalDocument, template: Template, context: CheckContext): Report =>
  createChecker(template, context).check(document);
