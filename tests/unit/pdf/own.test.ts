import { beforeAll, describe, expect, test } from 'vitest';
import { apart, consider } from '@/lib/core/check/considered';
import { pin } from '@/lib/core/check/pins';
import { renderCopy } from '@/lib/export/pdf';
import { loadFonts } from '@/lib/export/pdf/fonts';
import { viewOf } from '@/lib/export/view';
import { housing, inputFor, readPdf, template } from './read';

beforeAll(loadFonts);

const point = template().markingPoints[1];
const REASON = 'The second survey comes in May.';

/** The worked example with something considered, words pinned, and words pinned that are gone. */
function noted() {
  const document = housing();
  const gap = document.gaps[0];
  if (!gap || !point) throw new Error('the example has no gap');
  delete gap.present;
  const quote = gap.cause?.slice(0, 40) ?? '';
  document.pins = [
    { id: 'p1', ...pin(point.id, { collection: 'gaps', row: gap.id, field: 'cause' }, quote) },
    { id: 'p2', ...pin(point.id, { collection: 'gaps', row: 'gone', field: 'cause' }, 'Words of long ago') },
  ];
  const { report } = inputFor(document);
  const finding = report.open[0];
  if (!finding) throw new Error('nothing is open');
  document.considered = [{ id: 'n1', ...consider(finding, document, REASON) }];
  return { document, quote };
}

describe('what the author notes, in the copy', () => {
  test('pins stand with the point they prove; words that are gone say so and keep their quote', () => {
    const { document, quote } = noted();
    const own = viewOf(inputFor(document)).map.find(({ title }) => title === point?.title)?.own;
    expect(own).toMatchObject([
      { quote, where: [{ to: `gaps.${document.gaps[0]?.id}` }] },
      { quote: 'Words of long ago', where: [], gone: 'The place these words stood in is gone.' },
    ]);
    expect(own?.[0]?.gone).toBeUndefined();
  });

  test('considered findings are told with their reason, and printed; open ones still are not', async () => {
    const { document, quote } = noted();
    const input = inputFor(document);
    const view = viewOf(input);
    expect(view.considered.map(({ reason }) => reason)).toEqual([REASON]);
    expect(view.considered[0]?.says).not.toContain('findings.');
    const text = (await readPdf((await renderCopy(input)).bytes)).pages.map((page) => page.text).join(' ');
    const bare = text.replace(/\s+/g, '');
    for (const words of [REASON, quote, 'Words of long ago', 'Considered by the author'])
      expect(bare).toContain(words.replace(/\s+/g, ''));
    expect(apart(input.report, document).considered).toHaveLength(1);
  });

  test('leave no trace where there are none', () => {
    const view = viewOf(inputFor(housing()));
    expect(view.considered).toEqual([]);
    expect(view.map.flatMap(({ own }) => own)).toEqual([]);
  });
});
