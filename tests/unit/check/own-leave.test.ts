import { describe, expect, it } from 'vitest';
import { found, type Told } from './told-contacts';

/** A passenger in grief whose ticket is changed on the spot: what the rule says of it, and what the learner says of the rule. */
const changed = (asks: string, did: string, handlingDetail = ''): Told => ({
  situation:
    'A woman rang in tears. Her father died this morning and her ticket was for next week, no changes allowed.',
  did,
  outcome: 'She travelled at noon.',
  handlingDetail,
  rules: [
    { document: 'TK-2 Advance tickets', asks },
    {
      document: 'BV-1 Bereavement',
      asks: 'Travel after a death in the family is passed to the care desk, who decide.',
    },
  ],
});
const RULE = 'No changes. Section 6: an adviser may move the ticket once, without charge, after a death.';
const DID = 'I changed the ticket to today at noon and charged nothing, as with any change of ticket.';

describe('leave that the rule itself gives', () => {
  it('is an exception missed where nothing tells of leave', () => {
    expect(found(changed(RULE, DID))).toContain('pf-missed-exception');
  });

  it.each([
    ['a section lets', `${DID} Section 6 lets an adviser move it once after a death.`],
    ['a point allows, in weak English', `${DID} Point 6 allow to adviser to move it after a death.`],
    ['mine to give', `${DID} Under 6.1 the move is mine to give.`],
    ['a paragraph says we may', `${DID} Para 6 says we may move it once after a death.`],
    ['the rule itself, by its number', `${DID} TK-2 itself says that a death is no ordinary change.`],
    ['the exception is written', `${DID} The exception is in the rule.`],
  ])('is none where it is named: %s', (_, did) => {
    expect(found(changed(RULE, did))).not.toContain('pf-missed-exception');
  });

  it('may stand where it is told how it was handled', () => {
    const told = changed(RULE, DID, 'Section 6 puts this in an adviser’s hands.');
    expect(found(told)).not.toContain('pf-missed-exception');
  });

  it.each([
    ['a point that lets nobody', `${DID} Section 6 lets nobody do it but the care desk.`],
    ['only somebody else', `${DID} Section 6 allows only the care desk to do it.`],
    ['no point at all', `${DID} The rule is the rule and the customer is the customer.`],
  ])('is not named by %s', (_, did) => {
    expect(found(changed(RULE, did))).toContain('pf-missed-exception');
  });
});

describe('the rule that was used', () => {
  const lost = (procedure: string): Told => ({
    name: 'BIRTHDAY COAT, in capitals',
    situation:
      'Tracking said delivered. Photo = somebody else’s gate. Her gran’s funeral is on Friday. Called us crooks.',
    did: 'Dropped the jokes. Wrote “Ada, I’m sorry about your gran.” Paragraph 4 fitted, so I sent another at once.',
    outcome: 'It came on Thursday.',
    rules: [
      { document: 'DL-3 Missing parcels', asks: procedure },
      {
        document: 'RT-7 Returns and refunds',
        asks: 'Thirty days, unworn. Up to 14 days late if illness or bereavement, gift card only, a team lead signs off.',
      },
    ],
  });

  it('is the one whose numbered point was gone by', () => {
    const trace = 'A trace first, 48 hours, then sent again or refunded.';
    expect(found(lost(`${trace} Dated orders are sent again at once.`))).toContain('pf-wrong-procedure');
    expect(found(lost(`${trace} Para 4: dated orders are sent again at once.`))).not.toContain(
      'pf-wrong-procedure',
    );
  });
});
