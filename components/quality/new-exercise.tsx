'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Disclosure } from '@/components/ui/disclosure';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, FieldSet } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Hidden } from '@/lib/core/review';
import type { Template } from '@/lib/core/template/schema';
import styles from './quality.module.css';
import { ReadDocument } from './read-document';

export type Prepared = {
  readonly title: string;
  readonly document: ProposalDocument;
  readonly hidden: readonly Hidden[];
  readonly markers: readonly {
    readonly id: string;
    readonly name: string;
    readonly knows: 'decided' | 'assesses' | null;
  }[];
};
type Wish = { title: string; extra: readonly string[]; keep: readonly string[] };

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const without = (all: readonly string[], one: string) => all.filter((each) => each !== one);
const keyOf = ({ title, extra, keep }: Wish) =>
  JSON.stringify([title.trim(), [...extra].sort(), [...keep].sort()]);

/** What is hidden, the document as markers will see it, and who is invited; nothing is stored before the start. */
export function NewExercise({
  source,
  template,
  prepared: first,
}: {
  source: { readonly proposal: string; readonly submission: number };
  template: Template;
  prepared: Prepared;
}) {
  const t = useTranslations('quality');
  const form = useTranslations('form.review');
  const router = useRouter();
  const [prepared, setPrepared] = useState(first);
  const [title, setTitle] = useState(first.title);
  const [lines, setLines] = useState('');
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [keep, setKeep] = useState<readonly string[]>([]);
  const [invited, setInvited] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly ('needName' | 'needTwo')[]>([]);
  const [tries, setTries] = useState(0);
  const wish: Wish = { title, extra: [...linesOf(lines), ...asked], keep };
  // The title counts from the first: it is what was looked at on arriving.
  const [looked, setLooked] = useState(() => keyOf(wish));
  const stale = looked !== keyOf(wish);
  const { busy, refusal, tries: sent, post } = useSend(t('unreachable'));

  async function look(): Promise<void> {
    const done = await post<Prepared>('/api/quality/standardisation/prepare', { ...source, ...wish });
    if (!done.ok) return;
    setPrepared(done.value);
    setTitle(done.value.title);
    setLooked(keyOf({ ...wish, title: done.value.title }));
  }
  function toggle({ text, kept }: Hidden) {
    // Kept as an everyday word: asking for it hides it. Hidden by a guess: keeping it shows it.
    if (kept) {
      setKeep(without(keep, text));
      if (!keep.includes(text)) setAsked([...asked, text]);
    } else if (asked.includes(text)) setAsked(without(asked, text));
    else setKeep([...keep, text]);
  }
  async function start() {
    const found = [
      ...(title.trim() === '' ? (['needName'] as const) : []),
      ...(invited.length < 2 ? (['needTwo'] as const) : []),
    ];
    setFaults(found);
    setTries(tries + 1);
    if (found.length > 0 || stale) return;
    const done = await post<{ exercise: string }>('/api/quality/standardisation', {
      ...source,
      ...wish,
      invite: invited,
    });
    if (done.ok) router.push(`/quality/standardisation/${done.value.exercise}`);
  }

  const isHidden = (one: Hidden): boolean => (one.kept ? asked.includes(one.text) : !keep.includes(one.text));
  return (
    <div className={styles.form}>
      {faults.length > 0 ? (
        <ErrorSummary
          key={tries}
          title={t('make.problem')}
          faults={faults.map((fault) => ({
            key: fault,
            message: t(`make.${fault}`),
            controlId: fault === 'needName' ? 'exercise-title' : 'exercise-markers-group',
          }))}
        />
      ) : null}
      {refusal ? (
        <ErrorSummary key={`r${sent}`} title={t('notDone')} faults={[{ message: refusal.message }]} />
      ) : null}
      <Field controlId="exercise-title" label={t('make.name')} hint={t('make.nameHint')}>
        <TextInput value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </Field>

      <section aria-labelledby="hidden" className={styles.part}>
        <h2 id="hidden">{t('make.hidden')}</h2>
        <p className={styles.lead}>{t('make.hiddenLead')}</p>
        <Table
          className={styles.hidden}
          caption={t('make.hiddenCaption')}
          captionHidden
          rows={prepared.hidden}
          rowKey={({ kind, text }) => `${kind} ${text}`}
          columns={[
            {
              key: 'hide',
              head: t('make.hiddenHead'),
              cell: (one) =>
                one.guessed || asked.includes(one.text) ? (
                  <input
                    type="checkbox"
                    aria-label={t('make.hideNamed', { text: one.text })}
                    checked={isHidden(one)}
                    onChange={() => toggle(one)}
                  />
                ) : (
                  t('make.always')
                ),
            },
            { key: 'word', head: t('make.hiddenWord'), rowHead: true, cell: ({ text }) => text },
            { key: 'kind', head: t('make.hiddenKind'), cell: ({ kind }) => t(`kinds.${kind}`) },
            { key: 'by', head: t('make.hiddenBy'), cell: (one) => (isHidden(one) ? one.by : '–') },
            { key: 'times', head: t('make.hiddenTimes'), numeric: true, cell: ({ times }) => times },
          ]}
        />
        <Field label={t('make.extra')} hint={t('make.extraHint')}>
          <TextArea
            rows={3}
            maxLength={5_000}
            value={lines}
            onChange={(event) => setLines(event.target.value)}
          />
        </Field>
        <div>
          <Button busy={busy !== null} onClick={() => void look()}>
            {t('make.again')}
          </Button>
        </div>
        {stale ? (
          <Notice tone="partly" role="status">
            {t('make.stale')}
          </Notice>
        ) : null}
      </section>

      <Disclosure look="card" open summary={t('make.preview')}>
        <ReadDocument
          document={prepared.document}
          template={template}
          words={{ untitled: t('untitled'), missing: form('missing'), noRows: form('noRows') }}
        />
      </Disclosure>

      {prepared.markers.length < 2 ? (
        <Notice>{t('make.noMarkers')}</Notice>
      ) : (
        <FieldSet controlId="exercise-markers" label={t('make.markers')} hint={t('make.markersHint')}>
          {prepared.markers.map(({ id, name, knows }) => (
            <Checkbox
              key={id}
              label={name}
              hint={knows ? t(`make.${knows}`) : undefined}
              checked={invited.includes(id)}
              onChange={(event) => setInvited(event.target.checked ? [...invited, id] : without(invited, id))}
            />
          ))}
        </FieldSet>
      )}
      <div className={styles.sticky}>
        <p className={styles.quiet}>{stale ? t('make.stale') : t('make.started')}</p>
        <Button
          tone="primary"
          busy={busy !== null}
          aria-disabled={stale || undefined}
          onClick={() => void start()}
        >
          {t('make.start', { count: invited.length })}
        </Button>
      </div>
    </div>
  );
}
