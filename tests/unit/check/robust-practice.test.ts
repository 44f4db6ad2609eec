import { describe, expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { loadTemplates } from '@/lib/server/files/templates';
import { labelledFiles, readLabelled } from '../../support/labelled';
import { EMPTIED, SAME } from '../../support/perturb-practice';

/**
 * A strong proposal typed by somebody else is the same proposal; emptied of what it says it is none. How often a verdict
 * moves is a figure, and printed by bench/robust.ts; here is what holds always.
 */
const UNITS = ['following-service-rules', 'foundations-of-service-delivery', 'organisation-and-environment'];
const strong = loadTemplates()
  .templates.filter(({ id }) => UNITS.includes(id))
  .flatMap((template) =>
    labelledFiles(template.id).flatMap((file) =>
      readLabelled(file, template)
        .filter((one) => one.strength === 'strong' && !one.variant)
        .map((of) => ({ name: `${template.id} ${of.name}`, of, template })),
    ),
  );

describe.each(strong)('$name', ({ of, template }) => {
  const read = (document: ProposalDocument) => check(document, template, { today: of.today });

  it.each(Object.keys(EMPTIED))('made %s shows nothing in full that is told in words', (name) => {
    const { points } = read((EMPTIED[name] as (typeof EMPTIED)[string])(of.document, 1));
    // Titles, versions and links are still there, and are what citing asks for.
    const met = points.filter((one) => one.verdict === 'met' && one.point !== 'mp-cited');
    expect(met.map((one) => one.point)).toEqual([]);
  });

  it.each(Object.keys(SAME))('is no worse than a step off with %s', (name) => {
    const { points } = read((SAME[name] as (typeof SAME)[string])(of.document, 1));
    const before = new Map(read(of.document).points.map((one) => [one.point, one.verdict]));
    const fallen = points.filter((one) => before.get(one.point) === 'met' && one.verdict === 'not-yet');
    expect(fallen.map((one) => one.point)).toEqual([]);
  });
});
