import { apart } from '@/lib/core/check/considered';
import { pinsOf } from '@/lib/core/check/pins';
import type { Report } from '@/lib/core/check/report';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { Place } from '@/lib/core/proposal/place';
import { type Context, t } from './context';
import { placeView } from './map';
import type { ConsideredView, OwnProof, Span } from './types';

/** What the author pins to a point, in their own order. Words that are gone are told as gone: they cannot be looked up. */
export function ownProofs(context: Context, whole: ProposalDocument, point: string): OwnProof[] {
  return pinsOf(whole, context.template, point).map(({ row, state, place }) => ({
    key: row.id,
    ...(row.quote === undefined ? {} : { quote: row.quote }),
    where: place ? spanOf(context, place) : [],
    ...(state === 'there'
      ? {}
      : { gone: state === 'words-gone' ? t('pdf.own.wordsGone') : t('pdf.own.placeGone') }),
  }));
}

/** Findings the author has considered, as far as they still stand, each with its reason. */
export function consideredViews(context: Context, whole: ProposalDocument, report: Report): ConsideredView[] {
  return apart(report, whole).considered.map(({ finding, row }) => ({
    key: row.id,
    // A code without words would be a mistake of ours, so it shows itself.
    says: t(`findings.${finding.code}.says` as Parameters<typeof t>[0], finding.values as never),
    reason: row.reason ?? '',
    where: spanOf(context, finding.places[0]),
  }));
}

function spanOf(context: Context, place: Place): readonly Span[] {
  const view = placeView(context, place);
  if (!view) return [];
  return [{ text: [view.mark, view.label].filter(Boolean).join(' '), to: view.to }];
}
