'use client';

import { JourneyMap } from '@/components/charts/journey-map';
import { KpiChart } from '@/components/charts/kpi-chart';
import { Card } from '@/components/ui/card';
import { kpiBars } from '@/lib/core/chart';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import { shownBy } from '@/lib/core/template/seen';
import { CaseFigures } from './figures-case';
import { PlanFigures } from './figures-plan';
import { PracticeFigures } from './figures-practice';
import { hrefOf, usePart, useProposal } from './provider';

/** What follows from the figures of a section: in numbers first, then in pictures. */
export default function SectionFigures({ section }: { section: SectionId }) {
  if (section === 'costs' || section === 'summary') return <CaseFigures charts={section === 'costs'} />;
  if (section === 'journey') return <Journey />;
  if (section === 'practice') return <PracticeFigures />;
  if (section === 'kpis') return <Kpis />;
  if (section === 'timeline') return <PlanFigures />;
  return null;
}

function Kpis() {
  const document = usePart((snapshot) => snapshot.document);
  const bars = kpiBars(document);
  if (bars.length === 0) return null;
  return (
    <Card>
      <KpiChart bars={bars} heading="h2" />
    </Card>
  );
}

function Journey() {
  const { meta, template } = useProposal();
  const stages = usePart(({ document }) => document.stages);
  const departments = usePart(({ document }) => document.departments);
  const shown = shownBy(template);
  if (!shown.collection('stages') || !shown.collection('departments') || stages.length === 0) return null;
  return (
    <Card>
      <JourneyMap
        journey={{ stages, departments }}
        href={(row) => hrefOf(meta.id, { collection: 'stages', row })}
        heading="h2"
      />
    </Card>
  );
}
