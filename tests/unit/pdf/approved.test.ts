import { describe, expect, test } from 'vitest';
import { planDocument } from '@/lib/core/plan';
import { renderCopy, renderPlan } from '@/lib/export/pdf';
import { isAlike, looksAs, pictures, unlike } from './pictures';
import { housing, inputFor, template } from './read';

/** Pages somebody has looked at and found good. How they are made anew is said in `pictures.ts`. */
describe('pages look as they were approved', () => {
  test('of the assessment copy: cover, contents, registers, charts', async () => {
    const { bytes, pageOf } = await renderCopy(inputFor(housing()));
    const places = ['cover', 'contents', 'gaps', 'kpis', 'money', 'costs'] as const;
    const pages = [
      1,
      2,
      ...['section.gaps', 'section.kpis', 'section.costs', 'costs'].map((place) => pageOf.get(place) ?? 0),
    ];
    const made = await pictures(bytes, pages);
    const seen = await Promise.all(
      made.map(async (picture, at) => `${places[at]}: ${await looksAs(picture, `copy-${places[at]}`)}`),
    );
    expect(seen).toEqual(places.map((place) => `${place}: as approved`));
  }, 120_000);

  test('of the plan: the page that says it all, and the actions', async () => {
    const { bytes } = await renderPlan({
      edition: 'plan',
      document: planDocument(template(), housing()),
      template: template(),
      learner: { name: 'Siân Ŵyn Łukasz' },
      employer: { name: 'Harbour Row Homes' },
      version: 2,
      date: '2026-12-03',
      code: '7F3K22QDXX',
    });
    const [front, actions] = await pictures(bytes, [1, 2]);
    if (!front || !actions) throw new Error('the plan has no two pages');
    expect([await looksAs(front, 'plan-front'), await looksAs(actions, 'plan-actions')]).toEqual([
      'as approved',
      'as approved',
    ]);
  }, 120_000);

  test('and the comparison sees a line that moved', async () => {
    const { bytes } = await renderCopy(inputFor(housing()));
    const [cover] = await pictures(bytes, [1]);
    if (!cover) throw new Error('there is no cover');
    const moved = { ...cover, data: new Uint8Array(cover.data.length).fill(255) };
    moved.data.set(cover.data.subarray(0, -cover.width * 4 * 3), cover.width * 4 * 3);
    expect(isAlike(await unlike(moved, cover))).toBe(false);
    expect(isAlike(await unlike(cover, cover))).toBe(true);
  }, 120_000);
});
