import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { example } from './other-units';

const following = example('following-service-rules');
type Contact = Partial<Row<'contacts'>>;

/** A garden centre's log; each test tells what it is about and leaves the rest plain. */
function verdict(point: string, contacts: readonly Contact[], service?: string) {
  const document = structuredClone(following.empty());
  if (service) document.context = { ...document.context, service };
  document.internalRequirements = [
    { document: 'GC-1 Plant guarantee', asks: 'Two years, one replacement, receipt or card.' },
    { document: 'GC-2 Help to the car', asks: 'Offered to all, bags carried.' },
  ].map((one, at) => ({
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
    channel: 'Counter',
    procedure: `r${at % 2}`,
    handling: 'within-rules' as const,
    situation: 'A man wanted a tree.',
    did: 'I looked up the guarantee and swapped it.',
    outcome: 'He left.',
    ...one,
  }));
  return following.report(document).points.find((one) => one.point === point)?.verdict;
}

describe('a look back at what the rules did', () => {
  const looked = (...texts: readonly string[]) =>
    verdict(
      'mp-reflection',
      texts.map((reflection) => (reflection ? { reflection } : {})),
    );
  it.each<[string, ...string[]]>([
    [
      'two told at length, of four',
      'Checking the card first meant he was out in three minutes and did not come back with the wrong tree.',
      '',
      '',
      'Because I carried the bags she was gone before the queue built up, and she rang to say they are all planted.',
    ],
    [
      'short',
      'Rule saved him a second trip and us a row. Took 4 mins.',
      'She did not have to wait, queue kept moving.',
      'ok',
    ],
    [
      'weak English',
      'Because I follow rule customer not need come again, also I save 10 minute for my team.',
      'She was calm when I explain reason, and call was more short. Next time I explain first.',
      'Good',
    ],
  ])('%s', (_name, ...texts) => expect(looked(...texts)).toBe('met'));
  it.each<[string, ...string[]]>([
    [
      'the customer here and the clock there',
      'He calmed down once he knew the reason.',
      'Took 5 minutes.',
      'Nobody had to argue.',
    ],
    [
      'one of three',
      'I felt nervous but it went ok.',
      'She only had to tell it once because of the form.',
      'Fine.',
    ],
  ])('in part: %s', (_name, ...texts) => expect(looked(...texts)).toBe('partly'));
  it.each<[string, ...string[]]>([
    [
      'what is said of any service',
      'This showed me how important communication is.',
      'Customers appreciate honesty and are more likely to come back.',
      'I remained professional at a difficult time.',
    ],
    [
      'loyalty and teamwork',
      'When people feel valued they stay loyal.',
      'It reminded me of the importance of teamwork.',
      'Empathy is the key to good service.',
    ],
  ])('not yet: %s', (_name, ...texts) => expect(looked(...texts)).toBe('not-yet'));
});

describe('a contact passed on', () => {
  const passed = (handlingDetail: string) =>
    verdict('mp-escalation', [{ handling: 'escalated', handlingDetail }, {}, {}]);
  it.each([
    'Asked Jean the manager because the tree was three years old. She let him have half off.',
    '£80 is more than I may give, so I got the supervisor and she gave it.',
    'I call manager because customer have no card and tree is dead. Manager say give new one.',
    'The pond chemicals are not mine to advise on, so I walked him over to the specialist and told her about his fish.',
  ])('%s', (text) => expect(passed(text)).toBe('met'));
  it.each([
    'I referred the matter to the relevant department who have more expertise in this area.',
    'The query was escalated to my line manager in accordance with the escalation process.',
    'Told my manager.',
  ])('in part: %s', (text) => expect(passed(text)).toBe('partly'));

  it('knows a limit where one is told, and none where anybody may ask', () => {
    const knows = (service: string) => verdict('mp-escalation', [{}, {}, {}], service);
    expect(knows('Refunds over £20 are for the manager.')).toBe('partly');
    expect(knows('If I am not sure I can ask my supervisor.')).toBe('not-yet');
    expect(knows('I can always ask a colleague for help if needed.')).toBe('not-yet');
  });
});

describe('a manner under pressure', () => {
  const kept = (situation: string, did: string) =>
    verdict('mp-tone', [
      { situation, did },
      { did: 'I slowed down for her stick, and carried the bags because she could not lift.' },
      {},
    ]);
  const shouting = 'An angry man shouted about his tree.';
  it.each([
    [
      shouting,
      'I stayed calm and polite, let him finish and said "I would be cross too". I took him away from the till and got him water.',
    ],
    [
      shouting,
      'I let him get it all out, kept my voice low and moved us over to the bench. I apologised for the wait.',
    ],
    [
      'A woman was not best pleased that her tree had died.',
      'I said sorry, that must be a shame after two years of watering. I fetched a chair while I looked it up.',
    ],
  ])('%s %s', (situation, did) => expect(kept(situation, did)).toBe('met'));
  it('is not shown by its names, however many', () =>
    expect(
      kept(
        shouting,
        'I stayed calm, polite and professional, showed empathy and acknowledged how he felt, and we found a solution.',
      ),
    ).toBe('partly'));
});
