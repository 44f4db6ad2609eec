import { describe, expect, it } from 'vitest';
import { finishOf } from '@/lib/core/check/rules/finished';

describe('good practice called finished', () => {
  it.each([
    ['Ten tips for service', 'We do all ten, nothing to improve.'],
    ['Course', 'Everyone did the course so best practice is achieved.'],
    ['Benchmark with others', 'We came first so there is nothing we can learn from them.'],
    ['Guide', 'We read it and it confirmed what we do.'],
    ['Checklist from head office', 'All points are fulfilled. Next.'],
    ['Code of practice', 'All 12 aims are satisfied so nothing left to work on.'],
    ['Charter mark', 'We regard this as closed.'],
    ['Industry guide', 'Everything is in place.'],
    ['Visit', 'We are already above their level.'],
  ])('%s: %s', (learnt, applied) => {
    expect(finishOf(learnt, applied)?.field).toBe('applied');
  });
});

describe('good practice that goes on', () => {
  it.each([
    ['Visit', 'They are already at 95%. We rang Mrs Bell on the same day from May on and stand at 81%.'],
    ['Guide', 'The ramp is in place since June because of it, and a man thanked us.'],
    ['Charter', 'The target is reached on Mondays only; for Fridays we try two people in May.'],
    ['Talk', 'It confirmed what I feared, we read out too much. I cut the script to five lines.'],
    ['List', 'We went through it, 11 of 14 were a yes. The other three we start in May.'],
  ])('%s: %s', (learnt, applied) => {
    expect(finishOf(learnt, applied)).toBeUndefined();
  });
});
