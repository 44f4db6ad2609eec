import type { SectionId } from '../proposal/catalogue';
import type { Place } from '../proposal/place';

export type Verdict = 'met' | 'partly' | 'not-yet';

/**
 * What a check says. `good` is something a marker can tick; `next` is something still to do; `clash` is a
 * contradiction, a loss or an untruth. Words come from `lib/texts` by code: `findings.<code>.says` and
 * `findings.<code>.next`, filled with `values`.
 */
export type Finding = {
  readonly check: string;
  readonly code: string;
  readonly tone: 'good' | 'next' | 'clash';
  readonly values: Readonly<Record<string, string | number>>;
  /** Where it was seen, or where the missing thing belongs. Never empty: a finding must lead somewhere. */
  readonly places: readonly [Place, ...Place[]];
};

export type PointReport = {
  readonly point: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
};
/** A pitfall is present when any of its detectors found it; then `findings` are all `clash` or `next`. */
export type PitfallReport = {
  readonly pitfall: string;
  readonly present: boolean;
  readonly findings: readonly Finding[];
};

export type SectionStatus = 'not-started' | 'in-progress' | 'ready';
export type SectionReport = {
  readonly section: SectionId;
  readonly status: SectionStatus;
  /** Findings to look at whose first place is in this section, each counted once. */
  readonly open: number;
  /** Holds what a section must, whatever is still to look at. */
  readonly written: boolean;
};

export type Report = {
  readonly points: readonly PointReport[];
  readonly pitfalls: readonly PitfallReport[];
  readonly sections: readonly SectionReport[];
  /** All findings that ask for something, deduplicated, most important first. */
  readonly open: readonly Finding[];
};
