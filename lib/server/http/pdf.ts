import type { Outcome } from '@/lib/core/outcome';
import { texts } from '@/lib/texts';
import { refuse } from './answer';

type Copy = { readonly bytes: Uint8Array; readonly name: string; readonly tag: string };

/** A copy as a download, or in the browser with `?inline=1`. A browser that has this very copy already is told so. */
export function pdfAnswer(
  request: Request,
  made: Outcome<Copy, 'not-found' | 'plan-not-found' | 'pdf-busy' | 'pdf-failed'>,
): Response {
  if (!made.ok) {
    if (made.code === 'not-found' || made.code === 'plan-not-found') return refuse(made.code);
    const error = { code: made.code, message: texts()(`pdf.errors.${made.code}`) };
    return Response.json(
      { error },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } },
    );
  }
  const { bytes, name, tag } = made.value;
  const kept = { etag: `"${tag}"`, 'cache-control': 'private, no-cache' };
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers: kept });
  const way = new URL(request.url).searchParams.get('inline') === '1' ? 'inline' : 'attachment';
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...kept,
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `${way}; filename="${name}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
    },
  });
}
