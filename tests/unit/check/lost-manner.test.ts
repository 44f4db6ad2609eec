import { describe, expect, it } from 'vitest';
import { lostManner } from '@/lib/core/check/rules/temper';

const row = (did: string, reflection = '') =>
  ({ id: 'c', did, reflection }) as Parameters<typeof lostManner>[0];

describe('anger met with anger', () => {
  it.each([
    ['He kept shouting, so I spoke louder till he had to listen.', 'I now ask for a mobile on every order.'],
    ['I told her I was not paid to be roared at.', ''],
    ['I talked over him until he stopped.', ''],
    ["I told him I'm not your servant.", ''],
    ['I told him it was his own fault for not reading it.', ''],
  ])('%s %s', (did, reflection) => expect(lostManner(row(did, reflection))).toBe(true));
  it.each([
    ['I did not talk over him.', ''],
    ["I said oh no, not your mum's tree.", ''],
    ['I spoke louder as he was hard of hearing.', ''],
    ['I talked over him once.', 'I now give people time to finish.'],
    ['I snapped at him.', 'I should have kept quiet.'],
  ])('but not: %s %s', (did, reflection) => expect(lostManner(row(did, reflection))).toBe(false));
});
