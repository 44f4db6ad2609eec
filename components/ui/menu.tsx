'use client';

import { type ComponentProps, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button, type ButtonProps } from './button';

export type MenuEntry =
  | {
      key: string;
      label: ReactNode;
      icon?: ReactNode;
      danger?: boolean;
      disabled?: boolean;
      /** Goes somewhere… */
      href?: string;
      /** …or does something. */
      onSelect?: () => void;
    }
  | { key: string; separator: true };

export type MenuProps = Omit<ButtonProps, 'onClick' | 'ref'> & {
  entries: readonly MenuEntry[];
  /** Names the open menu: «Row 2, Staff survey». */
  menuLabel: string;
  align?: 'start' | 'end';
};

const Base = lazy(() => import('./menu-base'));
const warm = () => void import('./menu-base');

/** A button with a list of things to do behind it. The list is loaded when a hand comes near. */
export function Menu({ entries, menuLabel, align = 'end', ...button }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const host = useRef<HTMLSpanElement>(null);
  const rest: ComponentProps<typeof Button> = button;
  return (
    <>
      <Button
        tone="quiet"
        {...rest}
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={() => {
          setUsed(true);
          setOpen(!open);
        }}
      />
      <span ref={host} />
      {used ? (
        <Suspense fallback={null}>
          <Base
            entries={entries}
            label={menuLabel}
            align={align}
            open={open}
            onOpenChange={setOpen}
            anchor={anchor}
            host={host}
          />
        </Suspense>
      ) : null}
    </>
  );
}
