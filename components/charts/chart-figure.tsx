'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import styles from './chart-figure.module.css';

export type ChartFigureProps = {
  title: string;
  /** One sentence, made from the same data, that says what the picture shows. */
  says: string;
  /** The drawing. `labels` names it: put them on the element that has the role. */
  picture: (labels: { 'aria-labelledby': string; 'aria-describedby': string }) => ReactNode;
  table: ReactNode;
  legend?: ReactNode;
  /** Nothing to draw yet: only the sentence stands. */
  empty?: boolean;
  /** Stands under the picture and its sentence; the table has it already. */
  more?: ReactNode;
  /** Too much for a picture: the table stands alone. */
  tableOnly?: boolean;
  heading?: 'h2' | 'h3' | 'h4';
};

/** A picture that explains itself in one sentence and turns into a table at a press. */
export function ChartFigure({
  title,
  says,
  picture,
  table,
  legend,
  empty,
  more,
  tableOnly,
  heading: Heading = 'h3',
}: ChartFigureProps) {
  const t = useTranslations('charts');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const labels = { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-says` };
  const showsTable = asTable || tableOnly;
  const figure = (
    <figure className={styles.figure}>
      <div className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          {title}
        </Heading>
        {empty || tableOnly ? null : (
          <Button
            tone="quiet"
            size="small"
            aria-controls={`${id}-view`}
            aria-describedby={`${id}-title`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
            {asTable ? t('asPicture') : t('asTable')}
          </Button>
        )}
      </div>
      {empty ? null : (
        <div id={`${id}-view`}>
          {showsTable ? (
            table
          ) : (
            <>
              {legend}
              {picture(labels)}
            </>
          )}
        </div>
      )}
      <figcaption id={`${id}-says`} className={styles.says}>
        {says}
      </figcaption>
    </figure>
  );
  return (
    <>
      {figure}
      {empty || showsTable ? null : more}
    </>
  );
}

export type LegendItem = {
  key: string;
  label: string;
  look: 'line' | 'band' | 'bar' | 'pale' | 'dot' | 'ring' | 'rule' | 'dash' | 'diamond' | 'loss';
};

/** What the shapes mean, in words. Hidden from screen readers, which have the sentence and the table. */
export function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul aria-hidden className={styles.legend}>
      {items.map((item) => (
        <li key={item.key}>
          <span className={`${styles.swatch} ${styles[item.look]}`} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
