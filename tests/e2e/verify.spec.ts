import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { expectSound as sound } from '../support/sound';
import { pdfText } from './support/pdf-text';

type Who = 'learner' | 'assessor' | 'manager';
type World = { password: string; people: Record<Who, { email: string }>; signedOff: string };
const world = (): World => JSON.parse(readFileSync('.build/e2e-plans.json', 'utf8')) as World;

async function signedIn(browser: Browser, who: Who): Promise<Page> {
  const { people, password } = world();
  const page = await (
    await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '', locale: 'en-GB' })
  ).newPage();
  const csrf = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken: csrf.csrfToken, email: people[who].email, password, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`the ${who} cannot sign in: ${answer.status()}`);
  return page;
}

const fetched = async (page: Page, path: string): Promise<Buffer> => {
  const answer = await page.request.get(path, { timeout: 60_000 });
  expect(answer.status(), path).toBe(200);
  return answer.body();
};

/** The code in the address on the first page. */
async function codeOn(bytes: Buffer, info: TestInfo): Promise<string> {
  const file = info.outputPath('paper.pdf');
  writeFileSync(file, bytes);
  const code = /\/verify\/([2-9A-HJKMNP-TV-Z]{10})/.exec((await pdfText(file)).text)?.[1] ?? '';
  expect(code).toHaveLength(10);
  return code;
}

/** Lets a file go over the page, as a hand does. */
const drop = (page: Page, name: string, bytes: Buffer, on = 'body') =>
  page.evaluate(
    ({ name, base64, on }) => {
      const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], name, { type: 'application/pdf' }));
      const target = document.querySelector(on) ?? document.body;
      for (const type of ['dragover', 'drop'])
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    { name, base64: bytes.toString('base64'), on },
  );

test('somebody with a paper in hand types its code, and holds files against what is kept, without an account', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const { signedOff } = world();
  const manager = await signedIn(browser, 'manager');
  const learner = await signedIn(browser, 'learner');
  const assessor = await signedIn(browser, 'assessor');
  const plan = await fetched(manager, `/api/plans/${signedOff}/pdf`);
  const copy = await fetched(learner, `/api/proposals/${signedOff}/submissions/1/pdf`);
  // Whoever downloads it, and however often: the same bytes.
  expect((await fetched(assessor, `/api/proposals/${signedOff}/submissions/1/pdf`)).equals(copy)).toBe(true);
  expect((await fetched(manager, `/api/plans/${signedOff}/pdf`)).equals(plan)).toBe(true);
  const code = await codeOn(plan, info);
  expect(await codeOn(copy, info)).toBe(code);

  await page.goto('/verify');
  await sound(page);
  await page.getByLabel('Code on the paper').fill('0000 1111');
  await page.getByRole('button', { name: 'Look it up' }).click();
  await expect(page.getByText(/^This is not a code/)).toBeVisible();
  await page.getByLabel('Code on the paper').fill(`${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`);
  await page.getByRole('button', { name: 'Look it up' }).click();
  await expect(page).toHaveURL(new RegExp(`/verify/${code}$`));
  await expect(page.getByRole('heading', { level: 1, name: 'This paper is known' })).toBeVisible();
  await expect(page.getByText('It was assessed and signed off.')).toBeVisible();
  await sound(page);
  // Nothing on it tells whose it is.
  const words = await page.getByRole('main').textContent();
  expect(words).not.toMatch(/complaints|Harbour|Person \d/i);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  const status = page.getByRole('main').getByRole('status');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'renamed.pdf', mimeType: 'application/pdf', buffer: plan });
  await expect(status).toContainText('This is the file, byte for byte');
  await expect(status).toContainText('“renamed.pdf” is the service improvement plan that is kept');
  await drop(page, 'copy.pdf', copy);
  await expect(status).toContainText('“copy.pdf” is the assessment copy that is kept');
  await sound(page);
  const changed = Buffer.from(copy);
  changed[1_000] = (changed[1_000] ?? 0) ^ 1;
  await drop(page, 'changed.pdf', changed, 'header');
  await expect(status).toContainText('This is not the file');
  await expect(status).toContainText('“changed.pdf” differs from what is kept');
  await sound(page);
  // The page is still here, and no byte of any file has left it.
  await expect(page).toHaveURL(new RegExp(`/verify/${code}$`));
  expect(asked).toEqual([]);

  await page.getByText('How this works').click();
  await expect(page.getByText(/to write the fingerprint into the file would change the file/)).toBeVisible();
});

test('a code nobody has leads to a page that says so, and says nothing else', async ({ page }) => {
  await page.goto('/verify/ZZZZZZZZZZ');
  await expect(page.getByRole('heading', { level: 1, name: 'No paper has this code' })).toBeVisible();
  await expect(page.getByLabel('Code on the paper')).toHaveValue('ZZZZZZZZZZ');
  await sound(page);
  for (const odd of [
    "/verify/'--",
    '/verify/%00',
    '/verify/..%2f..%2fx',
    '/verify?code=%00',
    '/verify?code=a&code=b',
  ]) {
    const answer = await page.goto(odd);
    expect(answer?.status(), odd).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 }), odd).toHaveCount(1);
  }
  expect((await page.request.get('/verify/%E0%A4%A')).status()).toBeLessThan(500);
});

for (const scheme of ['light', 'dark'] as const)
  test.describe(`on a phone, ${scheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme: scheme });
    test('both pages are sound', async ({ page, browser }, info) => {
      await page.goto('/verify');
      await sound(page);
      const learner = await signedIn(browser, 'learner');
      const copy = await fetched(learner, `/api/proposals/${world().signedOff}/submissions/1/pdf`);
      await page.goto(`/verify/${await codeOn(copy, info)}`);
      await page.getByText('How this works').click();
      await sound(page);
    });
  });
