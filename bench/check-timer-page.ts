import { type Timed, timeChecker } from './check-timing';

// Built by check-in-browser.bench.ts, which calls it in a page.
Object.assign(globalThis, {
  timeChecker: (timed: Timed): string[] => {
    const lines: string[] = [];
    timeChecker(timed, (line) => lines.push(line));
    return lines;
  },
});
