import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { expectNoViolations as sound } from '../support/sound';
import { example } from './support/hand';

const housing = example('housing-complaints');
const gap = housing.gaps[0];
const OPINION = 'Everyone knows that customers like the telephone.';
const PROOF = 'nobody owns the wait';
const REASON = 'The tenants’ panel said so in March; its notes are in the evidence.';
const CAUSE = `${OPINION} Two teams work on a reply, and ${PROOF} between the two.`;

async function openHousing(page: Page): Promise<string> {
  await page.goto('/');
  await page
    .getByRole('link', { name: housing.about.title ?? '' })
    .first()
    .click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Checker' });
const cause = (page: Page) => page.getByLabel('What causes it?', { exact: true });
const finding = (page: Page) => panel(page).getByRole('listitem').filter({ hasText: '“Everyone knows”' });
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
/** The words the focus is on: selected in a box. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement;
    return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '';
  });

test('a finding is explained, considered and taken back; words are pinned, proved and missed', async ({
  learner: page,
}) => {
  test.setTimeout(240_000);
  const proposal = await openHousing(page);

  await test.step('a hint comes only once the field is left', async () => {
    await page.goto(`${proposal}/gaps`);
    await expect(async () => {
      await page.getByRole('button', { name: `Edit ${gap?.name}`, exact: true }).click({ timeout: 2_000 });
      await expect(cause(page)).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await cause(page).fill(CAUSE);
    await expect(finding(page)).toBeVisible({ timeout: 15_000 });
    await expect(cause(page)).not.toHaveAccessibleDescription(/Everyone knows/);
    await cause(page).press('Tab');
    await expect(cause(page)).toHaveAccessibleDescription(/Everyone knows/);
  });

  await test.step('pressed, it lands on the very words', async () => {
    await finding(page).getByRole('link', { name: 'Show the words' }).click();
    await expect(cause(page)).toBeFocused();
    await expect.poll(() => selected(page)).toBe('Everyone knows');
    await expect(cause(page).locator('..').locator('mark')).toHaveText('Everyone knows');
    await sound(page, 'the form with marked words');
  });

  await test.step('considered with a reason, it is set apart; without one it is not', async () => {
    await finding(page).getByRole('button', { name: 'I have considered this' }).click();
    const reason = panel(page).getByRole('textbox', { name: 'Why do you leave it as it is?' });
    await expect(reason).toBeFocused();
    await panel(page).getByRole('button', { name: 'Keep my reason' }).click();
    await expect(reason).toHaveAttribute('aria-invalid', 'true');
    await reason.fill(REASON);
    await panel(page).getByRole('button', { name: 'Keep my reason' }).click();
    await expect(finding(page)).toHaveCount(0);
    await panel(page).getByText('1 considered by you').click();
    await expect(panel(page).getByText(`Your reason: ${REASON}`)).toBeVisible();
    await saved(page);
    await sound(page, 'the panel with something considered');
  });

  await test.step('it comes back when its words change, with the reason it had', async () => {
    await cause(page).fill(CAUSE.replace('the telephone', 'a letter'));
    await expect(finding(page)).toContainText(`You wrote: “${REASON}”`, { timeout: 15_000 });
    await finding(page).getByRole('button', { name: 'My reason still holds' }).click();
    await expect(finding(page)).toHaveCount(0);
    await panel(page).getByText('1 considered by you').click();
    await panel(page).getByRole('button', { name: 'Take it back' }).click();
    await expect(finding(page)).toBeVisible();
  });

  await test.step('words selected in a field are pinned to a point', async () => {
    await cause(page).evaluate((box: HTMLTextAreaElement, words) => {
      box.focus();
      const at = box.value.indexOf(words);
      box.setSelectionRange(at, at + words.length);
    }, PROOF);
    await page.getByRole('button', { name: 'Pin as proof' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pin your own words' });
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(dialog.getByText('Choose a marking point.')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Named sources of data that show the need' }).check();
    await sound(page, 'the dialog that pins');
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
    await page.getByRole('button', { name: 'See it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Point to proof' })).toBeVisible();
  });

  const own = page.getByRole('region', { name: 'Pinned by you: Named sources of data that show the need' });
  await test.step('point to proof shows them beside the checker’s, and leads back to them', async () => {
    await expect(own).toContainText(PROOF);
    await saved(page);
    await page.goto(`${proposal}/proof`);
    await expect(own).toContainText(PROOF);
    await sound(page, 'point to proof');
    await expect(async () => {
      if (page.url().includes('/proof')) await own.getByRole('link').first().click({ timeout: 2_000 });
      await expect(cause(page)).toBeFocused({ timeout: 2_000 });
    }).toPass();
    expect(await selected(page)).toBe(PROOF);
  });

  await test.step('words that are gone are told, and keep their quote until they are taken off', async () => {
    await cause(page).fill(
      String(gap?.cause ?? 'Two teams work on one reply.').replace(PROOF, 'no team has it'),
    );
    await saved(page);
    await page.goto(`${proposal}/proof`);
    await expect(own).toContainText('These words are no longer there.');
    await expect(own).toContainText(PROOF);
    await expect(async () => {
      await own.getByRole('button', { name: /^Take off/ }).click({ timeout: 2_000 });
      await expect(own).toContainText('Nothing pinned yet.', { timeout: 2_000 });
    }).toPass();
  });

  await test.step('a place is picked from the point itself', async () => {
    await own.getByRole('button', { name: /^Pin your own words/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Where is it written?').selectOption({ label: `Gaps: ${gap?.name}` });
    await dialog.getByRole('radio', { name: 'The whole row' }).check();
    await sound(page, 'the dialog that picks a place');
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(own.getByRole('link', { name: `“${gap?.name}”` })).toBeVisible();
  });

  await test.step('where the proposal is read, a finding shows its words in place', async () => {
    await page.goto(`${proposal}/check`);
    const point = page
      .locator('details')
      .filter({ hasText: 'Named sources of data that show the need' })
      .first();
    await point.locator('summary').first().click();
    await point.getByRole('button', { name: 'Read it in place' }).first().click();
    await expect(page.locator('article mark')).toBeFocused();
    await sound(page, 'the text with marked words');
  });
});
