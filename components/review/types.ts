import type { Verdict } from '@/lib/core/check/report';
import type { Place } from '@/lib/core/proposal/place';
import type { State } from '@/lib/core/review';
import type { Anchor } from '@/lib/core/review/anchor';

/** What the server says of a review, as far as the desk works with it. */
export type Person = { readonly id: string; readonly name: string };
export type Comment = {
  readonly id: string;
  readonly by: Person;
  readonly body: string;
  readonly mentions: readonly string[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** Its author may change it no longer. */
  readonly settled: boolean;
  readonly visible: boolean;
};
export type Thread = {
  readonly id: string;
  readonly submission: number | null;
  readonly place: Pick<Place, 'collection' | 'row' | 'field'> | null;
  readonly anchor: Anchor | null;
  readonly point: string | null;
  readonly audience: 'feedback' | 'private';
  readonly by: Person;
  readonly createdAt: string;
  readonly released: boolean;
  readonly resolvedAt: string | null;
  readonly addressedAt: string | null;
  readonly comments: readonly Comment[];
};
export type Decided = {
  readonly submission: number;
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
  readonly feedback: string;
  readonly proof: readonly Place[];
  readonly advice: Verdict;
  readonly overruled: string;
  readonly by: Person;
  readonly released: boolean;
};
export type Release = {
  readonly id: string;
  readonly submission: number | null;
  readonly outcome: 'feedback' | 'changes-requested' | 'signed-off';
  readonly summary: string;
  readonly dueOn: string | null;
  readonly state: 'held' | 'done' | 'undone';
  readonly by: Person;
  readonly pressedAt: string;
  readonly visibleAt: string;
};
export type Here = {
  readonly claim: { readonly by: Person; readonly until: string; readonly mine: boolean } | null;
  readonly present: readonly Person[];
};
export type Said = Here & {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  readonly revision: number;
  readonly dueOn: string | null;
  readonly learner: Person;
  readonly cohort: { readonly name: string; readonly commentsOnDrafts: boolean } | null;
  readonly submissions: readonly {
    readonly number: number;
    readonly submittedAt: string;
    readonly withdrawnAt: string | null;
  }[];
  readonly threads: readonly Thread[];
  readonly decisions: readonly Decided[];
  readonly releases: readonly Release[];
  readonly subject: number | null;
  readonly shown: number;
  readonly staff: readonly Person[];
  readonly may: { readonly comment: boolean; readonly decide: boolean; readonly release: boolean };
};

/** One thing the checker says, in words, and where it leads. */
export type Told = { readonly text: string; readonly key: string; readonly where: string };
export type Point = {
  readonly id: string;
  readonly title: string;
  readonly credit: string;
  readonly advice: {
    readonly verdict: Verdict;
    readonly good: readonly Told[];
    readonly open: readonly Told[];
  } | null;
};
export type BankEntry = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly point: string | null;
  readonly templateId: string | null;
  readonly mine: boolean;
};
