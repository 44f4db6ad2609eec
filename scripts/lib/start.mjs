import { existsSync } from 'node:fs';
import { buildIfChanged, buildWorkers, generateClient } from './build.mjs';
import { prepareDataDir } from './files.mjs';
import { installMissing } from './install.mjs';
import { dataDir } from './paths.mjs';
import { Problem, report } from './problem.mjs';

const DEFAULT_PORT = 3000;

function settings() {
  const port = process.env.PORT ? Number(process.env.PORT) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Problem(
      `PORT is "${process.env.PORT}", which is not a port. Give a number such as ${DEFAULT_PORT}.`,
    );
  const external = process.env.DATABASE_URL;
  const production = process.env.NODE_ENV === 'production';
  if (production && external && !process.env.NEXTAUTH_SECRET)
    throw new Problem(
      'NEXTAUTH_SECRET is missing. In production with your own database, set it to 32 random bytes (openssl rand -base64 32), the same for every instance.',
    );
  return { port, host: process.env.HOST || '127.0.0.1', external, production };
}

/** Everything from a bare clone to a running server; ends only when asked to. */
export async function start({ dev }) {
  const stops = [];
  let stopping;
  const stop = (code) => {
    // A second Ctrl-C changes nothing: the database must close in peace.
    stopping ??= (async () => {
      let result = code;
      for (const each of stops.reverse()) {
        try {
          await each();
        } catch (error) {
          result = report(error);
        }
      }
      process.exit(result);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

  try {
    const { port, host, external, production } = settings();
    installMissing();
    const dir = dataDir();
    prepareDataDir(dir);
    await expectFree(port, host);

    const { openEmbedded, openExternal } = await import('./database.mjs');
    const database = external ? await openExternal(dir, external) : await openEmbedded(dir);
    stops.push(database.stop);
    database.onLost(() => {
      console.error('upmark: the embedded database ended unexpectedly; see postgres.log in the data folder.');
      void stop(1);
    });
    if (stopping) return;

    Object.assign(process.env, environment({ database, dir, port, host, dev }));
    generateClient();
    const { seedOnce } = await import('./seed.mjs');
    const demo = await seedOnce({ database, dir, external: Boolean(external), production });
    offerDemo(demo);
    if (stopping) return;
    if (dev) buildWorkers();
    else buildIfChanged();
    if (stopping) return;

    const [{ serve }, { default: pino }] = await Promise.all([import('./serve.mjs'), import('pino')]);
    const log = pino({
      level: process.env.UPMARK_LOG_LEVEL ?? 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    });
    const server = await serve({ port, host, dev, log });
    stops.push(server.stop);
    announce({ host, port: server.port, demo });
  } catch (error) {
    await stop(report(error));
  }
}

async function expectFree(port, host) {
  const { portIsFree } = await import('./postgres.mjs');
  if (port !== 0 && !(await portIsFree(port, host)))
    throw new Problem(
      `port ${port} cannot be used on ${host}: another program has it. Stop that program, or choose another port with PORT=${port + 1}.`,
    );
}

function environment({ database, dir, port, host, dev }) {
  const loopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    UPMARK_DATA_DIR: dir,
    DATABASE_APP_URL: database.appUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || database.authSecret,
    // For links in letters.
    UPMARK_URL:
      process.env.NEXTAUTH_URL ||
      `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    // On this machine any of its names will do; elsewhere NEXTAUTH_URL says which address is ours.
    ...(process.env.NEXTAUTH_URL
      ? {}
      : loopback
        ? { AUTH_TRUST_HOST: 'true' }
        : { NEXTAUTH_URL: `http://${host}:${port}` }),
  };
}

/**
 * The sign-in page may offer the demo account where its password is no secret: on the embedded demo alone.
 * On a database of your own, neither we nor the environment we were called from may put one there.
 */
function offerDemo(demo) {
  delete process.env.UPMARK_DEMO_EMAIL;
  delete process.env.UPMARK_DEMO_PASSWORD;
  if (!demo?.password) return;
  process.env.UPMARK_DEMO_EMAIL = demo.people[0].email;
  process.env.UPMARK_DEMO_PASSWORD = demo.password;
}

function announce({ host, port, demo }) {
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
  const lines = ['', `Upmark is running at http://${shown}:${port}`];
  if (demo?.password) {
    lines.push('', `Demo accounts, all with the password ${demo.password}`);
    for (const { email, role } of demo.people) lines.push(`  ${email.padEnd(30)} ${role}`);
  } else if (demo?.passwordFile && existsSync(demo.passwordFile)) {
    lines.push('', `Demo accounts: their password is in ${demo.passwordFile}`);
    for (const { email, role } of demo.people) lines.push(`  ${email.padEnd(30)} ${role}`);
  }
  lines.push('', 'Press Ctrl-C to stop.', '');
  console.log(lines.join('\n'));
}
