import { valueWords } from '@/components/proposal/words';
import { Notice } from '@/components/ui/notice';
import { Pill, type Tone } from '@/components/ui/pill';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type CollectionName, fieldDef } from '@/lib/core/proposal/catalogue';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import type { AnyValue } from '@/lib/core/proposal/fields';
import { changedPlaces } from '@/lib/core/review/affected';
import type { CollectionChange, FieldChange, RowChange, WordPart } from '@/lib/core/review/compare';
import type { Template } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import { collectionWords, fieldWords, sectionTerm } from '@/lib/texts/field-words';
import styles from './comparison.module.css';

type Shared = { readonly template: Template; readonly document: ProposalDocument };
const TONES: Readonly<Record<RowChange['is'], Tone>> = {
  added: 'met',
  removed: 'clash',
  changed: 'partly',
  moved: 'neutral',
};

/** What is different, in the order of the proposal. What was taken out and put in is said, struck and underlined. */
export function Comparison({ changes, ...shared }: Shared & { changes: readonly CollectionChange[] }) {
  const t = texts();
  if (changes.length === 0) return <Notice>{t('review.compare.none')}</Notice>;
  const order = shared.template.sections.map(({ id }) => id);
  const sections = [...new Set(changes.map(({ section }) => section))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  return (
    <div className={styles.all}>
      <p>
        {t('review.compare.places', { count: changedPlaces(changes).length })}{' '}
        <span className={styles.legend}>
          {t('review.compare.legend')}: <del>{t('review.compare.legendDel')}</del>{' '}
          <ins>{t('review.compare.legendIns')}</ins>
        </span>
      </p>
      {sections.map((section) => (
        <section key={section} aria-labelledby={`compare-${section}`} className={styles.section}>
          <h2 id={`compare-${section}`}>{sectionTerm(shared.template, section)}</h2>
          {changes
            .filter((one) => one.section === section)
            .map((one) => (
              <Collection key={one.collection} change={one} {...shared} />
            ))}
        </section>
      ))}
    </div>
  );
}

function Collection({ change, ...shared }: Shared & { change: CollectionChange }) {
  const t = texts();
  const { title, one } = collectionWords(shared.template, change.collection);
  return (
    <div>
      <h3 className={styles.collection}>{title}</h3>
      <Fields collection={change.collection} fields={change.fields} {...shared} />
      {change.rows.map((row) => (
        <div key={row.row} className={styles.row}>
          <h4>
            {row.name || one} <Pill tone={TONES[row.is]}>{t(`review.compare.rows.${row.is}`)}</Pill>
          </h4>
          <Fields collection={change.collection} fields={row.fields} {...shared} />
        </div>
      ))}
    </div>
  );
}

function Fields({
  collection,
  fields,
  template,
  document,
}: Shared & { collection: CollectionName; fields: readonly FieldChange[] }) {
  const t = texts();
  if (fields.length === 0) return null;
  const say = (field: string, value: AnyValue | undefined) => {
    const def = fieldDef(collection, field);
    return (def && valueWords(document, collection, field, def, value)) || t('review.compare.nothing');
  };
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, before, after, words }) => (
        <div key={field}>
          <dt>{fieldWords(template, collection, field).label}</dt>
          <dd>
            {words ? (
              <Words parts={words} />
            ) : (
              <>
                <Part part={{ text: say(field, before), is: 'removed' }} />{' '}
                <Part part={{ text: say(field, after), is: 'added' }} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** So much of what stayed is kept around a change; the middle of a long stretch is only counted. */
const AROUND = 160;

function Words({ parts }: { parts: readonly WordPart[] }) {
  const t = texts();
  return parts.map((part, at) => {
    const key = `${at} ${part.is}`;
    if (part.is !== 'same' || part.text.length <= AROUND * 3) return <Part key={key} part={part} />;
    const start = at === 0 ? '' : part.text.slice(0, AROUND).replace(/\S*$/, '');
    const end = at === parts.length - 1 ? '' : part.text.slice(-AROUND).replace(/^\S*/, '');
    const middle = part.text.slice(start.length, part.text.length - end.length);
    return (
      <span key={key}>
        {start}
        <span className={styles.same}>
          {t('review.compare.same', { count: middle.trim().split(/\s+/).length })}
        </span>
        {end}
      </span>
    );
  });
}

function Part({ part: { text, is } }: { part: WordPart }) {
  const t = texts();
  if (is === 'same') return text;
  const Tag = is === 'removed' ? 'del' : 'ins';
  return (
    <Tag>
      <VisuallyHidden>
        {t(is === 'removed' ? 'review.compare.removed' : 'review.compare.added')}
      </VisuallyHidden>
      {text}
    </Tag>
  );
}
