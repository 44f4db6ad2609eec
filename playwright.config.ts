import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS } from './scripts/lib/chromium.mjs';

/** `npm test` picks a free port and a Chromium; run alone, these are the usual ones. */
const port = Number(process.env.UPMARK_E2E_PORT) || 4690;
const executablePath = process.env.CHROMIUM_PATH;
export const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  // Passing steps take none of it; a machine with much to do takes some.
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    baseURL,
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // To record steps costs nearly as long as to take them: asked for when a journey is looked into, as tests/e2e/README.md says.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: CHROMIUM_FLAGS,
    },
  },
  // A real server on the production build, with a database of its own that is gone afterwards.
  webServer: {
    command: 'node tests/support/e2e-server.mjs',
    url: `${baseURL}/api/ready`,
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      PORT: String(port),
      UPMARK_DIST_DIR: process.env.UPMARK_DIST_DIR ?? '.next-test',
      UPMARK_LOG_LEVEL: 'warn',
    },
  },
});
