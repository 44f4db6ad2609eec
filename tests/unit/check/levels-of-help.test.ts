import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument, type Row } from '@/lib/core/proposal/document';
import { ask } from './support';

const levels = (...rows: Omit<Row<'tiers'>, 'id'>[]): ProposalDocument => {
  const document = emptyDocument();
  document.tiers = rows.map((row, i) => ({ id: `t${i}`, ...row }));
  return document;
};
const verdict = (...rows: Omit<Row<'tiers'>, 'id'>[]) =>
  ask('tiers-described', levels(...rows), { min: 2 }).verdict;

describe('levels of help of which nobody could tell where one ends', () => {
  it.each([
    [
      'Helps the guest with whatever it is.',
      'If it is too hard for him he gets the duty manager.',
      'Sorts out the awkward cases.',
    ],
    [
      'Front desk deals with people and their needs.',
      'When they cant cope a supervisor steps in.',
      'Handles the more difficult customers.',
    ],
    [
      'Supports callers with their issues.',
      'To someone above if necessary.',
      'Manages serious situations and has the final say.',
    ],
    [
      'Check in, keys, lost cards, taxis.',
      'If we cant do it we get the duty manager.',
      'Complaints, refunds, serious stuff.',
    ],
  ])('%s', (one, on, two) => {
    expect(
      verdict({ name: 'Front desk', handles: one, passesOn: on }, { name: 'Duty manager', handles: two }),
    ).toBe('partly');
  });
});

describe('levels of help with something by which to tell them apart', () => {
  it.each([
    [
      'Check in, keys, lost cards.',
      'A guest who is ill, or a double booking, goes to the duty manager.',
      'Moves to another hotel, refunds, illness.',
    ],
    [
      'Takes payments and books tables.',
      'Over £30, to the duty manager.',
      'Refunds and complaints, answered within two days.',
    ],
    [
      'Exchanges with a receipt, stock checks.',
      'If there is no receipt the duty manager decides.',
      'Exchanges without one, damaged deliveries.',
    ],
  ])('%s', (one, on, two) => {
    expect(
      verdict({ name: 'Front desk', handles: one, passesOn: on }, { name: 'Duty manager', handles: two }),
    ).toBe('met');
  });
});
