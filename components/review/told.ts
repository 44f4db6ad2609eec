import { placeWords } from '@/components/proposal/words';
import type { Finding, Report } from '@/lib/core/check/report';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { placeKey } from '@/lib/core/proposal/place';
import type { Template } from '@/lib/core/template/schema';
import { texts } from '@/lib/texts';
import type { Point, Told } from './types';

/**
 * The marking points with the checker's advice in words. Worded on the server: the browser then needs neither the
 * checker's vocabulary nor the unit.
 */
export function pointsOf(
  template: Template,
  report: Report | null,
  document: ProposalDocument,
): readonly Point[] {
  // Codes are the checker's, so the keys are only known at run time.
  const t = texts() as unknown as {
    (key: string, values: Finding['values']): string;
    has(key: string): boolean;
  };
  const tell = ({ code, values, tone, places: [place] }: Finding): Told => {
    const says = t(`findings.${code}.says`, values);
    const next = `findings.${code}.next`;
    return {
      text: tone !== 'good' && t.has(next) ? `${says} ${t(next, values)}` : says,
      key: placeKey(place),
      where: placeWords(document, template, place),
    };
  };
  return template.markingPoints.map(({ id, title, credit }) => {
    const found = report?.points.find(({ point }) => point === id);
    return {
      id,
      title,
      credit,
      advice: found
        ? {
            verdict: found.verdict,
            good: found.findings.filter(({ tone }) => tone === 'good').map(tell),
            open: found.findings.filter(({ tone }) => tone !== 'good').map(tell),
          }
        : null,
    };
  });
}
