import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewProposal } from '@/components/proposal/new-proposal';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { requireActor } from '@/lib/server/auth/actor';
import { exampleOf } from '@/lib/server/files/templates';
import { movingDraft, newestUnits } from '@/lib/server/services/units';
import { texts } from '@/lib/texts';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

export const metadata: Metadata = { title: texts()('form.choose.title') };

/** Where a unit is chosen: for a new proposal, or (`?for=`) for a draft that is to answer another. */
export default async function UnitsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const draft = (await searchParams).for;
  const found = typeof draft === 'string' ? await movingDraft(actor, draft) : null;
  if (found && !found.ok) notFound();
  const units = newestUnits().map((template) => ({
    id: template.id,
    title: template.title,
    asks: template.asks,
    hours: template.hours,
    sections: template.sections.map(({ term }) => term),
    points: template.markingPoints.map(({ title }) => title),
    example: exampleOf(template.id) !== undefined,
  }));
  return (
    <ClientTexts of={['form']}>
      <Shell actor={actor} width="narrow">
        <NewProposal units={units} moving={found?.ok ? found.value : null} />
      </Shell>
    </ClientTexts>
  );
}
