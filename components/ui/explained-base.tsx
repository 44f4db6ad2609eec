'use client';

import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from './button';
import { cx } from './cx';
import type { ExplainedProps } from './explained';
import styles from './explained.module.css';
import popup from './popup.module.css';

type Props = Omit<ExplainedProps, 'children'> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLButtonElement | null>;
};

export default function ExplainedBase({ title, says, closeLabel, open, onOpenChange, anchor }: Props) {
  // The words that opened it are no part of it: their press closes by itself, not as a press outside.
  const change: Popover.Root.Props['onOpenChange'] = (next, details) => {
    const target = details.event.target;
    const onAnchor = target instanceof Node && anchor.current?.contains(target);
    if (!next && details.reason === 'outside-press' && onAnchor) return details.cancel();
    onOpenChange(next);
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className={popup.positioner}
        >
          <Popover.Popup finalFocus={anchor} className={cx(popup.popup, styles.popup)}>
            <div className={styles.head}>
              <Popover.Title className={styles.title}>{title}</Popover.Title>
              <Popover.Close
                render={
                  <Button tone="quiet" square size="small" aria-label={closeLabel} className={styles.close} />
                }
              >
                <X aria-hidden />
              </Popover.Close>
            </div>
            <Popover.Description render={<div />} className={styles.says}>
              {says}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
