import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { demoPassword, demoPerson, expect, test } from '../support/e2e';
import { example, template } from './support/hand';

const FILE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
const overview = example('housing-complaints').context.overview ?? '';
const LEARNER = { email: 'second.learner@example.org', name: 'Callum Reid' };
const TITLE = 'Three browsers, one proposal';

async function at(browser: Browser, email: string): Promise<Page> {
  const page = await (
    await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      viewport: { width: 1280, height: 900 },
    })
  ).newPage();
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password: demoPassword, json: 'true' },
  });
  expect(answer.ok()).toBe(true);
  return page;
}

async function handIn(page: Page, id: string, words: 'Hand in' | 'Hand in again') {
  await page.goto(`/proposals/${id}/hand-in`);
  await expect(page.getByRole('heading', { level: 1, name: words, exact: true })).toBeVisible();
  await page.getByLabel('Your full name').fill(LEARNER.name);
  await page.getByLabel('I agree with this declaration').check();
  await page.getByRole('button', { name: words, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible();
}

/** The minute in which a release can be undone. */
const settled = (page: Page) => expect(page.getByText(/^Releasing in/)).toHaveCount(0, { timeout: 90_000 });

test('three browsers: handed in, commented on, changed, handed in again, compared, signed off, sampled, confirmed', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const learner = await at(browser, LEARNER.email);
  const assessor = await at(browser, demoPerson('assessor').email);
  const assurer = await at(browser, demoPerson('quality-assurer').email);

  await learner.goto('/');
  const file = JSON.parse(readFileSync(FILE, 'utf8'));
  file.document.about.title = TITLE;
  const made = await learner.request.post('/api/proposals/import', {
    data: file,
    headers: { origin: new URL(learner.url()).origin },
  });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  await handIn(learner, id, 'Hand in');

  await test.step('the assessor comments on words, decides, and asks for changes', async () => {
    await assessor.goto(`/review/${id}`);
    const words = assessor.locator('[id="at-context.overview"]');
    await words.scrollIntoViewIfNeeded();
    const box = await words.boundingBox();
    if (!box) throw new Error('the overview is not in view');
    await assessor.mouse.move(box.x + 1, box.y + 12);
    await assessor.mouse.down();
    await assessor.mouse.move(box.x + 160, box.y + 12, { steps: 6 });
    await assessor.mouse.up();
    await assessor
      .getByRole('toolbar', { name: 'With these words' })
      .getByRole('button', { name: 'Comment' })
      .click();
    await assessor
      .getByRole('group', { name: 'New comment' })
      .getByRole('textbox')
      .fill('Which year is this?');
    await assessor.keyboard.press('Control+Enter');
    await expect(assessor.getByRole('article', { name: /^Comment by/ })).toContainText('Which year is this?');
    const [first] = template.markingPoints;
    const card = assessor.getByRole('region', { name: `1 ${first?.title}` });
    await card.getByText('Not yet', { exact: true }).click();
    await card.getByLabel('Why you see it otherwise than the checker').fill('The year is missing.');
    await card.getByLabel('Feedback for the learner').fill('Say which year each rule is of.');
    await expect(card.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await assessor.getByRole('button', { name: 'Release…' }).first().click();
    const dialog = assessor.getByRole('dialog', { name: `Release to ${LEARNER.name}` });
    await dialog.getByRole('radio', { name: /^Ask for changes/ }).check();
    await dialog.getByLabel('Due again on').fill('12 February 2027');
    await dialog.getByRole('button', { name: 'Ask for changes' }).click();
    await expect(assessor.getByText(/^Releasing in 0:\d\d$/)).toBeVisible();
    await learner.goto(`/proposals/${id}/feedback`);
    await expect(learner.getByText('There is no feedback yet.', { exact: false })).toBeVisible();
    await settled(assessor);
  });

  await test.step('the learner hears of it, changes the words and hands in again', async () => {
    await expect(learner.getByText('Which year is this?')).toBeVisible({ timeout: 30_000 });
    await expect(learner.getByText('Say which year each rule is of.')).toBeVisible();
    await expect(learner.locator('body')).not.toContainText('The year is missing.');
    await learner.goto(`/proposals/${id}/organisation`);
    const box = learner.locator('[id="context.overview"]');
    await box.fill(`In 2026: ${overview}`);
    await expect(learner.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();
    await handIn(learner, id, 'Hand in again');
  });

  await test.step('the assessor compares, decides every point and signs off', async () => {
    await assessor.goto(`/review/${id}/compare`);
    await expect(assessor.locator('ins').filter({ hasText: 'In 2026:' }).first()).toBeVisible();
    await assessor.goto(`/review/${id}`);
    for (const [at, point] of template.markingPoints.entries()) {
      const card = assessor.getByRole('region', { name: `${at + 1} ${point.title}` });
      await card.getByText('Met', { exact: true }).last().click();
      await expect(card.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    }
    await assessor.getByRole('button', { name: 'Release…' }).first().click();
    const dialog = assessor.getByRole('dialog', { name: `Release to ${LEARNER.name}` });
    await dialog.getByRole('radio', { name: /^Sign off/ }).check();
    await dialog.getByRole('checkbox').check();
    await dialog.getByLabel('Your name').fill(demoPerson('assessor').name);
    await dialog.getByRole('button', { name: 'Sign off' }).click();
    await expect(assessor.getByText(/^Releasing in 0:\d\d$/)).toBeVisible();
    await settled(assessor);
  });

  await test.step('the quality assurer draws it, reads it and confirms it', async () => {
    await assurer.goto('/quality/draw');
    await assurer.getByLabel('Seed', { exact: true }).fill('three browsers');
    await assurer.getByRole('button', { name: /^Draw (this|these)/ }).click();
    await assurer.waitForURL(/\/quality\/plans\//);
    await assurer.getByRole('link', { name: `Read “${TITLE}”` }).click();
    await assurer.getByRole('radio', { name: /^Yes: confirm it/ }).check();
    await assurer.getByRole('button', { name: 'Put it on the record' }).click();
    await expect(assurer.getByText(/confirmed the decision on/)).toBeVisible();
  });

  await learner.goto(`/proposals/${id}`);
  await expect(learner.getByRole('region', { name: 'Where it stands' })).toContainText('Signed off');
});
