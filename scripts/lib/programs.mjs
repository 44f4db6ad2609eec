import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs other people open our files with: the tests ask them, not only the libraries the files were written with. */
const PROGRAMS = {
  soffice: {
    name: 'LibreOffice (Writer and Calc)',
    variable: 'SOFFICE_PATH',
    files: ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com'],
    elsewhere: [
      '/opt/libreoffice/program/soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
    packages: ['libreoffice-writer', 'libreoffice-calc'],
  },
  qpdf: {
    name: 'qpdf',
    variable: 'QPDF_PATH',
    files: ['qpdf', 'qpdf.exe'],
    elsewhere: [],
    packages: ['qpdf'],
  },
};

const INSTALL_MS = 600_000;

function there({ files, elsewhere }) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = files.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path));
}

const attempt = (command, args) => {
  console.log(`Installing what the tests need: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', timeout: INSTALL_MS, env }).status === 0;
};

/**
 * The program from the environment or the system; else it is installed, where that can be done without asking. Where it
 * cannot, this throws and says what to install: what is not checked must not look checked.
 *
 * @param {keyof typeof PROGRAMS} which
 * @returns {string}
 */
export function findProgram(which) {
  const program = PROGRAMS[which];
  const given = process.env[program.variable];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${program.variable} names ${given}, which is not there.`);
  }
  const found = there(program);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const install = ['install', '-y', '--no-install-recommends', ...program.packages];
    if (attempt('apt-get', ['update']) && attempt('apt-get', install)) {
      const installed = there(program);
      if (installed) return installed;
    }
  }
  throw new Error(
    `There is no ${program.name} to test with. Install it (apt-get install ${program.packages.join(' ')}, or your system’s package) or name it with ${program.variable}.`,
  );
}
