import type { Metadata } from 'next';
import { NewProposal } from '@/components/proposal/new-proposal';
import { ClientTexts } from '@/components/shell/client-texts';
import { Shell } from '@/components/shell/shell';
import { requireActor } from '@/lib/server/auth/actor';
import { loadTemplates } from '@/lib/server/files/templates';
import { texts } from '@/lib/texts';

export const metadata: Metadata = { title: texts()('form.choose.title') };

export default async function UnitsPage() {
  const actor = await requireActor();
  // The newest version of each unit: that is the first of its id.
  const newest = new Map(
    loadTemplates()
      .templates.toReversed()
      .map((template) => [template.id, template]),
  );
  const units = [...newest.values()].toReversed().map((template) => ({
    id: template.id,
    title: template.title,
    asks: template.asks,
    hours: template.hours,
    sections: template.sections.length,
    points: template.markingPoints.map(({ title }) => title),
  }));
  return (
    <ClientTexts of={['form']}>
      <Shell actor={actor} width="narrow">
        <NewProposal units={units} />
      </Shell>
    </ClientTexts>
  );
}
