import { readFileSync } from 'node:fs';
import { check } from '@/lib/core/check';
import { COLLECTION_NAMES, collectionDef, isList } from '@/lib/core/proposal/catalogue';
import { type AnyRecord, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import { expect, test } from '../support/e2e';
import { runsThrough } from '../support/runs-through';
import { byPosition } from './support/compare';
import { example, Hand, template } from './support/hand';
import { pdfText, squeezed } from './support/pdf-text';

const TODAY = '2026-11-23';

test('a learner writes the housing proposal from empty to nothing left open, and hands in the PDF', async ({
  learner: page,
}) => {
  test.setTimeout(900_000);
  const wanted = example('housing-complaints');
  const hand = new Hand(page, wanted);
  // The case is written for this day; on a later one its evidence would rightly be called old.
  await page.clock.setFixedTime(`${TODAY}T12:00:00Z`);

  await test.step('starts with nothing, and is not scolded for it', async () => {
    await hand.start();
    await expect(page.getByText('Not started', { exact: true })).toHaveCount(template.sections.length);
    await page
      .getByRole('link', { name: template.sections[0]?.term ?? '', exact: true })
      .first()
      .click();
  });

  for (const section of template.sections)
    await test.step(`writes “${section.term}”`, () => hand.fillSection(section.id));

  await test.step('joins what could only be joined at the end', () => hand.linkForwards());
  await hand.saved();

  const id = /proposals\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  await test.step('what the server holds is what was typed, to the letter', async () => {
    const file = await (await page.request.get(`/api/proposals/${id}/export`)).json();
    expect(byPosition(file.document)).toEqual(byPosition(wanted));
    const report = check(file.document as ProposalDocument, template, {
      today: TODAY,
    });
    expect(report.open).toEqual([]);
  });

  await test.step('the checker has nothing left to say', async () => {
    await page.goto(`/proposals/${id}`);
    await expect(page.getByText('Ready', { exact: true })).toHaveCount(template.sections.length);
    await page.goto(`/proposals/${id}/check`);
    await expect(page.getByText('Met', { exact: true })).toHaveCount(template.markingPoints.length);
    await expect(
      page.getByText(`None of the ${template.pitfalls.length} known mistakes was found.`),
    ).toBeVisible();
    for (const point of template.markingPoints)
      await expect(page.getByText(point.title).first()).toBeVisible();
    await expect(page.getByText('Not yet', { exact: true })).toHaveCount(0);
    await expect(page.getByText('Partly', { exact: true })).toHaveCount(0);
  });

  await test.step('the PDF says every word of it', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('link', { name: 'Download PDF' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[^/\\\\]+ \d{4}-\d{2}-\d{2}\.pdf$/);
    const path = await download.path();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    const { text, title, lang } = await pdfText(path);
    expect(String(title)).toContain(wanted.about.title);
    expect(lang).toBe('en-GB');
    const missing = written(wanted).filter((words) => !runsThrough(text, squeezed(words)));
    expect(missing).toEqual([]);
  });
});

/** Every text a person wrote, sentence by sentence. */
function written(document: ProposalDocument): string[] {
  return COLLECTION_NAMES.flatMap((collection) => {
    const records: AnyRecord[] = isList(collection)
      ? rowsOf(document, collection)
      : [recordOf(document, collection)];
    return records.flatMap((record) =>
      Object.entries(collectionDef(collection).fields).flatMap(([field, def]) => {
        const value = record[field];
        if (typeof value !== 'string' || (def.kind !== 'text' && def.kind !== 'prose')) return [];
        // A unit is set with its figure: “£ a year” becomes “£11,400 a year”.
        if (def.kind === 'text' && 'suggest' in def && def.suggest === 'unit') return [];
        return value.split(/(?<=[.!?])\s+|\n+/).filter((part) => part.trim() !== '');
      }),
    );
  });
}
