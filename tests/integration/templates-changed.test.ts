import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/log';
import { createProposal, openProposal } from '@/lib/server/services/proposals';
import { newestUnits } from '@/lib/server/services/units';
import { makePerson, sqlAs, UNIT } from '../support/world';

afterEach(() => vi.restoreAllMocks());

it('a version in use whose file has changed is told to whoever runs the server, and keeps no learner from writing', async () => {
  const { actor } = await makePerson();
  const told = vi.spyOn(log, 'error');
  const first = await createProposal(actor, { template: UNIT });
  expect(first.ok).toBe(true);
  expect(told).not.toHaveBeenCalled();

  await sqlAs('owner', (client) =>
    client.query('update template_version set sha256 = $1 where id = $2 and version = 1', ['another', UNIT]),
  );
  const second = await createProposal(actor, { template: UNIT });
  expect(told).toHaveBeenCalledExactlyOnceWith({
    code: 'template-version-changed',
    template: UNIT,
    version: 1,
  });
  expect(second.ok && (await openProposal(actor, second.value.id)).ok).toBe(true);
});

it('a unit that is refused is told once, with its file, line and reason, and the others are offered', () => {
  const told = vi.spyOn(log, 'error');
  const dir = mkdtempSync(path.join(tmpdir(), 'templates-'));
  mkdirSync(path.join(dir, 'broken'));
  writeFileSync(path.join(dir, 'broken', 'v1.yaml'), 'format: 1\n\ttitle: Broken\n');
  newestUnits(dir);
  newestUnits(dir);
  rmSync(dir, { recursive: true });
  expect(told).toHaveBeenCalledExactlyOnceWith({
    code: 'template-refused',
    fault: 'tab',
    at: `${path.join(dir, 'broken', 'v1.yaml')}:2`,
    reason: expect.stringContaining('tabs'),
  });
  expect(newestUnits().map(({ id }) => id)).toContain(UNIT);
});
