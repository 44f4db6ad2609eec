import type { Page } from '@playwright/test';
import { type DemoRole, demoPassword, demoPerson, expect, holdScripts, signIn, test } from '../support/e2e';
import { expectNoViolations, expectSound } from '../support/sound';
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

async function sound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectSound(page, path);
}

for (const { name, width, scheme } of [
  { name: 'on a desktop', width: 1280, scheme: 'light' },
  { name: 'on a desktop in the dark', width: 1280, scheme: 'dark' },
  { name: 'on a phone', width: 390, scheme: 'light' },
  { name: 'on the narrowest phone', width: 320, scheme: 'light' },
] as const)
  test.describe(name, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme: scheme });

    test('every page is free of what axe finds and never scrolls sideways', async ({ page }) => {
      test.setTimeout(300_000);
      await sound(page, '/sign-in');
      await signIn(page);
      const proposal = await openHousing(page);
      for (const path of ['/', '/units', '/glossary', '/nowhere', proposal]) await sound(page, path);
      for (const section of template.sections) await sound(page, `${proposal}/${section.id}`);
      for (const path of ['check', 'proof', 'history']) await sound(page, `${proposal}/${path}`);
    });

    test('a row that is open is sound too', async ({ page }) => {
      await signIn(page);
      const proposal = await openHousing(page);
      await page.goto(`${proposal}/evidence`);
      await page.getByRole('button', { name: `Edit ${housing.evidence[0]?.name}`, exact: true }).click();
      await expect(page.getByLabel('What did it find?', { exact: true })).toBeVisible();
      await expectNoViolations(page);
    });
  });

test('signing in: a wrong password is told apart from nothing, the right one leads on', async ({ page }) => {
  await page.goto('/glossary');
  await expect(page).toHaveURL(/\/sign-in/);
  const person = demoPerson('learner');
  await page.getByLabel('Email', { exact: false }).first().fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: /password/i })).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/glossary$/);
  await page.getByRole('button', { name: /account|Priya/i }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
});

// A manager's first page is the portfolio, an assessor's the review; their own journeys see them.
for (const role of ['quality-assurer', 'administrator'] satisfies DemoRole[])
  test(`the ${role} has a home that tells the truth`, async ({ page }) => {
    await signIn(page, role);
    await sound(page, '/');
    await expect(page.getByRole('main').getByText(demoPerson(role).email)).toBeVisible();
    await expect(page.getByRole('link', { name: /new proposal/i })).toHaveCount(0);
  });

test('pages carry the headers that keep others out', async ({ page }) => {
  const answer = await page.goto('/sign-in');
  const headers = answer?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src[^;]*'nonce-[^']+'/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
});

test('the whole way from the task list to a written row works by keyboard alone', async ({
  learner: page,
}) => {
  await page.goto('/units');
  const start = page
    .getByRole('region', { name: template.title })
    .getByRole('button', { name: 'Start the proposal' });
  await start.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  const first = page.getByRole('link', { name: template.sections[2]?.term ?? '', exact: true }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add an internal requirement' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Document or arrangement', { exact: true })).toBeFocused();
  await page.keyboard.type('Complaints policy');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: template.sections[3]?.question ?? '' }),
  ).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Edit Complaints policy' })).toBeVisible();
});

test('a button pressed before the scripts have come is answered when they are there', async ({
  learner: page,
}) => {
  const proposal = await openHousing(page);
  const letGo = await holdScripts(page);
  await page.goto(`${proposal}/evidence`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: `Edit ${housing.evidence[0]?.name}`, exact: true }).click();
  letGo();
  await expect(page.getByLabel('What did it find?', { exact: true })).toBeVisible();
});

test('a box ticked before the scripts have come is kept when they are there', async ({ learner: page }) => {
  const proposal = await openHousing(page);
  const letGo = await holdScripts(page);
  await page.goto(proposal, { waitUntil: 'commit' });
  const share = page.getByLabel(/^Let the managers of .* see this plan/);
  const was = await share.isChecked();
  await share.click();
  letGo();
  const [on, off] = [page.getByText('They can see it now.'), page.getByText('They cannot see it now.')];
  await expect(was ? off : on).toBeVisible();
  await expect(share).toBeChecked({ checked: !was });
  // And back, for whoever comes next.
  await share.click();
  await expect(was ? on : off).toBeVisible();
});
