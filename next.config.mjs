/** @type {import('next').NextConfig} */
const config = {
  // Two builds of one tree (tests beside a running server) must not share a folder.
  distDir: process.env.UPMARK_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', '@react-pdf/renderer', 'piscina', 'pino', 'pg'],
};
export default config;
