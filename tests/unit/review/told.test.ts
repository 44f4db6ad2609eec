import { describe, expect, it } from 'vitest';
import { type Inbox, isDone, roundsOf, type ToldThread } from '@/lib/core/review/told';

const by = { id: 'tom', name: 'Tom Ellis' };
const thread = (id: string, submission: number | null, createdAt: string): ToldThread => ({
  id,
  submission,
  place: null,
  anchor: null,
  point: null,
  createdAt,
  resolvedAt: null,
  addressedAt: null,
  comments: [],
  changed: null,
});
const release = (submission: number | null, visibleAt: string) =>
  ({ id: visibleAt, submission, outcome: 'feedback', summary: '', dueOn: null, by, visibleAt }) as const;

const inbox: Inbox = {
  state: 'changes-requested',
  learner: { id: 'priya', name: 'Priya Nair' },
  submissions: [
    { number: 1, submittedAt: '2026-11-02T10:00:00Z' },
    { number: 2, submittedAt: '2026-11-12T10:00:00Z' },
  ],
  decisions: [
    { submission: 1, point: 'gaps', decision: 'not-yet', feedback: '', proof: [], advice: 'met' },
    { submission: 2, point: 'gaps', decision: 'met', feedback: '', proof: [], advice: 'met' },
  ],
  releases: [
    release(null, '2026-10-20T10:00:00Z'),
    release(1, '2026-11-05T10:00:00Z'),
    release(2, '2026-11-15T10:00:00Z'),
  ],
  threads: [
    thread('a', null, '2026-10-19T10:00:00Z'),
    thread('b', 1, '2026-11-04T10:00:00Z'),
    thread('c', 2, '2026-11-14T10:00:00Z'),
  ],
};

describe('feedback by rounds', () => {
  it('keeps each comment and decision with the submission it was about, the newest round first', () => {
    const rounds = roundsOf(inbox);
    expect(rounds.map(({ submission }) => submission)).toEqual([2, 1, null]);
    expect(rounds.map(({ threads }) => threads.map(({ id }) => id))).toEqual([['c'], ['b'], ['a']]);
    expect(rounds.map(({ decisions }) => decisions.map(({ decision }) => decision))).toEqual([
      ['met'],
      ['not-yet'],
      [],
    ]);
  });

  it('is no round where nothing was said', () => {
    expect(roundsOf({ ...inbox, decisions: [], releases: [], threads: [] })).toEqual([]);
  });

  it('counts a comment as dealt with by the learner’s word or the assessor’s', () => {
    const open = thread('a', 1, '2026-11-04T10:00:00Z');
    expect(isDone(open)).toBe(false);
    expect(isDone({ ...open, addressedAt: '2026-11-05T10:00:00Z' })).toBe(true);
    expect(isDone({ ...open, resolvedAt: '2026-11-05T10:00:00Z' })).toBe(true);
  });
});
