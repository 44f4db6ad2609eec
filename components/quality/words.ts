import { formatPercent } from '@/lib/core/format';
import type { Criteria, Reason } from '@/lib/core/review';

type Words = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };
/** Keys made from codes are only known at run time. `t` is opened on nothing, or on all rooms. */
export const loose = (t: unknown): Words => t as Words;

const share = (value: number): string => formatPercent(value * 100);

/** Why something was drawn, in a line. `t` is opened on `quality`. */
export function reasonWords(t: unknown, reason: Reason): string {
  const { code, ...values } = reason;
  const said: Record<string, string | number> =
    'share' in values ? { share: share(values.share) } : { ...values };
  return loose(t)(`reasons.${code}`, said);
}

/** The criteria of a plan as questions and answers. `t` is opened on `quality`. */
export function criteriaWords(
  t: unknown,
  criteria: Criteria,
): { key: keyof Criteria; term: string; value: string }[] {
  const say = loose(t);
  const line = (key: keyof Criteria, value: string) => ({ key, term: say(`criteria.${key}`), value });
  const off = say('criteria.off');
  return [
    line('newAssessor', say('criteria.firstSays', { count: criteria.newAssessor })),
    line('newTemplate', say('criteria.firstSays', { count: criteria.newTemplate })),
    line('quick', criteria.quick > 0 ? say('criteria.quickSays', { share: share(criteria.quick) }) : off),
    line(
      'lenient',
      criteria.lenient < 1 ? say('criteria.lenientSays', { share: share(criteria.lenient) }) : off,
    ),
    line('share', criteria.share > 0 ? say('criteria.shareSays', { share: share(criteria.share) }) : off),
  ];
}
