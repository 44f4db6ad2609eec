'use client';

import { useTranslations } from 'use-intl/react';
import { ChartFigure, Legend } from '@/components/charts/chart-figure';
import { useWidth } from '@/components/charts/use-width';
import { Pill } from '@/components/ui/pill';
import { Table } from '@/components/ui/table';
import { progressChart } from '@/lib/core/chart';
import { formatDate, formatNumber, formatPounds, formatQuantity, formatShortDate } from '@/lib/core/format';
import { expectedOn, type KpiResult, type Results } from '@/lib/core/plan';
import { KPI_TONES, pounds, shortDay } from './figures';
import styles from './plan.module.css';

const HEIGHT = 190;
type Labels = { 'aria-labelledby': string; 'aria-describedby': string };

function forecastOf(kpi: KpiResult, start: string | null) {
  const from = kpi.baselineDate ?? start;
  if (kpi.baseline === null || kpi.target === null || kpi.targetDate === null || from === null) return null;
  if (from >= kpi.targetDate) return null;
  return [
    { on: from, value: kpi.baseline },
    { on: kpi.targetDate, value: kpi.target },
  ] as const;
}

function Plot({ kpi, start, labels }: { kpi: KpiResult; start: string | null; labels: Labels }) {
  const [box, width] = useWidth<HTMLDivElement>(520);
  const chart = progressChart(forecastOf(kpi, start), kpi.actuals, { width, height: HEIGHT });
  if (!chart) return null;
  const bottom = chart.plot.y + chart.plot.height;
  const right = chart.plot.x + chart.plot.width;
  return (
    <div ref={box} role="img" {...labels}>
      <svg aria-hidden="true" width={chart.width} height={chart.height} className={styles.plot}>
        {chart.yTicks.map((tick) => (
          <g key={tick.value}>
            <line x1={chart.plot.x} x2={right} y1={tick.at} y2={tick.at} className={styles.grid} />
            <text x={chart.plot.x - 6} y={tick.at + 4} textAnchor="end">
              {formatNumber(tick.value)}
            </text>
          </g>
        ))}
        <text x={chart.plot.x} y={bottom + 17}>
          {formatShortDate(chart.from)}
        </text>
        {chart.to === chart.from ? null : (
          <text x={right} y={bottom + 17} textAnchor="end">
            {formatShortDate(chart.to)}
          </text>
        )}
        <path d={chart.forecast} className={styles.forecast} />
        {chart.target ? (
          <circle cx={chart.target.x} cy={chart.target.y} r={4.5} className={styles.target} />
        ) : null}
        <path d={chart.line} className={styles.actual} />
        {chart.points.map((point) => (
          <circle key={point.on} cx={point.x} cy={point.y} r={4} className={styles.point} />
        ))}
      </svg>
    </div>
  );
}

/** One measure: where it should go, where it was found. */
export function KpiProgress({ kpi, start }: { kpi: KpiResult; start: string | null }) {
  const t = useTranslations('plans');
  const c = useTranslations('plans.charts.kpi');
  const last = kpi.actuals.at(-1);
  const said = (value: number | null) => (value === null ? c('noTarget') : formatQuantity(value, kpi.unit));
  const onDay = (day: string) => expectedOn(kpi, start, day);
  return (
    <ChartFigure
      title={c('title', { name: kpi.name || t('unnamed.kpi') })}
      heading="h3"
      empty={!last}
      says={
        last
          ? c('says', {
              date: formatDate(last.on),
              value: said(last.value),
              against: kpi.expected === null ? 'none' : kpi.state === 'behind' ? 'worse' : 'better',
              expected: said(kpi.expected === null ? null : Math.round(kpi.expected * 100) / 100),
              target: said(kpi.target),
            })
          : c('nothing')
      }
      legend={
        <Legend
          items={[
            { key: 'result', look: 'line', label: c('result') },
            ...(forecastOf(kpi, start)
              ? ([
                  { key: 'forecast', look: 'dash', label: c('forecast') },
                  { key: 'target', look: 'ring', label: c('target') },
                ] as const)
              : []),
          ]}
        />
      }
      picture={(labels) => <Plot kpi={kpi} start={start} labels={labels} />}
      table={
        <Table
          caption={c('caption')}
          rows={kpi.actuals}
          rowKey={({ on }) => on}
          columns={[
            { key: 'on', rowHead: true, head: c('day'), cell: ({ on }) => formatShortDate(on) },
            { key: 'result', numeric: true, head: c('result'), cell: ({ value }) => said(value) },
            {
              key: 'forecast',
              numeric: true,
              head: c('forecast'),
              cell: ({ on }) => {
                const expected = onDay(on);
                return expected === null ? '–' : said(Math.round(expected * 100) / 100);
              },
            },
          ]}
        />
      }
    />
  );
}

const percent = (share: number) => `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;

export function MoneyProgress({ results }: { results: Results }) {
  const t = useTranslations('plans');
  const c = useTranslations('plans.charts.cost');
  const { spent, byNow, planned, costs } = results;
  const most = Math.max(1, spent, planned ?? 0);
  const bars = [
    { key: 'planned', label: c('planned'), value: planned, look: styles.barPale },
    { key: 'byNow', label: c('byNow'), value: byNow, look: styles.barPale },
    { key: 'spent', label: c('spent'), value: spent, look: styles.barFull },
  ].filter((bar) => bar.value !== null);
  return (
    <ChartFigure
      title={c('title')}
      heading="h3"
      empty={costs.length === 0 || (spent === 0 && !costs.some(({ entries }) => entries.length > 0))}
      says={
        spent === 0
          ? c('nothing')
          : c('says', {
              spent: formatPounds(spent),
              byNow: byNow === null ? 'none' : 'some',
              expected: pounds(byNow),
              planned: pounds(planned),
            })
      }
      picture={(labels) => (
        <div role="img" {...labels} className={styles.bars}>
          {bars.map((bar) => (
            <div key={bar.key} className={styles.barLine}>
              <span>{bar.label}</span>
              <span className={bar.look} style={{ inlineSize: percent((bar.value ?? 0) / most) }} />
              <strong>{pounds(bar.value)}</strong>
            </div>
          ))}
        </div>
      )}
      table={
        <Table
          caption={c('caption')}
          rows={costs}
          rowKey={({ row }) => row}
          columns={[
            {
              key: 'name',
              rowHead: true,
              head: c('name'),
              cell: ({ name }) => name || t('unnamed.cost'),
              foot: c('sum'),
            },
            {
              key: 'planned',
              numeric: true,
              head: c('planned'),
              cell: (cost) => pounds(cost.planned),
              foot: pounds(planned),
            },
            {
              key: 'byNow',
              numeric: true,
              head: c('byNow'),
              cell: (cost) => pounds(cost.byNow),
              foot: pounds(byNow),
            },
            {
              key: 'spent',
              numeric: true,
              head: c('spent'),
              cell: (cost) => formatPounds(cost.spent),
              foot: formatPounds(spent),
            },
          ]}
        />
      }
    />
  );
}

/** All that came of a plan: measures, money, actions. */
export function ResultsView({ results, start }: { results: Results; start: string | null }) {
  const t = useTranslations('plans');
  const measured = results.kpis.filter(({ actuals }) => actuals.length > 0);
  const spent = results.costs.some(({ entries }) => entries.length > 0);
  const done = results.actions.filter(({ status }) => status === 'done').length;
  const late = results.actions.filter((one) => one.late).length;
  return (
    <div className={styles.results}>
      {results.kpis.length > 0 ? (
        <ul className={styles.kpiLine}>
          {results.kpis.map((kpi) => (
            <li key={kpi.row}>
              {kpi.name || t('unnamed.kpi')}{' '}
              <Pill tone={KPI_TONES[kpi.state]}>{t(`kpiStates.${kpi.state}`)}</Pill>
            </li>
          ))}
        </ul>
      ) : null}
      {measured.length > 0 ? (
        <div className={styles.two}>
          {measured.map((kpi) => (
            <KpiProgress key={kpi.row} kpi={kpi} start={start} />
          ))}
        </div>
      ) : null}
      {spent ? <MoneyProgress results={results} /> : null}
      {results.actions.length > 0 ? (
        <section className={styles.part}>
          <h3>{t('results.actions')}</h3>
          <Table
            caption={t('results.actionsSay', { done, all: results.actions.length, late })}
            rows={results.actions}
            rowKey={({ row }) => row}
            columns={[
              {
                key: 'name',
                rowHead: true,
                head: t('results.kinds.action'),
                cell: ({ name }) => name || t('unnamed.action'),
              },
              { key: 'owner', head: t('plan.parts.who'), cell: ({ owner }) => owner },
              { key: 'to', head: t('charts.timeline.to'), cell: ({ to }) => shortDay(to) },
              {
                key: 'status',
                head: t('results.status'),
                cell: ({ status, since, late: isLate }) => (
                  <>
                    <Pill tone={status === 'done' ? 'met' : isLate ? 'partly' : 'notyet'}>
                      {t(`actionStates.${status}`)}
                      {isLate ? `, ${t('results.late')}` : ''}
                    </Pill>
                    {since ? (
                      <span className={styles.quiet}>
                        {' '}
                        {t('results.since', { date: formatShortDate(since) })}
                      </span>
                    ) : null}
                  </>
                ),
              },
            ]}
          />
        </section>
      ) : null}
    </div>
  );
}
