import { createHash } from 'node:crypto';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { evidenceOf } from '@/lib/core/plan';
import { shownBy } from '@/lib/core/template/seen';
import type { Actor } from '@/lib/server/auth/actor';
import { unitOf } from '@/lib/server/files/unit-of';
import { texts } from '@/lib/texts';
import { changeProposal } from '../proposal-changes';
import { openProposal } from '../proposals';
import { openOwnPlan } from './open';

export type EvidenceCode =
  | 'plan-not-found'
  | 'not-found'
  | 'locked'
  | 'no-result'
  | 'no-evidence-asked'
  | 'too-many-rows';
export type Evidence = { readonly proposal: string; readonly row: string; readonly already: boolean };

/**
 * A result becomes a row of evidence in another draft of the same learner, through the log every change goes through. The
 * same result twice is one row: its id is made of what it says.
 */
export async function useAsEvidence(
  actor: Actor,
  id: string,
  { kpi, proposal }: { kpi: string; proposal: string },
): Promise<Outcome<Evidence, EvidenceCode>> {
  const own = await openOwnPlan(actor, id);
  if (!own.ok) return own;
  const draft = await openProposal(actor, proposal);
  if (!draft.ok || proposal === id) return fail('not-found');
  const { template } = unitOf(draft.value.templateId, draft.value.templateVersion);
  if (!shownBy(template).collection('evidence')) return fail('no-evidence-asked');
  const t = texts();
  const found = own.value.results.kpis.find(({ row }) => row === kpi);
  const made = found && evidenceOf(found, t('plans.unnamed.kpi'));
  if (!made) return fail('no-result');
  const source = { title: own.value.title || t('plans.untitled'), employer: own.value.employer };
  const mark = createHash('sha256')
    .update(JSON.stringify([id, proposal, kpi, made]))
    .digest('hex')
    .slice(0, 24);
  const row = `r${mark}`;
  const done = await changeProposal(actor, proposal, {
    since: draft.value.revision,
    changes: [
      {
        id: `result-${mark}-${draft.value.revision}`,
        op: 'add',
        list: 'evidence',
        row: {
          id: row,
          name: t('plans.evidence.name', { name: made.name }).slice(0, 150),
          kind: 'kpi-report',
          source: t('plans.evidence.source', source).slice(0, 250),
          from: made.from,
          to: made.to,
          figure: made.figure,
          finding: made.readings,
        },
        after: draft.value.document.evidence.at(-1)?.id ?? null,
      },
    ],
  });
  if (!done.ok) return fail(done.code === 'revision-ahead' ? 'not-found' : done.code);
  const [result] = done.value.results;
  if (result?.status === 'applied') return ok({ proposal, row, already: false });
  if (result?.status === 'duplicate') return ok({ proposal, row, already: true });
  if (result?.status === 'refused' && result.code === 'too-many-rows') return fail('too-many-rows');
  if (result?.status === 'refused' && result.code === 'row-exists')
    return ok({ proposal, row, already: true });
  throw new Error('a result could not be written as evidence');
}
