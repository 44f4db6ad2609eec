import { createHash } from 'node:crypto';
import { dayOf, fileName } from '@/lib/core/format';
import { type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Confirmation, confirmations } from '@/lib/core/review/testimony';
import type { Actor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { type PdfFault, pdfFor } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
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

/** The assessment copy of what was handed in, not of the draft as it is now. */
export async function submissionPdf(
  actor: Actor,
  id: string,
  number: number,
): Promise<Outcome<{ bytes: Uint8Array; name: string; tag: string }, 'not-found' | PdfFault>> {
  const found = await openSubmission(actor, id, number);
  if (!found.ok) return found;
  const { line, document, report, template: pinned, title, learner } = found.value;
  const { template, gone } = unitOf(pinned.id, pinned.version);
  const confirmed = await confirmedIn(actor, id, document);
  const centre = { name: actor.centreName };
  const key = createHash('sha256')
    .update(JSON.stringify(['submission', line.sha256, number, gone, learner, centre, confirmed]))
    .digest('hex');
  const made = await pdfFor(key, () => ({
    document,
    template,
    gone,
    report,
    learner,
    centre,
    confirmed,
    version: line.revision,
    date: dayOf(line.submittedAt),
    reference: texts()('handingIn.receipt.reference', { number, hash: line.sha256.slice(0, 12) }),
  }));
  return made.ok ? ok({ bytes: made.value, name: nameOf(title, number, line.submittedAt), tag: key }) : made;
}
