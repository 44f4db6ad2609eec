import { describe, expect, it } from 'vitest';
import { type AtTheDesk, atTheDesk, found } from './told-contacts';

const MISSED = 'pf-missed-exception';

describe('a kind of case that the rule sends another way, told in other words and handled as usual', () => {
  it.each<AtTheDesk>([
    [
      'Passengers over 28 weeks pregnant see the medical desk before a boarding pass is printed.',
      'A woman with a big bump, due in March she said.',
      'I printed the pass and gave her an aisle seat.',
    ],
    // Whoever is called by name in a small house.
    [
      'Allergy in the party: the order is taken by Marta only.',
      'She wanted a cake for forty; one of the cousins carries a pen for nuts.',
      'I took the order, told her the vanilla is fine and read it back.',
    ],
    [
      'Illness after eating goes to the duty manager; do not comment.',
      'They had been up all night after the prawns.',
      'I apologised and took the prawns off the bill.',
    ],
    [
      'Where somebody relies on the line for an alarm, pass to the priority desk.',
      'Her mother wears a button round her neck and it has been dead since Sunday.',
      'I booked the first engineer, Friday.',
    ],
    [
      'Where a customer tells of abuse at home, the specialist team takes over and nothing is posted.',
      'She asked me not to send anything to the house as he opens her post.',
      'I changed her to paperless and sent the confirmation letter.',
    ],
    [
      'Nobody is tattooed after drinking; ask the senior artist.',
      'He had had two pints for courage.',
      'I did the stencil and started on the outline.',
    ],
    [
      'Poison, fits or bloat: fetch the vet at once, no appointment.',
      'The dog had got into the Christmas cake, raisins and all.',
      'I booked her for half four and took the number.',
    ],
    [
      'Letters in which somebody speaks of ending their life go to the duty manager within the hour.',
      'He wrote that by the time we read it, it would all be over anyway.',
      'I answered with the balance and the payment card.',
    ],
  ])('%s %s', (...one) => expect(found(atTheDesk(one))).toContain(MISSED));

  it.each<AtTheDesk>([
    // Sent where it belongs, by its name or by somebody's.
    [
      'Passengers over 28 weeks pregnant see the medical desk first.',
      'She was thirty weeks, a bit worried about it.',
      'I walked her over to the medical desk and waited while they looked at her letter.',
    ],
    [
      'Allergy in the party: the order is taken by Marta only.',
      'She wanted a cake for forty; one of the cousins carries a pen for nuts.',
      'I said Marta does those, fetched her from the back and she took it down.',
    ],
    [
      'If a swimmer is hurt, the first aider is called.',
      'A girl grazed her knee on the step.',
      'I called Tom over with the kit, he cleaned it and wrote it in the book.',
    ],
    // Turned away, which is what the rule asks.
    [
      'Dogs that cough are not taken in until the vet has seen them.',
      'A bit of a hack, she said.',
      "I said I could not take him today, gave her the vet's number and held the place.",
    ],
    [
      'Nobody is tattooed after drinking; ask the senior artist.',
      'Two pints, he said, over lunch.',
      'I told him not today and booked him for Friday, no charge for moving it.',
    ],
    // Said not to be so.
    [
      'If the customer mentions change of health, transfer to screening.',
      'He said his health was fine, nothing new since last year.',
      'I read the statement and took payment.',
    ],
    [
      'Complaints go to the complaints officer the same day.',
      'She said she had no complaint, just a question about the bus times.',
      'I told her the times.',
    ],
    // Another kind.
    [
      'Where somebody is bedbound, ring the duty engineer.',
      'Chair has a puncture, he gets about with sticks meanwhile.',
      'I booked Thursday.',
    ],
  ])('but not: %s %s', (...one) => expect(found(atTheDesk(one))).not.toContain(MISSED));

  it('and not where most of the rules are of that kind: it is the trade itself', () => {
    const rules = ['Burials', 'Cremations after a death', 'Funerals'].map((document) => ({
      document,
      asks: 'For funerals and after a death the forms come first. If something is missing, ring the registrar.',
    }));
    expect(
      found({
        situation: 'A widow asked for a Thursday for the cremation.',
        did: 'I took the forms, said how sorry I was and gave her Thursday at ten.',
        outcome: 'She wrote it down.',
        rules,
      }),
    ).not.toContain(MISSED);
  });
});
