import { type ExerciseResults, exerciseResults, type Given, isDone, type Marks } from '@/lib/core/review';
import type { Prisma, Tx } from '@/lib/server/db';
import { unitOf } from '@/lib/server/files/unit-of';
import { namesOf } from './common';

export type StoredExercise = Omit<Prisma.StandardisationGetPayload<{ include: { marks: true } }>, 'document'>;

export const countsOf = ({ marks, closedAt }: StoredExercise) => ({
  closed: closedAt !== null,
  invited: marks.length,
  handedIn: marks.filter(({ handedInAt }) => handedInAt !== null).length,
});
export const pointsOf = ({ templateId, templateVersion }: StoredExercise): readonly string[] =>
  unitOf(templateId, templateVersion).template.markingPoints.map(({ id }) => id);

/** What was handed in, once nobody who reads it can still be led by it; before that null. The one gate of marks. */
export function givenOf(
  exercise: StoredExercise,
  names: ReadonlyMap<string, string>,
): readonly Given[] | null {
  if (!isDone(countsOf(exercise))) return null;
  return exercise.marks
    .filter(({ handedInAt }) => handedInAt !== null)
    .map(({ userId, marks }) => ({ by: names.get(userId) ?? '', marks: marks as unknown as Marks }))
    .sort((a, b) => a.by.localeCompare(b.by, 'en-GB'));
}

export async function resultsOf(tx: Tx, exercise: StoredExercise): Promise<ExerciseResults | null> {
  const names = await namesOf(
    tx,
    exercise.marks.map(({ userId }) => userId),
  );
  const given = givenOf(exercise, names);
  return given && exerciseResults(pointsOf(exercise), given);
}

/** The exercise, held until the transaction ends, so that handing in and closing follow one another. */
export async function lockExercise(tx: Tx, centreId: string, id: string): Promise<StoredExercise | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from standardisation where centre_id = ${centreId}::uuid and id = ${id}::uuid for update`;
  if (rows.length === 0) return null;
  return tx.standardisation.findUnique({
    where: { centreId_id: { centreId, id } },
    include: { marks: true },
  });
}
