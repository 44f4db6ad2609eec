import { readFileSync } from 'node:fs';
import { type APIRequestContext, type BrowserContext, chromium, type Page } from 'playwright';
import { parseExportFile } from '@/lib/core/proposal/file';
import { CHROMIUM_FLAGS } from '../scripts/lib/chromium.mjs';

// How soon a proposal with 500 conversations can be used, at the assessor's desk and on the learner's page of feedback, and
// how soon a key pressed in a box there is seen. Aims: usable within 1,000 ms, keys within 50 ms (95 of 100). Runs against
// an Upmark that runs with the demo; nothing is asserted:
//   npm run bench:threads -- http://127.0.0.1:3000

const BASE = process.argv[2] ?? 'http://127.0.0.1:3000';
const THREADS = Number(process.argv[3] ?? 500);
const EXAMPLE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
const TURNS = 7;
const KEYS = 120;

type Demo = { password: string; people: { email: string; role: string }[] };
const demo = JSON.parse(readFileSync('scripts/lib/demo.json', 'utf8')) as Demo;

async function signIn({ request }: BrowserContext, role: string) {
  const { csrfToken } = await (await request.get(`${BASE}/api/auth/csrf`)).json();
  const email = demo.people.find((each) => each.role === role)?.email ?? '';
  const form = { csrfToken, email, password: demo.password, json: 'true' };
  await request.post(`${BASE}/api/auth/callback/credentials`, { form });
}

async function post<T>(request: APIRequestContext, path: string, data: unknown): Promise<T> {
  const answer = await request.post(BASE + path, { data, headers: { origin: BASE }, timeout: 60_000 });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

type Spot = { place: { collection: string; row?: string; field: string }; length: number };

/** Every long answer of the worked example: what is spoken about. */
function spotsOf(file: string): Spot[] {
  const read = parseExportFile(file);
  if (!read.ok) throw new Error(`${EXAMPLE} cannot be read`);
  const spots: Spot[] = [];
  for (const [collection, value] of Object.entries(read.value.document))
    for (const one of [value].flat() as Record<string, unknown>[]) {
      if (collection === 'considered' || collection === 'pins') continue;
      for (const [field, text] of Object.entries(one ?? {}))
        if (typeof text === 'string' && text.length > 60 && field !== 'id')
          spots.push({
            place: { collection, ...(typeof one.id === 'string' ? { row: one.id } : {}), field },
            length: text.length,
          });
    }
  return spots;
}

/** Handed in, taken up, and spoken about in as many places as there are. */
async function seed(learner: APIRequestContext, assessor: APIRequestContext): Promise<string> {
  const file = readFileSync(EXAMPLE, 'utf8');
  const spots = spotsOf(file);
  const { id } = await post<{ id: string }>(learner, '/api/proposals/import', JSON.parse(file));
  await post(learner, `/api/proposals/${id}/submit`, { revision: 0, name: 'Priya Nair', agreed: true });
  await post(assessor, `/api/review/${id}/claim`, {});
  for (let at = 0; at < THREADS; at += 1) {
    const { place, length } = spots[at % spots.length] as Spot;
    const start = (at * 7) % (length - 50);
    const { thread } = await post<{ thread: string }>(assessor, `/api/review/${id}/threads`, {
      submission: 1,
      place,
      words: { start, end: start + 10 + (at % 35) },
      point: null,
      audience: 'feedback',
      body: `Comment ${at + 1}: say which month this was, and where the figure comes from.`,
    });
    if (at % 4 === 0)
      await post(assessor, `/api/review/${id}/threads/${thread}/comments`, { body: 'See the survey, too.' });
  }
  return id;
}

/** In the page: presses the first button that answers, frame by frame, and notes when it did. A text: it is not compiled for here. */
const watch = (button: string, answer: string) => `{
  window.usableAt = 0;
  const look = () => {
    const button = document.querySelector(${JSON.stringify(button)});
    if (button) button.click();
    if (document.querySelector(${JSON.stringify(answer)})) {
      requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }));
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ms = (value: number) => `${value.toFixed(0)} ms`;

async function usable(context: BrowserContext, what: string, path: string, button: string, answer: string) {
  const times: { usable: number; first: number; ttfb: number; blocked: number; kb: number }[] = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const page = await context.newPage();
    await page.addInitScript(watch(button, answer));
    await page.addInitScript(
      `window.long = 0; new PerformanceObserver((l) => { for (const e of l.getEntries()) window.long += e.duration - 50; }).observe({ type: 'longtask', buffered: true });`,
    );
    await page.goto(BASE + path, { waitUntil: 'commit' });
    // Asked now and then: to watch in the page would take the policy against eval off.
    while (!(await page.evaluate<number>('window.usableAt'))) await page.waitForTimeout(100);
    const read = await page.evaluate<(typeof times)[number]>(`({
      usable: window.usableAt,
      first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ttfb: performance.getEntriesByType('navigation')[0].responseStart,
      blocked: window.long,
      kb: performance.getEntriesByType('navigation')[0].transferSize / 1000,
    })`);
    // The first turn fills caches.
    if (turn > 0) times.push(read);
    await page.close();
  }
  const middle = (key: keyof (typeof times)[number]) =>
    at(
      times.map((one) => one[key]).sort((a, b) => a - b),
      0.5,
    );
  const worst = Math.max(...times.map((one) => one.usable));
  process.stdout.write(
    `${what.padEnd(22)} usable ${ms(middle('usable'))} (worst of ${TURNS}: ${ms(worst)}), first byte ${ms(middle('ttfb'))}, ` +
      `first paint ${ms(middle('first'))}, blocked ${ms(middle('blocked'))}, page ${middle('kb').toFixed(0)} kB\n`,
  );
}

/** From the key to the frame after it was dealt with. */
const KEYS_WATCH = `{
  const first = !window.keys;
  window.keys = [];
  if (first)   document.addEventListener('keydown', (event) => {
    const from = event.timeStamp;
    requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.keys.push(performance.now() - from); c.port2.postMessage(0); });
  }, true);
}`;

async function typing(page: Page, what: string) {
  await page.evaluate(KEYS_WATCH);
  const text = 'Say which month this was, and where the figure of the third line comes from. ';
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(text[key % text.length] === ' ' ? 'Space' : (text[key % text.length] ?? 'a'));
    await page.waitForTimeout(40);
  }
  const keys = (await page.evaluate<number[]>('window.keys')).sort((a, b) => a - b);
  process.stdout.write(
    `${what.padEnd(22)} ${keys.length} keys: half within ${ms(at(keys, 0.5))}, 95 of 100 within ${ms(at(keys, 0.95))}, longest ${ms(keys.at(-1) ?? 0)}\n`,
  );
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: CHROMIUM_FLAGS,
});
try {
  const open = () => browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [learner, assessor] = [await open(), await open()];
  await signIn(learner, 'learner');
  await signIn(assessor, 'assessor');
  const id = process.argv[4] ?? (await seed(learner.request, assessor.request));
  process.stdout.write(`${THREADS} conversations on ${id}\n`);
  const desk = `/review/${id}`;
  if (!process.argv[5]) {
    const open = '[data-thread] button[aria-expanded="false"]';
    await usable(assessor, 'desk', desk, open, '[data-thread] button[aria-expanded="true"]');
    const page = await assessor.newPage();
    await page.goto(BASE + desk);
    await page.locator('[data-thread] button[aria-expanded="false"]').first().click();
    await page.locator('[data-thread] textarea').first().click();
    await typing(page, 'desk, a reply');
    await page
      .getByRole('button', { name: /^Comment on/ })
      .nth(8)
      .click();
    await page.getByRole('textbox', { name: 'Your comment' }).click();
    await typing(page, 'desk, a comment');
    await page
      .locator('article textarea[aria-label^="Feedback"], aside textarea')
      .first()
      .click()
      .catch(() => undefined);
    await typing(page, 'desk, a decision');
    await page.close();
    const wish = { outcome: 'changes-requested', submission: 1, summary: 'Many small things.', dueOn: null };
    await post(assessor.request, `/api/review/${id}/releases`, wish);
    process.stdout.write('released; held for a minute\n');
    await new Promise((passed) => setTimeout(passed, 63_000));
  }
  const feedback = `/proposals/${id}/feedback`;
  await usable(learner, 'feedback', feedback, 'main article button', 'main article form');
  const page = await learner.newPage();
  await page.goto(BASE + feedback);
  await page.getByRole('button', { name: 'Answer' }).first().click();
  await typing(page, 'feedback, an answer');
} finally {
  await browser.close();
}
