import { database } from './client';
import { isUuid } from './identity';

/** What the holder of a link may know of an invitation, while it can be used. */
export type InvitationRecord = {
  centreName: string;
  email: string;
  name: string;
  expiresAt: Date;
  hasAccount: boolean;
};
export type InvitationState = 'sent' | 'accepted' | 'withdrawn' | 'expired';

type Row = { centre_name: string; email: string; name: string; expires_at: Date; has_account: boolean };

export async function findInvitation(tokenHash: string): Promise<InvitationRecord | null> {
  const [row] = await database().$queryRaw<Row[]>`select * from upmark_invitation(${tokenHash})`;
  if (!row) return null;
  return {
    centreName: row.centre_name,
    email: row.email,
    name: row.name,
    expiresAt: row.expires_at,
    hasAccount: row.has_account,
  };
}

/** Null where nobody was ever sent this link. */
export async function invitationState(tokenHash: string): Promise<InvitationState | null> {
  const [row] = await database().$queryRaw<
    { state: InvitationState | null }[]
  >`select upmark_invitation_state(${tokenHash}) as state`;
  return row?.state ?? null;
}

export type Joined = { userId: string; centreId: string; email: string; isNew: boolean };

/** Joins the centre, once; null when the invitation cannot be used (any more). */
export async function acceptInvitation(
  tokenHash: string,
  name: string,
  passwordHash: string,
): Promise<Joined | null> {
  const [row] = await database().$queryRaw<
    { user_id: string; centre_id: string; email: string; is_new: boolean }[]
  >`select * from upmark_accept_invitation(${tokenHash}, ${name}, ${passwordHash})`;
  return (
    (row && { userId: row.user_id, centreId: row.centre_id, email: row.email, isNew: row.is_new }) ?? null
  );
}

/** For a password that was proven just now; the service sees to that. */
export async function setPassword(userId: string, hash: string): Promise<boolean> {
  if (!isUuid(userId)) return false;
  const [row] = await database().$queryRaw<
    { done: boolean }[]
  >`select upmark_set_password(${userId}::uuid, ${hash}) as done`;
  return row?.done ?? false;
}

export async function setName(userId: string, name: string): Promise<boolean> {
  if (!isUuid(userId)) return false;
  const [row] = await database().$queryRaw<
    { done: boolean }[]
  >`select upmark_set_name(${userId}::uuid, ${name}) as done`;
  return row?.done ?? false;
}
