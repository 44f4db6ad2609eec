import type { Outcome } from '@/lib/core/outcome';
import type { ExportFault, MadeFile, Wanted } from '@/lib/server/services/exports';
import { texts } from '@/lib/texts';
import { refuse } from './answer';

/** What an address asks for: `?submission=2`, `?register=gaps`, `?appendix=1`. */
export function wantedIn(request: Request): Wanted {
  const asked = new URL(request.url).searchParams;
  const [submission, register] = [asked.get('submission'), asked.get('register')];
  return {
    // What is no number names no submission, and none is found.
    ...(submission === null ? {} : { submission: /^\d{1,4}$/.test(submission) ? Number(submission) : 0 }),
    ...(register === null ? {} : { register }),
    ...(asked.get('appendix') === '1' ? { appendix: true } : {}),
  };
}

/** A file as a download. A browser that has this very file already is told so. */
export function fileAnswer(request: Request, made: Outcome<MadeFile, ExportFault>): Response {
  if (!made.ok) {
    if (made.code === 'not-found') return refuse('not-found');
    const error = { code: made.code, message: texts()(`exports.errors.${made.code}`) };
    const known = made.code === 'unknown-register';
    return Response.json(
      { error },
      {
        status: known ? 404 : 503,
        headers: { 'cache-control': 'no-store', ...(known ? {} : { 'retry-after': '5' }) },
      },
    );
  }
  const { bytes, name, type, tag } = made.value;
  const kept = { etag: `"${tag}"`, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers: kept });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...kept,
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
}
