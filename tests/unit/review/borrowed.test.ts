import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { borrowedFrom } from '@/lib/core/review/borrowed';
import { exampleOf, loadTemplates } from '@/lib/server/files/templates';
import { labelledFiles, readLabelled } from '../../support/labelled';

const CAUSE =
  'The letter goes out of the first system and the reply comes into the second, and nobody has both of them open.';
const EFFECT =
  'Tenants ring to ask what has happened, and the person who answers cannot see that a reply came in.';

const withGap = (cause: string, effect?: string): ProposalDocument => {
  const document = emptyDocument();
  document.gaps = [{ id: 'g1', name: 'Lost replies', cause, effect }];
  return document;
};

describe('answers that stand in the worked example', () => {
  const model = withGap(CAUSE, EFFECT);
  it.each([
    ['word for word', CAUSE, ['cause']],
    ['with other capitals and stops', CAUSE.toUpperCase().replace(',', ' –'), ['cause']],
    ['in another field of the example', EFFECT, ['cause']],
    ['with a name changed', CAUSE.replace('first system', 'Civica system'), ['cause']],
    [
      'in the learner’s own words',
      'Letters leave one system and answers arrive in another; no one looks at the two together all day.',
      [],
    ],
    ['too short to tell', 'Nobody has both of them open.', []],
  ])('%s', (_, cause, fields) => {
    expect(borrowedFrom(withGap(cause), model).from.map(({ field }) => field)).toEqual(fields);
  });

  it('names the place, and counts the longer answers', () => {
    expect(
      borrowedFrom(
        withGap(
          CAUSE,
          'Tenants ring us, and the one who answers has to ask three others before she knows a thing.',
        ),
        model,
      ),
    ).toEqual({
      answers: 2,
      from: [{ collection: 'gaps', row: 'g1', field: 'cause' }],
    });
  });

  it('finds nothing in a blank draft', () => {
    expect(borrowedFrom(emptyDocument(), model)).toEqual({ answers: 0, from: [] });
  });
});

describe.each(loadTemplates().templates.map((template) => [template.id, template] as const))(
  '%s',
  (id, template) => {
    const example = exampleOf(id);
    if (!example) throw new Error(`${id} has no worked example`);
    it('a copy of its example is one from end to end', () => {
      const { answers, from } = borrowedFrom(example, example);
      expect(answers).toBeGreaterThan(20);
      expect(from).toHaveLength(answers);
    });
    it('what others wrote is not taken from it', () => {
      for (const file of labelledFiles(id))
        for (const { name, variant, document } of readLabelled(file, template))
          if (!variant) expect(borrowedFrom(document, example).from, name).toEqual([]);
    });
  },
);
