/**
 * Weighs what a browser must fetch before a page works: the scripts and styles its HTML names, compressed.
 * Runs against a running Upmark with the demo: `npm run bench:page -- http://127.0.0.1:3000`.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const demo = JSON.parse(readFileSync(new URL('../scripts/lib/demo.json', import.meta.url), 'utf8'));
const SECTION = 'gaps';

const jar = new Map();
async function ask(path, init = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(base + path, {
    redirect: 'manual',
    ...init,
    headers: { origin: base, cookie, ...init.headers },
  });
  for (const line of answer.headers.getSetCookie()) {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return answer;
}

async function signIn() {
  const { csrfToken } = await (await ask('/api/auth/csrf')).json();
  const { email } = demo.people[0];
  await ask('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password: demo.password, json: 'true' }),
  });
}

const weights = new Map();
async function weigh(path) {
  if (!weights.has(path))
    weights.set(path, gzipSync(Buffer.from(await (await ask(path)).arrayBuffer())).length);
  return weights.get(path);
}

async function page(path) {
  const html = await (await ask(path)).text();
  const found = (pattern) => [...new Set([...html.matchAll(pattern)].map(([, at]) => at))];
  // Old browsers alone fetch what is marked nomodule.
  const modern = html.replace(/<script[^>]*nomodule[^>]*>/gi, '');
  const scripts = [...new Set([...modern.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, at]) => at))];
  const styles = found(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const sum = async (paths) => (await Promise.all(paths.map(weigh))).reduce((all, each) => all + each, 0);
  const kb = (bytes) => Math.round(bytes / 1000);
  return {
    path,
    scripts: kb(await sum(scripts)),
    styles: kb(await sum(styles)),
    html: kb(gzipSync(html).length),
    files: scripts,
  };
}

const rows = [await page('/sign-in')];
await signIn();
const { proposals } = await (await ask('/api/proposals')).json();
const proposal = `/proposals/${proposals.at(-1).id}`;
for (const path of ['/', '/units', proposal, `${proposal}/${SECTION}`, `${proposal}/check`])
  rows.push(await page(path));
console.log('kB, gzip (scripts | styles | HTML)');
for (const { path, scripts, styles, html } of rows)
  console.log(
    `${String(scripts).padStart(4)} | ${String(styles).padStart(3)} | ${String(html).padStart(3)}  ${path.replace(proposal, '/proposals/:id')}`,
  );
if (process.argv.includes('--files'))
  for (const { path, files } of rows) {
    console.log(`\n${path}`);
    for (const file of files.sort((a, b) => weights.get(b) - weights.get(a)))
      console.log(`${String(Math.round(weights.get(file) / 100) / 10).padStart(7)}  ${file}`);
  }
