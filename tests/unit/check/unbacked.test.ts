import { describe, expect, it } from 'vitest';
import type { Row } from '@/lib/core/proposal/document';
import { ask, proposal } from './support';

/** One more line among rules that have their paper, version and keeper. */
const accused = (one: Partial<Row<'internalRequirements'>>) =>
  ask(
    'opinion-as-requirement',
    proposal((d) => d.internalRequirements.push({ id: 'more', ...one })),
  ).present;

describe('a rule behind which nobody stands', () => {
  it.each<Partial<Row<'internalRequirements'>>>([
    {
      document: 'Shouting',
      kind: 'culture',
      asks: 'Loud voices across the yard make us look like a market.',
    },
    { document: 'Eating at the desk', kind: 'culture', asks: 'Crisps and sandwiches belong in the kitchen.' },
    {
      document: 'Flowers',
      kind: 'brand',
      asks: 'Fresh flowers at the entrance, they do something to people.',
    },
    {
      document: 'Speaking Polish',
      kind: 'service-standard',
      asks: 'Only English with colleagues, otherwise the tenants think it is about them.',
    },
    { document: 'Sundays', kind: 'policy', asks: 'The office ought to be shut, families need their peace.' },
    { document: 'Beards', kind: 'service-standard', asks: 'A trimmed beard looks better than a wild one.' },
    {
      document: 'Late tenants',
      kind: 'procedure',
      asks: 'Whoever comes late goes to the back.',
      why: 'I was taught to be on time.',
    },
    {
      document: 'Tea',
      kind: 'service-standard',
      asks: 'All four of us find that a tenant who waits gets a tea.',
    },
    { document: 'Door', kind: 'service-standard', asks: 'Hold it open. It says a lot about a person.' },
    { document: 'My rule for letters', kind: 'service-standard', asks: 'Blue ink, by hand.' },
    { document: 'Names', kind: 'service-standard', asks: 'First names only. This is nowhere written.' },
  ])('is a wish: %j', (one) => {
    expect(accused(one)).toBe(true);
  });

  it.each<Partial<Row<'internalRequirements'>>>([
    { document: 'Eating at the desk', kind: 'culture', asks: 'Not allowed.', owner: 'Office manager' },
    { document: 'Flowers', kind: 'brand', asks: 'The director asked for fresh ones each Monday.' },
    { document: 'Dress code', kind: 'culture', asks: 'Dark trousers, no caps.' },
    { document: 'Sundays', kind: 'staffing', asks: 'Nobody is in on Sundays, as the board decided.' },
    {
      document: 'Opening',
      kind: 'staffing',
      asks: 'Counter open 9 to 5, because the caretaker leaves at 5.',
    },
    { document: 'Respect', kind: 'culture', asks: 'Be polite and patient with every customer.' },
    { document: 'Keys', kind: 'procedure', asks: 'I sign for the key and put it in the safe at night.' },
    { document: 'Post', kind: 'procedure', asks: 'Opened by two people and stamped the same day.' },
    {
      document: 'Letters to tenants',
      kind: 'service-standard',
      version: '2',
      asks: 'Plain words. They read better.',
    },
    {
      document: 'Training for new staff',
      kind: 'training',
      asks: 'Two weeks beside an older colleague, since nobody learns it alone.',
    },
  ])('is not one that has a keeper, a paper or somebody who asked: %j', (one) => {
    expect(accused(one)).toBe(false);
  });
});
