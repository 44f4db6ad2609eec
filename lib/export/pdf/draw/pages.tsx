import { Page } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { lacksLetters } from '../fonts';
import { t } from '../view/context';
import type { View as CopyView, SectionView } from '../view/types';
import { drawBlocks } from './blocks';
import { LateNumber } from './late';
import { leadHeight, wholeTable } from './measure';
import { drawTable } from './table';
import { Said, type Style, Text, View, Words } from './text';
import { book, FULL, HANG, INK, MARK, PAGE, plainType, RULE, SOFT, THREAD } from './theme';

const SHEET: Style = {
  paddingTop: PAGE.top,
  paddingBottom: PAGE.bottom,
  paddingLeft: PAGE.side,
  paddingRight: PAGE.side,
};
const RUNNING: Style = { ...plainType, fontSize: 8.2, color: SOFT };

/** A page of the copy with its running head and foot. */
function Sheet({ view, children }: { view: CopyView; children: ReactNode }) {
  return (
    <Page size="A4" style={SHEET}>
      <View
        fixed
        style={{
          position: 'absolute',
          top: 36,
          left: PAGE.side,
          width: FULL,
          flexDirection: 'row',
          justifyContent: 'space-between',
        }}
      >
        <Words style={{ ...RUNNING, width: FULL - 190, maxLines: 1, textOverflow: 'ellipsis' }}>
          {view.title}
        </Words>
        <Words style={{ ...RUNNING, width: 180, textAlign: 'right' }}>
          {`${t('pdf.versionOf', { version: view.version })} · ${view.date}`}
        </Words>
      </View>
      <View
        fixed
        style={{
          position: 'absolute',
          top: PAGE.height - 46,
          left: PAGE.side,
          width: FULL,
          borderTopWidth: 0.5,
          borderTopColor: RULE,
          paddingTop: 6,
          flexDirection: 'row',
          justifyContent: 'space-between',
        }}
      >
        <Words style={{ ...RUNNING, width: FULL - 90, maxLines: 1, textOverflow: 'ellipsis' }}>
          {[view.learner, view.organisation].filter(Boolean).join(' · ')}
        </Words>
        <LateNumber
          fixed
          style={{ width: 80 }}
          text={({ page, pages }) => t('pdf.pageOf', { page: String(page), pages: String(pages) })}
        />
      </View>
      {children}
    </Page>
  );
}

type TitleProps = {
  anchor: string;
  number?: number;
  title: string;
  under?: string;
  first: boolean;
  ahead?: number;
};

/** A section's title; one that follows on the same sheet needs air above and some of its section below it. */
function sheetTitle({ anchor, number, title, under, first, ahead = 150 }: TitleProps): ReactNode {
  const size = number === undefined ? 22 : 20;
  return (
    <View
      key={anchor}
      id={anchor}
      bookmark={{ title: number ? `${number} ${title}` : title, level: 1 }}
      wrap={false}
      minPresenceAhead={ahead}
      style={{
        marginTop: first ? 0 : 38,
        marginBottom: 6,
        borderBottomWidth: 1.2,
        borderBottomColor: INK,
        paddingBottom: 7,
      }}
    >
      <View style={{ flexDirection: 'row', alignItems: 'flex-end' }}>
        {number ? (
          <Text
            style={{
              ...book,
              fontSize: size,
              fontWeight: 700,
              lineHeight: 1.2,
              color: THREAD,
              width: number > 9 ? 38 : 26,
            }}
          >
            {String(number)}
          </Text>
        ) : null}
        <Words style={{ ...book, fontSize: size, fontWeight: 700, lineHeight: 1.2, flex: 1 }}>{title}</Words>
      </View>
      {under ? <Words style={{ ...book, fontSize: 10.5, color: SOFT, marginTop: 1 }}>{under}</Words> : null}
    </View>
  );
}

/** Sections that follow on one another; all blocks are siblings, so that heads can be kept with what follows. */
export function SectionsSheet({ view, sections }: { view: CopyView; sections: readonly SectionView[] }) {
  return (
    <Sheet view={view}>
      {sections.flatMap((section, index) => [
        sheetTitle({
          anchor: section.anchor,
          number: section.number,
          title: section.term,
          under: section.question,
          first: index === 0,
          ahead: leadHeight(section.blocks),
        }),
        ...drawBlocks(section.anchor, section.blocks),
      ])}
    </Sheet>
  );
}

const CONTENTS = 'contents';
const MAP = 'map';
const SOURCES = 'sources';
const THREAD_PAGE = 'thread';
const GLOSSARY = 'glossary';

function ContentsLine({ number, title, to }: { number?: number; title: string; to: string }) {
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        borderBottomWidth: 0.5,
        borderBottomColor: RULE,
        paddingTop: 6,
        paddingBottom: 6,
      }}
    >
      <Text style={{ ...book, fontSize: 11.5, fontWeight: 600, color: THREAD, width: 34 }}>
        {number ? String(number) : ''}
      </Text>
      <Said cell={[{ text: title, to }]} ink style={{ ...book, fontSize: 11.5, flex: 1 }} />
      <LateNumber
        style={{ width: 40, marginTop: 4 }}
        size={9}
        color={INK}
        text={({ pageOf }) => String(pageOf(to) ?? '')}
      />
    </View>
  );
}

export function ContentsSheet({ view }: { view: CopyView }) {
  return (
    <Sheet view={view}>
      {view.notice ? (
        <View
          wrap={false}
          style={{ borderLeftWidth: 2.4, borderLeftColor: THREAD, paddingLeft: 10, marginBottom: 22 }}
        >
          <Words style={book}>{view.notice}</Words>
        </View>
      ) : null}
      {sheetTitle({ anchor: CONTENTS, title: t('pdf.contents'), first: true })}
      {view.sections.map((section) => (
        <ContentsLine key={section.anchor} number={section.number} title={section.term} to={section.anchor} />
      ))}
      {view.thread ? <ContentsLine title={t('pdf.thread.title')} to={THREAD_PAGE} /> : null}
      {view.map.length > 0 ? <ContentsLine title={t('pdf.map')} to={MAP} /> : null}
      {view.sources.length > 0 ? <ContentsLine title={t('pdf.sources')} to={SOURCES} /> : null}
      {view.glossary.length > 0 ? <ContentsLine title={t('pdf.glossary')} to={GLOSSARY} /> : null}
      {view.unwritten.length > 0 ? (
        <Words style={{ ...plainType, color: SOFT, marginTop: 16 }}>
          {t('pdf.unwritten', { sections: view.unwritten.join(', ') })}
        </Words>
      ) : null}
      {view.marks.length > 0 ? (
        <Words style={{ ...plainType, color: SOFT, marginTop: 16 }}>
          {t('pdf.marksIntro', { marks: view.marks.join(' · ') })}
        </Words>
      ) : null}
      {lacksLetters(view) ? (
        <Words style={{ ...plainType, color: SOFT, marginTop: 8 }}>{t('pdf.missing')}</Words>
      ) : null}
    </Sheet>
  );
}

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

/** More than this many sources have a sheet of their own. */
const FEW_SOURCES = 60;

type Part = (first: boolean) => ReactNode[];

/** What stands at the back: the golden thread, the map of marking points, the references and the words used. */
export function BackSheets({ view }: { view: CopyView }) {
  const few = view.sources.reduce((sum, group) => sum + group.items.length, 0) <= FEW_SOURCES;
  const front = [drawThread(view.thread), drawMap(view.map)];
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

/** Two to a line, so that a pair stays together wherever the page ends. */
function drawGlossary(entries: CopyView['glossary']): Part | null {
  if (entries.length === 0) return null;
  const half = (FULL - 24) / 2;
  const pairs = entries.flatMap((_, at) => (at % 2 === 0 ? [entries.slice(at, at + 2)] : []));
  return (first) => [
    sheetTitle({ anchor: GLOSSARY, title: t('pdf.glossary'), first, ahead: 120 }),
    ...pairs.map((pair) => (
      <View
        key={pair[0]?.term}
        wrap={false}
        style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: 7 }}
      >
        {pair.map(({ term, means }) => (
          <View key={term} style={{ width: half }}>
            <Words style={{ ...book, fontSize: 10.5, fontWeight: 600, lineHeight: 1.3 }}>{term}</Words>
            <Words style={{ ...plainType, marginTop: 1 }}>{means}</Words>
          </View>
        ))}
      </View>
    )),
  ];
}

function drawMap(map: CopyView['map']): Part | null {
  if (map.length === 0) return null;
  return (first) => [
    sheetTitle({ anchor: MAP, title: t('pdf.map'), under: t('pdf.mapIntro'), first }),
    ...map.flatMap((point, index) => [
      <View
        key={point.title}
        wrap={false}
        minPresenceAhead={50}
        style={{ flexDirection: 'row', marginTop: 14 }}
      >
        <Text style={{ ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3, color: THREAD, width: MARK }}>
          {String(index + 1)}
        </Text>
        <View style={{ flex: 1 }}>
          <Words style={{ ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3 }}>{point.title}</Words>
          <Words style={{ ...plainType, color: SOFT, marginTop: 1, marginBottom: 4 }}>{point.credit}</Words>
        </View>
      </View>,
      ...(point.places.length === 0
        ? [
            <Words key={`${point.title}.none`} style={{ ...plainType, marginLeft: MARK }}>
              {t('pdf.mapNothing')}
            </Words>,
          ]
        : point.places.map((place) => (
            <View
              key={`${point.title}.${place.section}`}
              wrap={false}
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
    ]),
  ];
}

function drawSources(groups: CopyView['sources']): Part | null {
  if (groups.length === 0) return null;
  return (first) => [
    sheetTitle({ anchor: SOURCES, title: t('pdf.sources'), first }),
    ...groups.flatMap((group) => [
      <Words
        key={group.title}
        minPresenceAhead={60}
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
      ...group.items.map((item) => (
        <View
          key={item.to}
          wrap={false}
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
            style={{ ...plainType, fontWeight: 700, width: MARK }}
          />
          <Said
            cell={[{ text: item.text }, ...(item.note ? [{ text: ` · ${item.note}`, soft: true }] : [])]}
            style={{ ...plainType, width: FULL - MARK - 40 }}
          />
          <LateNumber
            style={{ width: 40 }}
            color={INK}
            text={({ pageOf }) => String(pageOf(item.to) ?? '')}
          />
        </View>
      )),
    ]),
  ];
}
