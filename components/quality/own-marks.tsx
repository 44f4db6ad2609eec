import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import type { Marks } from '@/lib/core/review';
import { texts } from '@/lib/texts';
import type { MarkedPoint } from './marking-form';
import styles from './quality.module.css';

/** What one handed in, to read. */
export function OwnMarks({ marks, points }: { marks: Marks; points: readonly MarkedPoint[] }) {
  const t = texts();
  return (
    <section aria-labelledby="yours" className={styles.points}>
      <h2 id="yours">{t('quality.mark.yours')}</h2>
      {points.map(({ id, title }) => {
        const mark = marks[id];
        return mark ? (
          <Card key={id} pad="tight" className={styles.point}>
            <h3>{title}</h3>
            <p>
              <Pill tone={mark.decision === 'met' ? 'met' : 'notyet'}>
                {t(`quality.exercise.decision.${mark.decision}`)}
              </Pill>
            </p>
            <p className={styles.words}>{mark.reason}</p>
          </Card>
        ) : null;
      })}
    </section>
  );
}
