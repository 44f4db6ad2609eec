import { Page } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { t } from '../../view/context';
import type { View as CopyView, SectionView } from '../../view/types';
import { lacksLetters } from '../fonts';
import { as, type Tag } from '../tags';
import { drawBlocks } from './blocks';
import { LateNumber } from './late';
import { leadHeight } from './measure';
import { Said, type Style, Text, View, Words } from './text';
import { book, FULL, INK, PAGE, plainType, RULE, SOFT, THREAD } from './theme';

const SHEET: Style = {
  paddingTop: PAGE.top,
  paddingBottom: PAGE.bottom,
  paddingLeft: PAGE.side,
  paddingRight: PAGE.side,
};
const RUNNING: Style = { ...plainType, fontSize: 8.2, color: SOFT };

/** What the running head and foot say. `stands`: in place of the version, where there is none yet. */
export type Running = Pick<CopyView, 'title' | 'version' | 'date' | 'learner' | 'organisation'> & {
  readonly stands?: string;
};

/** A page of the copy with its running head and foot. */
export function Sheet({ view, children }: { view: Running; children: ReactNode }) {
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
          {`${view.stands ?? t('pdf.versionOf', { version: view.version })} · ${view.date}`}
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
export function sheetTitle({ anchor, number, title, under, first, ahead = 150 }: TitleProps): ReactNode {
  const size = number === undefined ? 22 : 20;
  const heading = as('H1');
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
            tag={heading}
          >
            {String(number)}
          </Text>
        ) : null}
        <Words style={{ ...book, fontSize: size, fontWeight: 700, lineHeight: 1.2, flex: 1 }} tag={heading}>
          {title}
        </Words>
      </View>
      {under ? <Words style={{ ...book, fontSize: 10.5, color: SOFT, marginTop: 1 }}>{under}</Words> : null}
    </View>
  );
}

/** Sections that follow on one another; all blocks are siblings, so that heads can be kept with what follows. */
export function SectionsSheet({
  view,
  sections,
  start,
}: {
  view: Running;
  sections: readonly SectionView[];
  /** What must be known before the first of them is read. */
  start?: ReactNode;
}) {
  return (
    <Sheet view={view}>
      {sections.flatMap((section, index) => [
        sheetTitle({
          anchor: section.anchor,
          ...(section.number ? { number: section.number } : {}),
          title: section.term,
          under: section.question,
          first: index === 0,
          ahead: leadHeight(section.blocks),
        }),
        index === 0 ? start : null,
        ...drawBlocks(section.anchor, section.blocks),
      ])}
    </Sheet>
  );
}

const CONTENTS = 'contents';
export const MAP = 'map';
export const CONSIDERED = 'considered';
export const SOURCES = 'sources';
export const THREAD_PAGE = 'thread';
export const GLOSSARY = 'glossary';

function ContentsLine({
  list,
  number,
  title,
  to,
}: {
  list: Tag;
  number?: number;
  title: string;
  to: string;
}) {
  return (
    <View
      wrap={false}
      tag={as('TOCI', { in: list })}
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
  const list = as('TOC');
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
        <ContentsLine
          key={section.anchor}
          list={list}
          {...(section.number ? { number: section.number } : {})}
          title={section.term}
          to={section.anchor}
        />
      ))}
      {view.thread ? <ContentsLine list={list} title={t('pdf.thread.title')} to={THREAD_PAGE} /> : null}
      {view.map.length > 0 ? <ContentsLine list={list} title={t('pdf.map')} to={MAP} /> : null}
      {view.considered.length > 0 ? (
        <ContentsLine list={list} title={t('pdf.considered.title')} to={CONSIDERED} />
      ) : null}
      {view.sources.length > 0 ? <ContentsLine list={list} title={t('pdf.sources')} to={SOURCES} /> : null}
      {view.glossary.length > 0 ? <ContentsLine list={list} title={t('pdf.glossary')} to={GLOSSARY} /> : null}
      {view.appendix ? (
        <ContentsLine list={list} title={view.appendix.term} to={view.appendix.anchor} />
      ) : null}
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
