import { check } from '@/lib/core/check';
import { dayOf } from '@/lib/core/format';
import type { Actor } from '@/lib/server/auth/actor';
import { findTemplate } from '@/lib/server/files/templates';
import { openProposal, type ProposalSummary } from './proposals';

export type Progress = { ready: number; all: number };

/** What a revision holds never changes, so its count is worked out once a day (dates are part of it). */
const known = new Map<string, Progress>();
const MOST_KNOWN = 5_000;
/** A list page names this many at most; further down nobody needs the count. */
const MOST_WORKED_OUT = 20;

/** How many sections of each proposal are ready, by the one checker. */
export async function sectionProgress(
  actor: Actor,
  proposals: readonly ProposalSummary[],
): Promise<ReadonlyMap<string, Progress>> {
  const today = dayOf(Date.now());
  const found = new Map<string, Progress>();
  for (const summary of proposals.slice(0, MOST_WORKED_OUT)) {
    const key = `${summary.id} ${summary.revision} ${summary.templateId} ${summary.templateVersion} ${today}`;
    const progress = known.get(key) ?? (await workOut(actor, summary, today));
    if (!progress) continue;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, progress);
    found.set(summary.id, progress);
  }
  return found;
}

async function workOut(actor: Actor, summary: ProposalSummary, today: string): Promise<Progress | undefined> {
  const template = findTemplate(summary.templateId, summary.templateVersion);
  const opened = template && (await openProposal(actor, summary.id));
  // Edited since it was listed: the next look will have it.
  if (!template || !opened?.ok || opened.value.revision !== summary.revision) return undefined;
  const { sections } = check(opened.value.document, template, { today });
  return { ready: sections.filter(({ status }) => status === 'ready').length, all: sections.length };
}
