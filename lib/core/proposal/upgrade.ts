import { fail, type Outcome, ok } from '../outcome';
import { DOCUMENT_FORMAT } from './document';

type Plain = Readonly<Record<string, unknown>>;
/** Turns a document of one format into the next; the key is the format it starts from. */
export type Upgraders = Readonly<Record<number, (document: Plain) => Plain>>;

/**
 * One entry per step, never changed once released.
 * 1 → 2: the practice log. What is there already stays, so that a file that ran ahead of its format loses nothing.
 * 2 → 3: the notes beside the proposal, findings considered and words pinned.
 */
const UPGRADERS: Upgraders = {
  1: (document) => ({ contacts: [], testimonies: [], learning: [], ...document }),
  2: (document) => ({ considered: [], pins: [], ...document }),
};

export type UpgradeCode = 'format-missing' | 'format-newer' | 'format-unknown';

/** Brings a stored document to the present format, step by step. What it holds is judged afterwards. */
export function upgradeDocument(
  document: Plain,
  upgraders: Upgraders = UPGRADERS,
  present: number = DOCUMENT_FORMAT,
): Outcome<Plain, UpgradeCode> {
  const start = document.format;
  if (start === undefined) return fail('format-missing');
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 1) return fail('format-unknown');
  if (start > present) return fail('format-newer');
  let now = document;
  for (let format = start; format < present; format += 1) {
    const step = upgraders[format];
    if (!step) return fail('format-unknown');
    now = { ...step(now), format: format + 1 };
  }
  return ok(now);
}
