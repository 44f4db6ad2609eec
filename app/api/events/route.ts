import { hear } from '@/lib/server/events';
import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { watch } from '@/lib/server/services/review/watch';

export const dynamic = 'force-dynamic';

const BEAT_MS = 25_000;
/** A stream ends after this, and the browser comes back by itself: what somebody may see is asked again. */
const LONGEST_MS = 5 * 60_000;

/** Server-sent events: that something happened, and of what kind. What it was is read through the usual doors. */
export const GET = route(async (request, actor) => {
  const allowed = await watch(actor, new URL(request.url).searchParams.get('proposal'));
  if (!allowed.ok) return refuse(allowed.code);
  const hears = allowed.value;
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const send = (text: string) => {
        if (!open) return;
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          end();
        }
      };
      const off = hear(hears, (kind) => send(`event: ${kind}\ndata: {}\n\n`));
      const beat = setInterval(() => send(': still here\n\n'), BEAT_MS);
      const last = setTimeout(() => end(), LONGEST_MS);
      end = () => {
        if (!open) return;
        open = false;
        off();
        clearInterval(beat);
        clearTimeout(last);
        try {
          controller.close();
        } catch {
          // Already closed by the browser.
        }
      };
      request.signal.addEventListener('abort', () => end());
      send('retry: 2000\nevent: ready\ndata: {}\n\n');
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
});
