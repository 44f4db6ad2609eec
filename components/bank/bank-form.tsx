'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { faultAt, Problem } from '@/components/people/problem';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { showToast } from '@/components/ui/toast';
import { fillIn } from '@/lib/core/review/fill';
import styles from './bank.module.css';
import { PLACEHOLDERS, type UnitOfBank } from './words';

const FIELDS = {
  'name-missing': 'name',
  'comment-empty': 'words',
  'comment-too-long': 'words',
  'unknown-template': 'unit',
  'unknown-point': 'point',
};

export type BankGiven = {
  readonly title: string;
  readonly body: string;
  readonly templateId: string | null;
  readonly point: string | null;
};

/** One comment of the bank: its words, what they are for, and how they will read once they are filled in. */
export function BankForm({
  units,
  given,
  change,
  sharing,
}: {
  units: readonly UnitOfBank[];
  given: BankGiven;
  /** The entry that is changed, and when the words one sees were written; absent: a new one. */
  change?: { readonly id: string; readonly was: string };
  /** For whom a new one can be. `must`: one who keeps the centre's and has none of their own. */
  sharing: 'never' | 'may' | 'must';
}) {
  const t = useTranslations('bank');
  const router = useRouter();
  const { busy, refusal, tries, post } = useSend(t('form.unreachable'));
  const [title, setTitle] = useState(given.title);
  const [body, setBody] = useState(given.body);
  const [unit, setUnit] = useState(given.templateId ?? '');
  const [point, setPoint] = useState(given.point ?? '');
  const [shared, setShared] = useState(sharing === 'must');
  const area = useRef<HTMLTextAreaElement>(null);
  const points = units.find(({ id }) => id === unit)?.points ?? [];

  function insert(sign: string) {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: body.length,
      selectionEnd: body.length,
    };
    setBody(body.slice(0, from) + sign + body.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + sign.length, from + sign.length);
    });
  }

  async function submit() {
    const wish = { title, body, templateId: unit || null, point: point || null };
    const sent = change
      ? await post(`/api/review/bank/${change.id}`, { ...wish, was: change.was })
      : await post('/api/review/bank', { ...wish, shared });
    if (!sent.ok) return;
    showToast({ text: t(change ? 'form.saved' : 'form.added') });
    router.push('/bank');
    router.refresh();
  }

  const example = {
    learner: t('preview.learner'),
    title: t('preview.proposal'),
    point: points.find(({ id }) => id === point)?.title ?? t('preview.point'),
    quote: t('preview.quote'),
  };
  return (
    <form
      noValidate
      className={styles.pair}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <div className={styles.fields}>
        <Problem refusal={refusal} tries={tries} fields={FIELDS} title={t('form.problem')} />
        <Field
          label={t('form.name')}
          hint={t('form.nameHint')}
          controlId="name"
          error={faultAt(refusal, FIELDS, 'name')}
        >
          <TextInput
            value={title}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <Field label={t('form.words')} controlId="words" error={faultAt(refusal, FIELDS, 'words')}>
          <TextArea ref={area} rows={6} value={body} onChange={(event) => setBody(event.target.value)} />
        </Field>
        <Field label={t('form.unit')} controlId="unit" error={faultAt(refusal, FIELDS, 'unit')}>
          <Select
            value={unit}
            emptyLabel={t('forAny')}
            options={[
              ...units.map(({ id, title: words }) => ({ value: id, label: words })),
              ...(given.templateId && !units.some(({ id }) => id === given.templateId)
                ? [{ value: given.templateId, label: t('unknownUnit') }]
                : []),
            ]}
            onChange={(event) => {
              setUnit(event.target.value);
              setPoint('');
            }}
          />
        </Field>
        {unit ? (
          <Field
            label={t('form.point')}
            hint={t('form.pointHint')}
            controlId="point"
            error={faultAt(refusal, FIELDS, 'point')}
          >
            <Select
              value={point}
              emptyLabel={t('anyPoint')}
              options={[
                ...points.map(({ id, title: words }) => ({ value: id, label: words })),
                ...(given.point && unit === given.templateId && !points.some(({ id }) => id === given.point)
                  ? [{ value: given.point, label: t('unknownPoint') }]
                  : []),
              ]}
              onChange={(event) => setPoint(event.target.value)}
            />
          </Field>
        ) : null}
        {sharing === 'may' ? (
          <Checkbox
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
            label={t('form.shared')}
            hint={t('form.sharedHint')}
          />
        ) : null}
        <ButtonRow>
          <Button type="submit" tone="primary" busy={busy !== null}>
            {busy ? t('form.saving') : t(change ? 'form.save' : 'add')}
          </Button>
          <ButtonLink href="/bank">{t('form.cancel')}</ButtonLink>
        </ButtonRow>
      </div>
      <div className={styles.aside}>
        <section aria-labelledby="preview-title">
          <h2 id="preview-title" className={styles.asideTitle}>
            {t('preview.title')}
          </h2>
          {body.trim() === '' ? (
            <p className={styles.quiet}>{t('preview.empty')}</p>
          ) : (
            <p className={styles.preview}>{fillIn(body, example)}</p>
          )}
        </section>
        <section aria-labelledby="signs-title">
          <h2 id="signs-title" className={styles.asideTitle}>
            {t('placeholders.title')}
          </h2>
          <p className={styles.quiet}>{t('placeholders.says')}</p>
          <ul className={styles.signs}>
            {PLACEHOLDERS.map(({ sign, words }) => (
              <li key={sign}>
                <Button
                  size="small"
                  aria-label={t('placeholders.insert', { sign })}
                  onClick={() => insert(sign)}
                >
                  {sign}
                </Button>
                <span>{t(`placeholders.${words}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </form>
  );
}
