import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Desk } from '@/components/review/desk';
import { readingOf } from '@/components/review/reading';
import { pointsOf } from '@/components/review/told';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { Notice } from '@/components/ui/notice';
import { may } from '@/lib/core/access';
import { check } from '@/lib/core/check';
import { dayOf } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { takenFromExample } from '@/lib/server/services/review/authorship';
import { changedSinceLook } from '@/lib/server/services/review/changed';
import { openReview, subjectFrom } from '@/lib/server/services/review/read';
import { texts } from '@/lib/texts';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ submission?: string | string[]; draft?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: texts()('review.title') };
}

/** The proposal as it was handed in, to be read, spoken about and decided. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const [{ id }, { submission, draft }] = await Promise.all([params, searchParams]);
  const wanted = draft === undefined ? [submission].flat()[0] : 'draft';
  const found = await openReview(actor, id, subjectFrom(wanted));
  if (!found.ok) {
    if (found.code === 'not-found') notFound();
    return (
      <Shell actor={actor} width="narrow">
        <h1>{texts()('review.title')}</h1>
        <Notice>{texts()('server.errors.drafts-closed')}</Notice>
      </Shell>
    );
  }
  const { document, report, templateOfSubject, ...said } = found.value;
  const { template } = unitOf(templateOfSubject.id, templateOfSubject.version);
  const advice = report ?? check(document, template, { today: dayOf(new Date()) });
  const changed = await changedSinceLook(actor, id);
  const { name, email, centreName, roles, otherCentres = [] } = actor;
  const person = { name, email, centreName, roles, otherCentres };
  return (
    <ClientTexts of={['review']}>
      <Shell actor={person} width="full">
        <Desk
          // Another submission is another piece of work: nothing typed for one may land on the other.
          key={`${id} ${said.subject} ${said.shown}`}
          said={said}
          sections={readingOf(document, template)}
          points={pointsOf(template, advice, document)}
          me={{ id: actor.userId, name: actor.name }}
          unit={template.title}
          templateId={template.id}
          keepsCentre={may(actor, 'review.bank-centre').allowed}
          fromExample={takenFromExample(template.id, document)?.from.length ?? 0}
          since={changed.ok ? { from: changed.value.from, places: changed.value.places } : null}
        />
      </Shell>
    </ClientTexts>
  );
}
