import { beforeEach, describe, expect, it } from 'vitest';
import { parseExportFile } from '@/lib/core/proposal/file';
import { unitOf } from '@/lib/server/files/unit-of';
import { proposalPdf } from '@/lib/server/services/pdf';
import {
  changeProposal,
  createProposal,
  exportProposal,
  listProposals,
  openProposal,
} from '@/lib/server/services/proposals';
import { type Made, makePerson, sqlAs, UNIT } from '../support/world';

const GONE = 998;
const WORDS = 'Most replies come late.';
let made: Made;
let id: string;

async function must<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
}

/** As if the unit's files had been taken away, or brought back. */
const pinTo = (version: number) =>
  sqlAs('owner', async (client) => {
    await client.query('begin');
    // The database remembers each version it has seen, whether or not its file is still there.
    await client.query(
      'insert into template_version (id, version, sha256) values ($1, $2, $3) on conflict do nothing',
      [UNIT, version, 'gone'],
    );
    await client.query("select set_config('upmark.centre', $1, true)", [made.centreId]);
    const { rowCount } = await client.query('update proposal set template_version = $1 where id = $2', [
      version,
      id,
    ]);
    await client.query('commit');
    expect(rowCount).toBe(1);
  });

beforeEach(async () => {
  made = await makePerson();
  ({ id } = await must(createProposal(made.actor, { template: UNIT, title: 'A plan' })));
  await must(
    changeProposal(made.actor, id, {
      since: 0,
      changes: [
        {
          id: 'c1',
          op: 'set',
          path: { collection: 'summary', field: 'problem' },
          value: WORDS,
          base: null,
        },
      ],
    }),
  );
  await pinTo(GONE);
});

describe('a proposal whose unit is gone', () => {
  it('is still listed and opened, and knows the unit by the name another version gives it', async () => {
    expect((await listProposals(made.actor)).proposals.map((one) => one.id)).toContain(id);
    const opened = await must(openProposal(made.actor, id));
    expect(opened).toMatchObject({ templateVersion: GONE, document: { summary: { problem: WORDS } } });
    const { template, gone } = unitOf(opened.templateId, opened.templateVersion);
    expect(gone).toBe(true);
    expect(template.title).toBe(unitOf(UNIT, 1).template.title);
    expect(template.markingPoints).toEqual([]);
    expect(template.sections.map(({ term }) => term)).not.toContain('');
  });

  it('is exported whole, with the version it was written for', async () => {
    const { file } = await must(exportProposal(made.actor, id));
    expect(file.template).toEqual({ id: UNIT, version: GONE });
    const read = parseExportFile(JSON.stringify(file));
    expect(read.ok && read.value.document.summary.problem).toBe(WORDS);
  });

  it('is made into a copy', async () => {
    const copy = await must(proposalPdf(made.actor, id));
    expect(new TextDecoder('latin1').decode(copy.bytes.slice(0, 5))).toBe('%PDF-');
    await pinTo(1);
    expect((await must(proposalPdf(made.actor, id))).tag).not.toBe(copy.tag);
  }, 90_000);

  it('stays hidden from everyone else', async () => {
    const other = await makePerson();
    expect(await openProposal(other.actor, id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await proposalPdf(other.actor, id)).toMatchObject({ ok: false, code: 'not-found' });
  });
});
