import { posted } from '@/lib/server/http/posted';
import { drawPlan } from '@/lib/server/services/review/quality';
import { WishShape } from '@/lib/server/services/review/quality-shapes';

export const POST = posted(WishShape, (actor, wish) => drawPlan(actor, wish), { status: 201 });
