'use client';

import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/text-input';
import styles from './glossary.module.css';

export type GlossaryTerm = {
  id: string;
  term: string;
  also: readonly string[];
  means: string;
  use?: string | undefined;
  units: string[];
};

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Names first, then meanings: who types «gap» wants the gap, not every sentence that has one. */
function search(terms: readonly GlossaryTerm[], typed: string): readonly GlossaryTerm[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return terms;
  const named = terms.filter(({ term, also }) =>
    [term, ...also].some((name) => plain(name).includes(wanted)),
  );
  const told = terms.filter(
    (term) => !named.includes(term) && plain(`${term.means} ${term.use ?? ''}`).includes(wanted),
  );
  return [...named, ...told];
}

export function Glossary({ terms }: { terms: readonly GlossaryTerm[] }) {
  const t = useTranslations('shell.glossary');
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const found = search(terms, wanted);
  const severalUnits = new Set(terms.flatMap(({ units }) => units)).size > 1;
  return (
    <>
      <search className={styles.search}>
        <Field label={t('search')} hint={t('searchHint')}>
          <TextInput
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <p role="status" className={styles.count}>
          {t('found', { count: found.length })}
        </p>
      </search>
      {found.length === 0 ? (
        <div className={styles.none}>
          <p>{t('none', { typed: wanted })}</p>
          <Button onClick={() => setTyped('')}>{t('clear')}</Button>
        </div>
      ) : null}
      <dl className={styles.terms}>
        {found.map(({ id, term, also, means, use, units }) => (
          <div key={id} id={id} className={styles.term}>
            <dt className={styles.name}>
              <a href={`#${id}`}>{term}</a>
            </dt>
            {also.length > 0 ? (
              <dd className={styles.also}>{t('also', { names: also.join(', ') })}</dd>
            ) : null}
            <dd className={styles.means}>{means}</dd>
            {use ? (
              <dd className={styles.use}>
                <span className={styles.useHead}>{t('use')}</span> {use}
              </dd>
            ) : null}
            {severalUnits ? (
              <dd className={styles.also}>
                {t('units')} {units.join(', ')}
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
    </>
  );
}
