'use client';

import { useTranslations } from 'use-intl/react';

/** The codes of lib/server/services/people/invitation-list, as they come over the wire. */
const KNOWN = [
  'name-missing',
  'name-too-long',
  'email-missing',
  'email-bad',
  'role-unknown',
  'roles-missing',
  'cohort-unknown',
  'employer-unknown',
  'employer-unused',
  'twice-in-list',
  'already-member',
  'already-invited',
  'quotes-open',
] as const;
export type LineFault = { readonly code: (typeof KNOWN)[number]; readonly value?: string };

/** The words for what is wrong with a line. */
export function useFaultWords(): (fault: LineFault) => string {
  const t = useTranslations('people.lineFaults');
  return ({ code, value }) => t(code, { value: value ?? '' });
}
