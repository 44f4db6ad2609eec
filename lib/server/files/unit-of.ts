import type { Template } from '@/lib/core/template/schema';
import { standIn } from '@/lib/core/template/stand-in';
import { sectionTerm } from '@/lib/texts/field-words';
import { findTemplate } from './templates';

/** The unit a proposal is pinned to; where that version is gone, a stand-in by which it can still be read. */
export function unitOf(id: string, version: number): { template: Template; gone: boolean } {
  const template = findTemplate(id, version);
  if (template) return { template, gone: false };
  // Another version of the same unit still knows what the unit is called.
  const title = findTemplate(id)?.title ?? id;
  return {
    template: standIn({ id, version, title }, (section) => sectionTerm(undefined, section)),
    gone: true,
  };
}
