import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './notice.module.css';
import type { Tone } from './pill';

export type NoticeProps = Omit<ComponentProps<'div'>, 'title'> & {
  tone?: Tone;
  title?: ReactNode;
  /** Buttons or links that belong to it. */
  actions?: ReactNode;
  /** A bar at the side only, as in a margin; or a sheet of its own. */
  look?: 'margin' | 'sheet';
};

/** Something to know here. Give `role="status"` or `role="alert"` where it appears after the page did. */
export function Notice({
  tone = 'neutral',
  title,
  actions,
  look = 'sheet',
  className,
  children,
  ...rest
}: NoticeProps) {
  return (
    <div {...rest} className={cx(styles.notice, styles[tone], styles[look], className)}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children ? <div className={styles.body}>{children}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
