import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import styles from './plan.module.css';
import type { ResultNote, SaidWord } from './types';

const moment = (instant: string): string => `${formatDate(dayOf(instant))}, ${formatTime(instant)}`;

/** Every word that was said of a plan, the latest first: that one counts. */
export function WordRecord({ words }: { words: readonly SaidWord[] }) {
  const t = texts();
  if (words.length === 0) return <p className={styles.quiet}>{t('plans.word.none')}</p>;
  return (
    <ol className={styles.record}>
      {words.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{t(`plans.words.${one.word}`)}</strong>
          </p>
          {one.reason ? <p className={styles.words}>{one.reason}</p> : null}
          <p className={styles.quiet}>
            {moment(one.at)} · {one.by}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function Notes({ notes }: { notes: readonly ResultNote[] }) {
  const t = texts();
  if (notes.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('plans.results.notes')}</h3>
      <ol className={styles.record}>
        {[...notes].reverse().map((one) => (
          <li key={one.id}>
            <p className={styles.words}>{one.note}</p>
            <p className={styles.quiet}>
              {formatDate(one.on)} · {one.by}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
