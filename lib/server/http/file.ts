import type { Outcome } from '@/lib/core/outcome';
import type { ExportFault, MadeFile, Wanted } from '@/lib/server/services/exports';
import { texts } from '@/lib/texts';
import { refuse } from './answer';
import { bytesAnswer, noBytes } from './bytes';

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
    return noBytes(made.code, texts()(`exports.errors.${made.code}`), made.code !== 'unknown-register');
  }
  const { name, ...file } = made.value;
  return bytesAnswer(request, { ...file, file: name });
}
