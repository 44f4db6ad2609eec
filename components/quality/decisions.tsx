import { placeWords } from '@/components/proposal/words';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Pill, type Tone } from '@/components/ui/pill';
import type { Finding, Report, Verdict } from '@/lib/core/check/report';
import { dayOf, formatDate } from '@/lib/core/format';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { type Place, placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import styles from './quality.module.css';
import { loose } from './words';

export type ReadDecision = {
  readonly point: string;
  readonly decision: 'met' | 'not-yet';
  readonly feedback: string;
  readonly proof: readonly Place[];
  readonly advice: Verdict;
  readonly overruled: string;
  readonly by: { readonly name: string };
};
const TONES: Readonly<Record<Verdict, Tone>> = { met: 'met', partly: 'partly', 'not-yet': 'notyet' };

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = loose(texts());
  return (
    <ul className={styles.why}>
      {findings.map(({ check, code, values, places }) => (
        <li key={`${check} ${code} ${placeKey(places[0])}`}>{t(`findings.${code}.says`, { ...values })}</li>
      ))}
    </ul>
  );
}

/** Each marking point: what the assessor decided and why, with the checker's advice beside it. */
export function Decisions({
  decisions,
  report,
  document,
  template,
}: {
  decisions: readonly ReadDecision[];
  report: Report | null;
  document: ProposalDocument;
  template: Template;
}) {
  const t = texts();
  return (
    <section aria-labelledby="decisions" className={styles.points}>
      <h2 id="decisions">{t('quality.sample.decisions')}</h2>
      {template.markingPoints.map(({ id, title }) => {
        const one = decisions.find(({ point }) => point === id);
        const advised = report?.points.find(({ point }) => point === id);
        const advice = one?.advice ?? advised?.verdict;
        return (
          <Card key={id} as="section" pad="tight" aria-labelledby={`point-${id}`} className={styles.point}>
            <h3 id={`point-${id}`}>{title}</h3>
            <p className={styles.facts}>
              {one ? (
                <Pill tone={TONES[one.decision]}>{t(`form.verdicts.${one.decision}`)}</Pill>
              ) : (
                <Pill>{t('quality.sample.undecided')}</Pill>
              )}
              {one ? <span>{t('quality.sample.decidedBy', { name: one.by.name })}</span> : null}
              {advice ? (
                <span>
                  {t('quality.sample.advice')} {t(`form.verdicts.${advice}`)}
                </span>
              ) : null}
            </p>
            <dl>
              {one?.overruled ? (
                <div>
                  <dt>{t('quality.sample.overruled')}</dt>
                  <dd className={styles.words}>{one.overruled}</dd>
                </div>
              ) : null}
              <div>
                <dt>{t('quality.sample.feedback')}</dt>
                <dd className={styles.words}>{one?.feedback || t('quality.sample.noFeedback')}</dd>
              </div>
              {one && one.proof.length > 0 ? (
                <div>
                  <dt>{t('quality.sample.proof')}</dt>
                  {one.proof.map((place) => (
                    <dd key={`${placeKey(place)} ${place.start ?? ''}`}>
                      <a href={`#${placeKey({ ...place })}`}>{placeWords(document, template, place)}</a>
                    </dd>
                  ))}
                </div>
              ) : null}
            </dl>
            {advised && advised.findings.length > 0 ? (
              <Disclosure summary={t('quality.sample.saw')}>
                <Findings findings={advised.findings} />
              </Disclosure>
            ) : null}
          </Card>
        );
      })}
    </section>
  );
}

export type ReadRelease = {
  readonly id: string;
  readonly submission: number | null;
  readonly outcome: 'feedback' | 'changes-requested' | 'signed-off';
  readonly summary: string;
  readonly by: { readonly name: string };
  readonly pressedAt: string;
};
export type ReadThread = {
  readonly id: string;
  readonly place: Place | null;
  readonly anchor: { readonly quote: string } | null;
  readonly resolved: boolean;
  readonly comments: readonly { readonly id: string; readonly by: string; readonly body: string }[];
};

/** What the learner has been told, release by release, and the conversations that came of it. */
export function Released({
  releases,
  threads,
  document,
  template,
}: {
  releases: readonly ReadRelease[];
  threads: readonly ReadThread[];
  document: ProposalDocument;
  template: Template;
}) {
  const t = texts();
  return (
    <section aria-labelledby="released" className={styles.part}>
      <h2 id="released">{t('quality.sample.released')}</h2>
      {releases.map((one) => (
        <div key={one.id}>
          <p className={styles.facts}>
            <span>{t(`quality.sample.outcomes.${one.outcome}`)}</span>
            <span>
              {t('quality.sample.signedOffBy', { name: one.by.name, date: formatDate(dayOf(one.pressedAt)) })}
            </span>
          </p>
          {one.summary ? <p className={styles.words}>{one.summary}</p> : null}
        </div>
      ))}
      {threads.length === 0 ? <p className={styles.quiet}>{t('quality.sample.noneReleased')}</p> : null}
      {threads.map((thread) => (
        <Card key={thread.id} pad="tight" className={styles.point}>
          <p className={thread.anchor ? styles.quote : styles.quiet}>
            {thread.anchor
              ? t('quality.sample.onWords', { quote: thread.anchor.quote })
              : thread.place
                ? placeWords(document, template, thread.place)
                : t('quality.sample.onWhole')}{' '}
            {thread.resolved ? `(${t('quality.sample.resolved')})` : null}
          </p>
          {thread.comments.map(({ id, by, body }) => (
            <p key={id} className={styles.words}>
              <strong>{by}:</strong> {body}
            </p>
          ))}
        </Card>
      ))}
    </section>
  );
}
