import { formatDate } from '@/lib/core/format';
import type { Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { texts } from '@/lib/texts';
import { collectionWords, fieldWords } from '@/lib/texts/field-words';
import { siteUrl } from '../mail-queue';
import { day, type LockedProposal } from '../stored';
import { threadsFor } from './threads';

type Released = {
  readonly id: string;
  readonly submission: number | null;
  readonly summary: string;
  readonly dueOn: Date | null;
};

const LONGEST_QUOTE = 80;
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
};

/**
 * What a release says, as the lines of one letter: the word over all, the points, and each comment with a link that
 * lands on its words. Only what passed the gate: it is read as the learner reads it.
 */
export async function digestOf(tx: Tx, held: LockedProposal, released: Released): Promise<string[]> {
  const t = texts();
  const key = { centreId: held.centreId, proposalId: held.id };
  const template = findTemplate(held.templateId, held.templateVersion);
  const lines: string[] = [];
  if (released.summary) lines.push(`${t('notices.mail.overall')}\n${released.summary}`);
  const due = day(released.dueOn);
  if (due) lines.push(t('notices.mail.dueOn', { due: formatDate(due) }));

  if (released.submission !== null) {
    const decisions = await tx.pointDecision.findMany({
      where: { ...key, submission: released.submission, releaseId: released.id },
      orderBy: { point: 'asc' },
    });
    const said = decisions.map(({ point, decision, feedback }) => {
      const title = template?.markingPoints.find(({ id }) => id === point)?.title ?? point;
      const word = `- ${t('notices.mail.point', { title, decision: decision === 'met' ? 'met' : 'notYet' })}`;
      return feedback ? `${word}\n  ${feedback.replace(/\n/g, '\n  ')}` : word;
    });
    if (said.length > 0) lines.push(`${t('notices.mail.points')}\n${said.join('\n')}`);
  }

  const ids = new Set(
    (
      await tx.comment.findMany({
        where: { centreId: held.centreId, releaseId: released.id },
        select: { threadId: true },
      })
    ).map(({ threadId }) => threadId),
  );
  const threads = (await threadsFor(tx, 'learner', key)).filter(({ id }) => ids.has(id));
  const comments = threads.map((thread) => {
    const place = thread.place
      ? t('notices.mail.onPlace', {
          place: thread.place.field
            ? fieldWords(template, thread.place.collection, thread.place.field).label
            : collectionWords(template, thread.place.collection).title,
        })
      : t('notices.mail.onWhole');
    const on = thread.anchor ? t('notices.mail.onWords', { quote: short(thread.anchor.quote) }) : place;
    const body = (thread.comments.findLast(({ visible }) => visible)?.body ?? '').replace(/\n/g, '\n  ');
    return `- ${on}\n  ${body}\n  ${siteUrl(`/proposals/${held.id}/feedback#thread-${thread.id}`)}`;
  });
  if (comments.length > 0) lines.push(`${t('notices.mail.comments')}\n${comments.join('\n')}`);
  return lines;
}
