'use client';

import { Fragment, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from '@/components/ui/cx';
import { type GanttChart, ganttChart } from '@/lib/core/chart';
import { formatDate } from '@/lib/core/format';
import type { Schedule } from '@/lib/core/schedule';
import { barInWords } from './gantt';
import styles from './gantt.module.css';
import { useWidth } from './use-width';

type Bar = GanttChart['bars'][number];
type Props = {
  plan: Schedule;
  labels: { 'aria-labelledby': string; 'aria-describedby': string };
  href?: ((row: string) => string) | undefined;
};

/** Under this width names stand above their bars instead of beside them. */
const NARROW = 560;
/** A name in a line of some 13 px: what does not fit ends in dots; its full form is in the bar's words. */
const shorten = (name: string, room: number) => {
  const most = Math.floor(room / 6.7);
  return name.length <= most ? name : `${name.slice(0, Math.max(most - 1, 1)).trimEnd()}…`;
};

function Shape({ bar }: { bar: Bar }) {
  const middle = bar.y + bar.height / 2;
  if (bar.kind === 'milestone') {
    const half = bar.height / 2;
    return (
      <path
        className={cx(styles.milestone, bar.critical && styles.critical)}
        d={`M${bar.x} ${middle - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`}
      />
    );
  }
  return (
    <rect
      className={cx(styles.bar, bar.critical && styles.critical)}
      x={bar.x}
      y={bar.y}
      width={Math.max(bar.width, 3)}
      height={bar.height}
      rx={3}
    />
  );
}

export function GanttPlot({ plan, labels, href }: Props) {
  const t = useTranslations('charts');
  const [box, width] = useWidth<HTMLDivElement>(720);
  const arrow = useId();
  const narrow = width < NARROW;
  const left = narrow ? 4 : Math.min(264, Math.round(width * 0.36));
  const chart = ganttChart(
    plan,
    { width, rowHeight: narrow ? 48 : 34 },
    { top: 24, right: 10, bottom: 22, left },
  );
  const names = new Map(plan.bars.map((bar) => [bar.row, bar.name || t('gantt.unnamed')]));
  if (!chart) return null;
  const bottom = chart.plot.y + chart.plot.height;
  const critical = new Set(chart.bars.filter((bar) => bar.critical).map((bar) => bar.row));
  // A name above its bar needs the upper half of the row.
  const shift = narrow ? 9 : 0;
  return (
    <div ref={box} className={styles.box}>
      {/* A group, not one image: each bar can be reached and says what it is. */}
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no element for a group that is named */}
      <svg role="group" {...labels} width={chart.width} height={chart.height} className={styles.svg}>
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 6 6"
            refX="5.5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0L6 3L0 6z" className={styles.head} />
          </marker>
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines takes no focus */}
        <g aria-hidden="true">
          {chart.months.map((month) => (
            <Fragment key={month.value}>
              <line x1={month.at} x2={month.at} y1={chart.plot.y} y2={bottom} className={styles.grid} />
              <text x={month.at + 3} y={14} className={styles.month}>
                {month.label}
              </text>
            </Fragment>
          ))}
          {chart.marks.map((mark) => (
            <Fragment key={`${mark.kind}-${mark.row ?? ''}-${mark.date}`}>
              <line
                x1={mark.x}
                x2={mark.x}
                y1={chart.plot.y - 4}
                y2={bottom + 4}
                className={mark.kind === 'go-live' ? styles.goLive : styles.review}
              >
                {mark.kind === 'review' ? (
                  <title>{t('gantt.review', { name: mark.name, date: formatDate(mark.date) })}</title>
                ) : null}
              </line>
              {mark.kind === 'go-live' ? (
                <text
                  x={mark.x > width - 70 ? mark.x - 5 : mark.x + 5}
                  y={bottom + 15}
                  textAnchor={mark.x > width - 70 ? 'end' : 'start'}
                  className={styles.mark}
                >
                  {t('gantt.mark')}
                </text>
              ) : null}
            </Fragment>
          ))}
          {chart.links.map((link) => (
            <path
              key={`${link.from}-${link.to}`}
              d={link.path}
              transform={shift ? `translate(0 ${shift})` : undefined}
              markerEnd={`url(#${arrow})`}
              className={cx(
                styles.link,
                critical.has(link.from) && critical.has(link.to) && styles.linkCritical,
              )}
            />
          ))}
        </g>
        {chart.bars.map((bar, at) => {
          const words = barInWords(t, bar, bar.dependsOn.flatMap((row) => names.get(row) ?? []).join(', '));
          const rowTop = chart.plot.y + at * chart.rowHeight;
          const inside = (
            <>
              <title>{words}</title>
              <rect x={0} y={rowTop} width={chart.width} height={chart.rowHeight} className={styles.row} />
              <text
                x={narrow ? 4 : 0}
                y={narrow ? rowTop + 15 : rowTop + chart.rowHeight / 2 + 4.5}
                className={styles.name}
              >
                {shorten(names.get(bar.row) ?? '', narrow ? width - 8 : left - 12)}
              </text>
              <g transform={shift ? `translate(0 ${shift})` : undefined}>
                <Shape bar={bar} />
              </g>
            </>
          );
          return href ? (
            // Named by its title, which holds the name that stands there in full.
            <a key={bar.row} href={href(bar.row)} className={styles.item}>
              {inside}
            </a>
          ) : (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing happens here, it only can be read
            <g key={bar.row} role="img" aria-label={words} tabIndex={0} className={styles.item}>
              {inside}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
