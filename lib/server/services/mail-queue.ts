import type { Tx } from '@/lib/server/db';

export type NewMail = { readonly to: string; readonly subject: string; readonly text: string };

const oneLine = (text: string): string =>
  text
    .replace(/[\r\n\t\0]+/g, ' ')
    .trim()
    .slice(0, 200);

/** Puts a mail into the queue, in the transaction that gives cause for it: no cause, no mail; a cause, one mail. */
export async function queueMail(tx: Tx, centreId: string, mail: NewMail): Promise<string> {
  const { id } = await tx.mail.create({
    data: { centreId, to: oneLine(mail.to), subject: oneLine(mail.subject), text: mail.text },
    select: { id: true },
  });
  return id;
}

/** The address people reach us at, for links in mails. */
export const siteUrl = (path: string): string => {
  const base = process.env.NEXTAUTH_URL || process.env.UPMARK_URL || 'http://127.0.0.1:3000';
  return new URL(path, base).href;
};
