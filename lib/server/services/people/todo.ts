import type { Actor } from '@/lib/server/auth/actor';
import { inCentre } from '@/lib/server/db';
import { allows } from '../access';

/** What waits for an administrator. Nothing that waits: all noughts. */
export type ToDo = {
  readonly expired: number;
  readonly failedMail: number;
  readonly withoutCohort: number;
  readonly withoutAssessor: number;
  readonly withoutManager: number;
};

type Row = {
  expired: number;
  failed_mail: number;
  without_cohort: number;
  without_assessor: number;
  without_manager: number;
};

export async function administratorToDo(actor: Actor): Promise<ToDo | null> {
  if (!allows(actor, 'people.read')) return null;
  const { centreId } = actor;
  const [row] = await inCentre(
    actor.scope,
    (tx) => tx.$queryRaw<Row[]>`
      select
        (select count(*)::int from invitation i where i.centre_id = ${centreId}::uuid and i.accepted_at is null
          and i.revoked_at is null and i.expires_at <= now()) as expired,
        (select count(*)::int from mail m where m.centre_id = ${centreId}::uuid and m.sent_at is null
          and m.failure is not null) as failed_mail,
        (select count(*)::int from membership m where m.centre_id = ${centreId}::uuid and m.disabled_at is null
          and 'learner' = any(m.roles) and not exists (select 1 from cohort_member k
            where k.centre_id = m.centre_id and k.user_id = m.user_id)) as without_cohort,
        (select count(*)::int from cohort c where c.centre_id = ${centreId}::uuid
          and exists (select 1 from cohort_member k where k.centre_id = c.centre_id and k.cohort_id = c.id)
          and not exists (select 1 from cohort_staff s where s.centre_id = c.centre_id and s.cohort_id = c.id
            and s.duty = 'assessor')) as without_assessor,
        (select count(*)::int from employer e where e.centre_id = ${centreId}::uuid
          and not exists (select 1 from employer_manager x where x.centre_id = e.centre_id
            and x.employer_id = e.id)) as without_manager`,
  );
  return {
    expired: row?.expired ?? 0,
    failedMail: row?.failed_mail ?? 0,
    withoutCohort: row?.without_cohort ?? 0,
    withoutAssessor: row?.without_assessor ?? 0,
    withoutManager: row?.without_manager ?? 0,
  };
}
