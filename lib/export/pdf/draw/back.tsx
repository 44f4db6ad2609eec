import type { ReactNode } from 'react';
import { t } from '../../view/context';
import type { View as CopyView } from '../../view/types';
import { as } from '../tags';
import { LateNumber } from './late';
import { wholeTable, wordsOf } from './measure';
import { drawConsidered, drawOwn } from './own';
import { GLOSSARY, MAP, Sheet, SOURCES, sheetTitle, THREAD_PAGE } from './pages';
import { drawTable } from './table';
import { Said, type Style, Text, View, Words } from './text';
import { book, FULL, HANG, INK, MARK, plainType, RULE, SOFT, THREAD } from './theme';

/** Pages as a reader writes them: 12–14, 20. */
export function spread(found: readonly (number | undefined)[]): string {
  const pages = [...new Set(found.filter((page) => page !== undefined))].sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && page === run[1] + 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** Places of more letters than this may run over to the next page: else they could be taller than a page. */
const LONG_PLACE = 600;
/** More than this many sources have a sheet of their own. */
const FEW_SOURCES = 60;

type Part = (first: boolean) => ReactNode[];

/** What stands at the back: the golden thread, the map of marking points, the author's reasons, the references and the words used. */
export function BackSheets({ view }: { view: CopyView }) {
  const few = view.sources.reduce((sum, group) => sum + group.items.length, 0) <= FEW_SOURCES;
  const front = [drawThread(view.thread), drawMap(view.map), drawConsidered(view.considered)];
  const back = [drawSources(view.sources), drawGlossary(view.glossary)];
  const sheets = (few ? [[...front, ...back]] : [front, back]).map((parts) =>
    parts.filter((part) => part !== null),
  );
  return sheets
    .filter((parts) => parts.length > 0)
    .map((parts, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no other identity than their order
      <Sheet key={index} view={view}>
        {parts.flatMap((part, at) => part(at === 0))}
      </Sheet>
    ));
}

function drawThread(thread: CopyView['thread']): Part | null {
  if (!thread) return null;
  return (first) => [
    sheetTitle({
      anchor: THREAD_PAGE,
      title: t('pdf.thread.title'),
      under: t('pdf.thread.intro'),
      first,
      ahead: wholeTable(thread),
    }),
    ...drawTable(`${THREAD_PAGE}.matrix`, thread),
  ];
}

/** Two columns of about the same height, read down one and then down the other. */
function drawGlossary(entries: CopyView['glossary']): Part | null {
  if (entries.length === 0) return null;
  const width = (FULL - 24) / 2;
  const cut = halfway(entries.map(({ means }) => 2 + Math.ceil(means.length / 52)));
  const list = as('L');
  const column = (some: CopyView['glossary']) => (
    <View style={{ width }}>
      {some.map(({ term, means }) => (
        <View key={term} wrap={false} style={{ marginTop: 6 }} tag={as('LI', { in: list })}>
          <Words style={{ ...book, fontWeight: 600, lineHeight: 1.3 }} tag={as('Lbl')}>
            {term}
          </Words>
          <Words style={plainType} tag={as('LBody')}>
            {means}
          </Words>
        </View>
      ))}
    </View>
  );
  return (first) => [
    sheetTitle({ anchor: GLOSSARY, title: t('pdf.glossary'), first, ahead: 120 }),
    <View key={`${GLOSSARY}.columns`} style={{ flexDirection: 'row', justifyContent: 'space-between' }}>
      {column(entries.slice(0, cut))}
      {column(entries.slice(cut))}
    </View>,
  ];
}

/** After which item the first half of their heights is full. */
function halfway(heights: readonly number[]): number {
  const half = heights.reduce((sum, one) => sum + one, 0) / 2;
  let sum = 0;
  const at = heights.findIndex((one) => {
    sum += one;
    return sum >= half;
  });
  return at + 1;
}

const POINT: Style = { ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3 };

function pointTitle({ title, credit }: CopyView['map'][number], number: number): ReactNode {
  const heading = as('H2');
  return (
    <View key={title} wrap={false} minPresenceAhead={50} style={{ flexDirection: 'row', marginTop: 14 }}>
      <Text style={{ ...POINT, color: THREAD, width: MARK }} tag={heading}>
        {String(number)}
      </Text>
      <View style={{ flex: 1 }}>
        <Words style={POINT} tag={heading}>
          {title}
        </Words>
        <Words style={{ ...plainType, color: SOFT, marginTop: 1, marginBottom: 4 }}>{credit}</Words>
      </View>
    </View>
  );
}

function drawMap(map: CopyView['map']): Part | null {
  if (map.length === 0) return null;
  return (first) => [
    sheetTitle({ anchor: MAP, title: t('pdf.map'), under: t('pdf.mapIntro'), first }),
    ...map.flatMap((point, index) => [
      pointTitle(point, index + 1),
      ...(point.places.length === 0 && point.own.length === 0
        ? [
            <Words key={`${point.title}.none`} style={{ ...plainType, marginLeft: MARK }}>
              {t('pdf.mapNothing')}
            </Words>,
          ]
        : point.places.map((place) => (
            <View
              key={`${point.title}.${place.section}`}
              wrap={wordsOf(place.places).length > LONG_PLACE}
              tag={as('P')}
              style={{
                flexDirection: 'row',
                marginLeft: MARK,
                borderTopWidth: 0.5,
                borderTopColor: RULE,
                paddingTop: 3,
                paddingBottom: 3,
              }}
            >
              <Words style={{ ...plainType, width: HANG, color: SOFT, paddingRight: 8 }}>
                {place.section}
              </Words>
              <Said cell={place.places} ink style={{ ...plainType, flex: 1, paddingRight: 12 }} />
              <LateNumber
                style={{ width: 56 }}
                color={INK}
                text={({ pageOf }) => spread(place.to.map((to) => pageOf(to)))}
              />
            </View>
          ))),
      ...drawOwn(point.title, point.own),
    ]),
  ];
}

function drawSources(groups: CopyView['sources']): Part | null {
  if (groups.length === 0) return null;
  return (first) => [
    sheetTitle({ anchor: SOURCES, title: t('pdf.sources'), first }),
    ...groups.flatMap((group) => {
      const list = as('L');
      return [
        <Words
          key={group.title}
          minPresenceAhead={60}
          tag={as('H2')}
          style={{
            ...book,
            fontSize: 13,
            fontWeight: 600,
            lineHeight: 1.25,
            marginTop: 12,
            marginBottom: 4,
          }}
        >
          {group.title}
        </Words>,
        ...group.items.map((item) => {
          const body = as('LBody');
          return (
            <View
              key={item.to}
              wrap={false}
              tag={as('LI', { in: list })}
              style={{
                flexDirection: 'row',
                paddingTop: 3,
                paddingBottom: 3,
                borderTopWidth: 0.5,
                borderTopColor: RULE,
              }}
            >
              <Said
                cell={[{ text: item.mark, to: item.to }]}
                tag={as('Lbl')}
                style={{ ...plainType, fontWeight: 700, width: MARK }}
              />
              <Said
                tag={body}
                cell={[{ text: item.text }, ...(item.note ? [{ text: ` · ${item.note}`, soft: true }] : [])]}
                style={{ ...plainType, width: FULL - MARK - 40 }}
              />
              <LateNumber
                style={{ width: 40 }}
                tag={body}
                color={INK}
                text={({ pageOf }) => String(pageOf(item.to) ?? '')}
              />
            </View>
          );
        }),
      ];
    }),
  ];
}
