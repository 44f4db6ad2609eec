import { describe, expect, it } from 'vitest';
import { findTemplate } from '@/lib/server/files/templates';
import { asking, report } from './support';
import * as told from './tellings';

const organisation = findTemplate('organisation-and-environment');
if (!organisation) throw new Error('the unit is not there');

/** What the check makes of a proposal that holds hardly more than this. */
function accuses(
  check: string,
  { document }: told.Telling,
  parameters: Record<string, unknown> = {},
): boolean {
  const asked = asking(check, parameters);
  // Learning has its place in this unit only.
  const template =
    check === 'best-practice-applied' ? { ...asked, sections: organisation?.sections ?? [] } : asked;
  return report(document, template).pitfalls.some((one) => one.present);
}

const CASES: readonly [
  mistake: string,
  check: string,
  made: readonly told.Telling[],
  near: readonly told.Telling[],
  parameters?: Record<string, unknown>,
][] = [
  ['a rule that never reaches the working day', 'effect-concrete', told.paper, told.notPaper],
  ['rules seen only as something in the way', 'rules-only-hinder', told.hindrance, told.notHindrance],
  ['law recited', 'law-only-recited', told.recited, told.notRecited],
  ['good practice done with', 'best-practice-applied', told.checklist, told.notChecklist, { min: 1 }],
  ['an opinion as a requirement', 'opinion-as-requirement', told.opinion, told.notOpinion],
  ['resources not thought of', 'resources-considered', told.forgotten, told.notForgotten],
  ['force mistaken', 'mandatory-told-from-voluntary', told.forceMistaken, told.forceRight],
  ['inside and outside confused', 'requirements-filed-right', told.confused, told.notConfused],
  ['an idea with nothing behind it', 'improvements-evidenced', told.unsupported, told.supported],
];

describe.each(CASES)('%s', (_mistake, check, made, near, parameters) => {
  it.each(made)('is found: $says', (one) => {
    expect(accuses(check, one, parameters)).toBe(true);
  });
  it.each(near)('is not: $says', (one) => {
    expect(accuses(check, one, parameters)).toBe(false);
  });
});
