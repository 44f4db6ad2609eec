import { cashFlowChart, coordinate, ganttChart, kpiBars, linearScale, niceTicks } from '@/lib/core/chart';
import { type CashFlow, cashFlow, lineAmount } from '@/lib/core/finance';
import { formatDate, formatMonths, formatPounds } from '@/lib/core/format';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { schedule } from '@/lib/core/schedule';
import { type Context, t } from './context';
import type { Block, ChartShape } from './types';

type Chart = Extract<Block, { kind: 'chart' }>;
const WIDTH = 471;
const LABEL_ROOM = 172;
/** Letters of the chart's labels are about this wide; longer names end in an ellipsis. */
const LETTER = 3.75;
const clipped = (text: string, room: number): string => {
  const most = Math.floor(room / LETTER);
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
};

/** The case if everything on one side goes its worst or best: the edges of the band. */
function edge(document: ProposalDocument, costs: 'low' | 'high', benefits: 'low' | 'high'): CashFlow {
  const at = <R extends { quantity?: number; rate?: number; low?: number; high?: number }>(
    row: R,
    which: 'low' | 'high',
  ): R =>
    lineAmount(row) === null || row[which] === undefined ? row : { ...row, quantity: 1, rate: row[which] };
  return cashFlow({
    ...document,
    costs: document.costs.map((row) => at(row, costs)),
    benefits: document.benefits.map((row) => at(row, benefits)),
  });
}

export function cashChart(document: ProposalDocument, flow: CashFlow): Chart | undefined {
  if (flow.lines.length === 0) return undefined;
  const worst = edge(document, 'high', 'low').months.map((month) => month.cumulative);
  const best = edge(document, 'low', 'high').months.map((month) => month.cumulative);
  const likely = flow.months.map((month) => month.cumulative);
  const height = 165;
  const frame = cashFlowChart(flow, { width: WIDTH, height }, { top: 14, right: 12, bottom: 22, left: 50 });
  const { plot } = frame;
  const ticks = niceTicks(Math.min(0, ...worst, ...likely), Math.max(0, ...best, ...likely));
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.y + plot.height, plot.y]);
  const across = (values: readonly number[]) =>
    values.map((value, index) => ({ x: frame.points[index]?.x ?? plot.x, y: coordinate(y(value)) }));
  const right = plot.x + plot.width;
  const back = flow.likely.paybackMonth;
  const mark = back === null ? undefined : across(likely)[back - 1];
  const nearEnd = mark !== undefined && mark.x > right - 110;
  const shapes: ChartShape[] = [
    ...(likely.length > 1
      ? [
          {
            shape: 'area' as const,
            points: [...across(best), ...across(worst).reverse()],
            tone: 'pale' as const,
          },
        ]
      : []),
    ...ticks.flatMap((value): ChartShape[] => [
      {
        shape: 'line',
        points: [
          { x: plot.x, y: y(value) },
          { x: right, y: y(value) },
        ],
        tone: value === 0 ? 'ink' : 'rule',
        weight: value === 0 ? 0.9 : 0.5,
      },
      {
        shape: 'text',
        x: plot.x - 6,
        y: y(value) + 2.6,
        text: formatPounds(value),
        anchor: 'end',
        figures: true,
      },
    ]),
    ...frame.xTicks.map(
      (tick): ChartShape => ({
        shape: 'text',
        x: tick.at,
        y: plot.y + plot.height + 15,
        text: tick.label,
        anchor: 'middle',
      }),
    ),
    { shape: 'line', points: across(likely), tone: 'thread', weight: 1.8 },
    ...(mark && back !== null
      ? ([
          { shape: 'dot', at: mark, radius: 3.6, tone: 'thread', hollow: true },
          {
            shape: 'text',
            x: mark.x + (nearEnd ? -7 : 7),
            y: mark.y + (nearEnd ? -8 : 13),
            text: t('pdf.charts.breakEven', { month: String(back) }),
            tone: 'ink',
            strong: true,
            anchor: nearEnd ? 'end' : 'start',
          },
        ] satisfies ChartShape[])
      : []),
  ];
  const months = formatMonths(flow.horizon);
  const net = formatPounds(Math.abs(flow.likely.net));
  const said =
    back === null
      ? t('pdf.charts.cashNever', { months, net })
      : t('pdf.charts.cashPaidBack', { month: String(back), months, net });
  const banded = worst.some((value, index) => value !== best[index]);
  return {
    kind: 'chart',
    title: t('pdf.charts.cashFlow'),
    drawing: { width: WIDTH, height, shapes },
    reading: banded ? `${said} ${t('pdf.charts.cashBand')}` : said,
  };
}

const KPI_ROW = 27;
/** More measures than this do not fit a page; the table below has them all. */
const MOST_KPIS = 20;

export function kpiChart(context: Context): Chart | undefined {
  const all = kpiBars(context.document);
  const bars = all.slice(0, MOST_KPIS);
  const first = bars[0];
  if (!first) return undefined;
  const left = LABEL_ROOM + 22;
  const x = linearScale([0, 1], [left, WIDTH - 46]);
  const shapes = bars.flatMap((bar, index): ChartShape[] => {
    const middle = 12 + index * KPI_ROW;
    const mark = context.marks.of(bar.row)?.mark ?? '';
    const [from, to] = [x(bar.from), x(bar.to)];
    const rising = to >= from;
    return [
      { shape: 'text', x: 0, y: middle + 2.6, text: mark, tone: 'thread', strong: true },
      { shape: 'text', x: 22, y: middle + 2.6, text: clipped(bar.name, LABEL_ROOM - 8), tone: 'ink' },
      {
        shape: 'line',
        points: [
          { x: x(0), y: middle },
          { x: x(1), y: middle },
        ],
        tone: 'rule',
        weight: 0.6,
      },
      {
        shape: 'line',
        points: [
          { x: from, y: middle },
          { x: to, y: middle },
        ],
        tone: bar.improves === false ? 'loss' : 'thread',
        weight: 2.4,
      },
      { shape: 'dot', at: { x: from, y: middle }, radius: 3.2, tone: 'soft', hollow: true },
      {
        shape: 'dot',
        at: { x: to, y: middle },
        radius: 3.6,
        tone: bar.improves === false ? 'loss' : 'thread',
      },
      ...valueTexts(from, bar.baselineText, to, bar.targetText, middle, rising),
    ];
  });
  const widest = all.reduce(
    (best, bar) => (Math.abs(bar.to - bar.from) > Math.abs(best.to - best.from) ? bar : best),
    first,
  );
  return {
    kind: 'chart',
    title: t('pdf.charts.kpis'),
    drawing: { width: WIDTH, height: bars.length * KPI_ROW + 4, shapes },
    reading: [
      t('pdf.charts.kpisReading', {
        count: all.length,
        name: widest.name === '' ? t('pdf.unnamed') : widest.name,
        from: widest.baselineText,
        to: widest.targetText,
      }),
      ...(all.length > bars.length ? [t('pdf.charts.planFirst', { shown: String(bars.length) })] : []),
    ].join(' '),
  };
}

/** Letters of a level are at most about this wide, figures and strong ones included. */
const WIDE_LETTER = 4.4;
const BETWEEN_LEVELS = 8;

/**
 * Each level stands under its dot, or, where the two would run into each other, on its outer side; what is too long for
 * that is moved in from the edge, and cut short.
 */
function valueTexts(
  from: number,
  now: string,
  to: number,
  target: string,
  middle: number,
  rising: boolean,
): ChartShape[] {
  const most = (WIDTH - BETWEEN_LEVELS) / 2;
  const level = (at: number, text: string, tone: 'ink' | 'soft') => {
    const short = clipped(text, (most * LETTER) / WIDE_LETTER);
    return { at, tone, text: short, width: short.length * WIDE_LETTER };
  };
  const levels = [level(from, now, 'soft'), level(to, target, 'ink')] as const;
  const [left, right] = rising ? levels : [levels[1], levels[0]];
  const apart = right.at - left.at;
  const close = apart < 60 || apart < (left.width + right.width) / 2 + BETWEEN_LEVELS;
  const end = Math.min(right.at, WIDTH - right.width);
  const start = Math.max(0, Math.min(left.at, end - BETWEEN_LEVELS) - left.width);
  const squeezed = close && (end < right.at || start + left.width !== left.at);
  const second = squeezed ? Math.max(end, start + left.width + BETWEEN_LEVELS) : right.at;
  const text = ({ tone, text: words }: (typeof levels)[number]) => ({
    shape: 'text' as const,
    y: middle + 12,
    text: words,
    ...(tone === 'ink' ? { tone, strong: true } : {}),
  });
  return [
    squeezed
      ? { ...text(left), x: start, anchor: 'start' }
      : { ...text(left), x: left.at, anchor: close ? 'end' : 'middle' },
    { ...text(right), x: second, anchor: close ? 'start' : 'middle' },
  ];
}

const GANTT_ROW = 15;
/** More rows than this do not fit a page; the table below has them all. */
const MOST_BARS = 30;

export function planChart(
  context: Context,
  most = MOST_BARS,
  rest: 'planFirst' | 'planFirstOnly' = 'planFirst',
): Chart | undefined {
  const whole = schedule(context.document);
  const plan = { ...whole, bars: whole.bars.slice(0, most) };
  const chart = ganttChart(
    plan,
    { width: WIDTH, rowHeight: GANTT_ROW },
    { top: 30, right: 6, bottom: 4, left: LABEL_ROOM + 26 },
  );
  if (!chart || !plan.range || plan.bars.length === 0) return undefined;
  const bottom = chart.plot.y + chart.plot.height;
  const goLive = chart.marks.find((mark) => mark.kind === 'go-live');
  const late = goLive !== undefined && goLive.x > WIDTH - 90;
  const shapes: ChartShape[] = [
    ...chart.months.flatMap((month): ChartShape[] => [
      {
        shape: 'line',
        points: [
          { x: month.at, y: chart.plot.y - 4 },
          { x: month.at, y: bottom },
        ],
        tone: 'rule',
        weight: 0.5,
      },
      { shape: 'text', x: month.at + 2, y: chart.plot.y - 7, text: month.label },
    ]),
    ...chart.links.map((link): ChartShape => ({ shape: 'path', d: link.path, tone: 'soft', weight: 0.6 })),
    ...chart.bars.flatMap((bar): ChartShape[] => {
      const middle = bar.y + bar.height / 2;
      return [
        {
          shape: 'text',
          x: 0,
          y: middle + 2.6,
          text: context.marks.of(bar.row)?.mark ?? '',
          tone: 'thread',
          strong: true,
        },
        { shape: 'text', x: 24, y: middle + 2.6, text: clipped(bar.name, LABEL_ROOM - 4), tone: 'ink' },
        bar.kind === 'milestone'
          ? { shape: 'diamond', at: { x: bar.x, y: middle }, radius: 4.4, tone: 'ink' }
          : {
              shape: 'bar',
              at: { x: bar.x, y: bar.y, width: Math.max(bar.width, 1.5), height: bar.height },
              tone: 'thread',
            },
      ];
    }),
    ...(goLive
      ? ([
          {
            shape: 'line',
            points: [
              { x: goLive.x, y: chart.plot.y - 16 },
              { x: goLive.x, y: bottom },
            ],
            tone: 'ink',
            weight: 1.1,
          },
          {
            shape: 'text',
            x: goLive.x + (late ? -4 : 4),
            y: chart.plot.y - 18,
            text: t('pdf.charts.goLive', { date: formatDate(goLive.date) }),
            tone: 'ink',
            strong: true,
            anchor: late ? 'end' : 'start',
          },
        ] satisfies ChartShape[])
      : []),
  ];
  const dates = whole.bars.flatMap((bar) => [bar.from, bar.to]).sort();
  const owners = new Set(whole.bars.map((bar) => bar.owner.trim().toLowerCase()).filter(Boolean)).size;
  const said = t('pdf.charts.planReading', {
    count: whole.bars.length,
    from: formatDate(dates[0] ?? ''),
    to: formatDate(dates.at(-1) ?? ''),
    owners,
  });
  return {
    kind: 'chart',
    title: t('pdf.charts.plan'),
    drawing: { width: WIDTH, height: chart.height, shapes },
    reading: [
      said,
      ...(whole.bars.length > most ? [t(`pdf.charts.${rest}`, { shown: String(most) })] : []),
      ...(goLive ? [t('pdf.charts.planGoLive', { date: formatDate(goLive.date) })] : []),
    ].join(' '),
  };
}
