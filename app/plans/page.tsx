import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { addressOf, askedFor, Head, oneOf } from '@/components/people/parts';
import { Downloads } from '@/components/portfolio/downloads';
import { paybackWords } from '@/components/portfolio/figures';
import { Filters } from '@/components/portfolio/filters';
import { PlanTable, type SortLink } from '@/components/portfolio/plan-table';
import styles from '@/components/portfolio/portfolio.module.css';
import { CostBenefit, KpiStates, Timeline } from '@/components/portfolio/portfolio-charts';
import { COLUMNS, type ColumnName, USUAL_COLUMNS } from '@/components/portfolio/types';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Card } from '@/components/ui/card';
import { Stats } from '@/components/ui/stat';
import { formatPounds } from '@/lib/core/format';
import { actorWho } from '@/lib/server/services/people/guard';
import { managedEmployers } from '@/lib/server/services/plans/employers';
import { listExports } from '@/lib/server/services/plans/exports';
import {
  listPlans,
  PLAN_KINDS,
  PLAN_SORTS,
  PLAN_WORDS,
  type PlanSort,
} from '@/lib/server/services/plans/list';
import { texts } from '@/lib/texts';

type Given = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Given> };

export const metadata: Metadata = { title: texts()('plans.title') };

const columnsIn = (given: Given): readonly ColumnName[] => {
  const asked = [given.cols ?? []].flat().flatMap((value) => value.split(','));
  const known = COLUMNS.filter((column) => asked.includes(column));
  return known.length > 0 ? known : USUAL_COLUMNS;
};

/** Columns one can sort by, and what the service calls them. */
const SORTED: readonly [ColumnName | 'title', PlanSort][] = [
  ['title', 'title'],
  ['learner', 'learner'],
  ['investment', 'investment'],
  ['benefit', 'benefit'],
  ['npv', 'npv'],
  ['payback', 'payback'],
  ['goLive', 'goLive'],
  ['changed', 'changed'],
];

export default async function PlansPage({ searchParams }: Props) {
  const actor = await actorWho('plan.list');
  if (!actor) notFound();
  const t = texts();
  const given = await searchParams;
  const asked = askedFor(given, ['q', 'word', 'kind', 'unit', 'sort', 'down', 'after']);
  const [word, kind] = [oneOf(PLAN_WORDS, asked.word), oneOf(PLAN_KINDS, asked.kind)];
  const sort = oneOf(PLAN_SORTS, asked.sort) ?? 'changed';
  const down = asked.down ? asked.down === '1' : sort !== 'title' && sort !== 'learner' && sort !== 'payback';
  const columns = columnsIn(given);
  const [found, exports, employers] = await Promise.all([
    listPlans(actor, { search: asked.q, word, kind, unit: asked.unit }, { sort, down, after: asked.after }),
    listExports(actor),
    managedEmployers(actor),
  ]);
  if (!found.ok) notFound();
  const { lines, next, totals, kpis, units, all } = found.value;
  const cols = given.cols ? columns.join(',') : undefined;
  const parts = { q: asked.q, word, kind, unit: asked.unit, cols };
  const here = { ...parts, sort: asked.sort, down: asked.down };
  const sorts = Object.fromEntries(
    SORTED.map(([column, name]): [string, SortLink] => {
      const turned = name === sort ? !down : name !== 'title' && name !== 'learner' && name !== 'payback';
      return [
        column,
        {
          href: addressOf('/plans', { ...parts, sort: name, down: turned ? '1' : '0' }),
          down: turned,
          here: name === sort,
        },
      ];
    }),
  );
  const filter = {
    ...(asked.q ? { search: asked.q } : {}),
    ...(word ? { word } : {}),
    ...(kind ? { kind } : {}),
    ...(asked.unit ? { unit: asked.unit } : {}),
  };
  return (
    <ClientTexts of={['plans', 'charts', 'people']}>
      <Shell actor={actor}>
        <Head
          title={t('plans.title')}
          lede={
            employers.length > 0 ? t('plans.lede', { employers: employers.join(', ') }) : t('plans.ledeNone')
          }
        />
        <Downloads exports={exports} />
        {all === 0 ? (
          <Card>
            <h2>{t('plans.empty.title')}</h2>
            <p>{t('plans.empty.says')}</p>
          </Card>
        ) : (
          <>
            <Stats
              aria-label={t('plans.totals.label')}
              items={[
                {
                  key: 'investment',
                  value: formatPounds(totals.investment),
                  label: t('plans.totals.investment'),
                },
                {
                  key: 'benefit',
                  value: formatPounds(totals.yearlyBenefit),
                  label: t('plans.totals.benefit'),
                },
                {
                  key: 'npv',
                  value: formatPounds(totals.npv),
                  label: t('plans.totals.npv'),
                  loss: totals.npv < 0,
                },
                {
                  key: 'payback',
                  value: paybackWords(
                    (values) => t('plans.month', values),
                    (values) => t('plans.never', values),
                    totals,
                  ),
                  label: t('plans.totals.payback'),
                  note: t('plans.totals.paybackNote'),
                },
              ]}
            />
            {totals.unpriced > 0 ? (
              <p className={styles.quiet}>{t('plans.totals.unpriced', { count: totals.unpriced })}.</p>
            ) : null}
            <div className={styles.gap}>
              <Filters
                search={asked.q}
                columns={columns}
                filtered={Boolean(asked.q || word || kind || asked.unit)}
                choices={[
                  {
                    name: 'word',
                    label: t('plans.filter.word'),
                    any: t('plans.filter.anyWord'),
                    value: word,
                    options: PLAN_WORDS.map((value) => ({ value, label: t(`plans.words.${value}`) })),
                  },
                  {
                    name: 'kind',
                    label: t('plans.filter.kind'),
                    any: t('plans.filter.anyKind'),
                    value: kind,
                    options: PLAN_KINDS.map((value) => ({ value, label: t(`plans.kinds.${value}`) })),
                  },
                  {
                    name: 'unit',
                    label: t('plans.filter.unit'),
                    any: t('plans.filter.anyUnit'),
                    value: asked.unit,
                    options: units.map(({ id, title }) => ({ value: id, label: title })),
                  },
                  {
                    name: 'sort',
                    label: t('plans.filter.sort'),
                    value: sort,
                    options: PLAN_SORTS.map((value) => ({ value, label: t(`plans.sorts.${value}`) })),
                  },
                ]}
              />
              <PlanTable lines={lines} columns={columns} sorts={sorts} found={totals.plans} filter={filter} />
              {asked.after || next ? (
                <p className={styles.pages}>
                  {asked.after ? (
                    <Link href={addressOf('/plans', here)}>{t('plans.pages.first')}</Link>
                  ) : null}
                  {next ? (
                    <Link href={addressOf('/plans', { ...here, after: next })}>{t('plans.pages.next')}</Link>
                  ) : null}
                </p>
              ) : null}
            </div>
            {lines.length > 0 ? (
              <section aria-labelledby="glance" className={styles.charts}>
                <h2 id="glance">{t('plans.charts.title')}</h2>
                <div className={styles.two}>
                  <Card>
                    <CostBenefit lines={lines} />
                  </Card>
                  <Card>
                    <KpiStates kpis={kpis} />
                  </Card>
                </div>
                <Card>
                  <Timeline lines={lines} />
                </Card>
              </section>
            ) : null}
          </>
        )}
      </Shell>
    </ClientTexts>
  );
}
