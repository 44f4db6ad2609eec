import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enGB } from '@/lib/texts/en-GB';

/** Families whose keys are made at run time: from the catalogue, from codes and from states. */
const FAMILIES = ['fields.', 'findings.', 'refusals.', 'shell.proposals.states.'];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === join('lib', 'texts', 'en-GB') || entry.name === 'generated') continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(tsx?|mjs)$/.test(entry.name)) yield path;
  }
}

const code = ['app', 'components', 'lib', 'scripts']
  .flatMap((folder) => [...sources(folder)])
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

type Words = { readonly [key: string]: string | Words };
const keysOf = (words: Words, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [above + key] : keysOf(value, `${above}${key}.`),
  );

/** Names in quotation marks, and stretches of names joined by points: most keys are found here, without reading all code again. */
const quoted = new Set([...code.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , name]) => name ?? ''));
const joined = new Set(
  [...code.matchAll(/\w+(?:\.\w+)+/g)].flatMap(([chain]) => {
    const names = chain.split('.');
    return names.flatMap((_, from) =>
      names.slice(from + 1).map((_, more) => names.slice(from, from + more + 2).join('.')),
    );
  }),
);

/** Keys put together at run time: `plan-${word}` stands for every name that begins so. Too little writing around the hole says nothing. */
const holes = [
  ...new Set([...code.matchAll(/`([\w.-]*\$\{[^`{}]*\}[\w.-]*)`/g)].map(([, made]) => made ?? '')),
]
  .map((made) => made.split(/\$\{[^}]*\}/))
  .filter((parts) => parts.join('').replace(/[.-]/g, '').length >= 4)
  .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`));

/** Translators are opened on a room (`useTranslations('form.rows')`), so any end of the key may be in the code. */
function isUsed(key: string): boolean {
  const steps = key.split('.');
  const ends = steps.map((_, at) => steps.slice(at).join('.'));
  if (ends.some((end) => quoted.has(end)) || ends.slice(0, -1).some((end) => joined.has(end))) return true;
  if (ends.some((end) => holes.some((hole) => hole.test(end)))) return true;
  return ends.some((end, at) => {
    const written = ["'", '"', '`'].some((quote) => code.includes(quote + end + quote));
    return written || (at < steps.length - 1 && new RegExp(`\\b${end.replaceAll('.', '\\.')}\\b`).test(code));
  });
}

describe('the words of the product', () => {
  const keys = keysOf(enGB).filter((key) => !FAMILIES.some((family) => key.startsWith(family)));

  it('are found by this search when they are used, and missed when not', () => {
    expect(keys.length).toBeGreaterThan(300);
    expect(isUsed('form.summaries.largest')).toBe(true);
    expect(isUsed('form.summaries.nowhereToBeFound')).toBe(false);
  });

  it('are all used somewhere', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});
