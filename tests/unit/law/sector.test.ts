import { describe, expect, it } from 'vitest';
import { citation, INSTRUMENTS, instrumentByName } from '@/lib/core/law';
import { namedAlready, type Offered, requirementOf, rulesForSector } from '@/lib/core/law/sector';
import { CATALOGUE } from '@/lib/core/proposal/catalogue';

const titles = (offered: readonly Offered[]) => offered.map(({ instrument }) => citation(instrument));

describe('the rules that usually matter to a sector', () => {
  it('are those of the sector, what few sectors share first, a regulator’s own before the law behind it', () => {
    const { own } = rulesForSector({ sector: 'housing', nation: 'england' });
    expect(titles(own).slice(0, 3)).toEqual([
      'Complaint Handling Code 2024',
      'Transparency, Influence and Accountability Standard 2024',
      'Hazards in Social Housing (Prescribed Requirements) (England) Regulations 2025',
    ]);
    expect(titles(rulesForSector({ sector: 'telecoms', nation: 'england' }).own)).toEqual([
      'General Conditions of Entitlement',
      'Automatic compensation scheme 2019',
      'Communications Act 2003',
    ]);
  });

  it('hold in the nation the proposal stands in', () => {
    const housing = (nation: string) => titles(rulesForSector({ sector: 'housing', nation }).own);
    expect(housing('scotland')).toContain('Model Complaints Handling Procedure');
    expect(housing('scotland')).not.toContain('Complaint Handling Code 2024');
    expect(housing('wales')).toContain('Renting Homes (Wales) Act 2016');
    const every = (nation: string) => titles(rulesForSector({ nation }).everyTrade);
    expect(every('northern-ireland')).toContain('Disability Discrimination Act 1995');
    expect(every('northern-ireland')).not.toContain('Equality Act 2010');
    expect(every('scotland')).toContain('Equality Act 2010');
    expect(every('scotland')).not.toContain('Disability Discrimination Act 1995');
  });

  it('say where they hold, when the proposal spans nations or has not chosen one', () => {
    for (const nation of ['uk', undefined]) {
      const { own, everyTrade } = rulesForSector({ sector: 'housing', nation });
      const code = own.find(({ instrument }) => citation(instrument) === 'Complaint Handling Code 2024');
      expect(code?.only).toEqual(['england']);
      const rights = everyTrade.find(({ instrument }) => instrument.id === 'consumer-rights-act-2015');
      expect(rights?.only).toBeNull();
    }
  });

  it('are never ones that have been replaced', () => {
    for (const sector of CATALOGUE.about.fields.sector.options)
      for (const nation of [...CATALOGUE.about.fields.nation.options, undefined]) {
        const { own, everyTrade, byChoice } = rulesForSector({ sector, nation });
        const all = [...titles(own), ...titles(everyTrade), ...titles(byChoice)];
        expect(all).not.toContain('Data Protection Act 1998');
        expect(all).not.toContain('Consumer Protection from Unfair Trading Regulations 2008');
        expect(new Set(all).size).toBe(all.length);
      }
  });

  it('leave a trade without rules of its own to those of every trade', () => {
    const { own, everyTrade, byChoice } = rulesForSector({ sector: 'other', nation: 'england' });
    expect(own).toEqual([]);
    expect(everyTrade.length).toBeGreaterThan(4);
    expect(byChoice.every(({ instrument }) => instrument.force === 'voluntary')).toBe(true);
  });
});

describe('a rule as a row', () => {
  it('carries its full title, its kind and its force, in options there are, and is known again', () => {
    const { kind, force } = CATALOGUE.externalRequirements.fields;
    for (const one of INSTRUMENTS) {
      const row = requirementOf(one);
      expect(kind.options).toContain(row.kind);
      expect(force.options).toContain(row.force);
      const context = { sector: one.sectors[0], nation: one.nations[0] };
      expect(instrumentByName(row.instrument, context)?.instrument.id, row.instrument).toBe(one.id);
      expect([...namedAlready([{ id: 'x', instrument: row.instrument }], context)]).toEqual([[one.id, 'x']]);
    }
  });

  it('says what kind of rule it is', () => {
    const row = (name: string) => {
      const found = instrumentByName(name);
      if (!found) throw new Error(name);
      const { kind, force } = requirementOf(found.instrument);
      return [kind, force];
    };
    expect(row('Equality Act 2010')).toEqual(['legislation', 'mandatory']);
    expect(row('FCA Consumer Duty')).toEqual(['regulators-rule', 'mandatory']);
    expect(row('Automatic compensation')).toEqual(['voluntary-standard', 'voluntary']);
    expect(row('ISO 10002')).toEqual(['voluntary-standard', 'voluntary']);
  });
});
