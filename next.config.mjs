import { mkdirSync, writeFileSync } from 'node:fs';

const distDir = process.env.UPMARK_DIST_DIR || '.next';

/** Next writes the types of its build folder into the configuration: other folders than the usual keep their own. */
function tsconfigPath() {
  if (distDir === '.next') return 'tsconfig.json';
  mkdirSync(distDir, { recursive: true });
  const include = ['../next-env.d.ts', 'types/**/*.ts', 'dev/types/**/*.ts', '../**/*.ts', '../**/*.tsx'];
  writeFileSync(`${distDir}/tsconfig.json`, `${JSON.stringify({ extends: '../tsconfig.json', include })}\n`);
  return `${distDir}/tsconfig.json`;
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
