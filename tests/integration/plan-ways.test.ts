import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import { fileAnswer } from '@/lib/server/http/file';
import { stopPdfPool } from '@/lib/server/jobs/pdf';
import { openOwnPlan } from '@/lib/server/services/plans/open';
import { planPdf } from '@/lib/server/services/plans/pdf';
import { type PlanWay, planWayOut } from '@/lib/server/services/plans/ways';
import { sayComment, sayWord } from '@/lib/server/services/plans/word';
import { importProposal } from '@/lib/server/services/proposals';
import { standingOf } from '@/lib/server/services/review/standing';
import { submitProposal } from '@/lib/server/services/review/submit';
import { inCentreSql, must, share, sharedPlan, signOff, titled } from '../support/plan-world';
import { DECLARATION, makeReviewWorld, type ReviewWorld } from '../support/review-world';
import { unpacked } from '../support/unpacked';
import { makePerson } from '../support/world';
import { readPdf } from '../unit/pdf/read';

const WAYS: readonly PlanWay[] = ['docx', 'xlsx', 'ics'];
const MARK = 'XQZASSESSMENT';
const SAID = 'XQZFEEDBACK';

let world: ReviewWorld;
let signedOff: string;
let practice: string;

/** The worked example of a unit with something of everything that is for an assessor alone. */
async function marked(unit: string, example: string): Promise<string> {
  const file = JSON.parse(readFileSync(`templates/${unit}/examples/${example}.json`, 'utf8'));
  Object.assign(file.document, {
    considered: [{ id: 'n1', check: MARK, code: MARK, place: 'gaps.g1.name', words: MARK, reason: MARK }],
    pins: [{ id: 'n2', point: 'mp-evidence', place: 'context.overview', quote: MARK }],
    contacts: [{ id: 'n3', name: MARK, situation: MARK, did: MARK }],
    testimonies: [{ id: 'n4', witness: MARK, statement: MARK }],
    learning: [{ id: 'n5', name: MARK }],
  });
  return must(await importProposal(world.learner.actor, file)).id;
}

beforeAll(async () => {
  world = await makeReviewWorld();
  signedOff = await marked('internal-and-external-requirements', 'housing-complaints');
  must(await submitProposal(world.learner.actor, signedOff, { revision: 0, declaration: DECLARATION }));
  await signOff(world, signedOff, SAID);
  await inCentreSql(
    world.centreId,
    `insert into comment_thread (centre_id, id, proposal_id, audience, opened_by)
      values ($1, gen_random_uuid(), $2, 'private', $3)`,
    [world.centreId, signedOff, world.assessor.userId],
  );
  await inCentreSql(
    world.centreId,
    `insert into comment (centre_id, id, thread_id, author_id, body, mentions)
      select centre_id, gen_random_uuid(), id, $2, $3, '{}' from comment_thread where proposal_id = $1`,
    [signedOff, world.assessor.userId, SAID],
  );
  practice = await marked('following-service-rules', 'broadband-contact-centre');
  await share(world, practice);
}, 60_000);
afterAll(stopPdfPool);

const get = async (actor: Actor, id: string, way: PlanWay) => must(await planWayOut(actor, id, way));
/** Every byte of a file, and of every part of it that is packed. */
function everythingIn(way: PlanWay, bytes: Uint8Array): string {
  if (way === 'ics') return strFromU8(bytes).replaceAll('\r\n ', '');
  const parts = unzipSync(bytes);
  return [
    strFromU8(bytes, true),
    ...Object.entries(parts).flatMap(([name, part]) => [name, strFromU8(part)]),
  ].join('\n');
}
const wordsOf = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a manager’s ways out', () => {
  test.each(WAYS)(
    'as %s hold nothing of the assessment, in bytes or in words',
    async (way) => {
      const [submission] = await inCentreSql(
        world.centreId,
        'select sha256, declaration from submission where proposal_id = $1',
        [signedOff],
      );
      for (const id of [signedOff, practice]) {
        const { bytes } = await get(world.manager.actor, id, way);
        const all = everythingIn(way, bytes);
        for (const secret of [
          MARK,
          SAID,
          String(submission?.sha256),
          String(submission?.sha256).slice(0, 12),
          DECLARATION.words,
          world.assessor.actor.name,
          'Well done',
        ])
          expect(all).not.toContain(secret);
        const words = wordsOf(all).toLowerCase();
        for (const said of ['marking point', 'verdict', 'not yet addressed', 'partly met', 'criterion'])
          expect(words).not.toContain(said);
      }
    },
    60_000,
  );

  test('hold what is to be carried out: Word all of it, Excel figures and money, the calendar its dates', async () => {
    const { actor } = world.manager;
    const word = wordsOf(everythingIn('docx', (await get(actor, signedOff, 'docx')).bytes));
    const book = everythingIn('xlsx', (await get(actor, signedOff, 'xlsx')).bytes);
    const dates = everythingIn('ics', (await get(actor, signedOff, 'ics')).bytes);
    const file = JSON.parse(
      readFileSync('templates/internal-and-external-requirements/examples/housing-complaints.json', 'utf8'),
    ) as { document: Record<'kpis' | 'actions' | 'costs', { name: string }[]> };
    const squashed = (text: string) => text.replace(/&amp;/g, '&').replace(/\s+/g, '');
    for (const list of ['kpis', 'actions', 'costs'] as const)
      for (const { name } of file.document[list]) {
        expect(squashed(word), name).toContain(squashed(name));
        expect(squashed(book), name).toContain(squashed(name));
      }
    expect(word).toMatch(/\/verify\/[2-9A-Z]{10}/);
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(7);
    expect(names).toContain('Cash flow');
    // Nothing of it is a register the plan has no use for.
    expect(names.join()).not.toMatch(/evidence|gap|requirement/i);
    expect(book).toContain('<f>');
    expect(new ICAL.Component(ICAL.parse(dates)).getAllSubcomponents('vevent').length).toBeGreaterThan(15);
  }, 60_000);

  test.each(WAYS)(
    'nobody else gets %s: the access table gives it to managers of the employer alone',
    async (way) => {
      const elsewhere = await makePerson({ roles: ['manager', 'administrator', 'assessor'] });
      const colleague = await makePerson({ roles: ['manager'], centreId: world.centreId });
      for (const { actor } of [
        world.administrator,
        world.learner,
        world.assessor,
        world.assurer,
        elsewhere,
        colleague,
      ])
        expect(await planWayOut(actor, signedOff, way)).toMatchObject({ ok: false, code: 'plan-not-found' });
      for (const wrong of ['', '../x', '00000000-0000-4000-8000-000000000000'])
        expect(await planWayOut(world.manager.actor, wrong, way)).toMatchObject({ code: 'plan-not-found' });
      const id = await sharedPlan(world);
      expect((await get(world.manager.actor, id, way)).bytes.length).toBeGreaterThan(500);
      await share(world, id, false);
      expect(await planWayOut(world.manager.actor, id, way)).toMatchObject({ code: 'plan-not-found' });
    },
    60_000,
  );

  test('have names no header breaks at, and titles no spreadsheet works out', async () => {
    const id = await titled(world.learner, '../../x\r\n"=cmd()');
    await share(world, id);
    for (const way of WAYS) {
      const made = await get(world.manager.actor, id, way);
      expect(made.name).toMatch(/^x cmd \d{4}-\d\d-\d\d\.(docx|xlsx|ics)$/);
      const answer = fileAnswer(new Request('http://127.0.0.1/x'), { ok: true, value: made });
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="x cmd [\d-]+\.\w+"; filename\*=UTF-8''[\w.%-]+$/,
      );
      expect(answer.headers.get('content-type')).toBe(made.type);
      if (way === 'xlsx') expect(everythingIn(way, made.bytes)).not.toMatch(/<f>[^<]*cmd/);
      if (way === 'ics') expect(everythingIn(way, made.bytes)).not.toMatch(/^"=cmd/m);
    }
  }, 60_000);

  test('are the same bytes for the same plan', async () => {
    for (const way of WAYS) {
      const [first, second] = [
        await get(world.manager.actor, signedOff, way),
        await get(world.manager.actor, signedOff, way),
      ];
      expect(first.tag).toBe(second.tag);
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    }
  }, 60_000);

  test('and so it is with the PDF beside them', async () => {
    for (const id of [signedOff, practice]) {
      const { bytes } = must(await planPdf(world.manager.actor, id));
      const { pages } = await readPdf(bytes);
      const all = [unpacked(bytes), ...pages.map(({ text }) => text)].join('\n').replace(/\s+/g, '');
      for (const secret of [MARK, SAID]) expect(all).not.toContain(secret);
    }
  }, 60_000);
});

test('the learner is told on the first page of the proposal once managers have said something', async () => {
  const id = await sharedPlan(world);
  const { actor } = world.learner;
  expect(must(await standingOf(actor, id)).plan).toBeNull();
  must(await sayComment(world.manager.actor, id, 'Could it be May?'));
  expect(must(await standingOf(actor, id)).plan).toEqual({ word: null, comments: 1, results: 0 });
  // What one wrote oneself is no news.
  must(await sayComment(actor, id, 'Yes.'));
  must(await sayWord(world.manager.actor, id, { word: 'approved', reason: '' }));
  expect(must(await standingOf(actor, id)).plan).toMatchObject({
    word: { word: 'approved', by: world.manager.actor.name },
    comments: 1,
  });
  expect(must(await openOwnPlan(actor, id)).words).toHaveLength(1);
});
