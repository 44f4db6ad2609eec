import type { ProposalDocument } from '../proposal/document';
import type { Template } from '../template/schema';
import { seenBy } from '../template/seen';

/**
 * The proposal as a manager's plan: what the unit asks for, without what its author noted for their assessor and without
 * the practice log, which is about the learner and not about the service. Everything a manager reads goes through here.
 */
export function planDocument(template: Template, document: ProposalDocument): ProposalDocument {
  const bare = { ...document, considered: [], pins: [], contacts: [], testimonies: [], learning: [] };
  return seenBy(template, bare);
}
