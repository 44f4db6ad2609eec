import { z } from 'zod';
import { posted } from '@/lib/server/http/posted';
import { shareProposal } from '@/lib/server/services/review/share';

const Shape = z.strictObject({ shared: z.boolean({ error: 'wrong-type' }) });

export const POST = posted(Shape, (actor, { shared }, { id }: { id: string }) =>
  shareProposal(actor, id, shared),
);
