import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who waits for a file may ask how many are made before it. A ticket is a word the browser makes up and sends along; what is
 * begun on behalf of that request is known by it. It opens nothing and tells a number.
 */
type Held = { here: AsyncLocalStorage<string>; keys: Map<string, string> };
// The server loads this file once per bundle; the tickets must still be the same.
const KEY = Symbol.for('upmark.tickets');
const shared = globalThis as unknown as { [KEY]?: Held };
const held = (): Held => {
  shared[KEY] ??= { here: new AsyncLocalStorage(), keys: new Map() };
  return shared[KEY];
};

const TICKET = /^[0-9a-f]{32}$/;
export const isTicket = (given: string | null): given is string => given !== null && TICKET.test(given);

/** Carries the ticket of a request, if it has one, to wherever a file is begun for it. */
export const withTicket = <T>(ticket: string | null, work: () => Promise<T>): Promise<T> =>
  isTicket(ticket) ? held().here.run(ticket, work) : work();

/** Remembers what this request waits for, until that is done. */
export function waitsFor<T>(key: string, made: Promise<T>): Promise<T> {
  const { here, keys } = held();
  const ticket = here.getStore();
  if (ticket === undefined) return made;
  keys.set(ticket, key);
  return made.finally(() => keys.delete(ticket));
}

export const keyOf = (ticket: string): string | undefined => held().keys.get(ticket);
