import type { Page } from '@playwright/test';
import { demoPerson, expect, signIn, test } from '../support/e2e';
import { expectSound as sound } from '../support/sound';

const PASSWORD = 'four quiet grey herons';

/** The link in the newest letter to somebody, as the administrator's page shows it. */
async function linkFor(admin: Page, address: string): Promise<string> {
  await admin.goto('/mail');
  const letter = admin.getByRole('listitem').filter({ hasText: address }).first();
  await letter.getByText('Read the letter').click();
  await sound(admin);
  const link = /\/join\/[\w-]{43}/.exec((await letter.locator('pre').textContent()) ?? '')?.[0];
  if (!link) throw new Error('the letter holds no link');
  return link;
}

test('a pasted list becomes a person who joins, gets another role, and is kept out again', async ({
  page: admin,
  browser,
}) => {
  test.setTimeout(240_000);
  await signIn(admin, 'administrator');
  await admin.goto('/people');
  await admin.getByRole('link', { name: 'Invite people' }).click();
  await admin.getByRole('link', { name: 'A list' }).click();
  await sound(admin);

  // Looked at first, line by line.
  await admin
    .getByLabel('The list', { exact: true })
    .fill(
      [
        '\ufeffE-Mail;NAME;Role;Cohort',
        'ada@example.org;"Lovelace; Ada";learner;any unit, 2026 to 2027',
        'bob(at)example.org;Bob;learner;',
        `${demoPerson('learner').email};Priya;;`,
        'cy@example.org;Cy;emperor;Spring',
      ].join('\n'),
    );
  await admin.getByRole('button', { name: 'Check the list' }).click();
  await expect(admin.getByText('1 person can be invited and 3 lines need mending.')).toBeVisible();
  await expect(admin.getByText('“bob(at)example.org” is not an email address.')).toBeVisible();
  await expect(admin.getByText('They belong to your centre already.')).toBeVisible();
  await expect(admin.getByText('There is no cohort “Spring”.')).toBeVisible();
  await sound(admin);
  await admin.getByRole('button', { name: 'Send 1 invitation and leave the rest' }).click();
  await expect(admin.getByText('1 invitation is on the way.')).toBeVisible();
  await admin.getByRole('link', { name: 'See the invitations' }).click();
  const row = admin.getByRole('listitem').filter({ hasText: 'ada@example.org' });
  await expect(row.getByText('Sent')).toBeVisible();
  await sound(admin);

  // Sent again: the old link dies.
  const old = await linkFor(admin, 'ada@example.org');
  await admin.goto('/people/invitations');
  await row.getByRole('button', { name: 'Send the invitation of Lovelace; Ada again' }).click();
  await expect(admin.getByText('A new invitation is on its way to ada@example.org.')).toBeVisible();
  const link = await linkFor(admin, 'ada@example.org');
  expect(link).not.toBe(old);

  const other = await browser.newContext({ baseURL: new URL(admin.url()).origin });
  const ada = await other.newPage();
  await ada.goto(old);
  await expect(ada.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
  await sound(ada);
  await ada.goto(link);
  await expect(ada.getByRole('heading', { name: 'Join Northgate College' })).toBeVisible();
  await sound(ada);
  await ada.getByLabel('Your name', { exact: true }).fill('Ada Lovelace');
  await ada.getByLabel('Choose a password', { exact: true }).fill('short');
  await ada.getByRole('button', { name: 'Join' }).click();
  await expect(ada.getByRole('alert').filter({ hasText: 'at least 12' })).toBeVisible();
  await expect(ada.getByLabel('Your name', { exact: true })).toHaveValue('Ada Lovelace');
  await ada.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
  await ada.getByRole('button', { name: 'Join' }).click();
  await expect(ada).toHaveURL(/\/$/);
  await expect(ada.getByRole('heading', { level: 1, name: 'My proposals' })).toBeVisible();
  // What is not theirs to see is not there.
  for (const path of ['/people', '/cohorts', '/record', '/mail', '/unlock'])
    expect((await ada.goto(path))?.status(), path).toBe(404);

  // Another role, from the next page on.
  await admin.goto('/people?q=ada');
  await admin.getByRole('main').getByRole('link', { name: 'Ada Lovelace' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Any unit, 2026 to 2027' })).toBeVisible();
  await sound(admin);
  await admin.getByLabel('Assessor', { exact: true }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Saved.')).toBeVisible();
  await ada.goto('/');
  await ada.getByRole('button', { name: /account/i }).click();
  await expect(ada.getByText('Learner, Assessor')).toBeVisible();
  await ada.getByRole('link', { name: /your profile/i }).click();
  await expect(ada.getByText('This browser')).toBeVisible();
  await sound(ada);

  // Kept out: at once, and on the record.
  await admin.getByLabel('No, keep them out').check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Switched off').first()).toBeVisible();
  await ada.goto('/');
  await expect(ada).toHaveURL(/\/sign-in/);
  await ada.getByLabel('Email address').fill('ada@example.org');
  await ada.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await ada.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(ada.getByRole('alert').filter({ hasText: 'switched off' })).toBeVisible();
  await other.close();
  await admin.goto('/record');
  for (const done of ['Switched off', 'Roles changed', 'Joined', 'Invitation sent again', 'Invited'])
    await expect(admin.getByRole('listitem').filter({ hasText: done }).first()).toBeVisible();
  await sound(admin);
});

test('an administrator cannot lock the centre out', async ({ page: admin }) => {
  await signIn(admin, 'administrator');
  await admin.goto(`/people?q=${demoPerson('administrator').email}`);
  await admin
    .getByRole('main')
    .getByRole('link', { name: demoPerson('administrator').name })
    .click();
  await admin.getByLabel('No, keep them out').check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('alert').filter({ hasText: 'no administrator left' })).toBeVisible();
  await expect(admin.getByLabel('No, keep them out')).toBeChecked();
});

test('a cohort is made, filled and dated, and asks about drafts before it moves their dates', async ({
  page: admin,
}) => {
  await signIn(admin, 'administrator');
  await admin.goto('/cohorts');
  await admin.getByText('Make a cohort', { exact: true }).first().click();
  await admin.getByLabel('Name', { exact: true }).fill('Spring 2027');
  await admin.getByLabel('Due date', { exact: true }).fill('31 February 2027');
  await admin.getByRole('button', { name: 'Make a cohort' }).click();
  await expect(admin.getByRole('alert').filter({ hasText: 'not a real date' })).toBeVisible();
  await admin.getByLabel('Due date', { exact: true }).fill('30 April 2027');
  await admin.getByRole('button', { name: 'Make a cohort' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Spring 2027' })).toBeVisible();
  await admin.getByLabel('Find by name or email').fill('callum');
  await admin.getByRole('button', { name: 'Find', exact: true }).click();
  await admin.getByRole('button', { name: 'Add as learner: Callum Reid' }).click();
  await expect(admin.getByRole('button', { name: 'Remove Callum Reid' })).toBeVisible();
  await admin.getByLabel('Employer of Callum Reid').selectOption({ label: 'Harbour Row Homes' });
  await expect(admin.getByText('Employer of Callum Reid: saved.')).toBeVisible();
  await sound(admin);

  await admin.goto('/cohorts?q=any');
  await admin.getByRole('link', { name: 'Any unit, 2026 to 2027' }).click();
  await admin.getByLabel('Due date', { exact: true }).fill('30/6/2027');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('alert').filter({ hasText: 'Choose what becomes' })).toBeVisible();
  await admin.getByLabel('They get the new date').check();
  await sound(admin);
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText(/The due dates of \d+ proposals were changed/)).toBeVisible();
});

test('one’s own sessions can be seen and ended from another browser', async ({ page, browser }) => {
  await signIn(page, 'manager');
  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' });
  const second = await other.newPage();
  await signIn(second, 'manager');
  await second.goto('/profile');
  await expect(second.getByText('This browser')).toBeVisible();
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText(/browsers? (was|were) signed out/)).toBeVisible();
  await second.goto('/');
  await expect(second).toHaveURL(/\/sign-in/);

  // A cookie that was kept is worth nothing once its owner has signed out.
  await signIn(second, 'manager');
  await second.goto('/');
  const kept = await other.cookies();
  await second.getByRole('button', { name: /account/i }).click();
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(second).toHaveURL(/\/sign-in/);
  await other.addCookies(kept);
  await second.goto('/');
  await expect(second).toHaveURL(/\/sign-in/);
  await other.close();
});

for (const width of [1280, 390])
  test(`the administrator’s pages are sound at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(page, 'administrator');
    for (const path of [
      '/',
      '/people',
      '/people/invitations',
      '/people/invite',
      '/people/invite?as=list',
      '/cohorts',
      '/employers',
      '/unlock',
      '/record',
      '/mail',
      '/profile',
    ]) {
      await page.goto(path);
      await sound(page);
    }
  });
