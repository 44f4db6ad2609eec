'use client';

import { FileText, Printer } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FileButton } from '@/components/shell/file-link';
import { Button, ButtonRow } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { proofsOf } from '@/lib/core/check/proof';
import { type CollectionName, collectionDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, isBlank, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import type { TemplateSection } from '@/lib/core/template/schema';
import { firstTerms } from '@/lib/core/template/terms';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';
import { ConsideredFindings, Findings } from './checker-panel';
import { reasonsOf } from './considering';
import { useFindingWords } from './finding-words';
import { useGo } from './go';
import { HandInLink } from './hand-in-link';
import { Attention } from './held';
import { HeldStill } from './held-still';
import { Marked, termsOf } from './marked';
import { PageTitle } from './page-title';
import paper from './paper.module.css';
import { hrefOf, useInsight, useProposal, useSnapshot } from './provider';
import { ReadingContext } from './reading';
import styles from './review-page.module.css';
import { RowsTable, readsAsTable } from './rows-table';
import { useHeldStill } from './standing';
import { wordsIn } from './use-arrival';
import { VerdictPill } from './verdict-pill';
import { rowName, valueWords } from './words';

/** Where a row or a list stands in the text. */
const readId = (place: { collection: string; row?: string | undefined }) =>
  `read.${[place.collection, place.row].filter(Boolean).join('.')}`;

/** The words somebody asked to see in the text; `seq` grows so that the same can be asked for twice. */
type Shown = { readonly place: Place; readonly seq: number };
const ShownContext = createContext<Shown | null>(null);

/** The whole proposal as a reader will see it: prose and tables, no boxes, with a way back to each place. */
export function ReviewPage() {
  const t = useTranslations('form');
  const { template, meta, store } = useProposal();
  const { document } = useSnapshot();
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback(
    (place: Place) => setShown((before) => ({ place, seq: (before?.seq ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!shown) return;
    const { place } = shown;
    const there = ['read-here', readId(place), readId({ collection: place.collection })]
      .map((id) => globalThis.document.getElementById(id))
      .find((element) => element !== null);
    there?.scrollIntoView({ block: 'center' });
    there?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    // A verdict was pressed in the task list: here it is, with its reasons.
    const point = globalThis.document.getElementById(location.hash.slice(1));
    if (!(point instanceof HTMLDetailsElement)) return;
    point.open = true;
    point.scrollIntoView({ block: 'center' });
    point.querySelector('summary')?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.page} data-still={useHeldStill() ? true : undefined}>
      <Attention />
      <header className={styles.head}>
        <PageTitle>{t('review.title')}</PageTitle>
        <p className={styles.lead}>{t('review.lead')}</p>
        <HeldStill />
        <ButtonRow className={styles.tools}>
          <HandInLink />
          <FileButton href={`/api/proposals/${meta.id}/pdf`} onPointerDown={() => store.flush()}>
            <FileText aria-hidden /> {t('review.pdf')}
          </FileButton>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden /> {t('review.print')}
          </Button>
        </ButtonRow>
      </header>
      <ReadingContext value={show}>
        <Points />
      </ReadingContext>
      <ShownContext value={shown}>
        <article className={paper.paper}>
          <p className={paper.unit}>{template.title}</p>
          <p className={paper.title}>{document.about.title ?? t('tasks.untitled')}</p>
          {template.sections.map((section) => (
            <ReadSection key={section.id} section={section} />
          ))}
        </article>
      </ShownContext>
    </div>
  );
}

function Points() {
  const t = useTranslations('form');
  const { template, meta } = useProposal();
  const { report, apart } = useInsight();
  const { document } = useSnapshot();
  const words = useFindingWords();
  const go = useGo();
  const reasons = reasonsOf(apart);
  const found = report.pitfalls.filter(({ present }) => present);
  return (
    <section aria-labelledby="points-title" className={styles.points}>
      <h2 id="points-title">{t('review.points')}</h2>
      {proofsOf(report, apart, document, template).map((proof) => {
        const { point, verdict, because, good, open, considered } = proof;
        const asked = template.markingPoints.find(({ id }) => id === point);
        const path = `/proposals/${meta.id}/proof#point-${point}`;
        return (
          <Disclosure
            key={point}
            id={`point-${point}`}
            look="card"
            summary={
              <span className={styles.point}>
                <VerdictPill verdict={verdict} /> {asked?.title ?? point}
              </span>
            }
          >
            <div className={styles.why} data-findings tabIndex={-1}>
              {because ? (
                <p>
                  <strong>{t('proof.why')}</strong>
                  {words(because).says}
                </p>
              ) : null}
              <p className={styles.lead}>{asked?.credit}</p>
              {good.length > 0 ? <Findings title={t('checker.seen')} findings={good} /> : null}
              {open.length > 0 ? <Findings title={t('checker.next')} findings={open} /> : null}
              <ConsideredFindings considered={considered} />
              <p>
                <a href={path} onClick={go.to(path)}>
                  {t('proof.title')}
                </a>
              </p>
            </div>
          </Disclosure>
        );
      })}
      <Disclosure
        look="card"
        summary={
          found.length === 0
            ? t('checker.pitfallNone', { count: report.pitfalls.length })
            : t('checker.pitfallFound', { found: found.length, count: report.pitfalls.length })
        }
      >
        <div className={styles.why}>
          {found.map(({ pitfall, findings }) => {
            const words = template.pitfalls.find(({ id }) => id === pitfall);
            return (
              <div key={pitfall}>
                <h3>{words?.title}</h3>
                {words ? (
                  <p>
                    <Marked text={words.advice} spans={firstTerms(termsOf(template), [words.advice])[0]} />
                  </p>
                ) : null}
                <Findings
                  title={t('checker.next')}
                  findings={findings.filter((one) => !reasons.considered(one))}
                />
              </div>
            );
          })}
        </div>
      </Disclosure>
      <p className={styles.lead}>{t('tasks.advice')}</p>
    </section>
  );
}

/** One section as it is read. What marked `data-change` leads back to the form; who only reads hides it. */
export function ReadSection({ section }: { section: TemplateSection }) {
  const t = useTranslations('form.review');
  const { meta } = useProposal();
  const go = useGo();
  const path = `/proposals/${meta.id}/${section.id}`;
  return (
    <section aria-labelledby={`read-${section.id}`} className={paper.section}>
      <div className={styles.sectionHead}>
        <h2 id={`read-${section.id}`}>{section.term}</h2>
        <a href={path} onClick={go.to(path)} className={styles.change} data-change>
          {t('change')}
          <span className={styles.heard}> {section.term}</span>
        </a>
      </div>
      {Object.keys(section.collections)
        .filter(isCollection)
        .map((collection) => (
          <Collection key={collection} collection={collection} />
        ))}
    </section>
  );
}

function Collection({ collection }: { collection: CollectionName }) {
  const t = useTranslations('form.review');
  const { template, meta } = useProposal();
  const { document } = useSnapshot();
  const go = useGo();
  const words = collectionWords(template, collection);
  if (!isList(collection)) return <Values collection={collection} values={recordOf(document, collection)} />;
  const rows = rowsOf(document, collection);
  return (
    <div id={readId({ collection })} tabIndex={-1}>
      <h3 className={paper.collection}>{words.title}</h3>
      {rows.length === 0 ? <p className={paper.missing}>{t('noRows')}</p> : null}
      {rows.length > 0 && readsAsTable(collection) ? (
        <RowsTable
          document={document}
          template={template}
          collection={collection}
          rows={rows}
          caption={words.title}
        />
      ) : (
        rows.map((row, at) => {
          const name = rowName(collection, row) ?? words.one;
          const place = { collection, row: row.id };
          return (
            <div key={row.id} id={readId(place)} tabIndex={-1} className={paper.row}>
              <div className={styles.sectionHead}>
                <h4 className={paper.rowTitle}>
                  {at + 1}. {name}
                </h4>
                <a
                  href={hrefOf(meta.id, place)}
                  onClick={go.toPlace(place)}
                  className={styles.change}
                  data-change
                >
                  {t('change')}
                  <span className={styles.heard}> {name}</span>
                </a>
              </div>
              <Values collection={collection} values={row} row={row.id} />
            </div>
          );
        })
      )}
    </div>
  );
}

/** An answer as it is read, with the words marked that somebody asked to see. */
function Said({ place, text }: { place: Place; text: string }) {
  const shown = useContext(ShownContext);
  const found = shown && placeKey(shown.place) === placeKey(place) ? wordsIn(text, shown.place) : null;
  if (!found) return text;
  const [start, end] = found;
  return (
    <>
      {text.slice(0, start)}
      <mark id="read-here" tabIndex={-1}>
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </>
  );
}

/** Long answers as prose under their question; short ones in a list beside theirs. What is empty says so once. */
function Values({
  collection,
  values,
  row,
}: {
  collection: CollectionName;
  values: AnyRecord;
  row?: string;
}) {
  const t = useTranslations('form.review');
  const { template, meta } = useProposal();
  const { document } = useSnapshot();
  const go = useGo();
  const { fields, label } = collectionDef(collection);
  const order = fieldOrder(template, collection, Object.keys(fields)).filter((field) => field !== label);
  const filled = order.filter((field) => !isBlank(values[field]));
  const missing = order.filter((field) => isBlank(values[field]));
  return (
    <>
      <dl className={paper.values}>
        {filled.map((field) => {
          const def = fields[field];
          if (!def) return null;
          const words = fieldWords(template, collection, field).label;
          const place: Place = row === undefined ? { collection, field } : { collection, row, field };
          return (
            <div key={field} className={def.kind === 'prose' ? paper.prose : paper.short}>
              <dt>{words}</dt>
              <dd>
                <Said place={place} text={valueWords(document, collection, field, def, values[field])} />{' '}
                {row === undefined ? (
                  <a
                    href={hrefOf(meta.id, place)}
                    onClick={go.toPlace(place)}
                    className={styles.change}
                    data-change
                  >
                    {t('change')}
                    <span className={styles.heard}> {words}</span>
                  </a>
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {missing.length > 0 ? (
        <p className={paper.missing}>
          {t('missing')}:{' '}
          {missing.map((field, at) => {
            const place: Place = row === undefined ? { collection, field } : { collection, row, field };
            return (
              <span key={field}>
                {at > 0 ? ' · ' : null}
                <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
                  {fieldWords(template, collection, field).label}
                </a>
              </span>
            );
          })}
        </p>
      ) : null}
    </>
  );
}
