import { expect, it } from 'vitest';
import { check } from '@/lib/core/check';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { loadTemplates } from '@/lib/server/files/templates';
import { labelledFiles, readLabelled } from '@/tests/support/labelled';
import { HARMLESS, HOLLOW, seeded } from '@/tests/support/perturb';

/** Manner changes, substance does not: rates over many seeds are printed by bench/robust.ts; here is what must never happen. */
const UNITS = loadTemplates().templates.map((template) => ({
  template,
  strong: labelledFiles(template.id)
    .flatMap((file) => readLabelled(file, template))
    .filter((one) => !one.variant && one.strength === 'strong'),
}));
const STRONG = UNITS.flatMap(({ template, strong }) =>
  strong.map((one) => [`${template.id} ${one.name}`, template, one] as const),
);

it.each(STRONG)('%s is not turned down for its manner', (_name, template, one) => {
  const before = check(one.document, template, { today: one.today });
  const accused = Object.entries(HARMLESS).flatMap(([name, change]) => {
    const after = check(change(one.document, seeded(7)), template, { today: one.today });
    // No box left empty, slip or short form takes all credit from a point that was shown.
    const lost = after.points.filter(
      (point, at) => before.points[at]?.verdict === 'met' && point.verdict === 'not-yet',
    );
    const fell = after.pitfalls.filter((pitfall, at) => !before.pitfalls[at]?.present && pitfall.present);
    return [
      ...lost.map(({ point }) => `${name}: ${point}`),
      ...fell.map(({ pitfall }) => `${name}: ${pitfall}`),
    ];
  });
  expect(accused).toEqual([]);
});

const HOLLOWED = UNITS.flatMap(({ template, strong }) =>
  Object.entries(HOLLOW[template.id] ?? {}).flatMap(([name, { point, change }]) =>
    strong.map((one) => [`${template.id} ${one.name}: ${name}`, template, one, point, change] as const),
  ),
);
it.each(HOLLOWED)('%s costs the tick', (_name, template, one, point, change) => {
  const verdict = (document: ProposalDocument) =>
    check(document, template, { today: one.today }).points.find((found) => found.point === point)?.verdict;
  expect(verdict(one.document)).toBe('met');
  expect(verdict(change(one.document, seeded(1)))).not.toBe('met');
});
