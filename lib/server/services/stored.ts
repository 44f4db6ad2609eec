import { DOCUMENT_FORMAT, type ProposalDocument } from '@/lib/core/proposal/document';
import { upgradeDocument } from '@/lib/core/proposal/upgrade';
import type { Tx } from '@/lib/server/db';

/** A stored document in the present format. */
export function readStored(document: unknown, format: number): ProposalDocument {
  if (format === DOCUMENT_FORMAT) return document as ProposalDocument;
  const upgraded = upgradeDocument(document as Record<string, unknown>);
  if (!upgraded.ok) throw new Error(`a stored document cannot be read: ${upgraded.code}`);
  return upgraded.value as unknown as ProposalDocument;
}

export const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export type LockedProposal = {
  ownerId: string;
  revision: number;
  document: ProposalDocument;
  updatedAt: Date;
};

type LockedRow = {
  owner_id: string;
  revision: number;
  document: unknown;
  document_format: number;
  updated_at: Date;
};

/** The proposal, held until the transaction ends, so that batches follow one another. */
export async function lockProposal(tx: Tx, centreId: string, id: string): Promise<LockedProposal | null> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    select owner_id, revision, document, document_format, updated_at
    from proposal
    where centre_id = ${centreId}::uuid and id = ${id}::uuid and deleted_at is null
    for update`;
  if (!row) return null;
  return {
    ownerId: row.owner_id,
    revision: row.revision,
    document: readStored(row.document, row.document_format),
    updatedAt: row.updated_at,
  };
}
