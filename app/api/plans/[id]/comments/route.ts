import { posted } from '@/lib/server/http/posted';
import { CommentShape } from '@/lib/server/services/plans/shapes';
import { sayComment } from '@/lib/server/services/plans/word';

export const POST = posted(CommentShape, (actor, { body }, { id }: { id: string }) =>
  sayComment(actor, id, body),
);
