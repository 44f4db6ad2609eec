'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Refusal } from '@/components/shell/use-send';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import { formatDate, parseDate } from '@/lib/core/format';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

export type CohortValues = {
  readonly name: string;
  readonly templateId: string | null;
  readonly dueOn: string | null;
  readonly commentsOnDrafts: boolean;
};
const FIELDS = {
  'name-missing': 'name',
  'name-too-long': 'name',
  'name-taken': 'name',
  'unknown-template': 'unit',
  'due-date-wrong': 'due',
  'drafts-unasked': 'drafts',
};

/** Makes a cohort, or changes one (`id`). */
export function CohortForm({
  id,
  given,
  drafts = 0,
  units,
}: {
  id?: string;
  given: CohortValues;
  /** Proposals that have not been handed in, which a new date would concern. */
  drafts?: number;
  units: readonly { value: string; label: string }[];
}) {
  const t = useTranslations('people');
  const router = useRouter();
  const { busy, refusal: refused, tries, post, clear } = useSend(t('unreachable'));
  const [values, setValues] = useState(given);
  const [due, setDue] = useState(given.dueOn ? formatDate(given.dueOn) : '');
  const [fate, setFate] = useState<'move' | 'keep' | undefined>();
  const [own, setOwn] = useState<Refusal | null>(null);
  const [count, setCount] = useState(0);
  const refusal = own ?? refused;

  const read = parseDate(due);
  const dueOn = read.ok ? read.value : null;
  const dated = (read.ok || due.trim() === '') && dueOn !== given.dueOn;
  const asks = id !== undefined && dated && drafts > 0;

  async function submit() {
    setOwn(null);
    clear();
    setCount((before) => before + 1);
    if (!read.ok && due.trim() !== '')
      return setOwn({ code: 'due-date-wrong', message: t('cohorts.dueWrong') });
    if (asks && !fate) return setOwn({ code: 'drafts-unasked', message: t('cohorts.draftsMissing') });
    const { name, templateId, commentsOnDrafts } = values;
    const body = {
      name,
      templateId,
      commentsOnDrafts,
      dueOn,
      ...(asks && fate ? { drafts: fate } : {}),
    };
    const sent = await post<{ id?: string; moved?: number }>(
      id ? `/api/cohorts/${id}` : '/api/cohorts',
      body,
    );
    if (!sent.ok) {
      // Somebody began a proposal meanwhile: the page does not know of it yet.
      if (sent.refusal.code === 'drafts-unasked') router.refresh();
      return;
    }
    if (!id && sent.value.id) return router.push(`/cohorts/${sent.value.id}`);
    showToast({ text: asks ? t('cohorts.moved', { count: sent.value.moved ?? 0 }) : t('saved') });
    setFate(undefined);
    router.refresh();
  }

  const at = (controlId: string) => faultAt(refusal, FIELDS, controlId);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <Problem
        refusal={refusal}
        tries={tries + count}
        fields={{ ...FIELDS, 'drafts-unasked': 'drafts-group' }}
      />
      <Field label={t('cohorts.name')} hint={t('cohorts.nameHint')} controlId="name" error={at('name')}>
        <TextInput
          value={values.name}
          autoComplete="off"
          onChange={(event) => setValues({ ...values, name: event.target.value })}
        />
      </Field>
      <Field label={t('cohorts.unit')} hint={t('cohorts.unitHint')} controlId="unit" error={at('unit')}>
        <Select
          value={values.templateId ?? ''}
          onChange={(event) => setValues({ ...values, templateId: event.target.value || null })}
          emptyLabel={t('cohorts.anyUnit')}
          options={units}
        />
      </Field>
      <Field label={t('cohorts.due')} hint={t('cohorts.dueHint')} controlId="due" error={at('due')}>
        <TextInput
          chars={20}
          value={due}
          autoComplete="off"
          onChange={(event) => setDue(event.target.value)}
        />
      </Field>
      {asks ? (
        <RadioGroup
          label={t('cohorts.drafts', { count: drafts })}
          name="drafts"
          controlId="drafts"
          tabIndex={-1}
          error={at('drafts')}
          value={fate ?? ''}
          onChange={(event) => setFate(event.target.value === 'move' ? 'move' : 'keep')}
          options={[
            { value: 'move', label: t('cohorts.draftsMove') },
            { value: 'keep', label: t('cohorts.draftsKeep') },
          ]}
        />
      ) : null}
      <Checkbox
        label={t('cohorts.comments')}
        hint={t('cohorts.commentsHint')}
        checked={values.commentsOnDrafts}
        onChange={(event) => setValues({ ...values, commentsOnDrafts: event.target.checked })}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy !== null}>
          {busy ? t('saving') : id ? t('save') : t('cohorts.make')}
        </Button>
      </div>
    </form>
  );
}
