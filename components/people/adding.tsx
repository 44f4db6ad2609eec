import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { texts } from '@/lib/texts';
import { ActButton } from './act-button';
import { AddButton } from './add-button';
import styles from './people.module.css';

type Duty = 'learner' | 'assessor' | 'quality-assurer' | 'manager';
export type Found = { id: string; name: string; email: string; as: readonly string[] };
const isDuty = (role: string): role is Duty =>
  ['learner', 'assessor', 'quality-assurer', 'manager'].includes(role);

/** Finds people of the centre by name, and adds them at a press. The search stands in the address. */
export function Adding({
  path,
  api,
  title,
  search,
  found,
}: {
  path: string;
  api: string;
  title: string;
  search: string | undefined;
  found: readonly Found[];
}) {
  const t = texts();
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <form method="get" action={path} className={styles.filter}>
        <Field label={t('people.filter.search')} hint={t('people.cohorts.addHint')} controlId="q">
          <TextInput type="search" name="q" defaultValue={search ?? ''} maxLength={100} autoComplete="off" />
        </Field>
        <Button type="submit">{t('people.cohorts.addFind')}</Button>
      </form>
      {search && found.length === 0 ? <p>{t('people.cohorts.addNone', { search })}</p> : null}
      {found.length > 0 ? (
        <ul className={styles.list}>
          {found.map((one) => (
            <li key={one.id} className={styles.found}>
              <p className={styles.name}>{one.name}</p>
              <p className={styles.quiet}>{one.email}</p>
              <div className={styles.acts}>
                {one.as.filter(isDuty).map((as) => (
                  <AddButton key={as} api={api} person={one.id} name={one.name} as={as} />
                ))}
                {one.as.length === 0 ? (
                  <span className={styles.quiet}>{t('people.cohorts.addedAlready')}</span>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** People with a duty, each with a way to take it from them. */
export function Holders({
  people,
  api,
  bodyOf,
  empty,
}: {
  people: readonly { id: string; name: string; email: string; able: boolean }[];
  api: string;
  bodyOf: (id: string) => object;
  empty: string;
}) {
  const t = texts();
  if (people.length === 0) return <p className={styles.quiet}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {people.map((one) => (
        <li key={one.id} className={styles.line}>
          <div className={styles.who}>
            <p className={styles.name}>{one.name}</p>
            <p className={styles.quiet}>{one.email}</p>
          </div>
          <p className={styles.quiet}>{one.able ? '' : t('people.cohorts.unable')}</p>
          <div className={styles.acts}>
            <ActButton
              path={api}
              body={bodyOf(one.id)}
              tone="quiet"
              aria-label={t('people.removeNamed', { name: one.name })}
              done={t('people.cohorts.removed', { name: one.name })}
            >
              {t('people.remove')}
            </ActButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
