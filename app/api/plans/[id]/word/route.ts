import { posted } from '@/lib/server/http/posted';
import { WordShape } from '@/lib/server/services/plans/shapes';
import { sayWord } from '@/lib/server/services/plans/word';

export const POST = posted(WordShape, (actor, given, { id }: { id: string }) => sayWord(actor, id, given));
