/**
 * The signs of a text as numbers, in one array that the next text fills anew. Asked for one by one, a sign of a text costs an engine
 * many times as much: it may be kept in a dozen ways, as letters, as a stretch of another text, as two texts joined.
 */
export function signsOf(text: string): Uint8Array | Uint16Array {
  if (signs.length < text.length) {
    signs = new Uint16Array(text.length * 2);
    bytes = new Uint8Array(signs.length * BYTES);
  }
  const { written } = encoder.encodeInto(text, bytes);
  // Nothing but signs of one byte: what is there may be read as it is.
  if (written === text.length) return bytes;
  const from = bytes;
  const into = signs;
  let to = 0;
  for (let at = 0; at < written; ) {
    const first = from[at++] as number;
    if (first < 0x80) {
      into[to++] = first;
      continue;
    }
    // What is left of the first byte, and six bits of each that follows.
    let more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let sign = first & (0x3f >> more);
    for (; more > 0; more--) sign = (sign << 6) | ((from[at++] as number) & 0x3f);
    if (sign > 0xffff) {
      // Two signs in a text.
      into[to++] = 0xd7c0 + (sign >> 10);
      into[to++] = 0xdc00 | (sign & 0x3ff);
    } else into[to++] = sign;
  }
  return into;
}

/** No sign of a text takes more in UTF-8. */
const BYTES = 3;
const encoder = new TextEncoder();
let signs = new Uint16Array(4096);
let bytes = new Uint8Array(signs.length * BYTES);
