import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import { texts } from '@/lib/texts';
import styles from './verify.module.css';

/** Where a code is typed. A plain form: it works before, and without, any script. */
export function CodeForm({ given = '', error }: { given?: string; error?: string }) {
  const t = texts();
  return (
    <form action="/verify" className={styles.form}>
      <Field label={t('verify.code')} hint={t('verify.codeHint')} {...(error ? { error } : {})}>
        <TextInput
          name="code"
          defaultValue={given}
          maxLength={60}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          chars={20}
          className={styles.code ?? ''}
        />
      </Field>
      <Button type="submit" tone="primary">
        {t('verify.look')}
      </Button>
    </form>
  );
}
