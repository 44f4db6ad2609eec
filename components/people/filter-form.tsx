import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { texts } from '@/lib/texts';
import styles from './people.module.css';

export type Choosing = {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { value: string; label: string }[];
};

export type FilterProps = {
  readonly path: string;
  readonly search?: string | undefined;
  /** Left out, there is nothing to search by. */
  readonly searchLabel?: string;
  readonly choosing?: readonly Choosing[];
};

/** A plain form whose answers stand in the address: it works without script, and can be sent to a colleague. */
export function FilterForm({ path, search, searchLabel, choosing = [] }: FilterProps) {
  const t = texts();
  const filtered = Boolean(search) || choosing.some(({ value }) => value);
  return (
    <search>
      <form
        method="get"
        action={path}
        className={styles.filter}
        key={`${search} ${choosing.map((c) => c.value)}`}
      >
        {searchLabel ? (
          <Field label={searchLabel} controlId="q">
            <TextInput
              type="search"
              name="q"
              defaultValue={search ?? ''}
              maxLength={100}
              autoComplete="off"
            />
          </Field>
        ) : null}
        {choosing.map((one) => (
          <Field key={one.name} label={one.label} controlId={one.name}>
            <Select
              name={one.name}
              defaultValue={one.value ?? ''}
              emptyLabel={one.any}
              options={one.options}
            />
          </Field>
        ))}
        <Button type="submit">{t('people.filter.go')}</Button>
        {filtered ? <Link href={path}>{t('people.filter.clear')}</Link> : null}
      </form>
    </search>
  );
}
