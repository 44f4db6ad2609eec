import { describe, expect, it } from 'vitest';
import { isGuess, isHearsay, isNameless } from '@/lib/core/check/rules/hearsay';
import { example } from './other-units';
import { ask, proposal } from './support';

describe('what a sum rests on', () => {
  it.each([
    'A guess.',
    'My best estimate',
    'I would say about that much',
    'Roughly',
    'it depends on the firm',
    'Loads',
    'Should be about right',
    'Not sure',
  ])('is only a guess: %s', (text) => {
    expect(isGuess(text)).toBe(true);
  });
  it.each([
    'Quote of the printer',
    'Estimate of the head of IT, by phone',
    'Nine people, two hours',
    'Price list',
    'About 40 a month in the log',
    'Same as last year’s bill',
  ])('is something one could look up: %s', (text) => {
    expect(isGuess(text)).toBe(false);
  });
  it('is asked of most lines of cost', () => {
    const guessed = proposal((d) => {
      for (const one of d.costs) one.basis = 'My guess.';
    });
    expect(ask('costs-complete', guessed).verdict).toBe('partly');
  });
});

describe('where a law was read', () => {
  it.each([
    'Google',
    'the internet',
    'Training course',
    'I know this from work',
    'My manager told me',
    'online',
    'Googled it',
    'Told on a course',
    'common knowledge',
    'ChatGPT',
  ])('is nowhere anybody could look: %s', (text) => {
    expect(isHearsay(text)).toBe(true);
  });
  it.each([
    'legislation.gov.uk',
    'ICO website',
    'GOV.UK page on refunds',
    'Ofgem, supply licences',
    'gov.uk, read 3 May 2026',
    'Copy of the Act in the library',
    'Citizens Advice leaflet',
  ])('can be looked up: %s', (text) => {
    expect(isHearsay(text)).toBe(false);
  });
  const unit = example('rules-for-service-improvement');
  it('keeps a law from being cited in full', () => {
    const change = (source: string) => (d: ReturnType<typeof unit.empty>) => {
      for (const one of d.externalRequirements) one.source = source;
    };
    expect(unit.verdict(change('Google'), 'mp-referencing')).toBe('partly');
    expect(unit.verdict(change('legislation.gov.uk, read 3 May 2026'), 'mp-referencing')).toBe('met');
  });
});

describe('the name of a paper of one’s own', () => {
  it.each([
    'Company rules',
    'Our procedures',
    'The policy',
    'Usual paperwork',
    'How we do things',
    'Policies and procedures',
    'Shop rules',
  ])('names none: %s', (title) => {
    expect(isNameless(title)).toBe(true);
  });
  it.each([
    'Returns policy',
    'Staff handbook',
    'Permit rules',
    'Shop Book, page 3',
    'CS-15',
    'How we speak to people',
    'Minutes of 12 March',
  ])('names one: %s', (title) => {
    expect(isNameless(title)).toBe(false);
  });
  it('is wanted of most of them', () => {
    const nameless = proposal((d) => {
      for (const one of d.internalRequirements) {
        one.document = 'Company rules';
        delete (one as { version?: string }).version;
        delete (one as { reviewed?: string }).reviewed;
      }
    });
    expect(ask('internal-requirements-named', nameless, { min: 2 }).verdict).not.toBe('met');
  });
});

describe('what a change means for each group', () => {
  const groups = ['customers', 'vulnerable-customers', 'front-line', 'other-departments', 'managers'];
  it('is not said by the same words for all, nor by their being happy', () => {
    for (const words of ['It is good for them.', 'They will have less to explain at the desk.']) {
      const same = proposal((d) => {
        d.finance.stakeholders = '';
        for (const one of d.stakeholders) one.effect = words;
      });
      expect(ask('stakeholders-considered', same, { groups }).verdict).not.toBe('met');
    }
    expect(ask('stakeholders-considered', proposal(), { groups }).verdict).toBe('met');
  });
});

describe('a reason', () => {
  it('is not given by the evidence alone, for any of the changes', () => {
    const unit = example('rules-for-service-improvement');
    const document = unit.proposal((d) => {
      for (const one of d.improvements) {
        delete (one as { why?: string }).why;
        one.change = 'A new page, and the old one goes.';
        one.compliance = 'The page follows the law.';
      }
      for (const one of d.evidence) one.improvements = d.improvements.map(({ id }) => id);
    });
    expect(unit.ask('recommendations-justified', document).verdict).not.toBe('met');
  });
});
