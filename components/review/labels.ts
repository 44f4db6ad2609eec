import type { useTranslations } from 'use-intl/react';
import type { DeskValue } from './desk-context';

/** Stands where the name goes. */
const SLOT = '\uf8ff';

/** Worded once for the whole page: two buttons for each of hundreds of stretches would else be worded one by one. */
export function labelsOf(t: ReturnType<typeof useTranslations<'review'>>): DeskValue['labels'] {
  const [commentOn, proofFor] = [
    t('document.commentOn', { name: SLOT }),
    t('document.proofFor', { name: SLOT }),
  ];
  return {
    comment: t('document.comment'),
    commentOn: (name) => commentOn.replace(SLOT, () => name),
    proof: t('document.proof'),
    proofFor: (name) => proofFor.replace(SLOT, () => name),
  };
}
