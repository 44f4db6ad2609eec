import type { Report, Verdict } from '@/lib/core/check/report';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Place } from '@/lib/core/proposal/place';
import { partsFromAdvice } from '@/lib/core/review/advice';
import type { Actor } from '@/lib/server/auth/actor';
import type { Prisma } from '@/lib/server/db';
import { holdClaim } from './claim';
import { announce, latestSubmission, onProposal, standingRelease } from './common';

export type PointWord = {
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
  readonly feedback: string;
  readonly proof: readonly Place[];
  /** Why the assessor sees it otherwise than the checker; needed only then. */
  readonly overruled: string;
};
export type DecideCode =
  | 'not-found'
  | 'not-in-this-state'
  | 'claimed-by-other'
  | 'superseded'
  | 'already-released'
  | 'unknown-point'
  | 'overruled-without-reason'
  | 'feedback-too-long';

const LONGEST_FEEDBACK = 8_000;

/** Decides a marking point of the submission the assessor has before them; private until it is released. */
export function decide(
  actor: Actor,
  id: string,
  submission: number,
  word: PointWord,
): Promise<Outcome<{ advice: Verdict }, DecideCode>> {
  return onProposal<{ advice: Verdict }, DecideCode>(
    actor,
    id,
    'review.decide',
    async ({ tx, held }): Promise<Outcome<{ advice: Verdict }, DecideCode>> => {
      const latest = await latestSubmission(tx, held.centreId, id);
      if (!latest || latest.number !== submission)
        return fail('superseded', { latest: latest?.number ?? null });
      if (await standingRelease(tx, held.centreId, id, submission)) return fail('already-released');
      const claimed = await holdClaim(tx, actor, held);
      if (!claimed.ok) return claimed;
      const report = latest.report as unknown as Report;
      const advice = report.points.find(({ point }) => point === word.point)?.verdict;
      if (!advice) return fail('unknown-point');
      const overruled = word.overruled.trim();
      if (partsFromAdvice(word.decision, advice) && overruled === '') return fail('overruled-without-reason');
      if (word.feedback.length > LONGEST_FEEDBACK || overruled.length > LONGEST_FEEDBACK)
        return fail('feedback-too-long', { most: LONGEST_FEEDBACK });
      const said = {
        assessorId: actor.userId,
        decision: word.decision,
        feedback: word.feedback.trim(),
        proof: word.proof as unknown as Prisma.InputJsonValue,
        advice,
        overruled: partsFromAdvice(word.decision, advice) ? overruled : '',
        updatedAt: new Date(),
        // A word given anew, after a quality assurer returned it, is private again.
        releaseId: null,
      };
      const key = { centreId: held.centreId, proposalId: id, submission, point: word.point };
      await tx.pointDecision.upsert({
        where: { centreId_proposalId_submission_point: key },
        create: { ...key, ...said },
        update: said,
        select: { point: true },
      });
      await announce(tx, { centreId: held.centreId, kind: 'decision', proposalId: id, audience: 'staff' });
      return ok({ advice });
    },
  );
}

/** Takes a decision back before it is released. */
export function undecide(
  actor: Actor,
  id: string,
  submission: number,
  point: string,
): Promise<Outcome<null, DecideCode>> {
  return onProposal<null, DecideCode>(
    actor,
    id,
    'review.decide',
    async ({ tx, held }): Promise<Outcome<null, DecideCode>> => {
      const latest = await latestSubmission(tx, held.centreId, id);
      if (latest?.number !== submission) return fail('superseded', { latest: latest?.number ?? null });
      if (await standingRelease(tx, held.centreId, id, submission)) return fail('already-released');
      const claimed = await holdClaim(tx, actor, held);
      if (!claimed.ok) return claimed;
      await tx.pointDecision.deleteMany({
        where: { centreId: held.centreId, proposalId: id, submission, point, releaseId: null },
      });
      await announce(tx, { centreId: held.centreId, kind: 'decision', proposalId: id, audience: 'staff' });
      return ok(null);
    },
  );
}
