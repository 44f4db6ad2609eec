import { describe, expect, test } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { viewOf } from '@/lib/export/view';
import { plain } from '@/lib/export/view/context';
import { inputFor, wholeTemplate } from './read';

const log = (contacts: ProposalDocument['contacts']): ProposalDocument => ({
  ...emptyDocument(),
  internalRequirements: [
    { id: 'r1', document: 'CS-04 Greeting' },
    { id: 'r2', document: 'CS-11 Complaints' },
  ],
  contacts,
});

function tableOf(document: ProposalDocument): string[][] | undefined {
  const blocks = viewOf(inputFor(document, wholeTemplate())).sections.flatMap((section) => section.blocks);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Rules in use');
  const table = blocks[at + 1];
  if (at < 0 || table?.kind !== 'table') return undefined;
  return table.rows.map(({ mark, cells }) => [mark ?? '', ...cells.map(plain)]);
}

describe('the rules in use, in the copy', () => {
  test('stand under the contacts: each rule, its contacts, what was done and what came of it', () => {
    const document = log([
      { id: 'c1', procedure: 'r1', did: 'I asked for more. Then I waited.', outcome: 'Settled.' },
      { id: 'c2', procedure: 'r2', otherRules: ['r1'], did: 'I logged it.', outcome: 'Paid back.' },
      { id: 'c3', procedure: 'r2', did: 'I rang first.', outcome: 'She stayed.' },
    ]);
    expect(tableOf(document)).toEqual([
      ['R1', 'CS-04 Greeting', 'L1, L2', 'I asked for more.', 'Settled.'],
      [
        'R2',
        'CS-11 Complaints',
        'L2, L3',
        'L2: I logged it.\nL3: I rang first.',
        'L2: Paid back.\nL3: She stayed.',
      ],
    ]);
  });

  test('are left out while there is no second rule to tell apart', () => {
    expect(
      tableOf(log([{ id: 'c1', procedure: 'r1', otherRules: ['r2'], did: 'I asked.' }])),
    ).toBeUndefined();
  });
});
