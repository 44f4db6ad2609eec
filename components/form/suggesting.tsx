'use client';

import { type ComponentProps, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useProposal } from '@/components/proposal/provider';
import { Combobox, type Suggestion } from '@/components/ui/combobox';
import { COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';

type Source = 'law' | 'owner' | 'unit';
const MOST = 6;
const USUAL_UNITS = ['%', 'working days', 'days', 'hours', 'minutes', 'seconds', 'calls', 'complaints', '£'];

/** Everything of one kind that stands in the proposal already, most used first. */
function usedIn(document: ProposalDocument, source: Source): string[] {
  const counts = new Map<string, number>();
  for (const list of COLLECTION_NAMES) {
    if (!isList(list)) continue;
    for (const [field, def] of Object.entries(collectionDef(list).fields)) {
      if (def.kind !== 'text' || def.suggest !== source) continue;
      for (const row of rowsOf(document, list)) {
        const value = row[field];
        if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

type Law = typeof import('@/lib/core/law');

/** Free text that offers what others have called it: laws by their full title, owners and units used before. */
export function Suggesting({
  source,
  label,
  value,
  ...input
}: Omit<ComponentProps<typeof Combobox>, 'suggest' | 'listLabel' | 'countWords'> & {
  source: Source;
  label: string;
  value: string;
}) {
  const t = useTranslations('form.section');
  const { store } = useProposal();
  const [law, setLaw] = useState<Law | null>(null);
  const suggest = useCallback(
    (typed: string): Suggestion[] => {
      const { document } = store.getSnapshot();
      if (source === 'law') {
        const { sector, nation } = document.about;
        return (law?.findInstruments(typed, { sector, nation }, MOST) ?? []).map((one) => ({
          value: law?.citation(one) ?? one.title,
          hint: one.enforcer,
        }));
      }
      const wanted = typed.trim().toLowerCase();
      const known = usedIn(document, source);
      const all = source === 'unit' ? [...new Set([...known, ...USUAL_UNITS])] : known;
      const fits = all.filter((one) => one.toLowerCase().includes(wanted) && one !== value);
      return fits.slice(0, MOST).map((one) => ({ value: one }));
    },
    [source, law, store, value],
  );
  return (
    <Combobox
      {...input}
      suggest={suggest}
      listLabel={t('suggestions', { label })}
      countWords={(count) => t('suggestionCount', { count })}
      onFocus={() => {
        // The catalogue of law is large; it comes when a hand is on the field.
        if (source === 'law' && !law) void import('@/lib/core/law').then(setLaw);
      }}
    />
  );
}
