import type { Candidate } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import type { Tx } from '@/lib/server/db';

type Pressed = {
  proposal_id: string;
  submission: number;
  assessor_id: string;
  template_id: string;
  template_version: number;
  cohort_id: string | null;
  title: string;
  owner_id: string;
  minutes: number;
  assessor_before: number;
  template_before: number;
  lenient: number;
  points: number;
  returned: boolean;
  pressed_at: Date;
};

/** What is known of it besides, for those who look at the list. */
export type Pooled = {
  readonly candidate: Candidate;
  readonly title: string;
  readonly learner: string;
  readonly signedOffAt: string;
};

/** Signed-off work of the cohorts the actor assures that no plan holds yet, with what is known of how it was decided. */
export async function samplingPool(tx: Tx, actor: Actor): Promise<readonly Pooled[]> {
  const rows = await tx.$queryRaw<Pressed[]>`
    with pressed as (
      select r.*, s.template_id, s.template_version,
        row_number() over (partition by r.assessor_id order by r.pressed_at, r.id) - 1 as assessor_before,
        row_number() over (partition by s.template_id, s.template_version order by r.pressed_at, r.id) - 1 as template_before
      from release r join submission s
        on s.centre_id = r.centre_id and s.proposal_id = r.proposal_id and s.number = r.submission
      where r.centre_id = ${actor.centreId}::uuid and r.state = 'done' and r.outcome = 'signed-off'
    )
    select x.proposal_id, x.submission, x.assessor_id, x.template_id, x.template_version, p.cohort_id, p.title, p.owner_id,
      greatest(0, extract(epoch from x.pressed_at - coalesce(
        (select min(d.updated_at) from point_decision d where d.centre_id = x.centre_id
          and d.proposal_id = x.proposal_id and d.submission = x.submission), x.pressed_at)) / 60)::float as minutes,
      x.assessor_before::int, x.template_before::int,
      (select count(*)::int from point_decision d where d.centre_id = x.centre_id and d.proposal_id = x.proposal_id
        and d.submission = x.submission and d.decision = 'met' and d.advice <> 'met') as lenient,
      (select count(*)::int from point_decision d where d.centre_id = x.centre_id and d.proposal_id = x.proposal_id
        and d.submission = x.submission) as points,
      exists (select 1 from sample y where y.centre_id = x.centre_id and y.proposal_id = x.proposal_id
        and y.state = 'returned') as returned, x.pressed_at
    from pressed x
      join proposal p on p.centre_id = x.centre_id and p.id = x.proposal_id
      join cohort_staff q on q.centre_id = p.centre_id and q.cohort_id = p.cohort_id
        and q.user_id = ${actor.userId}::uuid and q.duty = 'quality-assurer'
    where p.state = 'signed-off' and p.deleted_at is null and p.owner_id <> ${actor.userId}::uuid
      and x.assessor_id <> ${actor.userId}::uuid
      and not exists (select 1 from sample y where y.centre_id = x.centre_id
        and y.proposal_id = x.proposal_id and y.submission = x.submission and y.state <> 'returned')`;
  return rows.map((row) => ({
    candidate: {
      proposal: row.proposal_id,
      submission: row.submission,
      assessor: row.assessor_id,
      template: `${row.template_id} ${row.template_version}`,
      cohort: row.cohort_id,
      assessorBefore: row.assessor_before,
      templateBefore: row.template_before,
      minutes: Math.round(row.minutes),
      lenient: row.lenient,
      points: row.points,
      returned: row.returned,
    },
    title: row.title,
    learner: row.owner_id,
    signedOffAt: row.pressed_at.toISOString(),
  }));
}
