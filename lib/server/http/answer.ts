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
  'database-busy': 503,
  unexpected: 500,
};

/** An error with a stable code, words for a person, and where it helps the path of each fault. */
export function refuse(code: ErrorCode, faults?: unknown): Response {
  const message = texts()(`server.errors.${code}`);
  const body = { error: { code, message, ...(Array.isArray(faults) ? { faults } : {}) } };
  return Response.json(body, { status: STATUS[code], headers: { 'cache-control': 'no-store' } });
}

export const answer = (value: unknown, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
