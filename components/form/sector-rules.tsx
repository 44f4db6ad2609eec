'use client';

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useGo } from '@/components/proposal/go';
import { hrefOf, usePart, useProposal } from '@/components/proposal/provider';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { citation } from '@/lib/core/law';
import { namedAlready, type Offered, requirementOf, rulesForSector } from '@/lib/core/law/sector';
import { MAX_ROWS } from '@/lib/core/proposal/fields';
import { shownBy } from '@/lib/core/template/seen';
import { optionWord, sectionTerm } from '@/lib/texts/field-words';
import styles from './sector-rules.module.css';

const LIST = 'externalRequirements';
const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** What markers usually look for in the sector that was chosen once, each to be added as a row in one press. */
export default function SectorRules({ onOpen }: { onOpen: (row: string, focus?: boolean) => void }) {
  const t = useTranslations('form.sectorRules');
  const { template, store } = useProposal();
  const sector = usePart(({ document }) => document.about.sector);
  const nation = usePart(({ document }) => document.about.nation);
  const rows = usePart(({ document }) => document.externalRequirements);
  const [fresh] = useState(() => rows.length === 0);
  const [said, setSaid] = useState('');
  const { own, everyTrade, byChoice } = useMemo(() => rulesForSector({ sector, nation }), [sector, nation]);
  const listed = useMemo(() => namedAlready(rows, { sector, nation }), [rows, sector, nation]);
  const asked = shownBy(template);
  const trade =
    sector === undefined || sector === 'other' ? null : lower(optionWord('about', 'sector', sector));
  const place = nation === undefined || nation === 'uk' ? 'uk' : nation;

  const add = ({ instrument }: Offered) => {
    store.add(LIST, requirementOf(instrument), rows.at(-1)?.id ?? null);
    setSaid(t('added', { name: citation(instrument) }));
  };
  const group = (offered: readonly Offered[]) => (
    <ul className={styles.list}>
      {offered.map((one) => (
        <Rule
          key={one.instrument.id}
          offered={one}
          row={listed.get(one.instrument.id)}
          full={rows.length >= MAX_ROWS}
          onAdd={() => add(one)}
          onOpen={(row) => onOpen(row, true)}
        />
      ))}
    </ul>
  );
  return (
    <Disclosure
      open={fresh || undefined}
      summary={trade ? t('summary', { trade }) : t('summaryAny')}
      className={styles.all}
    >
      <p className={styles.lead}>
        {trade && own.length > 0
          ? t('lead', { trade, place: lower(t(`places.${place}`)) })
          : t('leadAny', { place: lower(t(`places.${place}`)) })}{' '}
        {t('ownWords')}
      </p>
      {sector === undefined && asked.field('about', 'sector') ? <Choose field="sector" /> : null}
      {nation === undefined && asked.field('about', 'nation') ? <Choose field="nation" /> : null}
      {own.length > 0 ? group(own) : null}
      <Disclosure summary={t('everyTrade')} open={own.length === 0 || undefined}>
        {group(everyTrade)}
      </Disclosure>
      <Disclosure summary={t('byChoice')}>{group(byChoice)}</Disclosure>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Disclosure>
  );
}

/** Sector and nation are chosen once, elsewhere; here is the way there. */
function Choose({ field }: { field: 'sector' | 'nation' }) {
  const t = useTranslations('form.sectorRules');
  const { meta, template } = useProposal();
  const go = useGo();
  const place = { collection: 'about', field } as const;
  return (
    <p className={styles.lead}>
      <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
        {t(field === 'sector' ? 'chooseSector' : 'chooseNation', {
          section: sectionTerm(template, 'organisation'),
        })}
      </a>
    </p>
  );
}

function Rule({
  offered: { instrument, only },
  row,
  full,
  onAdd,
  onOpen,
}: {
  offered: Offered;
  row: string | undefined;
  full: boolean;
  onAdd: () => void;
  onOpen: (row: string) => void;
}) {
  const t = useTranslations('form.sectorRules');
  const name = citation(instrument);
  const facts = [
    optionWord(LIST, 'force', instrument.force),
    only?.map((nation) => optionWord('about', 'nation', nation)).join(', '),
    instrument.enforcer,
  ];
  return (
    <li className={styles.rule}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        <p>
          {instrument.asks}{' '}
          <a href={instrument.source} target="_blank" rel="noreferrer">
            {t('source')}
            <VisuallyHidden> {t('sourceOf', { name })}</VisuallyHidden>
          </a>
        </p>
      </div>
      {/* One button before and after, so that the focus stays where the hand is. */}
      <Button
        size="small"
        tone={row === undefined ? undefined : 'quiet'}
        disabled={row === undefined && full}
        aria-label={row === undefined ? t('addName', { name }) : t('openName', { name })}
        onClick={() => (row === undefined ? onAdd() : onOpen(row))}
        className={styles.add}
      >
        {row === undefined ? (
          <>
            <Plus aria-hidden /> {t('add')}
          </>
        ) : (
          t('open')
        )}
      </Button>
    </li>
  );
}
