import { formatDate } from '@/lib/core/format';
import { isBlank } from '@/lib/core/proposal/document';
import { type Context, plain, say, t } from './context';
import { periodOf, sampleOf } from './lists';
import { anchorOf } from './marks';
import type { SourceGroup } from './types';

/** Everything the proposal leans on that somebody else wrote or counted. */
export function sourceGroups(
  context: Context,
  officialTitle: (text: string) => string | undefined,
): SourceGroup[] {
  const { document, marks } = context;
  const markOf = (id: string) => marks.of(id)?.mark ?? '';
  const note = (...parts: (string | undefined)[]) => parts.filter((part) => part).join(' · ');
  const laws = document.externalRequirements
    .filter((row) => !isBlank(row.instrument))
    .map((row) => ({
      mark: markOf(row.id),
      to: anchorOf('externalRequirements', row.id),
      text: officialTitle(row.instrument ?? '') ?? row.instrument ?? '',
      note: note(plain(say(context, 'externalRequirements', 'kind', row)), row.source),
    }));
  const documents = document.internalRequirements
    .filter((row) => !isBlank(row.document))
    .map((row) => ({
      mark: markOf(row.id),
      to: anchorOf('internalRequirements', row.id),
      text: row.document ?? '',
      note: note(
        isBlank(row.version) ? '' : t('pdf.versionNote', { version: row.version ?? '' }),
        row.reviewed && t('pdf.reviewedNote', { date: formatDate(row.reviewed) }),
      ),
    }));
  const evidence = document.evidence
    .filter((row) => !isBlank(row.name) || !isBlank(row.source))
    .map((row) => ({
      mark: markOf(row.id),
      to: anchorOf('evidence', row.id),
      text: row.name ?? row.source ?? '',
      note: note(isBlank(row.name) ? '' : row.source, periodOf(row), sampleOf(row)),
    }));
  return [
    { title: t('pdf.sourcesLaws'), items: laws },
    { title: t('pdf.sourcesDocuments'), items: documents },
    { title: t('pdf.sourcesEvidence'), items: evidence },
  ].filter((group) => group.items.length > 0);
}
