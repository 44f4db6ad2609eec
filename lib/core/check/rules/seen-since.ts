import { normalise } from '../../text';
import type { Pattern } from '../../text/pattern';
import { regrets } from '../../text/practice';

/** What is done otherwise since: it may be about another matter than what went wrong. */
const SINCE = /^i (?:now|have since)|^since then|^next time i|^i learn/;
const FOLLOWING = 100;

/**
 * The learner sees it otherwise now. "I now ask for a mobile" takes no sharp word and no bare no back: what is only done
 * otherwise since counts where it has to do with what it is held against.
 */
export const seenSince = (told: string, about: Pattern): boolean =>
  regrets(told).some(
    ({ text, end }) =>
      !SINCE.test(normalise(text)) || about.test(normalise(told.slice(end - text.length, end + FOLLOWING))),
  );
