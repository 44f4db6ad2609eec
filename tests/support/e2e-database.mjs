import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the end-to-end server of a port says which database it uses. */
export const databaseNote = (port) => join(tmpdir(), `upmark-e2e-${port}.json`);
