import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TOKENS = readFileSync(join(ROOT, 'app/tokens.css'), 'utf8');
type Theme = 'light' | 'dark';

/** Colour tokens as they stand: `--name: light-dark(#light, #dark);`. */
function colours(css: string): Map<string, Record<Theme, string>> {
  const found = new Map<string, Record<Theme, string>>();
  for (const [, name, light, dark] of css.matchAll(
    /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/g,
  ))
    if (name && light && dark) found.set(name, { light, dark });
  return found;
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const PAPERS = ['ground', 'sunk', 'card', 'raised', 'shade'];
const on = (inks: string[], papers: string[]) =>
  inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const));

/** Words on what they stand on. */
const TEXT = [
  ...on(['ink', 'ink-soft', 'ink-faint', 'thread-deep', 'clash'], PAPERS),
  ...on(['met', 'partly', 'notyet'], ['card', 'ground']),
  ...['thread', 'met', 'partly', 'notyet', 'clash'].map((state) => [state, `${state}-wash`] as const),
  ...on(['ink', 'ink-soft'], ['met-wash', 'partly-wash', 'notyet-wash', 'clash-wash', 'thread-wash', 'mark']),
  ['thread-deep', 'thread-wash'],
  ['on-thread', 'thread'],
  ['on-thread', 'thread-deep'],
  ['on-clash', 'clash'],
  ['ink', 'thread-soft'],
] as const;

/** Lines and shapes one must see to use or understand something. */
const PARTS = [
  ...on(['line-strong', 'thread', 'focus-line'], PAPERS),
  ...on(['met', 'partly', 'notyet', 'clash'], ['card', 'ground', 'shade']),
  ['thread', 'thread-soft'],
  ['focus-line', 'focus'],
] as const;

function faults(css: string): string[] {
  const tokens = colours(css);
  const judge = (pairs: readonly (readonly [string, string])[], least: number) =>
    pairs.flatMap(([ink, paper]) =>
      (['light', 'dark'] as const).flatMap((theme) => {
        const [a, b] = [tokens.get(ink)?.[theme], tokens.get(paper)?.[theme]];
        if (!a || !b) return [`${ink} or ${paper} is missing`];
        const ratio = contrast(a, b);
        return ratio >= least
          ? []
          : [`${theme}: ${ink} on ${paper} is ${ratio.toFixed(2)}, less than ${least}`];
      }),
    );
  return [...judge(TEXT, 4.5), ...judge(PARTS, 3)];
}

describe('colours', () => {
  test('black on white is 21 to 1, so the sum is right', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test('every colour but the veil has a light and a dark form', () => {
    const declared = [...TOKENS.matchAll(/--([\w-]+):\s*light-dark\(/g)].map(([, name]) => name);
    expect(declared.length).toBeGreaterThan(25);
    expect(declared.filter((name) => !colours(TOKENS).has(name ?? ''))).toEqual(['scrim']);
  });

  test('words stand out at least 4.5 to 1, parts 3 to 1, in both themes', () => {
    expect(faults(TOKENS)).toEqual([]);
  });

  test.each([
    ['--ink-faint: light-dark(#5a637c', '--ink-faint: light-dark(#9aa1b4'],
    ['#55c4ba);', '#0b7a75);'],
    ['--line-strong: light-dark(#7b8296', '--line-strong: light-dark(#d0d3dc'],
    ['--on-thread: light-dark(#ffffff', '--on-thread: light-dark(#17213b'],
  ])('a token changed badly is noticed (%s)', (good, bad) => {
    expect(TOKENS).toContain(good);
    expect(faults(TOKENS.replace(good, bad))).not.toEqual([]);
  });

  test('no style sheet of ours names a colour beside the tokens', () => {
    const sheets = ['app', 'components']
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(folder, file),
        ),
      )
      .filter((file) => file.endsWith('.css') && file !== join('app', 'tokens.css'));
    expect(sheets.length).toBeGreaterThan(20);
    const named = (file: string) =>
      /:[^;{}]*(#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\()/i.test(readFileSync(join(ROOT, file), 'utf8'));
    expect(sheets.filter(named)).toEqual([]);
  });
});
