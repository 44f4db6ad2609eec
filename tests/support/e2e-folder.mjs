import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the end-to-end server of a port says which data folder it uses. */
export const folderNote = (port) => join(tmpdir(), `upmark-e2e-${port}.txt`);
