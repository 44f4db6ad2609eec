import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { texts } from '@/lib/texts';
import styles from './quality.module.css';

export type QualityToDo = { readonly toRead: number; readonly toSample: number; readonly running: number };

/** What waits for a quality assurer, the most pressing first. */
export function QualityHome({ todo }: { todo: QualityToDo }) {
  const t = texts();
  return (
    <section aria-labelledby="todo-quality" className={styles.part}>
      <h2 id="todo-quality">{t('quality.home.title')}</h2>
      <div className={styles.todo}>
        <Card current={todo.toRead > 0}>
          <p>{t('quality.home.read', { count: todo.toRead })}</p>
          <ButtonLink href="/quality" tone={todo.toRead > 0 ? 'primary' : 'secondary'}>
            {t('quality.home.goRead')}
          </ButtonLink>
        </Card>
        <Card>
          <p>{t('quality.home.sample', { count: todo.toSample })}</p>
          <ButtonLink
            href="/quality/draw"
            tone={todo.toRead === 0 && todo.toSample > 0 ? 'primary' : 'secondary'}
          >
            {t('quality.home.goSample')}
          </ButtonLink>
        </Card>
        <Card>
          <p>{t('quality.home.running', { count: todo.running })}</p>
          <ButtonLink href="/quality/standardisation">{t('quality.home.goExercises')}</ButtonLink>
        </Card>
      </div>
    </section>
  );
}

/** Shown to an assessor while an exercise waits for their marks. */
export function MarkingToDo({ waiting }: { waiting: number }) {
  const t = texts();
  if (waiting === 0) return null;
  return (
    <Card className={styles.sample} pad="tight">
      <p>{t('quality.home.mark', { count: waiting })}</p>
      <ButtonLink href="/standardisation">{t('quality.home.goMark')}</ButtonLink>
    </Card>
  );
}
