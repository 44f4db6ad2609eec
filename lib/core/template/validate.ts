import { CHECK_PARAMS, isCheckId, needsOf } from '../check/params';
import { CATALOGUE, fieldDef, isCollection } from '../proposal/catalogue';
import { type CheckUse, type Template, TemplateSchema } from './schema';

export type TemplatePath = readonly (string | number)[];

/** One thing wrong with a template file: where, a stable code, and a reason its author can act on. */
export type TemplateFault = {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly code: string;
  readonly reason: string;
};

/** Line (1-based) of a path in the file the data came from. */
export type LineOf = (path: TemplatePath) => number;

export type TemplateValidation =
  | { readonly template: Template; readonly faults: readonly [] }
  | { readonly template: null; readonly faults: readonly TemplateFault[] };

type Report = (path: TemplatePath, code: string, reason: string) => void;

export const showPath = (path: TemplatePath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');

/** Strict: shape first, then everything a shape cannot say. All faults at once, in the order of the file. */
export function validateTemplate(data: unknown, lineOf: LineOf, file = ''): TemplateValidation {
  const faults: TemplateFault[] = [];
  const report: Report = (path, code, reason) =>
    faults.push({ file, line: lineOf(path), path: showPath(path), code, reason });

  const parsed = TemplateSchema.safeParse(data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reportShape(issue, report);
    return { template: null, faults: inOrder(faults) };
  }
  const template = parsed.data;
  checkIds(template, report);
  checkSections(template, report);
  checkAnswers(template, report);
  checkTips(template, report);
  checkGlossary(template, report);
  checkUses(template, report);
  return faults.length === 0 ? { template, faults: [] } : { template: null, faults: inOrder(faults) };
}

const inOrder = (faults: TemplateFault[]) => faults.sort((a, b) => a.line - b.line);

const SHAPE_REASONS: Record<string, string> = {
  'bad-id': 'an id is 2 to 61 small letters, digits and hyphens, starting with a letter',
  empty: 'this must not be empty',
  'too-long': 'this is too long',
  'bad-answers': 'answers names a line of the unit document, such as marking-points:3',
  'no-checks': 'at least one check is needed, or the point can never be decided',
};

function reportShape(
  issue: { code: string; message: string; path: readonly PropertyKey[]; keys?: string[] },
  report: Report,
) {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys ?? []) {
      report([...path, key], 'unknown-key', `“${key}” is not a key that is known here`);
    }
    return;
  }
  const own = SHAPE_REASONS[issue.message];
  report(path, own ? issue.message : issue.code.replaceAll('_', '-'), own ?? issue.message);
}

/** One space of ids for all items: a finding, a link and a comment can then name any of them by id alone. */
function checkIds(template: Template, report: Report) {
  const seen = new Map<string, string>();
  for (const list of ['markingPoints', 'pitfalls', 'tips', 'glossary'] as const) {
    template[list].forEach((item, i) => {
      const first = seen.get(item.id);
      if (first) report([list, i, 'id'], 'duplicate-id', `the id “${item.id}” is already used by ${first}`);
      else seen.set(item.id, showPath([list, i]));
    });
  }
}

function checkSections(template: Template, report: Report) {
  const seen = new Set<string>();
  template.sections.forEach((section, s) => {
    if (seen.has(section.id)) {
      report(['sections', s, 'id'], 'duplicate-section', `the section “${section.id}” appears twice`);
    }
    seen.add(section.id);
    const names = Object.keys(section.collections);
    if (names.length === 0) {
      report(['sections', s, 'collections'], 'no-collections', 'a section needs at least one collection');
    }
    for (const name of names) {
      const path = ['sections', s, 'collections', name];
      if (!isCollection(name)) {
        report(path, 'unknown-collection', `“${name}” is not a collection of the catalogue`);
      } else if (CATALOGUE[name].section !== section.id) {
        report(
          path,
          'wrong-section',
          `“${name}” belongs to the section “${CATALOGUE[name].section}”, not to “${section.id}”`,
        );
      } else {
        const fields = section.collections[name]?.fields ?? {};
        for (const field of Object.keys(fields)) {
          if (!fieldDef(name, field)) {
            report([...path, 'fields', field], 'unknown-field', `“${name}” has no field “${field}”`);
          }
        }
      }
    }
  });
}

const ANSWERED_BY = {
  markingPoints: 'marking-points',
  pitfalls: 'misconceptions',
  tips: 'exam-tips',
  glossary: 'key-concepts',
} as const;

function checkAnswers(template: Template, report: Report) {
  for (const list of ['markingPoints', 'pitfalls', 'tips', 'glossary'] as const) {
    template[list].forEach((item, i) => {
      if (item.answers && !item.answers.startsWith(`${ANSWERED_BY[list]}:`)) {
        report([list, i, 'answers'], 'wrong-answers', `here answers must start with ${ANSWERED_BY[list]}:`);
      }
    });
  }
}

function checkTips(template: Template, report: Report) {
  template.tips.forEach((tip, i) => {
    const path = ['tips', i, 'place'];
    const section = template.sections.find((one) => one.id === tip.place.section);
    if (!section) {
      report(
        [...path, 'section'],
        'place-gone',
        `the section “${tip.place.section}” is not in this template`,
      );
      return;
    }
    if (tip.place.field === undefined) return;
    const [collection = '', field, ...rest] = tip.place.field.split('.');
    const wording = Object.hasOwn(section.collections, collection)
      ? section.collections[collection]
      : undefined;
    if (!wording || !isCollection(collection) || rest.length > 0) {
      report([...path, 'field'], 'place-gone', `“${tip.place.field}” is not a place of “${section.id}”`);
    } else if (field !== undefined && (!fieldDef(collection, field) || wording.fields?.[field]?.hide)) {
      report([...path, 'field'], 'place-gone', `“${collection}” shows no field “${field}”`);
    }
  });
}

function checkGlossary(template: Template, report: Report) {
  const seen = new Map<string, string>();
  template.glossary.forEach((entry, i) => {
    [entry.term, ...entry.also].forEach((name, n) => {
      const key = name.trim().toLocaleLowerCase('en-GB');
      const path = n === 0 ? ['glossary', i, 'term'] : ['glossary', i, 'also', n - 1];
      const first = seen.get(key);
      if (first) report(path, 'duplicate-term', `“${name}” is already explained under “${first}”`);
      else seen.set(key, entry.term);
    });
  });
}

/** A misspelt check or a broken parameter must stop the template, never quietly pass a point. */
function checkUses(template: Template, report: Report) {
  const shown = new Set<string>(template.sections.flatMap((section) => Object.keys(section.collections)));
  const one = (use: Pick<CheckUse, 'check' | 'with'>, path: TemplatePath) => {
    if (!isCheckId(use.check)) {
      report([...path, 'check'], 'unknown-check', `there is no check “${use.check}”`);
      return;
    }
    const parsed = CHECK_PARAMS[use.check].safeParse(use.with);
    for (const issue of parsed.error?.issues ?? []) {
      const at = [
        ...path,
        'with',
        ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      ];
      report(at, 'bad-parameter', `“${use.check}”: ${issue.message}`);
    }
    for (const collection of needsOf(use.check, use.with)) {
      if (!shown.has(collection)) {
        report(
          [...path, 'check'],
          'check-needs-collection',
          `“${use.check}” looks at “${collection}”, which this template leaves out`,
        );
      }
    }
  };
  template.markingPoints.forEach((point, i) => {
    point.checks.forEach((use, c) => {
      one(use, ['markingPoints', i, 'checks', c]);
    });
  });
  template.pitfalls.forEach((pitfall, i) => {
    pitfall.holds.forEach((held, h) => {
      if (!template.markingPoints.some(({ id }) => id === held))
        report(['pitfalls', i, 'holds', h], 'unknown-point', `no marking point is called ${held}`);
    });
    pitfall.detect.forEach((use, c) => {
      one(use, ['pitfalls', i, 'detect', c]);
    });
  });
}
