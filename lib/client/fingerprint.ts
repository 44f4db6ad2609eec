export type KeptFile = {
  readonly edition: 'assessment' | 'plan';
  readonly sha256: string;
  readonly bytes: number;
};
export type Judged =
  | { readonly kind: 'is'; readonly name: string; readonly edition: KeptFile['edition'] }
  | { readonly kind: 'not'; readonly name: string; readonly hash: string | null }
  | { readonly kind: 'unreadable' | 'insecure'; readonly name: string };

/** Beyond this, a file is not read into memory only to say what it is. */
const LARGEST = 256 * 1024 * 1024;

/** SHA-256 in the browser; null where it has no means for it: on pages that are not secure. */
export async function fingerprintOf(bytes: ArrayBuffer): Promise<string | null> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether this is one of the files that are kept, byte for byte. Nothing is sent anywhere. */
export async function judgeFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  kept: readonly KeptFile[],
): Promise<Judged> {
  const { name, size } = file;
  const sameSize = kept.some(({ bytes }) => bytes === size);
  // Another length is another file, whatever is in it.
  if (!sameSize && size > LARGEST) return { kind: 'not', name, hash: null };
  try {
    const hash = await fingerprintOf(await file.arrayBuffer());
    if (hash === null) return sameSize ? { kind: 'insecure', name } : { kind: 'not', name, hash };
    const found = kept.find(({ sha256 }) => sha256 === hash);
    return found ? { kind: 'is', name, edition: found.edition } : { kind: 'not', name, hash };
  } catch {
    return { kind: 'unreadable', name };
  }
}
