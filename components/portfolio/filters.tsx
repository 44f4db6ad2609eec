import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { texts } from '@/lib/texts';
import styles from './portfolio.module.css';
import { COLUMNS, type ColumnName } from './types';

export type FilterChoice = {
  readonly name: 'word' | 'kind' | 'unit' | 'sort';
  readonly label: string;
  readonly any?: string;
  readonly value: string | undefined;
  readonly options: readonly { value: string; label: string }[];
};

/** One plain form: what is asked for stands in the address, works without script and can be sent to a colleague. */
export function Filters({
  search,
  choices,
  columns,
  filtered,
}: {
  search: string | undefined;
  choices: readonly FilterChoice[];
  columns: readonly ColumnName[];
  filtered: boolean;
}) {
  const t = texts();
  return (
    <search>
      <form
        method="get"
        action="/plans"
        key={JSON.stringify([search, choices.map(({ value }) => value), columns])}
        className={styles.filters}
      >
        <div className={styles.fields}>
          <Field label={t('plans.filter.search')} controlId="q" className={styles.search ?? ''}>
            <TextInput
              type="search"
              name="q"
              defaultValue={search ?? ''}
              maxLength={100}
              autoComplete="off"
            />
          </Field>
          {choices.map((one) => (
            <Field key={one.name} label={one.label} controlId={one.name}>
              <Select
                name={one.name}
                defaultValue={one.value ?? ''}
                options={one.options}
                {...(one.any ? { emptyLabel: one.any } : {})}
              />
            </Field>
          ))}
          <Button type="submit">{t('plans.filter.go')}</Button>
          {filtered ? <Link href="/plans">{t('plans.filter.clear')}</Link> : null}
        </div>
        <Disclosure summary={t('plans.filter.columns')}>
          <fieldset className={styles.columns}>
            <legend className={styles.unseen}>{t('plans.filter.columns')}</legend>
            {COLUMNS.map((column) => (
              <Checkbox
                key={column}
                bare
                name="cols"
                value={column}
                defaultChecked={columns.includes(column)}
                label={t(`plans.columns.${column}`)}
              />
            ))}
          </fieldset>
          <Button type="submit" size="small">
            {t('plans.filter.columnsGo')}
          </Button>
        </Disclosure>
      </form>
    </search>
  );
}
