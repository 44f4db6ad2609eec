import { describe, expect, it } from 'vitest';
import { aloneIn, dismissedIn } from '@/lib/core/check/rules/dismissal';
import { hasDependents } from '@/lib/core/check/rules/stands';
import { example } from './other-units';

/** A department's own row that says it has no part in the service, in the words of many learners. */
describe('colleagues behind the scenes', () => {
  it.each([
    'They have nothing to do with customers.',
    'Counts the money. Nothing at all to do with our guests.',
    "They've little to do with the service, they only cook.",
    'Pays the wages. Has no influence on customer service.',
    'Keeps the vans going. Plays no part in the service we give.',
    "Does the stock. They don't affect the customer.",
    'They do not provide customer service.',
    "It doesn't touch the patients at all.",
    'Washes sheets. This is not customer service.',
    'Payroll, so not really involved in serving people, not in customer service.',
    "They aren't part of the service.",
    'Computers. It makes no difference to the passengers.',
    'They mend boilers, no effect on tenants.',
    'Tills and printers, makes little difference to customers who fixes them.',
    "Orders parts. I wouldn't say they matter to the customer as they don't contribute to the service.",
    'The good service depends on us and on nobody else.',
    'We are the people who give the service.',
    'Customer service is all down to the girls at the desk.',
    'Its us who do the customer service here.',
    'If the receptionist is friendly the service is good.',
    'Service begins and ends at the counter.',
    'The service people get is the drivers on the road.',
    'The lab is not related to customer care.',
    'The buyers work for the owner, not for the guests.',
    'They have their computers and we have the patients.',
    'Service is a counter matter.',
    "Cleaners don't have to think about customers.",
    'Good service is made at reception and nowhere else.',
    'Only drivers can save the day or spoil the service.',
    'They are merely admin, the passengers are ours.',
  ])('are dismissed: %s', (text) => {
    expect(dismissedIn(text)).toMatchObject({ how: 'sure' });
  });
  it.each([
    'I left the kitchen and the stores out because no guest ever sees them.',
    'I have not put finance here as they never speak with the customer.',
    'Stores and lab are left off, since nobody meets them.',
    'We left out stores and wages because they are internal.',
    "Stock control isn't customer facing, so we skipped it.",
  ])('are left off the map: %s', (text) => {
    expect(dismissedIn(text)).toMatchObject({ how: 'off' });
  });
  it.each([
    "Does the books. Doesn't come into it.",
    'They are separate from us.',
    'Warehouse. They have their own work.',
    'Cleans at night. Not our department.',
    'Runs the website, nothing to do with us.',
  ])('are spoken of as a world apart: %s', (text) => {
    expect(dismissedIn(text)).toMatchObject({ how: 'apart' });
  });
  it.each([
    'Nobody sees them, but without clean sheets no guest gets a room.',
    'They never meet the customer. Still, the customer waits for them.',
    'People think they have nothing to do with customers.',
    'To our guests we are the people who give the service.',
    'It has a part in the service nobody notices.',
    'There is nothing on the screen for the customer until they load it.',
    'Makes a difference to every passenger although nobody knows them.',
    'Customer service is not only down to the girls at the desk.',
    'Takes out the parts that are not for customers to see.',
    'Not in the room with the patient. Sends the results by two.',
    'Never give the customer a date before stores have counted.',
    'Prints the labels; a separate label for each box.',
    'Feeds the till with prices. When they are wrong the customer argues with us.',
  ])('are not: %s', (text) => {
    expect(dismissedIn(text)).toBeNull();
  });
});

describe('the service as those alone whom customers meet, wherever it is said', () => {
  it.each([
    'It is us who are the service.',
    'The customer service is only from us at the desk.',
    'Good customer service comes down to the front staff.',
    'I think service happens at the counter.',
    'When it comes to customer service it is up to us and nobody else.',
    'Finance and IT have nothing to do with the customer.',
  ])('is seen: %s', (text) => {
    expect(aloneIn(text)).not.toBeNull();
  });
  it.each([
    'It is not true that it is us who are the service.',
    'The service is only as good as what the kitchen sends.',
    'Service comes from all of us, and most of it from where nobody looks.',
    'A good service is one where the customer does not have to ask twice.',
    'The service starts when the family rings and ends when the ashes are home.',
    'Customer service is down to the second by the tracker.',
    "They have their van and we have the customer's address, and both are needed at eight.",
    'The form is not relevant to guests who pay cash.',
    'Their shift ends at six and we look after the customers until eight.',
    'The rule is for staff, not for customers.',
    'New staff do not need to worry about customers in the first week.',
    'Tea and coffee are for staff only, not for visitors.',
    'Only reception can change a booking.',
    'The website is not customer facing yet so we have not covered it with the law on access.',
    'Customer service is a desk of four in the hall.',
  ])('is not: %s', (text) => {
    expect(aloneIn(text)).toBeNull();
  });
});

const organisation = example('organisation-and-environment');
type Place = 'front-line' | 'behind-the-scenes' | 'outside' | undefined;
const mapped = (...list: readonly (readonly [name: string, place: Place, role: string])[]) =>
  organisation.ask(
    'departments-mapped',
    (() => {
      const document = organisation.empty();
      document.departments = list.map(([name, place, role], i) => ({
        id: `d${i}`,
        name,
        role,
        ...(place ? { place } : {}),
      }));
      return document;
    })(),
    { min: 3, behindScenes: 1 },
  );

describe('a map of departments', () => {
  it('is one of the front line where nothing but that is on it, places chosen or not', () => {
    const rows = [
      ['Front desk', 'Greets people and prints badges.'],
      ['Drivers', 'Bring people home after the clinic.'],
      ['Carers', 'Walk with people from the car to the door.'],
    ] as const;
    expect(mapped(...rows.map(([name, role]) => [name, 'front-line', role] as const)).present).toBe(true);
    expect(mapped(...rows.map(([name, role]) => [name, undefined, role] as const)).present).toBe(true);
  });
  it('is one too where those behind stand on it and most are a world apart', () => {
    const asked = mapped(
      ['Front desk', 'front-line', 'Greets people and prints badges.'],
      ['Wages', 'behind-the-scenes', 'Pays us. Doesn’t come into it.'],
      ['Workshop', 'behind-the-scenes', 'Mends the buses. They have their own work.'],
    );
    expect(asked).toMatchObject({ present: true, verdict: 'partly' });
  });
  it('is none where one of several is a world apart and others are needed', () => {
    const asked = mapped(
      ['Front desk', 'front-line', 'Greets people and prints badges.'],
      ['Wages', 'behind-the-scenes', 'Pays us. They have their own work.'],
      [
        'Workshop',
        'behind-the-scenes',
        'Mends the buses. Without a bus the front desk has to ring everybody.',
      ],
      ['Print room', 'behind-the-scenes', 'Prints the letters that the front desk hands out.'],
    );
    expect(asked.present).toBe(false);
  });
});

describe('a hand-off that fails', () => {
  const handoffs = (...breaks: readonly string[]) => {
    const document = organisation.empty();
    document.departments = [
      { id: 'a', name: 'Front desk', place: 'front-line', role: 'Books the bus.' },
      { id: 'b', name: 'Workshop', place: 'behind-the-scenes', role: 'Mends the bus.' },
    ];
    document.stages = breaks.map((text, i) => ({
      id: `s${i}`,
      name: `Step ${i + 1}`,
      department: i % 2 ? 'b' : 'a',
      handsTo: i % 2 ? 'a' : 'b',
      breaks: text,
    }));
    return organisation.ask('handoffs-analysed', document, { min: 2, knockOn: true }).verdict;
  };
  it('is followed to a customer, a colleague or a cost', () => {
    expect(
      handoffs(
        'The lift on the bus is not tested, the driver finds out at the kerb, and a woman in a chair misses her scan.',
        'Workshop hears of the fault a day late. No spare bus, front desk rings round, a taxi costs us £90.',
      ),
    ).toBe('met');
  });
  it('is not followed where only what always happens is told', () => {
    expect(
      handoffs(
        'There are delays, so customers wait and complain.',
        'Poor communication, and the customer is unhappy.',
      ),
    ).toBe('partly');
  });
  it('is not followed where it ends at once', () => {
    expect(handoffs('Lift not tested.', 'Nobody rings.')).toBe('not-yet');
  });
});

describe('whose work rests on a department', () => {
  const resting = (role: string) =>
    hasDependents({ id: 'a', name: 'Laundry', role }, [{ id: 'b', name: 'Wards', role: 'Nurse patients.' }]);
  it.each([
    'Without clean sheets no bed can be made.',
    'The nurses wait for the trolley.',
    'Sends the linen up; the wards make the beds from it.',
  ])('is told: %s', (role) => {
    expect(resting(role)).toBe(true);
  });
  it.each([
    'Washes the linen. We all depend on each other.',
    'An internal customer is a colleague who relies on another colleague.',
    'Good communication is needed with every team.',
    'Washing and ironing.',
  ])('is not: %s', (role) => {
    expect(resting(role)).toBe(false);
  });
});

describe('the same by other learners', () => {
  it.each([
    'Head office only sends emails, they are not the ones giving service.',
    "Buyers. Customers don't know them so they don't matter for this.",
    'They fix the vans and that is nothing a customer would notice.',
    'Kitchen just cooks, service is the waiters.',
    'HR does contracts for staff. No link to customer service.',
    'They work in the back and so have no impact on how customers feel.',
    'Store room. It is not relevant for the customer experience.',
    'Accounts have got nothing to do with customer.',
    'Cleaning comes at night, customers never meet them so not important for service.',
    'These teams are not customer facing so I do not count them.',
    'The customer never deals with planning therefore planning is not in the service.',
    "Payroll, they don't play a role for the guest.",
    'Purchasing has no bearing whatsoever on our guests.',
    'Dispatch load the lorries but that has nothing to do with how we treat people.',
    'The lab is a separate thing, patients only know us.',
    'They are not needed for good customer service.',
    'Warehouse lads never speak with a customer so service is not their concern.',
    'The web people. What they do is technical and does not concern our visitors.',
    'Marketing and IT I do not count as service.',
    "Transport's not involved in the service side.",
    'Maintenance have no say in whether a guest is happy.',
    'Behind the scenes, so they have little effect on customers.',
  ])('dismissed: %s', (text) => {
    expect(dismissedIn(text)).not.toBeNull();
  });
  it.each([
    'Only the people on the counter can make the service good or bad.',
    'Everything depends on the receptionist.',
    'In the end it is the front line that delivers the service, the rest is just admin.',
    'Customer service is our job, not the job of the office.',
    'We are the service, nobody else.',
    'It is all about how the staff at the desk behave.',
    'Service is what happens between the guest and the waiter.',
    'At the end of the day the service stands and falls with the girl at the till.',
    'It is only us drivers the passenger sees, so it is only us who make the service.',
    'Good or bad service comes from the staff on the floor and from nobody else.',
    'Whether the customer is happy is in the hands of the receptionist alone.',
    'The other departments do their work but the service is ours.',
  ])('us alone: %s', (text) => {
    expect(aloneIn(text)).not.toBeNull();
  });
  it.each([
    'The customer never deals with planning, and yet planning decides the hour.',
    'Finance look after refunds; three days late and the guest rings us.',
    'Customers never meet the cleaners but notice at once when they were not there.',
    'HR does contracts for staff. A late contract means nobody on the desk on Monday.',
    'Kitchen just cooks, yet the waiter has nothing to bring until it does.',
    'Their job is to check the stock. Wrong count and we sell what we have not got.',
    'The service stands and falls with what the store room sends up.',
    'We say sorry for what the depot did, so the passenger sees only us.',
    'The lab is a separate building; the van with the results comes at noon and patients wait for it.',
    'Maintenance have a say in whether a room can be let.',
    'I count billing as service, since one wrong line means a call.',
    'Staff at the desk give the service that transport makes possible.',
    'They are needed at five, or the bread is not there.',
    'Good service comes from a clear handover.',
    'It is the driver who makes the last call, after dispatch has told him the street.',
    'Everything depends on the list the office prints.',
    'The rest are checked in at noon.',
    'Service is not what happens at the desk alone.',
    'We are the service desk for four hospitals.',
    'To most callers it is the receptionist who is the service, and she knows it is not.',
  ])('neither: %s', (text) => {
    expect([dismissedIn(text), aloneIn(text)]).toEqual([null, null]);
  });
});
