import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '@/lib/core/template/schema';
import { firstTerms, termFinder, termsIn } from '@/lib/core/template/terms';

const term = (id: string, name: string, ...also: string[]): Template['glossary'][number] => ({
  id,
  term: name,
  also,
  means: `What ${name} is.`,
});

const GLOSSARY = [
  term('sla', 'Service level agreement', 'SLA', 'SLAs'),
  term('level', 'Service level'),
  term('heat', 'HEAT', 'HEAT model'),
  term('later', 'LATER', 'LATER model'),
  term('pdca', 'Plan-Do-Check-Act', 'PDCA', 'Plan, Do, Check, Act'),
  term('handoff', 'Hand-off', 'hand-offs'),
  term('breach', 'Breach', 'breaches'),
  term('iso', 'ISO 23592', 'ISO 23592:2021'),
  term('gap', 'Gap'),
  term('kpi', 'Key performance indicator', 'KPI'),
  term('moment', 'Moment of truth', 'moments of truth'),
];
const find = termFinder(GLOSSARY);
const seen = (text: string) => find(text).map(({ term: { id }, start, end }) => [id, text.slice(start, end)]);

describe('the terms of a glossary in a text', () => {
  it('are found by any of their names, with the words as they stand', () => {
    expect(seen('Write the service level agreement down, and who keeps the SLA.')).toEqual([
      ['sla', 'service level agreement'],
      ['sla', 'SLA'],
    ]);
  });

  it('are found by the longest name where one holds another', () => {
    expect(seen('A service level is not yet a service level agreement.')).toEqual([
      ['level', 'service level'],
      ['sla', 'service level agreement'],
    ]);
    expect(seen('The HEAT model; ISO 23592:2021; ISO 23592.')).toEqual([
      ['heat', 'HEAT model'],
      ['iso', 'ISO 23592:2021'],
      ['iso', 'ISO 23592'],
    ]);
  });

  it('are found in the plural and the genitive', () => {
    expect(seen('Two gaps, three breaches, four KPIs, the gap’s size, an SLA’s terms, all SLAs')).toEqual([
      ['gap', 'gaps'],
      ['breach', 'breaches'],
      ['kpi', 'KPIs'],
      ['gap', 'gap’s'],
      ['sla', 'SLA’s'],
      ['sla', 'SLAs'],
    ]);
  });

  it('are whole words', () => {
    expect(seen('The gapless singapore heats, a breached wall, KPIX and 7KPI.')).toEqual([]);
  });

  it('in capitals are methods, in small letters are words', () => {
    expect(seen('Turn the heat down later.')).toEqual([]);
    expect(seen('Use HEAT now and LATER next.')).toEqual([
      ['heat', 'HEAT'],
      ['later', 'LATER'],
    ]);
    expect(seen('Later, a GAP and a Breach.')).toEqual([['breach', 'Breach']]);
  });

  it('are met with a space, a hyphen of any kind, or over the end of a line', () => {
    for (const name of ['hand-off', 'hand off', 'hand\u2011off', 'hand\noff'])
      expect(seen(name)).toEqual([['handoff', name]]);
    expect(seen('plan-do-check-act; Plan, do, check, act')).toEqual([
      ['pdca', 'plan-do-check-act'],
      ['pdca', 'Plan, do, check, act'],
    ]);
  });

  it('are not put together from two sentences or two items of a list', () => {
    expect(seen('Say which service. Level it.')).toEqual([]);
    expect(seen('the moment, of truth')).toEqual([]);
  });

  it('are marked once in what stands together, where they are met first', () => {
    const texts = ['Name the gap.', undefined, 'A gap against the SLA', 'SLA and gap'];
    expect(firstTerms(find, texts).map((spans) => spans.map((span) => span.term.id))).toEqual([
      ['gap'],
      [],
      ['sla'],
      [],
    ]);
  });

  it('are listed once, in the order of the glossary', () => {
    expect(termsIn(GLOSSARY, find, ['KPI gap', undefined, 'gap SLA']).map(({ id }) => id)).toEqual([
      'sla',
      'gap',
      'kpi',
    ]);
  });

  it('never overlap, come in order, and stand in the text, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(...GLOSSARY.flatMap(({ term: name, also }) => [name, ...also])),
      fc.constantFrom(' ', ', ', '-', '\n', '’s ', 'İ', '😀', 'é'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
