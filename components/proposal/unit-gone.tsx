import { ButtonDownload, ButtonRow } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { collectionDef, isCollection, isList } from '@/lib/core/proposal/catalogue';
import {
  type AnyRecord,
  isBlank,
  type ProposalDocument,
  recordOf,
  rowsOf,
} from '@/lib/core/proposal/document';
import type { Template, TemplateSection } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import { collectionWords, fieldOrder, fieldWords } from '@/lib/texts/field-words';
import styles from './review-page.module.css';
import { rowName, valueWords } from './words';

type Props = { id: string; document: ProposalDocument; template: Template };

/** A proposal whose unit is gone, to be read and taken along: all that is written, and no boxes to write in. */
export function UnitGone({ id, document, template }: Props) {
  const t = texts();
  const title = isBlank(document.about.title) ? t('pdf.untitled') : document.about.title;
  return (
    <div className={styles.page}>
      <Notice
        tone="partly"
        title={t('pdf.gone.title')}
        actions={
          <ButtonRow>
            <ButtonDownload tone="primary" href={`/api/proposals/${id}/pdf`}>
              {t('pdf.gone.pdf')}
            </ButtonDownload>
            <ButtonDownload href={`/api/proposals/${id}/export`}>{t('pdf.gone.file')}</ButtonDownload>
          </ButtonRow>
        }
      >
        {t('pdf.gone.says', { unit: template.title, version: String(template.version) })}
      </Notice>
      <article className={styles.paper}>
        <p className={styles.unit}>{template.title}</p>
        <h1 className={styles.title}>{title}</h1>
        {template.sections.map((section) => (
          <Section key={section.id} section={section} document={document} />
        ))}
      </article>
    </div>
  );
}

type Part = { document: ProposalDocument };

function Section({ section, document }: Part & { section: TemplateSection }) {
  const written = Object.keys(section.collections)
    .filter(isCollection)
    .filter((name) =>
      isList(name)
        ? rowsOf(document, name).length > 0
        : Object.values(recordOf(document, name)).some((value) => !isBlank(value)),
    );
  if (written.length === 0) return null;
  return (
    <section aria-labelledby={`read-${section.id}`} className={styles.section}>
      <h2 id={`read-${section.id}`}>{section.term}</h2>
      {written.map((name) =>
        isList(name) ? (
          <div key={name}>
            <h3 className={styles.collection}>{collectionWords(undefined, name).title}</h3>
            {rowsOf(document, name).map((row, at) => (
              <div key={row.id} className={styles.row}>
                <h4 className={styles.rowTitle}>
                  {at + 1}. {rowName(name, row) ?? collectionWords(undefined, name).one}
                </h4>
                <Values name={name} values={row} document={document} />
              </div>
            ))}
          </div>
        ) : (
          <Values key={name} name={name} values={recordOf(document, name)} document={document} />
        ),
      )}
    </section>
  );
}

function Values({
  name,
  values,
  document,
}: Part & { name: Parameters<typeof collectionDef>[0]; values: AnyRecord }) {
  const { fields, label } = collectionDef(name);
  const filled = fieldOrder(undefined, name, Object.keys(fields)).flatMap((field) => {
    const def = fields[field];
    return def && field !== label && !isBlank(values[field]) ? [{ field, def }] : [];
  });
  return (
    <dl className={styles.values}>
      {filled.map(({ field, def }) => (
        <div key={field} className={def.kind === 'prose' ? styles.prose : styles.short}>
          <dt>{fieldWords(undefined, name, field).label}</dt>
          <dd>{valueWords(document, name, field, def, values[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
