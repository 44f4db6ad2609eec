import type { Paragraph } from './types';

const BULLET = /^\s{0,6}[-*•–]\s+(?=\S)/u;
const NUMBERED = /^\s{0,6}((?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)/u;

/**
 * Paragraphs as the learner laid them out: a blank line parts paragraphs, a single break stays a break, and
 * lines that begin like list items hang from their marker.
 */
export function paragraphs(text: string): Paragraph[] {
  const out: Paragraph[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) out.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  for (const line of text.replace(/\s+$/u, '').split('\n')) {
    const bullet = BULLET.exec(line);
    const numbered = bullet ? null : NUMBERED.exec(line);
    const found = bullet ?? numbered;
    if (found) {
      flush();
      out.push({ kind: 'item', marker: numbered?.[1] ?? '•', text: line.slice(found[0].length) });
    } else if (line.trim() === '') flush();
    else lines.push(line);
  }
  flush();
  return out;
}
