import { describe, expect, it } from 'vitest';
import { alikeForAll, sameForAll } from '@/lib/core/check/rules/same-for-all';

describe('the law taken for the same in every trade', () => {
  it.each([
    'The rules are the same whether you groom dogs or sell carpets.',
    'A kennel is no different from any other business here.',
    'These are the laws that all companies must keep.',
    'I looked at what a supermarket has and it is the same for us, law is law.',
    'There is nothing special for us to know.',
    'For a launderette there is nothing else.',
    'All shops have the same laws.',
    'It applies to every business so I did not look further.',
    'The Act does not make a difference between a pub and a dentist.',
    'We keep what any shop keeps.',
    'It counts regardless of the sector.',
    'My cousin has a cafe and they follow the same rules.',
  ])('is seen: %s', (text) => {
    expect(sameForAll(text)).not.toBeNull();
  });
  it.each([
    'Every customer gets the same card.',
    'The same day we ring the owner.',
    'Kennels need a licence of their own from the council.',
    'The vet checks the same dog twice.',
    'All staff must read the label.',
    'The price is the same for cash and card.',
    'There is nothing on the bill which was not said before.',
  ])('is not: %s', (text) => {
    expect(sameForAll(text)).toBeNull();
  });
});

describe('the same by other learners', () => {
  it.each([
    'Laws like these are for everyone, a chip shop or an airport.',
    'It does not matter what you sell, the Consumer Rights Act is what counts.',
    'We are just like any other shop, so no special rules.',
    'What holds for a bank holds for us.',
    'My tutor gave us the three laws that are for customer service and those I used.',
    'A dog groomer has no laws of its own.',
    'I think one set of rules covers all types of company.',
    'There are no extra laws for this kind of work.',
    'Same laws as everywhere.',
  ])('is seen: %s', (text) => {
    expect(sameForAll(text)).not.toBeNull();
  });
  it.each([
    'We are like any other kennel in that the council inspects us.',
    'It does not matter who rings, we ask for the code.',
    'The same form for all dogs.',
    'There are extra laws for dangerous dogs.',
    'All companies in the group use this till.',
  ])('is not: %s', (text) => {
    expect(sameForAll(text)).toBeNull();
  });
});

describe('the same in fewer words, where only general law is named', () => {
  it.each([
    'The law treats all traders in the same way, us too.',
    'You have legal duties that are the same in a cafe and in a bank.',
    'Whether it is a hospital or a butcher the law is identical.',
    'Consumer law does not care what kind of shop you are.',
  ])('is seen: %s', (text) => {
    expect(alikeForAll(text)).not.toBeNull();
  });
  it.each([
    'The Act says the goods must be as described.',
    'They fit the same tyre again at no charge.',
    'Our shop follows the law on knives.',
    'The label is read the same way twice.',
  ])('is not: %s', (text) => {
    expect(alikeForAll(text)).toBeNull();
  });
});
