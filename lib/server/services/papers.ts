import { createHash } from 'node:crypto';
import { type Outcome, ok } from '@/lib/core/outcome';
import { type CentreScope, inCentre } from '@/lib/server/db';
import type { PdfFault } from '@/lib/server/jobs/pdf';

export type Edition = 'assessment' | 'plan';
export type PaperKey = {
  readonly proposalId: string;
  readonly submission: number;
  readonly edition: Edition;
};
export type Paper = { readonly bytes: Uint8Array; readonly sha256: string };

/**
 * The PDF of a submission: rendered once, kept with its hash, and given out byte by byte from then on. Of several who make it
 * at the same time, the database keeps the first, and all of them get that one.
 */
export async function paperOf(
  scope: CentreScope,
  key: PaperKey,
  make: () => Promise<Outcome<Uint8Array, PdfFault>>,
): Promise<Outcome<Paper, PdfFault>> {
  const known = await keptPaper(scope, key);
  if (known) return ok(known);
  const made = await make();
  if (!made.ok) return made;
  const sha256 = createHash('sha256').update(made.value).digest('hex');
  await inCentre(scope, async (tx) => {
    await tx.frozenPdf.createMany({
      data: [{ centreId: scope.centreId, ...key, bytes: Buffer.from(made.value), sha256 }],
      skipDuplicates: true,
    });
    if (key.edition === 'assessment')
      await tx.paperDue.deleteMany({
        where: { centreId: scope.centreId, proposalId: key.proposalId, submission: key.submission },
      });
  });
  return ok((await keptPaper(scope, key)) ?? { bytes: made.value, sha256 });
}

const keptPaper = (scope: CentreScope, key: PaperKey): Promise<Paper | null> =>
  inCentre(scope, (tx) =>
    tx.frozenPdf.findUnique({
      where: { centreId_proposalId_submission_edition: { centreId: scope.centreId, ...key } },
      select: { bytes: true, sha256: true },
    }),
  );
