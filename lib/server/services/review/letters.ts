import { formatDate } from '@/lib/core/format';
import { choiceOf, type LetterGroup } from '@/lib/core/people/letters';
import type { Tx } from '@/lib/server/db';
import { type Translate, texts } from '@/lib/texts';
import { notices } from '@/lib/texts/en-GB/notices';
import { queueMail, siteUrl } from '../mail-queue';
import type { NewNotice } from './common';

const isSubject = (kind: string): kind is keyof typeof notices.mail.subjects =>
  Object.hasOwn(notices.mail.subjects, kind);
const isKind = (kind: string): kind is keyof typeof notices.kinds => Object.hasOwn(notices.kinds, kind);

/** What a notice says, in the words of the page and of the letter alike. */
export function noticeWords(
  t: Translate,
  kind: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const title = values.title || t('notices.mail.untitled');
  const due = typeof values.due === 'string' && values.due ? formatDate(values.due) : '';
  return t(`notices.kinds.${isKind(kind) ? kind : 'other'}`, { ...values, title, due } as never);
}

/**
 * One letter for a notice, to a person who wants this kind by mail. `more` are further lines, such as the digest of a
 * release.
 */
export async function mailNotice(
  tx: Tx,
  centreId: string,
  userId: string,
  group: LetterGroup,
  notice: NewNotice,
  more: readonly string[] = [],
): Promise<boolean> {
  const member = await tx.membership.findUnique({
    where: { centreId_userId: { centreId, userId } },
    select: {
      notices: true,
      disabledAt: true,
      centre: { select: { name: true } },
      user: { select: { email: true, name: true, disabledAt: true } },
    },
  });
  if (!member || member.disabledAt || member.user.disabledAt || !choiceOf(member.notices)[group])
    return false;
  const t = texts();
  const values = notice.values ?? {};
  const title = String(values.title || t('notices.mail.untitled'));
  const due = typeof values.due === 'string' && values.due ? formatDate(values.due) : '';
  const lines = [
    t('notices.mail.greeting', { name: member.user.name }),
    noticeWords(t, notice.kind, values),
    ...more,
    `${t('notices.mail.open')} ${siteUrl(notice.link)}`,
    `${t('notices.mail.by', { centre: member.centre.name })} ${t('notices.mail.choose', { link: siteUrl('/profile') })}`,
  ];
  await queueMail(tx, centreId, {
    to: member.user.email,
    subject: t(`notices.mail.subjects.${isSubject(notice.kind) ? notice.kind : 'other'}`, {
      title,
      due,
    } as never),
    text: `${lines.join('\n\n')}\n`,
  });
  return true;
}
