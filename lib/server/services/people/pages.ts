/** Pages continue from a key, so that the last is as quick as the first. */
export const PAGE = 50;

export const cursorOf = (key: string, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** A cursor that was not ours simply starts at the beginning. */
export function readCursor(cursor: string | undefined): { key: string; id: string } | null {
  if (!cursor || cursor.length > 1_000) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof key !== 'string' || typeof id !== 'string' || key.includes('\0')) return null;
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? { key, id } : null;
  } catch {
    return null;
  }
}

/** The same for lists by time. */
export function readTimeCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const read = readCursor(cursor);
  const at = new Date(read?.key ?? '');
  return read && !Number.isNaN(at.getTime()) ? { at, id: read.id } : null;
}

export function pageOf<T>(
  rows: readonly T[],
  cursor: (row: T) => string,
  size = PAGE,
): { shown: T[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { shown, next: last ? cursor(last) : null };
}

const LONGEST_SEARCH = 100;
/** What is looked for; signs that mean something to LIKE are looked for as themselves. */
export const likeOf = (search: string | undefined): string | null => {
  const text = (search ?? '').replace(/\0/g, '').trim().slice(0, LONGEST_SEARCH);
  return text === '' ? null : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
};
