import { createHash } from 'node:crypto';
import { check } from '@/lib/core/check';
import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { DOCUMENT_FORMAT } from '@/lib/core/proposal/document';
import { canonicalJson, transition } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import type { Prisma } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { announce, latestSubmission, notify, onProposal, record, step } from './common';
import { mailNotice } from './letters';

export type Declaration = {
  /** The words that were agreed to, as they were shown. */
  readonly words: string;
  /** The name typed under them. */
  readonly name: string;
};
export type Submitted = { readonly number: number; readonly sha256: string; readonly submittedAt: string };
export type SubmitCode =
  | 'not-found'
  | 'not-in-this-state'
  | 'revision-behind'
  | 'unknown-template'
  | 'declaration-missing'
  | 'nothing-changed';

const LONGEST_WORDS = 2_000;

const isSigned = ({ words, name }: Declaration): boolean =>
  words.trim() !== '' && words.length <= LONGEST_WORDS && name.trim() !== '' && name.length <= 200;

/**
 * Hands a proposal in: document, template version and findings are frozen with their hash, and the learner's words are
 * held still until somebody has read them. `revision` is the one the learner saw.
 */
export function submitProposal(
  actor: Actor,
  id: string,
  { revision, declaration }: { revision: number; declaration: Declaration },
): Promise<Outcome<Submitted, SubmitCode>> {
  return onProposal<Submitted, SubmitCode>(
    actor,
    id,
    'review.submit',
    async ({ tx, held, resource }): Promise<Outcome<Submitted, SubmitCode>> => {
      if (!transition(held.state, 'submit').ok) return fail('not-in-this-state', { state: held.state });
      if (!isSigned(declaration)) return fail('declaration-missing');
      if (revision !== held.revision) return fail('revision-behind', { revision: held.revision });
      const template = findTemplate(held.templateId, held.templateVersion);
      if (!template) return fail('unknown-template');
      const before = await latestSubmission(tx, held.centreId, id);
      if (before && held.state === 'changes-requested' && before.revision === held.revision)
        return fail('nothing-changed');

      const at = new Date();
      const report = check(held.document, template, { today: dayOf(at) });
      const frozen = {
        document: held.document,
        template: { id: held.templateId, version: held.templateVersion },
        report,
      };
      const sha256 = createHash('sha256').update(canonicalJson(frozen)).digest('hex');
      const { _max: most } = await tx.submission.aggregate({
        where: { centreId: held.centreId, proposalId: id },
        _max: { number: true },
      });
      const number = (most.number ?? 0) + 1;
      await tx.submission.create({
        data: {
          centreId: held.centreId,
          proposalId: id,
          number,
          revision: held.revision,
          document: held.document as unknown as Prisma.InputJsonValue,
          documentFormat: DOCUMENT_FORMAT,
          templateId: held.templateId,
          templateVersion: held.templateVersion,
          report: report as unknown as Prisma.InputJsonValue,
          sha256,
          title: held.title,
          declaration: { words: declaration.words.trim(), name: declaration.name.trim() },
          submittedBy: actor.userId,
          submittedAt: at,
        },
        select: { number: true },
      });
      // Its paper is made soon after, or at the first download, whichever comes first.
      await tx.paperDue.createMany({
        data: [{ centreId: held.centreId, proposalId: id, submission: number }],
      });
      await step(tx, held, 'submit');
      const notice = {
        kind: number === 1 ? 'submitted' : 'resubmitted',
        proposalId: id,
        values: { learner: actor.name, title: held.title, number },
        link: `/review/${id}`,
        dedupe: `submitted ${id} ${number}`,
      };
      const assessors = (resource.assessors ?? []).filter((person) => person !== actor.userId);
      await notify(tx, held.centreId, assessors, notice);
      for (const person of assessors) await mailNotice(tx, held.centreId, person, 'submitted', notice);
      await record(tx, {
        centreId: held.centreId,
        actorId: actor.userId,
        action: 'submit',
        subject: id,
        detail: { number, sha256 },
      });
      await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'everyone' });
      return ok({ number, sha256, submittedAt: at.toISOString() });
    },
  );
}

/** Takes a submission back while nobody has begun to read it. It stays on the record as withdrawn. */
export function withdrawSubmission(
  actor: Actor,
  id: string,
): Promise<Outcome<null, 'not-found' | 'not-in-this-state'>> {
  return onProposal<null, 'not-in-this-state'>(
    actor,
    id,
    'review.withdraw',
    async ({ tx, held }): Promise<Outcome<null, 'not-in-this-state'>> => {
      if ((await step(tx, held, 'withdraw')) === null)
        return fail('not-in-this-state', { state: held.state });
      const latest = await latestSubmission(tx, held.centreId, id);
      if (latest) {
        await tx.submission.update({
          where: {
            centreId_proposalId_number: { centreId: held.centreId, proposalId: id, number: latest.number },
          },
          data: { withdrawnAt: new Date() },
          select: { number: true },
        });
        await record(tx, {
          centreId: held.centreId,
          actorId: actor.userId,
          action: 'withdraw',
          subject: id,
          detail: { number: latest.number },
        });
      }
      await announce(tx, { centreId: held.centreId, kind: 'state', proposalId: id, audience: 'everyone' });
      return ok(null);
    },
  );
}
