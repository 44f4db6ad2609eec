import { describe, expect, it } from 'vitest';
import { shownIn, showsReason } from '@/lib/core/check/rules/reason-shown';
import { reasonOf } from '@/lib/core/check/rules/reasons';

const shows = (rule: string, text: string) => showsReason(shownIn(text, rule));

/** A rule and what a learner gives as its reason. */
describe('a reason that shows somebody, something or a case', () => {
  it.each([
    [
      'Locker keys. Deposit of £5, key back by closing.',
      'Keys walk off in pockets and a new barrel costs us thirty quid.',
    ],
    ['Medication. Two carers sign the chart.', 'A second dose by mistake can put someone in hospital.'],
    ['Refunds. Same card only.', 'so thiefs cant use a stolen card and get cash'],
    ['Wet floor. Put sign out and stay till it is dry.', 'Old people break hip.'],
    [
      'Call backs. Within 24 hours.',
      'If nobody rings she sits in on the second day as well and loses her wages.',
    ],
    ['Visitors. Sign the book, badge on.', 'The fire brigade counts heads from that book.'],
    ['Account checks. Three questions.', 'Her ex could be the one on the phone.'],
    ['Two staff open the safe.', 'Nobody can be blamed on his own for a short till.'],
    ['Allergens. Open the folder each time.', 'Recipes change and a guess could kill a child.'],
    [
      'Booking. Two days before.',
      'The drivers plan their round the evening before and pick up the furthest ones first.',
    ],
    ['Translators. No family members.', 'A boy should not have to tell his mother she has a tumour.'],
    ['Prices. Only the printed list.', 'Regulars were getting mates rates and the new ones noticed.'],
  ])('%s %s', (rule, text) => expect(shows(rule, text)).toBe(true));

  it.each([
    ['Locker keys. Deposit of £5, key back by closing.', 'So everyone is treated the same.'],
    ['Medication. Two carers sign the chart.', 'To make sure that high standards of care are maintained.'],
    ['Refunds. Same card only.', 'Consistency is key to a positive customer experience.'],
    ['Account checks. Three questions.', 'To remain compliant with data protection and GDPR.'],
    ['Call backs. Within 24 hours.', 'So that all customers get a good and efficient service.'],
    ['Visitors. Sign the book, badge on.', 'It is important for the reputation of the organisation.'],
    ['Booking. Two days before.', 'So we all do the same.'],
    ['Complaints. Log it, answer in 5 days.', 'To promote trust and accountability.'],
    ['Prices. Only the printed list.', 'It keeps everything fair and professional.'],
    ['Standard rate. No refund and no change.', 'Guest accepted no refund.'],
    ['Uniform. Badge and shirt.', 'Because it gives a good impression of the brand.'],
    ['Calls. Greeting, name, reason.', 'So that everybody hears the same.'],
  ])('but not: %s %s', (rule, text) => expect(shows(rule, text)).toBe(false));
});

describe('the name of the paper in place of the reason', () => {
  const reason = (text: string) => reasonOf(text, ['Greet, ask, answer, log.']).reason;
  it.each([
    "It's what the returns guide says to do.",
    'Its what our handbook tells us.',
    'The price list says so.',
    'Booking conditions say no refund.',
    "It's written in the blue folder.",
    'That is how the phone card has it.',
  ])('%s', (text) => expect(reason(text)).toBe('circular'));
  it.each([
    'The price list says who may haggle so that nobody is asked to lie about a discount.',
    'The list says who is in the building, so the fire crew know whom to look for.',
    'In the folder are the numbers of next of kin, so nobody has to ring round at night while a man is ill.',
  ])('but: %s', (text) => expect(reason(text)).toBe('purpose'));
});
