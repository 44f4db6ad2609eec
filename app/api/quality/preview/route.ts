import { posted } from '@/lib/server/http/posted';
import { previewDraw } from '@/lib/server/services/review/quality';
import { WishShape } from '@/lib/server/services/review/quality-shapes';

export const POST = posted(WishShape, (actor, wish) => previewDraw(actor, wish));
