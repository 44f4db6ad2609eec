'use client';

import { useDeferredValue, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import { formatDate } from '@/lib/core/format';
import type { Place } from '@/lib/core/proposal/place';
import { seenBy } from '@/lib/core/template/seen';
import { isWorkedBy, type RuleInUse, type RuleUse, rulesInUse } from '@/lib/core/trace/rules-in-use';
import figures from './figures.module.css';
import styles from './figures-practice.module.css';
import { useGo } from './go';
import { hrefOf, useInsight, usePart, useProposal } from './provider';
import { VerdictPill } from './verdict-pill';

/** Rule by rule, the contacts it was used in: whether two distinct rules are shown can be seen at a glance. */
export function PracticeFigures() {
  const t = useTranslations('form.rulesUsed');
  const { template } = useProposal();
  const document = useDeferredValue(usePart((snapshot) => snapshot.document));
  // Rules and contacts that this unit does not ask for are kept, but nobody is shown them.
  const { rules, contacts } = useMemo(() => {
    const seen = seenBy(template, document);
    return { rules: rulesInUse(seen), contacts: seen.contacts.length };
  }, [template, document]);
  if (contacts === 0) return null;
  const workedBy = rules.filter(isWorkedBy);
  const others = rules.filter((rule) => !isWorkedBy(rule));
  const shown = workedBy.filter((rule) => rule.shown).length;
  return (
    <Card as="section" aria-labelledby="rules-used-title" className={figures.card}>
      <h2 id="rules-used-title" className={figures.title}>
        {t('title')}
      </h2>
      <p className={styles.says}>{t('says', { shown, used: workedBy.length, contacts })}</p>
      <Points />
      {workedBy.map((rule) => (
        <Rule key={rule.row} rule={rule} />
      ))}
      {others.length > 0 ? (
        <div>
          <h3 className={styles.name}>{t('others')}</h3>
          <ul className={styles.others}>
            {others.map((rule) => (
              <li key={rule.row}>
                <To place={{ collection: rule.collection, row: rule.row }}>
                  {rule.name || t('unnamedRule')}
                </To>{' '}
                <span className={styles.soft}>
                  {t('in', { names: rule.uses.map(({ name }) => name || t('unnamed')).join('; ') })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Card>
  );
}

/** The marking points that ask for rules in use, with what the checker thinks of them just now. */
function Points() {
  const { template } = useProposal();
  const { report } = useInsight();
  const points = template.markingPoints.filter(({ checks }) =>
    checks.some(({ check }) => check === 'rules-in-use'),
  );
  return points.map(({ id, title }) => {
    const verdict = report.points.find(({ point }) => point === id)?.verdict;
    return verdict ? (
      <p key={id} className={styles.point}>
        <VerdictPill verdict={verdict} /> {title}
      </p>
    ) : null;
  });
}

function Rule({ rule }: { rule: RuleInUse }) {
  const t = useTranslations('form.rulesUsed');
  return (
    <div className={styles.rule}>
      <h3 className={styles.name}>
        <To place={{ collection: rule.collection, row: rule.row }}>{rule.name || t('unnamedRule')}</To>
        <Pill tone={rule.shown ? 'met' : 'notyet'}>{rule.shown ? t('shown') : t('notShown')}</Pill>
      </h3>
      <ul className={styles.uses}>
        {rule.uses.map((use) => (
          <Use key={use.row} use={use} />
        ))}
      </ul>
    </div>
  );
}

function Use({ use }: { use: RuleUse }) {
  const t = useTranslations('form.rulesUsed');
  const place = { collection: 'contacts', row: use.row } as const;
  const name = <To place={place}>{use.name || t('unnamed')}</To>;
  if (use.as === 'other')
    return (
      <li>
        {name} <span className={styles.soft}>{t('alsoInPlay')}</span>
      </li>
    );
  return (
    <li>
      {name}
      {use.date ? <span className={styles.soft}> · {formatDate(use.date)}</span> : null}
      <dl className={styles.told}>
        <dt>{t('did')}</dt>
        <dd>{use.did || <To place={{ ...place, field: 'did' }}>{t('notSaid')}</To>}</dd>
        <dt>{t('outcome')}</dt>
        <dd>{use.outcome || <To place={{ ...place, field: 'outcome' }}>{t('notSaid')}</To>}</dd>
      </dl>
    </li>
  );
}

function To({ place, children }: { place: Place; children: string }) {
  const { meta } = useProposal();
  const go = useGo();
  return (
    <a href={hrefOf(meta.id, place)} onClick={go.toPlace(place)}>
      {children}
    </a>
  );
}
