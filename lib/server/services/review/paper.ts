import { createHash } from 'node:crypto';
import type { Report } from '@/lib/core/check/report';
import { dayOf } from '@/lib/core/format';
import { fail, type Outcome } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Confirmation, confirmations } from '@/lib/core/review/testimony';
import type { WitnessAnswer } from '@/lib/core/review/told';
import type { CopyInput } from '@/lib/export/view';
import { type CentreScope, inCentre, type Tx } from '@/lib/server/db';
import { unitOf } from '@/lib/server/files/unit-of';
import { type PdfFault, pdfFor } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
import { type Paper, paperOf } from '../papers';
import { readStored } from '../stored';
import { paperUrl } from '../verify-url';

/**
 * The assessment copy of what was handed in, not of the draft as it is now. For whoever has been through a gate already: whose
 * it is does not matter here, and must not, for everybody gets the same bytes.
 */
export async function assessmentPaper(
  scope: CentreScope,
  proposalId: string,
  number: number,
): Promise<Outcome<Paper, 'not-found' | PdfFault>> {
  const input = await submissionCopy(scope, proposalId, number);
  if (!input) return fail('not-found');
  const key = { proposalId, submission: number, edition: 'assessment' } as const;
  return paperOf(scope, key, () =>
    pdfFor(createHash('sha256').update(JSON.stringify(input)).digest('hex'), () => input),
  );
}

/** What a copy of a submission is made of: the same for every reader, as it was when it was handed in. */
export const submissionCopy = (
  scope: CentreScope,
  proposalId: string,
  number: number,
): Promise<CopyInput | null> =>
  inCentre(scope, async (tx) => {
    const { centreId } = scope;
    const one = await tx.submission.findUnique({
      where: { centreId_proposalId_number: { centreId, proposalId, number } },
      include: { proposal: { select: { owner: { select: { user: { select: { name: true } } } } } } },
    });
    if (!one) return null;
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: centreId }, select: { name: true } });
    const { template, gone } = unitOf(one.templateId, one.templateVersion);
    const document = readStored(one.document, one.documentFormat);
    return {
      document,
      template,
      gone,
      report: one.report as unknown as Report,
      learner: { name: one.proposal.owner.user.name },
      centre,
      confirmed: await confirmedThen(tx, centreId, proposalId, document, one.submittedAt),
      version: one.revision,
      date: dayOf(one.submittedAt),
      reference: texts()('handingIn.receipt.reference', { number, hash: one.sha256.slice(0, 12) }),
      paper: paperUrl(one.code),
    };
  });

/** What witnesses had confirmed by then. What they say later does not change what was handed in. */
async function confirmedThen(
  tx: Tx,
  centreId: string,
  proposalId: string,
  document: ProposalDocument,
  then: Date,
): Promise<readonly Confirmation[]> {
  if (document.testimonies.length === 0) return [];
  const rows = await tx.testimonyRequest.findMany({
    where: { centreId, proposalId, answeredAt: { lte: then } },
    select: { rowId: true, outcome: true, answeredAt: true, answer: true },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  });
  const answers = rows.map((one) => ({
    row: one.rowId,
    state: one.outcome ?? '',
    answeredAt: one.answeredAt?.toISOString() ?? null,
    answer: one.answer as WitnessAnswer | null,
  }));
  return [...confirmations(document.testimonies, answers).values()];
}
