import type { CentreScope } from './centre';
import { database } from './client';
import { provenCentre } from './scope';

export type AskedTestimony = {
  centreName: string;
  witness: string;
  statement: string;
  shown: unknown;
  expiresAt: Date;
};
export type AnsweredTestimony = { centreId: string; id: string; proposalId: string };

type Row = { centre_name: string; witness: string; statement: string; shown: unknown; expires_at: Date };

/** What the holder of a token is asked, before any centre is known. */
export async function findTestimony(tokenHash: string): Promise<AskedTestimony | null> {
  const [row] = await database().$queryRaw<Row[]>`select * from upmark_testimony(${tokenHash})`;
  if (!row) return null;
  return {
    centreName: row.centre_name,
    witness: row.witness,
    statement: row.statement,
    shown: row.shown,
    expiresAt: row.expires_at,
  };
}

/** Takes the answer, once; null where the token cannot be used, or no longer. */
export async function answerTestimony(
  tokenHash: string,
  outcome: string,
  answer: object,
): Promise<AnsweredTestimony | null> {
  const [row] = await database().$queryRaw<{ centre_id: string; id: string; proposal_id: string }[]>`
    select * from upmark_answer_testimony(${tokenHash}, ${outcome}, ${JSON.stringify(answer)}::jsonb)`;
  return row ? { centreId: row.centre_id, id: row.id, proposalId: row.proposal_id } : null;
}

/** The token just proved itself: what it answered may be told inside its centre. */
export const provenCentreOfTestimony = (answered: AnsweredTestimony): CentreScope =>
  provenCentre(answered.centreId);
