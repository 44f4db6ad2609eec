import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from './paths.mjs';

/** Quiet: no pages of its own, no asking home; and without what a container does not give it. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const INSTALL_MS = 300_000;

const works = (path) => {
  if (!path || !existsSync(path)) return false;
  // On Windows asking for the version opens a window instead.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
};

function inSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find(works);
}

async function inPlaywright() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].find(works);
}

const attempt = (command, args) => {
  console.log(`Looking for Chromium: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd: inRoot(), stdio: 'inherit', timeout: INSTALL_MS }).status === 0;
};

/** Chromium from the environment, the system or Playwright's own folder; else it tries to install one. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH || process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (given) {
    if (works(given)) return given;
    console.error(`CHROMIUM_PATH names ${given}, which does not run.`);
    return undefined;
  }
  const found = inSystem() ?? (await inPlaywright());
  if (found) return found;
  if (attempt(process.execPath, [inRoot('node_modules/playwright/cli.js'), 'install', 'chromium'])) {
    const installed = await inPlaywright();
    if (installed) return installed;
  }
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    if (attempt('apt-get', ['update']) && attempt('apt-get', ['install', '-y', 'chromium']))
      return inSystem();
  }
  console.error(
    'There is no Chromium to test with. Install one (npx playwright install --with-deps chromium, or your system’s package) or name one with CHROMIUM_PATH.',
  );
  return undefined;
}
