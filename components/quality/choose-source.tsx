import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { texts } from '@/lib/texts';
import styles from './quality.module.css';

export type ListedSource = {
  readonly proposal: string;
  readonly submission: number;
  readonly title: string;
  readonly learner: string;
};

/** A plain form: the choice is in the address, and works before any script has come. */
export function ChooseSource({
  sources,
  chosen,
}: {
  sources: readonly ListedSource[];
  chosen: string | null;
}) {
  const t = texts();
  if (sources.length === 0) return <p>{t('quality.make.noSources')}</p>;
  return (
    <form action="/quality/standardisation/new" className={styles.part}>
      <Field label={t('quality.make.choose')} hint={t('quality.make.chooseHint')}>
        <Select
          name="work"
          defaultValue={chosen ?? undefined}
          options={sources.map(({ proposal, submission, title, learner }) => ({
            value: `${proposal}:${submission}`,
            label: t('quality.make.option', {
              title: title || t('quality.untitled'),
              learner,
              number: String(submission),
            }),
          }))}
        />
      </Field>
      <div>
        <Button type="submit" tone={chosen ? 'secondary' : 'primary'}>
          {t('quality.make.take')}
        </Button>
      </div>
    </form>
  );
}
