import type { Metadata } from 'next';
import { Glossary, type GlossaryTerm } from '@/components/shell/glossary';
import styles from '@/components/shell/glossary.module.css';
import { Shell } from '@/components/shell/shell';
import { requireActor } from '@/lib/server/auth/actor';
import { loadTemplates } from '@/lib/server/files/templates';
import { texts } from '@/lib/texts';

export const generateMetadata = (): Metadata => ({ title: texts()('shell.glossary.title') });

/** Terms of the newest version of each unit; a term two units share keeps the words of the first. */
function collectTerms(): GlossaryTerm[] {
  const newest = new Map(
    loadTemplates()
      .templates.toSorted((a, b) => a.version - b.version)
      .map((template) => [template.id, template]),
  );
  const terms = new Map<string, GlossaryTerm>();
  for (const template of newest.values()) {
    for (const { id, term, also, means, use } of template.glossary) {
      const known = terms.get(term.toLowerCase());
      if (known) known.units.push(template.title);
      else terms.set(term.toLowerCase(), { id, term, also, means, use, units: [template.title] });
    }
  }
  return [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
}

export default async function GlossaryPage() {
  const actor = await requireActor();
  const t = texts();
  const terms = collectTerms();
  return (
    <Shell actor={actor} width="narrow">
      <h1>{t('shell.glossary.title')}</h1>
      <p className={styles.lede}>{t('shell.glossary.lede')}</p>
      {terms.length > 0 ? <Glossary terms={terms} /> : <p>{t('shell.glossary.empty')}</p>}
    </Shell>
  );
}
