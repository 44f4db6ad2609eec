import { hasFigure, namesSomething, normalise, topics } from '../../text';
import { pattern } from '../../text/pattern';
import type { CheckResult, Collector } from '../collect';

const ROLE = pattern(
  /\b(?:staff|advis[eo]rs?|agents?|assistants?|managers?|supervisors?|team(?:s| leaders?)?|officers?|reception(?:ists?)?|wait(?:er|ress)s?|chefs?|housekeep(?:ing|ers?)|consultants?|engineers?|technicians?|drivers?|nurses?|trainers?|instructors?|caseworkers?|cashiers?|clerks?|crew|volunteers?|customers?|guests?|tenants?|residents?|patients?|passengers?|members?|visitors?|learners?|students?)\b/,
);

/** A setting that a reader can picture: who, what kind, which service. */
export function scenarioSet(c: Collector): CheckResult {
  const { lens } = c;
  const { about, context } = lens.document;
  const blank = [context.organisation, context.service, context.basis, about.sector, context.overview].every(
    (value) => value === undefined || value.trim() === '',
  );
  if (blank) return c.nothing('scenario-no-organisation', lens.place('context', null, 'organisation'));
  const organisation = c.asks('context', null, 'organisation', 'scenario-no-organisation');
  const service = setting(c);
  c.asks('context', null, 'basis', 'scenario-no-basis');
  c.asks('about', null, 'sector', 'scenario-no-sector');
  const pictured = !service || detailed(c);
  if (!organisation && !service) return c.done('not-yet');
  // A name is not what makes a setting believable: a service a reader can picture does.
  const bare = context.organisation === undefined && context.service === undefined;
  if (!service || !pictured || bare) return c.done('partly');
  if (
    !organisation &&
    lens.verdict('context', null, 'organisation') === 'blank' &&
    !namesSomething(`${context.overview ?? ''} ${context.service ?? ''}`)
  )
    return c.done('partly');
  c.good('scenario-set', { name: context.organisation ?? '' }, lens.quote('context', null, 'service'));
  return c.done('met');
}

/** The service, in its field or in what is said of the organisation. */
function setting(c: Collector): boolean {
  const { lens } = c;
  if (lens.verdict('context', null, 'service') === 'blank' && lens.says('context', null, 'overview')) {
    const told = lens.text('context', null, 'overview');
    if (told.length > 60 && (ROLE.test(normalise(told)) || topics(told).size >= PICTURED)) {
      c.missing(
        'answer-elsewhere',
        { name: '1' },
        lens.place('context', null, 'service'),
        lens.quote('context', null, 'overview'),
      );
      return true;
    }
  }
  return c.asks('context', null, 'service', 'scenario-no-service');
}

/** So many things of its own named: repairs, phones, returns. */
const PICTURED = 4;

function detailed(c: Collector): boolean {
  const { service = '', overview = '', size = '' } = c.lens.document.context;
  const text = `${service}\n${overview}`;
  if (hasFigure(`${text}\n${size}`) || namesSomething(text) || ROLE.test(normalise(text))) return true;
  if (text.trim() === '' || topics(text).size >= PICTURED) return true;
  c.missing('scenario-no-detail', {}, c.lens.place('context', null, 'service'));
  return false;
}
