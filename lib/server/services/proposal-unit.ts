import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { isEditable } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { inCentre, isUuid } from '@/lib/server/db';
import { findTemplate } from '@/lib/server/files/templates';
import { log } from '@/lib/server/log';
import { allows, ownThing } from './access';
import { noteTemplate } from './proposal-create';
import { lockProposal } from './stored';

/**
 * Lets a draft answer another unit, in its newest version. Not a word is changed: what the new unit does not
 * ask for is kept and comes back with a unit that does.
 */
export async function changeUnit(
  actor: Actor,
  id: string,
  wanted: string,
): Promise<Outcome<{ template: string; version: number }, 'not-found' | 'unknown-template' | 'locked'>> {
  if (!isUuid(id)) return fail('not-found');
  const template = findTemplate(wanted);
  const done = await inCentre(actor.scope, async (tx) => {
    const held = await lockProposal(tx, actor.centreId, id);
    const resource = { ...ownThing(actor), ownerId: held?.ownerId ?? '' };
    if (!held || !allows(actor, 'proposal.change-unit', resource)) return 'not-found';
    if (!isEditable(held.state)) return 'locked';
    if (!template) return 'unknown-template';
    await noteTemplate(tx, template);
    const [moved] = await tx.$queryRaw<{ done: boolean }[]>`
      select upmark_change_unit(${id}::uuid, ${actor.userId}::uuid, ${template.id}, ${template.version}::int) as done`;
    if (!moved?.done) return 'not-found';
    return null;
  });
  if (done !== null || !template) return fail(done ?? 'unknown-template');
  log.info({ code: 'proposal-unit-changed', proposal: id, by: actor.userId, template: template.id });
  return ok({ template: template.id, version: template.version });
}
