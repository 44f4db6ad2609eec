import { describe, expect, it } from 'vitest';
import { example } from './other-units';

const unit = example('rules-for-service-improvement');
/** A proposal of which hardly more is known than how it speaks of rules. */
const saying = (...whys: string[]) => {
  const document = unit.empty();
  document.improvements = whys.map((why, i) => ({ id: `i${i}`, name: 'A second till', why }));
  return unit.ask('rules-only-hinder', document).present;
};

describe('a rule told as nothing but a loss', () => {
  it.each([
    'Honestly the GDPR is just one more thing that eats into the time we have for people.',
    'We could ring them back the same day if data protection did not stand in our way.',
    'Rules like these make every call longer and nobody thanks us for it.',
    'The law costs us two hours a day and we get nothing for it.',
    'Because of all the regulations the customers must wait and they are angry with us.',
    'The Equality Act is a pain, we have to print everything twice.',
    'This law give only more work for the staff.',
    'If we did not have so many rules we would give much better service.',
    'All the procedures ever do is keep the auditors happy.',
    'Health and safety has taken the fun out of it.',
    'Compliance comes first and the customer comes last.',
    'There is so much law now that you hardly have time to serve.',
    'GDPR has made it that we can not be friendly anymore.',
    'It is only because of the Act that we cannot just hand it over.',
    'The rules tie us up in knots.',
    'Sadly legislation is what holds the branch back.',
    'The policies cause only problems between us and the guests.',
    'The law does not understand how a shop works.',
    'Section 75 ties our hands.',
    'We lose customers because of these rules.',
    'In my opinion rules are the enemy of good service.',
    "We have to jump through hoops for the council's licence conditions.",
    'The regulations give us nothing back.',
    'Without the rules everything would be quicker.',
    'It keeps the inspector off our back, that is about all the regulations do.',
    'The rules slow us down and I would scrap half of them.',
    'Law is obstacle for fast service.',
    'Because the law forbid it we say no and the customer go to other shop.',
    'The paperwork the rules ask for takes longer than the job.',
    "All this data protection means I can't even say hello to somebody by name.",
    'The regulations were written by people who have never stood behind a counter.',
    'With the allergen law we had to drop half the specials and regulars were disappointed.',
    'Rules are rules, nothing we can do, the customer just has to live with it.',
    'I see the Equality Act as a cost and not much else.',
    'The law is always against the small business.',
    'Every new regulation is one more nail in the coffin.',
    'Our service would be great if the compliance people left us alone.',
    'Policies stop common sense.',
    'We have become form fillers because of consumer law.',
    "Customers don't understand it and neither do we, it is law for the sake of law.",
    'They have to wait while we do all the checks the law wants, and they blame us.',
    'The licence conditions limit what we can offer.',
    "GDPR makes that we can't help the family of the customer.",
    'Legislation is a barrier to innovation in the shop.',
    'It is hard to give personal service with so many laws.',
    'Red tape is killing the high street.',
    'The rules took away our freedom to use judgement.',
    'Because of safeguarding you need to ask ten questions before you can hand over a ball.',
    'I wish we could forget about the regulations for one day.',
    'The law makes staff afraid and customers cross.',
    'Our policies on returns put people off and they buy online instead.',
    'The regulations are heavy for small team and give big stress.',
    'Customer must sign so many paper because of the law, it is not friendly.',
  ])('is seen as something in the way: %s', (why) => {
    expect(saying(why)).toBe(true);
  });
});
describe('a rule told with what it costs, or with what it led to', () => {
  it.each([
    'The rule slowed us down in May, and it also caught two stolen cards.',
    'GDPR means we keep less, so there is less to lose.',
    'Because of the Regulations the customer has 14 days, and we say so at the till.',
    'The law costs us a second signature and earns us the trust of every family.',
    'Our old procedure makes the job longer: two people copy the same form.',
    'The check takes two minutes and customers say they like it.',
    'We cannot ring a customer who has not agreed, so the form asks for a yes.',
    'The limit of £50 means that a manager is called, which takes eleven minutes.',
    'The Act gives a deaf customer the right to write instead, and that is quicker for all.',
    'The two-day rule is a promise we can print.',
    'Health and safety rules keep the children safe and the queue short.',
    'It takes time to check every label and that is why nobody has been ill.',
    'The regulations ask for a record, and the record is how we found the cause.',
    'Customers lose patience because nobody tells them what the rule is for.',
    'The policy is out of date and sends people to a counter that has closed.',
    'Without the rule nobody would know when to stop.',
    'We must ask for ID under the Act, so the card is out before the drink is poured.',
    'The code lets us say no to a pushy salesman.',
    'It is a burden for a small shop, but it is what the customers pay us for.',
    'The rules did not cause the delay, our rota did.',
    'The rules leave room for kindness, we just never used it.',
    'The law sets the least, and what we promise on top of it is ours.',
    'The 14 days are ours to advertise, nobody else in town does.',
    'It is strict, and strict is what a parent wants to hear.',
    'Because of GDPR we ask once and write it down, so nobody is asked twice.',
    'Staff told me they find the rule hard to explain, so the card says it in nine words.',
    'The checks add a minute, which the new screen gives back.',
    'A customer waited six weeks because our run is monthly, which the Regulations do not allow.',
    'The regulator asks for a log, so we can see on Friday what went wrong on Monday.',
    'Under the code a complaint has eight weeks; we take four.',
    'The allergen law is why the kitchen and the floor talk to each other before noon.',
    'The procedure says two signatures, and on Saturdays only one person is in.',
    'Consumer law gives us a script for the hardest talk of the day.',
    'The Act forbids a charge for help, so the clock stops while the ramp is down.',
    'We cannot sell to anyone under 18 under the Licensing Act, so the till asks.',
  ])('is not: %s', (why) => {
    expect(saying(why)).toBe(false);
  });
});
describe('a good word about one rule', () => {
  const good = 'The Equality Act lets a deaf customer write to us, and that is a promise we can print.';
  it.each([
    ['The law is always against the small business.', 'Policies stop common sense.'],
    [
      'I wish we could forget about the regulations for one day.',
      'Every new regulation is one more nail in the coffin.',
    ],
    [
      'The regulations were written by people who have never stood behind a counter.',
      'It is hard to give personal service with so many laws.',
    ],
  ])('does not outweigh a sour voice heard twice: %s', (one, other) => {
    expect(saying(good, one, other)).toBe(true);
    expect(saying(good, one)).toBe(false);
  });
  it.each([
    [
      'The law is strict here, and that is our strongest argument with the owner.',
      'Under the Regulations we cannot give the file to a neighbour.',
    ],
    [
      'The Act makes it hard to argue with a late refund.',
      'Customers complain about the wait, and the law is on their side.',
    ],
    [
      'The regulations cost us £756, which is the price of not shutting people out.',
      'A fine under the Act would be worse than the bill for the ramp.',
    ],
    [
      'Nothing in the Regulations takes away the right to complain.',
      'The rules do not say how to tell people bad news.',
    ],
    [
      'Our problem is not the law but a form from 2019.',
      'The regulations leave it to us who makes the call.',
    ],
    [
      'It was hard to see from the policies who decides.',
      'The law says fourteen days and our own paper says thirty, so our paper is wrong.',
    ],
    [
      'Without a rule on who rings, nobody rings, and customers are disappointed.',
      'The rules were written for the old counter and have not been read since.',
    ],
  ])('stands beside rules told soberly: %s', (one, other) => {
    expect(saying(good, one, other)).toBe(false);
  });
});
describe('rules weighed', () => {
  const grumble = 'The rules make every call longer and nobody thanks us for it.';
  it('are not only in the way where one place says what they give, after saying what they cost', () => {
    const weighed =
      'The second signature slows us down, but it is also why people trust us with their deeds.';
    expect(saying(grumble, weighed)).toBe(false);
    expect(
      saying(grumble, 'Red tape stops us helping people.', grumble.replace('call', 'visit'), weighed),
    ).toBe(true);
  });
  it('are heard in the conclusion as well', () => {
    const document = unit.empty();
    document.improvements = [{ id: 'i', name: 'A second till', why: '22 of 60 gave up waiting.' }];
    document.finance.conclusion =
      'Cheap enough. The regulations cost us two days a month and give us nothing back.';
    expect(unit.ask('rules-only-hinder', document).present).toBe(true);
  });
});
