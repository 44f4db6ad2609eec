'use client';

import { useTranslations } from 'use-intl/react';
import { ChartFigure, Legend } from '@/components/charts/chart-figure';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Pill } from '@/components/ui/pill';
import { Stats } from '@/components/ui/stat';
import { Table } from '@/components/ui/table';
import { formatNumber, formatPercent } from '@/lib/core/format';
import {
  type AcrossExercises,
  type Agreement,
  type ExerciseResults,
  type PointResult,
  strengthOf,
} from '@/lib/core/review';
import styles from './quality.module.css';

export type PointTitle = { readonly id: string; readonly title: string };
const share = (value: number | null) => (value === null ? '–' : formatPercent(value * 100, 0));

/** How far the markers of one exercise agree: over all, by point, and who said what. */
export function Results({ results, points }: { results: ExerciseResults; points: readonly PointTitle[] }) {
  const t = useTranslations('quality.exercise');
  const titleOf = (id: string) => points.find((one) => one.id === id)?.title ?? id;
  if (results.markers < 2)
    return (
      <section aria-labelledby="results" className={styles.part}>
        <h2 id="results">{t('results')}</h2>
        <p>{t('tooFew')}</p>
        <Said results={results} titleOf={titleOf} />
      </section>
    );
  const { observed, kappa } = results.overall;
  return (
    <section aria-labelledby="results" className={styles.part}>
      <h2 id="results">{t('results')}</h2>
      <Stats
        items={[
          { key: 'markers', label: t('markersCount'), value: results.markers },
          { key: 'observed', label: t('observed'), value: share(observed), note: t('overall') },
          {
            key: 'kappa',
            label: t('kappa'),
            value: kappa === null ? t('kappaNone') : formatNumber(kappa),
            note: kappa === null ? t('kappaNoneSays') : t(`strengths.${strengthOf(kappa)}`),
          },
        ]}
      />
      <p className={styles.quiet}>{t('kappaNote')}</p>
      <Card>
        <ByPoint points={results.points} titleOf={titleOf} />
      </Card>
      <Said results={results} titleOf={titleOf} />
    </section>
  );
}

function ByPoint({ points, titleOf }: { points: readonly PointResult[]; titleOf: (id: string) => string }) {
  const t = useTranslations('quality.exercise');
  const apart = points
    .filter(({ met, notYet }) => met > 0 && notYet > 0)
    .sort((a, b) => (a.observed ?? 1) - (b.observed ?? 1));
  const [first, next] = apart;
  // Two that are alike are neither the most.
  const most = first && first.observed !== next?.observed ? titleOf(first.point) : 'none';
  const figures = ({ met, notYet }: PointResult) =>
    met + notYet === 0 ? t('chart.nothing') : `${t('chart.met')} ${met} · ${t('chart.notYet')} ${notYet}`;
  return (
    <ChartFigure
      title={t('chart.title')}
      says={t('chart.says', {
        apart: apart.length,
        points: points.length,
        most,
      })}
      legend={
        <Legend
          items={[
            { key: 'met', look: 'bar', label: t('chart.met') },
            { key: 'not', look: 'ring', label: t('chart.notYet') },
          ]}
        />
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.bars}>
          {points.map((one) => (
            <div key={one.point} className={styles.bar}>
              <span>{titleOf(one.point)}</span>
              <span className={styles.track}>
                {one.met > 0 ? <span className={styles.yes} style={{ flexGrow: one.met }} /> : null}
                {one.notYet > 0 ? <span className={styles.no} style={{ flexGrow: one.notYet }} /> : null}
              </span>
              <span className={styles.figures}>{figures(one)}</span>
            </div>
          ))}
        </div>
      )}
      table={
        <Table
          caption={t('chart.caption')}
          rows={points}
          rowKey={({ point }) => point}
          columns={[
            { key: 'point', rowHead: true, head: t('chart.point'), cell: ({ point }) => titleOf(point) },
            { key: 'met', numeric: true, head: t('chart.met'), cell: ({ met }) => met },
            { key: 'notYet', numeric: true, head: t('chart.notYet'), cell: ({ notYet }) => notYet },
            { key: 'alike', numeric: true, head: t('chart.alike'), cell: ({ observed }) => share(observed) },
          ]}
        />
      }
    />
  );
}

function Said({ results, titleOf }: { results: ExerciseResults; titleOf: (id: string) => string }) {
  const t = useTranslations('quality.exercise');
  if (results.markers === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{t('said')}</h3>
      {results.points.map(({ point, said, met, notYet }) => (
        <Disclosure
          key={point}
          look="card"
          open={met > 0 && notYet > 0}
          summary={`${titleOf(point)} (${t('chart.met')} ${met} · ${t('chart.notYet')} ${notYet})`}
        >
          <ul className={styles.points}>
            {said.map(({ by, decision, reason }) => (
              <li key={by}>
                <p className={styles.facts}>
                  <Pill tone={decision === 'met' ? 'met' : 'notyet'}>{t(`decision.${decision}`)}</Pill> {by}
                </p>
                <p className={styles.words}>{reason}</p>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}

/** Each point over several exercises, where chance can be told from agreement. */
export function Across({
  points,
  titles,
}: {
  points: readonly AcrossExercises[];
  titles: readonly PointTitle[];
}) {
  const t = useTranslations('quality.exercise');
  const inWords = ({ kappa, items }: Agreement) =>
    items === 0 ? '–' : kappa === null ? t('kappaNone') : t(`strengths.${strengthOf(kappa)}`);
  return (
    <Table
      caption={t('acrossCaption')}
      captionHidden
      rows={points}
      rowKey={({ point }) => point}
      columns={[
        {
          key: 'point',
          rowHead: true,
          head: t('chart.point'),
          cell: ({ point }) => titles.find(({ id }) => id === point)?.title ?? point,
        },
        { key: 'items', numeric: true, head: t('items'), cell: ({ agreement }) => agreement.items },
        {
          key: 'alike',
          numeric: true,
          head: t('chart.alike'),
          cell: ({ agreement }) => share(agreement.observed),
        },
        {
          key: 'kappa',
          numeric: true,
          head: t('kappa'),
          cell: ({ agreement }) => (agreement.kappa === null ? '–' : formatNumber(agreement.kappa)),
        },
        { key: 'words', head: t('strength'), cell: ({ agreement }) => inWords(agreement) },
      ]}
    />
  );
}
