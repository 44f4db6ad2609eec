import { inLines, journeyMap } from '@/lib/core/chart';
import { optionWord } from '@/lib/texts/field-words';
import { type Context, t } from './context';
import type { Block, ChartShape } from './types';

const WIDTH = 471;
const LANE = 26;
const LABEL_ROOM = 92;
const LETTER = 4.2;
/** Arabic runs wider. */
const ARABIC_LETTER = 5.4;
const lettersIn = (room: number, text: string): number =>
  Math.floor(room / (/\p{Script=Arabic}/u.test(text) ? ARABIC_LETTER : LETTER));
const LINE = 9;
const HEAD_LINES = 4;
const MARGINS = { top: 22 + HEAD_LINES * LINE, right: 0, bottom: 2, left: LABEL_ROOM };

/** The journey at a glance; the table under it says what happens and what fails at each number. */
export function journeyChart(context: Context): Block | undefined {
  const map = journeyMap(context.document, { width: WIDTH, laneHeight: LANE }, MARGINS);
  if (!map) return undefined;
  const bottom = map.plot.y + map.plot.height;
  const line = (x1: number, y1: number, x2: number, y2: number, strong = false): ChartShape => ({
    shape: 'line',
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    tone: strong ? 'ink' : 'rule',
    weight: strong ? 0.9 : 0.5,
  });
  const shapes: ChartShape[] = [
    ...map.phases.flatMap((phase): ChartShape[] => [
      line(phase.x + 2, 12, phase.x + phase.width - 2, 12, true),
      {
        shape: 'text',
        x: phase.x + 2,
        y: 8,
        text: phase.phase ? optionWord('stages', 'phase', phase.phase) : '',
        tone: 'ink',
        strong: true,
      },
      ...(phase.x > map.plot.x ? [line(phase.x, 16, phase.x, bottom)] : []),
    ]),
    ...map.stages.flatMap((stage, at) =>
      inLines(
        stage.name === '' ? t('pdf.unnamed') : stage.name,
        lettersIn(map.column - 3, stage.name),
        HEAD_LINES,
      ).map(
        (text, row): ChartShape => ({
          shape: 'text',
          x: map.plot.x + at * map.column + 2,
          y: 22 + row * LINE,
          text,
          tone: 'ink',
        }),
      ),
    ),
    ...map.lanes.flatMap((lane): ChartShape[] => {
      const words = inLines(
        lane.name === '' ? t('pdf.unnamed') : lane.name,
        lettersIn(LABEL_ROOM - 6, lane.name),
        2,
      );
      return [
        line(0, lane.y, WIDTH, lane.y),
        ...words.map(
          (text, row): ChartShape => ({
            shape: 'text',
            x: 0,
            y: lane.y + LANE / 2 + 2.6 + (row - (words.length - 1) / 2) * LINE,
            text,
          }),
        ),
      ];
    }),
    line(0, bottom, WIDTH, bottom),
    ...map.handOffs.flatMap((hand): ChartShape[] => [
      { shape: 'path', d: hand.path, tone: 'thread', weight: 1.1 },
      { shape: 'dot', at: hand.end, radius: hand.met ? 1.2 : 2, tone: 'thread', hollow: !hand.met },
    ]),
    ...map.stages.flatMap((stage): ChartShape[] => [
      { shape: 'bar', at: stage, tone: 'pale' },
      {
        shape: 'text',
        x: stage.x + stage.width / 2,
        y: stage.y + stage.height / 2 + 2.7,
        text: String(stage.number),
        anchor: 'middle',
        tone: 'ink',
        strong: true,
        figures: true,
      },
      ...(stage.fails
        ? [
            {
              shape: 'diamond' as const,
              at: { x: stage.x + stage.width, y: stage.y },
              radius: 3,
              tone: 'loss' as const,
            },
          ]
        : []),
    ]),
  ];
  const failing = map.stages.filter(({ fails }) => fails).length;
  return {
    kind: 'chart',
    title: t('pdf.charts.journey'),
    drawing: { width: WIDTH, height: map.height, shapes },
    reading: [
      t('pdf.charts.journeyReading', { stages: map.stages.length, departments: map.lanes.length }),
      ...(failing > 0 ? [t('pdf.charts.journeyFails')] : []),
    ].join(' '),
  };
}
