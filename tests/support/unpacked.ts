import { inflateSync } from 'node:zlib';

/** The bytes as they are, and what every stream in them unpacks to. */
export function unpacked(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const parts = [raw];
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    try {
      parts.push(inflateSync(Buffer.from(raw.slice(start, end), 'latin1')).toString('latin1'));
    } catch {
      // Not packed, or a font: the raw bytes are looked through already.
    }
  }
  return parts.join('\n');
}
