import { readFileSync } from 'node:fs';
import { check } from '@/lib/core/check';
import { emptyDocument, type ProposalDocument } from '@/lib/core/proposal/document';
import { readExportFile } from '@/lib/core/proposal/file';
import { findTemplate } from '@/lib/server/files/templates';
import { TODAY } from './support';

export type Change = (document: ProposalDocument) => void;

/** A unit with its worked example, to be changed and asked. */
export function example(unit: string, name = 'broadband-contact-centre') {
  const template = findTemplate(unit);
  const file = readExportFile(JSON.parse(readFileSync(`templates/${unit}/examples/${name}.json`, 'utf8')));
  if (!template || !file.ok) throw new Error(`${unit} or its example cannot be read`);
  const whole = file.value.document;

  const proposal = (change: Change = () => {}): ProposalDocument => {
    const copy = structuredClone(whole);
    change(copy);
    return copy;
  };
  const report = (document: ProposalDocument) => check(document, template, { today: TODAY });
  const point = template.markingPoints[0];
  const pitfall = template.pitfalls[0];
  if (!point || !pitfall) throw new Error(`${unit} asks nothing`);

  /** One check alone, as a point and as a pitfall of this unit. */
  const ask = (name: string, document: ProposalDocument, parameters: Record<string, unknown> = {}) => {
    const use = { check: name, with: parameters };
    const alone = {
      ...template,
      markingPoints: [{ ...point, id: 'only', checks: [{ ...use, weight: 'essential' as const }] }],
      pitfalls: [{ ...pitfall, id: 'only', detect: [use] }],
    };
    const { points, pitfalls } = check(document, alone, { today: TODAY });
    const findings = points[0]?.findings ?? [];
    return {
      verdict: points[0]?.verdict,
      findings,
      codes: findings.filter((one) => one.tone !== 'good').map((one) => one.code),
      present: pitfalls[0]?.present,
    };
  };
  const verdict = (change: Change, id: string) =>
    report(proposal(change)).points.find((one) => one.point === id)?.verdict;
  const present = (change: Change, id: string) =>
    report(proposal(change)).pitfalls.find((one) => one.pitfall === id)?.present;
  return { template, proposal, report, ask, verdict, present, empty: emptyDocument };
}
