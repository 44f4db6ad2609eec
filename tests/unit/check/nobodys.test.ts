import { describe, expect, it } from 'vitest';
import { ask, proposal } from './support';

describe('who does it', () => {
  const owned = (owner: string) =>
    ask(
      'actions-owned-and-dated',
      proposal((d) => {
        for (const one of d.actions) one.owner = owner;
      }),
      { min: 2 },
    ).verdict;
  it.each(['Management', 'Us', 'Everybody', 'To be decided', 'Somebody'])('is nobody: %s', (owner) => {
    expect(owned(owner)).not.toBe('met');
  });
  it.each(['Manager', 'Team leader', 'Aisha', 'IT'])('is somebody: %s', (owner) => {
    expect(owned(owner)).toBe('met');
  });
});

describe('a goal', () => {
  const served = (name: string, source?: string) =>
    ask(
      'kpis-serve-goals',
      proposal((d) => {
        for (const one of d.goals) {
          one.name = name;
          if (source) one.source = source;
          else delete (one as { source?: string }).source;
        }
      }),
    ).verdict;
  it('is a wish without a figure or a plan that holds it', () => {
    expect(served('To be the best in town')).toBe('partly');
    expect(served('To be the best in town', 'Five-year plan of March 2024')).toBe('met');
    expect(served('Nine in ten answered in 10 days')).toBe('met');
  });
});

describe('a change tied to nothing, for a reason that could be given for any', () => {
  it('does not rest on the evidence by a word they have in common', () => {
    const loose = (why: string) =>
      ask(
        'improvements-evidenced',
        proposal((d) => {
          for (const one of d.evidence) delete (one as { improvements?: string[] }).improvements;
          for (const one of d.improvements) {
            delete (one as { gaps?: string[] }).gaps;
            one.why = why;
          }
        }),
      ).verdict;
    expect(loose('It would be a lovely thing to have, and folk would talk of it.')).not.toBe('met');
    expect(loose('184 of 312 replies in the complaint log were late.')).toBe('met');
  });
});
