import { Page } from '@react-pdf/renderer';
import type { ComponentType, ReactNode } from 'react';
import { t } from '../view/context';
import type { View as CopyView, SectionView } from '../view/types';
import { drawBlocks } from './blocks';
import { LateNumber } from './late';
import { Said, type Style, Text, View, Words } from './text';
import { book, FULL, HANG, INK, MARK, PAGE, plainType, RULE, SOFT, THREAD } from './theme';

const PdfPage = Page as unknown as ComponentType<{
  size: 'A4';
  style: Style;
  id?: string;
  bookmark?: string;
  children: ReactNode;
}>;

const SHEET: Style = {
  paddingTop: PAGE.top,
  paddingBottom: PAGE.bottom,
  paddingLeft: PAGE.side,
  paddingRight: PAGE.side,
};
const RUNNING: Style = { ...plainType, fontSize: 8.2, color: SOFT };

/** A page of the copy with its running head and foot. */
function Sheet({
  view,
  anchor,
  bookmark,
  children,
}: {
  view: CopyView;
  anchor: string;
  bookmark: string;
  children: ReactNode;
}) {
  return (
    <PdfPage size="A4" style={SHEET} bookmark={bookmark}>
      <View
        fixed
        style={{
          position: 'absolute',
          top: 40,
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
      <View id={anchor} style={{ height: 0 }} />
      {children}
    </PdfPage>
  );
}

function SheetTitle({ number, title, under }: { number?: number; title: string; under?: string }) {
  return (
    <View
      wrap={false}
      style={{ marginBottom: 8, borderBottomWidth: 1.2, borderBottomColor: INK, paddingBottom: 10 }}
    >
      <View style={{ flexDirection: 'row' }}>
        {number ? (
          <Text
            style={{
              ...book,
              fontSize: 24,
              fontWeight: 700,
              lineHeight: 1.2,
              color: THREAD,
              width: number > 9 ? 46 : 32,
            }}
          >
            {String(number)}
          </Text>
        ) : null}
        <Words style={{ ...book, fontSize: 24, fontWeight: 700, lineHeight: 1.2, flex: 1 }}>{title}</Words>
      </View>
      {under ? <Words style={{ ...book, fontSize: 11, color: SOFT, marginTop: 3 }}>{under}</Words> : null}
    </View>
  );
}

export function SectionSheet({ view, section }: { view: CopyView; section: SectionView }) {
  return (
    <Sheet view={view} anchor={section.anchor} bookmark={`${section.number} ${section.term}`}>
      <SheetTitle number={section.number} title={section.term} under={section.question} />
      {drawBlocks(section.anchor, section.blocks)}
    </Sheet>
  );
}

const CONTENTS = 'contents';
const MAP = 'map';
const SOURCES = 'sources';

function ContentsLine({ number, title, to }: { number?: number; title: string; to: string }) {
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        borderBottomWidth: 0.5,
        borderBottomColor: RULE,
        paddingTop: 7,
        paddingBottom: 7,
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
    <Sheet view={view} anchor={CONTENTS} bookmark={t('pdf.contents')}>
      <SheetTitle title={t('pdf.contents')} />
      {view.sections.map((section) => (
        <ContentsLine key={section.anchor} number={section.number} title={section.term} to={section.anchor} />
      ))}
      <ContentsLine title={t('pdf.map')} to={MAP} />
      {view.sources.length > 0 ? <ContentsLine title={t('pdf.sources')} to={SOURCES} /> : null}
      {view.unwritten.length > 0 ? (
        <Words style={{ ...plainType, color: SOFT, marginTop: 16 }}>
          {t('pdf.unwritten', { sections: view.unwritten.join(', ') })}
        </Words>
      ) : null}
      <Words style={{ ...plainType, color: SOFT, marginTop: 16 }}>{t('pdf.marksIntro')}</Words>
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

export function MapSheet({ view }: { view: CopyView }) {
  return (
    <Sheet view={view} anchor={MAP} bookmark={t('pdf.map')}>
      <SheetTitle title={t('pdf.map')} under={t('pdf.mapIntro')} />
      {view.map.flatMap((point, index) => [
        <View
          key={point.title}
          wrap={false}
          minPresenceAhead={50}
          style={{ flexDirection: 'row', marginTop: 20 }}
        >
          <Text
            style={{ ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3, color: THREAD, width: MARK }}
          >
            {String(index + 1)}
          </Text>
          <View style={{ flex: 1 }}>
            <Words style={{ ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3 }}>{point.title}</Words>
            <Words style={{ ...plainType, color: SOFT, marginTop: 2, marginBottom: 4 }}>{point.credit}</Words>
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
                  paddingTop: 4,
                  paddingBottom: 4,
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
      ])}
    </Sheet>
  );
}

export function SourcesSheet({ view }: { view: CopyView }) {
  return (
    <Sheet view={view} anchor={SOURCES} bookmark={t('pdf.sources')}>
      <SheetTitle title={t('pdf.sources')} />
      {view.sources.flatMap((group) => [
        <Words
          key={group.title}
          minPresenceAhead={60}
          style={{ ...book, fontSize: 13, fontWeight: 600, lineHeight: 1.25, marginTop: 18, marginBottom: 4 }}
        >
          {group.title}
        </Words>,
        ...group.items.map((item) => (
          <View
            key={item.to}
            wrap={false}
            style={{
              flexDirection: 'row',
              paddingTop: 4,
              paddingBottom: 4,
              borderTopWidth: 0.5,
              borderTopColor: RULE,
            }}
          >
            <Said
              cell={[{ text: item.mark, to: item.to }]}
              style={{ ...plainType, fontWeight: 700, width: MARK }}
            />
            <View style={{ flex: 1 }}>
              <Words style={{ ...book, fontSize: 9.6, lineHeight: 1.4 }}>{item.text}</Words>
              {item.note ? <Words style={{ ...plainType, color: SOFT }}>{item.note}</Words> : null}
            </View>
            <LateNumber
              style={{ width: 40 }}
              color={INK}
              text={({ pageOf }) => String(pageOf(item.to) ?? '')}
            />
          </View>
        )),
      ])}
    </Sheet>
  );
}
