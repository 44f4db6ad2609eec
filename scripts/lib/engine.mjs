import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { root } from './paths.mjs';

/**
 * Prisma's schema engine as WebAssembly: the same engine the Prisma CLI would download, without the download.
 * It compares schemas and applies migrations, and keeps `_prisma_migrations` as `prisma migrate` does.
 */
let bindings;
async function load() {
  if (bindings) return bindings;
  const require = createRequire(import.meta.url);
  const background = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/schema_engine_bg\.js$/, 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': background,
  });
  background.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  bindings = background;
  return bindings;
}

const migrationsDir = join(root, 'prisma/migrations');
// Type numbers: of PostgreSQL's "char" and text, and of the engine's own character.
const [CHAR, TEXT] = [18, 25];
const CHARACTER = 6;
const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Names of the migrations in the tree, oldest first. */
export const migrationNames = () =>
  readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const migrationsList = () => ({
  baseDir: migrationsDir,
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync(join(migrationsDir, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: migrationNames().map((path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: readFileSync(join(migrationsDir, path, 'migration.sql'), 'utf8') },
    },
  })),
});

const schemaFiles = () => {
  const path = join(root, 'prisma/schema.prisma');
  return [{ path, content: readFileSync(path, 'utf8') }];
};

/**
 * The adapter cuts scripts at every semicolon, also those inside function bodies and comments. PostgreSQL
 * takes a script as it is, and runs it as one transaction: a migration that fails leaves nothing behind.
 */
function whole(factory, opened) {
  const patched = async (connecting) => {
    const adapter = await connecting;
    opened.push(adapter);
    adapter.executeScript = async (script) => {
      await adapter.client.query(script);
    };
    // The adapter does not know "char", which PostgreSQL's catalogue of constraints is written in.
    const { performIO, queryRaw } = adapter;
    const single = new WeakMap();
    adapter.performIO = async (query) => {
      const result = await performIO.call(adapter, query);
      const columns = (result.fields ?? []).map((field) => field.dataTypeID === CHAR);
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
      single.set(query, columns);
      return result;
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw.call(adapter, query);
      single.get(query)?.forEach((is, index) => {
        if (is) result.columnTypes[index] = CHARACTER;
      });
      return result;
    };
    return adapter;
  };
  const { connect, connectToShadowDb } = factory;
  factory.connect = () => patched(connect.call(factory));
  factory.connectToShadowDb = () => patched(connectToShadowDb.call(factory));
  return factory;
}

/** @template T @param {string} url @param {(engine: any) => Promise<T>} work @returns {Promise<T>} */
async function withEngine(url, work) {
  const [{ SchemaEngine }, { PrismaPg }, { bindMigrationAwareSqlAdapterFactory }] = await Promise.all([
    load(),
    import('@prisma/adapter-pg'),
    import('@prisma/driver-adapter-utils'),
  ]);
  const opened = [];
  const factory = bindMigrationAwareSqlAdapterFactory(whole(new PrismaPg({ connectionString: url }), opened));
  const files = schemaFiles();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    factory,
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    // The engine leaves its connections open.
    for (const adapter of opened) await adapter.dispose().catch(() => {});
  }
}

/** Applies what is missing; gives the names applied. */
export const applyMigrations = (url) =>
  withEngine(url, async (engine) => {
    const done = await engine.applyMigrations({ migrationsList: migrationsList(), filters: NO_FILTER });
    return done.appliedMigrationNames;
  });

/** The SQL that leads from the migrations to the schema; empty when they agree. Needs a scratch database. */
export const missingSql = (url) =>
  withEngine(url, async (engine) => {
    const from = migrationNames().length ? { tag: 'migrations', ...migrationsList() } : { tag: 'empty' };
    const difference = await engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    });
    return difference.exitCode === 0 ? '' : (difference.stdout ?? '');
  });
