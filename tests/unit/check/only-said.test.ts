import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');
type Contact = Partial<Row<'contacts'>>;
type Rule = Partial<Row<'internalRequirements'>>;

/** A log of a launderette with a counter, in which one thing at a time is only said, restated or left to others. */
function log(contacts: readonly Contact[], rules: readonly Rule[] = RULES) {
  const document = structuredClone(following.empty());
  document.internalRequirements = rules.map((one, at) => ({
    id: `r${at}`,
    kind: 'procedure' as const,
    version: '2',
    reviewed: '2026-02-01',
    ...one,
  }));
  document.contacts = contacts.map((one, at) => ({
    id: `c${at}`,
    name: `Contact ${at}`,
    date: `2026-10-0${at + 1}`,
    procedure: `r${at}`,
    handling: 'within-rules' as const,
    ...one,
  }));
  return following.report(document);
}
const RULES: readonly Rule[] = [
  {
    document: 'LW-1 Tickets and collection',
    asks: 'Ticket number and surname before anything is handed over.',
  },
  { document: 'LW-2 Spoiled garments', asks: 'Photo, form, answer in five days.' },
  { document: 'LW-3 Service washes', asks: 'Weigh in front of the customer.' },
];
const verdict = (contacts: readonly Contact[], point: string, rules?: readonly Rule[]) =>
  log(contacts, rules).points.find((one) => one.point === point)?.verdict;

describe('the purpose of rules', () => {
  const why = (...texts: string[]) =>
    verdict(
      texts.map((one) => ({ why: one })),
      'mp-purpose',
    );
  it('is explained by what it saves people from', () => {
    expect(
      why(
        'Two coats can look the same, and the wrong one may be gone to Leeds by evening.',
        'With a photo from the same day nobody has to argue about when the mark got there.',
        'So that nobody pays for a stone more than they brought.',
      ),
    ).toBe('met');
  });
  it('is not explained by the rule again', () => {
    expect(
      why(
        'Ticket and surname have to be asked.',
        'LW-2 wants a form.',
        'Washes are to be weighed in front of them.',
      ),
    ).toBe('not-yet');
    expect(
      why(
        'Two coats can look the same, and the wrong one may be gone to Leeds by evening.',
        'A photo must be taken and the form filled in.',
        'Over eight kilos is for the manager.',
      ),
    ).toBe('partly');
  });
});

describe('a manner under pressure', () => {
  const tone = (did: string) =>
    verdict(
      [
        { situation: 'A man shouting that we had ruined his best shirt.', did },
        { did: 'I weighed it with her.' },
      ],
      'mp-tone',
    );
  it('is seen in what was said and done', () => {
    expect(
      tone(
        'I let him finish, said sorry about the shirt, and took him over to the quiet end where I wrote it down.',
      ),
    ).toBe('met');
  });
  it('is not seen where it is only claimed beside the steps', () => {
    expect(
      tone(
        'I remained calm and professional. I took the photo, filled in the form and offered him a call on Friday.',
      ),
    ).toBe('partly');
  });
});

describe('results of rules', () => {
  const shirt = { did: 'I took the photo and the form under LW-2.' };
  const coat = { did: 'I asked ticket and surname, and looked on the rail.' };
  const wash = { did: 'I weighed it with her.' };
  const rules = (...outcomes: string[]) =>
    verdict(
      [coat, shirt, wash].map((one, at) => ({ ...one, outcome: outcomes[at] })),
      'mp-two-rules',
    );
  it('are what the customers got', () => {
    expect(
      rules('She left with her own coat.', 'He was paid £30 on the Thursday.', 'She paid for six kilos.'),
    ).toBe('met');
  });
  it('are not told where the matter went to somebody else', () => {
    expect(rules('She left with her own coat.', 'Passed on to the office.', "I don't know.")).toBe('partly');
  });
});

describe('looking back', () => {
  const back = (...texts: string[]) =>
    verdict(
      texts.map((one) => ({ did: 'I asked for the ticket.', reflection: one })),
      'mp-reflection',
    );
  it('says what it did for the customer and for the work', () => {
    expect(
      back(
        'Asking the surname took ten seconds and she got her own coat; a wrong one would have been a drive to Leeds.',
        'He had his money without ringing us twice, and I now take the photo before I open the bag.',
        'Good.',
      ),
    ).toBe('met');
  });
  it('is no more than begun where most of it is phrases', () => {
    expect(
      back(
        'Asking the surname took ten seconds and she got her own coat; a wrong one would have been a drive to Leeds.',
        'I was happy with it.',
        'It went really well.',
      ),
    ).toBe('partly');
    expect(
      back(
        'Following procedures gives the customer a better experience and saves time.',
        'A good one.',
        'I learnt a lot.',
      ),
    ).toBe('partly');
    expect(back('I did well.', 'A good one.', 'I learnt a lot.')).toBe('not-yet');
  });
});
