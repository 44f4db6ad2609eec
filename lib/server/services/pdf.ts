import { createHash } from 'node:crypto';
import { dayOf, fileName } from '@/lib/core/format';
import { type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { type PdfFault, pdfFor } from '@/lib/server/jobs/pdf';
import { openProposal } from './proposals';
import { confirmedIn } from './review/frozen';

export type ProposalPdf = { bytes: Uint8Array; name: string; tag: string };

/** The assessment copy of a proposal the actor may open. */
export async function proposalPdf(
  actor: Actor,
  id: string,
): Promise<Outcome<ProposalPdf, 'not-found' | PdfFault>> {
  const found = await openProposal(actor, id);
  if (!found.ok) return found;
  const { document, templateId, templateVersion, revision, learner, updatedAt, title } = found.value;
  const { template, gone } = unitOf(templateId, templateVersion);
  const date = dayOf(updatedAt);
  const today = dayOf(new Date());
  const centre = { name: actor.centreName };
  const confirmed = await confirmedIn(actor, id, document);
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        document,
        templateId,
        templateVersion,
        gone,
        revision,
        learner,
        centre,
        confirmed,
        date,
        today,
      ]),
    )
    .digest('hex');
  const made = await pdfFor(key, () => ({
    document,
    template,
    gone,
    checkedOn: today,
    learner,
    centre,
    confirmed,
    version: revision,
    date,
  }));
  return made.ok ? ok({ bytes: made.value, name: fileName(title, date), tag: key }) : made;
}
