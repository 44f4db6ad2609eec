import { readFileSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';

type Demo = { password: string; people: { email: string; name: string; role: string }[] };
const demo = JSON.parse(readFileSync('scripts/lib/demo.json', 'utf8')) as Demo;

export type DemoRole = 'learner' | 'assessor' | 'quality-assurer' | 'manager' | 'administrator';
export const demoPassword = demo.password;
export const demoPerson = (role: DemoRole) => {
  const person = demo.people.find((each) => each.role === role);
  if (!person) throw new Error(`there is no demo ${role}`);
  return person;
};

/** Signs in without the sign-in page, for journeys about something else. */
export async function signIn(page: Page, role: DemoRole = 'learner'): Promise<void> {
  const csrf = (await (await page.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken: csrf.csrfToken, email: demoPerson(role).email, password: demoPassword, json: 'true' },
  });
  if (!answer.ok()) throw new Error(`the ${role} cannot sign in: ${answer.status()}`);
}

type Fixtures = {
  /** A page of the demo learner, signed in. */
  learner: Page;
  /** Faults of the page itself; a journey fails when there are any (scripts that throw, content refused by policy). */
  faults: string[];
};

export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
      page.on('console', (message) => {
        if (
          message.type() === 'error' &&
          /Content Security Policy|Hydration|did not match/i.test(message.text())
        )
          faults.push(message.text());
      });
      await use(faults);
      if (faults.length > 0) throw new Error(`faults on the page:\n${faults.join('\n')}`);
    },
    { auto: true },
  ],
  learner: async ({ page }, use) => {
    await signIn(page, 'learner');
    await use(page);
  },
});
/** Keeps back every script of the pages to come, as a slow network does, until what it gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
export { expect } from '@playwright/test';
