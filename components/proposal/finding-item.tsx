'use client';

import { useTranslations } from 'use-intl/react';
import { Notice } from '@/components/ui/notice';
import type { Finding } from '@/lib/core/check/report';
import type { SectionId } from '@/lib/core/proposal/catalogue';
import { collectionDef } from '@/lib/core/proposal/catalogue';
import { sectionTerm } from '@/lib/texts/field-words';
import { useFindingWords } from './finding-words';
import { useGo } from './go';
import { hrefOf, useProposal } from './provider';

const TONES = { good: 'met', next: 'partly', clash: 'clash' } as const;

/** One thing the checker says: what was seen, what to do next, and a way to the very field. */
export function FindingItem({ finding, here }: { finding: Finding; here?: SectionId }) {
  const t = useTranslations('form.checker');
  const { meta, template } = useProposal();
  const words = useFindingWords();
  const go = useGo();
  const place = finding.places[0];
  const { says, next } = words(finding);
  const section = collectionDef(place.collection).section;
  const link = place.quote ? t('show') : t('go');
  return (
    <Notice look="margin" tone={TONES[finding.tone]}>
      <p>
        {finding.tone === 'good' ? says : <strong>{says}</strong>} {next ? `${next} ` : null}
        <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
          {link}
          {here !== undefined && section !== here
            ? ` ${t('elsewhere', { section: sectionTerm(template, section) })}`
            : null}
        </a>
      </p>
    </Notice>
  );
}
