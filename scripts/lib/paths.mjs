import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the tree, whatever folder the command was called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const dataDir = () => resolve(root, process.env.UPMARK_DATA_DIR || 'data');
export const distDir = () => process.env.UPMARK_DIST_DIR || '.next';
export const inRoot = (...parts) => join(root, ...parts);
