import { answer } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { unreadNotices } from '@/lib/server/services/review/notice-list';

/** What the bell says. */
export const GET = route(async (_request, actor) => answer({ unread: await unreadNotices(actor) }));
