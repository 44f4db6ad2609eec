import 'next-auth/jwt';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The row of `user_session` this cookie stands for. */
    sid?: string | undefined;
  }
}
