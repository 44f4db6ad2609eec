import { database } from './client';

export type DueWork = {
  readonly centreId: string;
  readonly kind: 'release' | 'mail' | 'reminder' | 'export' | 'paper';
};

/** Which centres have work that is due. Only that: the work itself is done inside each centre's own walls. */
export async function dueWork(): Promise<readonly DueWork[]> {
  const rows = await database().$queryRaw<{ centre_id: string; kind: DueWork['kind'] }[]>`
    select centre_id, kind from upmark_due_work()`;
  return rows.map((row) => ({ centreId: row.centre_id, kind: row.kind }));
}
