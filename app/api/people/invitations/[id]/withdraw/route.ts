import { posted, shapes } from '@/lib/server/http/posted';
import { withdrawInvitation } from '@/lib/server/services/people/invite';

export const POST = posted(shapes.nothing, (actor, _, { id }: { id: string }) =>
  withdrawInvitation(actor, id),
);
