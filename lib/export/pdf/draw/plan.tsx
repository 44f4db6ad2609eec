import { Document } from '@react-pdf/renderer';
import { t } from '../../view/context';
import type { PlanView } from '../../view/plan';
import { lacksLetters } from '../fonts';
import { as } from '../tags';
import { drawBlocks, Figures } from './blocks';
import { SectionsSheet, Sheet } from './pages';
import { Scanned } from './scanned';
import { View, Words } from './text';
import { book, plainType, SOFT, THREAD } from './theme';

const titleSize = (title: string): number => (title.length > 100 ? 20 : title.length > 54 ? 25 : 31);

/** One page that says it all: what, why it pays, who does what by when, what will be measured. */
function Summary({ view }: { view: PlanView }) {
  return (
    <Sheet view={{ ...view, title: view.kind }}>
      <View style={{ flexDirection: 'row', marginTop: 14, marginBottom: 8 }}>
        <View style={{ flex: 1 }}>
          <Words
            id="plan.summary"
            bookmark={{ title: t('pdf.plan.summary'), level: 1 }}
            tag={as('H1')}
            style={{
              ...book,
              fontSize: titleSize(view.title),
              fontWeight: 700,
              lineHeight: 1.15,
              marginBottom: 12,
            }}
          >
            {view.title}
          </Words>
          {view.lede ? <Words style={{ ...book, fontSize: 12, lineHeight: 1.45 }}>{view.lede}</Words> : null}
        </View>
        {view.verify ? <Scanned square={view.verify.square} side={70} /> : <View style={{ width: 20 }} />}
      </View>
      {view.notice ? (
        <View
          wrap={false}
          style={{ borderLeftWidth: 2.4, borderLeftColor: THREAD, paddingLeft: 10, marginBottom: 8 }}
        >
          <Words style={{ ...plainType, fontSize: 9 }}>{view.notice}</Words>
        </View>
      ) : null}
      {view.figures.length > 0 ? <Figures figures={view.figures} size={18} /> : null}
      {drawBlocks('plan.front', view.front)}
    </Sheet>
  );
}

/** What the marks stand for, where the first of them are met. */
function Notes({ view }: { view: PlanView }) {
  return (
    <View wrap={false} style={{ marginTop: 2 }}>
      {view.marks.length > 0 ? (
        <Words style={{ ...plainType, color: SOFT }}>
          {t('pdf.marksIntro', { marks: view.marks.join(' · ') })}
        </Words>
      ) : null}
      {lacksLetters(view) ? (
        <Words style={{ ...plainType, color: SOFT, marginTop: 6 }}>{t('pdf.missing')}</Words>
      ) : null}
    </View>
  );
}

export const drawPlan = (view: PlanView) => (
  <Document>
    <Summary view={view} />
    {view.sections.length > 0 ? (
      <SectionsSheet view={view} sections={view.sections} start={<Notes key="notes" view={view} />} />
    ) : null}
  </Document>
);
