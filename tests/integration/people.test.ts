import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, actorInSession, loadActor } from '@/lib/server/auth/actor';
import { signIn } from '@/lib/server/auth/sign-in';
import { openSession } from '@/lib/server/db';
import {
  addToCohort,
  findPeople,
  removeFromCohort,
  setEmployer,
} from '@/lib/server/services/people/cohort-people';
import { changeCohort, listCohorts, makeCohort, openCohort } from '@/lib/server/services/people/cohorts';
import {
  listEmployers,
  makeEmployer,
  openEmployer,
  renameEmployer,
  setManager,
} from '@/lib/server/services/people/employers';
import {
  hashOfToken,
  invite,
  inviteAgain,
  previewList,
  withdrawInvitation,
} from '@/lib/server/services/people/invite';
import { join, openInvitation } from '@/lib/server/services/people/join';
import { listInvitations, listPeople } from '@/lib/server/services/people/list';
import { listMail } from '@/lib/server/services/people/mail';
import { openPerson, setMember } from '@/lib/server/services/people/member';
import {
  changeName,
  changePassword,
  chooseLetters,
  endSession,
  profile,
} from '@/lib/server/services/people/profile';
import { readRecord } from '@/lib/server/services/people/record';
import { listSignedOff } from '@/lib/server/services/people/signed-off';
import { administratorToDo } from '@/lib/server/services/people/todo';
import { createProposal, openProposal } from '@/lib/server/services/proposals';
import { unlockProposal } from '@/lib/server/services/review/unlock';
import { makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson, PASSWORD, sqlAs, UNIT } from '../support/world';

const NEW_PASSWORD = 'four quiet grey herons';
let world: ReviewWorld;
let admin: Actor;
beforeAll(async () => {
  process.env.UPMARK_URL = 'https://upmark.example.ac.uk';
  world = await makeReviewWorld();
  admin = world.administrator.actor;
});

const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
let count = 0;
const email = () => {
  count += 1;
  return `invited-${count}@example.org`;
};
let addresses = 0;
const elsewhere = () => {
  addresses += 1;
  return `203.0.113.${addresses}`;
};
const who = (more: Partial<Parameters<typeof invite>[1][number]> = {}) => ({
  name: 'Ada Lovelace',
  email: email(),
  roles: ['learner' as const],
  cohortId: null,
  employerId: null,
  ...more,
});
/** Rows as the owner sees them, in one centre. */
const rows = <T extends object>(
  sql: string,
  values: unknown[] = [],
  centreId = world.centreId,
): Promise<T[]> =>
  sqlAs('owner', async (owner) => {
    await owner.query("select set_config('upmark.centre', $1, false)", [centreId]);
    return (await owner.query<T>(sql, values)).rows;
  });
/** The link in the latest letter to somebody. */
async function tokenFor(address: string): Promise<string> {
  const [mail] = await rows<{ text: string }>(
    'select text from mail where recipient = $1 order by created_at desc, id desc limit 1',
    [address],
  );
  return /https:\/\/upmark\.example\.ac\.uk\/join\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}
const idFor = async (address: string) =>
  (
    await rows<{ id: string }>('select id from invitation where email = $1 order by created_at desc', [
      address,
    ])
  )[0]?.id ?? '';
async function invited(more: Partial<Parameters<typeof invite>[1][number]> = {}) {
  const one = who(more);
  expect(must(await invite(admin, [one]))).toEqual({ sent: 1, refused: [] });
  return { email: one.email, token: await tokenFor(one.email), id: await idFor(one.email) };
}

describe('inviting', () => {
  it('queues a letter with a link, keeps only the hash of its token, and puts it on the record', async () => {
    const { email: address, token, id } = await invited({ roles: ['learner', 'assessor'] });
    const [kept] = await rows<Record<string, unknown>>('select * from invitation where id = $1', [id]);
    expect(kept?.token_hash).toBe(hashOfToken(token));
    expect(JSON.stringify(kept)).not.toContain(token);
    const days = (new Date(String(kept?.expires_at)).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    const [mail] = await rows<{ subject: string; text: string }>('select * from mail where recipient = $1', [
      address,
    ]);
    expect(mail?.subject).toContain(admin.centreName);
    expect(mail?.text).toContain('a learner and an assessor');
    const [entry] = must(await readRecord(admin, { action: 'invited' })).lines;
    expect(entry).toMatchObject({
      by: admin.name,
      subject: 'Ada Lovelace',
      detail: { roles: ['learner', 'assessor'] },
    });
  });

  it('sends nothing while a list is only looked at', async () => {
    const [before] = await rows<{ n: number }>('select count(*)::int as n from mail');
    const preview = must(
      await previewList(
        admin,
        `name,email,cohort\nAda,${email()},autumn\nBob,nowhere,\nLee,${world.learner.email},`,
        { roles: ['learner'], cohortId: null },
      ),
    );
    expect(preview.lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
      [],
      ['email-bad'],
      ['already-member'],
    ]);
    expect(preview.lines[0]?.cohortId).toBe(world.cohortId);
    expect(preview.cohorts[world.cohortId]).toBe('Autumn');
    expect(await rows('select count(*)::int as n from mail')).toEqual([before]);
  });

  it('lets good lines go ahead without the bad, which come back by their place', async () => {
    const good = who();
    const outcome = must(
      await invite(admin, [
        who({ email: 'nowhere' }),
        good,
        { ...good, name: 'Twin' },
        who({ email: world.learner.email }),
      ]),
    );
    expect(outcome.sent).toBe(1);
    expect(outcome.refused.map(({ at, faults }) => [at, faults[0]?.code])).toEqual([
      [0, 'email-bad'],
      [2, 'twice-in-list'],
      [3, 'already-member'],
    ]);
  });

  it('asks nobody twice, even when two administrators press at once', async () => {
    const one = who();
    const outcomes = await Promise.all([invite(admin, [one]), invite(admin, [one]), invite(admin, [one])]);
    expect(outcomes.map((outcome) => must(outcome).sent).sort()).toEqual([0, 0, 1]);
    expect(await rows('select id from mail where recipient = $1', [one.email])).toHaveLength(1);
  });

  it('cannot name a cohort or an employer of another centre', async () => {
    const other = await makeReviewWorld();
    const outcome = must(
      await invite(admin, [
        who({ cohortId: other.cohortId }),
        who({ roles: ['manager'], employerId: other.employerId }),
        who({ cohortId: 'nonsense' }),
      ]),
    );
    expect(outcome.refused.map(({ faults }) => faults[0]?.code)).toEqual([
      'cohort-unknown',
      'employer-unknown',
      'cohort-unknown',
    ]);
  });

  it('is for administrators alone', async () => {
    for (const made of [world.learner, world.assessor, world.assurer, world.manager]) {
      expect(await invite(made.actor, [who()])).toMatchObject({ code: 'not-allowed' });
      expect(await listPeople(made.actor)).toMatchObject({ code: 'not-allowed' });
      expect(await listInvitations(made.actor)).toMatchObject({ code: 'not-allowed' });
      expect(await listMail(made.actor)).toMatchObject({ code: 'not-allowed' });
      expect(await readRecord(made.actor)).toMatchObject({ code: 'not-allowed' });
      expect(await listSignedOff(made.actor)).toMatchObject({ code: 'not-allowed' });
      expect(
        await setMember(made.actor, made.userId, { roles: ['administrator'], disabled: false }),
      ).toMatchObject({
        code: 'not-allowed',
      });
      expect(await findPeople(made.actor, 'person', { cohort: world.cohortId })).toEqual([]);
      expect(await administratorToDo(made.actor)).toBeNull();
    }
  });
});

describe('a link', () => {
  it('shows who is asked by whom, and lets a new person in with a password of their own', async () => {
    const { email: address, token } = await invited({
      cohortId: world.cohortId,
      employerId: world.employerId,
    });
    expect(must(await openInvitation(token, elsewhere()))).toMatchObject({
      centreName: admin.centreName,
      email: address,
      name: 'Ada Lovelace',
      hasAccount: false,
    });
    expect(must(await join({ token, name: ' Ada  King ', password: NEW_PASSWORD }, elsewhere()))).toEqual({
      email: address,
      isNew: true,
      centreName: admin.centreName,
    });
    const inside = must(await signIn(address, NEW_PASSWORD, elsewhere()));
    expect(await loadActor(inside.userId, admin.centreId)).toMatchObject({
      name: 'Ada King',
      roles: ['learner'],
    });
    const cohort = must(await openCohort(admin, world.cohortId));
    expect(cohort.learners.find(({ email: one }) => one === address)).toMatchObject({
      employerId: world.employerId,
    });
  });

  it('works once', async () => {
    const { token } = await invited();
    must(await join({ token, name: 'Ada', password: NEW_PASSWORD }, elsewhere()));
    expect(await openInvitation(token, elsewhere())).toMatchObject({ code: 'invitation-used' });
    expect(await join({ token, name: 'Eve', password: NEW_PASSWORD }, elsewhere())).toMatchObject({
      code: 'invitation-used',
    });
  });

  it('works once also for two who press at the same time', async () => {
    const { email: address, token } = await invited();
    const outcomes = await Promise.all(
      ['one grey heron calls', 'two grey herons call', 'three grey herons'].map((password) =>
        join({ token, name: 'Ada', password }, elsewhere()),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]))).toEqual([
      'invitation-used',
      'invitation-used',
    ]);
    expect(
      await rows(
        'select m.user_id from membership m join user_account u on u.id = m.user_id where u.email = $1',
        [address],
      ),
    ).toHaveLength(1);
  });

  it('dies when it runs out, is withdrawn, or is sent again; and says which', async () => {
    const late = await invited();
    await rows("update invitation set expires_at = now() - interval '1 second' where id = $1", [late.id]);
    expect(await openInvitation(late.token, elsewhere())).toMatchObject({ code: 'invitation-expired' });

    const taken = await invited();
    must(await withdrawInvitation(admin, taken.id));
    expect(await openInvitation(taken.token, elsewhere())).toMatchObject({ code: 'invitation-withdrawn' });
    expect(await inviteAgain(admin, taken.id)).toMatchObject({ code: 'invitation-over' });
    expect(await withdrawInvitation(admin, taken.id)).toMatchObject({ code: 'invitation-over' });

    must(await inviteAgain(admin, late.id));
    const fresh = await tokenFor(late.email);
    expect(fresh).not.toBe(late.token);
    expect(await openInvitation(late.token, elsewhere())).toMatchObject({ code: 'invitation-unknown' });
    expect((await openInvitation(fresh, elsewhere())).ok).toBe(true);
  });

  it('that is withdrawn while somebody presses either lets them in or does not, never both', async () => {
    const { token, id, email: address } = await invited();
    const [joined, withdrawn] = await Promise.all([
      join({ token, name: 'Ada', password: NEW_PASSWORD }, elsewhere()),
      withdrawInvitation(admin, id),
    ]);
    expect([joined.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const [kept] = await rows<{ accepted_at: Date | null; revoked_at: Date | null }>(
      'select * from invitation where id = $1',
      [id],
    );
    expect(kept?.accepted_at === null).toBe(!joined.ok);
    expect((await signIn(address, NEW_PASSWORD, elsewhere())).ok).toBe(joined.ok);
  });

  it('gives somebody with an account their roles here, and leaves name and password alone', async () => {
    const known = await makePerson();
    const { token } = await invited({ email: known.email, roles: ['assessor'], cohortId: world.cohortId });
    expect(must(await openInvitation(token, elsewhere())).hasAccount).toBe(true);
    expect(must(await join({ token, name: 'Eve', password: NEW_PASSWORD }, elsewhere())).isNew).toBe(false);
    expect((await signIn(known.email, NEW_PASSWORD, elsewhere())).ok).toBe(false);
    expect((await signIn(known.email, PASSWORD, elsewhere())).ok).toBe(true);
    expect(await loadActor(known.userId, world.centreId)).toMatchObject({
      name: known.actor.name,
      roles: ['assessor'],
    });
    expect(must(await openCohort(admin, world.cohortId)).assessors.map(({ id }) => id)).toContain(
      known.userId,
    );
  });

  it('makes one person of somebody new whom two centres ask at once', async () => {
    const other = await makePerson({ roles: ['administrator'] });
    const one = who();
    must(await invite(admin, [one]));
    must(await invite(other.actor, [one]));
    const [elsewhereMail] = await rows<{ text: string }>(
      'select text from mail where recipient = $1',
      [one.email],
      other.centreId,
    );
    const tokens = [
      await tokenFor(one.email),
      /join\/([\w-]{43})/.exec(elsewhereMail?.text ?? '')?.[1] ?? '',
    ];
    const joined = await Promise.all(
      tokens.map((token) => join({ token, name: 'Ada', password: NEW_PASSWORD }, elsewhere())),
    );
    expect(joined.map((outcome) => must(outcome).isNew).sort()).toEqual([false, true]);
    const { rows: people } = await sqlAs('owner', (owner) =>
      owner.query(
        'select m.centre_id from user_account u join membership m on m.user_id = u.id where u.email = $1',
        [one.email],
      ),
    );
    expect(people).toHaveLength(2);
  });

  it.each([
    ['no name', { name: ' \u202e ', password: NEW_PASSWORD }, 'name-missing'],
    ['a short password', { name: 'Ada', password: 'short' }, 'password-too-short'],
    ['a plain password', { name: 'Ada', password: 'password1234' }, 'password-too-plain'],
  ])('with %s is not used up', async (_what, given, code) => {
    const { token } = await invited();
    expect(await join({ token, ...given }, elsewhere())).toMatchObject({ ok: false, code });
    expect((await openInvitation(token, elsewhere())).ok).toBe(true);
  });

  it('cannot be guessed: wrong ones are counted, honest ones are not', async () => {
    const { token } = await invited();
    const address = elsewhere();
    for (let turn = 0; turn < 60; turn += 1) expect((await openInvitation(token, address)).ok).toBe(true);
    for (let turn = 0; turn < 50; turn += 1)
      expect(await openInvitation(randomBytes(32).toString('base64url'), address)).toMatchObject({
        code: 'invitation-unknown',
      });
    expect(await openInvitation(token, address)).toMatchObject({ code: 'too-many-attempts' });
    expect((await openInvitation(token, elsewhere())).ok).toBe(true);
  });

  it.each(['', 'short', "' or true --", '\0'.repeat(43), 'x'.repeat(5_000)])(
    '%j opens nothing',
    async (token) => {
      expect(await openInvitation(token, elsewhere())).toMatchObject({ code: 'invitation-unknown' });
    },
  );
});

describe('invitations and people', () => {
  it('are listed with what became of them, found and filtered, page after page', async () => {
    const own = await makePerson({ roles: ['administrator'] });
    const many = Array.from({ length: 120 }, (_, at) => who({ name: `Learner ${at}` }));
    expect(must(await invite(own.actor, many)).sent).toBe(120);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = must(await listInvitations(own.actor, after ? { after } : {}));
      seen.push(...page.lines.map(({ email: one }) => one));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(must(await listInvitations(own.actor, { search: 'learner 11' })).lines.length).toBe(11);
    expect(must(await listInvitations(own.actor, { search: '100%_' })).lines).toEqual([]);
    expect(must(await listInvitations(own.actor, { state: 'accepted' })).lines).toEqual([]);
    expect(must(await listPeople(own.actor)).openInvitations).toBe(120);
  });

  it('people are found by name, role and state', async () => {
    const all = must(await listPeople(admin)).lines.map(({ id }) => id);
    expect(all).toContain(world.learner.userId);
    const assessors = must(await listPeople(admin, { role: 'assessor' })).lines;
    expect(assessors.every(({ roles }) => roles.includes('assessor'))).toBe(true);
    expect(must(await listPeople(admin, { search: world.manager.email.toUpperCase() })).lines).toHaveLength(
      1,
    );
    expect(must(await listPeople(admin, { state: 'disabled' })).lines).toEqual([]);
    expect(must(await listPeople(admin, { after: 'nonsense' })).lines.length).toBeGreaterThan(5);
  });

  it('of another centre are nobody', async () => {
    const other = await makeReviewWorld();
    expect(await openPerson(admin, other.learner.userId)).toMatchObject({ code: 'person-not-found' });
    expect(
      await setMember(admin, other.learner.userId, { roles: ['learner'], disabled: true }),
    ).toMatchObject({
      code: 'person-not-found',
    });
    const { id } = await invited();
    expect(await withdrawInvitation(other.administrator.actor, id)).toMatchObject({
      code: 'invitation-not-found',
    });
    expect(await inviteAgain(other.administrator.actor, id)).toMatchObject({ code: 'invitation-not-found' });
    expect(await openCohort(admin, other.cohortId)).toMatchObject({ code: 'cohort-not-found' });
    expect(await openEmployer(admin, other.employerId)).toMatchObject({ code: 'employer-not-found' });
  });
});

describe('roles and access', () => {
  it('a person may hold several roles, from their next request on; one taken away takes its duties', async () => {
    const { userId, centreId } = await makePerson({ roles: ['assessor'], centreId: world.centreId });
    must(await addToCohort(admin, world.cohortId, { person: userId, as: 'assessor' }));
    must(await setMember(admin, userId, { roles: ['manager', 'learner'], disabled: false }));
    expect((await loadActor(userId, centreId))?.roles.toSorted()).toEqual(['learner', 'manager']);
    expect(must(await openPerson(admin, userId)).duties.filter(({ as }) => as === 'assessor')).toEqual([]);
    const [entry] = must(await readRecord(admin, { action: 'roles' })).lines;
    expect(entry?.detail).toEqual({ from: ['assessor'], to: ['learner', 'manager'] });
  });

  it('somebody switched off is nobody from the next request on, and comes back when switched on', async () => {
    const made = await makePerson({ centreId: world.centreId });
    const session = await openSession(made.userId, 'test');
    must(await setMember(admin, made.userId, { roles: ['learner'], disabled: true }));
    expect(await actorInSession(made.userId, session)).toBeNull();
    expect(await signIn(made.email, PASSWORD, elsewhere())).toMatchObject({ code: 'disabled' });
    expect(must(await listPeople(admin, { state: 'disabled' })).lines.map(({ id }) => id)).toContain(
      made.userId,
    );
    must(await setMember(admin, made.userId, { roles: ['learner'], disabled: false }));
    expect(await actorInSession(made.userId, session)).not.toBeNull();
    expect(must(await readRecord(admin, { action: 'disabled' })).lines[0]?.subject).toBe(made.actor.name);
  });

  it('one administrator always remains, also when two remove each other at once', async () => {
    const one = await makePerson({ roles: ['administrator'] });
    expect(await setMember(one.actor, one.userId, { roles: ['learner'], disabled: false })).toMatchObject({
      code: 'last-administrator',
    });
    expect(
      await setMember(one.actor, one.userId, { roles: ['administrator'], disabled: true }),
    ).toMatchObject({
      code: 'last-administrator',
    });
    const two = await makePerson({ roles: ['administrator'], centreId: one.centreId });
    const outcomes = await Promise.all([
      setMember(one.actor, two.userId, { roles: ['learner'], disabled: false }),
      setMember(two.actor, one.userId, { roles: ['learner'], disabled: false }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const left = await rows(
      "select user_id from membership where centre_id = $1 and 'administrator' = any(roles)",
      [one.centreId],
      one.centreId,
    );
    expect(left).toHaveLength(1);
  });

  it('no roles at all is no way to remove somebody', async () => {
    expect(await setMember(admin, world.stranger.userId, { roles: [], disabled: false })).toMatchObject({
      code: 'roles-missing',
    });
  });
});

describe('cohorts', () => {
  const given = (more: Partial<Parameters<typeof makeCohort>[1]> = {}) => ({
    name: `Cohort ${email()}`,
    templateId: null,
    dueOn: null,
    commentsOnDrafts: true,
    ...more,
  });

  it('are made and changed, under a name of their own', async () => {
    const wanted = given({ dueOn: '2027-03-12', templateId: UNIT, commentsOnDrafts: false });
    const { id } = must(await makeCohort(admin, wanted));
    expect(must(await openCohort(admin, id))).toMatchObject(wanted);
    expect(await makeCohort(admin, given({ name: ` ${wanted.name.toUpperCase()}` }))).toMatchObject({
      code: 'name-taken',
    });
    must(await changeCohort(admin, id, { ...wanted, commentsOnDrafts: true }));
    expect(must(await listCohorts(admin, { search: wanted.name })).lines).toMatchObject([
      { id, dueOn: '2027-03-12' },
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name-missing'],
    ['a long name', { name: 'x'.repeat(121) }, 'name-too-long'],
    ['an unknown unit', { templateId: 'nothing' }, 'unknown-template'],
    ['a date that is none', { dueOn: '2027-02-30' }, 'due-date-wrong'],
  ])('with %s are refused', async (_what, more, code) => {
    expect(await makeCohort(admin, given(more))).toMatchObject({ ok: false, code });
  });

  it('move the due dates of proposals not yet handed in only when that was asked and wanted', async () => {
    const own = await makeReviewWorld();
    const by = own.administrator.actor;
    const draft = must(await createProposal(own.learner.actor, { template: UNIT })).id;
    const handedIn = await submitted(own);
    const dueOf = async (id: string) => must(await openProposal(own.learner.actor, id)).dueOn;
    const wanted = { name: 'Autumn', templateId: UNIT, dueOn: '2027-06-01', commentsOnDrafts: true };
    expect(await changeCohort(by, own.cohortId, wanted)).toMatchObject({ code: 'drafts-unasked' });
    expect(must(await openCohort(by, own.cohortId)).dueOn).toBe('2027-01-29');
    expect(must(await changeCohort(by, own.cohortId, { ...wanted, drafts: 'keep' })).moved).toBe(0);
    expect(await dueOf(draft)).toBe('2027-01-29');
    expect(
      must(await changeCohort(by, own.cohortId, { ...wanted, dueOn: '2027-07-01', drafts: 'move' })).moved,
    ).toBe(1);
    expect(await dueOf(draft)).toBe('2027-07-01');
    expect(await dueOf(handedIn)).toBe('2027-01-29');
  });

  it('take people in by what their roles allow, once, and find who could come', async () => {
    const { id } = must(await makeCohort(admin, given()));
    const { userId } = world.stranger;
    expect(await addToCohort(admin, id, { person: userId, as: 'learner' })).toMatchObject({
      code: 'lacks-role',
    });
    expect((await findPeople(admin, world.stranger.email, { cohort: id }))[0]?.as).toEqual(['assessor']);
    must(await addToCohort(admin, id, { person: userId, as: 'assessor' }));
    must(await addToCohort(admin, id, { person: userId, as: 'assessor' }));
    expect(must(await openCohort(admin, id)).assessors).toHaveLength(1);
    expect((await findPeople(admin, world.stranger.email, { cohort: id }))[0]?.as).toEqual([]);
    must(await removeFromCohort(admin, id, { person: userId, as: 'assessor' }));
    expect(must(await openCohort(admin, id)).assessors).toEqual([]);
  });

  it('bring along what a learner began before, and let go of drafts when the learner leaves', async () => {
    const learner = await makePerson({ centreId: world.centreId });
    const ownCohort = must(await openPerson(admin, learner.userId)).duties[0]?.cohortId ?? '';
    must(await removeFromCohort(admin, ownCohort, { person: learner.userId, as: 'learner' }));
    const proposal = must(await createProposal(learner.actor, { template: UNIT })).id;
    const stands = async () =>
      (
        await rows<object>('select cohort_id, employer_id, due_on::text from proposal where id = $1', [
          proposal,
        ])
      )[0];
    expect(await stands()).toEqual({ cohort_id: null, employer_id: null, due_on: null });
    const { id } = must(await makeCohort(admin, given({ dueOn: '2027-05-05' })));
    expect(must(await addToCohort(admin, id, { person: learner.userId, as: 'learner' })).placed).toBe(1);
    must(await setEmployer(admin, id, { person: learner.userId, employerId: world.employerId }));
    expect(await stands()).toEqual({ cohort_id: id, employer_id: world.employerId, due_on: '2027-05-05' });
    must(await removeFromCohort(admin, id, { person: learner.userId, as: 'learner' }));
    expect(await stands()).toEqual({ cohort_id: null, employer_id: null, due_on: null });
  });

  it('take a new proposal by its unit or, failing that, as one for any unit', async () => {
    const learner = await makePerson({ centreId: world.centreId });
    const any = must(await openPerson(admin, learner.userId)).duties[0]?.cohortId;
    const cohortOf = async (template: string) => {
      const { id } = must(await createProposal(learner.actor, { template }));
      return (await rows<{ cohort_id: string }>('select cohort_id from proposal where id = $1', [id]))[0]
        ?.cohort_id;
    };
    expect(await cohortOf(UNIT)).toBe(any);
    must(await addToCohort(admin, world.cohortId, { person: learner.userId, as: 'learner' }));
    expect(await cohortOf(UNIT)).toBe(world.cohortId);
    expect(await cohortOf('rules-for-service-improvement')).toBe(any);
  });
});

describe('signed-off work', () => {
  it('is listed by learner, title and state, and nothing of what it says', async () => {
    const own = await makeReviewWorld();
    const [draft, done] = [
      must(await createProposal(own.learner.actor, { template: UNIT, title: 'A draft' })).id,
      await submitted(own),
    ];
    await rows("update proposal set state = 'confirmed' where id = $1", [done], own.centreId);
    const by = own.administrator.actor;
    const { lines } = must(await listSignedOff(by));
    expect(lines.map(({ id }) => id)).toEqual([done]);
    expect(lines.map(({ id }) => id)).not.toContain(draft);
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(['id', 'learner', 'since', 'state', 'title']);
    expect(must(await listSignedOff(by, { search: own.learner.actor.name })).lines).toHaveLength(1);
    expect(must(await listSignedOff(by, { search: 'somebody else' })).lines).toEqual([]);
    expect(must(await unlockProposal(by, done, 'The wrong file was assessed.'))).toBeNull();
    expect(must(await listSignedOff(by)).lines).toEqual([]);
    const [entry] = must(await readRecord(by, { action: 'unlock' })).lines;
    expect(entry).toMatchObject({ by: by.name, detail: { reason: 'The wrong file was assessed.' } });
    expect(entry?.subject).toContain('complaints');
  });
});

describe('employers', () => {
  it('are made, renamed and given managers who hold the role', async () => {
    const { id } = must(await makeEmployer(admin, ' Quay  Street Care '));
    expect(await makeEmployer(admin, 'quay street care')).toMatchObject({ code: 'name-taken' });
    must(await renameEmployer(admin, id, 'Quay Street'));
    expect(await renameEmployer(admin, id, '')).toMatchObject({ code: 'name-missing' });
    expect(await setManager(admin, id, { person: world.learner.userId, manages: true })).toMatchObject({
      code: 'lacks-role',
    });
    must(await setManager(admin, id, { person: world.manager.userId, manages: true }));
    expect(must(await listEmployers(admin, { search: 'quay' })).lines).toMatchObject([
      { id, name: 'Quay Street', managers: [world.manager.actor.name] },
    ]);
    must(await setManager(admin, id, { person: world.manager.userId, manages: false }));
    expect(must(await openEmployer(admin, id)).managers).toEqual([]);
  });
});

describe('one’s own profile', () => {
  const signedIn = async () => {
    const made = await makePerson({ centreId: world.centreId });
    const [here, there, third] = [
      await openSession(made.userId, 'Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36'),
      await openSession(made.userId, 'Mozilla/5.0 (iPhone) Version/19.0 Mobile Safari/604.1'),
      await openSession(made.userId, ''),
    ];
    const actor = await actorInSession(made.userId, here);
    if (!actor) throw new Error('the session is not live');
    return {
      ...made,
      actor,
      here,
      there,
      third,
      live: (id: string) => actorInSession(made.userId, id),
    };
  };

  it('shows where one is signed in, this browser first', async () => {
    const { actor, here } = await signedIn();
    const { sessions } = must(await profile(actor));
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({
      id: here,
      here: true,
      device: { browser: 'Chrome', system: 'Windows' },
    });
  });

  it('ends one session or all others; somebody else’s is as good as none', async () => {
    const me = await signedIn();
    const other = await signedIn();
    expect(await endSession(me.actor, other.here)).toMatchObject({ code: 'session-not-found' });
    expect(await endSession(me.actor, 'nonsense')).toMatchObject({ code: 'session-not-found' });
    expect(await other.live(other.here)).not.toBeNull();
    must(await endSession(me.actor, me.there));
    expect(await me.live(me.there)).toBeNull();
    expect(must(await endSession(me.actor, 'others')).ended).toBe(1);
    expect(await me.live(me.third)).toBeNull();
    expect(await me.live(me.here)).not.toBeNull();
  });

  it('a cookie with an ended, a foreign or no session is nobody', async () => {
    const me = await signedIn();
    const other = await signedIn();
    expect(await me.live(other.here)).toBeNull();
    expect(await me.live('')).toBeNull();
    expect(await actorInSession(me.userId, undefined)).toBeNull();
  });

  it('notes when a session was last used, at most every five minutes', async () => {
    const me = await signedIn();
    const seen = async () => {
      const { rows: found } = await sqlAs('owner', (owner) =>
        owner.query<{ at: Date }>('select last_seen_at as at from user_session where id = $1', [me.here]),
      );
      return found[0]?.at.getTime() ?? 0;
    };
    const before = await seen();
    await me.live(me.here);
    expect(await seen()).toBe(before);
    await sqlAs('owner', (owner) =>
      owner.query("update user_session set last_seen_at = now() - interval '6 minutes' where id = $1", [
        me.here,
      ]),
    );
    await me.live(me.here);
    expect(await seen()).toBeGreaterThanOrEqual(before);
  });

  it('changes the password for who knows the old one, and signs the others out', async () => {
    const me = await signedIn();
    const change = (old: string, wanted: string) => changePassword(me.actor, { old, wanted });
    expect(await change('wrong', NEW_PASSWORD)).toMatchObject({ code: 'password-wrong' });
    expect(await change(PASSWORD, 'short')).toMatchObject({ code: 'password-too-short' });
    expect(await change(PASSWORD, me.email)).toMatchObject({ code: 'password-is-email' });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ code: 'password-same' });
    expect(await me.live(me.there)).not.toBeNull();
    expect(must(await change(PASSWORD, NEW_PASSWORD)).ended).toBe(2);
    expect(await me.live(me.there)).toBeNull();
    expect(await me.live(me.here)).not.toBeNull();
    expect((await signIn(me.email, PASSWORD, elsewhere())).ok).toBe(false);
    expect((await signIn(me.email, NEW_PASSWORD, elsewhere())).ok).toBe(true);
  });

  it('stops guessing of the old password after ten tries', async () => {
    const me = await signedIn();
    for (let turn = 0; turn < 10; turn += 1)
      expect(await changePassword(me.actor, { old: `wrong ${turn}`, wanted: NEW_PASSWORD })).toMatchObject({
        code: 'password-wrong',
      });
    expect(await changePassword(me.actor, { old: PASSWORD, wanted: NEW_PASSWORD })).toMatchObject({
      code: 'too-many-attempts',
    });
  });

  it('keeps a name and a choice of letters', async () => {
    const me = await signedIn();
    expect(must(await changeName(me.actor, ' Ada\nKing ')).name).toBe('Ada King');
    expect(await changeName(me.actor, '\u202e')).toMatchObject({ code: 'name-missing' });
    const letters = {
      release: false,
      submitted: true,
      reminders: false,
      replies: true,
      standardisation: false,
    };
    must(await chooseLetters(me.actor, letters));
    expect(must(await profile(me.actor)).letters).toEqual(letters);
    expect((await loadActor(me.userId, me.centreId))?.name).toBe('Ada King');
  });
});

describe('the mail page', () => {
  it('says what became of each letter, and shows words only of those still to be delivered', async () => {
    const own = await makePerson({ roles: ['administrator'] });
    const states = ['waiting', 'failed', 'outbox', 'sent'] as const;
    for (const _ of states) must(await invite(own.actor, [who()]));
    const made = await rows<{ id: string }>(
      'select id from mail where centre_id = $1 order by created_at, id',
      [own.centreId],
      own.centreId,
    );
    const ids = made.map(({ id }) => id);
    const set = (at: number, sql: string) =>
      rows(`update mail set ${sql} where id = $1`, [ids[at]], own.centreId);
    await set(1, "failure = 'ECONNREFUSED', attempts = 3");
    await set(2, "sent_at = now(), file = 'a.eml'");
    await set(3, 'sent_at = now()');
    const page = must(await listMail(own.actor));
    expect(page.failed).toBe(1);
    const lines = ids.map((id) => page.lines.find((line) => line.id === id));
    expect(lines.map((line) => line?.state)).toEqual([...states]);
    expect(lines.map((line) => line?.text?.includes('/join/') ?? false)).toEqual([true, true, true, false]);
    expect(must(await listMail(own.actor, { state: 'failed' })).lines).toHaveLength(1);
  });
});
