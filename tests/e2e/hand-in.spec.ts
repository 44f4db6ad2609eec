import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoPerson, expect, signIn, test } from '../support/e2e';
import { expectSound } from '../support/sound';
import { example, Hand, template } from './support/hand';
import { assessorOf, linkTo } from './support/staff';

const housing = example('housing-complaints');
const learner = demoPerson('learner');
const assessor = demoPerson('assessor');

/** A proposal of the learner's own, brought in as a file, so that journeys do not meet. */
async function bringIn(page: Page, unit: string, name: string): Promise<string> {
  const file = JSON.parse(readFileSync(`templates/${unit}/examples/${name}.json`, 'utf8'));
  const origin = new URL(page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url())
    .origin;
  const answer = await page.request.post('/api/proposals/import', { data: file, headers: { origin } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

const HOUSING = ['internal-and-external-requirements', 'housing-complaints'] as const;

/** What axe finds, in both widths and both lights; and nothing scrolls sideways. */
async function sound(page: Page, what: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await expectSound(page, `${what} at ${width}, ${colorScheme}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function handIn(page: Page, again = false): Promise<void> {
  const words = again ? 'Hand in again' : 'Hand in';
  await expect(page.getByRole('heading', { level: 1, name: words, exact: true })).toBeVisible();
  await page.getByLabel('Your full name').fill(learner.name);
  await page.getByLabel('I agree with this declaration').check();
  await page.getByRole('button', { name: words, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible();
}

test('hand in, feedback, answer, change, hand in again: the whole way of a learner', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  const second = assessorOf(id, 2);
  const hand = new Hand(page, housing);
  const home = `/proposals/${id}`;

  await test.step('from “check your answers” to the declaration, with what is open as advice', async () => {
    await page.goto(`${home}/check`);
    await page.getByRole('link', { name: 'Hand in', exact: true }).click();
    await expect(page).toHaveURL(`${home}/hand-in`);
    await expect(page.getByText('It is advice')).toBeVisible();
    await sound(page, 'handing in');
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await expect(page.getByText('Type your name.')).toBeVisible();
    await expect(page.getByText('Tick the box if you agree with the declaration.')).toBeVisible();
  });

  await test.step('the receipt can be kept: number, date, fingerprint, frozen copies', async () => {
    await handIn(page);
    await expect(page.getByText(/^Submission 1 was handed in on .* at \d\d:\d\d\.$/)).toBeVisible();
    const hash = (await page.locator('code').first().textContent()) ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const file = await page.request.get(`/api/proposals/${id}/submissions/1/export`);
    expect(await file.json()).toMatchObject({ sha256: hash, number: 1, learner: learner.name });
    const pdf = await page.request.get(`/api/proposals/${id}/submissions/1/pdf`, { timeout: 60_000 });
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await sound(page, 'the receipt');
  });

  await test.step('it can be taken back while nobody reads it', async () => {
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
    await handIn(page, true);
    await expect(page.getByText(/^Submission 2 was handed in/)).toBeVisible();
  });

  await test.step('handed in, it is held still, and says why', async () => {
    await page.goto(`${home}/gaps`);
    await expect(
      page.getByText('You have handed this in, so it is held still', { exact: false }),
    ).toBeVisible();
    await expect(page.getByRole('main').locator('textarea, input')).toHaveCount(0);
    await expect(page.getByText(housing.gaps[0]?.cause ?? '').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
    await sound(page, 'a section held still');
    // What is noted beside the words is part of what was handed in: nothing is offered that would be refused.
    await page.goto(`${home}/proof`);
    await expect(
      page.getByText('You have handed this in, so it is held still', { exact: false }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What the checker sees' }).first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: /^Pin your own words|^Take off|I have considered/ }),
    ).toHaveCount(0);
    await sound(page, 'point to proof held still');
    await page.goto(`${home}/check`);
    await expect(page.getByRole('button', { name: /I have considered|Take it back/ })).toHaveCount(0);
    await page.goto(home);
    await expect(page.getByRole('region', { name: 'Where it stands' })).toContainText('Submitted');
    await expect(page.getByRole('button', { name: 'Delete this proposal' })).toHaveCount(0);
  });

  const overview = housing.context.overview ?? '';
  const quote = overview.slice(0, 40).trimEnd();
  const place = { collection: 'context', field: 'overview' } as const;
  const gap = housing.gaps[0];
  await test.step('what the assessor writes is not seen before it is released', async () => {
    await second.comment(place, { start: 0, end: quote.length }, 'Say which month this was.');
    await second.comment({ collection: 'gaps', row: gap?.id ?? '', field: 'cause' }, null, 'Why is that so?');
    const point = template.markingPoints[0];
    await second.decide(point?.id ?? '', 'not-yet', 'The month is missing.');
    await page.goto(`${home}/feedback`);
    await expect(page.getByText('There is no feedback yet.', { exact: false })).toBeVisible();
    for (const path of ['standing', 'feedback', 'export', 'history'])
      expect(await (await page.request.get(`/api/proposals/${id}/${path}`)).text()).not.toContain(
        'which month',
      );
  });

  await test.step('the page hears of the release by itself: bell, feedback, form', async () => {
    await second.askForChanges('Nearly there. Two small things.', '2027-02-12');
    await expect(page.getByText('Nearly there. Two small things.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible();
    await expect(page.getByText('0 of 2 comments addressed')).toBeVisible();
    await expect(page.getByText('Please hand it in again by 12 February 2027.')).toBeVisible();
    await sound(page, 'feedback');
  });

  await test.step('the first page says what needs doing, first', async () => {
    await page.goto('/');
    const first = page.getByRole('article').first();
    await expect(first).toContainText('Changes asked for');
    await expect(first).toContainText('due Friday 12 February 2027');
    await expect(first.getByRole('link', { name: /2 comments wait for you/ })).toBeVisible();
    await sound(page, 'the first page');
  });

  await test.step('notices lead to the words, and are read by being opened', async () => {
    await page.getByRole('link', { name: 'Notices, 1 unread' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible();
    await sound(page, 'notices');
    await page.getByRole('link', { name: /asks for changes/ }).click();
    await expect(page).toHaveURL(`${home}/feedback`);
    await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
  });

  const thread = page.getByRole('article').filter({ hasText: 'Say which month this was.' });
  await test.step('a comment leads to its very words in the form, where they can be changed', async () => {
    await thread.getByRole('link', { name: 'Go to these words in the form' }).click();
    const box = page.locator('[id="context.overview"]');
    await expect(box).toBeFocused();
    expect(
      await box.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe(quote);
    await expect(
      page.getByText('Your assessor left 1 comment on this section', { exact: false }),
    ).toBeVisible();
    await box.fill(`In May 2026: ${overview.slice(quote.length)}`);
    await hand.saved();
  });

  await test.step('answered, addressed, and compared with what was handed in', async () => {
    await page.getByRole('link', { name: 'Read them and answer' }).click();
    await expect(thread.getByText('These words are gone', { exact: false })).toBeVisible();
    await thread.getByText('Show what has changed').click();
    await expect(thread.locator('ins').filter({ hasText: 'May 2026' }).first()).toBeVisible();
    await thread.getByRole('button', { name: 'Answer' }).click();
    await thread.getByLabel('Your answer').fill('It was May 2026; the text now says so.');
    await thread.getByRole('button', { name: 'Send the answer' }).click();
    // The page may hear of the answer before the box it was written in is gone.
    await expect(thread.getByRole('textbox', { name: 'Your answer' })).toBeHidden();
    await expect(thread.getByText('It was May 2026; the text now says so.')).toBeVisible();
    // Nobody has built on it yet: it can still be put better.
    await thread.getByRole('button', { name: /^Change your answer/ }).click();
    const box = thread.getByRole('textbox', { name: 'Your answer' });
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('It was May 2026; the text now says so.');
    await box.fill('It was May 2026, and the text now says so.');
    await thread.getByRole('button', { name: 'Save the answer' }).click();
    await expect(thread.getByText('It was May 2026, and the text now says so.')).toBeVisible();
    await expect(thread.getByText('changed later', { exact: false })).toBeVisible();
    await expect(thread.getByRole('button', { name: /^Change your answer/ })).toBeFocused();
    await thread.getByRole('button', { name: 'Mark as addressed' }).click();
    await expect(thread.getByRole('button', { name: 'Not addressed after all' })).toBeVisible();
    await expect(page.getByText('1 of 2 comments addressed')).toBeVisible();
    await sound(page, 'feedback, answered');
  });

  await test.step('handed in again; what was said before stays where it was said', async () => {
    await page.getByRole('link', { name: 'Hand in again' }).first().click();
    await expect(page.getByText('1 comment has not been marked as addressed.')).toBeVisible();
    await handIn(page, true);
    await expect(page.getByText(/^Submission 3 was handed in/)).toBeVisible();
    await page.goto(`${home}/feedback`);
    await expect(page.getByRole('heading', { level: 2, name: /On submission 2/ })).toBeVisible();
    await expect(thread).toContainText(assessor.name);
    const first = await page.request.get(`/api/proposals/${id}/submissions/2/export`);
    expect(JSON.stringify(await first.json())).not.toContain('In May 2026: ');
  });
});

test('words written on another device after handing in are kept, said to be unsent, and used when it is open again', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  const first = assessorOf(id, 1);
  const promise = 'What does it promise its customers?';
  // The telephone hands in; this window learns nothing of it: no stream, and no network for what it saves.
  await page.route('**/api/events**', (route) => route.abort());
  await page.goto(`/proposals/${id}/organisation`);
  await expect(page.getByLabel(promise, { exact: true })).toBeVisible();
  await page.route('**/changes', (route) => route.abort('connectionrefused'));
  const phone = await browser.newContext();
  const other = await phone.newPage();
  await signIn(other);
  await other.goto(`/proposals/${id}/hand-in`);
  await handIn(other);
  await phone.close();
  await page.getByLabel(promise, { exact: true }).fill('Written on the train, too late');
  await expect(page.getByText(/trying again|Offline/).first()).toBeVisible();

  await page.unroute('**/changes');
  const notSent = page.getByRole('region', { name: 'These words were not sent' });
  await expect(notSent).toContainText('Written on the train, too late', { timeout: 40_000 });
  await expect(notSent).toContainText('not part of what your assessor reads');
  await expect(page.getByText('held still', { exact: false }).first()).toBeVisible();
  await sound(page, 'unsent words');
  await page.reload();
  await expect(notSent).toContainText('Written on the train, too late');
  await expect(notSent.getByRole('button', { name: 'Put them into the proposal' })).toHaveCount(0);

  await first.comment({ collection: 'context', field: 'overview' }, null, 'A little more, please.');
  await first.askForChanges('', '2027-02-12');
  await page.reload();
  await notSent.getByRole('button', { name: 'Put them into the proposal' }).click();
  await expect(page.getByLabel(promise, { exact: true })).toHaveValue('Written on the train, too late');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(promise, { exact: true })).toHaveValue('Written on the train, too late');
});

test('another tab that still holds words is named before anything is handed in without them', async ({
  page,
  context,
}) => {
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  await page.goto(`/proposals/${id}/organisation`);
  await page.route('**/changes', (route) => route.abort('connectionrefused'));
  await page.getByLabel('What does it promise its customers?', { exact: true }).fill('Still on its way');
  await expect(page.getByText(/trying again|Offline/).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/proposals/${id}/hand-in`);
  await other.getByLabel('Your full name').fill(learner.name);
  await other.getByLabel('I agree with this declaration').check();
  await other.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(other.getByText('still holds words of this proposal', { exact: false })).toBeVisible();
  await page.unroute('**/changes');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 40_000 });
  await other.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible();
  const file = await page.request.get(`/api/proposals/${id}/submissions/1/export`);
  expect(JSON.stringify(await file.json())).toContain('Still on its way');
});

test('handing in waits for words that are not saved, and says what to do', async ({ page }) => {
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  await page.goto(`/proposals/${id}/organisation`);
  await page.route('**/changes', (route) => route.abort('connectionrefused'));
  await page.getByLabel('What does it promise its customers?', { exact: true }).fill('The last word');
  await expect(page.getByText(/trying again|Offline/).first()).toBeVisible();
  await page.evaluate((path) => history.pushState(null, '', path), `/proposals/${id}/hand-in`);
  await expect(page.getByText('Some words are not saved yet')).toBeVisible();
  await page.getByLabel('Your full name').fill(learner.name);
  await page.getByLabel('I agree with this declaration').check();
  await page.unroute('**/changes');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handed in' })).toBeVisible({ timeout: 45_000 });
  const file = await page.request.get(`/api/proposals/${id}/submissions/1/export`);
  expect(JSON.stringify(await file.json())).toContain('The last word');
});

test('a witness confirms by a link, without an account, on a phone', async ({ page, browser }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const id = await bringIn(page, 'following-service-rules', 'broadband-contact-centre');
  await page.goto(`/proposals/${id}/practice`);
  await page.getByRole('button', { name: /^Edit Team leader/ }).click();
  await page.getByLabel('Email address of the witness').fill('nonsense');
  await page.getByRole('button', { name: 'Send the letter' }).click();
  await expect(page.getByText('This is not an email address.')).toBeVisible();
  const address = `witness-${id.slice(-6)}@example.org`;
  await page.getByLabel('Email address of the witness').fill(address);
  await page.getByRole('button', { name: 'Send the letter' }).click();
  await expect(page.getByText(`was asked at ${address}`, { exact: false })).toBeVisible();
  await sound(page, 'a witness asked');

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const witness = await phone.newPage();
  await witness.goto(await linkTo(address));
  await expect(witness.getByRole('heading', { level: 1, name: 'Did you see this?' })).toBeVisible();
  await expect(witness.getByText(learner.name, { exact: false }).first()).toBeVisible();
  await sound(witness, 'the letter');
  await witness.getByRole('button', { name: 'Send my answer' }).click();
  await expect(witness.getByText('Choose one of the three.')).toBeVisible();
  await witness.getByLabel('I would put it differently').check();
  await witness.getByLabel('In your own words').fill('I watched the second contact. It went by the rules.');
  await witness.getByLabel('Your name', { exact: true }).fill('Samantha Reed');
  await witness.getByLabel('Your role', { exact: true }).fill('Team leader');
  await witness.getByLabel(`How do you know ${learner.name}?`).fill('Line manager');
  await sound(witness, 'the letter, answered differently');
  await witness.getByRole('button', { name: 'Send my answer' }).click();
  await expect(witness.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await witness.reload();
  await expect(
    witness.getByRole('heading', { level: 1, name: 'This link does not open anything now' }),
  ).toBeVisible();
  await sound(witness, 'a link that is used');
  await phone.close();

  // The learner's page hears of it, and takes the words over with one press.
  await expect(page.getByText('I watched the second contact. It went by the rules.')).toBeVisible();
  await page.getByRole('button', { name: 'Take these words over' }).click();
  await expect(page.getByLabel('What did they see or hear?', { exact: true })).toHaveValue(
    'I watched the second contact. It went by the rules.',
  );
  await expect(page.getByText('These words stand in your proposal.')).toBeVisible();
  await sound(page, 'a witness’s own words');
});

test('how it was written is counted without a word of it, and shown to its author', async ({ page }) => {
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/authorship') && request.method() === 'POST')
      sent.push(request.postData() ?? '');
  });
  await page.goto(`/proposals/${id}/organisation`);
  const box = page.getByLabel('What does it promise its customers?', { exact: true });
  // What is typed before the page counts is kept, and not counted; and this page is left at once.
  await expect
    .poll(() => box.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))))
    .toBe(true);
  await box.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Zebra.');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Quagga, pasted');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
    );
  });
  await page.goto(`/proposals/${id}/history`);
  const row = page.getByRole('row', { name: /^Organisation/ }).first();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(/Organisation\s*7\s*14/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  expect(sent.join()).not.toMatch(/Zebra|Quagga/);
  await sound(page, 'the history');
});

test('the employer’s managers see a plan only when its learner says so', async ({ page }) => {
  await signIn(page);
  const id = await bringIn(page, ...HOUSING);
  await page.goto(`/proposals/${id}`);
  const share = page.getByLabel(/^Let the managers of .* see this plan/);
  await expect(share).not.toBeChecked();
  await share.check();
  await expect(page.getByText('They can see it now.')).toBeVisible();
  await page.reload();
  await expect(share).toBeChecked();
  await share.uncheck();
  await expect(page.getByText('They cannot see it now.')).toBeVisible();
});
