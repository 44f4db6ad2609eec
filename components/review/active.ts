import { useSyncExternalStore } from 'react';

/**
 * Which conversation is open. It lives outside of React's tree, so that opening one draws two cards anew and not the
 * whole proposal.
 */
let active: string | null = null;
const listeners = new Set<() => void>();

export const activeThread = (): string | null => active;

export function activate(id: string | null): void {
  if (id === active) return;
  for (const mark of document.querySelectorAll('[data-active]')) mark.removeAttribute('data-active');
  active = id;
  if (id)
    for (const mark of document.querySelectorAll(`[data-threads~="${CSS.escape(id)}"]`))
      mark.setAttribute('data-active', '');
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useActive = (id: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => active === id,
    () => false,
  );

/** True while one of these is open: those folded away must then be in view. */
export const useActiveAmong = (placed: readonly { readonly thread: { readonly id: string } }[]): boolean =>
  useSyncExternalStore(
    subscribe,
    () => active !== null && placed.some(({ thread }) => thread.id === active),
    () => false,
  );

/** Brings something into view and says where it is for a moment. */
export function show(element: Element | null): boolean {
  if (!element) return false;
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  element.scrollIntoView({ block: 'center' });
  // What comes into being on the way moves the rest: once more when it stands.
  setTimeout(() => element.scrollIntoView({ block: 'center' }), 120);
  element.setAttribute('data-shown', '');
  setTimeout(() => element.removeAttribute('data-shown'), 2_000);
  return true;
}

/** The place itself, else its row, else its collection. */
export const elementOf = (key: string): Element | null => {
  const parts = key.split('.');
  for (let n = parts.length; n > 0; n -= 1) {
    const found = document.getElementById(`at-${parts.slice(0, n).join('.')}`);
    if (found) return found;
  }
  return null;
};
export const showPlace = (key: string): boolean => show(elementOf(key));
export const showWords = (thread: string): boolean =>
  show(document.querySelector(`[data-threads~="${CSS.escape(thread)}"]`));

/** Opens a conversation, brings it up and puts the focus on it. Its card may only come into being by this. */
export function reveal(thread: string): void {
  activate(thread);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const card = document.getElementById(`thread-${thread}`);
      card?.querySelector('button')?.focus({ preventScroll: true });
      show(card);
    }),
  );
}
