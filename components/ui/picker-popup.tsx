'use client';

import { Combobox } from '@base-ui/react/combobox';
import { Check, Search } from 'lucide-react';
import type { RefObject } from 'react';
import type { PickerItem, PickerWords } from './picker';
import styles from './popup.module.css';

type Group = { value: string; items: PickerItem[] };

function grouped(items: readonly PickerItem[]): Group[] {
  const groups = new Map<string, PickerItem[]>();
  for (const item of items) {
    const name = item.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([value, list]) => ({ value, items: list }));
}

function Item({ item }: { item: PickerItem }) {
  return (
    <Combobox.Item value={item} disabled={item.disabled} className={styles.item}>
      <Combobox.ItemIndicator className={styles.tick}>
        <Check aria-hidden size={16} strokeWidth={2.6} />
      </Combobox.ItemIndicator>
      <span className={styles.words}>
        {item.label}
        {item.hint ? <span className={styles.hint}>{item.hint}</span> : null}
      </span>
    </Combobox.Item>
  );
}

export type PickerPopupProps = {
  items: readonly PickerItem[];
  chosen: readonly string[];
  multiple: boolean;
  onChoose: (values: string[]) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: RefObject<HTMLElement | null>;
  words: Pick<PickerWords, 'search' | 'empty' | 'list'>;
};

/** The searchable list behind a picker; loaded when a picker first opens. */
export default function PickerPopup(props: PickerPopupProps) {
  const { items, chosen, multiple, onChoose, open, onOpenChange, anchor, words } = props;
  const groups = grouped(items);
  const isGrouped = groups.length > 1;
  const picked = items.filter((item) => chosen.includes(item.value));

  // The button that opened it is no part of the popup: its press closes by itself, not as a press outside.
  const change: Combobox.Root.Props<PickerItem>['onOpenChange'] = (next, details) => {
    const target = details.event.target;
    const onAnchor = target instanceof Node && anchor.current?.contains(target);
    if (!next && details.reason === 'outside-press' && onAnchor) return details.cancel();
    onOpenChange(next);
  };
  const common = {
    items: isGrouped ? groups : [...items],
    isItemEqualToValue: (a: PickerItem, b: PickerItem) => a.value === b.value,
    itemToStringLabel: (item: PickerItem) => item.label,
    open,
    onOpenChange: change,
    autoHighlight: true,
    modal: false,
  } as const;
  const inside = (
    <Combobox.Portal>
      <Combobox.Positioner
        anchor={anchor}
        align="start"
        sideOffset={6}
        collisionPadding={12}
        className={styles.positioner}
      >
        <Combobox.Popup aria-label={words.list} finalFocus={anchor} className={styles.popup}>
          <div className={styles.search}>
            <Search aria-hidden size={16} />
            <Combobox.Input aria-label={words.search} placeholder={words.search} />
          </div>
          <Combobox.Empty className={styles.empty}>{words.empty}</Combobox.Empty>
          <Combobox.List className={styles.list} aria-label={words.list}>
            {isGrouped
              ? (group: Group) => (
                  <Combobox.Group key={group.value} items={group.items}>
                    <Combobox.GroupLabel className={styles.group}>{group.value}</Combobox.GroupLabel>
                    <Combobox.Collection>
                      {(item: PickerItem) => <Item key={item.value} item={item} />}
                    </Combobox.Collection>
                  </Combobox.Group>
                )
              : (item: PickerItem) => <Item key={item.value} item={item} />}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );

  return multiple ? (
    <Combobox.Root
      {...common}
      multiple
      value={picked}
      onValueChange={(next: PickerItem[]) => {
        // Rows the list does not show (gone, or of another kind) stay as they were.
        const others = chosen.filter((value) => !items.some((item) => item.value === value));
        onChoose([...others, ...next.map((item) => item.value)]);
      }}
    >
      {inside}
    </Combobox.Root>
  ) : (
    <Combobox.Root
      {...common}
      value={picked[0] ?? null}
      onValueChange={(next: PickerItem | null) => onChoose(next ? [next.value] : [])}
    >
      {inside}
    </Combobox.Root>
  );
}
