import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CompareForm } from '@/components/review/compare-form';
import { Comparison } from '@/components/review/comparison';
import { Shell } from '@/components/shell/shell';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { compareStates, type Side } from '@/lib/server/services/review/ledger';
import { openReview } from '@/lib/server/services/review/read';
import { texts } from '@/lib/texts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts()('review.compare.title') };
}

function sideFrom(value: string | string[] | undefined): Side | null {
  const [first] = [value].flat();
  if (first === 'now' || first === 'last-look') return first;
  return first && /^[1-9]\d{0,5}$/.test(first) ? Number(first) : null;
}

/** Any two states of a proposal side by side, by section and word by word. */
export default async function ComparePage({ params, searchParams }: Props) {
  const t = texts();
  const actor = await requireActor();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const review = await openReview(actor, id, 'draft').then((found) =>
    found.ok || found.code === 'not-found' ? found : openReview(actor, id),
  );
  if (!review.ok) notFound();
  const { submissions, cohort, title, learner, lastLook, document } = review.value;
  const drafts = cohort?.commentsOnDrafts === true;
  const latest = submissions.at(-1)?.number ?? null;
  const before = submissions.at(-2)?.number ?? latest;
  const to = sideFrom(query.to) ?? latest ?? 'now';
  const from = sideFrom(query.from) ?? (lastLook ? 'last-look' : before) ?? 'now';
  const found = await compareStates(actor, id, from, to);
  const { template } = unitOf(review.value.templateOfSubject.id, review.value.templateOfSubject.version);
  return (
    <Shell actor={actor} width="page" back={{ href: `/review/${id}`, label: t('review.compare.back') }}>
      <h1>{t('review.compare.title')}</h1>
      <p>
        <Link href={`/review/${id}`}>
          {learner.name}, {title || template.title}
        </Link>
      </p>
      <CompareForm
        id={id}
        submissions={submissions}
        drafts={drafts}
        looked={lastLook !== null}
        from={String(from)}
        to={String(to)}
      />
      {found.ok ? (
        <Comparison changes={found.value.changes} template={template} document={document} />
      ) : found.code === 'never-looked' ? (
        <Notice>{t('review.compare.neverLooked')}</Notice>
      ) : (
        <Notice>{t('server.errors.not-found')}</Notice>
      )}
    </Shell>
  );
}
