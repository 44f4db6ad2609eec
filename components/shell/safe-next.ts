/**
 * Where to go after signing in. Only a path of this site: an address given in the query could else send
 * someone who has just signed in to a look-alike.
 */
export function safeNext(next: string | readonly string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  const here = 'http://here.invalid';
  // Browsers read `\` as `/` and drop tabs and line breaks, so what counts is what they would make of it.
  if (!URL.canParse(next, here)) return '/';
  const url = new URL(next, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  const path = `${url.pathname}${url.search}${url.hash}`;
  return /^\/(sign-in|centre|api)(\/|\?|#|$)/.test(path) ? '/' : path;
}
