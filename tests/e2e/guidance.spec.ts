import type { Page } from '@playwright/test';
import { expect, holdScripts, test } from '../support/e2e';
import { expectNoViolations as sound } from '../support/sound';
import { example, template } from './support/hand';

const housing = example('housing-complaints');

async function openHousing(page: Page): Promise<string> {
  await page.goto('/');
  await page
    .getByRole('link', { name: housing.about.title ?? '' })
    .first()
    .click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

const meaning = (name: string) => template.glossary.find(({ term }) => term === name)?.means ?? '';

test('a term in guidance opens in place, by mouse and by keyboard, and gives the focus back', async ({
  learner: page,
}) => {
  const proposal = await openHousing(page);
  await page.goto(`${proposal}/external`);
  await page.getByText('Guidance', { exact: true }).click();
  const term = page.getByRole('button', { name: 'mandatory', exact: true });
  // Marked once in the guidance, where it stands first.
  await expect(term).toHaveCount(1);
  const opened = page.getByRole('dialog', { name: 'Mandatory' });

  await test.step('by mouse', async () => {
    await term.click();
    await expect(opened).toContainText(meaning('Mandatory'));
    await expect(opened).toContainText('What to do with it:');
    await sound(page);
    await page.getByRole('heading', { level: 1 }).click();
    await expect(opened).toBeHidden();
  });

  await test.step('by keyboard', async () => {
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(opened).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expect(term).toBeFocused();
  });

  await test.step('in a hint, without leaving the field it belongs to', async () => {
    await page.getByRole('button', { name: 'voluntary standard', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Voluntary standard' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`${proposal}/external`);
  });
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a term opens within the screen and closes by its cross', async ({ learner: page }) => {
    const proposal = await openHousing(page);
    await page.goto(`${proposal}/external`);
    await page.getByText('Guidance', { exact: true }).tap();
    await page.getByRole('button', { name: 'mandatory', exact: true }).tap();
    const opened = page.getByRole('dialog', { name: 'Mandatory' });
    await expect(opened).toBeVisible();
    const box = await opened.boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await opened.getByRole('button', { name: 'Close' }).tap();
    await expect(opened).toBeHidden();
  });
});

for (const width of [1280, 390])
  test(`the journey is a map that follows what is written, at ${width} px`, async ({ learner: page }) => {
    await page.setViewportSize({ width, height: 900 });
    const proposal = await openHousing(page);
    await page.goto(`${proposal}/journey`);
    const map = page.getByRole('group', { name: 'The journey as a map' });
    await expect(map.getByRole('link')).toHaveCount(housing.stages.length);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await sound(page);

    await test.step('a stage on it leads to where the stage is written', async () => {
      await map.getByRole('link').first().click();
      const name = page.getByRole('textbox', { name: 'Stage', exact: true });
      await expect(name).toBeFocused();
      // As one types, so the map reads.
      await name.fill(`Knowing whom to ask ${width}`);
      await expect(map.getByRole('link', { name: `Knowing whom to ask ${width}` })).toBeVisible();
    });

    await test.step('and turns into a table that says the same', async () => {
      const figure = page.getByRole('figure').filter({ hasText: 'The journey as a map' });
      await figure.getByRole('button', { name: 'Show as table' }).click();
      const rows = figure.getByRole('table').getByRole('row');
      await expect(rows).toHaveCount(housing.stages.length + 1);
      for (const { breaks } of housing.stages)
        if (breaks) await expect(figure.getByRole('cell', { name: breaks, exact: true })).toBeVisible();
    });
  });

test('a rule of the sector is added in one press, and the focus stays for the next', async ({
  learner: page,
}) => {
  const proposal = await openHousing(page);
  await page.goto(`${proposal}/external`);
  await page.getByText('What markers usually look for in housing').click();
  await expect(
    page.getByRole('button', { name: /^Complaint Handling Code 2024 is in your list/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Add Housing Act 1996', exact: true }).click();
  const listed = page.getByRole('button', { name: /^Housing Act 1996 is in your list/ });
  await expect(listed).toBeFocused();
  await listed.click();
  await expect(page.getByLabel('Law, rule, standard or expectation', { exact: true })).toHaveValue(
    'Housing Act 1996',
  );
  await sound(page);
});

test('a rule pressed before its part of the page has come is added when it is there', async ({
  learner: page,
}) => {
  const proposal = await openHousing(page);
  const letGo = await holdScripts(page);
  await page.goto(`${proposal}/external`, { waitUntil: 'commit' });
  await page.getByText('What markers usually look for in housing').click();
  await page.getByRole('button', { name: 'Add Landlord and Tenant Act 1985', exact: true }).click();
  letGo();
  await expect(
    page.getByRole('button', { name: /^Landlord and Tenant Act 1985 is in your list/ }),
  ).toBeVisible();
});
