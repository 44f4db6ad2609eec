import { beforeAll, describe, expect, it } from 'vitest';
import { changeProposal } from '@/lib/server/services/proposals';
import { editComment, openThread, reply, resolveThread } from '@/lib/server/services/review/comments';
import { editAsLearner, inboxOf, replyAsLearner } from '@/lib/server/services/review/inbox';
import { openReview } from '@/lib/server/services/review/read';
import { release } from '@/lib/server/services/review/release';
import { submitProposal } from '@/lib/server/services/review/submit';
import { again, DECLARATION, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson, sqlAs } from '../support/world';

let world: ReviewWorld;
beforeAll(async () => {
  world = await makeReviewWorld();
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
});
const must = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

/** A proposal in which a comment was released and its learner has answered. */
async function answered() {
  const id = await submitted(world);
  const { learner, assessor } = world;
  const opened = must(
    await openThread(assessor.actor, id, {
      submission: 1,
      place: { collection: 'context', field: 'overview' },
      words: null,
      point: null,
      audience: 'feedback',
      body: 'Which year is this?',
      mentions: [],
    }),
  );
  const wish = { outcome: 'changes-requested', summary: 'One question.', dueOn: null } as const;
  must(await release(assessor.actor, id, { ...wish, submission: 1 }));
  const { thread } = opened;
  const { comment } = must(await replyAsLearner(learner.actor, id, thread, 'The year before last.'));
  const inbox = async () => must(await inboxOf(learner.actor, id)).threads[0]?.comments ?? [];
  return {
    id,
    thread,
    first: opened.comment,
    comment,
    edit: (body: string, actor = learner.actor) => editAsLearner(actor, id, thread, comment, body),
    mine: async () => (await inbox()).find((one) => one.id === comment),
    inbox,
    handInAgain: async () => {
      const change = {
        id: `promise-${id}`,
        op: 'set',
        path: { collection: 'context', field: 'promise' },
        value: 'Every call answered once.',
        base: (await readPromise(id)) ?? null,
      } as const;
      must(await changeProposal(learner.actor, id, { since: 0, changes: [change] }));
      must(await submitProposal(learner.actor, id, { revision: 1, declaration: DECLARATION }));
    },
    releaseAgain: async () => must(await release(assessor.actor, id, { ...wish, submission: 2 })),
  };
}
async function readPromise(id: string): Promise<string | undefined> {
  const { openProposal } = await import('@/lib/server/services/proposals');
  return must(await openProposal(world.learner.actor, id)).document.context.promise;
}

describe('a learner’s own answer', () => {
  it('is changed in place, says that it was, and the record keeps what it said', async () => {
    const { edit, mine, comment, id } = await answered();
    expect(await mine()).toMatchObject({ body: 'The year before last.', editedAt: null, settled: false });
    must(await edit('  2025 to 2026.\r\n'));
    expect(await mine()).toMatchObject({ body: '2025 to 2026.', settled: false });
    expect((await mine())?.editedAt).not.toBeNull();
    const seen = must(await openReview(world.assessor.actor, id)).threads[0]?.comments.at(-1);
    expect(seen).toMatchObject({ id: comment, body: '2025 to 2026.' });
    expect(seen?.editedAt).not.toBeNull();
    const { rows } = await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [world.centreId]);
      return owner.query('select action, actor_id, detail from audit_entry where subject = $1', [comment]);
    });
    expect(rows).toEqual([
      {
        action: 'comment-edited',
        actor_id: world.learner.userId,
        detail: { before: 'The year before last.' },
      },
    ]);
  });

  it('with the same words is not called changed', async () => {
    const { edit, mine } = await answered();
    must(await edit('The year before last. '));
    expect((await mine())?.editedAt).toBeNull();
  });

  it.each([
    ['nothing', ' \n ', 'comment-empty'],
    ['nothing one can see', '\0', 'comment-empty'],
    ['more than a comment can be', 'x'.repeat(8_001), 'comment-too-long'],
  ])('is not changed into %s', async (_what, body, code) => {
    const { edit, mine } = await answered();
    expect(await edit(body)).toMatchObject({ ok: false, code });
    expect(await mine()).toMatchObject({ body: 'The year before last.', editedAt: null });
  });

  it('keeps its words without the signs no database takes', async () => {
    const { edit, mine } = await answered();
    must(await edit('20\u000025'));
    expect((await mine())?.body).toBe('2025');
  });

  it('is nobody else’s to change, nor is the assessor’s the learner’s', async () => {
    const { id, thread, comment, first, edit, inbox } = await answered();
    const other = await makePerson({ roles: ['learner'], centreId: world.centreId });
    const next = await makePerson({ roles: ['learner'] });
    for (const actor of [other.actor, next.actor, world.manager.actor, world.stranger.actor])
      expect(await edit('Mine now', actor)).toEqual({ ok: false, code: 'not-found' });
    expect(await editComment(world.assessor.actor, id, thread, comment, 'Mine now')).toMatchObject({
      code: 'not-your-comment',
    });
    expect(await editAsLearner(world.learner.actor, id, thread, first, 'Well done!')).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    for (const nothing of ['x', '00000000-0000-7000-8000-000000000000'])
      expect((await editAsLearner(world.learner.actor, id, thread, nothing, 'Hm')).ok).toBe(false);
    expect((await inbox()).map(({ body }) => body)).toEqual(['Which year is this?', 'The year before last.']);
  });

  it('can be changed after handing in again; an answer the learner has not been shown does not tell of itself', async () => {
    const { id, thread, edit, mine, handInAgain } = await answered();
    await handInAgain();
    must(await edit('2025.'));
    must(await reply(world.assessor.actor, id, thread, 'SECRET: not convinced.'));
    expect(await mine()).toMatchObject({ body: '2025.', settled: false });
    must(await edit('2025 to 2026.'));
    expect(JSON.stringify(await inboxOf(world.learner.actor, id))).not.toContain('SECRET');
  });

  it('stays as it was once an answer to it was released', async () => {
    const { id, thread, edit, mine, handInAgain, releaseAgain } = await answered();
    await handInAgain();
    must(await reply(world.assessor.actor, id, thread, 'And the month?'));
    await releaseAgain();
    expect(await mine()).toMatchObject({ settled: true });
    expect(await edit('Other words')).toEqual({ ok: false, code: 'comment-settled' });
    expect(await mine()).toMatchObject({ body: 'The year before last.', editedAt: null });
    // What comes after can be said, and changed, again.
    const { comment } = must(await replyAsLearner(world.learner.actor, id, thread, 'Mai.'));
    must(await editAsLearner(world.learner.actor, id, thread, comment, 'May.'));
  });

  it('stays as it was once the conversation is closed', async () => {
    const { id, thread, edit, mine } = await answered();
    must(await resolveThread(world.assessor.actor, id, thread, true));
    expect(await mine()).toMatchObject({ settled: true });
    expect(await edit('Other words')).toMatchObject({ code: 'comment-settled' });
    must(await resolveThread(world.assessor.actor, id, thread, false));
    must(await edit('Other words'));
  });
});

describe('an assessor’s comment', () => {
  it('that was released and answered stays as the learner read it', async () => {
    const { id, thread, first } = await answered();
    expect(await editComment(world.assessor.actor, id, thread, first, 'Which month?')).toMatchObject({
      code: 'comment-settled',
    });
    const [seen] = must(await openReview(world.assessor.actor, id)).threads[0]?.comments ?? [];
    expect(seen).toMatchObject({ body: 'Which year is this?', settled: true });
  });

  it('is changed by who wrote it, also where they are a learner of other work', async () => {
    const id = await submitted(world);
    const opened = must(
      await openThread(world.second.actor, id, {
        submission: 1,
        place: null,
        words: null,
        point: null,
        audience: 'feedback',
        body: 'Whic year?',
        mentions: [],
      }),
    );
    await sqlAs('owner', async (owner) => {
      await owner.query("select set_config('upmark.centre', $1, false)", [world.centreId]);
      await owner.query("update membership set roles = '{assessor,learner}' where user_id = $1", [
        world.second.userId,
      ]);
    });
    const both = await again(world.second);
    must(await editComment(both, id, opened.thread, opened.comment, 'Which year?'));
    expect(must(await openReview(both, id)).threads[0]?.comments[0]?.body).toBe('Which year?');
  });
});
