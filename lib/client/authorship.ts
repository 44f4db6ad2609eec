import type { SectionId } from '@/lib/core/proposal/catalogue';

export type Figures = { typed: number; pasted: number; seconds: number };
export type AuthorshipBatch = {
  readonly section: SectionId;
  typed: number;
  pasted: number;
  seconds: number;
}[];

/** Without a key or a pointer for this long, nobody is at work on the page. */
export const IDLE_MS = 60_000;
/** A clock that stood still (a lid that was shut) counts for no more than this. */
const LONGEST_STEP_MS = 15_000;
/** Signs, not UTF-16 units: an emoji is one. */
export const signsIn = (text: string): number => [...text].length;

/**
 * Counts how a proposal is written: signs typed, signs pasted, and time at work, by section. It is given numbers and
 * never text. What was taken away and did not arrive is put back.
 */
export class Meter {
  private figures = new Map<SectionId, Figures>();
  private lastStep: number | null = null;
  private lastActive = Number.NEGATIVE_INFINITY;

  typed(section: SectionId, signs: number, now: number): void {
    this.of(section).typed += signs;
    this.lastActive = now;
  }

  pasted(section: SectionId, signs: number, now: number): void {
    this.of(section).pasted += signs;
    this.lastActive = now;
  }

  /** A key, a pointer, a scroll: somebody is there. */
  active(now: number): void {
    this.lastActive = now;
  }

  /** Called now and then; time counts while the page is in sight and somebody was there lately. */
  step(section: SectionId | null, visible: boolean, now: number): void {
    const since = this.lastStep === null ? 0 : Math.min(Math.max(0, now - this.lastStep), LONGEST_STEP_MS);
    this.lastStep = now;
    if (section !== null && visible && now - this.lastActive <= IDLE_MS)
      this.of(section).seconds += since / 1000;
  }

  /** What there is to tell, in whole numbers; the rest of a second stays. */
  take(): AuthorshipBatch {
    const batch: AuthorshipBatch = [];
    for (const [section, figures] of this.figures) {
      const seconds = Math.floor(figures.seconds);
      if (figures.typed + figures.pasted + seconds === 0) continue;
      batch.push({ section, typed: figures.typed, pasted: figures.pasted, seconds });
      this.figures.set(section, { typed: 0, pasted: 0, seconds: figures.seconds - seconds });
    }
    return batch;
  }

  putBack(batch: AuthorshipBatch): void {
    for (const { section, typed, pasted, seconds } of batch) {
      const figures = this.of(section);
      figures.typed += typed;
      figures.pasted += pasted;
      figures.seconds += seconds;
    }
  }

  private of(section: SectionId): Figures {
    const known = this.figures.get(section) ?? { typed: 0, pasted: 0, seconds: 0 };
    this.figures.set(section, known);
    return known;
  }
}
