import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '@/lib/core/proposal/changes';
import { canonicalJson } from '@/lib/core/review';
import { changeProposal, openProposal } from '@/lib/server/services/proposals';
import { changedSinceLook } from '@/lib/server/services/review/changed';
import { claim, handBack } from '@/lib/server/services/review/claim';
import {
  addressThread,
  editComment,
  type NewThread,
  openThread,
  removeComment,
  reply,
} from '@/lib/server/services/review/comments';
import { decide, undecide } from '@/lib/server/services/review/decide';
import { ledgerOf } from '@/lib/server/services/review/ledger';
import { reviewQueue } from '@/lib/server/services/review/queue';
import { noteLook, openFeedback, openReview, openSubmission } from '@/lib/server/services/review/read';
import { dueReleases, release, settleRelease, undoRelease } from '@/lib/server/services/review/release';
import { submitProposal, withdrawSubmission } from '@/lib/server/services/review/submit';
import { unlockProposal } from '@/lib/server/services/review/unlock';
import { DECLARATION, draft, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson, sqlAs } from '../support/world';

let world: ReviewWorld;
beforeAll(async () => {
  world = await makeReviewWorld();
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
});
afterEach(() => {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
});

const POINTS = ['mp-requirements', 'mp-evidence', 'mp-case', 'mp-measures'];
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const word = (point: string, decision: 'met' | 'not-yet' = 'met', overruled = '') => ({
  point,
  decision,
  feedback: decision === 'met' ? '' : 'Say how large the sample was.',
  proof: [],
  overruled,
});
const comment = (wanted: Partial<NewThread> = {}): NewThread => ({
  submission: 1,
  place: { collection: 'context', field: 'overview' },
  words: null,
  point: null,
  audience: 'feedback',
  body: 'Which year is this?',
  mentions: [],
  ...wanted,
});
const ofState = async (id: string) => must(await openProposal(world.learner.actor, id)).state;
/** The learner writes the promise anew, on what stands there now. */
async function edit(id: string, revision: number, text: string) {
  const { document } = must(await openProposal(world.learner.actor, id));
  return changeProposal(world.learner.actor, id, {
    since: revision,
    changes: [
      {
        id: `${id}-${revision}`,
        op: 'set',
        path: { collection: 'context', field: 'promise' },
        value: text,
        base: document.context.promise ?? null,
      },
    ],
  });
}

async function changesRequested(): Promise<string> {
  const id = await submitted(world);
  must(await claim(world.assessor.actor, id));
  must(
    await decide(world.assessor.actor, id, 1, word('mp-evidence', 'not-yet', 'The survey has no method.')),
  );
  must(
    await release(world.assessor.actor, id, {
      outcome: 'changes-requested',
      submission: 1,
      summary: 'Nearly there.',
      dueOn: '2027-02-12',
    }),
  );
  return id;
}

async function signedOff(): Promise<string> {
  const id = await submitted(world);
  for (const point of POINTS) must(await decide(world.assessor.actor, id, 1, word(point)));
  must(
    await release(world.assessor.actor, id, {
      outcome: 'signed-off',
      submission: 1,
      summary: 'Well argued.',
      declaration: DECLARATION,
    }),
  );
  return id;
}

describe('handing in', () => {
  it('freezes document, template version and findings with a hash that anybody can work out again', async () => {
    const id = await submitted(world);
    const { document, report, template, line } = must(await openSubmission(world.learner.actor, id, 1));
    const again = createHash('sha256').update(canonicalJson({ document, template, report })).digest('hex');
    expect(line.sha256).toBe(again);
    expect(line.declaration).toEqual(DECLARATION);
    expect(report.points.map(({ point }) => point)).toEqual(POINTS);
    expect(await ofState(id)).toBe('submitted');
  });

  it('holds the words still: a change that arrives later is refused and nothing is written', async () => {
    const id = await submitted(world);
    expect(await edit(id, 0, 'Another promise')).toEqual({ ok: false, code: 'locked' });
    expect(must(await openProposal(world.learner.actor, id)).revision).toBe(0);
  });

  it.each<[string, Change]>([
    [
      'a finding is considered',
      {
        id: 'considered-1',
        op: 'add',
        list: 'considered',
        row: { id: 'x1', code: 'kpi-no-target', place: 'kpis', reason: 'Agreed with the team.' },
        after: null,
      },
    ],
    [
      'words are pinned',
      {
        id: 'pinned-1',
        op: 'add',
        list: 'pins',
        row: { id: 'x2', point: POINTS[0] ?? '', place: 'context.overview' },
        after: null,
      },
    ],
  ])(
    'holds still what stands beside the words, too: %s only once it can be written again',
    async (_what, change) => {
      const attempt = (id: string) =>
        changeProposal(world.learner.actor, id, { since: 0, changes: [change] });
      const id = await submitted(world);
      expect(await attempt(id)).toEqual({ ok: false, code: 'locked' });
      must(await claim(world.assessor.actor, id));
      expect(await attempt(id)).toEqual({ ok: false, code: 'locked' });
      const { document, revision } = must(await openProposal(world.learner.actor, id));
      expect([revision, document.considered, document.pins]).toEqual([0, [], []]);
      const open = await changesRequested();
      expect(must(await attempt(open)).results).toEqual([{ id: change.id, status: 'applied' }]);
    },
  );

  it.each([
    ['words the learner has not seen', { revision: 7, declaration: DECLARATION }, 'revision-behind'],
    ['no name', { revision: 0, declaration: { words: 'Mine.', name: ' ' } }, 'declaration-missing'],
    ['no declaration', { revision: 0, declaration: { words: '', name: 'A' } }, 'declaration-missing'],
  ])('is refused with %s', async (_what, wish, code) => {
    const id = await draft(world);
    expect(await submitProposal(world.learner.actor, id, wish)).toMatchObject({ ok: false, code });
    expect(await ofState(id)).toBe('draft');
  });

  it('happens once, however often it is pressed', async () => {
    const id = await draft(world);
    const wish = { revision: 0, declaration: DECLARATION };
    const both = await Promise.all([1, 2].map(() => submitProposal(world.learner.actor, id, wish)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'not-in-this-state' });
  });

  it('is not for anybody else', async () => {
    const id = await draft(world);
    for (const { actor } of [world.assessor, world.administrator, world.manager, world.stranger])
      expect(await submitProposal(actor, id, { revision: 0, declaration: DECLARATION })).toEqual({
        ok: false,
        code: 'not-found',
      });
  });

  it('can be taken back until somebody begins to read, and stays on the record', async () => {
    const id = await submitted(world);
    must(await withdrawSubmission(world.learner.actor, id));
    expect(await ofState(id)).toBe('draft');
    must(await submitProposal(world.learner.actor, id, { revision: 0, declaration: DECLARATION }));
    must(await claim(world.assessor.actor, id));
    expect(await withdrawSubmission(world.learner.actor, id)).toMatchObject({ code: 'not-in-this-state' });
    const { submissions } = must(await openReview(world.assessor.actor, id));
    expect(submissions.map(({ number, withdrawnAt }) => [number, withdrawnAt !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('the database itself refuses to rewrite a submission', async () => {
    const id = await submitted(world);
    await expect(
      sqlAs('app', async (app) => {
        await app.query('begin');
        await app.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
        await app.query("update submission set document = '{}' where proposal_id = $1", [id]);
      }),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('two markers', () => {
  it('do not collide: a claim keeps the other out, by name, until it is handed back', async () => {
    const id = await submitted(world);
    must(await claim(world.assessor.actor, id));
    expect(await claim(world.second.actor, id)).toMatchObject({
      code: 'claimed-by-other',
      detail: { name: world.assessor.actor.name },
    });
    expect(await decide(world.second.actor, id, 1, word('mp-case'))).toMatchObject({
      code: 'claimed-by-other',
    });
    must(await handBack(world.assessor.actor, id));
    expect(await ofState(id)).toBe('submitted');
    must(await claim(world.second.actor, id));
  });

  it('a word for the learner takes a submission up, and a second marker’s is refused; a note for colleagues is not', async () => {
    const id = await submitted(world);
    must(await openThread(world.assessor.actor, id, comment()));
    expect(await ofState(id)).toBe('in-review');
    expect(await openThread(world.second.actor, id, comment())).toMatchObject({
      code: 'claimed-by-other',
      detail: { name: world.assessor.actor.name },
    });
    must(await openThread(world.second.actor, id, comment({ audience: 'private' })));
    must(await openThread(world.assurer.actor, id, comment()));
  });

  it('a sign of presence keeps one’s own claim, tells who else is here, and is no look', async () => {
    const id = await submitted(world);
    must(await claim(world.assessor.actor, id));
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query(
        "update review_claim set expires_at = now() + interval '1 minute' where proposal_id = $1",
        [id],
      );
      await owner.query('commit');
    });
    must(await noteLook(world.second.actor, id));
    const here = must(await noteLook(world.assessor.actor, id));
    expect(Date.parse(here.claim?.until ?? '') - Date.now()).toBeGreaterThan(60 * 60_000);
    expect(here.present.map((one) => one.id)).toEqual([world.second.userId]);
    expect(must(await openReview(world.assessor.actor, id)).lastLook).toBeNull();
    expect(await changedSinceLook(world.assessor.actor, id)).toMatchObject({ code: 'never-looked' });
  });

  it('a claim lapses', async () => {
    const id = await submitted(world);
    must(await claim(world.assessor.actor, id));
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query(
        "update review_claim set expires_at = now() - interval '1 second' where proposal_id = $1",
        [id],
      );
      await owner.query('commit');
    });
    must(await claim(world.second.actor, id));
  });

  it('who both release at once: one does, the other is told so', async () => {
    const id = await submitted(world);
    for (const point of POINTS) must(await decide(world.assessor.actor, id, 1, word(point)));
    const wish = { outcome: 'signed-off', submission: 1, summary: '', declaration: DECLARATION } as const;
    process.env.UPMARK_RELEASE_HOLD_SECONDS = '60';
    const both = await Promise.all([
      release(world.assessor.actor, id, wish),
      release(world.assessor.actor, id, wish),
      release(world.second.actor, id, wish),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of both) if (!one.ok) expect(['already-released', 'claimed-by-other']).toContain(one.code);
  });

  it('a stranger to the cohort finds nothing', async () => {
    const id = await submitted(world);
    const other = await makePerson({ roles: ['assessor'] });
    for (const { actor } of [world.stranger, other, world.manager]) {
      expect(await openReview(actor, id)).toEqual({ ok: false, code: 'not-found' });
      expect(await claim(actor, id)).toEqual({ ok: false, code: 'not-found' });
      expect(await openThread(actor, id, comment())).toEqual({ ok: false, code: 'not-found' });
      expect(await decide(actor, id, 1, word('mp-case'))).toEqual({ ok: false, code: 'not-found' });
    }
  });
});

describe('deciding', () => {
  it('needs a reason where it parts from the checker’s advice, and only there', async () => {
    const id = await submitted(world);
    expect(await decide(world.assessor.actor, id, 1, word('mp-case', 'not-yet'))).toMatchObject({
      code: 'overruled-without-reason',
    });
    expect(must(await decide(world.assessor.actor, id, 1, word('mp-case'))).advice).toBe('met');
  });

  it('is refused on a submission that is no longer the latest', async () => {
    const id = await changesRequested();
    must(await edit(id, 0, 'Answered once and for all.'));
    must(await submitProposal(world.learner.actor, id, { revision: 1, declaration: DECLARATION }));
    expect(await decide(world.assessor.actor, id, 1, word('mp-case'))).toMatchObject({
      code: 'superseded',
      detail: { latest: 2 },
    });
    expect(
      await release(world.assessor.actor, id, {
        outcome: 'changes-requested',
        submission: 1,
        summary: 'x',
        dueOn: null,
      }),
    ).toMatchObject({ code: 'superseded' });
  });

  it.each([
    ['a point nobody asks', 'mp-nothing', 'unknown-point'],
    ['one in a strange spelling', '__proto__', 'unknown-point'],
  ])('knows no %s', async (_what, point, code) => {
    const id = await submitted(world);
    expect(await decide(world.assessor.actor, id, 1, word(point))).toMatchObject({ code });
  });

  it('can be taken back before the release', async () => {
    const id = await submitted(world);
    must(await decide(world.assessor.actor, id, 1, word('mp-case')));
    must(await undecide(world.assessor.actor, id, 1, 'mp-case'));
    expect(must(await openReview(world.assessor.actor, id)).decisions).toEqual([]);
  });

  it('signs off only what is decided and met, with a declaration', async () => {
    const id = await submitted(world);
    const wish = { outcome: 'signed-off', submission: 1, summary: '', declaration: DECLARATION } as const;
    must(await decide(world.assessor.actor, id, 1, word('mp-case')));
    expect(await release(world.assessor.actor, id, wish)).toMatchObject({ code: 'points-undecided' });
    for (const point of POINTS) must(await decide(world.assessor.actor, id, 1, word(point)));
    must(await decide(world.assessor.actor, id, 1, word('mp-evidence', 'not-yet', 'No method.')));
    expect(await release(world.assessor.actor, id, wish)).toMatchObject({
      code: 'points-not-met',
      detail: { points: ['mp-evidence'] },
    });
    must(await decide(world.assessor.actor, id, 1, word('mp-evidence')));
    expect(
      await release(world.assessor.actor, id, { ...wish, declaration: { words: '', name: '' } }),
    ).toMatchObject({ code: 'declaration-missing' });
    must(await release(world.assessor.actor, id, wish));
    expect(await ofState(id)).toBe('signed-off');
  });
});

describe('comments', () => {
  it('hold the words chosen, and say so where there are none', async () => {
    const id = await submitted(world);
    const made = must(await openThread(world.assessor.actor, id, comment({ words: { start: 0, end: 14 } })));
    const { threads, document } = must(await openReview(world.assessor.actor, id));
    expect(threads.find(({ id: thread }) => thread === made.thread)?.anchor?.quote).toBe(
      document.context.overview?.slice(0, 14),
    );
    for (const [wanted, code] of [
      [{ words: { start: 5, end: 99_999 } }, 'words-gone'],
      [{ place: { collection: 'gaps', row: 'gone', field: 'cause' } }, 'place-gone'],
      [{ place: { collection: 'gaps', field: 'nothing' } }, 'place-gone'],
      [{ place: { collection: 'toString' } }, 'place-gone'],
      [{ body: '  \n ' }, 'comment-empty'],
      [{ body: 'x'.repeat(8_001) }, 'comment-too-long'],
      [{ submission: 2 }, 'superseded'],
      [{ mentions: [world.stranger.userId] }, 'unknown-person'],
    ] as const)
      expect(
        await openThread(world.assessor.actor, id, comment(wanted as Partial<NewThread>)),
        code,
      ).toMatchObject({ code });
  });

  it('on words that have since been deleted stay readable, with their quote', async () => {
    const id = await submitted(world);
    must(await openThread(world.assessor.actor, id, comment({ words: { start: 0, end: 9 } })));
    must(
      await release(world.assessor.actor, id, {
        outcome: 'changes-requested',
        submission: 1,
        summary: '',
        dueOn: null,
      }),
    );
    const before = must(await openFeedback(world.learner.actor, id)).threads;
    expect(before).toHaveLength(1);
    must(
      await changeProposal(world.learner.actor, id, {
        since: 0,
        changes: [
          {
            id: 'clear-overview-1',
            op: 'set',
            path: { collection: 'context', field: 'overview' },
            value: null,
            base: must(await openProposal(world.learner.actor, id)).document.context.overview ?? null,
          },
        ],
      }),
    );
    expect(must(await openFeedback(world.learner.actor, id)).threads).toEqual(before);
  });

  it('on a draft only where the cohort allows them', async () => {
    const closed = await makeReviewWorld({ commentsOnDrafts: false });
    const id = await draft(closed);
    expect(await openThread(closed.assessor.actor, id, comment({ submission: null }))).toMatchObject({
      code: 'drafts-closed',
    });
    expect(await openReview(closed.assessor.actor, id)).toMatchObject({ code: 'drafts-closed' });
    expect((await reviewQueue(closed.assessor.actor)).lines).toEqual([]);
    const open = await draft(world);
    must(await openThread(world.assessor.actor, open, comment({ submission: null })));
  });

  it('are changed and taken back by their author alone', async () => {
    const id = await submitted(world);
    const made = must(await openThread(world.assessor.actor, id, comment()));
    expect(await editComment(world.second.actor, id, made.thread, made.comment, 'Mine now')).toMatchObject({
      code: 'not-your-comment',
    });
    must(await editComment(world.assessor.actor, id, made.thread, made.comment, 'Which financial year?'));
    must(await removeComment(world.assessor.actor, id, made.thread, made.comment));
    expect(must(await openReview(world.assessor.actor, id)).threads).toEqual([]);
  });
});

describe('nothing leaks before the release', () => {
  const SECRET = 'SECRET-UNRELEASED-WORDS';

  it('neither comments, notes nor decisions, on any way out of the services', async () => {
    const id = await submitted(world);
    const made = must(await openThread(world.assessor.actor, id, comment({ body: SECRET })));
    must(await openThread(world.assessor.actor, id, comment({ body: SECRET, audience: 'private' })));
    must(await reply(world.second.actor, id, made.thread, SECRET));
    must(
      await decide(world.assessor.actor, id, 1, { ...word('mp-case', 'not-yet', SECRET), feedback: SECRET }),
    );
    const { learner } = world;
    const told = JSON.stringify([
      await openFeedback(learner.actor, id),
      await openProposal(learner.actor, id),
      await openSubmission(learner.actor, id, 1),
    ]);
    expect(told).not.toContain(SECRET);
    expect(must(await openFeedback(learner.actor, id))).toMatchObject({
      threads: [],
      decisions: [],
      releases: [],
    });
    // A thread asked for by its id is as good as absent.
    expect(await reply(learner.actor, id, made.thread, 'Thanks')).toEqual({ ok: false, code: 'thread-gone' });
    expect(await addressThread(learner.actor, id, made.thread, true)).toEqual({
      ok: false,
      code: 'thread-gone',
    });
    expect(await editComment(learner.actor, id, made.thread, made.comment, 'x')).toMatchObject({ ok: false });
    expect(await openReview(learner.actor, id)).toEqual({ ok: false, code: 'not-found' });
  });

  it('while it is held, and after it was undone, still nothing; when its moment has come, everything but the notes', async () => {
    const id = await submitted(world);
    must(await openThread(world.assessor.actor, id, comment({ body: SECRET })));
    must(
      await openThread(world.assessor.actor, id, comment({ body: 'a private note', audience: 'private' })),
    );
    must(await decide(world.assessor.actor, id, 1, word('mp-evidence', 'not-yet', 'No method.')));
    process.env.UPMARK_RELEASE_HOLD_SECONDS = '60';
    const wish = { outcome: 'changes-requested', submission: 1, summary: SECRET, dueOn: null } as const;
    const first = must(await release(world.assessor.actor, id, wish));
    expect(JSON.stringify(await openFeedback(world.learner.actor, id))).not.toContain(SECRET);
    expect(await settleRelease(world.assessor.actor.scope, first.release)).toBe(false);
    expect(await undoRelease(world.second.actor, id, first.release)).toMatchObject({ code: 'not-found' });
    must(await undoRelease(world.assessor.actor, id, first.release));
    expect(await undoRelease(world.assessor.actor, id, first.release)).toMatchObject({ code: 'too-late' });
    expect(JSON.stringify(await openFeedback(world.learner.actor, id))).not.toContain(SECRET);
    expect(await ofState(id)).toBe('in-review');

    const { release: second } = must(await release(world.assessor.actor, id, wish));
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      await owner.query("update release set visible_at = now() - interval '1 second' where id = $1", [
        second,
      ]);
      await owner.query('commit');
    });
    const late = must(
      await openThread(world.assessor.actor, id, comment({ body: 'written after the press' })),
    );
    expect(await dueReleases(world.assessor.actor.scope)).toContain(second);
    const twice = await Promise.all([1, 2].map(() => settleRelease(world.assessor.actor.scope, second)));
    expect(twice.filter(Boolean)).toHaveLength(1);
    expect(await undoRelease(world.assessor.actor, id, second)).toMatchObject({ code: 'too-late' });

    const seen = must(await openFeedback(world.learner.actor, id));
    expect(seen.state).toBe('changes-requested');
    expect(seen.releases.map(({ summary }) => summary)).toEqual([SECRET]);
    expect(seen.threads.flatMap(({ comments }) => comments.map(({ body }) => body))).toEqual([SECRET]);
    expect(seen.threads.map(({ id: thread }) => thread)).not.toContain(late.thread);
    expect(seen.decisions.map(({ point, overruled }) => [point, overruled])).toEqual([['mp-evidence', '']]);
  });
});

describe('from changes asked for to the sign-off', () => {
  it('lets the learner write, answer and hand in again; what was said stays with what it was about', async () => {
    const id = await submitted(world);
    const made = must(
      await openThread(
        world.assessor.actor,
        id,
        comment({ place: { collection: 'context', field: 'promise' }, words: { start: 0, end: 8 } }),
      ),
    );
    must(
      await release(world.assessor.actor, id, {
        outcome: 'changes-requested',
        submission: 1,
        summary: 'One question.',
        dueOn: '2027-02-12',
      }),
    );
    const feedback = must(await openFeedback(world.learner.actor, id));
    expect(feedback.dueOn).toBe('2027-02-12');
    expect(
      await submitProposal(world.learner.actor, id, { revision: 0, declaration: DECLARATION }),
    ).toMatchObject({ code: 'nothing-changed' });
    must(await edit(id, 0, 'Every call answered once.'));
    must(await reply(world.learner.actor, id, made.thread, 'Put right.'));
    must(await addressThread(world.learner.actor, id, made.thread, true));
    must(await submitProposal(world.learner.actor, id, { revision: 1, declaration: DECLARATION }));
    const review = must(await openReview(world.assessor.actor, id));
    expect(review.subject).toBe(2);
    expect(review.threads[0]).toMatchObject({ submission: 1, addressedRevision: 1 });
    expect(review.threads[0]?.comments.map(({ body }) => body)).toEqual([
      'Which year is this?',
      'Put right.',
    ]);
    expect(must(await openSubmission(world.learner.actor, id, 1)).document.context.promise).not.toBe(
      review.document.context.promise,
    );
  });

  it('after it, nothing moves until an administrator unlocks it with a reason', async () => {
    const id = await signedOff();
    expect(await edit(id, 0, 'x')).toEqual({ ok: false, code: 'locked' });
    expect(await claim(world.assessor.actor, id)).toMatchObject({ code: 'not-in-this-state' });
    for (const { actor } of [world.learner, world.assessor, world.assurer])
      expect(await unlockProposal(actor, id, 'please')).toEqual({ ok: false, code: 'not-found' });
    expect(await unlockProposal(world.administrator.actor, id, ' ')).toEqual({
      ok: false,
      code: 'reason-missing',
    });
    must(await unlockProposal(world.administrator.actor, id, 'Wrong unit.'));
    expect(await ofState(id)).toBe('changes-requested');
    const noted = await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      return (
        await owner.query('select detail from audit_entry where subject = $1 and action = $2', [id, 'unlock'])
      ).rows;
    });
    expect(noted).toEqual([{ detail: { reason: 'Wrong unit.', from: 'signed-off' } }]);
  });
});

describe('the queue', () => {
  it('names the proposals of my cohorts, whoever waits longest first, and no others', async () => {
    const fresh = await makeReviewWorld();
    const first = await submitted(fresh);
    const second = await submitted(fresh);
    const { lines, counts } = await reviewQueue(fresh.assessor.actor, { states: ['submitted'] });
    expect(lines.map(({ id }) => id)).toEqual([first, second]);
    expect(counts).toEqual({ submitted: 2 });
    expect((await reviewQueue(fresh.stranger.actor)).lines).toEqual([]);
    expect((await reviewQueue(fresh.learner.actor)).lines).toEqual([]);
    expect((await reviewQueue(world.assessor.actor, { search: '100%_' })).lines).toEqual([]);
    must(await claim(fresh.second.actor, first));
    const mine = await reviewQueue(fresh.second.actor, { mine: true });
    expect(mine.lines.map(({ id, claimedBy }) => [id, claimedBy?.mine])).toEqual([[first, true]]);
  });
});

describe('what changed since I last looked', () => {
  it('is told by the marking points it bears on, for a new submission', async () => {
    const id = await changesRequested();
    must(await noteLook(world.assessor.actor, id, 0));
    expect(must(await changedSinceLook(world.assessor.actor, id))).toMatchObject({ from: 1, places: 0 });
    const { document } = must(await openProposal(world.learner.actor, id));
    const [first] = document.evidence;
    must(
      await changeProposal(world.learner.actor, id, {
        since: 0,
        changes: [
          {
            id: `${id}-method`,
            op: 'set',
            path: { collection: 'evidence', row: first?.id ?? '', field: 'name' },
            value: 'x',
            base: first?.name ?? null,
          },
        ],
      }),
    );
    must(await submitProposal(world.learner.actor, id, { revision: 1, declaration: DECLARATION }));
    const changed = must(await changedSinceLook(world.assessor.actor, id));
    expect(changed).toMatchObject({ from: 1, to: 2, places: 1 });
    expect(changed.points.map(({ point }) => point)).toContain('mp-evidence');
    expect(await changedSinceLook(world.stranger.actor, id)).toMatchObject({ code: 'not-found' });
    expect(await changedSinceLook(world.learner.actor, id)).toMatchObject({ code: 'not-found' });
  });
});

describe('the ledger', () => {
  it('shows staff no word of a draft their cohort keeps to its learners', async () => {
    const closed = await makeReviewWorld({ commentsOnDrafts: false });
    const id = await submitted(closed);
    must(
      await openThread(
        closed.assessor.actor,
        id,
        comment({ place: { collection: 'context', field: 'promise' } }),
      ),
    );
    must(
      await release(closed.assessor.actor, id, {
        outcome: 'changes-requested',
        submission: 1,
        summary: 'See the comment.',
        dueOn: null,
      }),
    );
    const { document } = must(await openProposal(closed.learner.actor, id));
    must(
      await changeProposal(closed.learner.actor, id, {
        since: 0,
        changes: [
          {
            id: `${id}-draft`,
            op: 'set',
            path: { collection: 'context', field: 'promise' },
            value: 'Half a thought, not handed in.',
            base: document.context.promise ?? null,
          },
        ],
      }),
    );
    const told = JSON.stringify(must(await ledgerOf(closed.assessor.actor, id)));
    expect(told).not.toContain('Half a thought');
    expect(JSON.stringify(must(await ledgerOf(closed.learner.actor, id)))).toContain('Half a thought');
  });
});
