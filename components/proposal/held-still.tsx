'use client';

import { useTranslations } from 'use-intl/react';
import { Notice } from '@/components/ui/notice';
import { Pill } from '@/components/ui/pill';
import type { TemplateSection } from '@/lib/core/template/schema';
import { useGo } from './go';
import styles from './handing-in.module.css';
import { dateOf, stateToldToLearner } from './handing-in-words';
import { Attention } from './held';
import { PageTitle } from './page-title';
import { useProposal, useSnapshot } from './provider';
import { Rail } from './rail';
import { ReadSection } from './review-page';
import section from './section-page.module.css';
import { useHeldStill, useWitnesses } from './standing';

/** Why nothing can be written just now, and what happens next; nothing where it can. */
export function HeldStill({ here = false }: { /** On the page its link would lead to. */ here?: boolean }) {
  const t = useTranslations('handingIn.still');
  const { meta } = useProposal();
  const held = useHeldStill();
  const go = useGo();
  if (!held) return null;
  const state = stateToldToLearner(held) as 'submitted' | 'in-review' | 'signed-off';
  const next = {
    submitted: 'nextSubmitted',
    'in-review': 'nextReview',
    'signed-off': 'nextSignedOff',
  } as const;
  const path = `/proposals/${meta.id}/${state === 'signed-off' ? 'feedback' : 'hand-in'}`;
  return (
    <Notice
      tone={state === 'signed-off' ? 'met' : 'notyet'}
      title={t(state)}
      actions={
        here ? null : (
          <a href={path} onClick={go.to(path)}>
            {state === 'signed-off' ? t('toFeedback') : t('toReceipt')}
          </a>
        )
      }
    >
      <p>{t(next[state])}</p>
    </Notice>
  );
}

/** A section while it is held still: a document to read, no boxes. */
export function HeldSection({ section: of }: { section: TemplateSection }) {
  return (
    <div className={section.grid}>
      <aside className={section.rail}>
        <Rail current={of.id} />
      </aside>
      <div className={section.middle}>
        <Attention />
        <header className={section.opening}>
          <PageTitle>{of.question}</PageTitle>
        </header>
        <HeldStill />
        <article className={styles.paper}>
          <ReadSection section={of} />
        </article>
        {of.id === 'practice' ? <WitnessesSaid /> : null}
        <Neighbours of={of} />
      </div>
    </div>
  );
}

/** On to the next section, as one turns pages. */
function Neighbours({ of }: { of: TemplateSection }) {
  const t = useTranslations('form.section');
  const { template, meta } = useProposal();
  const go = useGo();
  const at = template.sections.findIndex(({ id }) => id === of.id);
  const [previous, next] = [template.sections[at - 1], template.sections[at + 1]];
  const link = (to: TemplateSection, words: 'previous' | 'next') => {
    const path = `/proposals/${meta.id}/${to.id}`;
    return (
      <a href={path} onClick={go.to(path)} className={styles.turn}>
        {t(words, { term: to.term })}
      </a>
    );
  };
  return (
    <nav className={styles.turns} aria-label={t('back')}>
      {previous ? link(previous, 'previous') : null}
      {next ? link(next, 'next') : null}
    </nav>
  );
}

function WitnessesSaid() {
  const t = useTranslations('handingIn');
  const { document } = useSnapshot();
  const { value } = useWitnesses();
  const rows = new Set(document.testimonies.map(({ id }) => id));
  const told = (value ?? []).filter(({ row, state }) => rows.has(row) && state !== 'cancelled');
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="witnesses-said">
      <h2 id="witnesses-said" className={styles.title}>
        {t('still.witnesses')}
      </h2>
      <ul className={styles.lines}>
        {told.map((one) => (
          <li key={one.id}>
            <Pill tone={one.state === 'confirmed' || one.state === 'amended' ? 'met' : 'notyet'}>
              {t(`witness.states.${one.state}`)}
            </Pill>
            <span>
              {one.answer?.name || one.name} · {dateOf(one.answeredAt ?? one.askedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
