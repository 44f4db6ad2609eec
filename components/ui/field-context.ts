'use client';

import { createContext, useContext } from 'react';

export type FieldWiring = { id: string; describedBy?: string; invalid: boolean; labelId: string };

export const FieldContext = createContext<FieldWiring | null>(null);

type Given = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: unknown };

/**
 * The attributes a control needs so that its label, hint and error belong to it. What the control was given
 * itself wins, and descriptions add up.
 */
export function useFieldControl<P extends Given>(props: P) {
  const field = useContext(FieldContext);
  if (!field) return props;
  const describedBy = [props['aria-describedby'], field.describedBy].filter(Boolean).join(' ');
  return {
    ...props,
    id: props.id ?? field.id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': props['aria-invalid'] ?? (field.invalid || undefined),
  } as P;
}
