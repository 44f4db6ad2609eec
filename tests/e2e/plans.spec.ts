import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { expectSound as sound } from '../support/sound';
import { pdfText, squeezed } from './support/pdf-text';

type World = {
  password: string;
  people: Record<'learner' | 'assessor' | 'manager', { email: string; name: string }>;
  signedOff: string;
  shared: string[];
  draft: string;
};
const world = (): World => JSON.parse(readFileSync('.build/e2e-plans.json', 'utf8')) as World;
const TITLE = 'Hearing complaints the first time and answering them on time';

async function signInAs(page: Page, who: keyof World['people']): Promise<void> {
  const { people, password } = world();
  const csrf = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken: csrf.csrfToken, email: people[who].email, password, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`the ${who} cannot sign in: ${answer.status()}`);
}

test('a manager’s first page is the portfolio: found, sorted, compared', async ({ page }) => {
  await signInAs(page, 'manager');
  await page.goto('/');
  await expect(page).toHaveURL(/\/plans$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
  await expect(page.getByText('4 plans').first()).toBeVisible();
  await page.getByLabel('Find by title, author or employer').fill('warm');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/q=warm/);
  await expect(page.getByRole('link', { name: 'Warm handovers on the front desk' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0);
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible();
  await page.getByRole('link', { name: /^Sort by NPV/ }).click();
  await expect(page).toHaveURL(/sort=npv/);
  await page.locator('summary').filter({ hasText: 'Columns' }).click();
  await page.getByLabel('Go-live', { exact: true }).uncheck();
  await page.getByRole('button', { name: 'Show these columns' }).click();
  await expect(page.getByRole('columnheader', { name: /Go-live/ })).toHaveCount(0);
  // Each chart has its table at a press.
  for (let chart = 0; chart < 3; chart++)
    await page.getByRole('button', { name: 'Show as table' }).first().click();
  await sound(page);
  await page.getByLabel('Choose “Warm handovers on the front desk”').check();
  await page.getByLabel(`Choose “${TITLE}”`).check();
  await page.getByRole('button', { name: 'Compare side by side' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plans side by side' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Benefit for each £1 spent' })).toBeVisible();
  await sound(page);
});

test('a plan is read, spoken of, approved and carried out, and what came of it goes back to its author', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { signedOff, draft } = world();
  await signInAs(page, 'manager');
  await page.goto(`/plans/${signedOff}`);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  // What, why, cost, gain, who, when and risks stand on one screen.
  for (const part of ['What', 'Why', 'Cost', 'Gain', 'Who', 'When', 'Measures', 'Risks']) {
    const box = await page.getByRole('heading', { level: 3, name: part, exact: true }).first().boundingBox();
    expect(box && box.y + box.height, part).toBeLessThan(900);
  }
  await sound(page);

  await page.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByText('Choose one.')).toBeVisible();
  await page.getByLabel(/^Defer/).check();
  await page.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give a reason.' })).toBeVisible();
  await page.getByLabel('Reason', { exact: true }).fill('After the budget.');
  await page.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByText('After the budget.').first()).toBeVisible();
  await page.getByLabel(/^Approve for action/).check();
  await page.getByRole('button', { name: 'Say so' }).click();
  await expect(page.getByRole('main').getByText('Approved for action').first()).toBeVisible();

  await page.getByLabel('Write to the author').fill('Could the workshops be in May?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText('Could the workshops be in May?').first()).toBeVisible();

  await page.getByLabel('Of what?').selectOption({ index: 0 });
  await page.getByLabel('On which day?').fill('1/3/2026');
  await page.getByLabel('Figure measured').fill('lots');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Write a number, such as 12 or 12.50.')).toBeVisible();
  await page.getByLabel('Figure measured').fill('63');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText(/On 1 March 2026 it stood at 63%/)).toBeVisible();
  await page.getByLabel('Money spent').check();
  await page.getByLabel('Amount spent, in pounds').fill('1,200');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText(/£1,200 has been spent/)).toBeVisible();
  await page.getByLabel('An action').check();
  await page.getByLabel('How far is it?').selectOption('done');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText(/1 of 18 actions done/)).toBeVisible();
  await sound(page);

  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name: 'Download as PDF' }).click(),
  ]);
  const pdf = await pdfText((await download.path()) ?? '');
  expect(pdf.text).toContain(squeezed('Actions and owners'));
  expect(pdf.text).not.toContain(squeezed('Where each marking point is met'));

  await expect(page.getByText('Your file is ready.')).toBeVisible();
  for (const [name, ends] of [
    ['Word', 'docx'],
    ['Excel', 'xlsx'],
    ['Calendar', 'ics'],
  ] as const) {
    const [made] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(made.suggestedFilename()).toMatch(
      new RegExp(`^Hearing complaints .* \\d{4}-\\d\\d-\\d\\d\\.${ends}$`),
    );
  }

  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
  const learner = await other.newPage();
  await signInAs(learner, 'learner');
  await learner.goto(`/proposals/${signedOff}`);
  await expect(learner.getByText(/approved it for action on/)).toBeVisible();
  await sound(learner);
  await learner.getByRole('link', { name: 'Read what your managers say' }).click();
  await expect(learner).toHaveURL(new RegExp(`/proposals/${signedOff}/plan$`));
  await expect(learner.getByText('Could the workshops be in May?')).toBeVisible();
  await expect(learner.getByText(/On 1 March 2026 it stood at 63%/)).toBeVisible();
  await learner.getByLabel('Answer', { exact: true }).fill('Yes, in the second week.');
  await learner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(learner.getByText('Yes, in the second week.').first()).toBeVisible();
  await learner.getByLabel('In which proposal?').selectOption(draft);
  await learner
    .getByRole('button', { name: /a source of evidence$/ })
    .first()
    .click();
  await expect(learner.getByText(/It is now a source of evidence in/)).toBeVisible();
  await sound(learner);
  await learner.getByRole('link', { name: 'Look at it there' }).click();
  await expect(learner.getByRole('heading', { level: 3, name: /Result: Stage 1 replies/ })).toBeVisible();
  await other.close();

  // The manager's page hears of the answer by itself.
  await expect(page.getByText('Yes, in the second week.')).toBeVisible();
});

test('many plans are taken away as one ZIP, with a bar that survives a reload', async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, 'manager');
  await page.goto('/plans');
  await page.getByRole('button', { name: 'Download all 4 as ZIP' }).click();
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await sound(page);
  await expect(page.getByText(/Ready: 4 plans/)).toBeVisible({ timeout: 180_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('link', { name: 'Save the ZIP' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Plans \d{4}-\d\d-\d\d\.zip$/);
  expect(
    readFileSync((await download.path()) ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('who is no manager finds no plans, and no way to them', async ({ page }) => {
  const { signedOff } = world();
  await signInAs(page, 'assessor');
  for (const path of ['/plans', '/plans/compare', `/plans/${signedOff}`, `/proposals/${signedOff}/plan`])
    expect((await page.goto(path))?.status(), path).toBe(404);
  for (const path of [
    ...['pdf', 'docx', 'xlsx', 'ics'].map((way) => `/api/plans/${signedOff}/${way}`),
    '/api/plans/exports/x/file',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

for (const { width, scheme } of [
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const)
  test(`the pages of plans are sound at ${width} pixels, ${scheme}`, async ({ page }) => {
    const { signedOff, shared } = world();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 844 });
    await signInAs(page, 'manager');
    for (const path of [
      '/plans',
      '/plans?q=nothing-like-this',
      `/plans/compare?ids=${signedOff},${shared.join(',')}`,
      '/plans/compare',
      `/plans/${signedOff}`,
      `/plans/${shared[2]}`,
    ]) {
      await page.goto(path);
      await sound(page);
    }
    await page.context().clearCookies();
    await signInAs(page, 'learner');
    await page.goto(`/proposals/${signedOff}/plan`);
    await sound(page);
  });
