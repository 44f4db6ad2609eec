'use client';

import { memo } from 'react';
import { BOX_WIDTH, type Box, type Line } from '@/lib/client/thread-layout';
import styles from './thread.module.css';

const [TITLE_LINE, DETAIL_LINE, PAD] = [19, 17, 12];
const [TITLE_FITS, DETAIL_FITS] = [29, 36];

/** Broken by its usual width, since words in an SVG do not break by themselves; the rest is in the label. */
export function linesIn(text: string, fits = TITLE_FITS, most = 2): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= fits) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]} …`;
  return kept.map((line) => (line.length > fits + 2 ? `${line.slice(0, fits)}…` : line));
}

export const boxHeight = (title: string, detail: string): number =>
  2 * PAD + linesIn(title).length * TITLE_LINE + (detail === '' ? 0 : DETAIL_LINE);

export type BoxProps = {
  box: Box;
  title: string;
  detail: string;
  label: string;
  href: string;
  torn: boolean;
  lit: boolean;
  selected: boolean;
  reachable: boolean;
};

/** One box. All that is pressed, pointed at or typed on it is heard by the picture, by its `data-box`. */
export const ThreadBox = memo(function ThreadBox(props: BoxProps) {
  const { box, title, detail, label, href, torn, lit, selected, reachable } = props;
  const lines = linesIn(title);
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <a
        href={href}
        data-box={box.id}
        data-lit={lit || undefined}
        data-torn={torn || undefined}
        aria-current={selected || undefined}
        tabIndex={reachable ? 0 : -1}
        aria-label={label}
        className={styles.box}
      >
        <title>{label}</title>
        <rect width={BOX_WIDTH} height={box.height} rx={10} className={styles.rect} />
        <text aria-hidden className={box.missing ? styles.ghostTitle : styles.boxTitle}>
          {lines.map((line, at) => (
            <tspan key={line} x={14} y={PAD + 14 + at * TITLE_LINE}>
              {line}
            </tspan>
          ))}
        </text>
        {detail === '' ? null : (
          <text aria-hidden x={14} y={PAD + 13 + lines.length * TITLE_LINE} className={styles.boxDetail}>
            {linesIn(detail, DETAIL_FITS, 1)[0]}
          </text>
        )}
      </a>
    </g>
  );
});

export const ThreadLine = memo(function ThreadLine({ line, lit }: { line: Line; lit: boolean }) {
  return (
    <path d={line.d} className={line.missing ? styles.tornLine : styles.line} data-lit={lit || undefined} />
  );
});
