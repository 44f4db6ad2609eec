import { expect, holdScripts, signIn, test } from '../support/e2e';
import { example, Hand } from './support/hand';

const PROMISE = 'What does it promise its customers?';

test.describe('no word is lost', () => {
  test('a reload in the middle of a word keeps the word', async ({ learner: page }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await page.getByLabel(PROMISE, { exact: true }).pressSequentially('Answered once, answered ri');
    await page.reload();
    await expect(page.getByLabel(PROMISE, { exact: true })).toHaveValue('Answered once, answered ri');
    await hand.saved();
    await page.reload();
    await expect(page.getByLabel(PROMISE, { exact: true })).toHaveValue('Answered once, answered ri');
  });

  test('words typed into a full box before the scripts have come are kept', async ({ learner: page }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await page.getByLabel(PROMISE, { exact: true }).fill('What stood there before');
    await hand.saved();
    const letGo = await holdScripts(page);
    await page.goto(page.url(), { waitUntil: 'commit' });
    await page.getByLabel(PROMISE, { exact: true }).fill('Typed at once');
    letGo();
    await expect(page.getByText('Saving…')).toBeVisible();
    await hand.saved();
    await expect(page.getByLabel(PROMISE, { exact: true })).toHaveValue('Typed at once');
  });

  test('leaving for another section at once keeps the words', async ({ learner: page }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await page.getByLabel(PROMISE, { exact: true }).fill('We call back the same day');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(/\/journey$/);
    await page.goBack();
    await expect(page.getByLabel(PROMISE, { exact: true })).toHaveValue('We call back the same day');
  });

  test('while the server cannot be reached it says so, keeps everything, and saves when it is back', async ({
    learner: page,
  }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await page.route('**/changes', (route) => route.abort('connectionrefused'));
    await page.getByLabel(PROMISE, { exact: true }).fill('Written in a tunnel');
    await expect(page.getByText(/trying again|Offline/).first()).toBeVisible();
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(0);
    await page.unroute('**/changes');
    await hand.saved();
    await page.reload();
    await expect(page.getByLabel(PROMISE, { exact: true })).toHaveValue('Written in a tunnel');
  });

  test('two tabs on different fields both keep their words', async ({ learner: page }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await expect(page.getByLabel(PROMISE, { exact: true })).toBeVisible();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByLabel(PROMISE, { exact: true }).fill('From the first tab');
    await other.getByLabel('How large is it?', { exact: true }).fill('From the second tab');
    await expect(page.getByLabel('How large is it?', { exact: true })).toHaveValue('From the second tab');
    await expect(other.getByLabel(PROMISE, { exact: true })).toHaveValue('From the first tab');
  });

  test('two devices on the same field: both texts are shown, and the author decides', async ({
    learner: page,
    browser,
  }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await hand.start();
    await page.getByRole('link', { name: 'Organisation', exact: true }).first().click();
    await expect(page.getByLabel(PROMISE, { exact: true })).toBeVisible();
    const phone = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const other = await phone.newPage();
    await signIn(other);
    await other.goto(page.url());
    await expect(other.getByLabel(PROMISE, { exact: true })).toBeVisible();

    await other.getByLabel(PROMISE, { exact: true }).fill('Written on the phone');
    // A page that has just come says “Saved” of what it came with.
    const id = /proposals\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    await expect
      .poll(async () => (await other.request.get(`/api/proposals/${id}/export`)).text())
      .toContain('Written on the phone');
    await page.getByLabel(PROMISE, { exact: true }).fill('Written on the PC');
    const decide = page.getByText('was changed somewhere else');
    await expect(decide).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Written on the phone').first()).toBeVisible();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await hand.saved();
    await page.reload();
    const kept = await page.getByLabel(PROMISE, { exact: true }).inputValue();
    expect(kept).toContain('Written on the phone');
    expect(kept).toContain('Written on the PC');
    await phone.close();
  });

  test('a removed row comes back with its words and its links', async ({ learner: page }) => {
    await page.goto('/');
    await page
      .getByRole('link', { name: example('housing-complaints').about.title ?? '' })
      .first()
      .click();
    await page.getByRole('link', { name: 'Gaps', exact: true }).first().click();
    const rows = page.locator('[data-row]');
    await expect(rows.first()).toBeVisible();
    const before = await rows.allInnerTexts();
    await page
      .getByRole('button', { name: /^Remove: / })
      .first()
      .click();
    await expect(rows).toHaveCount(before.length - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(before.length);
    expect(await rows.allInnerTexts()).toEqual(before);
  });

  test('rows are moved by keyboard, and stay where they were put', async ({ learner: page }) => {
    const hand = new Hand(page, example('housing-complaints'));
    await page.goto('/');
    await page
      .getByRole('link', { name: hand.document.about.title ?? '' })
      .first()
      .click();
    await page.getByRole('link', { name: 'Gaps', exact: true }).first().click();
    const names = () => page.locator('[data-row] h3').allInnerTexts();
    await expect(page.locator('[data-row] h3').nth(1)).toBeVisible();
    const [first, second] = (await names()).map((name) => name.replace(/^\d+ · /, ''));
    await page.locator('[data-row] h3 button').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await names())[0]).toContain(second);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await names())[0]).toContain(first);
    await hand.saved();
  });
});
