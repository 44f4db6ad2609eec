// `npm test`: everything, from a bare clone. Its last line is `N passed, N failed`.
import { checkNode } from './lib/node-version.mjs';

checkNode();
const { runTests } = await import('./lib/test.mjs');
process.exitCode = await runTests();
