import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { example } from './support/hand';

const title = example('housing-complaints').about.title ?? '';
const overview = example('housing-complaints').context.overview ?? '';

/** Writes something that says nothing, waits to be told, and puts the words back. */
async function isTold(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: title }).first().click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/organisation`);
  const box = page.getByRole('textbox', { name: 'What does it do, and for whom?' });
  const told = page.getByText('This is a placeholder, not an answer.');
  await expect(box).toHaveValue(overview);
  await expect(async () => {
    // Written before the page listens it may meet what the page brings; a person writes it again.
    await box.fill('tbc');
    await expect(told.first()).toBeVisible();
  }).toPass();
  await box.fill(overview);
  await expect(told).toHaveCount(0);
  await expect(box).toHaveValue(overview);
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
}

test('while one types, the check runs on a thread of its own', async ({ learner: page }) => {
  const worker = page.waitForEvent('worker');
  await isTold(page);
  expect((await worker).url()).toContain('/_next/static/');
});

test('where that thread cannot be had, the page checks for itself', async ({ learner: page }) => {
  await page.route('**/*worker*.js*', (route) => route.abort());
  await isTold(page);
});
