import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { planPdf } from '@/lib/server/services/plans/pdf';
import { texts } from '@/lib/texts';

/** The manager's copy. A browser that has this very copy already is told so. */
export const GET = route<{ id: string }>(async (request, actor, { id }) => {
  const made = await planPdf(actor, id);
  if (!made.ok) {
    if (made.code === 'plan-not-found') return refuse(made.code);
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
});
