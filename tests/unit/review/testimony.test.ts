import { describe, expect, it } from 'vitest';
import { type Answered, confirmations } from '@/lib/core/review/testimony';

const SAID = 'I watched both calls.';
const answer = (over: Partial<Answered> = {}): Answered => ({
  row: 'w1',
  state: 'confirmed',
  answeredAt: '2026-11-20T10:00:00Z',
  answer: { name: 'Sam Reed', role: 'Team leader', statement: SAID },
  ...over,
});

describe('a statement is confirmed', () => {
  it('by a witness who confirmed these very words', () => {
    expect(confirmations([{ id: 'w1', statement: SAID }], [answer()]).get('w1')).toEqual({
      row: 'w1',
      name: 'Sam Reed',
      role: 'Team leader',
      at: '2026-11-20T10:00:00Z',
      own: false,
    });
  });

  it('and no longer once the words are others', () => {
    expect(confirmations([{ id: 'w1', statement: 'I watched every call.' }], [answer()]).size).toBe(0);
  });

  it('in the witness’s own words, once these stand in the row', () => {
    const amended = answer({
      state: 'amended',
      answer: { name: 'Sam', role: 'Lead', statement: 'One call.' },
    });
    expect(confirmations([{ id: 'w1', statement: SAID }], [amended]).size).toBe(0);
    expect(confirmations([{ id: 'w1', statement: 'One call.\n' }], [amended]).get('w1')?.own).toBe(true);
  });

  it.each(['asked', 'declined', 'expired', 'cancelled'])('never by a request that is %s', (state) => {
    expect(confirmations([{ id: 'w1', statement: SAID }], [answer({ state })]).size).toBe(0);
  });

  it('by nobody where nothing is stated, and only for its own row', () => {
    const empty = answer({ answer: { name: 'Sam', role: 'Lead', statement: '' } });
    expect(confirmations([{ id: 'w1' }, { id: 'w2', statement: SAID }], [empty, answer()]).size).toBe(0);
  });

  it('by the latest of several answers', () => {
    const later = answer({
      answeredAt: '2026-11-22T10:00:00Z',
      answer: { name: 'Kim', role: 'Manager', statement: SAID },
    });
    expect(confirmations([{ id: 'w1', statement: SAID }], [answer(), later]).get('w1')?.name).toBe('Kim');
  });
});
