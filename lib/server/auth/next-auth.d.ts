import 'next-auth/jwt';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The centre signed in at. */
    centre?: string | undefined;
    /** The row of `user_session` this cookie stands for. */
    sid?: string | undefined;
  }
}
