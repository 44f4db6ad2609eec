import { createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { cleanEmail, LONGEST_EMAIL, LONGEST_PASSWORD } from '@/lib/core/people';
import { enterGate, findForSignIn, leaveGate } from '@/lib/server/db';

/** OWASP's floor for argon2id, doubled in memory; some 40 ms here. */
const ARGON = { algorithm: 2, memoryCost: 38_912, timeCost: 2, parallelism: 1 } as const;
const MOST_PER_PERSON = 10;
/** A whole classroom may share one address. */
const MOST_PER_ADDRESS = 100;

export const hashPassword = (password: string) => hash(password, ARGON);

export type SignInCode = 'wrong-email-or-password' | 'too-many-attempts' | 'disabled';
export type SignedIn = { userId: string };

let decoy: Promise<string> | undefined;
/** Checked when nobody has the e-mail, so that both answers take the same time. */
const decoyHash = () => {
  decoy ??= hashPassword(randomBytes(18).toString('base64'));
  return decoy;
};

/** E-mails and addresses are counted by keyed hash: the table of attempts names nobody. */
export function subject(kind: 'person' | 'address' | 'link' | 'password', value: string): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return createHmac('sha256', secret).update(`${kind}:${value}`).digest('base64url');
}

export const normalEmail = cleanEmail;

/** Whether this is the password behind a hash; a hash that cannot be read is behind none. */
export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password).catch(() => false);

export async function signIn(
  rawEmail: string,
  password: string,
  address: string,
): Promise<Outcome<SignedIn, SignInCode>> {
  const email = normalEmail(rawEmail);
  const possible =
    email.length > 0 &&
    email.length <= LONGEST_EMAIL &&
    !email.includes('\0') &&
    password.length > 0 &&
    password.length <= LONGEST_PASSWORD;
  const person = subject('person', email);
  const gate = await enterGate([
    { subject: person, most: MOST_PER_PERSON },
    { subject: subject('address', address), most: MOST_PER_ADDRESS },
  ]);
  if (!gate.open) return fail('too-many-attempts', { minutes: gate.minutes });
  const record = possible ? await findForSignIn(email) : null;
  const matches = await isPassword(record?.passwordHash ?? (await decoyHash()), possible ? password : '-');
  if (!record?.passwordHash || !matches) return fail('wrong-email-or-password');
  if (record.disabled) return fail('disabled');
  await leaveGate(gate.tickets, person);
  return ok({ userId: record.userId });
}

/** A person an identity provider vouches for: only an e-mail it has verified, and only if we know it. */
export async function signInVerified(
  email: unknown,
  verified: unknown,
): Promise<Outcome<SignedIn, SignInCode>> {
  if (typeof email !== 'string' || verified !== true || email.length > LONGEST_EMAIL || email.includes('\0'))
    return fail('wrong-email-or-password');
  const record = await findForSignIn(normalEmail(email));
  if (!record) return fail('wrong-email-or-password');
  if (record.disabled) return fail('disabled');
  return ok({ userId: record.userId });
}
