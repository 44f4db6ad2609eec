'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { parseDate } from '@/lib/core/format';
import { ask, type Refusal } from './ask';
import styles from './decisions.module.css';
import { useDeskValue } from './desk-context';
import { keepWords, keptWords } from './kept';
import type { Said } from './types';

type Outcome = 'changes-requested' | 'signed-off' | 'feedback';

/** What one press will show the learner, counted, before it is pressed. */
export function countsOf(said: Said) {
  const decisions = said.decisions.filter(({ submission }) => submission === said.subject);
  const feedback = said.threads.filter(({ audience }) => audience === 'feedback');
  return {
    met: decisions.filter(({ decision }) => decision === 'met').length,
    notYet: decisions.filter(({ decision }) => decision === 'not-yet').length,
    comments: feedback.flatMap(({ comments }) => comments).filter(({ visible }) => !visible).length,
    notes: said.threads.length - feedback.length,
    decided: new Set(decisions.map(({ point }) => point)),
    notMet: decisions.filter(({ decision }) => decision !== 'met').map(({ point }) => point),
  };
}

/** Points with words that the server does not have yet: they would not be shown. */
const unsavedPoints = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-unsaved]')].map(({ dataset }) => dataset.unsaved ?? '');

export function ReleaseDialog({ said, onClose }: { said: Said; onClose: () => void }) {
  const t = useTranslations('review.release');
  const common = useTranslations('common');
  const desk = useDeskValue();
  const draft = said.subject === null;
  const counts = countsOf(said);
  const undecided = desk.points.filter(({ id }) => !counts.decided.has(id)).map(({ id }) => id);
  const allMet = undecided.length === 0 && counts.notMet.length === 0;
  const [outcome, setOutcome] = useState<Outcome>(
    draft ? 'feedback' : allMet ? 'signed-off' : 'changes-requested',
  );
  const kept = `summary ${desk.id} ${said.subject}`;
  const [summary, setSummary] = useState(() => keptWords(kept));
  const [dueOn, setDueOn] = useState('');
  const [dueWrong, setDueWrong] = useState(false);
  const [unsaved] = useState(unsavedPoints);
  const [agreed, setAgreed] = useState(false);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = outcome === 'signed-off' ? (undecided.length > 0 ? undecided : counts.notMet) : [];
  const press = async () => {
    if (busy) return;
    const due = dueOn.trim() === '' ? null : parseDate(dueOn);
    if (outcome === 'changes-requested' && due && !due.ok) return setDueWrong(true);
    setBusy(true);
    const more =
      outcome === 'feedback'
        ? {}
        : outcome === 'signed-off'
          ? { submission: said.subject, declaration: { words: agreed ? t('declaration') : '', name } }
          : { submission: said.subject, dueOn: due?.ok ? due.value : null };
    const answer = await ask(`${desk.path}/releases`, { body: { outcome, summary, ...more } });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer);
    keepWords(kept, '');
    onClose();
    await desk.refresh();
  };
  const goTo = (point: string) => {
    onClose();
    requestAnimationFrame(() => {
      const element = document.getElementById(`point-${point}`);
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
    });
  };
  const links = (points: readonly string[]) => (
    <ul className={styles.reasons}>
      {points.map((point) => (
        <li key={point}>
          <button type="button" className={styles.again} onClick={() => goTo(point)}>
            {desk.points.find(({ id }) => id === point)?.title ?? point}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title', { name: said.learner.name })}
      closeLabel={common('close')}
      className={styles.dialog}
      actions={
        <>
          <Button tone="primary" busy={busy} onClick={() => void press()}>
            {t(`press.${outcome}`)}
          </Button>
          <Button onClick={onClose}>{t('notYet')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        {draft ? null : (
          <RadioGroup
            label={t('outcome')}
            name="outcome"
            value={outcome}
            onChange={(event) => {
              setOutcome(event.target.value as Outcome);
              setRefusal(null);
            }}
            options={[
              { value: 'changes-requested', label: t('changes'), hint: t('changesHint') },
              { value: 'signed-off', label: t('signOff'), hint: t('signOffHint') },
            ]}
          />
        )}
        <section aria-labelledby="release-counts">
          <h3 id="release-counts">{t('shown')}</h3>
          <ul className={styles.counted}>
            {draft ? null : (
              <li>
                {t('decisions', {
                  count: counts.met + counts.notYet,
                  met: counts.met,
                  notYet: counts.notYet,
                })}
              </li>
            )}
            <li>{t('comments', { count: counts.comments })}</li>
            <li>{t(summary.trim() === '' ? 'noSummary' : 'withSummary')}</li>
          </ul>
          <p className={styles.hint}>{t('notes', { count: counts.notes })}</p>
        </section>
        {unsaved.length > 0 ? (
          <Notice tone="clash" title={t('unsaved')}>
            {links(unsaved)}
          </Notice>
        ) : null}
        {missing.length > 0 && !refusal ? (
          <Notice tone="partly" title={t(undecided.length > 0 ? 'undecided' : 'notMet')}>
            {links(missing)}
          </Notice>
        ) : null}
        <Field label={t('summary')} hint={t('summaryHint')}>
          <TextArea
            value={summary}
            onChange={(event) => {
              setSummary(event.target.value);
              keepWords(kept, event.target.value);
            }}
          />
        </Field>
        {outcome === 'changes-requested' ? (
          <Field label={t('due')} hint={t('dueHint')} error={dueWrong ? t('dueWrong') : undefined}>
            <TextInput
              chars={20}
              value={dueOn}
              onChange={(event) => {
                setDueOn(event.target.value);
                setDueWrong(false);
              }}
            />
          </Field>
        ) : null}
        {outcome === 'signed-off' ? (
          <>
            <Checkbox
              checked={agreed}
              onChange={(event) => setAgreed(event.target.checked)}
              label={t('declaration')}
            />
            <Field label={t('name')}>
              <TextInput value={name} autoComplete="name" onChange={(event) => setName(event.target.value)} />
            </Field>
          </>
        ) : null}
        {refusal ? (
          <Notice tone="clash" role="alert" title={desk.wordsOf(refusal)}>
            {refusal.detail?.points ? links(refusal.detail.points) : null}
          </Notice>
        ) : null}
        <p className={styles.hint}>{t('undoHint')}</p>
      </div>
    </Dialog>
  );
}
