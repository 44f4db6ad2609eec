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
  'plan-not-found': 404,
  'plan-not-shared': 409,
  'comment-empty': 422,
  'result-row-gone': 409,
  'result-date-wrong': 422,
  'result-date-ahead': 422,
  'result-value-missing': 422,
  'result-value-wrong': 422,
  'no-result': 409,
  'no-evidence-asked': 409,
  'too-many-rows': 409,
  'export-empty': 422,
  'export-too-many': 422,
  'export-under-way': 409,
  'export-not-found': 404,
  'export-not-ready': 409,
  'export-gone': 410,
  'export-withdrawn': 409,
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
