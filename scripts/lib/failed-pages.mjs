import { readFileSync } from 'node:fs';

const MOST_LINES = 120;

const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];

/**
 * What stood on the pages where journeys failed, as a screen reader has them. Whoever reads only the log of a run has
 * neither its pictures nor the pages.
 * @param told the report of Playwright's `json` reporter
 */
export function failedPages(told, read = (path) => readFileSync(path, 'utf8')) {
  return (told.suites ?? []).flatMap(specsIn).flatMap(({ title, tests }) =>
    tests
      .flatMap(({ results }) => results)
      .flatMap(({ attachments }) => attachments)
      .filter(({ name, path }) => name === 'error-context' && path)
      .flatMap(({ path }) => [...read(path).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, page]) => page))
      .map((page) => {
        const lines = page.trimEnd().split('\n');
        const rest = lines.length - MOST_LINES;
        return [
          `the page where “${title}” failed:`,
          ...lines.slice(0, MOST_LINES),
          ...(rest > 0 ? [`… ${rest} more lines`] : []),
        ].join('\n');
      }),
  );
}
