import { readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { trace } from '@/lib/core/trace';
import { grownProposal, UNIT } from './support/grown';

// How smoothly a golden thread of 300 nodes moves in a real browser: dragged, wheeled, zoomed and pointed at, in frames
// a second. Aim: 60. Runs against an Upmark that runs with the demo; one page only, nothing is asserted:
//   npm run bench:pan -- http://127.0.0.1:3000

const BASE = process.argv[2] ?? 'http://127.0.0.1:3000';
const AIM_FPS = 60;
const NODES = 300;
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

type Demo = { password: string; people: { email: string; role: string }[] };
const demo = JSON.parse(readFileSync('scripts/lib/demo.json', 'utf8')) as Demo;

async function signIn({ request }: BrowserContext) {
  const { csrfToken } = await (await request.get(`${BASE}/api/auth/csrf`)).json();
  const email = demo.people.find(({ role }) => role === 'learner')?.email ?? '';
  const form = { csrfToken, email, password: demo.password, json: 'true' };
  await request.post(`${BASE}/api/auth/callback/credentials`, { form });
}

async function bring({ request }: BrowserContext): Promise<string> {
  const document = grownProposal(NODES);
  process.stdout.write(`${trace(document).nodes.length} nodes, ${trace(document).edges.length} links\n`);
  const data = { upmark: 'proposal', format: 1, template: { id: UNIT, version: 1 }, document };
  const answer = await request.post(`${BASE}/api/proposals/import`, { data, headers: { origin: BASE } });
  if (!answer.ok()) throw new Error(`the proposal was not taken: ${await answer.text()}`);
  return (await answer.json()).id;
}

/** In the page: notes each frame as the browser calls it, and each task that blocks one. A text, since it is not compiled for here. */
const WATCH = `{
  const [seen, long] = [[], []];
  const watcher = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  watcher.observe({ type: 'longtask' });
  let asked = 0;
  const next = (at) => {
    seen.push(at);
    asked = requestAnimationFrame(next);
  };
  asked = requestAnimationFrame(next);
  window.enough = () => {
    cancelAnimationFrame(asked);
    watcher.disconnect();
    return { seen, long };
  };
}`;

/** Each frame's length while something happens; a frame is what the browser itself calls one. */
async function frames(page: Page, what: string, during: () => Promise<void>) {
  await page.evaluate(WATCH);
  await during();
  const { seen, long } = await page.evaluate<{ seen: number[]; long: number[] }>('window.enough()');
  const gaps = seen.slice(1).map((at, before) => at - (seen[before] ?? at));
  gaps.sort((a, b) => a - b);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  const fps = (1000 * gaps.length) / whole;
  const slow = gaps[Math.floor(gaps.length * 0.95)] ?? 0;
  process.stdout.write(
    `${what.padEnd(12)} ${fps.toFixed(0).padStart(3)} frames a second (${(fps / AIM_FPS).toFixed(2)} of ${AIM_FPS}), ` +
      `95% within ${slow.toFixed(0)} ms, longest ${(gaps.at(-1) ?? 0).toFixed(0)} ms, ` +
      `long tasks ${long.length ? long.map((ms) => `${ms.toFixed(0)} ms`).join(' ') : 'none'}\n`,
  );
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await signIn(context);
  const id = await bring(context);
  const page = await context.newPage();
  await page.goto(`${BASE}/proposals/${id}/thread?view=picture`);
  await page.getByRole('group', { name: 'Golden thread' }).locator('a').first().waitFor();
  await page.waitForLoadState('networkidle');
  const frame = page.getByRole('group', { name: 'Golden thread' }).locator('..');
  await frame.scrollIntoViewIfNeeded();
  const at = await frame.boundingBox();
  if (!at) throw new Error('the picture is not in sight');
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const rest = () => page.waitForTimeout(16);

  await frames(page, 'still', () => page.waitForTimeout(1_000));
  await frames(page, 'dragging', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; step < 120; step++) {
      await page.mouse.move(x - 80 * Math.sin(step / 9), y - 3 * step + 180 * Math.sin(step / 15));
      await rest();
    }
    await page.mouse.up();
  });
  await frames(page, 'wheeling', async () => {
    for (let step = 0; step < 120; step++) {
      await page.mouse.wheel(step % 3 === 0 ? 12 : 0, step < 60 ? 60 : -60);
      await rest();
    }
  });
  await frames(page, 'pointing', async () => {
    for (let step = 0; step < 120; step++) {
      await page.mouse.move(at.x + ((step * 37) % at.width), at.y + ((step * 11) % at.height));
      await rest();
    }
  });
  await frames(page, 'zooming', async () => {
    for (const name of ['Farther', 'Farther', 'Farther', 'Closer', 'Closer', 'Closer', 'Closer']) {
      await page.getByRole('button', { name }).click();
      await page.waitForTimeout(150);
    }
  });
  const gone = await context.request.delete(`${BASE}/api/proposals/${id}`, { headers: { origin: BASE } });
  if (!gone.ok()) process.stdout.write('the proposal made for this could not be deleted again\n');
} finally {
  await browser.close();
}
