import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const foundations = example('foundations-of-service-delivery');
const verdict = (promise: string) => {
  const document = foundations.empty();
  document.context = { organisation: 'Bramble Cars', promise };
  return foundations.ask('loyalty-explained', document).verdict;
};

describe('loyalty in the words of many learners', () => {
  it.each([
    '"There in eight minutes." When the taxi is there in eight minutes every time people stop phoning round, they just ring us. 6 in 10 bookings last year were regulars.',
    'We say the price before the ride and it is the price after it, whoever drives. People got used to that and do not haggle or check any more; 340 account customers have stayed since 2019.',
    'Because each driver waits till the door is shut, mothers let their kids ride alone with us and book us again. 52 of 70 school runs were renewed.',
    'The same dog walker, same hour, each day. The dog knows it and the owner too, so they leave us the key. Out of 45 clients 39 are more than two years with us.',
    'Always ring back before six is our word. Who gets that call three times believes it the fourth, and that is why 64% renewed.',
  ])('is explained by what is kept each time, and seen: %s', (text) => {
    expect(verdict(text)).toBe('met');
  });
  it.each([
    'We have many regulars, 58% of bookings are from people who used us before.',
    'Our customers are loyal to Bramble Cars, some families have been with us for twenty years.',
    '"There in eight minutes." People trust us and 61% come back.',
    'If we treat people well they come back and tell their friends about us.',
  ])('is seen or given a reason, and not both: %s', (text) => {
    expect(verdict(text)).toBe('partly');
  });
  it.each([
    'Customer loyalty is very important for every business.',
    'Loyal customers spend more and cost less than new customers.',
    'We want to build trust with our clients.',
    'Good service gives a good brand image.',
    'With the loyalty card customers come back for the free ride.',
  ])('is only wished for, praised or paid for: %s', (text) => {
    expect(verdict(text)).toBe('not-yet');
  });
});

describe('loyalty put down to something else than how people are served', () => {
  it.each([
    'Our 900 members stay loyal because they own the club and get a dividend.',
    'People come back because we are the nearest shop, 60% live in the street.',
    '70% of our customers are regulars, thanks to the app and its stamps.',
    'Families renew with us every autumn because of the sibling discount, 44 of 60.',
    'Customers stay for years, that is because it is a two year contract.',
  ])('earns nothing: %s', (text) => {
    expect(verdict(text)).toBe('not-yet');
  });
  it.each([
    'They come back because the till is quick and always the same people serve them, and also for the stamps. 60% are regulars.',
    'People come back because we are near. They also trust us, 60% never ask the price.',
    '91% of members stay because it is theirs, and because someone they know answers the phone.',
  ])('is credited beside it: %s', (text) => {
    expect(verdict(text)).not.toBe('not-yet');
  });
});

describe('what loyal people do, and what they were given', () => {
  it.each([
    '"Done by four." When it is done by four every time the builders plan on it, so they do not ring anybody else. Of 40 firms 31 have been on our books for over three years.',
    '"Same groomer, same hour." Dogs are calm with it each time so owners do not ask anyone else; 70 of 90 have been with us since 2022.',
  ])('is explained: %s', (text) => {
    expect(verdict(text)).toBe('met');
  });
  it.each([
    'They keep coming back because every one of us remembers how they like it.',
    'People come back because the girls are kind and explain each thing.',
    'Guests come again because we are honest about the noise.',
  ])('is begun: %s', (text) => {
    expect(verdict(text)).toBe('partly');
  });
  it('is explained in business words as far as it goes', () => {
    expect(
      verdict(
        'By keeping this promise consistently we foster trust, and owners who trust us are inclined to return.',
      ),
    ).toBe('partly');
  });
});

describe('what is given away, each time', () => {
  it.each([
    'Every Monday members get a gift and 20% off at Bramble Cars, so they stay with us and do not look elsewhere.',
    'People are loyal because nobody is cheaper, and each friend they bring earns them £15.',
  ])('is no service: %s', (text) => {
    expect(verdict(text)).toBe('not-yet');
  });
  it('does not spoil what is told beside it', () => {
    expect(
      verdict(
        'The driver rings from the gate every time, so people trust us and 71% come back. There is a free ride after ten as well.',
      ),
    ).toBe('met');
  });
});
