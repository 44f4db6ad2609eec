/** The part of fontkit's font that turns letters into glyphs with their places. */
export type Shaper = {
  layout(text: string, ...rest: unknown[]): GlyphRun;
};
type GlyphRun = { glyphs: unknown[]; positions: object[]; advanceWidth: number };

/** Only where a word looks the same whatever stands beside it: Latin letters in the order they are read. */
const SIMPLE = /^[\x20-\x7e\u00a0-\u017f‘’“”–—…•]*$/u;
const WORDS = / +|[^ ]+/gu;
const MOST_WORDS = 20_000;
const LONGEST = 40;

/**
 * Shaping a text is a third of the work, and the same few thousand words make up all of it. Each is shaped once
 * and remembered, for this font and these features.
 */
export function rememberWords(font: Shaper): void {
  const shape = font.layout.bind(font);
  let known = new Map<string, GlyphRun>();
  font.layout = (text, ...rest) => {
    if (!SIMPLE.test(text)) return shape(text, ...rest);
    const kind = `${JSON.stringify(rest[0] ?? '')}|${String(rest[3] ?? '')}|`;
    const glyphs: unknown[] = [];
    const positions: object[] = [];
    let advanceWidth = 0;
    for (const word of text.match(WORDS) ?? []) {
      let run = known.get(kind + word);
      if (!run) {
        const { glyphs: drawn, positions: places, advanceWidth: wide } = shape(word, ...rest);
        run = { glyphs: drawn, positions: places, advanceWidth: wide };
        if (known.size >= MOST_WORDS) known = new Map();
        if (word.length <= LONGEST) known.set(kind + word, run);
      }
      for (const glyph of run.glyphs) glyphs.push(glyph);
      // Copies: whoever draws the run scales its places where they stand.
      for (const position of run.positions) positions.push({ ...position });
      advanceWidth += run.advanceWidth;
    }
    return { glyphs, positions, advanceWidth };
  };
}
