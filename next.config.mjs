import { mkdirSync, writeFileSync } from 'node:fs';

const distDir = process.env.UPMARK_DIST_DIR || '.next';

/**
 * Next writes the types of its build folder into the configuration: other folders than the usual have their own.
 * It stands beside them, since Turbopack reads nothing inside a build folder.
 */
function tsconfigPath() {
  if (distDir === '.next') return 'tsconfig.json';
  const include = ['../next-env.d.ts', '../**/*.ts', '../**/*.tsx'];
  include.push(`../${distDir}/types/**/*.ts`, `../${distDir}/dev/types/**/*.ts`);
  const file = `.build/tsconfig${distDir.replaceAll(/[^\w.-]/g, '-')}.json`;
  mkdirSync('.build', { recursive: true });
  writeFileSync(file, `${JSON.stringify({ extends: '../tsconfig.json', include })}\n`);
  return file;
}

/** @type {import('next').NextConfig} */
const config = {
  // Two builds of one tree (tests beside a running server) must not share a folder.
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by npm test; starting on somebody's machine need not wait for them again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfigPath() },
  serverExternalPackages: ['@node-rs/argon2', '@react-pdf/renderer', 'piscina', 'pino', 'pg'],
  // Every page is somebody's own: neither the browser nor anything between keeps a copy.
  headers: async () => [{ source: '/api/:path*', headers: [{ key: 'cache-control', value: 'no-store' }] }],
};
export default config;
