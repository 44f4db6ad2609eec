import { database } from './client';

/** What sign-in needs to know of a person, before any centre is known. */
export type SignInRecord = {
  userId: string;
  passwordHash: string | null;
  disabled: boolean;
  centreId: string;
};

type SignInRow = { user_id: string; password_hash: string | null; disabled: boolean; centre_id: string };

export async function findForSignIn(email: string): Promise<SignInRecord | null> {
  const [row] = await database().$queryRaw<SignInRow[]>`select * from upmark_sign_in(${email})`;
  if (!row) return null;
  return {
    userId: row.user_id,
    passwordHash: row.password_hash,
    disabled: row.disabled,
    centreId: row.centre_id,
  };
}

export type ActorRecord = {
  userId: string;
  centreId: string;
  centreName: string;
  name: string;
  email: string;
  roles: string[];
};

type ActorRow = {
  user_id: string;
  centre_id: string;
  centre_name: string;
  name: string;
  email: string;
  roles: string[];
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: string) => UUID.test(value);

/** The person at the centre as they are now; null when disabled, gone or never a member. */
export async function findActor(userId: string, centreId: string): Promise<ActorRecord | null> {
  if (!isUuid(userId) || !isUuid(centreId)) return null;
  const [row] = await database().$queryRaw<
    ActorRow[]
  >`select * from upmark_actor(${userId}::uuid, ${centreId}::uuid)`;
  if (!row) return null;
  return {
    userId: row.user_id,
    centreId: row.centre_id,
    centreName: row.centre_name,
    name: row.name,
    email: row.email,
    roles: row.roles,
  };
}
