import { useTranslations } from 'use-intl/react';
import styles from './form.module.css';

type Example = { text: string; note?: string | undefined };

/** A good and a weak answer side by side, each with what makes it so. */
export function Examples({ good, weak }: { good?: Example | undefined; weak?: Example | undefined }) {
  const t = useTranslations('form.section');
  return (
    <div className={styles.examples}>
      {good ? <One title={t('good')} example={good} className={styles.good} /> : null}
      {weak ? <One title={t('weak')} example={weak} className={styles.weak} /> : null}
    </div>
  );
}

function One({
  title,
  example,
  className,
}: {
  title: string;
  example: Example;
  className?: string | undefined;
}) {
  return (
    <figure className={className}>
      <figcaption className={styles.exampleTitle}>{title}</figcaption>
      <blockquote className={styles.exampleText}>{example.text}</blockquote>
      {example.note ? <p className={styles.exampleNote}>{example.note}</p> : null}
    </figure>
  );
}
