import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProposalDocument } from '@/lib/core/proposal/document';
import { readExportFile } from '@/lib/core/proposal/file';
import type { Template } from '@/lib/core/template/schema';
import { findTemplate } from '@/lib/server/files/templates';

export type Example = {
  readonly unit: string;
  readonly template: Template;
  readonly document: ProposalDocument;
};

/** The worked example of every unit. */
export const examples: readonly Example[] = readdirSync('templates', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: unit }) => {
    const folder = path.join('templates', unit, 'examples');
    const template = findTemplate(unit);
    if (!template) throw new Error(`${unit} cannot be read`);
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const read = readExportFile(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
        if (!read.ok) throw new Error(`${file} of ${unit} cannot be read`);
        return { unit, template, document: read.value.document };
      });
  });
