'use client';

import { memo, useEffect, useMemo, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { usePart, useProposal } from '@/components/proposal/provider';
import { pathKey } from '@/lib/client/outbox';
import { fromRaw, type RawRecord, toRaw, toRawRecord } from '@/lib/client/raw';
import { type CollectionName, collectionDef, fieldDef, isList } from '@/lib/core/proposal/catalogue';
import type { ValuePath } from '@/lib/core/proposal/changes';
import { type AnyRecord, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { sameValue } from '@/lib/core/proposal/values';
import { fieldOrder } from '@/lib/texts/field-words';
import { FieldInput } from './field-input';
import styles from './form.module.css';
import { collectionResolver } from './resolver';

const NOTHING: AnyRecord = {};
const pathOf = (collection: CollectionName, row: string | undefined, field: string): ValuePath =>
  row === undefined ? { collection, field } : { collection, row, field };

/**
 * One record, or one row of a list, as a form. Every keystroke goes to the store, which saves it; the form
 * itself only knows what stands in the boxes and which of it is no value yet.
 */
export const CollectionForm = memo(function CollectionForm({
  collection,
  row,
}: {
  collection: CollectionName;
  row?: string;
}) {
  const { store, template } = useProposal();
  const values = usePart(({ document }) =>
    isList(collection)
      ? (rowsOf(document, collection).find((each) => each.id === row) ?? NOTHING)
      : recordOf(document, collection),
  );
  const [first] = useState(() => toRawRecord(collection, values));
  const form = useForm<RawRecord>({
    defaultValues: first,
    mode: 'onTouched',
    resolver: useMemo(() => collectionResolver(collection), [collection]),
  });
  useIncoming(form, collection, row, values);

  const edit = (field: string, raw: string | string[]) => {
    const def = fieldDef(collection, field);
    if (!def) return;
    const path = pathOf(collection, row, field);
    const read = fromRaw(def, raw);
    const refused = read.ok ? store.set(path, read.value) : read.code;
    if (refused !== null) store.keepDraft(path, String(raw));
  };

  const fields = fieldOrder(template, collection, Object.keys(collectionDef(collection).fields));
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <FieldInput
          key={field}
          holder={row === undefined ? { collection } : { collection, row }}
          field={field}
          value={values[field]}
          values={values}
          form={form}
          edit={edit}
        />
      ))}
    </div>
  );
});

/** What others changed, and what this device kept, appears in boxes whose author has nothing else in them. */
function useIncoming(
  form: UseFormReturn<RawRecord>,
  collection: CollectionName,
  row: string | undefined,
  values: AnyRecord,
): void {
  const drafts = usePart((snapshot) => snapshot.drafts);
  useEffect(() => {
    for (const [field, def] of Object.entries(collectionDef(collection).fields)) {
      const draft = drafts[pathKey(pathOf(collection, row, field))];
      const shown = form.getValues(field) ?? '';
      if (draft) {
        if (shown === draft.raw) continue;
        form.setValue(field, draft.raw, { shouldTouch: true, shouldValidate: true });
        continue;
      }
      const read = fromRaw(def, shown);
      if (read.ok && sameValue(read.value, values[field] ?? null)) continue;
      form.setValue(field, toRaw(def, values[field]), {
        shouldValidate: form.getFieldState(field).isTouched,
      });
    }
  }, [form, collection, row, values, drafts]);
}
