import { z } from 'zod';
import { SECTION_IDS } from '../proposal/catalogue';

/** Format of the template files themselves. */
export const TEMPLATE_FORMAT = 1;

const Id = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'bad-id');
const Words = z.string().trim().min(1, 'empty').max(2_000, 'too-long');
const Title = z.string().trim().min(1, 'empty').max(160, 'too-long');

/**
 * Which line of the unit document an item answers, as `marking-points:3`: list and 1-based position.
 * A test counts that none is missing.
 */
const Answers = z
  .string()
  .regex(/^(key-concepts|exam-tips|misconceptions|marking-points):\d{1,2}$/, 'bad-answers');

const Example = z.strictObject({ text: Words, note: Words.optional() });

/** How a template words one field. Fields not listed keep their usual words; `hide` leaves a field out. */
const FieldWording = z.strictObject({
  label: Title.optional(),
  hint: Words.optional(),
  good: Example.optional(),
  weak: Example.optional(),
  hide: z.literal(true).optional(),
});

const CollectionWording = z.strictObject({
  title: Title.optional(),
  guidance: Words.optional(),
  /** Fields in the order they are asked; all of the catalogue's fields follow that are not hidden. */
  fields: z.record(z.string(), FieldWording).optional(),
});

const Section = z.strictObject({
  id: z.enum(SECTION_IDS),
  /** The question a marker asks, used as the page's title. */
  question: Title,
  /** The field's term, used in the rail, the PDF's headings and the task list. */
  term: Title,
  /** Why the section matters, one or two sentences. */
  why: Words,
  /** Guidance beside the form: what to write, in the order it helps. */
  guidance: z.array(Words).max(12).default([]),
  good: Example.optional(),
  weak: Example.optional(),
  /** Collections in the order shown. */
  collections: z.record(z.string(), CollectionWording),
});

/** `detect` and `check` name entries of the registries in lib/core/check; parameters are validated there. */
const CheckUse = z.strictObject({
  check: Id,
  /** Essential checks decide `not yet`; supporting ones only hold a point at `partly`. */
  weight: z.enum(['essential', 'supporting']).default('essential'),
  with: z.record(z.string(), z.unknown()).default({}),
});

const MarkingPoint = z.strictObject({
  id: Id,
  answers: Answers,
  title: Title,
  /** What credit is given for, in our own words. */
  credit: Words,
  verb: z.enum([
    'identify',
    'describe',
    'explain',
    'distinguish',
    'analyse',
    'evaluate',
    'justify',
    'demonstrate',
    'apply',
    'propose',
  ]),
  checks: z.array(CheckUse).min(1, 'no-checks'),
});

const Pitfall = z.strictObject({
  id: Id,
  answers: Answers,
  title: Title,
  advice: Words,
  detect: z.array(CheckUse.omit({ weight: true })).min(1, 'no-checks'),
  /** The points no marker ticks while this mistake stands in the proposal. */
  holds: z.array(Id).default([]),
});

const Tip = z.strictObject({
  id: Id,
  answers: Answers,
  text: Words,
  /** Where it helps: a section, or a collection, or a field as `collection.field`. */
  place: z.strictObject({ section: z.enum(SECTION_IDS), field: z.string().optional() }),
});

const Term = z.strictObject({
  id: Id,
  answers: Answers.optional(),
  term: Title,
  also: z.array(Title).default([]),
  means: Words,
  /** What to do with it in this proposal. */
  use: Words.optional(),
});

export const TemplateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  id: Id,
  version: z.number().int().min(1).max(999),
  title: Title,
  /** What the unit asks, in a sentence, shown where a unit is chosen. */
  asks: Words,
  /** Honest estimate of the hours a learner needs. */
  hours: z.strictObject({ from: z.number().int().min(1), to: z.number().int().max(200) }),
  sections: z.array(Section).min(1),
  markingPoints: z.array(MarkingPoint).min(1),
  pitfalls: z.array(Pitfall),
  tips: z.array(Tip),
  glossary: z.array(Term),
});

/** A unit as data; immutable once published. */
export type Template = z.infer<typeof TemplateSchema>;
export type TemplateSection = Template['sections'][number];
export type MarkingPoint = Template['markingPoints'][number];
export type Pitfall = Template['pitfalls'][number];
export type CheckUse = z.infer<typeof CheckUse>;
