import { expect, signIn, test } from '../support/e2e';
import { example, Hand } from './support/hand';

const housing = example('housing-complaints');
const file = (document: unknown) =>
  JSON.stringify({
    upmark: 'proposal',
    format: 1,
    template: { id: 'internal-and-external-requirements', version: 1 },
    document,
  });

test.describe('bad input gets a kind sentence, and nothing is lost or changed', () => {
  test('a date that does not exist stays in its box, says why, and survives a reload', async ({
    learner: page,
  }) => {
    const hand = new Hand(page, housing);
    await hand.start();
    await page.goto(`${page.url()}/timeline`);
    const start = page.getByLabel('Start', { exact: true });
    await start.fill('31/02/2027');
    await start.blur();
    await expect(page.getByText('This is not a real date.')).toBeVisible();
    await page.reload();
    await expect(start).toHaveValue('31/02/2027');
    await start.fill('28/02/2027');
    await expect(page.getByText('Read as 28 February 2027')).toBeVisible();
    await start.blur();
    await expect(page.getByText('This is not a real date.')).toHaveCount(0);
    await hand.saved();
  });

  test('a cost below nothing, beyond all money, or made of letters is refused by its field', async ({
    learner: page,
  }) => {
    const hand = new Hand(page, housing);
    await hand.start();
    await page.goto(`${page.url()}/costs`);
    const budget = page.getByLabel('Budget available', { exact: true });
    for (const [typed, says] of [
      ['-1', 'lower than it can be'],
      ['1e400', 'Write a number'],
      ['lots', 'Write a number'],
      ['99999999999999', 'higher than it can be'],
    ] as const) {
      await budget.fill(typed);
      await budget.blur();
      await expect(page.getByText(says)).toBeVisible();
      await expect(budget).toHaveValue(typed);
    }
    await budget.fill('£18,000');
    await budget.blur();
    await hand.saved();
    await page.reload();
    await expect(budget).toHaveValue(/^18,?000$/);
  });

  test('actions cannot be made to wait for each other', async ({ learner: page }) => {
    const hand = new Hand(page, housing);
    await hand.start();
    const id = /proposals\/([0-9a-f-]{36})/.exec(page.url())?.[1];
    const origin = new URL(page.url()).origin;
    const send = (changes: unknown[]) =>
      page.request.post(`/api/proposals/${id}/changes`, {
        data: { since: 0, changes },
        headers: { origin },
      });
    await send([
      { id: 'change-add-1', op: 'add', list: 'actions', row: { id: 'a1', name: 'One' }, after: null },
      {
        id: 'change-add-2',
        op: 'add',
        list: 'actions',
        row: { id: 'a2', name: 'Two', dependsOn: ['a1'] },
        after: 'a1',
      },
    ]);
    const answer = await send([
      {
        id: 'change-circle',
        op: 'set',
        path: { collection: 'actions', row: 'a1', field: 'dependsOn' },
        value: ['a2'],
        base: null,
      },
    ]);
    expect(answer.status()).toBe(200);
    expect((await answer.json()).results).toMatchObject([{ status: 'refused', code: 'dependency-cycle' }]);
    await page.goto(`/proposals/${id}/timeline`);
    await page.getByRole('button', { name: 'Edit One', exact: true }).click();
    await page
      .getByRole('group', { name: 'What must be finished first?' })
      .getByRole('button', { name: /^Link/ })
      .click();
    await expect(page.getByRole('option', { name: 'Two' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('a file with faults is refused whole, with the place of each', async ({ learner: page }) => {
    const document = structuredClone(housing);
    const [gap] = document.gaps;
    const [cost] = document.costs;
    if (!gap || !cost) throw new Error('the example has gaps and costs');
    document.plan.goLive = '2027-02-31';
    gap.requirements = ['nobody'];
    cost.rate = -1;
    await page.goto('/');
    const before = await page.getByRole('listitem').count();
    await page.locator('input[type=file]').setInputFiles({
      name: 'proposal.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file(document)),
    });
    for (const path of ['plan.goLive', 'gaps[0].requirements', 'costs[0].rate'])
      await expect(page.getByText(path).first()).toBeVisible();
    await page.reload();
    expect(await page.getByRole('listitem').count()).toBe(before);
  });

  for (const [what, content] of [
    ['is not JSON', '{ "upmark": '],
    ['is something else', '{"hello": "world"}'],
    ['is empty', ''],
    [
      'holds 5,000 rows',
      file({ ...housing, gaps: Array.from({ length: 5000 }, (_, at) => ({ id: `g${at}` })) }),
    ],
    ['holds two megabytes in one field', file({ ...housing, summary: { problem: 'x'.repeat(2_000_000) } })],
  ] as const)
    test(`a file that ${what} is refused with a sentence`, async ({ learner: page }) => {
      await page.goto('/');
      await page.locator('input[type=file]').setInputFiles({
        name: 'proposal.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await expect(page.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/');
    });

  test('addresses that lead nowhere say so kindly', async ({ learner: page }) => {
    for (const path of [
      '/proposals/00000000-0000-0000-0000-000000000000',
      '/proposals/not-an-id/gaps',
      '/proposals/%27;drop table proposal;--',
      '/nowhere',
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole('link', { name: /first page/i }).first()).toBeVisible();
    }
  });

  test('another person’s proposal looks like one that does not exist', async ({ learner: page, browser }) => {
    const hand = new Hand(page, housing);
    await hand.start();
    const address = page.url();
    const id = /proposals\/([0-9a-f-]{36})/.exec(address)?.[1];
    const other = await browser.newContext({ baseURL: new URL(address).origin });
    const stranger = await other.newPage();
    await signIn(stranger, 'manager');
    expect((await stranger.goto(address))?.status()).toBe(404);
    for (const end of ['', '/export', '/pdf', '/history'])
      expect((await stranger.request.get(`/api/proposals/${id}${end}`)).status(), end).toBe(404);
    await other.close();
  });
});
