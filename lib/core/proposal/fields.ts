import { z } from 'zod';

/**
 * The kinds of field a proposal is made of. One definition gives the zod schema, the TypeScript type,
 * the input in the form and the line in the PDF, so the four cannot drift apart.
 */
export type FieldDef =
  | { readonly kind: 'text'; readonly max: number; readonly suggest?: 'law' | 'owner' | 'unit' }
  | { readonly kind: 'prose'; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly whole?: boolean }
  | { readonly kind: 'money'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'link'; readonly to: readonly string[] }
  | { readonly kind: 'links'; readonly to: readonly string[] };

export type FieldKind = FieldDef['kind'];

/** The value a field holds when it is filled in. An empty field is absent. */
export type FieldValue<F extends FieldDef> = F extends { kind: 'text' | 'prose' | 'date' | 'link' }
  ? string
  : F extends { kind: 'number' | 'money' }
    ? number
    : F extends { kind: 'choice'; options: readonly (infer O)[] }
      ? O
      : F extends { kind: 'links' }
        ? string[]
        : never;

export type AnyValue = string | number | string[];

export const text = (max = 200) => ({ kind: 'text', max }) as const;
export const suggested = (suggest: 'law' | 'owner' | 'unit', max = 200) =>
  ({ kind: 'text', max, suggest }) as const;
export const prose = (max = 10_000) => ({ kind: 'prose', max }) as const;
export const number = (min: number, max: number) => ({ kind: 'number', min, max }) as const;
export const whole = (min: number, max: number) => ({ kind: 'number', min, max, whole: true }) as const;
export const money = (max = 1_000_000_000) => ({ kind: 'money', min: 0, max }) as const;
export const date = () => ({ kind: 'date' }) as const;
export const choice = <const O extends readonly string[]>(...options: O) =>
  ({ kind: 'choice', options }) as const;
export const link = <const T extends readonly string[]>(...to: T) => ({ kind: 'link', to }) as const;
export const links = <const T extends readonly string[]>(...to: T) => ({ kind: 'links', to }) as const;

/** Row ids are made in the browser; they are short, safe in an address, and unique in a proposal. */
export const RowId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'bad-row-id');

/** Years a date may name: wide enough for policies of the last century and plans of the next decades. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** True for a real calendar day written yyyy-mm-dd (31 February is not one). */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/**
 * Characters that have no place in a proposal: C0/C1 controls other than tab and line break, bidirectional
 * overrides and isolates (they can make text read as something else), and lone surrogates.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as it is stored: NFC, Unix line breaks, without characters that could hide or harm. */
export function cleanText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(LONE_SURROGATE, '').normalize('NFC');
}

/**
 * The schema of one field's value. Issue messages are stable codes (`too-long`, `not-a-date`, `too-small`,
 * `too-large`, `not-a-number`, `not-whole`, `not-an-option`, `wrong-type`); their words live in lib/texts.
 */
export function fieldSchema(def: FieldDef): z.ZodType<AnyValue> {
  switch (def.kind) {
    case 'text':
      return z
        .string({ error: 'wrong-type' })
        .transform((value) => cleanText(value).replace(/[\n\t]+/g, ' '))
        .pipe(z.string().max(def.max, 'too-long'));
    case 'prose':
      return z.string({ error: 'wrong-type' }).transform(cleanText).pipe(z.string().max(def.max, 'too-long'));
    case 'number':
    case 'money': {
      const base = z.number({ error: 'not-a-number' }).min(def.min, 'too-small').max(def.max, 'too-large');
      return def.kind === 'number' && def.whole ? base.refine(Number.isInteger, 'not-whole') : base;
    }
    case 'date':
      return z.string({ error: 'wrong-type' }).refine(isCalendarDate, 'not-a-date');
    case 'choice':
      return z
        .string({ error: 'wrong-type' })
        .refine((value) => def.options.includes(value), 'not-an-option');
    case 'link':
      return RowId;
    case 'links':
      return z
        .array(RowId, { error: 'wrong-type' })
        .max(MAX_ROWS, 'too-many')
        .transform((ids) => [...new Set(ids)]);
  }
}

/** Rows one list may hold. A proposal is an argument, not a database; 5,000 rows are a mistake. */
export const MAX_ROWS = 300;
