import { type CentreScope, inCentre } from '@/lib/server/db';
import { faultOf, log } from '@/lib/server/log';
import { sendLetter } from '@/lib/server/mail/send';

const MOST = 25;
const MOST_ATTEMPTS = 8;

type Row = { id: string; recipient: string; subject: string; text: string | null; attempts: number };

/**
 * Sends what waits, oldest first. A letter is held by its row while it is sent, so that of several instances one sends
 * it; one that failed is tried again, later each time, and says why it did not go.
 */
export async function sendWaiting(scope: CentreScope): Promise<number> {
  let done = 0;
  for (let i = 0; i < MOST; i++) {
    const sent = await inCentre(scope, async (tx) => {
      const [row] = await tx.$queryRaw<Row[]>`
        select id, recipient, subject, text, attempts from mail
        where centre_id = ${scope.centreId}::uuid and sent_at is null and text is not null and attempts < ${MOST_ATTEMPTS}
          and created_at + (interval '15 seconds' * (power(4, attempts) - 1)) <= now()
        order by created_at limit 1 for update skip locked`;
      if (!row) return null;
      const key = { centreId_id: { centreId: scope.centreId, id: row.id } };
      try {
        const { file } = await sendLetter({
          id: row.id,
          to: row.recipient,
          subject: row.subject,
          text: row.text ?? '',
        });
        // Where it went through a server, its words are not kept: they may hold a link that opens something.
        await tx.mail.update({
          where: key,
          data: {
            sentAt: new Date(),
            file,
            attempts: row.attempts + 1,
            failure: null,
            ...(file ? {} : { text: null }),
          },
          select: { id: true },
        });
      } catch (error) {
        const failure =
          error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown';
        await tx.mail.update({
          where: key,
          data: { attempts: row.attempts + 1, failure },
          select: { id: true },
        });
        log.warn({ code: 'mail-failed', mail: row.id, fault: faultOf(error) });
      }
      return row.id;
    });
    if (sent === null) break;
    done++;
  }
  return done;
}
