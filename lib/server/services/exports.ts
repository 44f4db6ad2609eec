import { createHash } from 'node:crypto';
import type { Action } from '@/lib/core/access';
import type { Report } from '@/lib/core/check/report';
import { dayOf, fileName } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { CALENDAR_TYPE, renderCalendar } from '@/lib/export/ics';
import { registerCsv, registersZip } from '@/lib/export/tables';
import type { AppendixInput } from '@/lib/export/view/appendix';
import type { Task } from '@/lib/export/worker';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { unitOf } from '@/lib/server/files/unit-of';
import { madeFor, type PdfFault } from '@/lib/server/jobs/pdf';
import { texts } from '@/lib/texts';
import { allows } from './access';
import { confirmedIn } from './review/frozen';
import { assessmentPaper, submissionCopy } from './review/paper';
import { openFeedback, openReview } from './review/read';
import { readStored, resourceOf } from './stored';

export type Way = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'ics';
export type Wanted = {
  /** A submission by its number; without one the author gets the draft, staff what was handed in last. */
  readonly submission?: number;
  /** One register instead of all, as CSV. */
  readonly register?: string;
  /** With what was said in the review, as far as the actor may see it. */
  readonly appendix?: boolean;
};
export type MadeFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
  readonly tag: string;
};
export type ExportFault = 'not-found' | 'unknown-register' | 'busy' | 'failed';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What is written out: the draft, or a submission as it was frozen. */
type Source = {
  readonly title: string;
  readonly learner: { readonly name: string };
  readonly document: ProposalDocument;
  readonly unit: { readonly id: string; readonly version: number };
  /** The findings as they were frozen; null for a draft, which is checked today. */
  readonly report: Report | null;
  readonly submission: number | null;
  readonly revision: number;
  readonly at: Date;
  readonly own: boolean;
};

/** A proposal as a file, in whichever way the access table gives the actor. Unknown, deleted, not theirs: one answer. */
export async function wayOut(
  actor: Actor,
  id: string,
  way: Way,
  wanted: Wanted = {},
): Promise<Outcome<MadeFile, ExportFault>> {
  const source = await sourceOf(actor, id, `proposal.${way}`, wanted.submission);
  if (!source) return fail('not-found');
  const { document, title, learner, revision, submission } = source;
  const { template, gone } = unitOf(source.unit.id, source.unit.version);
  const date = dayOf(source.at);
  // Only the title is shortened: a number or a date cut off would make two files one.
  const named = (more: string) => `${fileName(title, '')} ${more} ${date}`;
  const name =
    submission === null
      ? fileName(title, date)
      : named(texts()('exports.submission', { number: String(submission) }));

  if (way === 'ics') {
    const text = renderCalendar({ document, template, id, stamp: source.at.toISOString(), revision });
    return ok(plainFile(text, `${name}.ics`, CALENDAR_TYPE));
  }
  if (way === 'csv') {
    if (wanted.register === undefined)
      return ok(plainFile(registersZip({ document, template }, date), `${name}.zip`, 'application/zip'));
    const text = registerCsv({ document, template }, wanted.register);
    if (text === undefined) return fail('unknown-register');
    return ok(plainFile(text, `${named(wanted.register)}.csv`, 'text/csv; charset=utf-8'));
  }

  const appendix = wanted.appendix && way !== 'xlsx' ? await appendixFor(actor, id, source) : undefined;
  // Handed in, and nothing beside it: the paper that is kept.
  if (way === 'pdf' && submission !== null && !appendix) {
    const paper = await assessmentPaper(actor.scope, id, submission);
    if (!paper.ok) return fail(paper.code === 'not-found' ? 'not-found' : faultOf(paper.code));
    return ok({ bytes: paper.value.bytes, name: `${name}.pdf`, type: TYPES.pdf, tag: paper.value.sha256 });
  }
  const copy =
    way === 'xlsx' || submission === null ? null : await submissionCopy(actor.scope, id, submission);
  const today = dayOf(new Date());
  const centre = { name: actor.centreName };
  const confirmed = way === 'xlsx' || copy ? [] : await confirmedIn(actor, id, document);
  const shared = { document, template, learner, date };
  const task = (): Task =>
    way === 'xlsx'
      ? { way, input: shared }
      : {
          way,
          input: {
            ...(copy ?? {
              ...shared,
              gone,
              ...(source.report ? { report: source.report } : { checkedOn: today }),
              centre,
              confirmed,
              version: revision,
            }),
            ...(appendix ? { appendix } : {}),
          },
        };
  const key = tagOf([
    way,
    source.unit,
    gone,
    document,
    title,
    learner,
    centre,
    confirmed,
    revision,
    submission,
    date,
    copy,
    appendix ?? null,
    // A draft is checked anew each day; what was handed in stays as it was.
    source.report ? null : today,
  ]);
  const made = await madeFor(key, task);
  if (!made.ok) return fail(faultOf(made.code));
  return ok({ bytes: made.value, name: `${name}.${way}`, type: TYPES[way], tag: key });
}

const faultOf = (code: PdfFault): ExportFault => (code === 'pdf-busy' ? 'busy' : 'failed');

const tagOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

function plainFile(content: string | Uint8Array, name: string, type: string): MadeFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, name, type, tag: createHash('sha256').update(bytes).digest('hex') };
}

async function sourceOf(
  actor: Actor,
  id: string,
  action: Action,
  wanted: number | undefined,
): Promise<Source | null> {
  if (!isUuid(id) || (wanted !== undefined && !(Number.isInteger(wanted) && wanted > 0 && wanted < 10_000)))
    return null;
  return inCentre(actor.scope, async (tx): Promise<Source | null> => {
    const found = await tx.proposal.findFirst({
      where: { centreId: actor.centreId, id, deletedAt: null },
      omit: { startDocument: true },
      include: { owner: { select: { user: { select: { name: true } } } } },
    });
    if (!found || !allows(actor, action, await resourceOf(tx, found))) return null;
    const own = found.ownerId === actor.userId;
    const learner = { name: found.owner.user.name };
    if (own && wanted === undefined)
      return {
        title: found.title,
        learner,
        document: readStored(found.document, found.documentFormat),
        unit: { id: found.templateId, version: found.templateVersion },
        report: null,
        submission: null,
        revision: found.revision,
        at: found.updatedAt,
        own,
      };
    const one = await tx.submission.findFirst({
      where: {
        centreId: actor.centreId,
        proposalId: id,
        ...(wanted === undefined ? { withdrawnAt: null } : { number: wanted }),
      },
      orderBy: { number: 'desc' },
    });
    if (!one) return null;
    return {
      title: one.title,
      learner,
      document: readStored(one.document, one.documentFormat),
      unit: { id: one.templateId, version: one.templateVersion },
      report: one.report as unknown as Report,
      submission: one.number,
      revision: one.revision,
      at: one.submittedAt,
      own,
    };
  });
}

/** Read through the one gate of feedback: the author gets what was released, staff all of it. */
async function appendixFor(actor: Actor, id: string, source: Source): Promise<AppendixInput | undefined> {
  const read = source.own
    ? await openFeedback(actor, id)
    : await openReview(actor, id, source.submission ?? undefined);
  if (!read.ok) return undefined;
  const { releases, decisions, threads } = read.value;
  return {
    releases: releases
      .filter(({ state }) => state === 'done')
      .map(({ outcome, summary, visibleAt, by }) => ({ outcome, summary, visibleAt, by: { name: by.name } })),
    decisions: decisions.map(({ submission, point, decision, feedback, by }) => ({
      submission,
      point,
      decision,
      feedback,
      by: { name: by.name },
    })),
    threads: threads.map(({ place, anchor, point, audience, resolvedAt, comments }) => ({
      place,
      anchor: anchor && { quote: anchor.quote },
      point,
      audience,
      resolvedAt,
      comments: comments.map(({ by, body, createdAt }) => ({ by: { name: by.name }, body, createdAt })),
    })),
  };
}
