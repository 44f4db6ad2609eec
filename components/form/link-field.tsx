'use client';

import { useTranslations } from 'use-intl/react';
import { hrefOf, usePart, useProposal } from '@/components/proposal/provider';
import { rowName } from '@/components/proposal/words';
import { MultiPicker, type PickerItem, type PickerWords, SinglePicker } from '@/components/ui/picker';
import { type CollectionName, collectionDef, isList, type ListName } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';
import { reaches } from '@/lib/core/proposal/links';
import { collectionWords, sectionTerm } from '@/lib/texts/field-words';
import type { Holder } from './holder';

type LinkDef = Extract<FieldDef, { kind: 'link' | 'links' }>;

export function LinkField({
  holder,
  field,
  def,
  value,
  onChange,
}: {
  holder: Holder;
  field: string;
  def: LinkDef;
  value: AnyValue | undefined;
  onChange: (value: string | string[]) => void;
}) {
  const t = useTranslations('form.links');
  const { template, meta } = useProposal();
  const document = usePart((snapshot) => snapshot.document);
  const lists = def.to.filter((name): name is ListName => isList(name as CollectionName));
  const first = lists[0];
  if (!first) return null;
  // Only requirements come from two lists.
  const one = lists.length > 1 ? t('requirement') : article(collectionWords(template, first).one);
  const items = lists.flatMap((list) => itemsOf(document, list, holder, field));
  const listOf = (id: string) => lists.find((list) => rowsOf(document, list).some((row) => row.id === id));
  const words: PickerWords = {
    open: def.kind === 'links' ? t('open', { one }) : t('choose', { one }),
    list: t('list'),
    search: t('search'),
    empty: t('emptyGo', { section: sectionTerm(template, sectionOf(template, first)) }),
    remove: (name) => (def.kind === 'links' ? t('remove', { name }) : t('clear')),
    gone: t('gone'),
  };
  if (def.kind === 'link') {
    return (
      <SinglePicker
        items={items}
        value={typeof value === 'string' ? value : undefined}
        onChange={(next) => onChange(next ?? '')}
        words={words}
      />
    );
  }
  return (
    <MultiPicker
      items={items}
      value={Array.isArray(value) ? value : []}
      onChange={onChange}
      words={words}
      href={(id) => {
        const list = listOf(id);
        return list && list !== holder.collection
          ? hrefOf(meta.id, { collection: list, row: id })
          : undefined;
      }}
    />
  );

  function itemsOf(from: ProposalDocument, list: ListName, owner: Holder, own: string): PickerItem[] {
    const rows = rowsOf(from, list);
    const { title, one: unnamed } = collectionWords(template, list);
    return rows
      .filter((row) => row.id !== owner.row)
      .map((row, at) => ({
        value: row.id,
        label: rowName(list, row) ?? `${unnamed} ${at + 1}`,
        ...(lists.length > 1 ? { group: title } : {}),
        // Two actions that wait for each other would never start.
        disabled:
          list === owner.collection && owner.row !== undefined && reaches(rows, own, [row.id], owner.row),
      }));
  }
}

const article = (one: string): string => `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`;
const sectionOf = (template: ReturnType<typeof useProposal>['template'], list: ListName) =>
  template.sections.find((section) => Object.hasOwn(section.collections, list))?.id ??
  collectionDef(list).section;
