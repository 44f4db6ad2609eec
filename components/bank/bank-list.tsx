import { ActButton } from '@/components/people/act-button';
import { ButtonLink } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { dayOf, formatDate } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import styles from './bank.module.css';
import type { UnitOfBank } from './words';

export type BankListEntry = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly templateId: string | null;
  readonly point: string | null;
  readonly mine: boolean;
  readonly may: boolean;
  readonly retired: boolean;
  readonly changedAt: string;
};

type Group = { readonly key: string; readonly entries: BankListEntry[] };
const keyOf = ({ templateId, point }: BankListEntry) => `${templateId ?? ''} ${point ?? ''}`;

/** The entries under the point each is for; they come in that order. */
export function BankList({
  entries,
  units,
}: {
  entries: readonly BankListEntry[];
  units: readonly UnitOfBank[];
}) {
  const t = texts();
  const groups = entries.reduce<Group[]>((all, entry) => {
    const last = all.at(-1);
    if (last?.key === keyOf(entry)) last.entries.push(entry);
    else all.push({ key: keyOf(entry), entries: [entry] });
    return all;
  }, []);
  return groups.map(({ key, entries: [first, ...more] }) => {
    if (!first) return null;
    const unit = units.find(({ id }) => id === first.templateId);
    const point = unit?.points.find(({ id }) => id === first.point);
    return (
      <section key={key} className={styles.group}>
        <h2 className={styles.groupTitle}>
          {first.templateId === null ? (
            t('bank.forAny')
          ) : (
            <>
              {first.point === null ? t('bank.anyPoint') : (point?.title ?? t('bank.unknownPoint'))}
              <span>{unit?.title ?? t('bank.unknownUnit')}</span>
            </>
          )}
        </h2>
        <ul>
          {[first, ...more].map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      </section>
    );
  });
}

function Entry({ entry }: { entry: BankListEntry }) {
  const t = texts();
  const { id, title, body, mine, may, retired, changedAt } = entry;
  return (
    <li className={styles.entry}>
      <div>
        <p className={styles.name}>{title}</p>
        <p className={styles.body}>{body}</p>
        <p className={styles.facts}>
          <Pill tone={mine ? 'neutral' : 'notyet'}>{t(`bank.whoseNames.${mine ? 'own' : 'centre'}`)}</Pill>
          <span>{t('bank.changed', { date: formatDate(dayOf(changedAt)) })}</span>
          {may ? null : <span>{t('bank.readOnly')}</span>}
        </p>
      </div>
      {may ? (
        <div className={styles.acts}>
          {retired ? null : (
            <ButtonLink size="small" href={`/bank/${id}`} aria-label={t('bank.editNamed', { title })}>
              {t('bank.edit')}
            </ButtonLink>
          )}
          <ActButton
            path={`/api/review/bank/${id}/retired`}
            body={{ retired: !retired }}
            tone="quiet"
            aria-label={t(retired ? 'bank.bringNamed' : 'bank.retireNamed', { title })}
            done={t(retired ? 'bank.bringDone' : 'bank.retireDone', { title })}
          >
            {t(retired ? 'bank.bring' : 'bank.retire')}
          </ActButton>
        </div>
      ) : null}
    </li>
  );
}
