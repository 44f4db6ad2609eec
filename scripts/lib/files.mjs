import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/** Makes the data folder if needed and makes sure we can write there. */
export function prepareDataDir(dir) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o755 });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch {
    throw new Problem(
      `cannot write to the data folder ${dir}. Give yourself write access to it, or name another with UPMARK_DATA_DIR.`,
    );
  }
}

/** Writes all or nothing, readable by the owner alone unless told otherwise. */
export function writeWhole(file, text, mode = 0o600) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}

export function readJson(file, fallback) {
  if (!existsSync(file)) return fallback;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Problem(`cannot read ${file}. Put back a copy of it, or check who may read it.`);
  }
}

/**
 * Secrets of this installation, made once. They are never printed; losing the file means signing everybody
 * out, and for the embedded database it means losing the way in, so it belongs in the same backup.
 */
export function secrets(dir, names) {
  const file = join(dir, 'secrets.json');
  const kept = readJson(file, {});
  const missing = names.filter((name) => typeof kept[name] !== 'string');
  for (const name of missing) kept[name] = randomBytes(32).toString('base64url');
  if (missing.length) writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`);
  return kept;
}
