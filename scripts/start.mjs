// `npm start` and `npm run dev`. Kept free of imports until Node and the packages are known to be there.
import { checkNode } from './lib/node-version.mjs';

checkNode();
const { start } = await import('./lib/start.mjs');
await start({ dev: process.argv.includes('--dev') });
