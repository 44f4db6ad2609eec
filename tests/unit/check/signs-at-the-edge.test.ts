import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { adaptations, cares } from '@/lib/core/text/practice';
import { example } from './other-units';
import { ask, proposal } from './support';
import { found } from './told-contacts';

/** Signs that are easily taken for another: an end of a counter, a name that decided, a body that wrote for all who do some work. */
const tills = [
  { document: 'TL-2 Cash back', asks: 'Up to £50 with a purchase. Above that the shift leader.' },
];
const queue = {
  situation: 'A man in a rush, quite loud, wanted £20 cash back and had nothing to buy.',
  outcome: 'He took the chewing gum and had his money.',
  rules: tills,
};

describe('a rule for its own sake', () => {
  it.each([
    'I said it had to be with a purchase and showed him the gum at my end of the till. He paid by card.',
    'I told him the purchase is what makes it a sale, and rang it up at the end of the belt.',
  ])('is no place at a counter: %s', (did) => expect(found({ ...queue, did })).not.toContain('pf-rigid'));
  it.each(['I said no purchase, no cash back, end of story.', 'I told him a purchase first. End of.'])(
    'is told so: %s',
    (did) => expect(found({ ...queue, did, outcome: 'He left without it.' })).toContain('pf-rigid'),
  );
});

describe('done the way this person needed it', () => {
  const seller = {
    situation: 'An older man with new hearing aids, in a hurry and a bit cross. He kept nodding.',
    outcome: 'He signed for the money.',
    rules: [{ document: 'PY-1 Paying out', asks: 'Card checked, figure read out, signed for.' }],
  };
  it.each([
    'Shut the hatch, faced him, wrote the figures big on a docket and checked his card.',
    'I kept it short because he was holding a rope, told him the card had to be checked, and checked it.',
  ])('is not held up to them: %s', (did) => expect(found({ ...seller, did })).not.toContain('pf-rigid'));
  it('is what was missing', () =>
    expect(
      found({
        ...seller,
        did: 'I told him the rule is the rule, no card no money, and shut the hatch.',
        outcome: 'He left without it.',
      }),
    ).toContain('pf-rigid'));
});

describe('a manner fitted to one person', () => {
  it.each([
    'I answered in Polish, she looked relieved.',
    'I switched to Urdu for the numbers.',
    'I spoke slower than usual.',
    'I stayed quieter than him.',
    'I kept it quick, his train was at ten past.',
  ])('%s', (did) => expect(adaptations(did).length).toBeGreaterThan(0));
  it.each(['The form is in Welsh as well.', 'The queue was shorter than on Monday.'])('is none: %s', (did) =>
    expect(adaptations(did)).toEqual([]),
  );
  it.each([
    ['I said I know your face and that is why I ask three questions.', true],
    ['I told her no, and the reason in one line.', true],
    ['It was shut, that is why the queue was long.', false],
  ])('the reason given: %s', (did, is) =>
    expect(cares(did).some(({ kind }) => kind === 'explained')).toBe(is),
  );
});

describe('who decided a case beyond the rules', () => {
  const practice = example('following-service-rules');
  const asked = (handlingDetail: string) => {
    const document = practice.proposal(() => {});
    const beyond: Row<'contacts'>[] = document.contacts.filter((one) => one.handling === 'exception');
    for (const one of document.contacts)
      if (one.handling !== 'within-rules') {
        one.handlingDetail = handlingDetail;
        one.did = 'I stopped, because it was more than I may give, and went to find out.';
      }
    expect(beyond.length).toBeGreaterThan(0);
    return practice.report(document).open.some(({ code }) => code === 'handling-no-whom');
  };
  it.each([
    'Beyond my limit. Nerys agreed under section 4 and paid the bill direct.',
    'More than my £20, Dai P. said yes to thirty.',
  ])('is named: %s', (told) => expect(asked(told)).toBe(false));
  it.each(['Beyond my limit. He agreed in the end.', 'More than my £20. They said yes to thirty.'])(
    'is not: %s',
    (told) => expect(asked(told)).toBe(true),
  );
});

describe('a paper of another body', () => {
  const filed = (instrument: string, organisation = 'Caledonian Rail') =>
    ask(
      'requirements-filed-right',
      proposal((d) => {
        d.context.organisation = organisation;
        d.externalRequirements.push({ id: 'more', kind: 'regulators-rule', force: 'mandatory', instrument });
      }),
    ).present;
  it.each([
    'Office of Rail and Road, Accessible Travel Policy Guidance for Train and Station Operators',
    'Ofcom policy statement on complaints procedures',
    'DAERA cattle identification and movement rules',
    'Complaints policy guidance for lettings providers',
  ])('stands outside: %s', (one) => expect(filed(one)).toBe(false));
  it('is one’s own where one works for that body', () =>
    expect(filed('Office of Rail and Road complaints policy', 'Office of Rail and Road')).toBe(true));
  it.each(['Complaints policy', 'Caledonian Rail refunds procedure'])('is one’s own: %s', (one) =>
    expect(filed(one)).toBe(true),
  );
});
