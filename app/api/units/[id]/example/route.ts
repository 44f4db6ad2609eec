import { refuse } from '@/lib/server/http/answer';
import { route } from '@/lib/server/http/route';
import { examplePdf } from '@/lib/server/services/units';
import { texts } from '@/lib/texts';

type Params = { id: string };

/** The worked example of a unit, to read before one begins. */
export const GET = route<Params>(async (_request, actor, { id }) => {
  const made = await examplePdf(actor, id);
  if (!made.ok) {
    if (made.code === 'unknown-template') return refuse(made.code);
    const error = { code: made.code, message: texts()(`pdf.errors.${made.code}`) };
    return Response.json(
      { error },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } },
    );
  }
  return new Response(new Uint8Array(made.value.bytes), {
    headers: {
      etag: `"${made.value.tag}"`,
      'cache-control': 'private, no-cache',
      'content-type': 'application/pdf',
      'content-length': String(made.value.bytes.length),
      'content-disposition': `inline; filename="${id}-example.pdf"`,
    },
  });
});
