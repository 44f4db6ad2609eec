import type { Resource } from '@/lib/core/access';
import { DOCUMENT_FORMAT, type ProposalDocument } from '@/lib/core/proposal/document';
import { upgradeDocument } from '@/lib/core/proposal/upgrade';
import { isSignedOff, isState, type State } from '@/lib/core/review';
import type { Tx } from '@/lib/server/db';

/** A stored document in the present format. */
export function readStored(document: unknown, format: number): ProposalDocument {
  if (format === DOCUMENT_FORMAT) return document as ProposalDocument;
  const upgraded = upgradeDocument(document as Record<string, unknown>);
  if (!upgraded.ok) throw new Error(`a stored document cannot be read: ${upgraded.code}`);
  return upgraded.value as unknown as ProposalDocument;
}

export const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** A stored state. The database holds the same list, so another one is a fault of ours. */
export function stateOf(stored: string): State {
  if (!isState(stored)) throw new Error(`a stored state is not known: ${stored}`);
  return stored;
}

export type LockedProposal = {
  id: string;
  centreId: string;
  ownerId: string;
  cohortId: string | null;
  employerId: string | null;
  state: State;
  sharedAt: Date | null;
  templateId: string;
  templateVersion: number;
  title: string;
  revision: number;
  document: ProposalDocument;
  updatedAt: Date;
};

type LockedRow = {
  owner_id: string;
  cohort_id: string | null;
  employer_id: string | null;
  state: string;
  shared_at: Date | null;
  template_id: string;
  template_version: number;
  title: string;
  revision: number;
  document: unknown;
  document_format: number;
  updated_at: Date;
};

/** The proposal, held until the transaction ends, so that batches follow one another. */
export async function lockProposal(tx: Tx, centreId: string, id: string): Promise<LockedProposal | null> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    select owner_id, cohort_id, employer_id, state, shared_at, template_id, template_version, title,
      revision, document, document_format, updated_at
    from proposal
    where centre_id = ${centreId}::uuid and id = ${id}::uuid and deleted_at is null
    for update`;
  if (!row) return null;
  return {
    id,
    centreId,
    ownerId: row.owner_id,
    cohortId: row.cohort_id,
    employerId: row.employer_id,
    state: stateOf(row.state),
    sharedAt: row.shared_at,
    templateId: row.template_id,
    templateVersion: row.template_version,
    title: row.title,
    revision: row.revision,
    document: readStored(row.document, row.document_format),
    updatedAt: row.updated_at,
  };
}

type Related = {
  readonly centreId: string;
  readonly ownerId: string;
  readonly cohortId: string | null;
  readonly employerId: string | null;
  readonly state: string;
  readonly sharedAt: Date | null;
};

/** The proposal with those who stand in a relation to it, as the access table asks for it. */
export async function resourceOf(tx: Tx, of: Related): Promise<Resource> {
  const { centreId, ownerId, cohortId, employerId } = of;
  const staff = cohortId
    ? await tx.cohortStaff.findMany({ where: { centreId, cohortId }, select: { userId: true, duty: true } })
    : [];
  // A manager sees a plan when the learner shares it or it is signed off.
  const seen = of.sharedAt !== null || isSignedOff(stateOf(of.state));
  const managers =
    employerId && seen
      ? await tx.employerManager.findMany({ where: { centreId, employerId }, select: { userId: true } })
      : [];
  const withDuty = (duty: string) => staff.filter((one) => one.duty === duty).map(({ userId }) => userId);
  return {
    centreId,
    ownerId,
    assessors: withDuty('assessor'),
    assurers: withDuty('quality-assurer'),
    managers: managers.map(({ userId }) => userId),
  };
}
