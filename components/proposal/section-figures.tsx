'use client';

import { memo, useCallback, useDeferredValue, useMemo } from 'react';
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

const StillMap = memo(JourneyMap);

function Journey() {
  const { meta, template } = useProposal();
  // The map follows what is typed; typing does not wait for it.
  const stages = useDeferredValue(usePart(({ document }) => document.stages));
  const departments = useDeferredValue(usePart(({ document }) => document.departments));
  const journey = useMemo(() => ({ stages, departments }), [stages, departments]);
  const href = useCallback((row: string) => hrefOf(meta.id, { collection: 'stages', row }), [meta.id]);
  const shown = shownBy(template);
  if (!shown.collection('stages') || !shown.collection('departments') || stages.length === 0) return null;
  return (
    <Card>
      <StillMap journey={journey} href={href} heading="h2" />
    </Card>
  );
}
