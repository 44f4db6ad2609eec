import { check } from '../lib/core/check';
import { loadTemplates } from '../lib/server/files/templates';
import { labelledFiles, readLabelled } from '../tests/support/labelled';
import { EMPTIED, SAME } from '../tests/support/perturb';

/** How often a verdict on a strong proposal moves when it is typed otherwise, and falls when it is emptied. `tsx bench/robust.ts [why]` */
const SEEDS = 5;
const why = process.argv[2] === 'why';
const { templates } = loadTemplates();

for (const [kind, all] of [
  ['stay', SAME],
  ['fall', EMPTIED],
] as const) {
  for (const [name, change] of Object.entries(all)) {
    let [points, moved, pitfalls, accused] = [0, 0, 0, 0];
    for (const template of templates) {
      for (const file of labelledFiles(template.id)) {
        for (const of of readLabelled(file, template).filter(
          (one) => one.strength === 'strong' && !one.variant,
        )) {
          const before = check(of.document, template, { today: of.today });
          for (let seed = 1; seed <= (kind === 'stay' ? SEEDS : 1); seed++) {
            const after = check(change(of.document, seed), template, { today: of.today });
            for (const [i, one] of after.points.entries()) {
              points++;
              if (one.verdict === before.points[i]?.verdict) continue;
              moved++;
              if (why && kind === 'stay' && seed === 1)
                console.log(
                  `  ${name}: ${of.unit} ${of.name} ${one.point} ${before.points[i]?.verdict} > ${one.verdict}`,
                );
            }
            for (const [i, one] of after.pitfalls.entries()) {
              pitfalls++;
              if (!one.present || before.pitfalls[i]?.present) continue;
              accused++;
              if (why && kind === 'stay' && seed === 1)
                console.log(
                  `  ${name}: ${of.unit} ${of.name} ${one.pitfall} ${one.findings[0]?.code} ${JSON.stringify(one.findings[0]?.places[0]).slice(0, 140)}`,
                );
            }
          }
        }
      }
    }
    const share = (part: number, of_: number) => `${((100 * part) / of_).toFixed(1)}%`;
    console.log(
      `${kind} ${name.padEnd(28)} verdicts moved ${share(moved, points).padStart(6)}   wrongly accused ${share(accused, pitfalls).padStart(6)}`,
    );
  }
}
