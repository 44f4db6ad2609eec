import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { check } from '@/lib/core/check';
import { readExportFile } from '@/lib/core/proposal/file';
import { findTemplate } from '@/lib/server/files/templates';

const ROOT = path.join(process.cwd(), 'templates');
/** The day the example is read: a proposal about 2027, written in November 2026. */
const TODAY = '2026-11-23';

const Verdicts = z.strictObject({
  points: z.record(z.string(), z.enum(['met', 'partly', 'not-yet'])),
  pitfalls: z.record(z.string(), z.enum(['present', 'absent'])),
  open: z.number().int().min(0),
});

const examples = readdirSync(ROOT).flatMap((unit) => {
  const dir = path.join(ROOT, unit, 'examples');
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.verdicts.yaml'))
      .map((name) => ({ unit, name: name.replace('.verdicts.yaml', ''), dir }));
  } catch {
    return [];
  }
});

it('there is at least one worked example', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe.each(examples)('$unit: $name', ({ unit, name, dir }) => {
  const wanted = Verdicts.parse(parse(readFileSync(path.join(dir, `${name}.verdicts.yaml`), 'utf8')));
  const file = readExportFile(JSON.parse(readFileSync(path.join(dir, `${name}.json`), 'utf8')));
  if (!file.ok) throw new Error(`${name}.json cannot be read`);
  const template = findTemplate(file.value.template.id, file.value.template.version);
  if (!template) throw new Error(`${unit} cannot be loaded`);
  const report = check(file.value.document, template, { today: TODAY });

  it('every marking point gets its verdict, and none is left out', () => {
    expect(Object.fromEntries(report.points.map((one) => [one.point, one.verdict]))).toEqual(wanted.points);
  });
  it('every pitfall is found or not as it should be', () => {
    expect(
      Object.fromEntries(report.pitfalls.map((one) => [one.pitfall, one.present ? 'present' : 'absent'])),
    ).toEqual(wanted.pitfalls);
  });
  it('as many things are left to look at as should be', () => {
    const left = report.open.map(({ code, values, places }) => ({ code, values, at: places[0] }));
    expect(left).toHaveLength(wanted.open);
  });
  it('what is met says where', () => {
    for (const point of report.points.filter((one) => one.verdict === 'met')) {
      expect(point.findings.some((finding) => finding.tone === 'good' && finding.places.length > 0)).toBe(
        true,
      );
    }
  });
  it('a whole proposal has every section ready', () => {
    if (wanted.open > 0) return;
    expect(report.sections.filter((one) => one.status !== 'ready')).toEqual([]);
  });
});
