import { buildSync } from 'esbuild';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/lib/chromium.mjs';
import { timedCases } from './check-speed';

// The checker where it runs for learners: the same as `npm run bench:check` times in Node, in a page of Chromium.
//   npm run bench:check-in-browser

const { outputFiles } = buildSync({
  entryPoints: ['bench/check-timer-page.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  write: false,
  logLevel: 'error',
});
const script = outputFiles[0]?.text ?? '';

for (const { timed } of timedCases()) {
  // A browser for each unit, as each has a worker of its own.
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_FLAGS,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  // A text, since it is not compiled for here.
  const lines = await page.evaluate<string[]>(`timeChecker(${JSON.stringify(timed)})`);
  console.log([`Chromium ${browser.version()}`, ...lines].join('\n'));
  await browser.close();
}
