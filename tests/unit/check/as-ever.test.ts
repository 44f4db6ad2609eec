import { describe, expect, it } from 'vitest';
import { isAsEver } from '@/lib/core/check/rules/as-ever';
import { example } from './other-units';

/** Good practice told as what one does anyway: a state, with nothing looked at, changed or meant to change. */
describe('good practice as what is done anyway', () => {
  const learnt = 'It has five criteria.';
  it.each([
    'I do these every day.',
    'Our team follows them.',
    'We are polite and professional.',
    'In our shop all of it is normal.',
    'Our company meets the standard.',
    'My manager knows the standard and we follow it.',
    'It is our way of working.',
    'We are an accredited centre.',
  ])('%s', (applied) => {
    expect(isAsEver(learnt, applied)).toBe(true);
  });
  it.each([
    'I use it at the desk.',
    'We should do it too.',
    'I told my manager about all of it.',
    'We follow it since June.',
    'They do it; we do not.',
    'It helps me to stay calm with everybody.',
    'I read the order back before I send it.',
    'We print the card each Monday and count the calls.',
  ])('not: %s', (applied) => {
    expect(isAsEver(learnt, applied)).toBe(false);
  });
  it('not where something was learnt that one had not known', () => {
    expect(isAsEver('I did not know that they ring on the day before.', 'We do it every day.')).toBe(false);
  });

  const { present } = example('organisation-and-environment');
  const entry = { id: 'a', name: 'Ten tips', learnt: 'A list of ten tips.', applied: 'I do it every day.' };
  const other = {
    id: 'b',
    name: 'Depot in Newry',
    date: '2026-10-10',
    learnt: 'They read the cage list before they answer.',
    applied: 'Since 19 October I ask for the list each morning.',
  };
  const learning =
    (...rows: object[]) =>
    (document: { learning: object[] }) => {
      document.learning = rows;
    };
  it('is the list ticked once, unless another entry changed something', () => {
    expect(present(learning(entry) as never, 'pf-checklist')).toBe(true);
    expect(present(learning(entry, other) as never, 'pf-checklist')).toBe(false);
  });
});
