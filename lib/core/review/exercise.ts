import { type Agreement, agreement } from './agreement';

/** What one marker says about one marking point, in a standardisation exercise. */
export type Mark = { readonly decision: 'met' | 'not-yet'; readonly reason: string };
export type Marks = Readonly<Record<string, Mark>>;
/** Marks that were handed in, by the name of who gave them. */
export type Given = { readonly by: string; readonly marks: Marks };

export type PointResult = {
  readonly point: string;
  readonly said: readonly (Mark & { readonly by: string })[];
  readonly met: number;
  readonly notYet: number;
  /** Share of pairs of markers who said the same; null with fewer than two. */
  readonly observed: number | null;
};
export type ExerciseResults = {
  readonly markers: number;
  readonly points: readonly PointResult[];
  /** Over all points together. One submission gives one item a point, too few to tell agreement there from chance. */
  readonly overall: Agreement;
};

const markOf = (given: Given, point: string): Mark | undefined =>
  Object.hasOwn(given.marks, point) ? given.marks[point] : undefined;
const decisions = (given: readonly Given[], point: string): string[] =>
  given.flatMap((one) => markOf(one, point)?.decision ?? []);

/** How far those who handed in agree. */
export function exerciseResults(points: readonly string[], given: readonly Given[]): ExerciseResults {
  return {
    markers: given.length,
    overall: agreement(points.map((point) => decisions(given, point))),
    points: points.map((point) => {
      const said = given.flatMap((one) => {
        const mark = markOf(one, point);
        return mark ? [{ ...mark, by: one.by }] : [];
      });
      const met = said.filter(({ decision }) => decision === 'met').length;
      const { observed } = agreement([said.map(({ decision }) => decision)]);
      return { point, said, met, notYet: said.length - met, observed };
    }),
  };
}

export type AcrossExercises = { readonly point: string; readonly agreement: Agreement };
/** Each point over several exercises with the same template: here there are items enough to set against chance. */
export const agreementAcross = (
  points: readonly string[],
  exercises: readonly (readonly Given[])[],
): readonly AcrossExercises[] =>
  points.map((point) => ({ point, agreement: agreement(exercises.map((given) => decisions(given, point))) }));

/** Nobody is shown what others said before this. */
export const isDone = (of: { closed: boolean; invited: number; handedIn: number }): boolean =>
  of.closed || (of.invited > 0 && of.handedIn === of.invited);
