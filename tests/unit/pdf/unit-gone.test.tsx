import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { UnitGone } from '@/components/proposal/unit-gone';
import { unitOf } from '@/lib/server/files/unit-of';
import { housing } from './read';

test('a proposal whose unit is gone is read on a page that says so, and can be taken along', () => {
  const document = housing();
  const { template } = unitOf('internal-and-external-requirements', 998);
  const html = renderToStaticMarkup(<UnitGone id="p1" document={document} template={template} />);
  expect(html).toContain('This version of the unit is no longer kept here');
  expect(html).toContain('version 998');
  expect(html).toContain('href="/api/proposals/p1/pdf"');
  expect(html).toContain('href="/api/proposals/p1/export"');
  expect(document.gaps.length).toBeGreaterThan(3);
  for (const { name } of document.gaps) expect(html).toContain(name?.replaceAll('&', '&amp;'));
  expect(html).not.toMatch(/<(input|textarea|select)/u);
});
