import { database } from './client';

export type FoundPaper = {
  readonly number: number;
  readonly submittedAt: Date;
  readonly standing: 'handed-in' | 'superseded' | 'withdrawn' | 'signed-off';
  readonly reference: string;
  readonly papers: readonly {
    readonly edition: 'assessment' | 'plan';
    readonly sha256: string;
    readonly bytes: number;
  }[];
};

type Row = Omit<FoundPaper, 'submittedAt'> & { submitted_at: Date };

/** What the holder of a paper is told, before any centre is known: the database gives no more than this. */
export async function findPaper(code: string): Promise<FoundPaper | null> {
  const [row] = await database().$queryRaw<Row[]>`select * from upmark_verify(${code})`;
  if (!row) return null;
  const { submitted_at: submittedAt, ...rest } = row;
  return { ...rest, submittedAt };
}
