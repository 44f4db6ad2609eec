'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useGo } from '@/components/proposal/go';
import { hrefOf, useInsight, usePart, useProposal } from '@/components/proposal/provider';
import { WitnessAsk, WitnessPill } from '@/components/proposal/witness-ask';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ChipLink, ChipList } from '@/components/ui/chip';
import { Pill } from '@/components/ui/pill';
import type { ListName } from '@/lib/core/proposal/catalogue';
import type { AnyRow } from '@/lib/core/proposal/document';
import { collectionWords } from '@/lib/texts/field-words';
import { rowName } from '../proposal/words';
import { CollectionForm } from './collection-form';
import styles from './form.module.css';
import { type Linked, linkedFrom, linkedRows, rowFacts } from './row-facts';
import { RowFigure } from './row-figure';

type RowCardProps = {
  list: ListName;
  row: AnyRow;
  at: number;
  all: number;
  open: boolean;
  onOpen: (row: string | null, focus?: boolean) => void;
  onMove: (row: AnyRow, step: -1 | 1) => void;
  onRemove: (row: AnyRow) => void;
};

export const RowCard = memo(function RowCard({
  list,
  row,
  at,
  all,
  open,
  onOpen,
  onMove,
  onRemove,
}: RowCardProps) {
  const t = useTranslations('form.rows');
  const { template } = useProposal();
  const { report } = useInsight();
  const one = collectionWords(template, list).one;
  const name = rowName(list, row);
  const spoken = name ?? `${one} ${at + 1}`;
  const look = report.open.filter(({ places }) => places[0].collection === list && places[0].row === row.id);
  const id = `${list}.${row.id}`;
  const facts = rowFacts(list, row);

  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(row, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <Card
      as="section"
      current={open}
      id={id}
      aria-labelledby={`${id}-title`}
      data-row={row.id}
      onKeyDown={keys}
    >
      <div className={styles.rowHead}>
        <h3 id={`${id}-title`} className={styles.rowTitle}>
          <button
            type="button"
            id={`${id}-toggle`}
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={() => onOpen(open ? null : row.id)}
          >
            {at + 1} · {name ?? <span className={styles.unnamed}>{t('unnamed')}</span>}
          </button>
        </h3>
        {look.length > 0 ? <Pill tone="partly">{t('look', { count: look.length })}</Pill> : null}
        {list === 'testimonies' ? <WitnessPill row={row.id} /> : null}
        <div className={styles.rowTools}>
          {open ? null : (
            <Button
              tone="quiet"
              size="small"
              onClick={() => onOpen(row.id, true)}
              aria-label={t('openRow', { name: spoken })}
            >
              {t('open')}
            </Button>
          )}
          <Tool label={`${t('moveUp')}: ${spoken}`} onPress={() => onMove(row, -1)} disabled={at === 0}>
            <ArrowUp aria-hidden />
          </Tool>
          <Tool
            label={`${t('moveDown')}: ${spoken}`}
            onPress={() => onMove(row, 1)}
            disabled={at === all - 1}
          >
            <ArrowDown aria-hidden />
          </Tool>
          <Tool label={`${t('remove')}: ${spoken}`} onPress={() => onRemove(row)}>
            <Trash2 aria-hidden />
          </Tool>
        </div>
      </div>
      {open ? (
        <div id={`${id}-body`} className={styles.rowBody}>
          <CollectionForm collection={list} row={row.id} />
          <RowFigure list={list} row={row} />
          <LinkedFrom row={row.id} />
          {list === 'testimonies' ? <WitnessAsk row={row} /> : null}
          <div className={styles.rowFoot}>
            <Button onClick={() => onOpen(null)} aria-label={t('doneRow', { name: spoken })}>
              {t('done')}
            </Button>
          </div>
        </div>
      ) : (
        <div id={`${id}-body`}>
          {facts ? <p className={styles.facts}>{facts}</p> : null}
          <FoldedLinks list={list} row={row} />
        </div>
      )}
    </Card>
  );
});

function Tool({
  label,
  onPress,
  disabled,
  children,
}: {
  label: string;
  onPress: () => void;
  disabled?: boolean;
  children: React.ReactNode;
}) {
  return (
    <Button
      tone="quiet"
      size="small"
      square
      aria-label={label}
      title={label}
      // Stays in the tab order at the ends of the list, so the focus is not thrown off by a move.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </Button>
  );
}

function Chips({ linked }: { linked: readonly Linked[] }) {
  const { meta, template } = useProposal();
  const go = useGo();
  return (
    <ChipList
      className={styles.chips}
      items={linked.map(({ place, name }) => {
        const one = collectionWords(template, place.collection).one;
        return {
          key: place.row,
          node: (
            <ChipLink href={hrefOf(meta.id, place)} prefetch={false} onClick={go.toPlace(place)}>
              {capital(one)}: {name ?? '…'}
            </ChipLink>
          ),
        };
      })}
    />
  );
}

/** A folded row stays a glance; the rest shows when it is opened. */
const FOLDED = 3;

function FoldedLinks({ list, row }: { list: ListName; row: AnyRow }) {
  const t = useTranslations('form.rows');
  const document = usePart((snapshot) => snapshot.document);
  const linked = linkedRows(document, list, row);
  if (linked.length === 0) return null;
  return (
    <>
      <Chips linked={linked.slice(0, FOLDED)} />
      {linked.length > FOLDED ? (
        <p className={styles.facts}>{t('moreLinks', { count: linked.length - FOLDED })}</p>
      ) : null}
    </>
  );
}

/** What other sections have joined to this row: a gap shows its evidence, an improvement its KPIs and costs. */
function LinkedFrom({ row }: { row: string }) {
  const t = useTranslations('form.rows');
  const document = usePart((snapshot) => snapshot.document);
  const linked = linkedFrom(document, row);
  if (linked.length === 0) return null;
  return (
    <div className={styles.linked}>
      <h4 className={styles.linkedTitle}>{t('linkedFrom')}</h4>
      <Chips linked={linked} />
    </div>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
