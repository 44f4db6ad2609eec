'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl/react';
import { inLines, type JourneyMap, type JourneyStage, journeyMap } from '@/lib/core/chart';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { optionWord } from '@/lib/texts/field-words';
import styles from './journey.module.css';
import type { StageWords } from './journey-map';
import { useWidth } from './use-width';

type Props = {
  journey: Pick<ProposalDocument, 'stages' | 'departments'>;
  words: readonly StageWords[];
  labels: { 'aria-labelledby': string; 'aria-describedby': string };
  href?: ((row: string) => string) | undefined;
};

/** Under this width departments stand above their lane, and stages go by their number. */
const NARROW = 560;
const LETTER = 6.4;
const SMALL_LETTER = 5.9;
const LINE = 15;
const HEAD_LINES = 4;
const PHASE = 24;

export function JourneyPlot({ journey, words, labels, href }: Props) {
  const t = useTranslations('charts');
  const [box, width] = useWidth<HTMLDivElement>(640);
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.min(140, Math.round(width * 0.22));
  const map = journeyMap(
    journey,
    { width, laneHeight: narrow ? 58 : 46 },
    { top: narrow ? PHASE + 4 : PHASE + HEAD_LINES * LINE, right: 0, bottom: 1, left },
  );
  if (!map) return null;
  const wordsOf = new Map(words.map((each) => [each.row, each]));
  const bottom = map.plot.y + map.plot.height;
  // The name of a department above its lane needs the upper part of it.
  const shift = narrow ? 9 : 0;
  const letters = (room: number, letter: number) => Math.max(4, Math.floor(room / letter));
  return (
    <div ref={box} className={styles.box}>
      {/* A group, not one image: each stage can be reached and says what it is. */}
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no element for a group that is named */}
      <svg role="group" {...labels} width={map.width} height={map.height} className={styles.svg}>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines takes no focus */}
        <g aria-hidden="true">
          <Phases map={map} bottom={bottom} />
          <g transform={shift ? `translate(0 ${shift})` : undefined}>
            {map.handOffs.map(({ from, path, end, met }) => (
              <Fragment key={from}>
                <path d={path} className={styles.handOff} />
                <circle cx={end.x} cy={end.y} r={met ? 2.5 : 4} className={met ? styles.met : styles.open} />
              </Fragment>
            ))}
          </g>
          {map.lanes.map((lane) => {
            const name = lane.name || t('journey.unnamedDepartment');
            const lines = narrow ? [name] : inLines(name, letters(left - 10, LETTER), 3);
            return (
              <Fragment key={lane.row}>
                <line x1={0} x2={map.width} y1={lane.y} y2={lane.y} className={styles.rule} />
                {lines.map((text, row) => (
                  <text
                    key={text}
                    x={0}
                    y={
                      narrow
                        ? lane.y + 15
                        : lane.y + lane.height / 2 + 4.5 + (row - (lines.length - 1) / 2) * LINE
                    }
                    className={styles.lane}
                  >
                    {text}
                  </text>
                ))}
              </Fragment>
            );
          })}
          <line x1={0} x2={map.width} y1={bottom} y2={bottom} className={styles.rule} />
        </g>
        {map.stages.map((stage, at) => {
          const said = wordsOf.get(stage.row);
          if (!said) return null;
          const inside = (
            <>
              <title>{stageInWords(t, said)}</title>
              <rect
                x={map.plot.x + at * map.column}
                y={narrow ? PHASE : PHASE - 2}
                width={map.column}
                height={bottom - PHASE}
                className={styles.column}
              />
              {narrow
                ? null
                : inLines(said.name, letters(map.column - 5, SMALL_LETTER), HEAD_LINES).map((text, row) => (
                    <text
                      key={text}
                      x={map.plot.x + at * map.column + 3}
                      y={PHASE + 11 + row * LINE}
                      className={styles.head}
                    >
                      {text}
                    </text>
                  ))}
              <g transform={shift ? `translate(0 ${shift})` : undefined}>
                <Box stage={stage} number={said.number} />
              </g>
            </>
          );
          return href ? (
            <a key={stage.row} href={href(stage.row)} className={styles.item}>
              {inside}
            </a>
          ) : (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nothing happens here, it only can be read
            <g
              key={stage.row}
              role="img"
              aria-label={stageInWords(t, said)}
              tabIndex={0}
              className={styles.item}
            >
              {inside}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Phases({ map, bottom }: { map: JourneyMap; bottom: number }) {
  return map.phases.map(({ phase, x, width }) => (
    <Fragment key={x}>
      <line x1={x + 2} x2={x + width - 2} y1={18} y2={18} className={styles.phaseLine} />
      {x > map.plot.x ? <line x1={x} x2={x} y1={PHASE} y2={bottom} className={styles.rule} /> : null}
      <text x={x + 3} y={12} className={styles.phase}>
        {phase ? optionWord('stages', 'phase', phase) : ''}
      </text>
    </Fragment>
  ));
}

function Box({ stage, number }: { stage: JourneyStage; number: number }) {
  const [right, top] = [stage.x + stage.width, stage.y];
  return (
    <>
      <rect
        x={stage.x}
        y={stage.y}
        width={stage.width}
        height={stage.height}
        rx={3}
        className={styles.stage}
      />
      <text
        x={stage.x + stage.width / 2}
        y={stage.y + stage.height / 2 + 4.5}
        textAnchor="middle"
        className={styles.stageNumber}
      >
        {number}
      </text>
      {stage.fails ? <path d={`M${right} ${top - 5}l5 5l-5 5l-5 -5z`} className={styles.failsMark} /> : null}
    </>
  );
}

/** What one stage says to who cannot see it. */
function stageInWords(t: ReturnType<typeof useTranslations<'charts'>>, words: StageWords): string {
  const { number, name, department, handsTo, breaks } = words;
  return [
    t('journey.stage', { number, name, department }),
    handsTo && handsTo !== department && t('journey.handsTo', { department: handsTo }),
    breaks && t('journey.whenItBreaks', { text: breaks }),
  ]
    .filter(Boolean)
    .join(', ');
}
