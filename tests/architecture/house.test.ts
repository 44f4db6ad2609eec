import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, importsOf, roomOf, sourceFiles } from './imports';

const files = [...sourceFiles(process.cwd())];

describe('the house', () => {
  it('has files in every room', () => {
    const rooms = new Set(files.map(({ file }) => roomOf(file)));
    for (const room of [
      'core',
      'texts',
      'export',
      'client',
      'server',
      'db',
      'ui',
      'components',
      'app',
      'entry',
    ])
      expect(rooms).toContain(room);
    expect(files.length).toBeGreaterThan(100);
  });

  it('holds to its rules', () => {
    expect(files.flatMap(({ file, source }) => faultsOf(file, source))).toEqual([]);
  });

  it('keeps generated code out of the rooms only where it is made', () => {
    expect(files.some(({ file }) => file.includes('generated'))).toBe(false);
  });
});

describe('a violation planted on purpose is caught', () => {
  it.each([
    ['core uses the server', 'lib/core/check/x.ts', "import { log } from '@/lib/server/log';"],
    ['core uses the texts', 'lib/core/check/x.ts', "import { texts } from '@/lib/texts';"],
    ['core uses React', 'lib/core/check/x.ts', "import { useState } from 'react';"],
    ['core uses Node', 'lib/core/check/x.ts', "import { readFileSync } from 'node:fs';"],
    ['core climbs out by a relative path', 'lib/core/check/x.ts', "import x from '../../../lib/server/log';"],
    [
      'core climbs out in a roundabout way',
      'lib/core/check/x.ts',
      "import x from '@/lib/core/../server/log';",
    ],
    ['core leaves the project', 'lib/core/check/x.ts', "import x from '../../../../elsewhere';"],
    ['a type alone', 'components/form/x.tsx', "import type { Actor } from '@/lib/server/auth/actor';"],
    ['a type in place', 'components/form/x.tsx', "import { type Actor } from '@/lib/server/auth/actor';"],
    ['a type by import()', 'components/form/x.tsx', "type A = import('@/lib/server/auth/actor').Actor;"],
    ['a re-export', 'components/form/x.ts', "export { log } from '@/lib/server/log';"],
    ['a re-export of everything', 'components/form/x.ts', "export * from '@/lib/server/log';"],
    ['a re-export by name', 'components/form/x.ts', "export * as db from '@/lib/server/db';"],
    ['a side effect', 'components/form/x.ts', "import '@/lib/server/log';"],
    ['a dynamic import', 'components/form/x.ts', "const x = await import('@/lib/server/log');"],
    ['a dynamic import in a template', 'components/form/x.ts', 'const x = await import(`@/lib/server/log`);'],
    ['a dynamic import over lines', 'components/form/x.ts', "const x = import(\n  '@/lib/server/log',\n);"],
    ['an import that is computed', 'components/form/x.ts', 'const x = await import(name);'],
    [
      'an import computed in part',
      'components/form/x.ts',
      `const x = await import(\`@/lib/\${'server'}/log\`);`,
    ],
    ['require', 'components/form/x.ts', "const x = require('@/lib/server/log');"],
    ['import = require', 'components/form/x.ts', "import x = require('@/lib/server/log');"],
    ['an import over many lines', 'components/form/x.ts', "import {\n  a,\n  b,\n} from '@/lib/server/log';"],
    [
      'one after a comment on the line',
      'components/form/x.ts',
      "/* fine */ import { a } from '@/lib/server/log';",
    ],
    [
      'one after an address in a text',
      'components/form/x.ts',
      "const a = 'http://x';\nimport '@/lib/server/log';",
    ],
    ['a component uses an export', 'components/form/x.tsx', "import { render } from '@/lib/export/pdf';"],
    [
      'the kit uses the product',
      'components/ui/x.tsx',
      "import { CATALOGUE } from '@/lib/core/proposal/catalogue';",
    ],
    ['the kit uses its neighbours', 'components/ui/x.tsx', "import { Form } from '../form/form';"],
    ['a page uses the database', 'app/x/page.tsx', "import { inCentre } from '@/lib/server/db';"],
    ['a page uses Prisma', 'app/x/page.tsx', "import { Prisma } from '@prisma/client';"],
    ['a route uses the driver', 'app/api/x/route.ts', "import pg from 'pg';"],
    ['the proxy uses the database', 'proxy.ts', "import { inCentre } from '@/lib/server/db';"],
    ['a service uses Prisma', 'lib/server/services/x.ts', "import { PrismaClient } from '@prisma/client';"],
    [
      'a service takes the client',
      'lib/server/services/x.ts',
      "import { database } from '@/lib/server/db/client';",
    ],
    [
      'a service takes the generated client',
      'lib/server/services/x.ts',
      "import { PrismaClient } from '../db/generated/client';",
    ],
    [
      'a service makes its own proof',
      'lib/server/services/x.ts',
      "import { provenCentre } from '@/lib/server/db/scope';",
    ],
    [
      'the database uses services',
      'lib/server/db/x.ts',
      "import { openProposal } from '@/lib/server/services/proposals';",
    ],
    ['the browser’s code uses the server', 'lib/client/x.ts', "import { log } from '@/lib/server/log';"],
    [
      'the browser’s code uses components',
      'lib/client/x.ts',
      "import { Button } from '@/components/ui/button';",
    ],
    ['an export uses the server', 'lib/export/pdf/x.ts', "import { log } from '@/lib/server/log';"],
    ['texts use core', 'lib/texts/en-GB/x.ts', "import { CATALOGUE } from '@/lib/core/proposal/catalogue';"],
    ['texts use React', 'lib/texts/x.ts', "import { useMemo } from 'react';"],
    ['the server uses a page', 'lib/server/services/x.ts', "import Page from '@/app/page';"],
    ['a page uses a test', 'app/x/page.tsx', "import { world } from '@/tests/support/world';"],
  ])('%s', (_what, file, source) => {
    expect(faultsOf(file, source)).not.toEqual([]);
  });

  it('in a real file on disk, too', () => {
    const root = mkdtempSync(join(tmpdir(), 'upmark-house-'));
    const file = 'lib/core/deep/er/planted.tsx';
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), "export * from '../../../server/db';\n");
    const faults = [...sourceFiles(root)].flatMap((each) => faultsOf(each.file, each.source));
    rmSync(root, { recursive: true });
    expect(faults).toEqual([`${file}: core may not use db (../../../server/db)`]);
  });
});

describe('what is allowed is left alone', () => {
  it.each([
    [
      'core uses zod and itself',
      'lib/core/check/x.ts',
      "import { z } from 'zod';\nimport { ok } from '../outcome';",
    ],
    [
      'code spoken of in a comment',
      'lib/core/check/x.ts',
      "// import { log } from '@/lib/server/log';\n/* require('pg') */",
    ],
    [
      'a page calls a service',
      'app/x/page.tsx',
      "import { listProposals } from '@/lib/server/services/proposals';",
    ],
    ['a service opens a centre', 'lib/server/services/x.ts', "import { inCentre } from '@/lib/server/db';"],
    [
      'words are complete by the types of core',
      'lib/texts/en-GB/x.ts',
      "import type { CATALOGUE } from '@/lib/core/proposal/catalogue';",
    ],
    [
      'an action that is called import',
      'lib/core/access/x.ts',
      "const a = ['x.import', 'y.export', 'from', 'z'];",
    ],
    ['a component uses the kit', 'components/form/x.tsx', "import { Button } from '../ui/button';"],
    [
      'a component loads another later',
      'components/form/x.tsx',
      "const Chart = lazy(() => import('../charts/chart'));",
    ],
  ])('%s', (_what, file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });

  it('finds every form of import in one file', () => {
    const source = `import a from 'a'; import 'b'; export * from "c"; const d = import('d'); const e = require('e');`;
    expect(importsOf(source).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
