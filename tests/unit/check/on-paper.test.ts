import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
/** Three laws, each said to have this effect. */
const effect = (text: string) => {
  const document = unit.empty();
  document.externalRequirements = ['Consumer Rights Act 2015', 'Equality Act 2010', 'UK GDPR'].map(
    (instrument, i) => ({
      id: `x${i}`,
      instrument,
      kind: 'legislation' as const,
      force: 'mandatory' as const,
      asks: 'Fair treatment.',
      effect: text,
    }),
  );
  return unit.ask('effect-concrete', document).present;
};

describe('what somebody does because of a law', () => {
  it.each([
    'We do our best to keep to it whenever possible.',
    'It makes us think about how we treat people.',
    'Managers remind us about this one quite often.',
    'This is one everybody knows about.',
    'It was covered on my first day.',
    'We are audited every year so it must be fine.',
    'It affects the whole shop, from the till to the back.',
    'You could lose your job if you ignore it.',
    'Head office deals with all that side of things.',
    'It means customers can expect a fair deal from us.',
    'We bear it in mind when serving.',
    'It sets the tone for how we work.',
    'We always act within the law.',
    'It gives people more rights than before.',
    'The certificate hangs behind the till.',
    'We have a policy that says the same thing.',
    'All of us did the online course in March.',
    'We keep ourselves up to date with it.',
    'It has to be obeyed by everybody without exception.',
    'Our staff are professional and this law is part of that.',
    'We must be careful what we do because of it.',
    'It makes sure that the service is good quality.',
    'The company has a person for data protection.',
    'I have never had a problem with this one.',
    'It comes up in our appraisals.',
    'Important to have for every business.',
    'We are serious about privacy of customer.',
    'Staff should know what is allowed and what is not.',
    'If there is a question we would look it up.',
    'It keeps us on our toes.',
    'Legal department sends us an email when something changes.',
    'Every company in UK must have this.',
    'Is about respect for the people.',
    'We would never do anything against it.',
    'My manager explained it to me and I understood.',
    'It is in my contract of employment.',
    'Without this law there would be chaos.',
    'Nothing special, we just work normally.',
    'It is a big responsibility for the whole team.',
    'The staff have a positive attitude to equality.',
    'It protects us and it protects the customer.',
    'We passed our last inspection with five stars.',
    'I think we follow this quite well.',
    'It is mentioned on our website.',
    'New people get told about it.',
  ])('is not told by: %s', (text) => {
    expect(effect(text)).toBe(true);
  });
  it.each([
    'The till will not open the drawer until I have typed the reason for a refund.',
    'A carer can speak for the customer once we have seen the letter.',
    'Whoever takes the call reads the price back.',
    'On Saturdays one of us stands at the step with the ramp.',
    'I put the photo back in the envelope and hand it over closed.',
    "The driver won't leave before the strap has been checked.",
    "Nobody's name goes on the whiteboard any more.",
    'We ask "can you manage the stairs" before we pick a room.',
    'Cheese is cut on its own board.',
    'Old bookings are wiped on the first of the month.',
    'We explain the 14 days when they sign, not after.',
    'The chef tells the floor what is in the soup at noon.',
    'I ring the tenant a day before anyone goes in.',
    'A refund goes to the card it came from.',
    'Two of us count the cash with the door locked.',
    'When the alarm on the fridge goes I bin what is inside and write the time on the chart.',
    'We turn the card machine so they can see the amount.',
    "Nobody is asked for a doctor's letter any more, we take their word.",
    'The booking screen has a box for large print and I tick it.',
    'If they change their mind inside two weeks I print the label for them.',
    'Guests get the fire talk before the keys.',
    'We take the number off the printout before it goes on the board.',
    'The engineer shows his badge and waits on the step.',
    'Small print is read out to whoever asks.',
    'I say no to the sale if I think he is drunk, and log it.',
  ])('is told by: %s', (text) => {
    expect(effect(text)).toBe(false);
  });
});

describe('several laws, none of them seen at work', () => {
  const present = (...effects: readonly string[]) => {
    const document = unit.empty();
    document.externalRequirements = effects.map((effect, i) => ({
      id: `x${i}`,
      instrument: ['Consumer Rights Act 2015', 'Equality Act 2010', 'UK GDPR'][i] ?? '',
      kind: 'legislation' as const,
      force: 'mandatory' as const,
      asks: 'Fair treatment.',
      effect,
    }));
    return unit.ask('effect-concrete', document).present;
  };
  const vague = [
    'Colleagues embed the Act in every interaction.',
    'Inclusion is championed across the organisation and its culture.',
  ] as const;
  it('stay on paper, whatever words they have of their own', () => {
    expect(present(...vague)).toBe(true);
  });
  it('do not where one reaches the counter, or there is but one', () => {
    expect(present(...vague, 'The cashier turns the screen away before reading the address back.')).toBe(
      false,
    );
    expect(present(vague[0])).toBe(false);
  });
});
