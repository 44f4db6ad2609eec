import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Longer than any transition of ours; one that stands still for want of a new picture is not waited for. */
const LONGEST = 2_000;

/** Transitions begun are over: half-way from light to dark nothing has the contrast it will have. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    (longest) =>
      Promise.race([
        Promise.allSettled(
          document
            .getAnimations()
            .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
            .map(({ finished }) => finished),
        ).then(() => undefined),
        new Promise((over) => setTimeout(over, longest)),
      ]),
    LONGEST,
  );

/** Axe finds nothing; of parts alike, those `except` names are left out. */
export async function expectNoViolations(
  page: Page,
  where: string = page.url(),
  except?: string,
): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (except ? axe.exclude(except) : axe).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    where,
  ).toEqual([]);
}

/** Nothing that axe finds, and nothing that scrolls sideways. */
export async function expectUsable(page: Page, where: string = page.url(), except?: string): Promise<void> {
  await expectNoViolations(page, where, except);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** And one heading of the first level: a whole page, with no dialog before it. */
export async function expectSound(page: Page, where: string = page.url(), except?: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectUsable(page, where, except);
}
