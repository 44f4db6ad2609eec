'use client';

import { useTranslations } from 'use-intl/react';
import { Table } from '@/components/ui/table';
import { journeyMap, MOST_LANES, MOST_STAGES, placedStages } from '@/lib/core/chart';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import { optionWord } from '@/lib/texts/field-words';
import { ChartFigure, type ChartFigureProps, Legend, type LegendItem } from './chart-figure';
import styles from './journey.module.css';
import { JourneyPlot } from './journey-plot';
import type { ChartWords } from './sentences';

export type JourneyProps = Pick<ChartFigureProps, 'heading'> & {
  journey: Pick<ProposalDocument, 'stages' | 'departments'>;
  /** Where a stage is written; makes its box a link. */
  href?: ((row: string) => string) | undefined;
};

type Stage = Row<'stages'>;
/** A stage with the words a reader needs: its number in the list, and names for what it points to. */
export type StageWords = {
  readonly row: string;
  readonly number: number;
  readonly name: string;
  readonly phase: string;
  readonly department: string;
  readonly handsTo: string;
  readonly breaks: string;
};

const filled = (words: string | undefined): string => (words ?? '').trim();

function inWords(t: ChartWords, { stages, departments }: JourneyProps['journey']): StageWords[] {
  const names = new Map(
    departments.map(({ id, name }) => [id, filled(name) || t('journey.unnamedDepartment')]),
  );
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? ''));
  return stages.map((stage: Stage, at) => ({
    row: stage.id,
    number: at + 1,
    name: filled(stage.name) || t('journey.unnamedStage'),
    phase: stage.phase ? optionWord('stages', 'phase', stage.phase) : '',
    department: nameOf(stage.department),
    handsTo: nameOf(stage.handsTo),
    breaks: filled(stage.breaks),
  }));
}

/** Departments down, stages across, the work passing between them, and what fails where it is dropped. */
export function JourneyMap({ journey, heading, href }: JourneyProps) {
  const t = useTranslations('charts');
  const words = inWords(t, journey);
  const placed = { ...journey, stages: placedStages(journey) };
  // Any size will do to see whether there is a map, and of what.
  const map = journeyMap(placed, { width: 600, laneHeight: 40 }, { top: 0, right: 0, bottom: 0, left: 0 });
  const tooLong = map === null && placed.stages.length >= 2;
  // After the last stage the journey goes on elsewhere; before it, nobody takes the work up.
  const last = placed.stages.at(-1)?.id;
  const open = new Set(
    map?.handOffs.filter(({ met, from }) => !met && from !== last).map(({ from }) => from),
  );
  const openNames = words.filter(({ row }) => open.has(row)).map(({ name }) => `“${name}”`);
  const unplaced = journey.stages.length - placed.stages.length;
  const told = words.filter(({ breaks }) => breaks !== '').length;
  const says = [
    map &&
      t('journey.says', {
        stages: map.stages.length,
        departments: map.lanes.length,
        handOffs: map.handOffs.filter(({ from, to }) => to !== departmentOf(placed.stages, from)).length,
      }),
    tooLong && t('journey.tooLong', { stages: MOST_STAGES, departments: MOST_LANES }),
    map === null && !tooLong && t('journey.nothing'),
    map && t('journey.fails', { told, all: words.length }),
    openNames.length > 0 && t('journey.open', { names: openNames.join(', '), count: openNames.length }),
    (map || tooLong) && unplaced > 0 && t('journey.unplaced', { count: unplaced }),
  ];
  const legend: LegendItem[] = [
    { key: 'hand', look: 'line', label: t('journey.legend.handOff') },
    ...(map?.handOffs.some(({ met }) => !met)
      ? [{ key: 'open', look: 'ring', label: t('journey.legend.open') } as const]
      : []),
    ...(told > 0 ? [{ key: 'fails', look: 'loss', label: t('journey.legend.fails') } as const] : []),
  ];
  return (
    <ChartFigure
      title={t('journey.title')}
      says={says.filter(Boolean).join(' ')}
      empty={map === null && !tooLong}
      tableOnly={tooLong}
      heading={heading}
      legend={<Legend items={legend} />}
      picture={(labels) => <JourneyPlot journey={placed} words={words} labels={labels} href={href} />}
      more={<Breaks words={words} heading={heading === 'h2' ? 'h3' : 'h4'} />}
      table={
        <Table
          caption={t('journey.table.caption')}
          rows={words}
          rowKey={({ row }) => row}
          columns={[
            { key: 'stage', rowHead: true, head: t('journey.table.stage'), cell: nameAndNumber },
            { key: 'phase', head: t('journey.table.phase'), cell: ({ phase }) => phase },
            { key: 'department', head: t('journey.table.department'), cell: ({ department }) => department },
            { key: 'handsTo', head: t('journey.table.handsTo'), cell: ({ handsTo }) => handsTo },
            { key: 'breaks', head: t('journey.table.breaks'), cell: ({ breaks }) => breaks },
          ]}
        />
      }
    />
  );
}

const nameAndNumber = ({ number, name }: StageWords) => `${number} · ${name}`;
const departmentOf = (stages: readonly Stage[], row: string) =>
  stages.find(({ id }) => id === row)?.department;

/** What the diamonds stand for, in the words that were written; all of a text is in the table. */
function Breaks({ words, heading: Heading }: { words: readonly StageWords[]; heading: 'h3' | 'h4' }) {
  const t = useTranslations('charts');
  return (
    <section className={styles.more}>
      <Heading className={styles.breaksTitle}>{t('journey.breaksTitle')}</Heading>
      <ol className={styles.breaks}>
        {words.map(({ row, number, name, department, handsTo, breaks }) => (
          <li key={row} className={styles.break}>
            <span aria-hidden className={styles.number}>
              {number}
            </span>
            <p className={styles.stageName}>
              {name}
              {department && handsTo && department !== handsTo ? (
                <span className={styles.between}>
                  {' '}
                  {t('journey.between', { from: department, to: handsTo })}
                </span>
              ) : null}
            </p>
            <p className={breaks ? styles.fails : styles.none}>{breaks || t('journey.breaksNone')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
