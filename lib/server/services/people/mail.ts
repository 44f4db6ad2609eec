import { fail, type Outcome, ok } from '@/lib/core/outcome';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, Prisma } from '@/lib/server/db';
import { allows } from '../access';
import { cursorOf, PAGE, pageOf, readTimeCursor } from './pages';

/** `outbox`: written to a file, because no mail server is set up. */
export const MAIL_STATES = ['waiting', 'failed', 'outbox', 'sent'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export type MailLine = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly state: MailState;
  readonly file: string | null;
  readonly failure: string | null;
  readonly attempts: number;
  /** Only while it is still ours to deliver: not sent, or lying in the outbox. */
  readonly text: string | null;
};

type Row = {
  id: string;
  recipient: string;
  subject: string;
  text: string | null;
  created_at: Date;
  sent_at: Date | null;
  file: string | null;
  failure: string | null;
  attempts: number;
  state: MailState;
};

/** What there was to send, newest first, and what became of it. */
export async function listMail(
  actor: Actor,
  { state, after }: { state?: MailState; after?: string } = {},
): Promise<Outcome<{ lines: readonly MailLine[]; next: string | null; failed: number }, 'not-allowed'>> {
  if (!allows(actor, 'mail.read')) return fail('not-allowed');
  const from = readTimeCursor(after);
  const stands = Prisma.sql`case when file is not null then 'outbox' when sent_at is not null then 'sent'
    when failure is not null then 'failed' else 'waiting' end`;
  return inCentre(actor.scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select id, recipient, subject, text, created_at, sent_at, file, failure, attempts, ${stands} as state
      from mail
      where centre_id = ${actor.centreId}::uuid
        ${state ? Prisma.sql`and ${stands} = ${state}` : Prisma.empty}
        ${from ? Prisma.sql`and (created_at, id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty}
      order by created_at desc, id desc
      limit ${PAGE + 1}`;
    const failed = await tx.mail.count({
      where: { centreId: actor.centreId, sentAt: null, failure: { not: null } },
    });
    const { shown, next } = pageOf(rows, (row) => cursorOf(row.created_at.toISOString(), row.id));
    return ok({
      lines: shown.map((row) => ({
        id: row.id,
        to: row.recipient,
        subject: row.subject,
        createdAt: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
        state: row.state,
        file: row.file,
        failure: row.failure,
        attempts: row.attempts,
        text: row.state === 'sent' ? null : row.text,
      })),
      next,
      failed,
    });
  });
}
