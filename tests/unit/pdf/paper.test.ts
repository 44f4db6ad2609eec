import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderWord } from '@/lib/export/docx';
import { renderCopy } from '@/lib/export/pdf';
import { viewOf } from '@/lib/export/view';
import { squareOf } from '@/lib/export/view/paper';
import { scanned } from '../../support/scanned';
import { unpacked } from '../../support/unpacked';
import { wordsIn } from '../exports/support';
import { housing, inputFor, readPdf, squash } from './read';

const paper = 'https://upmark.example/verify/7F3K22QDXX';

describe('where a paper can be asked after', () => {
  test('stands on the cover of what was handed in, to be typed and to be scanned', async () => {
    const input = { ...inputFor(housing()), paper };
    const { bytes } = await renderCopy(input);
    const { pages } = await readPdf(bytes);
    expect(squash(pages[0]?.text ?? '')).toContain('Verifyatupmark.example/verify/7F3K22QDXX');
    expect(await scanned(viewOf(input).square)).toBe(paper);
    expect(unpacked(bytes)).not.toContain('/Subtype /Image');
  }, 60_000);

  test('is on no draft', async () => {
    const view = viewOf(inputFor(housing()));
    expect(view.square).toBeUndefined();
    expect(view.imprint.map(({ label }) => label)).not.toContain('Verify at');
  });

  test('is only typed, not scanned, where feedback at its back makes it another file', () => {
    const view = viewOf({
      ...inputFor(housing()),
      paper,
      appendix: { releases: [], decisions: [], threads: [] },
    });
    expect(view.square).toBeUndefined();
    expect(view.imprint).toContainEqual({ label: 'Verify at', value: 'upmark.example/verify/7F3K22QDXX' });
  });

  test('is typed in Word', async () => {
    expect(wordsIn(await renderWord({ ...inputFor(housing()), paper }))).toContain(
      'upmark.example/verify/7F3K22QDXX',
    );
  }, 60_000);

  test('can be read from the square for every code and however long the address', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[2-9A-HJ-KM-NP-TV-Z]{10}$/),
        fc.webUrl({ withQueryParameters: false }),
        async (code, base) => {
          const address = new URL(`/verify/${code}`, base).href;
          expect(await scanned(squareOf(address))).toBe(address);
        },
      ),
      { numRuns: 25 },
    );
  });
});
