import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { texts } from '@/lib/texts';
import styles from './queue.module.css';
import { queueHref } from './queue-tabs';

/** A plain form: it works before and without scripts, and its answers are the address. */
export function QueueFilters({
  cohorts,
  query,
  filtered,
}: {
  cohorts: readonly { readonly id: string; readonly name: string }[];
  query: Readonly<Record<string, string | undefined>>;
  filtered: boolean;
}) {
  const t = texts();
  return (
    <search>
      <form action="/review" className={styles.filters}>
        {query.tab ? <input type="hidden" name="tab" value={query.tab} /> : null}
        <div className={styles.search}>
          <TextInput
            type="search"
            name="q"
            aria-label={t('review.queue.search')}
            placeholder={t('review.queue.search')}
            defaultValue={query.q}
          />
        </div>
        {cohorts.length > 1 ? (
          <Select
            name="cohort"
            aria-label={t('review.queue.cohort')}
            defaultValue={query.cohort ?? ''}
            emptyLabel={t('review.queue.anyCohort')}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Checkbox
          bare
          name="mine"
          value="1"
          defaultChecked={query.mine === '1'}
          label={t('review.queue.mine')}
        />
        <Button type="submit">{t('review.queue.find')}</Button>
        {filtered ? <Link href={queueHref({ tab: query.tab }, {})}>{t('review.queue.clear')}</Link> : null}
      </form>
    </search>
  );
}
