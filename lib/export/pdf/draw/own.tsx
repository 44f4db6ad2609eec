import type { ReactNode } from 'react';
import { t } from '../../view/context';
import type { View as CopyView, OwnProof } from '../../view/types';
import { LateNumber } from './late';
import { CONSIDERED, sheetTitle } from './pages';
import { Said, View, Words } from './text';
import { book, FULL, HANG, INK, MARK, plainType, RULE, SOFT } from './theme';

const line = {
  flexDirection: 'row',
  borderTopWidth: 0.5,
  borderTopColor: RULE,
  paddingTop: 3,
  paddingBottom: 3,
} as const;

function Page({ to }: { to: string | undefined }) {
  return (
    <LateNumber
      style={{ width: 56 }}
      color={INK}
      text={({ pageOf }) => (to === undefined ? '' : String(pageOf(to) ?? ''))}
    />
  );
}

/** Under a point of the map: the words the author pinned to it. */
export const drawOwn = (point: string, own: readonly OwnProof[]): ReactNode[] =>
  own.map(({ key, quote, where, gone }, index) => (
    <View key={`${point}.${key}`} style={{ ...line, marginLeft: MARK }}>
      <Words style={{ ...plainType, width: HANG, color: SOFT, paddingRight: 8 }}>
        {index === 0 ? t('pdf.own.title') : ''}
      </Words>
      <View style={{ flex: 1, paddingRight: 12 }}>
        {quote ? <Words style={book}>{`“${quote}”`}</Words> : null}
        {where.length > 0 ? <Said cell={where} ink style={plainType} /> : null}
        {gone ? <Words style={{ ...plainType, color: SOFT }}>{gone}</Words> : null}
      </View>
      <Page to={where[0]?.to} />
    </View>
  ));

/** The author's reasons, for the assessor to weigh: what the checker said, and why it was left as it is. */
export function drawConsidered(considered: CopyView['considered']): ((first: boolean) => ReactNode[]) | null {
  if (considered.length === 0) return null;
  return (first) => [
    sheetTitle({
      anchor: CONSIDERED,
      title: t('pdf.considered.title'),
      under: t('pdf.considered.intro'),
      first,
      ahead: 80,
    }),
    ...considered.map(({ key, says, reason, where }) => (
      <View key={`${CONSIDERED}.${key}`} style={{ ...line, marginTop: 4 }}>
        <View style={{ width: FULL - 56, paddingRight: 12 }}>
          <Words style={{ ...plainType, color: SOFT }}>{says}</Words>
          {where.length > 0 ? <Said cell={where} ink style={plainType} /> : null}
          <Words style={{ ...book, marginTop: 2 }}>{reason}</Words>
        </View>
        <Page to={where[0]?.to} />
      </View>
    )),
  ];
}
