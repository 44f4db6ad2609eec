'use client';

import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { type UseFormReturn, useFormState, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { collectionTerms, Marked } from '@/components/proposal/marked';
import { useProposal } from '@/components/proposal/provider';
import { wordsIn } from '@/components/proposal/use-arrival';
import { Disclosure } from '@/components/ui/disclosure';
import { Field, FieldSet } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type Stretch, TextArea } from '@/components/ui/text-area';
import { TextInput } from '@/components/ui/text-input';
import { fromRaw, type RawRecord, toRaw } from '@/lib/client/raw';
import { collectionDef } from '@/lib/core/proposal/catalogue';
import type { RefusalCode } from '@/lib/core/proposal/changes';
import { type AnyRecord, isBlank } from '@/lib/core/proposal/document';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import { type FieldWords, fieldWords, optionWord } from '@/lib/texts/field-words';
import { Examples } from './examples';
import { FieldHints } from './field-hints';
import styles from './form.module.css';
import type { Holder } from './holder';
import { LinkField } from './link-field';
import { PinSelection, useSelection } from './pin-selection';
import { Suggesting } from './suggesting';
import { useHints } from './use-hints';

export type FieldInputProps = {
  holder: Holder;
  field: string;
  value: AnyValue | undefined;
  values: AnyRecord;
  form: UseFormReturn<RawRecord>;
  edit: (field: string, raw: string | string[]) => void;
};

const WIDE: ReadonlySet<FieldDef['kind']> = new Set(['prose', 'link', 'links']);

/** One question of the catalogue, in the input its kind calls for. */
export function FieldInput(props: FieldInputProps) {
  const { holder, field, value, edit } = props;
  const { template, target } = useProposal();
  const id = placeKey({ ...holder, field });
  const { hints, onFocus, onBlur } = useHints(id, isBlank(value));
  const def = collectionDef(holder.collection).fields[field];
  const isText = def?.kind === 'prose' || def?.kind === 'text';
  const selection = useSelection(isText);
  if (!def) return null;
  const words = fieldWords(template, holder.collection, field);
  const terms = collectionTerms(template, holder.collection).fields[field];
  const tip = terms?.tipText ? <Marked text={terms.tipText} spans={terms.tip} /> : undefined;
  const hint = words.hint ? <Marked text={words.hint} spans={terms?.hint} /> : undefined;
  const isName = collectionDef(holder.collection).label === field;
  const wide = isName || WIDE.has(def.kind) || (def.kind === 'text' && def.max > 200);
  const place: Place = { ...holder, field };
  const advice = hints.length > 0 ? <FieldHints hints={hints} /> : null;
  const note =
    tip || advice ? (
      <>
        {tip}
        {advice}
      </>
    ) : undefined;
  const asked = target && placeKey(target.place) === id ? [target.place] : [];
  const marked = [...asked, ...hints.map(({ places }) => places[0])];
  return (
    <div className={wide ? styles.wide : styles.half}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears of its field; is none itself */}
      <div
        className={styles.heed}
        onFocus={(event) => {
          onFocus();
          selection.onFocus(event);
        }}
        onBlur={(event) => {
          onBlur(event);
          selection.onBlur(event);
        }}
      >
        {def.kind === 'link' || def.kind === 'links' ? (
          <FieldSet controlId={id} label={words.label} hint={hint} note={note}>
            <LinkField
              holder={holder}
              field={field}
              def={def}
              value={value}
              onChange={(ids) => edit(field, ids)}
            />
          </FieldSet>
        ) : (
          <TypedField
            {...props}
            def={def}
            words={words}
            hint={hint}
            note={note}
            advice={advice}
            marked={marked}
            id={id}
          />
        )}
        {isText ? <PinSelection place={place} words={selection.words} onDone={selection.clear} /> : null}
      </div>
      {words.good || words.weak ? <FieldExample words={words} /> : null}
    </div>
  );
}

function FieldExample({ words }: { words: FieldWords }) {
  const t = useTranslations('form.section');
  return (
    <Disclosure summary={t('exampleShort')} className={styles.example}>
      <Examples good={words.good} weak={words.weak} />
    </Disclosure>
  );
}

type TypedProps = FieldInputProps & {
  def: FieldDef;
  words: FieldWords;
  hint: ReactNode;
  note: ReactNode;
  advice: ReactNode;
  marked: readonly Place[];
  id: string;
};

function TypedField({
  holder,
  field,
  value,
  form,
  edit,
  def,
  words,
  hint,
  note,
  advice,
  marked,
  id,
}: TypedProps) {
  const t = useTranslations('form.section');
  const refusals = useTranslations('refusals');
  const { errors } = useFormState({ control: form.control, name: field });
  const code = errors[field]?.message as RefusalCode | undefined;
  const registered = form.register(field, {
    onChange: (event: ChangeEvent<HTMLInputElement>) => edit(field, event.target.value),
  });
  const first = useRef(true);
  const stored = String(toRaw(def, value));
  const bound = {
    ...registered,
    defaultValue: stored,
    ref: (node: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => {
      // Words typed before the scripts arrived must outlive their arrival.
      const typed = node instanceof HTMLTextAreaElement ? (node.upmarkEarly ?? node.value) : node?.value;
      const early = node && first.current && typed !== undefined && typed !== stored ? typed : null;
      registered.ref(node);
      if (node) first.current = false;
      if (early === null) return;
      form.setValue(field, early);
      edit(field, early);
    },
  };
  const raw = useWatch({ control: form.control, name: field, disabled: def.kind === 'choice' });
  const text = typeof raw === 'string' ? raw : '';
  const dateRead = def.kind === 'date' ? readDate(def, text) : null;
  return (
    <Field
      controlId={id}
      label={words.label}
      hint={hint ?? (def.kind === 'date' ? t('dateHint') : undefined)}
      error={code ? refusals(code) : undefined}
      note={
        dateRead ? (
          <>
            {t('dateRead', { date: dateRead })}
            {advice}
          </>
        ) : (
          note
        )
      }
      count={<Count def={def} text={text} />}
    >
      {control()}
    </Field>
  );

  function control() {
    switch (def.kind) {
      case 'prose':
        return (
          <TextArea
            rows={def.max > 4_000 ? 4 : 2}
            spellCheck
            marks={stretches(text, marked)}
            text={text}
            {...bound}
          />
        );
      case 'choice':
        return (
          <Select
            {...bound}
            emptyLabel={t('choose')}
            options={def.options.map((option) => ({
              value: option,
              label: optionWord(holder.collection, field, option),
            }))}
          />
        );
      case 'money':
        return <TextInput inputMode="decimal" autoComplete="off" before="£" chars={12} {...bound} />;
      case 'number':
        return (
          <TextInput inputMode={def.min < 0 ? 'text' : 'decimal'} autoComplete="off" chars={12} {...bound} />
        );
      case 'date':
        return <TextInput autoComplete="off" chars={20} {...bound} />;
      default:
        return def.kind === 'text' && def.suggest ? (
          <Suggesting
            {...bound}
            source={def.suggest}
            label={words.label}
            value={typeof value === 'string' ? value : ''}
          />
        ) : (
          <TextInput autoComplete="off" {...bound} />
        );
    }
  }
}

const stretches = (text: string, places: readonly Place[]): Stretch[] =>
  places.flatMap((place) => {
    const found = wordsIn(text, place);
    return found ? [{ start: found[0], end: found[1] }] : [];
  });

/** Said only when what is typed is not already written out. */
function readDate(def: FieldDef, text: string): string | null {
  const read = fromRaw(def, text);
  if (!read.ok || read.value === null) return null;
  const written = String(toRaw(def, read.value));
  return written === text.trim() ? null : written;
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;

/** Words for prose; characters only when the end is near. */
function Count({ def, text }: { def: FieldDef; text: string }) {
  const t = useTranslations('form.section');
  if (def.kind !== 'prose' && def.kind !== 'text') return null;
  const left = def.max - text.length;
  if (left < 0) return t('over', { count: -left });
  if (left < def.max / 10 && text.length > 0) return t('left', { count: left });
  return def.kind === 'prose' && text !== '' ? t('words', { count: countWords(text) }) : null;
}
