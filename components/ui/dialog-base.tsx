'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Button } from './button';
import { cx } from './cx';
import type { DialogProps } from './dialog';
import styles from './dialog.module.css';

export default function DialogBase({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  children,
  actions,
  mustAnswer,
  initialFocus,
  className,
  place,
}: DialogProps & { place: 'middle' | 'edge' }) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)} disablePointerDismissal={mustAnswer}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.scrim} />
        <Dialog.Popup
          className={cx(styles.popup, styles[place], className)}
          initialFocus={initialFocus}
          {...(mustAnswer ? { role: 'alertdialog' } : {})}
        >
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close
              render={
                <Button tone="quiet" square size="small" aria-label={closeLabel} className={styles.close} />
              }
            >
              <X aria-hidden />
            </Dialog.Close>
          </div>
          <div className={styles.body}>
            {description ? (
              <Dialog.Description className={styles.description}>{description}</Dialog.Description>
            ) : null}
            {children}
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
