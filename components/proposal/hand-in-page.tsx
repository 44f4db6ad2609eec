'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { TextInput } from '@/components/ui/text-input';
import { useEarly } from '@/components/ui/use-early';
import { ask } from '@/lib/client/ask';
import { formatDate } from '@/lib/core/format';
import type { Place } from '@/lib/core/proposal/place';
import { useGo } from './go';
import styles from './handing-in.module.css';
import { standingSubmission, when } from './handing-in-words';
import { Attention } from './held';
import { HeldStill } from './held-still';
import { PageTitle } from './page-title';
import { useInsight, useProposal, useSnapshot } from './provider';
import { EarlierReceipts, Receipt } from './receipt';
import { useHeldStill, useStanding, useTold } from './standing';
import { useStandingWords } from './standing-card';
import { VerdictPill } from './verdict-pill';
import { placeWords } from './words';

/** Handing in: what is still open, the declaration, one press; and the receipt once it is done. */
export function HandInPage() {
  const t = useTranslations('handingIn');
  const standing = useStanding();
  const still = useHeldStill();
  const last = standingSubmission(standing);
  const arrived = useRef<HTMLDivElement>(null);
  // Only after the press itself: who comes back to the page later is not thrown about.
  const [justNow, setJustNow] = useState(false);
  useEffect(() => {
    if (justNow && still) arrived.current?.focus();
  }, [justNow, still]);

  if (still && last) {
    const { date, time } = when(last.submittedAt);
    return (
      <div className={styles.page}>
        <Attention />
        <header className={styles.head}>
          <PageTitle>{t('receipt.title')}</PageTitle>
          <div ref={arrived} tabIndex={-1} role="status">
            <p className={styles.lead}>{t('receipt.says', { number: last.number, date, time })}</p>
          </div>
        </header>
        <Receipt of={last} withdrawable={standing.state === 'submitted'} />
        <section aria-labelledby="next-title" className={styles.stack}>
          <h2 id="next-title" className={styles.title}>
            {t('receipt.next')}
          </h2>
          {standing.state === 'submitted' ? <p>{t('receipt.nextSays')}</p> : null}
          <HeldStill here={standing.state === 'submitted' || standing.state === 'in-review'} />
          {standing.hasReader ? null : <p className={styles.soft}>{t('standing.noReader')}</p>}
        </section>
        <EarlierReceipts but={last.number} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Attention />
      <header className={styles.head}>
        <PageTitle>{t(standing.submissions.length > 0 ? 'page.titleAgain' : 'page.title')}</PageTitle>
        <p className={styles.lead}>{t('page.lead')}</p>
        <Due />
      </header>
      <StillOpen />
      <Declaration onDone={() => setJustNow(true)} />
      <EarlierReceipts but={null} />
    </div>
  );
}

function Due() {
  const t = useTranslations('handingIn');
  const { dueOn, state, hasReader } = useStanding();
  const words = useStandingWords();
  return (
    <>
      {state === 'changes-requested' ? <p>{words}</p> : null}
      {state === 'draft' ? (
        <p>{dueOn ? t('page.due', { date: formatDate(dueOn) }) : t('page.noDue')}</p>
      ) : null}
      {hasReader ? null : <p className={styles.soft}>{t('standing.noReader')}</p>}
    </>
  );
}

/** Advice, never a gate. */
function StillOpen() {
  const t = useTranslations('handingIn.page');
  const { template, meta } = useProposal();
  const { report } = useInsight();
  const { comments } = useStanding();
  const go = useGo();
  const base = `/proposals/${meta.id}`;
  const points = report.points.filter(({ verdict }) => verdict !== 'met');
  const sections = report.sections.filter(({ status }) => status !== 'ready');
  const titles = new Map(template.markingPoints.map(({ id, title }) => [id, title]));
  const terms = new Map(template.sections.map(({ id, term }) => [id, term]));
  return (
    <section aria-labelledby="open-title" className={styles.stack}>
      <h2 id="open-title">{t('openTitle')}</h2>
      {comments.open > 0 ? (
        <Notice
          tone="partly"
          actions={
            <a href={`${base}/feedback`} onClick={go.to(`${base}/feedback`)}>
              {t('toFeedback')}
            </a>
          }
        >
          <p>{t('commentsLeft', { count: comments.open })}</p>
        </Notice>
      ) : null}
      {points.length === 0 ? (
        <p>{t('allMet')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('openLead')}</p>
          <p>{t('pointsLeft', { left: points.length, all: report.points.length })}</p>
          <Card>
            <ul className={styles.lines}>
              {points.map(({ point, verdict }) => (
                <li key={point}>
                  <VerdictPill verdict={verdict} />
                  <a href={`${base}/check#point-${point}`} onClick={go.to(`${base}/check#point-${point}`)}>
                    {titles.get(point) ?? point}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        </>
      )}
      {sections.length > 0 ? (
        <p>
          {t('sectionsLeft')}{' '}
          {sections.map(({ section }, at) => (
            <span key={section}>
              {at > 0 ? ' · ' : null}
              <a href={`${base}/${section}`} onClick={go.to(`${base}/${section}`)}>
                {terms.get(section) ?? section}
              </a>
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}

type Fault = 'behind' | 'nothingChanged' | 'unreachable' | { readonly says: string };

function Declaration({ onDone }: { onDone: () => void }) {
  const t = useTranslations('handingIn');
  const { meta, store } = useProposal();
  const { standing } = useTold();
  const again = useStanding().submissions.length > 0;
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const [at, setAt] = useState<'idle' | 'saving' | 'sending'>('idle');
  const [fault, setFault] = useState<Fault | null>(null);
  const [others, setOthers] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const nameBox = useRef<HTMLInputElement>(null);
  const tick = useRef<HTMLInputElement>(null);
  useEarly(form, (early) => {
    setName((known) => known || (early.name ?? ''));
    setAgreed((known) => known || early.agreed !== undefined);
  });
  const go = useGo();
  const drafts = useSnapshot().drafts;
  const check = `/proposals/${meta.id}/check`;

  const press = async (event: FormEvent) => {
    event.preventDefault();
    if (at !== 'idle') return;
    setTried(true);
    setFault(null);
    if (name.trim() === '') return nameBox.current?.focus();
    if (!agreed) return tick.current?.focus();
    if (Object.keys(drafts).length > 0) return showProblem();
    setAt('saving');
    const saved = await store.settled();
    setOthers(store.othersHold);
    if (!saved || store.othersHold) {
      setAt('idle');
      return showProblem();
    }
    setAt('sending');
    const { revision } = store.getSnapshot();
    const done = await ask(`/api/proposals/${meta.id}/submit`, { revision, name: name.trim(), agreed: true });
    if (!done.ok && done.code === 'revision-behind') store.refresh();
    if (done.ok) onDone();
    else setFault(faultOf(done));
    // Whatever was said: what stands is on the server. A lost answer may have been a yes.
    await standing.refresh();
    setAt('idle');
  };

  return (
    <form ref={form} onSubmit={press} noValidate className={styles.stack} aria-labelledby="declaration-title">
      <h2 id="declaration-title">{t('page.declarationTitle')}</h2>
      <p className={styles.declaration}>{t('declaration')}</p>
      <Field
        label={t('page.name')}
        hint={t('page.nameHint')}
        error={tried && name.trim() === '' ? t('page.needName') : undefined}
      >
        <TextInput
          ref={nameBox}
          name="name"
          autoComplete="name"
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div>
        <Checkbox
          ref={tick}
          name="agreed"
          label={t('page.agree')}
          checked={agreed}
          aria-invalid={tried && !agreed ? true : undefined}
          aria-describedby={tried && !agreed ? 'agree-error' : undefined}
          onChange={(event) => setAgreed(event.target.checked)}
        />
        {tried && !agreed ? (
          <p id="agree-error" role="alert" className={styles.fault}>
            {t('page.needAgree')}
          </p>
        ) : null}
      </div>
      <NotSavedYet tried={tried} others={others} />
      {fault ? (
        <Notice role="alert" tone="partly" title={t('page.problem')}>
          <p>{typeof fault === 'string' ? t(`page.${fault}`) : fault.says}</p>
        </Notice>
      ) : null}
      <ButtonRow>
        <Button type="submit" tone="primary" busy={at !== 'idle'}>
          {at === 'sending' ? t('page.submitting') : t(again ? 'page.submitAgain' : 'page.submit')}
        </Button>
        <ButtonLink href={check} prefetch={false} onClick={go.to(check)}>
          {t('page.back')}
        </ButtonLink>
      </ButtonRow>
      <p role="status" className={styles.soft}>
        {at === 'saving' ? t('page.waiting') : ''}
      </p>
    </form>
  );
}

const faultOf = ({ code, message }: { code: string; message: string }): Fault => {
  if (code === 'revision-behind') return 'behind';
  if (code === 'nothing-changed') return 'nothingChanged';
  return code === 'unreachable' ? 'unreachable' : { says: message };
};

/** The notice stands above the button; who presses with the keyboard is taken to it. */
function showProblem(): void {
  requestAnimationFrame(() => document.getElementById('not-saved')?.focus());
}

/** What keeps words from the server, and what to do about it. Said before the press where it is known before. */
function NotSavedYet({ tried, others }: { tried: boolean; others: boolean }) {
  const t = useTranslations('handingIn.page.notSaved');
  const { store, template, meta } = useProposal();
  const { status, drafts, document } = useSnapshot();
  const go = useGo();
  const unread = Object.entries(drafts);
  const stuck = status.kind === 'waiting' || status.kind === 'attention';
  if (unread.length === 0 && !(tried && others) && !stuck) return null;
  const why = status.kind === 'waiting' ? status.why : 'attention';
  return (
    <Notice id="not-saved" tabIndex={-1} role="status" tone="partly" title={t('title')}>
      {stuck ? (
        <>
          <p>{t(why)}</p>
          {why === 'attention' ? null : (
            <p>
              <Button size="small" onClick={store.retry}>
                {t('retry')}
              </Button>
            </p>
          )}
        </>
      ) : null}
      {tried && others ? <p>{t('others')}</p> : null}
      {unread.length > 0 ? (
        <>
          <p>{t('drafts')}</p>
          <ul className={styles.lines}>
            {unread.map(([key, { path, raw }]) => {
              const place = placeWords(document, template, path);
              return (
                <li key={key}>
                  <span>{t('draft', { place, raw })}</span>
                  <a href={`/proposals/${meta.id}`} onClick={go.toPlace(path as Place)}>
                    {t('change')}
                    <span className={styles.heard}> {place}</span>
                  </a>
                  <Button size="small" tone="quiet" onClick={() => store.dropDraft(key)}>
                    {t('without')}
                    <span className={styles.heard}>: {place}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
