import { z } from 'zod';
import { posted, shapes } from '@/lib/server/http/posted';
import { unlockProposal } from '@/lib/server/services/review/unlock';

const Shape = z.strictObject({ reason: shapes.text(4_000) });

export const POST = posted(Shape, (actor, { reason }, { id }: { id: string }) =>
  unlockProposal(actor, id, reason),
);
