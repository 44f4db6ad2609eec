import { dayOf, fileName } from '@/lib/core/format';
import { type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Confirmation, confirmations } from '@/lib/core/review/testimony';
import type { Actor } from '@/lib/server/auth/actor';
import type { PdfFault } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
import { assessmentPaper } from './paper';
import { openSubmission } from './read';
import { testimoniesOf } from './testimony';

/** What was handed in, as a file: document, template and findings are what the SHA-256 was taken of. */
export async function submissionFile(
  actor: Actor,
  id: string,
  number: number,
): Promise<Outcome<{ name: string; file: object }, 'not-found'>> {
  const found = await openSubmission(actor, id, number);
  if (!found.ok) return found;
  const { line, document, report, template, title, learner } = found.value;
  return ok({
    name: nameOf(title, number, line.submittedAt),
    file: {
      upmark: 'submission',
      format: 1,
      number,
      submittedAt: line.submittedAt,
      withdrawnAt: line.withdrawnAt,
      sha256: line.sha256,
      title,
      learner: learner.name,
      declaration: line.declaration,
      template,
      document,
      report,
    },
  });
}

const nameOf = (title: string, number: number, at: string): string =>
  fileName(`${title} ${texts()('handingIn.receipt.file', { number })}`.trim(), dayOf(at));

/** The statements of this document that their witnesses confirmed, as far as the actor may know. */
export async function confirmedIn(
  actor: Actor,
  id: string,
  document: ProposalDocument,
): Promise<readonly Confirmation[]> {
  if (document.testimonies.length === 0) return [];
  const told = await testimoniesOf(actor, id);
  return told.ok ? [...confirmations(document.testimonies, told.value).values()] : [];
}

/** The assessment copy of what was handed in, not of the draft as it is now: the same bytes for everybody who may have it. */
export async function submissionPdf(
  actor: Actor,
  id: string,
  number: number,
): Promise<Outcome<{ bytes: Uint8Array; name: string; tag: string }, 'not-found' | PdfFault>> {
  const found = await openSubmission(actor, id, number);
  if (!found.ok) return found;
  const { line, title } = found.value;
  const paper = await assessmentPaper(actor.scope, id, number);
  if (!paper.ok) return paper;
  const { bytes, sha256 } = paper.value;
  return ok({ bytes, name: nameOf(title, number, line.submittedAt), tag: sha256 });
}
