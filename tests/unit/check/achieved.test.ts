import { describe, expect, it } from 'vitest';
import { finishOf } from '@/lib/core/check/rules/finished';

describe('good practice told as something one has', () => {
  it.each([
    [
      'A list of fifteen requirements. Our depot satisfied each of the requirements.',
      'The file is with the manager.',
    ],
    ['The assessor came in March and we scored 48 out of 48.', 'A plaque was put by the lift.'],
    ['All criteria were met by our branch.', 'The award is proudly displayed in the entrance.'],
    ['Our garage fulfils every point of the motor code.', 'Customers can see the sticker.'],
    ['The audit proves that our service is at the required standard.', 'Report filed.'],
    ['We hold the kitemark, which means that our hotel meets the national standard.', ''],
    ['What good firms do.', 'Best practice has been achieved and we can be proud.'],
    ['The inspector confirmed our home provides best practice.', 'We framed the certificate.'],
    [
      'Five stars for hygiene and for service.',
      'The rating is shown on our website, so everybody knows we are excellent.',
    ],
    ['We ticked all of the headings in the council guide.', 'The guide is in the office.'],
    ['I compared the ten steps with our shop and every step is covered.', ''],
    ['Our college complies with all the elements of the framework.', 'This gives assurance to parents.'],
    ['The team passed all modules.', 'Therefore we deliver best practice.'],
    ['How to lift and how to bend.', 'I pass with 41 point. Diploma hangs in office.'],
    ['our lot got 88 and the average is 80 so we are above average already', 'its on the board'],
    ['Each of the standards was met by us in the last review.', 'It went on the noticeboard.'],
  ])('%s / %s', (learnt, applied) => {
    expect(finishOf(learnt, applied)).toBeDefined();
  });
});

describe('a standard held beside what is still to be done', () => {
  it.each([
    ['Our depot met 11 of the 15 requirements.', 'From May we ring before ten.'],
    ['We meet all the points except the one on telling people why.', 'I say why at the desk.'],
    ['Their shop met every criterion, ours would not.', 'I suggested the card to my manager.'],
    ['The award asks who owns a complaint. We did not know.', 'Each complaint has a name on it since June.'],
    ['If all the boxes were ticked nobody would have to ring twice.', 'I count who rings twice.'],
    ['The hotel in Ayr passed all its checks and still asks ten guests a week.', 'I ask three a day now.'],
    ['They show the waiting time on a board.', 'A board is shown in our hall and 4 in 10 read it.'],
    ['Their cleaners sign as each room is done. I had assumed they sign at the end.', 'I told our manager.'],
    ['We are above the average on waiting and below it on telling people why.', 'I say why now.'],
    ['All passengers are told the platform.', 'I tell them twice.'],
    ['It covers every part of a visit, from the car park on.', 'I walked it with a blind customer.'],
  ])('%s / %s', (learnt, applied) => {
    expect(finishOf(learnt, applied)).toBeUndefined();
  });
});
