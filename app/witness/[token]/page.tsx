import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { LetterForm } from '@/components/witness/letter';
import styles from '@/components/witness/letter.module.css';
import { dayOf, formatDate } from '@/lib/core/format';
import { addressOf } from '@/lib/server/http/posted';
import { openWitnessPage } from '@/lib/server/services/review/witness';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ token: string }> };

export const generateMetadata = (): Metadata => ({
  title: texts()('letter.title'),
  // The address is the key: it must not be told to whatever is linked from here.
  referrer: 'no-referrer',
});

/** What a witness opens from a letter: no account, one statement, one answer. */
export default async function WitnessPage({ params }: Props) {
  const t = texts();
  const { token } = await params;
  const found = await openWitnessPage(token, addressOf(await headers()));
  if (!found.ok) {
    const busy = found.code === 'too-many-attempts';
    return (
      <Sheet title={t(busy ? 'letter.busyTitle' : 'letter.uselessTitle')}>
        <p>{t(busy ? 'letter.busy' : 'letter.useless')}</p>
      </Sheet>
    );
  }
  const { centre, witness, statement, shown, expiresAt } = found.value;
  const { learner, title, contacts } = shown;
  return (
    <Sheet title={t('letter.title')}>
      <div>
        <p>{t('letter.hello', { name: witness })}</p>
        <p>
          {title
            ? t('letter.from', { learner, centre, title })
            : t('letter.fromUntitled', { learner, centre })}
        </p>
      </div>
      {contacts.length > 0 ? (
        <section aria-labelledby="contacts-title" className={styles.contacts}>
          <h2 id="contacts-title">{t('letter.contacts')}</h2>
          <ul className={styles.contacts}>
            {contacts.map(({ name, date, did }) => (
              <li key={`${name} ${date}`}>
                <p>
                  <strong>{name}</strong>
                  {date ? ` · ${formatDate(date)}` : ''}
                </p>
                {did ? <p className={styles.did}>{did}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="statement-title" className={styles.stack}>
        <h2 id="statement-title">{t('letter.statement', { learner })}</h2>
        <blockquote className={styles.statement}>{statement}</blockquote>
      </section>
      <ClientTexts of={['letter']}>
        <LetterForm
          token={token}
          learner={learner}
          witness={witness}
          statement={statement}
          until={formatDate(dayOf(expiresAt))}
        />
      </ClientTexts>
    </Sheet>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Shell actor={null} width="narrow" footer={false}>
      <div className={styles.page}>
        <h1>{title}</h1>
        {children}
      </div>
    </Shell>
  );
}
