import { describe, expect, it } from 'vitest';
import { isWaitedFor } from '@/lib/core/check/rules/shared-out';
import { example } from './other-units';

const organisation = example('organisation-and-environment');
const told = (problem: string, overview = 'A shop with a van.') => {
  const document = organisation.empty();
  document.context = { organisation: 'Pell and Son', overview };
  document.stages = [1, 2, 3].map((i) => ({ id: `s${i}`, name: `Stage ${i}`, happens: 'They come and go.' }));
  document.improvements = [{ id: 'i1', name: 'Smile', change: 'Smile more.' }];
  document.summary = { problem, proposal: 'Smile more.' };
  return organisation.ask('departments-mapped', document, { min: 3, behindScenes: 1 }).present;
};

describe('no map, and a word on all who share in it', () => {
  it.each([
    'Every department has its part in how a guest feels.',
    'All our teams contribute to the result.',
    'Good service comes from collaboration between all departments.',
    'Different departments work closely together here.',
    'Colleagues behind the scenes are just as needed, and other teams support us.',
    'All parts of the company play a role in it.',
  ])('accuses nobody: %s', (text) => {
    expect(told(text)).toBe(false);
    expect(told('People wait.', text)).toBe(false);
  });
  it.each([
    'Guests wait too long at the desk.',
    'Other departments have no part in it.',
    'Not every department plays a part.',
    'Our team works together very well.',
    'All our customers matter.',
  ])('is not one: %s', (text) => {
    expect(told(text)).toBe(true);
  });
});

const role = (text: string) => isWaitedFor({ id: 'd', name: 'Others', role: text });
describe('a colleague whose undone work is waited for', () => {
  it.each([
    'Night porter. If he forgets to lay the trays we have nothing to put the toast on and guests wait.',
    'Early crew fuel the buses. When they are late the first driver has to fill up himself and the queue is stuck at the stop.',
    'Saturday girl cuts the bread. If she does not finish it the counter is slow all morning.',
    'Day staff leave the notes for us. If the notes are missing I have to ring the family again.',
    "They print the labels. When it's down we cannot send a thing and everybody is late.",
    'ushers. if they havent swept the hall we cant let anyone in and they stand there moaning',
    'Closing team charge the scanners; not charged, and the morning desk cannot find a parcel.',
  ])('%s', (text) => {
    expect(role(text)).toBe(true);
  });
  it.each([
    'Greets guests with a smile, if they look lost shows them the way.',
    'Serves at the counter and takes money when it is busy.',
    'If a customer is angry he calls me and I calm them down.',
    'Meets people. If we are late they get cross.',
    'Cleans tables.',
  ])('is not told: %s', (text) => {
    expect(role(text)).toBe(false);
  });
});
