import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { dayOf, formatDate } from '@/lib/core/format';
import { texts } from '@/lib/texts';
import styles from './comparison.module.css';

/** Which two states: a plain form whose answers are the address. */
export function CompareForm({
  id,
  submissions,
  drafts,
  looked,
  from,
  to,
}: {
  id: string;
  submissions: readonly { readonly number: number; readonly submittedAt: string }[];
  drafts: boolean;
  looked: boolean;
  from: string;
  to: string;
}) {
  const t = texts();
  const numbered = submissions.map(({ number, submittedAt }) => ({
    value: String(number),
    label: t('review.compare.submission', { number: String(number), date: formatDate(dayOf(submittedAt)) }),
  }));
  const now = drafts ? [{ value: 'now', label: t('review.compare.now') }] : [];
  const look = looked ? [{ value: 'last-look', label: t('review.compare.lastLook') }] : [];
  return (
    <form action={`/review/${id}/compare`} className={styles.form}>
      <Field label={t('review.compare.from')}>
        <Select name="from" defaultValue={from} options={[...look, ...numbered, ...now]} />
      </Field>
      <Field label={t('review.compare.to')}>
        <Select name="to" defaultValue={to} options={[...numbered, ...now]} />
      </Field>
      <Button type="submit">{t('review.compare.go')}</Button>
    </form>
  );
}
