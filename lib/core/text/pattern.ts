import { compact } from './compact';
import { everyMatch } from './plain';

/** What is asked of a pattern that is sought and in which nothing is replaced. */
export type Pattern = Pick<RegExp, 'source' | 'test' | 'exec'>;
type LongPattern = Pattern & {
  /** Each place where it stands, of one that is sought everywhere. `work` must not use the same pattern. */
  each(text: string, work: (match: RegExpExecArray) => void): void;
};

/** A long pattern, made compact when it is first sought: of those of all units a page needs the patterns of one. */
export function pattern(wide: RegExp): LongPattern {
  let made: RegExp | undefined;
  const compiled = (): RegExp => {
    made ??= compact(wide);
    return made;
  };
  return {
    source: wide.source,
    test: (text) => compiled().test(text),
    exec: (text) => compiled().exec(text),
    each: (text, work) => everyMatch(text, compiled(), work),
  };
}
