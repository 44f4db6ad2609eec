import { describe, expect, it } from 'vitest';
import { isSettled, type Spoken } from '@/lib/core/review';

const said = (by: Spoken['by'], at: number, visible = true): Spoken => ({ by, at, visible });
const thread = (
  comments: readonly Spoken[],
  more: { resolved?: boolean; lastRelease?: number | null } = {},
) => ({
  comments,
  resolved: false,
  lastRelease: 1,
  ...more,
});

describe('a learner’s answer', () => {
  const mine = said('learner', 5);
  it('can be changed while nobody has answered it', () => {
    expect(isSettled(mine, thread([said('staff', 1), mine]))).toBe(false);
    expect(isSettled(mine, thread([said('staff', 1), mine, said('learner', 6)]))).toBe(false);
  });
  it('stays once it was answered, but not by what the learner has not been shown', () => {
    expect(isSettled(mine, thread([mine, said('staff', 6)]))).toBe(true);
    expect(isSettled(mine, thread([mine, said('staff', 6, false)]))).toBe(false);
  });
  it('stays once the conversation was closed, or the assessor has given their word since', () => {
    expect(isSettled(mine, thread([mine], { resolved: true }))).toBe(true);
    expect(isSettled(mine, thread([mine], { lastRelease: 6 }))).toBe(true);
    expect(isSettled(mine, thread([mine], { lastRelease: null }))).toBe(false);
  });
});

describe('an assessor’s comment', () => {
  it('is theirs until it was released and answered', () => {
    const draft = said('staff', 1, false);
    expect(isSettled(draft, thread([draft, said('learner', 6)], { resolved: true, lastRelease: 9 }))).toBe(
      false,
    );
    const released = said('staff', 1);
    expect(isSettled(released, thread([released, said('staff', 6)], { lastRelease: 9 }))).toBe(false);
    expect(isSettled(released, thread([released, said('learner', 6)]))).toBe(true);
  });
});
