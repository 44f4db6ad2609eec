import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AdministratorToDo } from '@/components/people/todo';
import { MarkingToDo, QualityHome } from '@/components/quality/home';
import styles from '@/components/shell/home.module.css';
import { ImportFile } from '@/components/shell/import-file';
import { byNeed, ProposalList } from '@/components/shell/proposal-list';
import { Shell } from '@/components/shell/shell';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import { dayOf } from '@/lib/core/format';
import { type Actor, requireActor } from '@/lib/server/auth/actor';
import { findTemplate } from '@/lib/server/files/templates';
import { administratorToDo } from '@/lib/server/services/people/todo';
import { sectionProgress } from '@/lib/server/services/progress';
import { listProposals } from '@/lib/server/services/proposals';
import { myExercises } from '@/lib/server/services/review/marking';
import { qualityToDo } from '@/lib/server/services/review/quality-queue';
import { openComments } from '@/lib/server/services/review/standing';
import { texts } from '@/lib/texts';
import { refusals } from '@/lib/texts/en-GB/refusals';
import { shell } from '@/lib/texts/en-GB/shell';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

export async function generateMetadata(): Promise<Metadata> {
  const t = texts();
  const learner = (await requireActor()).roles.includes('learner');
  return { title: learner ? t('shell.proposals.title') : t('shell.nav.home') };
}

export default async function HomePage({ searchParams }: Props) {
  const actor = await requireActor();
  // Who only assesses has their work there.
  if (actor.roles.length > 0 && actor.roles.every((role) => role === 'assessor')) redirect('/review');
  // Who only manages has their plans to read, and nothing else here.
  if (actor.roles.length === 1 && actor.roles[0] === 'manager') redirect('/plans');
  const { after } = await searchParams;
  return (
    <Shell actor={actor} width="page">
      {actor.roles.includes('learner') ? (
        <Proposals actor={actor} after={typeof after === 'string' ? after : undefined} />
      ) : (
        <Here actor={actor} />
      )}
    </Shell>
  );
}

async function Proposals({ actor, after }: { actor: Actor; after: string | undefined }) {
  const t = texts();
  const today = dayOf(Date.now());
  const { proposals, next } = await listProposals(actor, { after });
  const progress = await sectionProgress(actor, proposals);
  const waiting = await openComments(
    actor,
    proposals.map(({ id }) => id),
  );
  const listed = proposals.map((proposal) => ({
    ...proposal,
    sections: progress.get(proposal.id),
    waiting: waiting.get(proposal.id),
    unit:
      findTemplate(proposal.templateId, proposal.templateVersion)?.title ?? t('shell.proposals.unknownUnit'),
  }));
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className={styles.greeting}>{t('shell.proposals.greeting', { name: firstName(actor.name) })}</p>
          <h1>{t('shell.proposals.title')}</h1>
        </div>
        {listed.length > 0 ? <ButtonLink href="/units">{t('shell.proposals.new')}</ButtonLink> : null}
      </div>
      <Waiting actor={actor} />
      {listed.length > 0 ? (
        <ProposalList proposals={byNeed(listed)} today={today} />
      ) : (
        <Card className={styles.empty}>
          <h2>{t('shell.proposals.empty.title')}</h2>
          <p>{t('shell.proposals.empty.says')}</p>
          <ButtonLink href="/units" tone="primary">
            {t('shell.proposals.empty.go')}
          </ButtonLink>
        </Card>
      )}
      {next || after ? (
        <p className={styles.older}>
          {after ? <Link href="/">{t('shell.proposals.newest')}</Link> : null}
          {next ? (
            <Link href={`/?after=${encodeURIComponent(next)}`}>{t('shell.proposals.older')}</Link>
          ) : null}
        </p>
      ) : null}
      <div className={styles.foot}>
        <ImportFile faultWords={{ ...refusals, ...shell.proposals.faults }} />
      </div>
    </>
  );
}

/** What waits for an administrator, whatever else they are. */
async function Waiting({ actor }: { actor: Actor }) {
  const todo = await administratorToDo(actor);
  return todo ? (
    <div className={styles.waiting}>
      <AdministratorToDo todo={todo} />
    </div>
  ) : null;
}

/** Who is not a learner finds here what waits for them; who has nothing to do yet is told so. */
async function Here({ actor }: { actor: Actor }) {
  const t = texts();
  const quality = await qualityToDo(actor);
  const mine = await myExercises(actor);
  const toMark = mine.ok ? mine.value.filter(({ state }) => state === 'to-mark').length : 0;
  const roles = actor.roles.map((role) => t(`shell.roles.${role}`)).join(', ');
  return (
    <div className={styles.here}>
      <h1>{t('shell.here.title', { name: firstName(actor.name) })}</h1>
      {actor.roles.includes('administrator') ? <Waiting actor={actor} /> : null}
      {quality ? <QualityHome todo={quality} /> : null}
      <MarkingToDo waiting={toMark} />
      {quality || actor.roles.includes('administrator') ? null : (
        <p>{t(actor.roles.length > 0 ? 'shell.here.says' : 'shell.here.saysNoRoles')}</p>
      )}
      <SummaryList
        items={[
          { key: 'centre', term: t('shell.here.centre'), value: actor.centreName },
          { key: 'roles', term: t('shell.here.roles'), value: roles || t('shell.here.noRoles') },
          { key: 'email', term: t('shell.here.email'), value: actor.email },
        ]}
      />
      {quality || actor.roles.includes('administrator') ? null : (
        <>
          <p>{t('shell.here.glossary')}</p>
          <ButtonLink href="/glossary">{t('shell.here.toGlossary')}</ButtonLink>
        </>
      )}
    </div>
  );
}
