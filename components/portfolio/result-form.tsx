'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { faultAt, Problem } from '@/components/people/problem';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import { formatDate, parseDate, parseNumber } from '@/lib/core/format';
import {
  ACTION_STATES,
  type ActionState,
  RESULT_KINDS,
  type ResultKind,
  type Results,
} from '@/lib/core/plan';
import styles from './plan.module.css';

const FIELDS = {
  'result-date-wrong': 'result-on',
  'result-date-ahead': 'result-on',
  'result-value-missing': 'result-value',
  'result-value-wrong': 'result-value',
  'result-row-gone': 'result-row',
};
type Wrong = { value?: string; on?: string };

/** Writes down what came of one row: a figure measured, money spent, how far an action is. */
export function ResultForm({ id, results, today }: { id: string; results: Results; today: string }) {
  const t = useTranslations('plans.results');
  const unnamed = useTranslations('plans.unnamed');
  const states = useTranslations('plans.actionStates');
  const server = useTranslations('plans.wrong');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(useTranslations('people')('unreachable'));
  const lists = { kpi: results.kpis, cost: results.costs, action: results.actions };
  const kinds = RESULT_KINDS.filter((one) => lists[one].length > 0);
  const [kind, setKind] = useState<ResultKind>(kinds[0] ?? 'kpi');
  const [chosen, setChosen] = useState('');
  const [on, setOn] = useState(formatDate(today));
  const [value, setValue] = useState('');
  const [status, setStatus] = useState<ActionState>('under-way');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<Wrong>({});
  if (kinds.length === 0) return <p className={styles.quiet}>{t('noRows')}</p>;
  const rows = lists[kind];
  const row = rows.find((one) => one.row === chosen) ?? rows[0];
  const unit = kind === 'kpi' ? results.kpis.find((one) => one.row === row?.row)?.unit : undefined;
  const fault = (field: string) => faultAt(refusal, FIELDS, field);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy || !row) return;
        const [date, number] = [parseDate(on), parseNumber(value)];
        const faults: Wrong = {
          ...(date.ok ? {} : { on: server('date') }),
          ...(kind === 'action' || number.ok
            ? {}
            : { value: server(number.code === 'empty' ? 'empty' : 'number') }),
        };
        setWrong(faults);
        if (!date.ok || Object.keys(faults).length > 0) return;
        const sent = await post(`/api/plans/${id}/results`, {
          kind,
          row: row.row,
          on: date.value,
          value: kind !== 'action' && number.ok ? number.value : null,
          status: kind === 'action' ? status : null,
          note,
        });
        if (!sent.ok) return;
        setValue('');
        setNote('');
        showToast({ text: t('saved') });
        router.refresh();
      }}
    >
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <RadioGroup
        label={t('kind')}
        name="kind"
        inline
        value={kind}
        onChange={(event) => setKind(RESULT_KINDS.find((one) => one === event.target.value) ?? 'kpi')}
        options={kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
      />
      <Field label={t('row')} controlId="result-row" error={fault('result-row')}>
        <Select
          value={row?.row ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          options={rows.map((one) => ({ value: one.row, label: one.name || unnamed(kind) }))}
        />
      </Field>
      <div className={styles.abreast}>
        <Field
          label={t('on')}
          hint={t('onHint')}
          controlId="result-on"
          error={wrong.on ?? fault('result-on')}
        >
          <TextInput
            chars={20}
            value={on}
            autoComplete="off"
            onChange={(event) => setOn(event.target.value)}
          />
        </Field>
        {kind === 'action' ? (
          <Field label={t('status')} controlId="result-status">
            <Select
              value={status}
              onChange={(event) =>
                setStatus(ACTION_STATES.find((one) => one === event.target.value) ?? 'under-way')
              }
              options={ACTION_STATES.map((one) => ({ value: one, label: states(one) }))}
            />
          </Field>
        ) : (
          <Field
            label={t(`value.${kind}`)}
            {...(unit ? { hint: t('unit', { unit }) } : {})}
            controlId="result-value"
            error={wrong.value ?? fault('result-value')}
          >
            <TextInput
              chars={12}
              inputMode="decimal"
              autoComplete="off"
              value={value}
              {...(kind === 'cost' ? { before: '£' } : {})}
              onChange={(event) => setValue(event.target.value)}
            />
          </Field>
        )}
      </div>
      <Field label={t('note')} hint={t('noteHint')} aside={t('optional')} controlId="result-note">
        <TextInput value={note} maxLength={1_000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" busy={busy !== null}>
          {busy ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  );
}
