import { describe, expect, it } from 'vitest';
import { emptyDocument } from '@/lib/core/proposal/document';
import { ask } from './support';

const selling = (service: string): boolean => {
  const document = emptyDocument();
  document.context.service = service;
  return ask('service-not-selling', document).present;
};

describe('service told as getting people to buy', () => {
  it.each([
    'Our customer service is getting the kennels known rather than the ones up the road: photos on Facebook, a free first night and leaflets at the vet’s.',
    'The service is to look good online so that they choose us, then get them to sign on the day.',
    'Put the boards out, keep the stall tempting and talk them into the bigger box.',
    'Good service here means that nobody leaves the counter without hearing about the card, and that they go home with more than they came for.',
    'Winning tenants over before the other agents do and getting as many through the door as we can.',
    'Show them the better frames first, suggest the premium plan and remind them of the offer on sunglasses.',
  ])('%s', (service) => {
    expect(selling(service)).toBe(true);
  });
  it.each([
    'Booking dogs in, feeding and walking them, telling the owner each evening how it went. Photos on the website are put up by somebody else.',
    'We show what frames there are, say what each costs and help people to choose, then adjust them and look after repairs.',
    'From the moment a tenant rings about a repair until it is done and she has said so.',
    'Answering questions about a plan people already have, taking claims and ringing back on the day we named.',
    'Lending bikes: we fit the saddle, explain the lock and fetch people whose chain breaks.',
    'We mend shoes rather than sell them. People bring them in, get a ticket with a day and collect.',
  ])('not: %s', (service) => {
    expect(selling(service)).toBe(false);
  });
});

describe('buying urged in everyday words', () => {
  it.each([
    'We cut hair. We tell customers to also take the mask and the oil, it brings more money. On Monday I hand flyers to people at the bus stop.',
    'I ask every guest to try a second drink, that means extra profit, and we put leaflets through doors.',
  ])('%s', (service) => {
    expect(selling(service)).toBe(true);
  });
  it.each([
    'We ask patients to take a seat and tell them how long. We hand out a leaflet on aftercare once the tooth is out.',
    'We tell visitors to take a number and call it within ten minutes, and help them fill in the form.',
  ])('not: %s', (service) => {
    expect(selling(service)).toBe(false);
  });
});
