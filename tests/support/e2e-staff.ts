// Somebody at work through the services, on the database of the end-to-end server. Run by tests/e2e/support/staff.ts:
// Playwright's own loader cannot read what the services import of Next.
import { type Actor, loadActor } from '@/lib/server/auth/actor';
import { closeDatabase, findForSignIn, inCentre } from '@/lib/server/db';
import { openThread } from '@/lib/server/services/review/comments';
import { decide } from '@/lib/server/services/review/decide';
import { release } from '@/lib/server/services/review/release';

export type Command =
  | { readonly do: 'link'; readonly email: string }
  | ({ readonly proposal: string; readonly submission: number } & (
      | {
          readonly do: 'comment';
          readonly place: {
            readonly collection: 'context' | 'gaps';
            readonly row?: string;
            readonly field: string;
          };
          readonly words: { readonly start: number; readonly end: number } | null;
          readonly body: string;
        }
      | {
          readonly do: 'decide';
          readonly point: string;
          readonly decision: 'met' | 'not-yet';
          readonly feedback: string;
        }
      | { readonly do: 'ask-for-changes'; readonly summary: string; readonly dueOn: string }
    ));
export type People = { readonly assessor: string; readonly learner: string };

type Told<T> = { ok: true; value: T } | { ok: false; code: string };
const must = <T>(outcome: Told<T>): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

async function actorOf(email: string): Promise<Actor> {
  const known = await findForSignIn(email);
  const actor = known && (await loadActor(known.userId, known.centreId));
  if (!actor) throw new Error(`${email} cannot be found`);
  return actor;
}

/** Gives the assessor the duty for the cohort of this proposal, once. */
async function onDuty(actor: Actor, proposal: string): Promise<void> {
  await inCentre(actor.scope, async (tx) => {
    const found = await tx.proposal.findFirst({ where: { id: proposal }, select: { cohortId: true } });
    if (!found?.cohortId) throw new Error('the proposal is in no cohort');
    const duty = {
      centreId: actor.centreId,
      cohortId: found.cohortId,
      userId: actor.userId,
      duty: 'assessor',
    };
    await tx.cohortStaff.createMany({ data: [duty], skipDuplicates: true });
  });
}

async function carryOut(command: Command, people: People): Promise<unknown> {
  if (command.do === 'link') {
    const actor = await actorOf(people.learner);
    const mail = await inCentre(actor.scope, (tx) =>
      tx.mail.findFirst({
        where: { to: command.email },
        orderBy: { createdAt: 'desc' },
        select: { text: true },
      }),
    );
    return /\/witness\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
  }
  const actor = await actorOf(people.assessor);
  const { proposal, submission } = command;
  await onDuty(actor, proposal);
  switch (command.do) {
    case 'comment': {
      const { place, words, body } = command;
      const wish = {
        submission,
        place,
        words,
        point: null,
        audience: 'feedback',
        body,
        mentions: [],
      } as const;
      return must(await openThread(actor, proposal, wish));
    }
    case 'decide': {
      const { point, decision, feedback } = command;
      const overruled = 'Seen otherwise than the checker.';
      return must(
        await decide(actor, proposal, submission, { point, decision, feedback, proof: [], overruled }),
      );
    }
    case 'ask-for-changes': {
      // One press, made visible at once.
      process.env.UPMARK_RELEASE_HOLD_SECONDS = '0';
      const { summary, dueOn } = command;
      return must(
        await release(actor, proposal, { outcome: 'changes-requested', submission, summary, dueOn }),
      );
    }
  }
}

const [command, people] = process.argv.slice(2).map((given) => JSON.parse(given) as unknown);
const done = await carryOut(command as Command, people as People);
await closeDatabase();
process.stdout.write(JSON.stringify(done ?? null));
