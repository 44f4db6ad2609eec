'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import { showToast } from '@/components/ui/toast';
import { pin } from '@/lib/core/check/pins';
import { NOTES } from '@/lib/core/proposal/catalogue';
import { MAX_ROWS } from '@/lib/core/proposal/fields';
import type { Place } from '@/lib/core/proposal/place';
import { useProposal, visit } from './provider';

/** Pins a place, or words in it, to a marking point, and says so with a way to see it. */
export function usePinning() {
  const t = useTranslations('form.proof');
  const { store, template, meta } = useProposal();
  return useCallback(
    (point: string, { collection, row, field }: Place, quote?: string) => {
      const { pins } = store.getSnapshot().document;
      if (pins.length >= MAX_ROWS) {
        showToast({ key: 'pinned', text: t('full'), tone: 'clash' });
        return;
      }
      const place: Place = { collection, ...(row ? { row } : {}), ...(field ? { field } : {}) };
      const words = quote?.slice(0, NOTES.pins.fields.quote.max);
      const again = pins.some((one) => {
        const { point: on, place: at, quote: said } = pin(point, place, words);
        return one.point === on && one.place === at && one.quote === said;
      });
      if (!again) store.add('pins', pin(point, place, words), pins.at(-1)?.id ?? null);
      const title = template.markingPoints.find(({ id }) => id === point)?.title ?? point;
      showToast({
        key: 'pinned',
        text: t('done', { point: title }),
        action: { label: t('see'), onPress: () => visit(`/proposals/${meta.id}/proof#point-${point}`) },
      });
    },
    [store, template, meta.id, t],
  );
}
