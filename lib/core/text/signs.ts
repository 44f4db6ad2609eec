/**
 * The signs of a text as numbers, in one array that the next text fills anew. Asked for one by one, a sign of a text costs an engine
 * many times as much: it may be kept in a dozen ways, as letters, as a stretch of another text, as two texts joined.
 */
export function signsOf(text: string): Uint8Array | Uint16Array {
  room(text);
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

/** Has signs of more than a byte, as curly quotes are; what is cut from it takes two for every sign. */
const WIDE = /[^\0-\xFF]/;
export const isWide = (text: string): boolean => WIDE.test(text);

/**
 * The same text with a byte for each sign, as most have, although it was cut from one that takes two: a pattern is compiled for each
 * width it meets, and so many patterns twice over fill the memory an engine keeps for them (in V8 16 MB), after which all are slow.
 */
export function narrowed(text: string): string {
  if (isWide(text)) return text;
  room(text);
  const { written } = encoder.encodeInto(text, bytes);
  return decoder.decode(bytes.subarray(0, written));
}

function room({ length }: string): void {
  if (signs.length >= length) return;
  signs = new Uint16Array(length * 2);
  bytes = new Uint8Array(signs.length * BYTES);
}

/** No sign of a text takes more in UTF-8. */
const BYTES = 3;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let signs = new Uint16Array(4096);
let bytes = new Uint8Array(signs.length * BYTES);
