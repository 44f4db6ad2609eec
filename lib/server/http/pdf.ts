import type { Outcome } from '@/lib/core/outcome';
import { texts } from '@/lib/texts';
import { refuse } from './answer';
import { bytesAnswer, noBytes } from './bytes';

type Copy = { readonly bytes: Uint8Array; readonly name: string; readonly tag: string };

/** A copy as a download, or in the browser with `?inline=1`. A browser that has this very copy already is told so. */
export function pdfAnswer(
  request: Request,
  made: Outcome<Copy, 'not-found' | 'plan-not-found' | 'pdf-busy' | 'pdf-failed'>,
): Response {
  if (!made.ok) {
    if (made.code === 'not-found' || made.code === 'plan-not-found') return refuse(made.code);
    return noBytes(made.code, texts()(`pdf.errors.${made.code}`), true);
  }
  const { bytes, name, tag } = made.value;
  const inline = new URL(request.url).searchParams.get('inline') === '1';
  return bytesAnswer(request, { bytes, file: `${name}.pdf`, type: 'application/pdf', tag }, inline);
}
