'use client';

import { type DragEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/shell/use-send';
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { ROLES, type Role } from '@/lib/core/access';
import type { Choice } from './invite-one';
import { type LineFault, useFaultWords } from './line-faults';
import styles from './people.module.css';
import { faultAt, Problem } from './problem';

type Line = {
  line: number;
  name: string;
  email: string;
  roles: readonly Role[];
  cohortId: string | null;
  employerId: string | null;
  faults: readonly LineFault[];
};
type Preview = {
  lines: readonly Line[];
  cohorts: Readonly<Record<string, string>>;
  employers: Readonly<Record<string, string>>;
};
type Answer = { sent: number; refused: { at: number; faults: LineFault[] }[] };
const MOST_KB = 256;
const FIELDS = {
  'list-empty': 'list',
  'list-too-long': 'list',
  'header-missing': 'list',
  'too-large': 'list',
};

/** A pasted or dropped list: looked at first, line by line, and sent only when that is wanted. */
export function InviteMany({ cohorts }: { cohorts: readonly Choice[] }) {
  const t = useTranslations('people');
  const roleWord = useTranslations('shell.roles');
  const say = useFaultWords();
  const { busy, refusal, tries, post, clear } = useSend(t('unreachable'));
  const [list, setList] = useState('');
  const [role, setRole] = useState<Role>('learner');
  const [cohort, setCohort] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<{ sent: number; left: number } | null>(null);
  const [fileFault, setFileFault] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  async function bring(chosen: File | undefined) {
    if (!chosen) return;
    setFileFault(null);
    if (chosen.size > MOST_KB * 1024) return setFileFault(t('inviting.fileTooLarge', { most: MOST_KB }));
    try {
      const bytes = await chosen.arrayBuffer();
      // Older spreadsheets save in the alphabet of Windows, which is not UTF-8.
      let text: string;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        text = new TextDecoder('windows-1252').decode(bytes);
      }
      setList(text);
    } catch {
      setFileFault(t('inviting.fileUnreadable'));
    }
  }

  async function check() {
    setDone(null);
    const defaults = { roles: [role], cohortId: cohort || null };
    const sent = await post<Preview>('/api/people/invitations/preview', { list, defaults });
    if (!sent.ok) return;
    setPreview(sent.value);
    requestAnimationFrame(() => title.current?.focus());
  }

  const good = preview?.lines.filter(({ faults }) => faults.length === 0) ?? [];
  const bad = (preview?.lines.length ?? 0) - good.length;

  async function confirm() {
    const people = good.map(({ name, email, roles, cohortId, employerId }) => ({
      name,
      email,
      roles,
      cohortId,
      employerId,
    }));
    const sent = await post<Answer>('/api/people/invitations', { people });
    if (!sent.ok || !preview) return;
    // What was refused after all is shown with the rest that needs mending; what went is gone from the list.
    const refused = new Map(sent.value.refused.map(({ at, faults }) => [good[at]?.line, faults]));
    const lines = preview.lines.flatMap((line) => {
      const faults = refused.get(line.line) ?? line.faults;
      return faults.length > 0 ? [{ ...line, faults }] : [];
    });
    setDone({ sent: sent.value.sent, left: lines.length });
    setPreview(lines.length > 0 ? { ...preview, lines } : null);
    if (lines.length === 0) setList('');
    requestAnimationFrame(() => title.current?.focus());
  }

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: () => setDropping(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      const [chosen] = event.dataTransfer.files;
      if (chosen) void bring(chosen);
      else setList(event.dataTransfer.getData('text/plain'));
    },
  };

  return (
    <div className={styles.sections}>
      <Problem refusal={refusal} tries={tries} fields={FIELDS} />
      <div role="status">
        {done ? (
          <Notice
            tone={done.left > 0 ? 'partly' : 'met'}
            actions={<ButtonLink href="/people/invitations">{t('inviting.toInvitations')}</ButtonLink>}
          >
            <p>{t('inviting.sentMany', { count: done.sent })}</p>
            {done.left > 0 ? <p>{t('inviting.left', { count: done.left })}</p> : null}
          </Notice>
        ) : null}
      </div>
      {preview ? (
        <section className={styles.section}>
          <h2 ref={title} tabIndex={-1}>
            {t('inviting.preview')}
          </h2>
          <p className={styles.note}>
            {t('inviting.good', { count: good.length })} {t('inviting.bad', { count: bad })}
          </p>
          <ol className={styles.list}>
            {preview.lines.map((one) => (
              <li key={one.line} className={styles.line}>
                <div className={styles.who}>
                  <p className={styles.name}>{one.name}</p>
                  <p className={styles.quiet}>{one.email}</p>
                  <p className={styles.quiet}>{t('inviting.line', { line: one.line })}</p>
                </div>
                {one.faults.length === 0 ? (
                  <p>
                    {[
                      ...one.roles.map((each) => roleWord(each)),
                      one.cohortId ? preview.cohorts[one.cohortId] : null,
                      one.employerId ? preview.employers[one.employerId] : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                ) : (
                  <ul className={styles.faults}>
                    {one.faults.map((fault) => (
                      <li key={`${fault.code} ${fault.value}`} className={styles.bad}>
                        {say(fault)}
                      </li>
                    ))}
                  </ul>
                )}
                <Pill tone={one.faults.length === 0 ? 'met' : 'clash'}>
                  {t(one.faults.length === 0 ? 'inviting.fine' : 'inviting.mend')}
                </Pill>
              </li>
            ))}
          </ol>
          <ButtonRow className={styles.pages}>
            {good.length > 0 ? (
              <Button tone="primary" busy={busy !== null} onClick={() => void confirm()}>
                {busy ? t('inviting.sending') : t('inviting.sendMany', { count: good.length, bad })}
              </Button>
            ) : null}
            <Button
              onClick={() => {
                clear();
                setPreview(null);
              }}
            >
              {t('inviting.change')}
            </Button>
          </ButtonRow>
        </section>
      ) : (
        <form
          noValidate
          className={cx(styles.form, styles.wide)}
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void check();
          }}
        >
          <div {...drop} className={cx(styles.drop, dropping && styles.dropping)}>
            <Field
              label={t('inviting.list')}
              hint={t('inviting.listHint')}
              controlId="list"
              error={fileFault ?? faultAt(refusal, FIELDS, 'list')}
            >
              <TextArea
                rows={8}
                spellCheck={false}
                autoCapitalize="none"
                className={styles.mono ?? ''}
                placeholder={t('inviting.example')}
                value={list}
                onChange={(event) => setList(event.target.value)}
              />
            </Field>
          </div>
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => {
              void bring(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <div className={styles.filter}>
            <Field label={t('inviting.defaultRole')} controlId="default-role">
              <Select
                value={role}
                onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? 'learner')}
                options={ROLES.map((one) => ({ value: one, label: roleWord(one) }))}
              />
            </Field>
            <Field label={t('inviting.defaultCohort')} controlId="default-cohort">
              <Select
                value={cohort}
                onChange={(event) => setCohort(event.target.value)}
                emptyLabel={t('inviting.noCohort')}
                options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          </div>
          <ButtonRow>
            <Button type="submit" tone="primary" busy={busy !== null}>
              {busy ? t('inviting.checking') : t('inviting.check')}
            </Button>
            <Button onClick={() => file.current?.click()}>{t('inviting.file')}</Button>
          </ButtonRow>
        </form>
      )}
    </div>
  );
}
