import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { expectNoViolations } from '../support/sound';
import { example } from './support/hand';

const GAP = 'A gap nobody asked about';

async function openHousing(page: Page): Promise<string> {
  await page.goto('/');
  await page
    .getByRole('link', { name: example('housing-complaints').about.title ?? '' })
    .first()
    .click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

const picture = (page: Page) => page.getByRole('group', { name: 'Golden thread' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('the golden thread is walked, filtered, seen three ways, and mended', async ({ learner: page }) => {
  const proposal = await openHousing(page);
  await page.getByRole('link', { name: 'See the whole thread' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Golden thread' })).toBeVisible();

  await test.step('by keyboard, along the edges, into the form', async () => {
    const first = picture(page).locator('a[tabindex="0"]');
    await expect(first).toHaveCount(1);
    await first.focus();
    expect(await focused(page)).toMatch(/^Requirement: /);
    // A key pressed before the page listens goes unheard; a person presses again.
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toMatch(/^(Gap|Improvement): /);
    }).toPass();
    while (!(await focused(page)).startsWith('Improvement: ')) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^(KPI|Cost|Benefit|Action): /);
    await expect(page.getByRole('region', { name: 'The selected thread' })).toContainText('measures it');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/(kpis|costs|timeline)#/);
  });

  await test.step('by one requirement, kept in the address', async () => {
    await page.goto(`${proposal}/thread`);
    await expect(picture(page).locator('a').first()).toBeVisible();
    const before = await picture(page).locator('a').count();
    // Chosen before the page listens, it would go unheard; a person would choose again.
    await expect(async () => {
      const filter = page.getByRole('combobox', { name: 'Requirement' });
      await filter.selectOption('');
      await filter.selectOption({ index: 1 });
      await expect(page).toHaveURL(/requirement=/, { timeout: 2_000 });
    }).toPass();
    await expect.poll(() => picture(page).locator('a').count()).toBeLessThan(before);
    await page.reload();
    await expect.poll(() => picture(page).locator('a').count()).toBeLessThan(before);
    await page.getByRole('combobox', { name: 'Requirement' }).selectOption('');
  });

  await test.step('as a table and as an outline, free of what axe finds', async () => {
    for (const view of ['Table', 'Outline', 'Picture']) {
      await page.getByRole('tab', { name: view }).click();
      await expect(page).toHaveURL(new RegExp(`view=${view.toLowerCase()}`));
      await expectNoViolations(page, view);
    }
  });

  await test.step('a break is told, and its link lands in the field', async () => {
    await page.goto(`${proposal}/gaps`);
    const name = page.locator('[id^="gaps."][id$=".name"]').first();
    await expect(async () => {
      if (!(await name.isVisible())) await page.locator('[data-add="gaps"]').click();
      await expect(name).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await name.fill(GAP);
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    await page.goto(`${proposal}/thread?view=outline`);
    const told = page.getByRole('link', { name: `“${GAP}” falls short of no requirement yet` });
    await expect(async () => {
      if (page.url().includes('/thread')) await told.first().click({ timeout: 2_000 });
      await expect(page).toHaveURL(/\/gaps#gaps\..+\.requirements$/, { timeout: 2_000 });
    }).toPass();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id ?? ''))
      .toMatch(/^gaps\..+\.requirements/);
  });
});
