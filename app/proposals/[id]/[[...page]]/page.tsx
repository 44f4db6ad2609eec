import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { preload } from 'react-dom';
import { ProposalPages } from '@/components/proposal/pages';
import { SECTION_IDS } from '@/lib/core/proposal/catalogue';
import { requireActor } from '@/lib/server/auth/actor';
import { openProposal } from '@/lib/server/services/proposals';
import { texts } from '@/lib/texts';

type Props = { params: Promise<{ id: string; page?: string[] }> };

const PAGES: ReadonlySet<string> = new Set([
  ...SECTION_IDS,
  'check',
  'proof',
  'history',
  'thread',
  'hand-in',
  'feedback',
]);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await openProposal(await requireActor(), id);
  return { title: found.ok && found.value.title !== '' ? found.value.title : texts()('form.tasks.untitled') };
}

export default async function ProposalPage({ params }: Props) {
  const { id, page = [] } = await params;
  const [name] = page;
  if (page.length > 1 || (name !== undefined && !PAGES.has(name))) notFound();
  // Asked for by the page once it is alive; on its way before that.
  if (name === 'feedback')
    preload(`/api/proposals/${id}/feedback`, { as: 'fetch', crossOrigin: 'anonymous' });
  return <ProposalPages />;
}
