/**
 * True when a write comes from a page of ours. Browsers name the page's origin with every write and cannot
 * be made to lie about it; a request without one is refused like one with another's.
 */
export function fromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  return origin !== null && origin === ownOrigin(headers);
}

function ownOrigin(headers: Headers): string | null {
  const configured = process.env.NEXTAUTH_URL;
  if (configured) return URL.canParse(configured) ? new URL(configured).origin : null;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  const scheme = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  const address = `${scheme}://${host}`;
  return host && URL.canParse(address) ? new URL(address).origin : null;
}
