import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, type Finding } from '@/lib/core/check';
import { CHECK_IDS } from '@/lib/core/check/params';
import { CHECKS } from '@/lib/core/check/registry';
import { emptyDocument } from '@/lib/core/proposal/document';
import { texts } from '@/lib/texts';
import { findings } from '@/lib/texts/en-GB/findings';
import { ask, proposal } from './support';

const RULES = path.join(process.cwd(), 'lib/core/check');
const source = [
  ...readdirSync(path.join(RULES, 'rules')).map((name) => path.join(RULES, 'rules', name)),
  path.join(RULES, 'collect.ts'),
  path.join(RULES, 'checker.ts'),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the words of findings', () => {
  it('are there for every code, and for no other', () => {
    expect(Object.keys(findings).sort()).toEqual([...FINDING_CODES].sort());
  });

  it('are all used: every code is emitted by some rule', () => {
    const unused = FINDING_CODES.filter(
      (code) =>
        !source.includes(`'${code}'`) && !(code.startsWith('schedule-') && source.includes('`schedule-${')),
    );
    expect(unused).toEqual([]);
  });

  it('are whole sentences with balanced quotes', () => {
    for (const [code, { says, next }] of Object.entries(findings)) {
      for (const words of [says, next]) {
        expect(words, code).toMatch(/[.?!}]$/);
        expect(words.split('“').length, code).toBe(words.split('”').length);
        expect(words, code).not.toMatch(/'|organiz|color\b/);
      }
    }
  });

  const t = texts() as unknown as (key: string, values: Record<string, string | number>) => string;
  const spoken = (finding: Finding) =>
    (['says', 'next'] as const).map((part) => t(`findings.${finding.code}.${part}`, { ...finding.values }));

  it('can be said with the values a check gives, on a good proposal, an empty one and broken ones', () => {
    const broken = [
      proposal(),
      emptyDocument(),
      proposal((d) => {
        for (const list of Object.values(d)) {
          if (!Array.isArray(list)) continue;
          for (const one of list)
            for (const field of Object.keys(one))
              if (!['id', 'name'].includes(field)) delete (one as Record<string, unknown>)[field];
        }
      }),
      proposal((d) => {
        d.finance.budget = 10;
        for (const one of d.kpis) one.target = -1;
        for (const one of d.actions) one.to = '2026-01-01';
        for (const one of d.externalRequirements) one.instrument = 'Data Protection Act 1998';
        d.about.nation = 'northern-ireland';
        const [first] = d.externalRequirements;
        if (first) first.instrument = 'Equality Act 2012';
      }),
    ];
    const seen = new Set<string>();
    for (const document of broken) {
      for (const name of CHECK_IDS) {
        for (const finding of ask(name, document).findings) {
          seen.add(finding.code);
          for (const words of spoken(finding)) {
            expect(words, finding.code).not.toMatch(/^findings\.|[{}]/);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(90);
  });
});

describe('the registry', () => {
  it('holds a rule for every name', () => {
    expect(Object.keys(CHECKS).sort()).toEqual([...CHECK_IDS].sort());
    for (const check of Object.values(CHECKS)) expect(typeof check.run).toBe('function');
  });

  it('takes a check that is unknown or wrongly set for not met, and says so', () => {
    for (const [name, parameters] of [
      ['no-such-check', {}],
      ['constructor', {}],
      ['kpis-measurable', { min: 'two' }],
    ] as const) {
      const { verdict, codes, present } = ask(name, proposal(), parameters);
      expect({ verdict, codes, present }).toEqual({
        verdict: 'not-yet',
        codes: ['check-unavailable'],
        present: false,
      });
    }
  });
});
