import { describe, expect, test } from 'vitest';
import { planDocument } from '@/lib/core/plan';
import { LIST_NAMES } from '@/lib/core/proposal/catalogue';
import { emptyDocument, type ProposalDocument, rowsOf } from '@/lib/core/proposal/document';
import { renderPlan } from '@/lib/export/pdf';
import { LEFT_OUT, PLAN_LISTS, type PlanInput, planViewOf, shortened } from '@/lib/export/view/plan';
import { scanned } from '../../support/scanned';
import { unpacked } from '../../support/unpacked';
import { housing, readPdf, says, squash, template } from './read';

const planInput = (document: ProposalDocument, more: Partial<PlanInput> = {}): PlanInput => ({
  edition: 'plan',
  document: planDocument(template(), document),
  template: template(),
  learner: { name: 'Siân Ŵyn Łukasz' },
  employer: { name: 'Harbour Row Homes' },
  version: 2,
  date: '2026-12-03',
  code: '7F3K22QDXX',
  ...more,
});

describe('the manager’s plan', () => {
  test('begins with one page that says it all', async () => {
    const { bytes, pageOf } = await renderPlan(planInput(housing()));
    const pdf = await readPdf(bytes);
    const first = squash(pdf.pages[0]?.text ?? '');
    for (const said of [
      'Hearing complaints the first time and answering them on time',
      'Harbour Row Homes · Service improvement plan',
      '£14,618',
      'Month 27',
      '1 April 2027',
      'Who does what, by when',
      'Stage 1 replies within 10 working days',
      'Check this copy: code 7F3K22QDXX',
    ])
      expect(first).toContain(squash(said));
    expect(pageOf.get('plan.actions')).toBe(2);
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      'The plan on one page',
      '1 Actions and owners',
      '2 Measures',
      '3 Business case',
      '4 Risks and people',
      '5 What changes',
      '6 What it stands on',
    ]);
    expect(pdf.info.Title).toBe(housing().about.title);
  }, 60_000);

  test('of a submission says on every page where it can be asked after, for people and for telephones', async () => {
    const paper = 'https://upmark.example/verify/7F3K22QDXX';
    const input = planInput(housing(), { paper });
    const { bytes, pageOf } = await renderPlan(input);
    const { pages } = await readPdf(bytes);
    for (const { text } of pages) expect(squash(text)).toContain('Verifyatupmark.example/verify/7F3K22QDXX');
    expect(pageOf.get('plan.actions')).toBe(2);
    expect(await scanned(planViewOf(input).verify?.square)).toBe(paper);
    // It is drawn as it was made, in lines: nothing is a picture that could blur.
    expect(unpacked(bytes)).not.toContain('/Subtype /Image');
  }, 60_000);

  test('keeps to one page in front, however long its title and rows are', async () => {
    const long = 'A very long name for a thing that could be said shortly '.repeat(3).slice(0, 150);
    const document = housing();
    const { pageOf } = await renderPlan(
      planInput(
        {
          ...document,
          about: { ...document.about, title: long },
          kpis: document.kpis.map((kpi) => ({ ...kpi, name: long, owner: long })),
          actions: document.actions.map((action) => ({ ...action, name: long })),
        },
        { shared: true, paper: 'https://upmark.example/verify/7F3K22QDXX' },
      ),
    );
    expect(pageOf.get('plan.actions')).toBe(2);
  }, 60_000);

  test('says all that is to be carried out: every action, measure, cost, benefit and risk', async () => {
    const document = housing();
    const { body } = await readPdf((await renderPlan(planInput(document))).bytes);
    for (const list of PLAN_LISTS)
      for (const row of rowsOf(document, list)) {
        const name = String(row.name ?? row.document ?? row.instrument ?? row.who ?? '');
        expect(says(body, name), `${list}: ${name}`).toBe(true);
      }
    for (const { owner } of document.actions) expect(says(body, owner ?? '')).toBe(true);
  }, 60_000);

  test('every list of the catalogue is in it or left out on purpose', () => {
    expect([...PLAN_LISTS, ...LEFT_OUT].sort()).toEqual([...LIST_NAMES].sort());
  });

  test('holds nothing of the assessment: not in its bytes, its streams or its words', async () => {
    const mark = 'XQZASSESSMENT';
    const document: ProposalDocument = {
      ...housing(),
      considered: [{ id: 'n1', check: mark, code: mark, place: mark, words: mark, reason: mark }],
      pins: [{ id: 'n2', point: mark, place: mark, quote: mark }],
      contacts: [{ id: 'n3', name: mark, situation: mark, did: mark, reflection: mark }],
      testimonies: [{ id: 'n4', witness: mark, statement: mark }],
      learning: [{ id: 'n5', name: mark, learnt: mark }],
    };
    const { bytes } = await renderPlan(planInput(document));
    const { pages, info } = await readPdf(bytes);
    const everything = [unpacked(bytes), ...pages.map(({ text }) => text), JSON.stringify(info)].join('\n');
    expect(squash(everything)).not.toContain(mark);
    const words = squash(pages.map(({ text }) => text).join(' ')).toLowerCase();
    for (const said of ['marking point', 'verdict', 'not yet addressed', 'partly met', 'criterion'])
      expect(words).not.toContain(squash(said));
    for (const point of template().markingPoints)
      expect(words).not.toContain(squash(point.title).toLowerCase());
    // The search itself finds what is there.
    expect(words).toContain('complaints');
    expect(unpacked(bytes)).toContain('/Type /Page');
  }, 60_000);

  test('the same plan gives the same bytes', async () => {
    const [one, two] = [await renderPlan(planInput(housing())), await renderPlan(planInput(housing()))];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  }, 60_000);

  test('an empty plan is a page, and strange words do it no harm', async () => {
    const { pages } = await renderPlan(planInput(emptyDocument(), { employer: { name: '' } }));
    expect(pages).toBe(1);
    const odd = { ...emptyDocument(), about: { title: '../../x\r\n"=cmd()` שלום 🎉' } };
    expect((await renderPlan(planInput(odd))).pages).toBe(1);
  }, 60_000);

  test('a draft that is shared says so, and carries no version', () => {
    const view = planViewOf(planInput(housing(), { shared: true }));
    expect(view).toMatchObject({ stands: 'Draft', notice: expect.stringContaining('may still change') });
    expect(planViewOf(planInput(housing())).notice).toBeUndefined();
  });
});

test('a summary is cut at the end of a sentence, else at the end of a word', () => {
  expect(shortened('One two. Three four five.', 18)).toBe('One two.');
  expect(shortened('One two three four', 15)).toBe('One two three…');
  expect(shortened('Short.', 14)).toBe('Short.');
});
