import { Page } from '@react-pdf/renderer';
import type { View as CopyView, Drawing, Mark } from '../../view/types';
import { as } from '../tags';
import { Figures } from './blocks';
import { Drawn } from './drawing';
import { Scanned } from './scanned';
import { View, Words } from './text';
import { book, FULL, PAGE, plainType, SOFT } from './theme';

/** A smooth thread from one point to the next, level at both ends. */
function thread(from: Mark, to: Mark): Mark[] {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    const ease = share * share * (3 - 2 * share);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * ease };
  });
}

const TALL = 96;
const REQUIREMENTS: Mark[] = [
  { x: 5, y: 14 },
  { x: 5, y: 48 },
  { x: 5, y: 82 },
];
const GAPS: Mark[] = [
  { x: FULL * 0.31, y: 31 },
  { x: FULL * 0.31, y: 72 },
];
const IMPROVEMENT: Mark = { x: FULL * 0.64, y: 44 };
const RESULTS: Mark[] = [
  { x: FULL - 6, y: 12 },
  { x: FULL - 6, y: 44 },
  { x: FULL - 6, y: 78 },
];

/** The golden thread as an ornament: many requirements, fewer gaps, one improvement, and what comes of it. */
const ORNAMENT: Drawing = {
  width: FULL,
  height: TALL,
  shapes: [
    ...(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 1],
      ] as const
    ).map(([from, to]) => ({
      shape: 'line' as const,
      points: thread(REQUIREMENTS[from] ?? IMPROVEMENT, GAPS[to] ?? IMPROVEMENT),
      tone: 'thread' as const,
      weight: 1.3,
    })),
    ...GAPS.map((gap) => ({
      shape: 'line' as const,
      points: thread(gap, IMPROVEMENT),
      tone: 'thread' as const,
      weight: 1.3,
    })),
    ...RESULTS.map((result) => ({
      shape: 'line' as const,
      points: thread(IMPROVEMENT, result),
      tone: 'thread' as const,
      weight: 1.3,
      dash: '5 3.5',
    })),
    ...REQUIREMENTS.map((at) => ({ shape: 'dot' as const, at, radius: 4, tone: 'thread' as const })),
    ...GAPS.map((at) => ({ shape: 'dot' as const, at, radius: 4, tone: 'thread' as const, hollow: true })),
    { shape: 'dot', at: IMPROVEMENT, radius: 6, tone: 'thread' },
    ...RESULTS.map((at) => ({ shape: 'dot' as const, at, radius: 4, tone: 'thread' as const })),
  ],
};

export function Cover({ view }: { view: CopyView }) {
  return (
    <Page
      size="A4"
      style={{ paddingTop: 96, paddingBottom: 64, paddingLeft: PAGE.side, paddingRight: PAGE.side }}
    >
      <Drawn drawing={ORNAMENT} />
      <View style={{ flexGrow: 1 }}>
        <Words style={{ ...plainType, fontSize: 10, color: SOFT, marginTop: 64 }}>{view.kind}</Words>
        <Words
          tag={as('H1')}
          style={{
            ...book,
            fontSize: coverSize(view.title),
            fontWeight: 700,
            lineHeight: 1.15,
            marginTop: 8,
            marginBottom: 26,
          }}
        >
          {view.title}
        </Words>
        {view.figures.length > 0 ? <Figures figures={view.figures} size={19} /> : null}
      </View>
      <View wrap={false} style={{ flexDirection: 'row', alignItems: 'flex-end' }}>
        <View style={{ flex: 1 }}>
          {view.imprint.map(({ label, value }) => (
            <View key={label} tag={as('P')} style={{ flexDirection: 'row', marginTop: 4 }}>
              <Words style={{ ...plainType, fontSize: 9.4, width: 104, color: SOFT }}>{label}</Words>
              <Words style={{ ...plainType, fontSize: 9.4, flex: 1, fontWeight: 600 }}>{value}</Words>
            </View>
          ))}
        </View>
        {view.square ? <Scanned square={view.square} side={78} /> : null}
      </View>
    </Page>
  );
}

/** A long title is set smaller, so that the cover stays one page. */
const coverSize = (title: string): number => (title.length > 90 ? 22 : title.length > 50 ? 28 : 34);
