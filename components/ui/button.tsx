import Link from 'next/link';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { cx } from './cx';

type Look = {
  /** Primary: the one step that goes on. Secondary: other steps. Quiet: beside text. Danger: takes away. */
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  /** Fills its line, as under a thumb. */
  wide?: boolean;
  /** A square button that holds one icon; give it an `aria-label`. */
  square?: boolean;
};

function look({ tone = 'secondary', size = 'normal', wide, square }: Look, className?: string) {
  return cx(
    styles.button,
    styles[tone],
    size === 'small' && styles.small,
    wide && styles.wide,
    square && styles.square,
    className,
  );
}

export type ButtonProps = ComponentProps<'button'> &
  Look & { /** At work: says so and takes no press. */ busy?: boolean };

export function Button({ tone, size, wide, square, busy, className, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      // A button in a form submits only where someone meant it to.
      type={type ?? 'button'}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={look({ tone, size, wide, square }, className)}
    />
  );
}

export type ButtonLinkProps = ComponentProps<typeof Link> & Look;

/** Looks like a button, goes somewhere: a link. */
export function ButtonLink({ tone, size, wide, square, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={look({ tone, size, wide, square }, className)} />;
}

export type ButtonDownloadProps = ComponentProps<'a'> & Look;

/** A plain link in button's clothing, for downloads and other addresses the router must leave alone. */
export function ButtonDownload({ tone, size, wide, square, className, ...rest }: ButtonDownloadProps) {
  return <a {...rest} className={look({ tone, size, wide, square }, className)} />;
}

/** Buttons that belong together; they wrap, and fill the line on a phone. */
export function ButtonRow({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cx(styles.row, className)} />;
}
