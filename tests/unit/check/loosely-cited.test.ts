import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
const cited = (
  ...rows: readonly [name: string, kind: 'legislation' | 'regulators-rule' | 'voluntary-standard'][]
) => {
  const document = unit.empty();
  document.about.nation = 'england';
  document.externalRequirements = rows.map(([instrument, kind], i) => ({
    id: `x${i}`,
    instrument,
    kind,
    asks: 'Reply in writing within 20 days.',
  }));
  return unit.ask('law-cited-in-full', document, { sources: true }).verdict;
};

describe('laws without year or source', () => {
  it('are begun where one is known and a rule of a regulator is named', () => {
    expect(
      cited(['Equality Act', 'legislation'], ['Marwood Council taxi licence conditions', 'regulators-rule']),
    ).toBe('partly');
  });
  it('are not where there is one short name and nothing else to look up', () => {
    expect(cited(['GDPR', 'legislation'], ['Consumer law', 'legislation'])).toBe('not-yet');
    expect(
      cited(['Consumer law', 'legislation'], ['Marwood Council taxi licence conditions', 'regulators-rule']),
    ).toBe('not-yet');
  });
});

describe('two laws in full', () => {
  const organisation = example('organisation-and-environment');
  const titles = (...list: readonly string[]) => {
    const document = organisation.empty();
    document.about.nation = 'england';
    document.externalRequirements = list.map((instrument, i) => ({
      id: `x${i}`,
      instrument,
      kind: 'legislation' as const,
      force: 'mandatory' as const,
      asks: 'Something of each of them.',
    }));
    return organisation.ask('law-cited-in-full', document).verdict;
  };
  const full = ['Consumer Rights Act 2015', 'Equality Act 2010'] as const;
  it('carry as many known by short names', () => {
    expect(titles(...full, 'GDPR', 'Health and Safety at Work Act')).toBe('met');
  });
  it('do not carry more of them, nor what nobody could look up', () => {
    expect(titles(...full, 'GDPR', 'Health and Safety at Work Act', 'Data Protection Act')).toBe('partly');
    expect(titles(...full, 'GDPR', 'the shop laws')).toBe('partly');
    expect(titles(full[0], 'GDPR')).toBe('partly');
  });
});

describe('laws that nobody could look up', () => {
  const rows = (...list: readonly { instrument: string; source?: string; kind?: 'regulators-rule' }[]) => {
    const document = unit.empty();
    document.about.nation = 'england';
    document.externalRequirements = list.map((row, i) => ({
      id: `x${i}`,
      kind: 'legislation' as const,
      asks: 'Reply in writing within 20 days.',
      ...row,
    }));
    return unit.ask('law-cited-in-full', document, { sources: true }).verdict;
  };
  it('are no beginning where each was replaced and none was read anywhere', () => {
    expect(
      rows(
        { instrument: 'Data Protection Act 1998', source: 'internet' },
        { instrument: 'Disability Discrimination Act 1995' },
      ),
    ).toBe('not-yet');
    expect(
      rows({ instrument: 'Data Protection Act 1998', source: 'legislation.gov.uk, read 3 May 2026' }),
    ).toBe('partly');
  });
  it('are none as initials and a paper of somebody’s', () => {
    expect(
      rows(
        { instrument: 'GDPR' },
        { instrument: 'Film board rating guidance', kind: 'regulators-rule', source: 'website' },
      ),
    ).toBe('not-yet');
    expect(
      rows(
        { instrument: 'GDPR' },
        {
          instrument: 'Film board rating guidance',
          kind: 'regulators-rule',
          source: 'filmboard.org, page 4',
        },
      ),
    ).toBe('partly');
  });
});
