import type { Verdict } from '../check/report';
import type { Word } from '../plan/results';
import type { SectionId } from '../proposal/catalogue';
import type { Place } from '../proposal/place';
import type { Anchor } from './anchor';
import type { Borrowed } from './borrowed';
import type { State } from './transitions';

/** What a learner is told of their proposal, as it travels from the services to the pages. */

export type HandedIn = {
  readonly number: number;
  readonly submittedAt: string;
  readonly withdrawnAt: string | null;
  readonly sha256: string;
  readonly signedAs: string;
};
export type ReleaseOutcome = 'feedback' | 'changes-requested' | 'signed-off';
export type LastWord = {
  readonly outcome: ReleaseOutcome;
  readonly submission: number | null;
  readonly by: string;
  readonly at: string;
};
/** Where a proposal stands: what every one of its pages must know. */
export type Standing = {
  readonly state: State;
  readonly stateSince: string;
  readonly dueOn: string | null;
  /** Somebody is named who will read it. */
  readonly hasReader: boolean;
  readonly employer: string | null;
  readonly shared: boolean;
  readonly submissions: readonly HandedIn[];
  readonly lastWord: LastWord | null;
  /** Comments the learner has been shown; `open` ones they have not dealt with, by section. */
  readonly comments: {
    readonly all: number;
    readonly addressed: number;
    readonly open: number;
    readonly sections: Readonly<Partial<Record<SectionId, number>>>;
  };
  /** What managers said of it as a plan; null while they have said nothing. */
  readonly plan: ToldPlan | null;
};

export type ToldPlan = {
  readonly word: { readonly word: Word; readonly by: string; readonly at: string } | null;
  readonly comments: number;
  readonly results: number;
};

type Person = { readonly id: string; readonly name: string };

export type ToldComment = {
  readonly id: string;
  readonly by: Person;
  readonly body: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** Its author may change it no longer. */
  readonly settled: boolean;
};
export type ToldThread = {
  readonly id: string;
  readonly submission: number | null;
  readonly place: Pick<Place, 'collection' | 'row' | 'field'> | null;
  readonly anchor: Anchor | null;
  readonly point: string | null;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
  readonly addressedAt: string | null;
  readonly comments: readonly ToldComment[];
  /** The words it is about are others now; null where there is nothing to compare with. */
  readonly changed: boolean | null;
};
export type ToldDecision = {
  readonly submission: number;
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
  readonly feedback: string;
  readonly proof: readonly Place[];
  readonly advice: Verdict;
};
export type ToldRelease = {
  readonly id: string;
  readonly submission: number | null;
  readonly outcome: ReleaseOutcome;
  readonly summary: string;
  readonly dueOn: string | null;
  readonly by: Person;
  readonly visibleAt: string;
};
/** Everything that was released, whichever submission it was about. */
export type Inbox = {
  readonly state: State;
  readonly learner: Person;
  readonly submissions: readonly { readonly number: number; readonly submittedAt: string }[];
  readonly decisions: readonly ToldDecision[];
  readonly releases: readonly ToldRelease[];
  readonly threads: readonly ToldThread[];
};

export type WitnessAnswer = {
  readonly name: string;
  readonly role: string;
  readonly relationship: string;
  readonly statement: string;
  readonly note: string;
};
export type WitnessRequest = {
  readonly id: string;
  readonly row: string;
  readonly name: string;
  readonly email: string;
  readonly statement: string;
  readonly state: 'asked' | 'confirmed' | 'amended' | 'declined' | 'expired' | 'cancelled';
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly answer: WitnessAnswer | null;
};
/** What a witness is shown beside the statement. */
export type WitnessShown = {
  readonly learner: string;
  readonly title: string;
  readonly contacts: readonly { readonly name: string; readonly date: string; readonly did: string }[];
};

export type AuthorshipDay = {
  readonly day: string;
  readonly section: SectionId;
  readonly typed: number;
  readonly pasted: number;
  readonly seconds: number;
};

/** How a proposal came about, as far as figures tell it. */
export type Writing = {
  /** Newest day first. */
  readonly days: readonly AuthorshipDay[];
  /** Held against the worked example of the unit; null where there is none, or nothing its reader may see. */
  readonly borrowed: Borrowed | null;
};

export type NoticeLine = {
  readonly id: string;
  readonly says: string;
  /** Always a path of ours. */
  readonly link: string;
  readonly at: string;
  readonly read: boolean;
};

/** One round of feedback: what was said on one submission, or on the draft before any. */
export type Round = {
  readonly submission: number | null;
  readonly releases: readonly ToldRelease[];
  readonly decisions: readonly ToldDecision[];
  readonly threads: readonly ToldThread[];
};

/** The feedback by the submission it was about, newest first; a thread never leaves its own. */
export function roundsOf(inbox: Inbox): readonly Round[] {
  const numbers = new Set<number | null>([
    ...inbox.releases.map(({ submission }) => submission),
    ...inbox.decisions.map(({ submission }) => submission),
    ...inbox.threads.map(({ submission }) => submission),
  ]);
  const of = <T extends { readonly submission: number | null }>(all: readonly T[], number: number | null) =>
    all.filter(({ submission }) => submission === number);
  const latest = ({ releases, threads }: Round): string =>
    [...releases.map(({ visibleAt }) => visibleAt), ...threads.map(({ createdAt }) => createdAt)]
      .sort()
      .at(-1) ?? '';
  return [...numbers]
    .map(
      (submission): Round => ({
        submission,
        releases: of(inbox.releases, submission),
        decisions: of(inbox.decisions, submission),
        threads: of(inbox.threads, submission),
      }),
    )
    .sort((a, b) => latest(b).localeCompare(latest(a)));
}

/** Dealt with: by the learner's own word, or closed by the assessor. */
export const isDone = (thread: Pick<ToldThread, 'addressedAt' | 'resolvedAt'>): boolean =>
  thread.addressedAt !== null || thread.resolvedAt !== null;
