import type { UnitOfBank } from '@/components/bank/words';
import { newestUnits } from '@/lib/server/services/units';

export const unitsOfBank = (): readonly UnitOfBank[] =>
  newestUnits().map(({ id, title, markingPoints }) => ({
    id,
    title,
    points: markingPoints.map((point) => ({ id: point.id, title: point.title })),
  }));
