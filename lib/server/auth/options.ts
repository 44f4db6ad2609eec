import { headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { endSessions, openSession } from '@/lib/server/db';
import { faultOf, log } from '@/lib/server/log';
import { SESSION_DAYS } from './days';
import { signIn, signInVerified } from './sign-in';

export const OIDC_ID = 'oidc';

type OidcProfile = { sub: string; email?: string; email_verified?: boolean };

/** The name to put on the button, when an identity provider is set up. */
export const identityProvider = (): string | null =>
  process.env.OIDC_ISSUER && process.env.OIDC_CLIENT_ID ? (process.env.OIDC_NAME ?? 'OpenID Connect') : null;

function oidc(): AuthOptions['providers'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env;
  if (!issuer || !clientId) return [];
  return [
    {
      id: OIDC_ID,
      name: identityProvider() ?? OIDC_ID,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret: clientSecret ?? '',
      authorization: { params: { scope: 'openid email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (profile: OidcProfile) => ({ id: profile.sub, email: profile.email ?? null }),
    },
  ];
}

/** The first hop is set by our own server, which knows who connected (scripts/lib/serve.mjs). */
function addressOf(given: unknown): string {
  const value = (given as Record<string, unknown> | undefined)?.['x-forwarded-for'];
  return typeof value === 'string' ? (value.split(',')[0]?.trim() ?? '') : '';
}

/**
 * The cookie says who signed in and in which session, and nothing else: at which centre they are and what they may do there
 * is read from the database with each request (actor.ts).
 */
export const authOptions = (): AuthOptions => ({
  secret: process.env.NEXTAUTH_SECRET ?? '',
  session: { strategy: 'jwt', maxAge: SESSION_DAYS * 24 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  logger: {
    // A cookie that has run out or was tampered with is no fault of ours.
    error: (code) => log[code === 'JWT_SESSION_ERROR' ? 'info' : 'error']({ code: 'auth', reason: code }),
    warn: (code) => log.warn({ code: 'auth', reason: code }),
    debug: () => {},
  },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given, request) {
        const email = typeof given?.email === 'string' ? given.email : '';
        const password = typeof given?.password === 'string' ? given.password : '';
        let outcome: Awaited<ReturnType<typeof signIn>>;
        try {
          outcome = await signIn(email, password, addressOf(request.headers));
        } catch (error) {
          log.error({ code: 'sign-in-failed', fault: faultOf(error) });
          throw new Error('unavailable');
        }
        if (outcome.ok) return { id: outcome.value.userId };
        // next-auth hands the message to the client as `error`; it is a code, worded by the page.
        if (outcome.code === 'too-many-attempts')
          throw new Error(`too-many-attempts:${(outcome.detail as { minutes: number }).minutes}`);
        throw new Error(outcome.code);
      },
    }),
    ...oidc(),
  ],
  events: {
    async signOut({ token }) {
      if (token?.sub && token.sid) await endSessions(token.sub, { only: token.sid });
    },
  },
  callbacks: {
    async signIn({ user, account, profile }) {
      if (account?.provider !== OIDC_ID) return true;
      const { email, email_verified } = (profile ?? {}) as Partial<OidcProfile>;
      const outcome = await signInVerified(email, email_verified);
      if (!outcome.ok) return `/sign-in?error=${outcome.code === 'disabled' ? 'disabled' : 'not-known-here'}`;
      user.id = outcome.value.userId;
      return true;
    },
    async jwt({ token, user }) {
      if (!user) return { sub: token.sub, sid: token.sid };
      const sid = await openSession(user.id, (await headers()).get('user-agent') ?? '');
      return { sub: user.id, sid };
    },
    session({ session, token }) {
      return {
        expires: session.expires,
        userId: token.sub ?? '',
        sessionId: token.sid ?? '',
      };
    },
    redirect({ url, baseUrl }) {
      if (/^\/(?![/\\])/.test(url)) return `${baseUrl}${url}`;
      return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
    },
  },
});
