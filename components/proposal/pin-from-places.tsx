'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { type CollectionName, collectionDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import { type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { type Place, placeFrom, placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { shownBy } from '@/lib/core/template/seen';
import { sentences } from '@/lib/core/text/words';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';
import styles from './pin.module.css';
import { usePinning } from './pinning';
import { useProposal, useSnapshot } from './provider';
import { findRow, rowName } from './words';

/** From a marking point: where is it written, and in which words? */
export default function PinFromPlaces({
  point,
  title,
  onClose,
}: {
  point: string;
  title: string;
  onClose: () => void;
}) {
  const t = useTranslations('form.proof');
  const common = useTranslations('common');
  const { template } = useProposal();
  const { document } = useSnapshot();
  const pin = usePinning();
  const id = useId();
  const [at, setAt] = useState('');
  const [chosen, setChosen] = useState('');
  const [fault, setFault] = useState(false);
  const places = placesIn(document, template);
  const passages = passagesAt(document, template, placeFrom(at));
  const picked = passages.find(({ key }) => key === chosen);

  const save = () => {
    if (!picked) return setFault(true);
    pin(point, picked.place, picked.quote);
    onClose();
  };
  const options = passages.map(
    ({ key, label, quote }): RadioOption => ({
      value: key,
      label: quote ? (
        <>
          <span className={styles.label}>{label}</span> <span className={styles.words}>“{quote}”</span>
        </>
      ) : (
        (label ?? t('wholeRow'))
      ),
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('pinFor', { point: title })}
      closeLabel={common('close')}
      actions={
        <>
          <Button tone="primary" onClick={save}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {places.length === 0 ? (
          <p>{t('written')}</p>
        ) : (
          <Field
            controlId={`${id}-where`}
            label={t('where')}
            error={fault && !picked ? t('needPlace') : undefined}
          >
            <Select
              value={at}
              emptyLabel={t('choose')}
              onChange={(event) => {
                setAt(event.target.value);
                setChosen('');
              }}
              options={places}
            />
          </Field>
        )}
        {options.length > 0 ? (
          <RadioGroup
            name={`${id}-words`}
            label={t('what')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={options}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

const said = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const textFields = (template: Template, collection: CollectionName): string[] => {
  const { fields } = collectionDef(collection);
  return fieldOrder(template, collection, Object.keys(fields)).filter((field) => {
    const kind = fields[field]?.kind;
    return kind === 'prose' || kind === 'text';
  });
};

/** Every record and row in which words stand, in the order of the unit. */
function placesIn(document: ProposalDocument, template: Template): { value: string; label: string }[] {
  return template.sections.flatMap((section) =>
    Object.keys(section.collections)
      .filter(isCollection)
      .flatMap((collection) => {
        const { title, one } = collectionWords(template, collection);
        const fields = textFields(template, collection);
        if (!isList(collection)) {
          const record = recordOf(document, collection);
          return fields.some((field) => said(record[field])) ? [{ value: collection, label: title }] : [];
        }
        return rowsOf(document, collection)
          .filter((row) => fields.some((field) => said(row[field])))
          .map((row) => ({
            value: placeKey({ collection, row: row.id }),
            label: `${title}: ${rowName(collection, row) ?? one}`,
          }));
      }),
  );
}

type Passage = { key: string; place: Place; label: string | undefined; quote?: string };

/** The row as a whole, and each sentence in it. */
function passagesAt(document: ProposalDocument, template: Template, at: Place | null): Passage[] {
  if (!at || !shownBy(template).collection(at.collection)) return [];
  const { collection } = at;
  const holder = isList(collection) ? findRow(document, collection, at.row) : recordOf(document, collection);
  if (!holder) return [];
  const whole: Passage[] = isList(collection) ? [{ key: 'whole', place: at, label: undefined }] : [];
  const inWords = textFields(template, collection).flatMap((field): Passage[] => {
    const text = holder[field];
    if (!said(text)) return [];
    const place: Place = isList(collection) ? { ...at, field } : { collection, field };
    const { label } = fieldWords(template, collection, field);
    return sentences(text).map((one) => ({
      key: `${field} ${one.start}`,
      place,
      label,
      quote: text.slice(one.start, one.end),
    }));
  });
  return [...whole, ...inWords];
}
