import type { Locator, Page } from '@playwright/test';
import { PRESS_SCRIPT } from '../../components/shell/press-script';
import { expect, test } from '../support/e2e';
import { example } from './support/hand';

declare const alive: () => void;
declare const scheduler: { postTask(task: () => void, how: { priority: 'user-blocking' }): void };

// What React does about a press depends on what has arrived at that instant; here each instant is played by hand.
for (const { when, react } of [
  { when: 'there is no React yet', react: () => setTimeout(() => alive(), 50) },
  {
    when: 'React stops it, and the part comes alive just after it',
    react: (event) => {
      event.stopPropagation();
      scheduler.postTask(() => alive(), { priority: 'user-blocking' });
    },
  },
  { when: 'React takes the part over within it', react: () => alive() },
  {
    when: 'React draws the button anew before the part is alive',
    react: (event) => {
      event.stopPropagation();
      setTimeout(() => {
        const button = document.querySelector('button');
        button?.replaceWith(button.cloneNode(true));
        alive();
      }, 50);
    },
  },
] satisfies { when: string; react: (event: Event) => void }[])
  test(`a press is answered once: ${when}`, async ({ page }) => {
    await page.setContent(`<button type="button" aria-label="Edit">Edit</button>`);
    await page.addScriptTag({ content: PRESS_SCRIPT });
    await page.addScriptTag({
      content: `let answered = 0, there = false;
        let over; const settled = new Promise((done) => { over = done });
        // What is pressed again is pressed at once; the press itself is over when the next task begins.
        function alive() { there = true; upmarkLive('root'); upmarkAnswer('root'); setTimeout(over, 0) }
        document.addEventListener('click', ${react.toString()}, { once: true, capture: true });
        document.addEventListener('click', () => { if (there) answered += 1 });`,
    });
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.evaluate('settled');
    expect(await page.evaluate('answered')).toBe(1);
  });

const PRESSABLE = `<p id="above"></p>
  <button type="button" id="wanted" onclick="count('wanted', event)">Add a gap</button><br>
  <button type="button" onclick="count('next', event)">Remove</button><br>
  <label><input type="checkbox" onclick="count('box', event)"> Share it</label><br>
  <a href="#there" onclick="count('link', event)">Go there</a>`;

/** A page of things to press, in which React is there already, or not yet. */
async function pressable(page: Page, { live }: { live: boolean }): Promise<void> {
  await page.setContent(PRESSABLE);
  await page.addScriptTag({ content: `var told = []; function count(name) { told.push(name) }` });
  await page.addScriptTag({ content: PRESS_SCRIPT });
  if (live) await page.evaluate(() => window.upmarkLive?.('root'));
}
const told = (page: Page) => page.evaluate('told');
const moveDown = (page: Page) =>
  page.evaluate(() => {
    (document.getElementById('above') as HTMLElement).style.height = '60px';
  });
/** Near its upper edge, where a small move is enough. */
async function edge(thing: Locator) {
  await thing.scrollIntoViewIfNeeded();
  const box = await thing.boundingBox();
  if (!box) throw new Error('nothing to press');
  return { x: box.x + box.width / 2, y: box.y + 4 };
}
async function hold(thing: Locator): Promise<void> {
  const { x, y } = await edge(thing);
  await thing.page().mouse.move(x, y);
  await thing.page().mouse.down();
}

// A hint, a report or a row of another device may come while a finger is down.
test.describe('while it is pressed, the page moves', () => {
  for (const [name, answered] of [
    ['Add a gap', ['wanted']],
    ['Share it', ['box']],
    ['Go there', ['link']],
  ] as const)
    test(`“${name}” is answered once, though it is elsewhere now`, async ({ page }) => {
      await pressable(page, { live: true });
      await hold(page.getByText(name));
      await moveDown(page);
      await page.mouse.up();
      expect(await told(page)).toEqual(answered);
    });

  test('a finger presses what it came down on, not what has come under it', async ({ page }) => {
    await pressable(page, { live: true });
    const finger = await page.context().newCDPSession(page);
    const { x, y } = await edge(page.getByText('Remove'));
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.evaluate(() => {
      // “Add a gap” now stands where the finger is.
      const rise = document.querySelectorAll('button')[1] as HTMLElement;
      const first = document.getElementById('wanted') as HTMLElement;
      const step = rise.getBoundingClientRect().top - first.getBoundingClientRect().top;
      (document.getElementById('above') as HTMLElement).style.height = `${step}px`;
    });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => told(page)).toEqual(['next']);
  });

  test('before React has come, it is pressed again when React can answer', async ({ page }) => {
    await pressable(page, { live: false });
    await hold(page.getByText('Add a gap'));
    await moveDown(page);
    await page.mouse.up();
    await page.evaluate(() => {
      window.upmarkLive?.('root');
      window.upmarkAnswer?.('root');
    });
    // Nothing stopped the press itself here, as React would have: once by it, once again.
    expect(await told(page)).toEqual(['wanted', 'wanted']);
  });
});

test.describe('a press taken back is none', () => {
  test('the pointer was drawn off before it was let go', async ({ page }) => {
    await pressable(page, { live: true });
    await hold(page.getByText('Add a gap'));
    await moveDown(page);
    const { x, y } = await edge(page.getByText('Remove'));
    await page.mouse.move(x + 200, y);
    await page.mouse.up();
    expect(await told(page)).toEqual([]);
  });

  test('something else came over it, and it has not moved', async ({ page }) => {
    await pressable(page, { live: true });
    await hold(page.getByText('Add a gap'));
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog id="over"></dialog>');
      (document.getElementById('over') as HTMLDialogElement).showModal();
      (document.getElementById('over') as HTMLElement).style.cssText = 'position:fixed;inset:0;height:99vh';
    });
    await page.mouse.up();
    expect(await told(page)).toEqual([]);
  });

  test('what was pressed is gone', async ({ page }) => {
    await pressable(page, { live: true });
    await hold(page.getByText('Add a gap'));
    await page.evaluate(() => document.getElementById('wanted')?.remove());
    await page.mouse.up();
    expect(await told(page)).toEqual([]);
  });

  test('an earlier press, never let go on the page, has no part in a later one', async ({ page }) => {
    await pressable(page, { live: true });
    await hold(page.getByText('Add a gap'));
    await page.mouse.move(600, 600);
    await page.mouse.up();
    await moveDown(page);
    await page.getByText('Remove').click();
    expect(await told(page)).toEqual(['next']);
  });
});

test('on the form: a hint comes while a button below it is held down, and the button is answered', async ({
  learner: page,
}) => {
  const [gap] = example('housing-complaints').gaps;
  await page.goto('/');
  await page
    .getByRole('link', { name: example('housing-complaints').about.title })
    .first()
    .click();
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/gaps`);
  await page.getByRole('button', { name: `Edit ${gap?.name}`, exact: true }).click();
  const cause = page.getByLabel('What causes it?', { exact: true });
  // Some browsers keep what is read in its place by scrolling, and others never; Chromium only mostly.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
  });
  await cause.fill('tbc');
  await hold(page.getByRole('button', { name: `Done: ${gap?.name}` }));
  await expect(cause).toHaveAccessibleDescription(/placeholder/);
  await page.mouse.up();
  await expect(cause).toHaveCount(0);
  // And back, for whoever comes next.
  await page.getByRole('button', { name: `Edit ${gap?.name}`, exact: true }).click();
  await cause.fill(gap?.cause ?? '');
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
});
