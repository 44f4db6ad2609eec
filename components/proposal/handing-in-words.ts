import { dayOf, formatDate, formatTime } from '@/lib/core/format';
import type { HandedIn, Standing } from '@/lib/core/review/told';
import type { State } from '@/lib/core/review/transitions';

export const dateOf = (instant: string): string => formatDate(dayOf(instant));
export const when = (instant: string): { date: string; time: string } => ({
  date: dateOf(instant),
  time: formatTime(instant),
});

/** The submission that counts: the latest that was not taken back. */
export const standingSubmission = ({ submissions }: Standing): HandedIn | null =>
  submissions.findLast(({ withdrawnAt }) => withdrawnAt === null) ?? null;

/** Sampling is between the staff: to the learner, signed off is signed off. */
export const stateToldToLearner = (
  state: State,
): 'draft' | 'submitted' | 'in-review' | 'changes-requested' | 'signed-off' =>
  state === 'sampled' || state === 'confirmed' ? 'signed-off' : state;

export const STATE_TONES = {
  draft: 'neutral',
  submitted: 'notyet',
  'in-review': 'notyet',
  'changes-requested': 'partly',
  'signed-off': 'met',
} as const;
