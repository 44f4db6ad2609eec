import type { LucideIcon, LucideProps } from 'lucide-react';

export type IconProps = LucideProps & {
  of: LucideIcon;
  /** What it means where no words stand beside it; without it, it is decoration. */
  label?: string;
};

export function Icon({ of: Drawing, label, size = 18, ...rest }: IconProps) {
  return label ? (
    <Drawing role="img" aria-label={label} size={size} {...rest} />
  ) : (
    <Drawing aria-hidden size={size} {...rest} />
  );
}
