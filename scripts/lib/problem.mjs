/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Problem extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'Problem';
  }
}

/** Prints what went wrong and gives the exit code. Unknown faults keep their stack: they are ours to mend. */
export function report(error) {
  if (error instanceof Problem) console.error(`upmark: ${error.message}`);
  else console.error(error);
  return 1;
}

/** A database address with its password left out, for messages. */
export function withoutPassword(address) {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.username ? `${url.username}@` : ''}${url.host}${url.pathname}`;
  } catch {
    return 'the address given';
  }
}
