'use client';

import { Menu } from '@base-ui/react/menu';
import Link from 'next/link';
import type { RefObject } from 'react';
import { cx } from './cx';
import type { MenuEntry } from './menu';
import styles from './popup.module.css';

type Props = {
  entries: readonly MenuEntry[];
  label: string;
  align: 'start' | 'end';
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
  /** Beside the button, so that the list is part of the same region of the page. */
  host: RefObject<HTMLElement | null>;
};

export default function MenuBase({ entries, label, align, open, onOpenChange, anchor, host }: Props) {
  const change: Menu.Root.Props['onOpenChange'] = (next, details) => {
    const target = details.event.target;
    const onAnchor = target instanceof Node && anchor.current?.contains(target);
    if (!next && details.reason === 'outside-press' && onAnchor) return details.cancel();
    onOpenChange(next);
  };
  return (
    <Menu.Root open={open} onOpenChange={change}>
      <Menu.Portal container={host}>
        <Menu.Positioner
          anchor={anchor}
          align={align}
          sideOffset={4}
          collisionPadding={12}
          className={styles.positioner}
        >
          <Menu.Popup aria-label={label} finalFocus={anchor} className={cx(styles.popup, styles.list)}>
            {entries.map((entry) => {
              if ('separator' in entry)
                return <Menu.Separator key={entry.key} className={styles.separator} />;
              const className = cx(styles.item, styles.plain, entry.danger && styles.danger);
              const inside = (
                <>
                  {entry.icon ? <span className={styles.tick}>{entry.icon}</span> : null}
                  <span className={styles.words}>{entry.label}</span>
                </>
              );
              return entry.href ? (
                <Menu.LinkItem key={entry.key} render={<Link href={entry.href} />} className={className}>
                  {inside}
                </Menu.LinkItem>
              ) : (
                <Menu.Item
                  key={entry.key}
                  disabled={entry.disabled}
                  onClick={entry.onSelect}
                  className={className}
                >
                  {inside}
                </Menu.Item>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
