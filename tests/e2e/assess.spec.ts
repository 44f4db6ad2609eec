import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { demoPassword, expect, test } from '../support/e2e';
import { expectUsable as sound } from '../support/sound';
import { example, template } from './support/hand';

const FILE = 'templates/internal-and-external-requirements/examples/housing-complaints.json';
const housing = example('housing-complaints');
const overview = housing.context.overview ?? '';
const [point] = template.markingPoints;

async function as(page: Page, email: string): Promise<Page> {
  const { csrfToken } = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password: demoPassword, json: 'true' },
  });
  expect(answer.ok()).toBe(true);
  return page;
}
const another = async (browser: Browser, email: string) =>
  as(await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' })).newPage(), email);

/** A proposal of the second learner, handed in: the first one's are for other journeys. */
async function handedIn(browser: Browser): Promise<{ id: string; learner: Page }> {
  const learner = await another(browser, 'second.learner@example.org');
  await learner.goto('/');
  const origin = new URL(learner.url()).origin;
  const post = (path: string, data: unknown) =>
    learner.request.post(path, { data, headers: { origin, 'sec-fetch-site': 'same-origin' } });
  const made = await post('/api/proposals/import', JSON.parse(readFileSync(FILE, 'utf8')));
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const done = await post(`/api/proposals/${id}/submit`, { revision: 0, name: 'Callum Reid', agreed: true });
  expect(done.status(), await done.text()).toBe(200);
  return { id, learner };
}

/** Draws the pointer over the first words of an answer, as a hand does. */
async function chooseWords(page: Page, key: string): Promise<void> {
  const text = page.locator(`[id="at-${key}"]`);
  await text.scrollIntoViewIfNeeded();
  const box = await text.boundingBox();
  if (!box) throw new Error(`${key} is not in view`);
  await page.mouse.move(box.x + 1, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 12, { steps: 6 });
  await page.mouse.up();
}

test('words are commented on, a point is decided, and it is released and undone, while a second assessor looks on', async ({
  page,
  browser,
}) => {
  const { id, learner } = await handedIn(browser);
  await as(page, 'assessor@example.org');
  const second = await another(browser, 'second.assessor@example.org');

  // The assessor's home is what waits for them.
  await page.goto('/');
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole('heading', { level: 1, name: 'What waits for you' })).toBeVisible();
  await page.goto(`/review/${id}`);
  await second.goto(`/review/${id}`);

  await chooseWords(page, 'context.overview');
  await page
    .getByRole('toolbar', { name: 'With these words' })
    .getByRole('button', { name: 'Comment' })
    .click();
  const composer = page.getByRole('group', { name: 'New comment' });
  await expect(composer.getByText('Not shown to the learner yet')).toBeVisible();
  const quote = (await composer.locator('q').textContent()) ?? '';
  expect(overview.startsWith(quote)).toBe(true);
  await composer.getByRole('textbox').fill('Which year is this?');
  await sound(page, 'the desk with a comment being written');

  // Meanwhile the second assessor writes a note; the first word for the learner takes the submission from them.
  await second.getByRole('button', { name: 'Comment on the whole' }).click();
  const note = second.getByRole('group', { name: 'New comment' }).getByRole('textbox');
  await note.fill('A note I have not sent yet');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Yours until \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole('article', { name: /^Comment by/ })).toContainText('Which year is this?');
  await expect(page.locator('mark').filter({ hasText: quote })).toBeVisible();

  await expect(second.getByText('Tom Ellis is reviewing this.')).toBeVisible();
  await expect(second.getByText(/^Tom Ellis has it until \d\d:\d\d$/)).toBeVisible();
  await expect(second.getByRole('button', { name: /New comment by Tom Ellis/ })).toBeVisible();
  await expect(note).toHaveValue('A note I have not sent yet');
  await expect(second.getByRole('radio')).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Release…' })).toHaveCount(0);
  await second.getByRole('button', { name: /New comment by Tom Ellis/ }).click();
  await expect(second.getByRole('article', { name: /^Comment by/ })).toBeVisible();

  // Otherwise than the checker needs a reason, and is saved when there is one.
  const card = page.getByRole('region', { name: `1 ${point?.title}` });
  await card.getByText('Not yet', { exact: true }).click();
  await expect(card.getByText('Say why you see it otherwise, and it is saved.')).toBeVisible();
  await card.getByLabel('Why you see it otherwise than the checker').fill('The two are mixed in one row.');
  await card.getByLabel('Feedback for the learner').fill('Say which of these the organisation chose itself.');
  await expect(card.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(card.getByLabel('Feedback for the learner')).toHaveValue(
    'Say which of these the organisation chose itself.',
  );

  // Signing off tells what is missing, with a way to it.
  await page.getByRole('button', { name: 'Release…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Release to Callum Reid' });
  await expect(dialog.getByText('1 decision: 0 met, 1 not yet')).toBeVisible();
  await expect(dialog.getByText('1 new comment')).toBeVisible();
  await sound(page, 'the release');
  await dialog.getByRole('radio', { name: /^Sign off/ }).check();
  await dialog.getByRole('checkbox').check();
  await dialog.getByLabel('Your name').fill('Tom Ellis');
  await dialog.getByRole('button', { name: 'Sign off' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no decision yet');
  await dialog.getByRole('radio', { name: /^Ask for changes/ }).check();
  await dialog.getByLabel('Due again on').fill('31 February 2027');
  await dialog.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(dialog.getByText('This is not a real date.')).toBeVisible();
  await dialog.getByLabel('Due again on').fill('12 February 2027');
  await dialog.getByRole('button', { name: 'Ask for changes' }).click();

  await expect(page.getByText(/^Releasing in 0:\d\d$/)).toBeVisible();
  await expect(second.getByText('Tom Ellis pressed release.')).toBeVisible();
  expect((await learner.request.get(`/api/review/${id}`)).status()).toBe(404);
  expect((await learner.request.get(`/review/${id}`)).status()).toBe(404);
  expect(await (await learner.request.get(`/api/review/${id}/ledger`)).text()).not.toContain('Which year');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/^Releasing in/)).toHaveCount(0);
  await expect(card.getByRole('radio').first()).toBeVisible();
});

test('the whole way from the queue to a comment on chosen words works by keyboard alone', async ({
  page,
  browser,
}) => {
  const { id } = await handedIn(browser);
  await as(page, 'assessor@example.org');
  await page.goto('/review?q=Callum');
  await page.keyboard.press('j');
  await expect(page.locator('[data-line]').first()).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/review\/[0-9a-f-]{36}$/);

  await page.goto(`/review/${id}`);
  const add = page.getByRole('button', { name: 'Comment on What does it do, and for whom?' });
  await add.focus();
  await page.keyboard.press('Enter');
  const composer = page.getByRole('group', { name: 'New comment' });
  await expect(composer.getByRole('textbox')).toBeFocused();
  await composer.getByRole('button', { name: 'Choose words in it' }).focus();
  await page.keyboard.press('Enter');
  await expect(composer.getByLabel('Choose words', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < 11; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(composer.locator('q')).toHaveText(overview.slice(0, 11));
  await expect(composer.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Thank you @Ami');
  await expect(composer.getByRole('option', { name: 'Amina Yusuf' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('article', { name: /^Comment by/ });
  await expect(card).toContainText('Thank you @Amina Yusuf');

  // Kept in the bank, and used again by typing.
  await card.getByRole('button', { name: 'Keep in the bank' }).press('Enter');
  const keep = page.getByRole('dialog', { name: 'Keep in the comment bank' });
  await keep.getByLabel('What you will look for').fill('Thanks first');
  await keep.getByLabel('The comment').fill('Thank you, {learner}.');
  await keep.getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(keep).toHaveCount(0);
  await card.getByRole('textbox', { name: 'Reply' }).focus();
  await page.keyboard.type('/thanks');
  await expect(card.getByRole('option', { name: /Thanks first/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('textbox', { name: 'Reply' })).toHaveValue('Thank you, Callum Reid.');
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText('Thank you, Callum Reid.');
  await card.getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(page.getByRole('article', { name: /^Comment by/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Comments' }).selectOption('all');
  await expect(page.getByRole('article', { name: /^Comment by/ })).toContainText('Resolved');
});

test('the comment bank is looked after: added, found, changed, retired and brought back', async ({
  page,
}) => {
  await as(page, 'second.assessor@example.org');
  await page.goto('/review');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Comment bank' }).click();
  await page.getByRole('link', { name: 'Add a comment' }).click();
  await page.getByRole('button', { name: 'Add a comment' }).click();
  await expect(page.getByText('Write a name.').first()).toBeVisible();
  await page.getByLabel('What you will look for').fill('Where from');
  await page.getByLabel('The comment', { exact: true }).fill('Say where it comes from, ');
  await page.getByRole('button', { name: 'Insert {learner}' }).click();
  await expect(page.getByText('Say where it comes from, Priya Nair')).toBeVisible();
  await page.getByLabel('For', { exact: true }).selectOption({ label: template.title });
  await page.getByLabel('Marking point').selectOption({ label: point?.title ?? '' });
  await page.getByRole('button', { name: 'Add a comment' }).click();
  await expect(page).toHaveURL(/\/bank$/);
  const group = page
    .getByRole('main')
    .locator('section')
    .filter({ hasText: point?.title ?? '' });
  await expect(group).toContainText('Say where it comes from, {learner}');

  await page.getByLabel('Find words').fill('WHERE FROM');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('link', { name: 'Change “Where from”' }).click();
  await page.getByLabel('The comment', { exact: true }).fill('Name the source, please.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(/\/bank$/);
  await expect(page.getByRole('listitem').getByText('Name the source, please.')).toBeVisible();

  await page.getByRole('button', { name: 'Retire “Where from”' }).click();
  await expect(page.getByRole('main').getByText('Name the source, please.')).toHaveCount(0);
  await page.getByLabel('In use or retired').selectOption({ label: 'Retired' });
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('button', { name: 'Bring back “Where from”' }).click();
  await expect(page.getByText('“Where from” is offered again.')).toBeVisible();
});

for (const { name, width, scheme } of [
  { name: 'on a desktop', width: 1280, scheme: 'light' },
  { name: 'on a desktop in the dark', width: 1280, scheme: 'dark' },
  { name: 'on a phone', width: 390, scheme: 'light' },
  { name: 'on the narrowest phone', width: 320, scheme: 'dark' },
] as const)
  test.describe(name, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme: scheme });

    test('every page of the review is free of what axe finds and never scrolls sideways', async ({
      page,
      browser,
    }) => {
      test.setTimeout(300_000);
      const { id } = await handedIn(browser);
      await as(page, 'assessor@example.org');
      for (const path of [
        '/review',
        '/review?tab=drafts&q=nobody',
        `/review/${id}`,
        `/review/${id}/compare`,
        `/review/${id}/ledger`,
        `/review/${id}/writing`,
        '/bank',
        '/bank/new',
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await sound(page, path);
      }
      await page.goto(`/review/${id}`);
      await page
        .getByRole('link', { name: /^How it was written: \d+ answers from the worked example$/ })
        .click();
      await expect(page.getByText(/all of its \d+ longer answers stand there/)).toBeVisible();
      if (width > 1200) return;
      await page.goto(`/review/${id}`);
      await page.getByRole('button', { name: /^Decisions 0 of/ }).click();
      await expect(page.getByRole('heading', { name: 'Your decisions' })).toBeInViewport();
      await sound(page, 'the sheet of decisions');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: /^Decisions 0 of/ })).toBeFocused();
    });
  });
