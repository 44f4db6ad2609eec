import { check } from '../lib/core/check';
import { loadTemplates } from '../lib/server/files/templates';
import { labelledFiles, readLabelled } from '../tests/support/labelled';
import { HARMLESS, HOLLOW, seeded } from '../tests/support/perturb';

/**
 * How often a verdict stays when only the manner of a proposal changes, and falls when its substance goes.
 *   tsx bench/robust.ts [unit] [--each]
 */
const SEEDS = 6;
const [unit, each] = [process.argv[2], process.argv.includes('--each')];
const { templates } = loadTemplates();
const share = (part: number, of: number): string => (of === 0 ? '-' : (part / of).toFixed(3));

for (const template of templates) {
  if (unit && !unit.startsWith('--') && template.id !== unit) continue;
  const whole = labelledFiles(template.id)
    .flatMap((file) => readLabelled(file, template))
    .filter((one) => !one.variant);
  console.log(`\n${template.id}`);
  for (const [name, change] of Object.entries(HARMLESS)) {
    let [stayed, points, accused, absent] = [0, 0, 0, 0];
    for (const one of whole.filter(({ strength }) => strength === 'strong')) {
      const before = check(one.document, template, { today: one.today });
      for (let seed = 1; seed <= SEEDS; seed++) {
        const after = check(change(one.document, seeded(seed)), template, { today: one.today });
        after.points.forEach((point, at) => {
          if (before.points[at]?.verdict !== 'met') return;
          points++;
          if (point.verdict === 'met') stayed++;
          else if (each)
            console.log(
              `   ${one.name} ${name}: ${point.point} ${point.verdict}\n      ${point.findings
                .filter(({ tone }) => tone !== 'good')
                .map((f) => `${f.code} [${f.check}] ${f.places[0].row ?? ''}`)
                .join('; ')}`,
            );
        });
        after.pitfalls.forEach((pitfall, at) => {
          if (before.pitfalls[at]?.present) return;
          absent++;
          if (!pitfall.present) return;
          accused++;
          if (each)
            console.log(
              `   ${one.name} ${name}: ACCUSED ${pitfall.pitfall} ${JSON.stringify(pitfall.findings[0]).slice(0, 300)}`,
            );
        });
      }
    }
    console.log(`  ${name.padEnd(42)} stays ${share(stayed, points)}  accused ${share(accused, absent)}`);
  }
  for (const [name, { point, change }] of Object.entries(HOLLOW[template.id] ?? {})) {
    let [fell, of] = [0, 0];
    for (const one of whole.filter(({ points }) => points[point] === 'met')) {
      const after = check(change(one.document, seeded(1)), template, { today: one.today });
      of++;
      if (after.points.find((p) => p.point === point)?.verdict !== 'met') fell++;
      else if (each) console.log(`   ${one.name} ${name}: ${point} still met`);
    }
    console.log(`  ${name.padEnd(42)} falls ${share(fell, of)}`);
  }
}
