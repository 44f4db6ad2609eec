import { texts } from '@/lib/texts';
import type { server } from '@/lib/texts/en-GB/server';

/** Handing in, feedback, witnesses. */
const HANDING_IN = {
  'revision-behind': 409,
  'declaration-missing': 422,
  'nothing-changed': 409,
  'not-in-this-state': 409,
  'thread-gone': 404,
  'comment-empty': 422,
  'comment-too-long': 422,
  'not-an-email': 422,
  'own-email': 422,
  'witness-unnamed': 422,
  'statement-missing': 422,
  'role-missing': 422,
  'row-gone': 409,
  'too-many-asked': 409,
  'link-useless': 404,
  'too-many-attempts': 429,
  'no-employer': 409,
} as const;

export type ErrorCode = keyof (typeof server)['errors'];

const STATUS: Readonly<Record<ErrorCode, number>> = {
  ...HANDING_IN,
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
