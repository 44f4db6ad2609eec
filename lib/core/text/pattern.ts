import { compact } from './compact';

/** What is asked of a pattern that is sought and in which nothing is replaced. */
export type Pattern = Pick<RegExp, 'source' | 'test' | 'exec'>;

/** A long pattern, made compact when it is first sought: of those of all units a page needs the patterns of one. */
export function pattern(wide: RegExp): Pattern {
  let made: RegExp | undefined;
  const compiled = (): RegExp => {
    made = compact(wide);
    return made;
  };
  return {
    source: wide.source,
    test: (text) => (made ?? compiled()).test(text),
    exec: (text) => (made ?? compiled()).exec(text),
  };
}
