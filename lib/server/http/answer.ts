import { texts } from '@/lib/texts';
import type { server } from '@/lib/texts/en-GB/server';

export type ErrorCode = keyof (typeof server)['errors'];

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'no-such-address': 404,
  'revision-ahead': 409,
  locked: 423,
  'too-large': 413,
  'file-too-large': 413,
  'wrong-content-type': 415,
  'malformed-json': 400,
  'too-deep': 400,
  'wrong-shape': 422,
  'too-many-changes': 422,
  'unknown-template': 422,
  'file-not-json': 422,
  'file-not-a-proposal': 422,
  'file-newer': 422,
  'file-faulty': 422,
  'person-not-found': 404,
  'cohort-not-found': 404,
  'employer-not-found': 404,
  'invitation-not-found': 404,
  'session-not-found': 404,
  'last-administrator': 409,
  'roles-missing': 422,
  'lacks-role': 422,
  'name-missing': 422,
  'name-too-long': 422,
  'name-taken': 409,
  'due-date-wrong': 422,
  'drafts-unasked': 409,
  'list-empty': 422,
  'list-too-long': 422,
  'header-missing': 422,
  'invitation-over': 409,
  'already-member': 409,
  'already-invited': 409,
  'invitation-unknown': 404,
  'invitation-used': 410,
  'invitation-withdrawn': 410,
  'invitation-expired': 410,
  'too-many-attempts': 429,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-is-email': 422,
  'password-too-plain': 422,
  'password-wrong': 422,
  'password-same': 422,
  'password-none': 409,
  'not-in-this-state': 409,
  'reason-missing': 422,
  'nothing-to-sample': 409,
  'criteria-wrong': 422,
  'seed-missing': 422,
  'pool-changed': 409,
  'own-decision': 403,
  'title-missing': 422,
  'too-few-markers': 422,
  'unknown-marker': 422,
  'exercise-closed': 409,
  'already-handed-in': 409,
  'unknown-point': 422,
  'points-unmarked': 422,
  'feedback-too-long': 422,
  'claimed-by-other': 409,
  superseded: 409,
  'already-released': 409,
  'too-late': 409,
  'points-undecided': 409,
  'points-not-met': 409,
  'nothing-to-release': 409,
  'drafts-closed': 403,
  'declaration-missing': 422,
  'not-a-date': 422,
  'unknown-person': 422,
  'overruled-without-reason': 422,
  'comment-empty': 422,
  'comment-too-long': 422,
  'place-gone': 409,
  'words-gone': 409,
  'thread-gone': 404,
  'not-your-comment': 403,
  'bank-full': 409,
  'never-looked': 404,
  'database-busy': 503,
  unexpected: 500,
};

/**
 * An error with a stable code, words for a person, and where it helps the path of each fault (a list) or what it was
 * about (anything else the service told: who holds the claim, which points are missing).
 */
export function refuse(code: ErrorCode, about?: unknown): Response {
  const message = texts()(`server.errors.${code}`);
  const more = Array.isArray(about) ? { faults: about } : about ? { detail: about } : {};
  const body = { error: { code, message, ...more } };
  return Response.json(body, { status: STATUS[code], headers: { 'cache-control': 'no-store' } });
}

export const answer = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
