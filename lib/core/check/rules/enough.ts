import type { Verdict } from '../report';

/**
 * A marker who has seen enough good rows ticks the point and advises on the others: one weak row among many is no
 * reason to withhold it. Where the weak ones are the rule, it is not shown yet.
 */
export function enough(sound: number, total: number, min: number, share = 0.6): Verdict {
  if (sound >= min && sound >= total * share) return 'met';
  return sound > 0 ? 'partly' : 'not-yet';
}
