import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { insightOf } from '@/components/proposal/insight';
import { ProposalNav } from '@/components/proposal/pages';
import { ProposalProvider } from '@/components/proposal/provider';
import { SaveStatus } from '@/components/proposal/save-status';
import { StandingProvider } from '@/components/proposal/standing';
import { UnitGone } from '@/components/proposal/unit-gone';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { dayOf } from '@/lib/core/format';
import { requireActor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { openProposal } from '@/lib/server/services/proposals';
import { standingOf } from '@/lib/server/services/review/standing';

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/** Opens the proposal once for all its pages; from here on the browser keeps it and saves it. */
export default async function ProposalLayout({ params, children }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const found = await openProposal(actor, id);
  const standing = await standingOf(actor, id);
  if (!found.ok || !standing.ok) notFound();
  const { document, revision, updatedAt, dueOn, templateId, templateVersion } = found.value;
  const { template, gone } = unitOf(templateId, templateVersion);
  // The scope that opens the centre's data is the server's own.
  const { name, email, centreName, roles, otherCentres = [] } = actor;
  const person = { name, email, centreName, roles, otherCentres };
  if (gone) {
    return (
      <Shell actor={person} width="narrow">
        <UnitGone id={id} document={document} template={template} />
      </Shell>
    );
  }
  return (
    <ClientTexts of={['form', 'findings', 'handingIn', 'authorship', 'refusals', 'charts', 'thread']}>
      <ProposalProvider
        meta={{ id, user: actor.userId, dueOn }}
        template={template}
        opened={{ document, revision, savedAt: updatedAt }}
        insight={insightOf(document, template, dayOf(Date.now()))}
      >
        <StandingProvider id={id} first={standing.value}>
          <Shell
            actor={person}
            navigation={<ProposalNav roles={actor.roles} />}
            status={<SaveStatus />}
            width="full"
          >
            {children}
          </Shell>
        </StandingProvider>
      </ProposalProvider>
    </ClientTexts>
  );
}
