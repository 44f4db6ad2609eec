'use client';

/** The two calls the auth routes need from a page; their own client would cost ten times as much script. */

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const token = await fetch('/api/auth/csrf', { headers: { accept: 'application/json' } });
  const { csrfToken } = (await token.json()) as { csrfToken?: unknown };
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, csrfToken: String(csrfToken), json: 'true' }),
  });
}

/** Undefined when signed in; else the stable code of what stood in the way. */
export async function signIn(email: string, password: string): Promise<string | undefined> {
  let response: Response;
  let url: unknown;
  try {
    response = await post('/api/auth/callback/credentials', { email, password, callbackUrl: '/' });
    ({ url } = (await response.json()) as { url?: unknown });
  } catch {
    return 'unreachable';
  }
  if (typeof url !== 'string' || !URL.canParse(url, location.href)) return 'unavailable';
  const given = new URL(url, location.href).searchParams;
  const error = given.get('error') ?? (given.has('csrf') ? 'again' : undefined);
  return error ?? (response.ok ? undefined : 'unavailable');
}

export async function signOut(): Promise<boolean> {
  try {
    return (await post('/api/auth/signout', { callbackUrl: '/sign-in' })).ok;
  } catch {
    return false;
  }
}

/** The identity provider's address to go to; undefined when it could not be had. */
export async function signInWith(provider: string, next: string): Promise<string | undefined> {
  try {
    const response = await post(`/api/auth/signin/${provider}`, { callbackUrl: next });
    const { url } = (await response.json()) as { url?: unknown };
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}
