import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': resolve(import.meta.dirname) };
const project = (name: string, include: string[], more: object = {}) => ({
  resolve: { alias },
  test: { name, include, environment: 'node' as const, passWithNoTests: false, ...more },
});

export default defineConfig({
  test: {
    projects: [
      // Most of it is the pure core: its modules are loaded once for each process, and not again for every file.
      project('unit', ['tests/unit/**/*.test.{ts,tsx}'], { testTimeout: 20_000, isolate: false }),
      // On a real PostgreSQL: one cluster for the run, a database of its own for every file.
      project('integration', ['tests/integration/*.test.ts'], {
        globalSetup: ['tests/support/cluster.ts'],
        setupFiles: ['tests/support/own-database.ts'],
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
      // The real programs: the launcher, and the server on a production build. Run after the build.
      project('server', ['tests/integration/server/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project('architecture', ['tests/architecture/**/*.test.ts']),
    ],
  },
});
