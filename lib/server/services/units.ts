import { createHash } from 'node:crypto';
import { check } from '@/lib/core/check';
import { dayOf } from '@/lib/core/format';
import { fail, type Outcome, ok } from '@/lib/core/outcome';
import { CATALOGUE, COLLECTION_NAMES, isList, type SectionId } from '@/lib/core/proposal/catalogue';
import { isBlank, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { Template } from '@/lib/core/template/schema';
import { shownBy } from '@/lib/core/template/seen';
import type { TemplateFault } from '@/lib/core/template/validate';
import type { Actor } from '@/lib/server/auth/actor';
import { exampleOf, findTemplate, loadTemplates } from '@/lib/server/files/templates';
import { type PdfFault, pdfFor } from '@/lib/server/jobs/pdf';
import { log } from '@/lib/server/log';
import { sectionTerm } from '@/lib/texts/field-words';
import { openProposal } from './proposals';

const toldFaults = new Set<string>();

/** Where units are chosen, a file that was refused is missed by nobody but its author: the log says why, once for each fault. */
function tellFaults(faults: readonly TemplateFault[]): void {
  for (const { file, line, code, reason } of faults) {
    const key = `${file}:${line} ${code} ${reason}`;
    if (toldFaults.has(key)) continue;
    toldFaults.add(key);
    log.error({ code: 'template-refused', fault: code, at: `${file}:${line}`, reason });
  }
}

/** The newest version of each unit. */
export function newestUnits(dir?: string): Template[] {
  const { templates, faults } = loadTemplates(dir);
  tellFaults(faults);
  const newest = new Map(templates.toReversed().map((template) => [template.id, template]));
  return [...newest.values()].toReversed();
}

/** What would be still to write, and what would be put away, if a draft answered this unit. */
export type Fit = { readonly missing: readonly string[]; readonly putAway: readonly string[] };

export function fitOf(document: ProposalDocument, from: Template | undefined, to: Template): Fit {
  const report = check(document, to, { today: dayOf(Date.now()) });
  const empty = new Set(
    report.sections.filter(({ status }) => status === 'not-started').map(({ section }) => section),
  );
  const shown = shownBy(to);
  const away = new Set<SectionId>(
    COLLECTION_NAMES.filter((name) => !shown.collection(name) && isWritten(document, name)).map(
      (name) => CATALOGUE[name].section,
    ),
  );
  return {
    missing: to.sections.filter(({ id }) => empty.has(id)).map(({ term }) => term),
    putAway: [...away].map((section) => sectionTerm(from, section)),
  };
}

const isWritten = (document: ProposalDocument, name: (typeof COLLECTION_NAMES)[number]): boolean =>
  isList(name)
    ? rowsOf(document, name).length > 0
    : Object.values(recordOf(document, name)).some((value) => !isBlank(value));

export type Moving = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly fits: Readonly<Record<string, Fit>>;
};

/** A draft that is to answer another unit, with how it fits each. */
export async function movingDraft(actor: Actor, id: string): Promise<Outcome<Moving, 'not-found'>> {
  const found = await openProposal(actor, id);
  if (!found.ok) return found;
  const { document, title, templateId, templateVersion } = found.value;
  const from = findTemplate(templateId, templateVersion);
  const fits = Object.fromEntries(newestUnits().map((unit) => [unit.id, fitOf(document, from, unit)]));
  return ok({ id, title, unit: templateId, fits });
}

/** The worked example of a unit, set as the copy its learners hand in. */
export async function examplePdf(
  actor: Actor,
  id: string,
): Promise<Outcome<{ bytes: Uint8Array; tag: string }, 'unknown-template' | PdfFault>> {
  const template = findTemplate(id);
  const example = template && exampleOf(template.id);
  if (!template || !example) return fail('unknown-template');
  const today = dayOf(new Date());
  const centre = { name: actor.centreName };
  const key = createHash('sha256')
    .update(JSON.stringify(['example', template, example, centre, today]))
    .digest('hex');
  const made = await pdfFor(key, () => ({
    document: example,
    template,
    checkedOn: today,
    learner: { name: '' },
    centre,
    version: template.version,
    date: today,
  }));
  return made.ok ? ok({ bytes: made.value, tag: key }) : made;
}
