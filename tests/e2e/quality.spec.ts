import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { expectSound } from '../support/sound';

type Who = 'learner' | 'assessor' | 'second' | 'stranger' | 'assurer';
type World = { password: string; people: Record<Who, { email: string; name: string }>; proposals: string[] };
const FILE = '.build/e2e-quality.json';
let world: World;
const POINTS = 4;

test.beforeAll(async () => {
  await expect.poll(() => existsSync(FILE), { timeout: 60_000 }).toBe(true);
  world = JSON.parse(readFileSync(FILE, 'utf8')) as World;
});

async function signInAs(page: Page, who: Who): Promise<Page> {
  const csrf = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: {
      csrfToken: csrf.csrfToken,
      email: world.people[who].email,
      password: world.password,
      json: 'true',
    },
  });
  expect(answer.ok()).toBe(true);
  return page;
}
const pageOf = async (browser: Browser, who: Who, width = 1280) =>
  signInAs(await (await browser.newContext({ viewport: { width, height: 844 } })).newPage(), who);

/** Free of what axe finds and never scrolling sideways: wide and light, narrow and dark. */
async function sound(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 844 };
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    // The sections of a document are alike: three stand for all, and spare minutes.
    await expectSound(
      page,
      `${page.url()} at ${width}, ${colorScheme}`,
      'article > section:nth-of-type(n + 4)',
    );
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(size);
}

test('a quality assurer draws a sample, sees why, and gives a word on each decision', async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, 'assurer');
  await page.goto('/');
  await expect(page.getByText('3 signed-off proposals wait to be sampled')).toBeVisible();
  await sound(page);
  await page.getByRole('link', { name: 'Quality', exact: true }).click();
  await expect(page.getByText('3 proposals were signed off and are in no sample yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Draw a sample' }).click();

  // The preview follows the criteria, and says nothing when nothing is drawn.
  await expect(page.getByText('3 of 3 proposals would be drawn.')).toBeVisible();
  await page.getByLabel('Seed', { exact: true }).fill('autumn');
  await page.getByLabel('New assessors: their first sign-offs').fill('1');
  await page.getByLabel('First use of a unit: its first sign-offs').fill('0');
  await page.getByLabel('Unusually quick decisions').fill('0');
  await page.getByLabel('Share of the rest drawn by chance').fill('0');
  await expect(page.getByText('1 of 3 proposals would be drawn.')).toBeVisible();
  await page.getByLabel('Share of the rest drawn by chance').fill('150');
  await expect(page.getByText('Write a whole number from 0 to 100.')).toBeVisible();
  await page.getByLabel('Share of the rest drawn by chance').fill('50');
  await expect(page.getByText('2 of 3 proposals would be drawn.')).toBeVisible();
  await sound(page);
  await page.getByRole('button', { name: 'Draw these 2' }).click();

  await page.waitForURL(/\/quality\/plans\//);
  await expect(page.getByText('autumn', { exact: true })).toBeVisible();
  await expect(page.getByText('the draw gives exactly the sample below')).toBeVisible();
  await expect(page.getByText('New assessor: their 1st sign-off')).toBeVisible();
  await expect(page.getByText('By chance: 50% of the rest')).toBeVisible();
  await sound(page);

  // The first is confirmed.
  await page
    .getByRole('link', { name: /^Read “/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'The work as it was handed in' })).toBeVisible();
  await expect(
    page.getByText('The figures hold, and you say which of them is the least sure.'),
  ).toBeVisible();
  await expect(page.getByText('A clear picture of who you are and what you do.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(1);
  await page.getByRole('button', { name: 'Put it on the record' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Choose whether you confirm it or return it.' }),
  ).toBeVisible();
  await sound(page);
  await page.getByRole('radio', { name: /^Yes: confirm it/ }).check();
  await page.getByRole('button', { name: 'Put it on the record' }).click();
  await expect(page.getByText(`${world.people.assurer.name} confirmed the decision on`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put it on the record' })).toHaveCount(0);

  // The other is returned, which needs a reason.
  await page.goto('/quality');
  await sound(page);
  await page.getByRole('link', { name: /^Read “/ }).click();
  await page.getByRole('radio', { name: /^No: return it/ }).check();
  await page.getByRole('button', { name: 'Put it on the record' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Give the reason why you return it.' }),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The sample of 40 calls was not asked about.');
  await page.getByRole('button', { name: 'Put it on the record' }).click();
  await expect(
    page.getByText(/returned the decision on .*: The sample of 40 calls was not asked about\./),
  ).toBeVisible();
  await page.goto('/quality');
  await expect(page.getByText('No sample waits for you.')).toBeVisible();
});

test('quality pages are nobody else’s', async ({ page }) => {
  await signInAs(page, 'assessor');
  for (const path of [
    '/quality',
    '/quality/draw',
    `/quality/${world.proposals[0]}`,
    '/quality/standardisation/new',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'This page is not here' })).toBeVisible();
  }
});

test('two assessors mark one submission blind, and the quality assurer sees how far they agree', async ({
  browser,
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'assurer');
  await page.goto('/quality/standardisation');
  await sound(page);
  await page.getByRole('link', { name: 'Make an exercise' }).click();
  await page.getByRole('button', { name: 'Take the names out' }).click();
  await expect(page.getByRole('row', { name: /Harbour Row Homes/ }).first()).toContainText('Organisation A');
  await page.getByLabel('Name of the exercise').fill('Complaints, blind');
  await page.getByLabel('Further words to hide').fill('repairs planners');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('row', { name: /repairs planners/ })).toContainText('[hidden 1]');
  const preview = page.getByRole('article');
  await expect(preview).not.toContainText('Harbour Row');
  await expect(preview).not.toContainText(/repairs planners/i);
  await page.getByRole('checkbox', { name: world.people.second.name }).check();
  await page.getByRole('button', { name: /^Start, and invite 1/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Invite at least two assessors.' })).toBeVisible();
  await page.getByRole('checkbox', { name: world.people.stranger.name }).check();
  await sound(page);
  await page.getByRole('button', { name: 'Start, and invite 2 assessors' }).click();
  await page.waitForURL(/\/quality\/standardisation\/[0-9a-f-]{36}/);
  await expect(
    page.getByText('Until then nobody sees the marks of others, and neither do you.'),
  ).toBeVisible();
  await sound(page);

  const mark = async (who: 'second' | 'stranger', width: number, last: 'Met' | 'Not yet') => {
    const own = await pageOf(browser, who, width);
    await own.goto('/');
    await expect(own.getByText('1 standardisation exercise waits for your marks')).toBeVisible();
    await own.getByRole('link', { name: 'Mark it' }).click();
    if (who === 'second') await sound(own);
    await own.getByRole('link', { name: 'Complaints, blind' }).click();
    await expect(own.getByRole('main')).not.toContainText('Harbour Row');
    await own.getByRole('button', { name: 'Hand in my marks' }).click();
    await expect(own.getByRole('alert').getByRole('link')).toHaveCount(POINTS);
    if (who === 'second') await sound(own);
    for (let at = 0; at < POINTS; at += 1) {
      const decision = at === POINTS - 1 ? last : 'Met';
      await own.getByRole('radio', { name: decision, exact: true }).nth(at).check();
      await own
        .getByLabel('Why?')
        .nth(at)
        .fill(`${who} says so of point ${at + 1}`);
    }
    await expect(own.getByText(/4 of 4 points marked · Saved \d\d:\d\d/)).toBeVisible();
    // What was marked is still there for who comes back.
    await own.reload();
    await expect(own.getByLabel('Why?').first()).toHaveValue(`${who} says so of point 1`);
    await own.getByRole('button', { name: 'Hand in my marks' }).click();
    await expect(own.getByText(/^You handed in your marks on/)).toBeVisible();
    return own;
  };
  const second = await mark('second', 1280, 'Met');
  await expect(second.getByText('1 of 2 have handed in.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main')).not.toContainText('second says so');
  const stranger = await mark('stranger', 390, 'Not yet');
  await expect(stranger.getByRole('heading', { name: 'How far do they agree?' })).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^Markers parted on 1 of 4 points: /)).toBeVisible();
  await expect(page.getByText('second says so of point 4')).toBeVisible();
  await expect(page.getByText('stranger says so of point 4')).toBeVisible();
  await sound(page);
  await page.getByRole('button', { name: /table/i }).first().click();
  await expect(page.getByRole('table', { name: 'Marks by marking point' })).toBeVisible();
  await second.reload();
  await expect(second.getByText('stranger says so of point 4')).toBeVisible({ timeout: 30_000 });
  await sound(second);
});
