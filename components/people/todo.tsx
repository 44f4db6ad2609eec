import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { texts } from '@/lib/texts';
import styles from './people.module.css';

const WAITING = [
  ['expired', '/people/invitations?state=expired'],
  ['failedMail', '/mail?state=failed'],
  ['withoutCohort', '/people?role=learner'],
  ['withoutAssessor', '/cohorts'],
  ['withoutManager', '/employers'],
] as const;

/** What an administrator's first page opens on. */
export function AdministratorToDo({ todo }: { todo: Readonly<Record<(typeof WAITING)[number][0], number>> }) {
  const t = texts();
  const waiting = WAITING.filter(([what]) => todo[what] > 0);
  return (
    <Card as="section" aria-labelledby="todo">
      <h2 id="todo">{t('people.todo.title')}</h2>
      {waiting.length === 0 ? (
        <p className={styles.quiet}>{t('people.todo.nothing')}</p>
      ) : (
        <ul className={styles.todo}>
          {waiting.map(([what, href]) => (
            <li key={what}>
              <Link href={href}>{t(`people.todo.${what}`, { count: todo[what] })}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
