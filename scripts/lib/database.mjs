import pg from 'pg';
import { applyMigrations, migrationNames } from './engine.mjs';
import { secrets } from './files.mjs';
import { SUPERUSER, startPostgres } from './postgres.mjs';
import { Problem, withoutPassword } from './problem.mjs';

export const OWNER = 'upmark_owner';
export const APP = 'upmark_app';
const DATABASE = 'upmark';
const OLDEST = 150_000;
/** Any number will do, as long as it stays the same: it marks "an Upmark runs on this data folder". */
const RUNNING_LOCK = 7_269_126;
const MIGRATION_LOCK = 7_269_128;

const address = (user, password, port, database = DATABASE) =>
  `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** @returns {Promise<import('pg').Client>} */
export async function connect(url) {
  let client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    // The server may go away under an idle connection; whoever uses it next is told.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw new Problem(
      `cannot reach the database at ${withoutPassword(url)} (${error.code ?? 'no answer'}). Check that it runs, and the address and password in DATABASE_URL.`,
    );
  }
}

async function ensureRole(client, name, password) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(
    `${verb} role ${client.escapeIdentifier(name)} with login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
  );
}

/** Migrations, then what the app's role may do. Skips the engine when nothing is missing: starting is quick. */
export async function migrate(ownerUrl, appRole) {
  const client = await connect(ownerUrl);
  try {
    // Several instances may start at once on one database.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!(await isCurrent(client))) {
      try {
        await applyMigrations(ownerUrl);
      } catch (error) {
        throw new Problem(`a migration could not be applied: ${reason(error)}`, { cause: error });
      }
    }
    await client.query('select upmark_grant($1)', [appRole]);
  } finally {
    await client.end();
  }
}

const reason = (error) => {
  const said = String(error?.message ?? error);
  return /(?:ERROR|error): .*/.exec(said)?.[0] ?? said.split('\n')[0];
};

async function isCurrent(client) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as found");
  if (!rows[0].found) return false;
  const done = await client.query(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const names = new Set(done.rows.map((row) => row.migration_name));
  return migrationNames().every((name) => names.has(name));
}

/** The embedded cluster with its roles and database. */
export async function openEmbedded(dir, options = {}) {
  const kept = secrets(dir, ['superuser', 'owner', 'app', 'auth']);
  const server = await startPostgres(dir, kept.superuser, options);
  try {
    const urls = {
      superuserUrl: address(SUPERUSER, kept.superuser, server.port, 'postgres'),
      ownerUrl: address(OWNER, kept.owner, server.port),
      appUrl: address(APP, kept.app, server.port),
    };
    const guard = await connectWhenUp(urls.superuserUrl);
    const lock = await guard.query('select pg_try_advisory_lock($1) as free', [RUNNING_LOCK]);
    if (!lock.rows[0].free) {
      await guard.end();
      throw Object.assign(
        new Problem(
          `another Upmark is already running on the data folder ${dir}. Stop it, or name another folder with UPMARK_DATA_DIR.`,
        ),
        { keepServer: true },
      );
    }
    await ensureRole(guard, OWNER, kept.owner);
    await ensureRole(guard, APP, kept.app);
    const exists = await guard.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!exists.rowCount) await guard.query(`create database ${DATABASE} owner ${OWNER}`);
    await migrate(urls.ownerUrl, APP);
    return {
      ...urls,
      authSecret: kept.auth,
      onLost: (listener) => server.onLost(listener),
      stop: async () => {
        await guard.end().catch(() => {});
        await server.stop();
      },
    };
  } catch (error) {
    if (!error.keepServer) await server.stop();
    throw error;
  }
}

/** A server just taken over may still be recovering. */
async function connectWhenUp(url) {
  const until = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      const starting = ['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(error.code);
      if (error.code === '28P01')
        throw new Problem(
          'the embedded database does not know our password: secrets.json and the postgres folder in the data folder do not belong together. Put both back from one copy.',
        );
      if (!starting || Date.now() > until)
        throw new Problem(`the embedded database does not answer (${error.code ?? error.message}).`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A database run by somebody else: `DATABASE_URL` names its owner, the app gets a role that owns nothing. */
export async function openExternal(dir, ownerUrl) {
  let owner;
  try {
    owner = new URL(ownerUrl);
    if (!/^postgres(ql)?:$/.test(owner.protocol)) throw new TypeError('protocol');
  } catch {
    throw new Problem(
      'DATABASE_URL is not a PostgreSQL address. Write it like postgresql://user:password@host:5432/upmark.',
    );
  }
  const client = await connect(ownerUrl);
  try {
    const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
    if (version < OLDEST)
      throw new Problem(
        `the database is PostgreSQL ${Math.floor(version / 10_000)}; Upmark needs 15 or newer.`,
      );
    const appUrl = process.env.DATABASE_APP_URL || (await makeAppRole(client, owner, dir));
    const appRole = decodeURIComponent(new URL(appUrl).username);
    await checkAppRole(client, appRole);
    await migrate(ownerUrl, appRole);
    await (await connect(appUrl)).end();
    const { auth } = secrets(dir, ['auth']);
    return { ownerUrl, appUrl, authSecret: auth, onLost: () => {}, stop: async () => {} };
  } finally {
    await client.end();
  }
}

async function makeAppRole(client, owner, dir) {
  const kept = secrets(dir, ['app']);
  try {
    await ensureRole(client, APP, kept.app);
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Problem(
      `the user in DATABASE_URL may not create roles. Create one (create role ${APP} login password '…') and give its address in DATABASE_APP_URL.`,
    );
  }
  const url = new URL(owner);
  url.username = APP;
  url.password = kept.app;
  return url.href;
}

/** Row-level security means nothing to a role that owns the tables or may bypass it. */
async function checkAppRole(client, role) {
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls as unsafe, pg_has_role(rolname, current_user, 'MEMBER') as same
      from pg_roles where rolname = $1`,
    [role],
  );
  if (!rows[0]) throw new Problem(`the role ${role} in DATABASE_APP_URL does not exist.`);
  if (rows[0].unsafe || rows[0].same)
    throw new Problem(
      `the role ${role} in DATABASE_APP_URL could see past the walls between centres. It must be neither a superuser, nor bypass row-level security, nor be (or belong to) the user of DATABASE_URL.`,
    );
}
