import { createHash, randomUUID } from 'node:crypto';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { applyChanges } from '@/lib/core/proposal/apply';
import { DOCUMENT_FORMAT, emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { type FileCode, type FileFault, readExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, type Tx } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { log } from '@/lib/server/log';
import { allows } from './access';
import { placeFor } from './placement';

/** Notes the version of the unit that is used, and says loudly when one already used has changed since. */
export async function noteTemplate(tx: Tx, template: Template): Promise<void> {
  const { id, version } = template;
  const sha256 = createHash('sha256').update(JSON.stringify(template)).digest('hex');
  await tx.$executeRaw`
    insert into template_version (id, version, sha256) values (${id}, ${version}, ${sha256})
    on conflict do nothing`;
  const known = await tx.templateVersion.findUniqueOrThrow({ where: { id_version: { id, version } } });
  if (known.sha256 !== sha256) log.error({ code: 'template-version-changed', template: id, version });
}

async function insert(
  tx: Tx,
  actor: Actor,
  template: Template,
  document: ProposalDocument,
  imported: boolean,
) {
  await noteTemplate(tx, template);
  const place = await placeFor(tx, actor.centreId, actor.userId, template.id);
  return tx.proposal.create({
    data: {
      centreId: actor.centreId,
      ownerId: actor.userId,
      cohortId: place?.cohortId ?? null,
      employerId: place?.employerId ?? null,
      dueOn: place?.dueOn ?? null,
      templateId: template.id,
      templateVersion: template.version,
      title: document.about.title ?? '',
      document,
      documentFormat: DOCUMENT_FORMAT,
      ...(imported ? { startDocument: document } : {}),
    },
    select: { id: true },
  });
}

export type NewProposal = { template: string; version?: number | undefined; title?: string | undefined };

/** An empty draft on the newest version of a unit. A title given at once is its first change. */
export async function createProposal(
  actor: Actor,
  { template: wanted, version, title }: NewProposal,
): Promise<Outcome<{ id: string }, 'not-allowed' | 'unknown-template' | 'wrong-shape'>> {
  if (!allows(actor, 'proposal.create')) return fail('not-allowed');
  const template = findTemplate(wanted, version);
  if (!template) return fail('unknown-template');
  const path = { collection: 'about', field: 'title' } as const;
  const named = applyChanges(
    emptyDocument(),
    title?.trim() ? [{ id: randomUUID(), op: 'set', path, value: title, base: null }] : [],
    new Set(),
  );
  const refused = named.results.find((result) => result.status === 'refused');
  if (refused) return fail('wrong-shape', [{ path: 'title', code: refused.code }]);
  const { id } = await inCentre(actor.scope, async (tx) => {
    const made = await insert(tx, actor, template, named.document, false);
    const [change] = named.accepted;
    if (change) {
      const key = { centreId: actor.centreId, proposalId: made.id };
      await tx.proposalChange.create({
        data: { ...key, revision: 1, changeId: change.id, authorId: actor.userId, change },
      });
      await tx.proposal.update({
        where: { centreId_id: { centreId: actor.centreId, id: made.id } },
        data: { revision: 1 },
        select: { id: true },
      });
    }
    return made;
  });
  return ok({ id });
}

/** A proposal from an exported file: all of it or, with every fault named, none of it. */
export async function importProposal(
  actor: Actor,
  file: unknown,
): Promise<Outcome<{ id: string }, 'not-allowed' | 'unknown-template' | FileCode>> {
  if (!allows(actor, 'proposal.import')) return fail('not-allowed');
  const read = readExportFile(file);
  if (!read.ok) return fail(read.code, read.detail.faults satisfies readonly FileFault[]);
  const template = findTemplate(read.value.template.id, read.value.template.version);
  if (!template) return fail('unknown-template');
  return ok(await inCentre(actor.scope, (tx) => insert(tx, actor, template, read.value.document, true)));
}
