'use client';

import type { SectionId } from '@/lib/core/proposal/catalogue';
import { CaseFigures } from './figures-case';
import { PlanFigures } from './figures-plan';

/** What follows from the figures of a section: in numbers first, then in pictures. */
export default function SectionFigures({ section }: { section: SectionId }) {
  if (section === 'costs' || section === 'summary') return <CaseFigures charts={section === 'costs'} />;
  if (section === 'timeline') return <PlanFigures />;
  return null;
}
