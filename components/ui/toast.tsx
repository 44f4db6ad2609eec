'use client';

import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button';
import { cx } from './cx';
import styles from './toast.module.css';

export type ToastWords = {
  text: string;
  /** One thing to do about it, such as undoing it. */
  action?: { label: string; onPress: () => void };
  tone?: 'neutral' | 'clash';
  /** A newer toast with the same key takes the older one's place. */
  key?: string;
};
type Shown = ToastWords & { id: number };

/** Long enough to read and reach, also for slow readers; the time stands still under pointer or focus. */
const READ_MS = 8_000;
const ACT_MS = 20_000;
const MOST = 3;

let shown: readonly Shown[] = [];
let count = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Shown[]) => {
  shown = next;
  for (const listener of listeners) listener();
};
const NONE: readonly Shown[] = [];

/** Says what has just happened, at the foot of the page. Nothing may depend on it alone being seen. */
export function showToast(toast: ToastWords): void {
  count += 1;
  const others = toast.key ? shown.filter((other) => other.key !== toast.key) : shown;
  set([...others.slice(-(MOST - 1)), { ...toast, id: count }]);
}
export const hideToast = (key: string): void => set(shown.filter((toast) => toast.key !== key));
const close = (id: number) => set(shown.filter((toast) => toast.id !== id));

function Toast({ toast, closeLabel }: { toast: Shown; closeLabel: string }) {
  const [held, setHeld] = useState(false);
  const left = useRef(toast.action ? ACT_MS : READ_MS);

  useEffect(() => {
    if (held) return;
    const from = performance.now();
    const timer = setTimeout(() => close(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(READ_MS / 2, left.current - (performance.now() - from));
    };
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the clock
    <div
      className={cx(styles.toast, toast.tone === 'clash' && styles.clash)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{toast.text}</p>
      {toast.action ? (
        <Button
          size="small"
          onClick={() => {
            toast.action?.onPress();
            close(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <Button tone="quiet" size="small" square aria-label={closeLabel} onClick={() => close(toast.id)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}

/** Put one in the layout. The live region is there from the start, so the first toast is announced too. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
    () => NONE,
  );
  return (
    <section aria-label={label} aria-live="polite" aria-relevant="additions" className={styles.region}>
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </section>
  );
}
