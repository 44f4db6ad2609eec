'use client';

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { lazy, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CollectionForm } from '@/components/form/collection-form';
import { Examples } from '@/components/form/examples';
import { ListEditor } from '@/components/form/list-editor';
import { Late } from '@/components/shell/live';
import { ThreadHere } from '@/components/thread/thread-here';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Sheet } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { type CollectionName, isCollection, isList, type SectionId } from '@/lib/core/proposal/catalogue';
import type { TemplateSection } from '@/lib/core/template/schema';
import { firstTerms, termsIn } from '@/lib/core/template/terms';
import { collectionWords } from '@/lib/texts/field-words';
import { CheckerPanel, sectionFindings } from './checker-panel';
import { useGo } from './go';
import { Attention } from './held';
import {
  collectionTerms,
  collectionTexts,
  Marked,
  openingTexts,
  placeTips,
  sectionTips,
  termsOf,
} from './marked';
import { PageTitle } from './page-title';
import { useInsight, useProposal, visit } from './provider';
import { Rail } from './rail';
import styles from './section-page.module.css';
import { SectionComments } from './standing-card';
import { useArrival } from './use-arrival';

const Figures = lazy(() => import('./section-figures'));
// With the catalogue of law, which no other section needs.
const SectorRules = lazy(() => import('@/components/form/sector-rules'));
const WITH_FIGURES: ReadonlySet<SectionId> = new Set([
  'journey',
  'kpis',
  'costs',
  'timeline',
  'practice',
  'summary',
]);

/** One section on a page: the rail, the questions, and the checker beside them. */
export function SectionPage({ section }: { section: TemplateSection }) {
  const [open, setOpen] = useState<string | null>(null);
  useArrival(section.id, setOpen);

  const focusWanted = useRef<string | null>(null);
  const onOpen = useCallback((row: string | null, focus = false) => {
    setOpen(row);
    focusWanted.current = focus ? row : null;
  }, []);
  useEffect(() => {
    if (open === null || focusWanted.current !== open) return;
    focusWanted.current = null;
    const first = document.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(open)}"] :is(input, textarea, select)`,
    );
    first?.focus();
  }, [open]);

  const collections = Object.keys(section.collections).filter(isCollection);
  return (
    <div className={styles.grid}>
      <aside className={styles.rail}>
        <Rail current={section.id} />
      </aside>
      <div className={styles.middle}>
        <PhoneBar section={section.id} />
        <Attention />
        <Opening section={section} />
        <SectionComments section={section.id} />
        {collections.map((collection) => (
          <Collection key={collection} collection={collection} alone={collections.length === 1}>
            {collection === 'externalRequirements' ? (
              <Late part="sector-rules">
                <SectorRules onOpen={onOpen} />
              </Late>
            ) : null}
            {isList(collection) ? (
              <ListEditor list={collection} open={open} onOpen={onOpen} />
            ) : (
              <Card>
                <CollectionForm collection={collection} />
              </Card>
            )}
          </Collection>
        ))}
        {WITH_FIGURES.has(section.id) ? (
          <Late part="figures">
            <Figures section={section.id} />
          </Late>
        ) : null}
        <Terms section={section} />
        <Foot section={section.id} />
      </div>
      <aside className={styles.checker} aria-label={useTranslations('form.checker')('title')}>
        <CheckerPanel section={section.id} />
        <ThreadHere row={open} />
      </aside>
    </div>
  );
}

function Opening({ section }: { section: TemplateSection }) {
  const t = useTranslations('form.section');
  const { template } = useProposal();
  const { report } = useInsight();
  // Beside the empty form at first; folded once the author has found the way.
  const [fresh] = useState(
    () => report.sections.find((each) => each.section === section.id)?.status === 'not-started',
  );
  const tips = sectionTips(template, section);
  const marks = useMemo(
    () => firstTerms(termsOf(template), openingTexts(template, section)),
    [template, section],
  );
  const afterWhy = 1 + section.guidance.length;
  return (
    <header className={styles.opening}>
      <PageTitle>{section.question}</PageTitle>
      <p className={styles.why}>
        <Marked text={section.why} spans={marks[0]} />
      </p>
      {section.guidance.length > 0 || tips.length > 0 ? (
        <Disclosure summary={t('guidance')} open={fresh || undefined}>
          <ul className={styles.guidance}>
            {section.guidance.map((each, at) => (
              <li key={each}>
                <Marked text={each} spans={marks[1 + at]} />
              </li>
            ))}
            {tips.map((tip, at) => (
              <li key={tip.id}>
                <strong>{t('tip')}:</strong> <Marked text={tip.text} spans={marks[afterWhy + at]} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {section.good || section.weak ? (
        <Disclosure summary={t('example')}>
          <Examples good={section.good} weak={section.weak} />
        </Disclosure>
      ) : null}
    </header>
  );
}

function Collection({
  collection,
  alone,
  children,
}: {
  collection: CollectionName;
  alone: boolean;
  children: ReactNode;
}) {
  const { template } = useProposal();
  const t = useTranslations('form.section');
  const words = collectionWords(template, collection);
  const terms = collectionTerms(template, collection);
  return (
    <section aria-labelledby={`${collection}-title`} className={styles.collection}>
      <h2 id={`${collection}-title`} className={alone ? styles.alone : styles.collectionTitle}>
        {words.title}
      </h2>
      {words.guidance ? (
        <p className={styles.collectionGuidance}>
          <Marked text={words.guidance} spans={terms.guidance} />
        </p>
      ) : null}
      {placeTips(template, collection).map((tip, at) => (
        <p key={tip} className={styles.collectionGuidance}>
          <strong>{t('tip')}:</strong> <Marked text={tip} spans={terms.tips[at]} />
        </p>
      ))}
      {children}
    </section>
  );
}

/** The terms of this very page together, to read up or to print. */
function Terms({ section }: { section: TemplateSection }) {
  const t = useTranslations('form.section');
  const { template } = useProposal();
  const terms = useMemo(() => {
    const asked = Object.keys(section.collections).filter(isCollection);
    const texts = asked.flatMap((collection) => collectionTexts(template, collection));
    return termsIn(template.glossary, termsOf(template), [...openingTexts(template, section), ...texts]);
  }, [template, section]);
  if (terms.length === 0) return null;
  return (
    <Disclosure summary={t('glossary')} className={styles.terms}>
      <dl className={styles.termList}>
        {terms.map((term) => (
          <div key={term.id}>
            <dt>{term.term}</dt>
            <dd>
              {term.means} {term.use}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** On a phone: where one is, the way to every section, and the checker with its count. */
function PhoneBar({ section }: { section: SectionId }) {
  const t = useTranslations('form');
  const common = useTranslations('common');
  const { template } = useProposal();
  const insight = useInsight();
  const [shown, setShown] = useState<'rail' | 'checker' | null>(null);
  const at = template.sections.findIndex((each) => each.id === section);
  const count = sectionFindings(insight, section).open.length;
  const { seq } = useProposal().target ?? { seq: 0 };
  // A link in the sheet leads to a field below it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever a place was asked for
  useEffect(() => setShown(null), [seq]);
  return (
    <div className={styles.phoneBar}>
      <Button size="small" aria-haspopup="dialog" onClick={() => setShown('rail')}>
        {t('section.position', { at: at + 1, all: template.sections.length })}
      </Button>
      <Button size="small" aria-haspopup="dialog" onClick={() => setShown('checker')} data-checker-tab>
        {t('checker.tab', { count })}
      </Button>
      <Sheet
        open={shown === 'rail'}
        onOpenChange={(open) => setShown(open ? 'rail' : null)}
        title={t('section.rail')}
        closeLabel={common('close')}
      >
        <Rail current={section} onGo={() => setShown(null)} />
      </Sheet>
      <Sheet
        open={shown === 'checker'}
        onOpenChange={(open) => setShown(open ? 'checker' : null)}
        title={t('checker.title')}
        closeLabel={t('checker.close')}
      >
        <CheckerPanel section={section} />
      </Sheet>
    </div>
  );
}

/** Going on waits for nothing: the words are on their way already. */
function Foot({ section }: { section: SectionId }) {
  const t = useTranslations('form.section');
  const { template, meta, store } = useProposal();
  const go = useGo();
  const at = template.sections.findIndex((each) => each.id === section);
  const previous = template.sections[at - 1];
  const next = template.sections[at + 1];
  const pathOf = (id: string) => `/proposals/${meta.id}/${id}`;
  const forward = pathOf(next?.id ?? 'check');

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      store.flush();
      visit(forward);
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, [forward, store]);

  return (
    <nav className={styles.foot} aria-label={t('back')}>
      <Button
        tone="primary"
        aria-keyshortcuts="Control+Enter"
        title={t('saveHint')}
        onClick={() => {
          store.flush();
          visit(forward);
        }}
      >
        {t('save')}
      </Button>
      <span className={styles.neighbours}>
        {previous ? (
          <a href={pathOf(previous.id)} onClick={go.to(pathOf(previous.id))} className={styles.neighbour}>
            <ArrowLeft aria-hidden size={16} /> {t('previous', { term: previous.term })}
          </a>
        ) : null}
        <a href={forward} onClick={go.to(forward)} className={styles.neighbour}>
          {next ? t('next', { term: next.term }) : t('toCheck')} <ArrowRight aria-hidden size={16} />
        </a>
      </span>
    </nav>
  );
}
