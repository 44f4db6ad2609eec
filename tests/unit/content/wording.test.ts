import { describe, expect, it } from 'vitest';
import {
  answersShown,
  EVERY_UNIT,
  example,
  examplesOf,
  guidanceOf,
  hintsOf,
  proseOf,
  sentencesOf,
  template,
  wordCount,
} from './material';
import { shares } from './sums';

const LONGEST_SENTENCE = 35;

/** American spellings and forms, as whole words. */
const NOT_BRITISH =
  /\b(\w+iz(?:e|es|ed|ing|ation|ations)|colors?|behaviors?|favou?rites? of|favor\w*|honor\w*|labor|neighbor\w*|centers?|theaters?|analyz\w+|catalogs?|programs?|fulfill(?:s|ment)?|enrollments?|canceled|canceling|labeled|traveled|traveling|gotten|percent|judgments?|defense|offense|gray|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4})\b/gi;
/** Words that end like them and are British all the same. */
const FINE = /^(?:sizes?|prizes?|seiz\w+|siz(?:e|ed|ing)|organize[ds]? crime)$/i;
const notBritish = (text: string) => (text.match(NOT_BRITISH) ?? []).filter((word) => !FINE.test(word));

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the list of American spellings', () => {
  it('knows them when it sees them, and leaves British ones alone', () => {
    const planted = 'The organization will analyze customer behavior by June 3, 2026 at the center.';
    expect(notBritish(planted)).toHaveLength(5);
    const british = 'The organisation will analyse customer behaviour by 3 June 2026; size and prize stay.';
    expect(notBritish(british)).toEqual([]);
  });
});

describe.each(EVERY_UNIT)('$id', ({ id }) => {
  const unit = template(id);
  // So that none of these passes for want of anything to read; a small unit says less than a large one.
  const size = unit.sections.length;
  const documents = examplesOf(id).map((name) => ({ name, document: example(id, name) }));

  it('has a worked example', () => {
    expect(documents.length).toBeGreaterThan(0);
  });

  it('never says anything in a sentence longer than a breath', () => {
    const said = guidanceOf(unit);
    expect(said.length).toBeGreaterThan(8 * size);
    const long = said.flatMap(({ where, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordCount(sentence) > LONGEST_SENTENCE)
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('keeps every hint to one sentence', () => {
    const hints = hintsOf(unit);
    expect(hints.length).toBeGreaterThan(0);
    // A colon after a RATER word opens an explanation, not a sentence.
    expect(hints.filter(({ text, where }) => !where.includes('dimension') && /[.!?]\s/.test(text))).toEqual(
      [],
    );
  });

  it('takes its example answers from elsewhere than the worked example', () => {
    const shown = answersShown(unit);
    expect(shown.length).toBeGreaterThan(2 * size);
    for (const { document } of documents) {
      const written = proseOf(document);
      const whole = new Set(written.map(({ text }) => plain(text)));
      const sentences = new Set(written.flatMap(({ text }) => sentencesOf(text).map(plain)));
      const repeated = shown.filter(
        ({ text }) =>
          whole.has(plain(text)) ||
          sentencesOf(text).some((sentence) => wordCount(sentence) > 3 && sentences.has(plain(sentence))),
      );
      expect(repeated).toEqual([]);
      const organisation = document.context.organisation ?? '';
      expect(organisation).not.toBe('');
      expect(shown.filter(({ text }) => text.includes(organisation))).toEqual([]);
    }
  });

  it('gives shares in its example answers as they really are', () => {
    const found = answersShown(unit).flatMap(({ where, text }) =>
      shares(text).map((one) => ({ where, ...one })),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { where, quote, part, whole, percent } of found) {
      expect(Math.round((part / whole) * 100), `${where}: ${quote}`).toBe(percent);
    }
  });

  it('shows no example answer twice', () => {
    const texts = answersShown(unit).map(({ text }) => plain(text));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('is spelt and dated the British way, template and examples alike', () => {
    const texts = [
      ...guidanceOf(unit),
      ...answersShown(unit),
      ...documents.flatMap((one) => proseOf(one.document)),
    ];
    expect(texts.length).toBeGreaterThan(15 * size);
    const wrong = texts.flatMap(({ where, text }) => notBritish(text).map((word) => `${where}: ${word}`));
    expect(wrong).toEqual([]);
  });

  it('writes quotation marks and apostrophes as a printer would', () => {
    const texts = [
      ...guidanceOf(unit),
      ...answersShown(unit),
      ...documents.flatMap((one) => proseOf(one.document)),
    ];
    expect(texts.filter(({ text }) => /['"]|--| {2}/.test(text))).toEqual([]);
  });
});
