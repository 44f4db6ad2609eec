import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { databaseOf } from '../../support/database-of';
import { demoPerson } from '../../support/e2e';
import { folderNote } from '../../support/e2e-folder.mjs';
import type { Command } from '../../support/e2e-staff';

const port = Number(process.env.UPMARK_E2E_PORT) || 4690;
const people = { assessor: demoPerson('assessor').email, learner: demoPerson('learner').email };

async function run<T>(command: Command): Promise<T> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'tests/support/e2e-staff.ts', JSON.stringify(command), JSON.stringify(people)],
    { env: { ...process.env, ...databaseOf(readFileSync(folderNote(port), 'utf8')) } as NodeJS.ProcessEnv },
  );
  return JSON.parse(stdout) as T;
}

/** The demo assessor, on duty for the cohort of this proposal and at work on one submission of it. */
export const assessorOf = (proposal: string, submission: number) => ({
  comment: (
    place: Extract<Command, { do: 'comment' }>['place'],
    words: { start: number; end: number } | null,
    body: string,
  ) => run<{ thread: string }>({ do: 'comment', proposal, submission, place, words, body }),
  decide: (point: string, decision: 'met' | 'not-yet', feedback: string) =>
    run<unknown>({ do: 'decide', proposal, submission, point, decision, feedback }),
  askForChanges: (summary: string, dueOn: string) =>
    run<unknown>({ do: 'ask-for-changes', proposal, submission, summary, dueOn }),
});

/** The link of the newest letter to an address, as the witness finds it in their post. */
export const linkTo = (email: string): Promise<string> => run<string>({ do: 'link', email });
