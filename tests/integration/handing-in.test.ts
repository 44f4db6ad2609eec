import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/core/outcome';
import { canonicalJson } from '@/lib/core/review';
import type { Actor } from '@/lib/server/auth/actor';
import { changeProposal, deleteProposal, listProposals } from '@/lib/server/services/proposals';
import { authorshipOf, noteAuthorship } from '@/lib/server/services/review/authorship';
import { openThread } from '@/lib/server/services/review/comments';
import { submissionFile } from '@/lib/server/services/review/frozen';
import { addressAsLearner, inboxOf, replyAsLearner, threadWords } from '@/lib/server/services/review/inbox';
import { listNotices, readNotices, unreadNotices } from '@/lib/server/services/review/notice-list';
import { release } from '@/lib/server/services/review/release';
import { shareProposal } from '@/lib/server/services/review/share';
import { openComments, standingOf } from '@/lib/server/services/review/standing';
import { submitProposal, withdrawSubmission } from '@/lib/server/services/review/submit';
import { askWitness } from '@/lib/server/services/review/testimony';
import { answerWitness, openWitnessPage } from '@/lib/server/services/review/witness';
import { DECLARATION, draft, makeReviewWorld, type ReviewWorld, submitted } from '../support/review-world';
import { makePerson, sqlAs } from '../support/world';

let world: ReviewWorld;
const must = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const hold = process.env.UPMARK_RELEASE_HOLD_SECONDS;
beforeAll(async () => {
  process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
  world = await makeReviewWorld();
});
afterAll(() => {
  if (hold === undefined) delete process.env.UPMARK_RELEASE_HOLD_SECONDS;
  else process.env.UPMARK_RELEASE_HOLD_SECONDS = hold;
});

const SECRET = 'Nobody may read this before its release';
/** A comment on the first gap's cause. */
async function comment(id: string, submission: number, body: string): Promise<string> {
  const place = { collection: 'context', field: 'overview' } as const;
  const words = { start: 0, end: 12 };
  return must(
    await openThread(world.assessor.actor, id, {
      submission,
      place,
      words,
      point: null,
      audience: 'feedback',
      body,
      mentions: [],
    }),
  ).thread;
}
const askForChanges = async (id: string, submission: number) =>
  must(
    await release(world.assessor.actor, id, {
      outcome: 'changes-requested',
      submission,
      summary: 'Nearly there.',
      dueOn: '2027-02-12',
    }),
  );
const rewrite = async (id: string, since: number, value: string, base: string) =>
  must(
    await changeProposal(world.learner.actor, id, {
      since,
      changes: [
        {
          id: `rewrite-${since}`,
          op: 'set',
          path: { collection: 'context', field: 'overview' },
          value,
          base,
        },
      ],
    }),
  );

describe('where a proposal stands', () => {
  it('tells its learner state, due date, what was handed in and who will read it', async () => {
    const id = await submitted(world);
    const standing = must(await standingOf(world.learner.actor, id));
    expect(standing).toMatchObject({
      state: 'submitted',
      dueOn: '2027-01-29',
      hasReader: true,
      employer: 'Harbour Row',
      shared: false,
      submissions: [{ number: 1, withdrawnAt: null, signedAs: DECLARATION.name }],
      lastWord: null,
      comments: { all: 0, open: 0, addressed: 0, sections: {} },
      plan: null,
    });
    expect(standing.submissions[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts what was released, by section, and nothing that was not', async () => {
    const id = await submitted(world);
    const shown = await comment(id, 1, 'Say which month.');
    await askForChanges(id, 1);
    must(await submitProposal(world.learner.actor, id, await changed(id)));
    await comment(id, 2, SECRET);
    const standing = must(await standingOf(world.learner.actor, id));
    expect(standing.comments).toEqual({ all: 1, open: 1, addressed: 0, sections: { organisation: 1 } });
    expect([...(await openComments(world.learner.actor, [id]))]).toEqual([[id, 1]]);
    must(await addressAsLearner(world.learner.actor, id, shown, true));
    expect(must(await standingOf(world.learner.actor, id)).comments).toMatchObject({ open: 0, addressed: 1 });
    expect(await openComments(world.learner.actor, [id])).toEqual(new Map());
  });

  it('is nobody else’s to ask, and their counts stay empty', async () => {
    const id = await submitted(world);
    await comment(id, 1, 'Say which month.');
    await askForChanges(id, 1);
    const other = await makePerson({ centreId: world.centreId });
    for (const { actor } of [other, world.assessor, world.manager, world.administrator]) {
      expect(await standingOf(actor, id)).toMatchObject({ code: 'not-found' });
      expect(await inboxOf(actor, id)).toMatchObject({ code: 'not-found' });
      expect((await openComments(actor, [id])).size).toBe(0);
    }
  });
});

/** What the learner submits next, after a real change. */
async function changed(id: string) {
  const { document } = must(await submissionFile(world.learner.actor, id, 1)).file as {
    document: { context: { overview: string } };
  };
  const { overview } = document.context;
  const { revision } = await rewrite(id, 0, `${overview} In May 2026.`, overview);
  return { revision, declaration: DECLARATION };
}

describe('feedback', () => {
  it('is answered, addressed, and compared with what was handed in; earlier feedback stays with its submission', async () => {
    const id = await submitted(world);
    const thread = await comment(id, 1, 'Say which month.');
    expect(must(await inboxOf(world.learner.actor, id)).threads).toEqual([]);
    await askForChanges(id, 1);
    const before = must(await inboxOf(world.learner.actor, id));
    expect(before).toMatchObject({
      state: 'changes-requested',
      releases: [
        { outcome: 'changes-requested', submission: 1, summary: 'Nearly there.', dueOn: '2027-02-12' },
      ],
      threads: [{ id: thread, submission: 1, changed: false }],
    });
    must(await replyAsLearner(world.learner.actor, id, thread, 'It was May.'));
    must(await submitProposal(world.learner.actor, id, await changed(id)));
    const after = must(await inboxOf(world.learner.actor, id));
    expect(after.threads).toMatchObject([{ submission: 1, changed: true }]);
    expect(after.threads[0]?.comments.map(({ body }) => body)).toEqual(['Say which month.', 'It was May.']);
    const words = must(await threadWords(world.learner.actor, id, thread));
    expect(words.after).toBe(`${words.before} In May 2026.`);
  });

  it('that is not released is not there by its id either', async () => {
    const id = await submitted(world);
    const thread = await comment(id, 1, SECRET);
    for (const tried of [
      await replyAsLearner(world.learner.actor, id, thread, 'Hello?'),
      await addressAsLearner(world.learner.actor, id, thread, true),
      await threadWords(world.learner.actor, id, thread),
    ])
      expect(tried).toMatchObject({ ok: false, code: 'thread-gone' });
    const all = [
      await inboxOf(world.learner.actor, id),
      await standingOf(world.learner.actor, id),
      await listNotices(world.learner.actor),
      await submissionFile(world.learner.actor, id, 1),
    ];
    expect(JSON.stringify(all)).not.toContain(SECRET);
  });

  it('takes no empty answer', async () => {
    const id = await submitted(world);
    const thread = await comment(id, 1, 'Say which month.');
    await askForChanges(id, 1);
    expect(await replyAsLearner(world.learner.actor, id, thread, ' \n ')).toMatchObject({
      code: 'comment-empty',
    });
  });
});

describe('the frozen copy', () => {
  it('is what the fingerprint was taken of, and does not move with the draft', async () => {
    const id = await submitted(world);
    await comment(id, 1, 'Say which month.');
    await askForChanges(id, 1);
    await changed(id);
    const { file, name } = must(await submissionFile(world.learner.actor, id, 1));
    const { document, template, report, sha256 } = file as Record<string, unknown>;
    const taken = createHash('sha256').update(canonicalJson({ document, template, report })).digest('hex');
    expect(taken).toBe(sha256);
    expect(JSON.stringify(document)).not.toContain('In May 2026.');
    expect(name).toMatch(/submission 1/);
  });

  it('is there for those who judge it, and for nobody else', async () => {
    const id = await submitted(world);
    expect((await submissionFile(world.assessor.actor, id, 1)).ok).toBe(true);
    for (const { actor } of [world.manager, world.stranger, world.administrator])
      expect(await submissionFile(actor, id, 1)).toMatchObject({ code: 'not-found' });
    expect(await submissionFile(world.learner.actor, id, 2)).toMatchObject({ code: 'not-found' });
    expect(await submissionFile(world.learner.actor, id, Number('x'))).toMatchObject({ code: 'not-found' });
  });
});

describe('what is handed in', () => {
  it('cannot be taken away by its author, until it is taken back', async () => {
    const id = await submitted(world);
    expect(await deleteProposal(world.learner.actor, id)).toMatchObject({ code: 'locked' });
    must(await withdrawSubmission(world.learner.actor, id));
    expect((await deleteProposal(world.learner.actor, id)).ok).toBe(true);
    expect((await listProposals(world.learner.actor)).proposals.map((one) => one.id)).not.toContain(id);
  });
});

describe('how it was written', () => {
  const entry = { section: 'gaps', typed: 40, pasted: 3, seconds: 20 } as const;
  it('adds up by section and day, and is seen by those who judge', async () => {
    const id = await draft(world);
    const at = new Date('2026-11-20T12:00:00Z');
    must(await noteAuthorship(world.learner.actor, id, [entry], at));
    must(await noteAuthorship(world.learner.actor, id, [entry, { ...entry, section: 'kpis' }], at));
    must(await noteAuthorship(world.learner.actor, id, [entry], new Date('2026-11-20T23:59:00Z')));
    must(await noteAuthorship(world.learner.actor, id, [entry], new Date('2026-11-21T00:01:00Z')));
    for (const { actor } of [world.learner, world.assessor, world.assurer])
      expect(must(await authorshipOf(actor, id)).days).toEqual([
        { day: '2026-11-21', ...entry },
        { day: '2026-11-20', section: 'gaps', typed: 120, pasted: 9, seconds: 60 },
        { day: '2026-11-20', ...entry, section: 'kpis' },
      ]);
    for (const { actor } of [world.manager, world.stranger, world.administrator])
      expect(await authorshipOf(actor, id)).toMatchObject({ code: 'not-found' });
  });

  it('is told by its author alone, while it can be written', async () => {
    const id = await submitted(world);
    expect(await noteAuthorship(world.learner.actor, id, [entry])).toMatchObject({ code: 'locked' });
    expect(await noteAuthorship(world.assessor.actor, id, [entry])).toMatchObject({ code: 'not-found' });
  });

  it('never says more than a day holds, however often a browser tells it', async () => {
    const id = await draft(world);
    for (let turn = 0; turn < 3; turn += 1)
      must(await noteAuthorship(world.learner.actor, id, [{ ...entry, seconds: 80_000 }]));
    expect(must(await authorshipOf(world.learner.actor, id)).days[0]?.seconds).toBe(86_400);
  });

  it('two tabs telling at once add up', async () => {
    const id = await draft(world);
    const both = [entry, { ...entry, section: 'kpis' }] as const;
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        noteAuthorship(world.learner.actor, id, at % 2 ? both : [...both].reverse()),
      ),
    );
    expect(must(await authorshipOf(world.learner.actor, id)).days.map(({ typed }) => typed)).toEqual([
      320, 320,
    ]);
  });

  it('says what was taken from the worked example: of the draft to its author, of what was handed in to others', async () => {
    const taken = async (actor: Actor, id: string) => must(await authorshipOf(actor, id)).borrowed;
    const open = await draft(world);
    expect((await taken(world.learner.actor, open))?.from.length).toBeGreaterThan(20);
    expect(await taken(world.assessor.actor, open)).toBeNull();
    const handedIn = await submitted(world);
    expect((await taken(world.assessor.actor, handedIn))?.from.length).toBeGreaterThan(20);
  });
});

describe('sharing with the employer', () => {
  it('is the learner’s to switch on and off', async () => {
    const id = await draft(world);
    expect(must(await shareProposal(world.learner.actor, id, true))).toEqual({ shared: true });
    expect(must(await standingOf(world.learner.actor, id)).shared).toBe(true);
    must(await shareProposal(world.learner.actor, id, false));
    expect(must(await standingOf(world.learner.actor, id)).shared).toBe(false);
    for (const { actor } of [world.manager, world.assessor])
      expect(await shareProposal(actor, id, true)).toMatchObject({ code: 'not-found' });
  });
});

describe('notices', () => {
  it('are one’s own: listed, counted, and marked as read', async () => {
    const fresh = await makeReviewWorld();
    const kept = world;
    world = fresh;
    try {
      const id = await submitted(world);
      await comment(id, 1, 'Say which month.');
      await askForChanges(id, 1);
      const { learner, assessor } = world;
      const { notices, unread } = await listNotices(learner.actor);
      expect(unread).toBe(1);
      expect(notices).toMatchObject([{ link: `/proposals/${id}/feedback`, read: false }]);
      expect(notices[0]?.says).toContain('asks for changes');
      // Somebody else cannot read it away.
      await readNotices(assessor.actor, [notices[0]?.id ?? '']);
      expect(await unreadNotices(learner.actor)).toBe(1);
      expect(must(await readNotices(learner.actor, [notices[0]?.id ?? '', 'no id']))).toEqual({ unread: 0 });
      expect(await unreadNotices(assessor.actor)).toBe(1);
      must(await readNotices(assessor.actor, 'all'));
      expect(await unreadNotices(assessor.actor)).toBe(0);
    } finally {
      world = kept;
    }
  });

  it('come page by page, each once', async () => {
    const { centreId, userId, actor } = await makePerson();
    await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [centreId]);
      await owner.query(
        `insert into notice (centre_id, id, user_id, kind, link, created_at)
         select $1, gen_random_uuid(), $2, 'signed-off', '/x', now() - (n / 3) * interval '1 minute'
         from generate_series(1, 70) n`,
        [centreId, userId],
      );
      await owner.query('commit');
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listNotices(actor, { after });
      seen.push(...page.notices.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([70, 70]);
    expect((await listNotices(actor, { after: 'rubbish' })).notices).toHaveLength(30);
  });
});

describe('links of witnesses', () => {
  it('cannot be guessed at for long from one place, and honest ones are not counted', async () => {
    const id = await draft(world);
    must(
      await changeProposal(world.learner.actor, id, {
        since: 0,
        changes: [
          {
            id: 'add-w1-statement',
            op: 'add',
            list: 'testimonies',
            row: { id: 'w1', witness: 'Sam', statement: 'I saw it.' },
            after: null,
          },
        ],
      }),
    );
    must(await askWitness(world.learner.actor, id, { row: 'w1', email: 'gate@example.org' }));
    const token = await sqlAs('owner', async (owner) => {
      await owner.query('begin');
      await owner.query("select set_config('upmark.centre', $1, true)", [world.centreId]);
      const { rows } = await owner.query<{ text: string }>(
        "select text from mail where recipient = 'gate@example.org'",
      );
      await owner.query('commit');
      return /\/witness\/([\w-]{43})/.exec(rows[0]?.text ?? '')?.[1] ?? '';
    });
    const address = '203.0.113.9';
    for (let turn = 0; turn < 60; turn += 1) expect((await openWitnessPage(token, address)).ok).toBe(true);
    const wrong = 'A'.repeat(43);
    const codes = new Set<string>();
    for (let turn = 0; turn < 55; turn += 1) {
      const tried = await openWitnessPage(wrong, address);
      if (!tried.ok) codes.add(tried.code);
    }
    expect([...codes]).toEqual(['link-useless', 'too-many-attempts']);
    const word = { outcome: 'confirmed', name: 'Sam', role: 'Lead', relationship: 'Manager' } as const;
    expect(await answerWitness(token, word, address)).toMatchObject({ code: 'too-many-attempts' });
    expect((await answerWitness(token, word, '203.0.113.10')).ok).toBe(true);
    expect(await answerWitness(token, word, '203.0.113.10')).toMatchObject({ code: 'link-useless' });
  });
});
