import { describe, expect, test } from 'vitest';
import { failedPages } from '../../../scripts/lib/failed-pages.mjs';

const context = (page: string) =>
  `# Error details\n\n\`\`\`\nnot found\n\`\`\`\n\n\`\`\`yaml\n${page}\n\`\`\`\n`;
const spec = (title: string, ...attachments: { name: string; path?: string }[]) => ({
  title,
  tests: [{ results: [{ attachments }] }],
});
const failed = { name: 'error-context', path: 'it.md' };

describe('the pages where journeys failed', () => {
  test('are told with the journey, however deep its suite stands', () => {
    const told = {
      suites: [
        { specs: [], suites: [{ specs: [spec('hands in', { name: 'screenshot', path: 'a.png' }, failed)] }] },
      ],
    };
    expect(failedPages(told, () => context('- heading "KPIs"\n- button "Add"'))).toEqual([
      'the page where “hands in” failed:\n- heading "KPIs"\n- button "Add"',
    ]);
  });

  test('are none where all passed, or nothing ran', () => {
    expect(failedPages({ suites: [{ specs: [spec('passes')] }] })).toEqual([]);
    expect(failedPages({})).toEqual([]);
  });

  test('are cut when long, and say by how much', () => {
    const page = Array.from({ length: 150 }, (_, at) => `- text: ${at}`).join('\n');
    const [said] = failedPages({ suites: [{ specs: [spec('long', failed)] }] }, () => context(page));
    expect(said?.split('\n').slice(-2)).toEqual(['- text: 119', '… 30 more lines']);
  });
});
