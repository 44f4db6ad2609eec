'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { showToast } from '@/components/ui/toast';
import { type Apart, apart, type Considered, consider, findingKey } from '@/lib/core/check/considered';
import type { Finding } from '@/lib/core/check/report';
import type { ProposalDocument, Row } from '@/lib/core/proposal/document';
import type { Insight } from './insight';
import { useProposal } from './provider';

/** What is worked out, as its author is told it: what they have considered is no longer among what is open. */
export type Told = Insight & { readonly apart: Apart };

/** Looked at again when something was worked out or considered; between the two, typing changes nothing here. */
export function useTold(insight: Insight, document: ProposalDocument): Told {
  const { considered } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const parts = apart(insight.report, document);
    return {
      ...insight,
      report: { ...insight.report, open: parts.open, sections: parts.sections },
      apart: parts,
    };
  }, [insight, considered]);
}

/** Finds the reason that was given for a finding, wherever the finding is shown. */
export function reasonsOf({ considered, returned }: Apart) {
  const byKey = (list: readonly Considered[]) =>
    new Map(list.map((one) => [findingKey(one.finding), one.row]));
  const [kept, back] = [byKey(considered), byKey(returned)];
  return {
    considered: (finding: Finding) => kept.get(findingKey(finding)),
    returned: (finding: Finding) => back.get(findingKey(finding)),
  };
}

/** Considering a finding and taking that back: changes of the proposal like any other. */
export function useConsidering() {
  const { store } = useProposal();
  const t = useTranslations('form.considered');
  const common = useTranslations('common');
  return useMemo(
    () => ({
      /** A reason that no longer fits its words is written anew, not kept beside the new one. */
      consider(finding: Finding, reason: string, earlier?: Row<'considered'>) {
        const { document } = store.getSnapshot();
        const values = consider(finding, document, reason);
        if (earlier) {
          const path = { collection: 'considered', row: earlier.id } as const;
          store.set({ ...path, field: 'words' }, values.words ?? null);
          store.set({ ...path, field: 'reason' }, reason);
        } else store.add('considered', values, document.considered.at(-1)?.id ?? null);
        showToast({ key: 'considered', text: t('kept') });
      },
      takeBack(row: Row<'considered'>) {
        const undo = store.remove('considered', row.id);
        showToast({
          key: 'considered',
          text: t('takenBack'),
          action: { label: common('undo'), onPress: undo },
        });
      },
    }),
    [store, t, common],
  );
}
