import { compact } from './compact';
import { guarded } from './guard';
import { everyMatch } from './plain';

/** What is asked of a pattern that is sought and in which nothing is replaced. */
export type Pattern = Pick<RegExp, 'source' | 'test' | 'exec'>;
type LongPattern = Pattern & {
  /** Each place where it stands, of one that is sought everywhere. `work` must not use the same pattern. */
  each(text: string, work: (match: RegExpExecArray) => void): void;
};

/** A long pattern, made compact when it is first sought: of those of all units a page needs the patterns of one. */
export const pattern = (wide: RegExp): LongPattern => made(wide, compact);
/** The same for one that begins with all sorts of words: `npm run bench:check` tells whether it is the faster for it. */
export const broadPattern = (wide: RegExp): LongPattern => made(wide, (one) => compact(guarded(one)));

function made(wide: RegExp, make: (wide: RegExp) => RegExp): LongPattern {
  let kept: RegExp | undefined;
  const compiled = (): RegExp => {
    kept ??= make(wide);
    return kept;
  };
  return {
    source: wide.source,
    test: (text) => compiled().test(text),
    exec: (text) => compiled().exec(text),
    each: (text, work) => everyMatch(text, compiled(), work),
  };
}
