import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { formatDate } from '@/lib/core/format';
import {
  type CollectionName,
  collectionDef,
  isCollection,
  isList,
  LIST_NAMES,
  type SectionId,
} from '@/lib/core/proposal/catalogue';
import { type AnyRow, type ProposalDocument, recordOf, rowsOf } from '@/lib/core/proposal/document';
import type { AnyValue, FieldDef } from '@/lib/core/proposal/fields';
import { readExportFile } from '@/lib/core/proposal/file';
import { TemplateSchema } from '@/lib/core/template/schema';
import { collectionWords, fieldOrder, fieldWords, optionWord } from '@/lib/texts/field-words';

export const UNIT = 'internal-and-external-requirements';

export const template = TemplateSchema.parse(parse(readFileSync(`templates/${UNIT}/v1.yaml`, 'utf8')));

/** A worked example as the product itself reads it: complete, in the present format. */
export function example(name: string): ProposalDocument {
  const read = readExportFile(JSON.parse(readFileSync(`templates/${UNIT}/examples/${name}.json`, 'utf8')));
  if (!read.ok) throw new Error(`the example ${name} cannot be read: ${read.code}`);
  return read.value.document;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A person's hand on the form: finds things by their words, types, picks, and presses buttons. */
export class Hand {
  constructor(
    readonly page: Page,
    readonly document: ProposalDocument,
  ) {}

  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 30_000 });
  }

  /** Starts a proposal for the unit and lands on its task list. */
  async start(): Promise<void> {
    await this.page.goto('/units');
    await this.page
      .getByRole('region', { name: template.title })
      .getByRole('button', { name: 'Start the proposal' })
      .click();
    await this.page.waitForURL(/\/proposals\/[0-9a-f-]{36}/);
  }

  /** Fills one whole section, and goes on with the button a learner presses. */
  async fillSection(id: SectionId): Promise<void> {
    const section = template.sections.find((each) => each.id === id);
    if (!section) throw new Error(`the unit has no section ${id}`);
    await expect(this.page.getByRole('heading', { level: 1, name: section.question })).toBeVisible();
    for (const collection of Object.keys(section.collections).filter(isCollection))
      await this.fill(collection);
    await this.page.getByRole('button', { name: 'Save and continue' }).click();
  }

  private fields(collection: CollectionName): [string, FieldDef][] {
    const all = collectionDef(collection).fields;
    return fieldOrder(template, collection, Object.keys(all)).map((name) => [name, all[name] as FieldDef]);
  }

  private part(collection: CollectionName): Locator {
    return this.page.getByRole('region', { name: collectionWords(template, collection).title, exact: true });
  }

  private async fill(collection: CollectionName): Promise<void> {
    const part = this.part(collection);
    if (!isList(collection)) {
      const record = recordOf(this.document, collection);
      for (const [field, def] of this.fields(collection))
        await this.answer(part, collection, field, def, record[field]);
      return;
    }
    const words = collectionWords(template, collection);
    for (const row of rowsOf(this.document, collection)) {
      await part.getByRole('button', { name: words.add, exact: true }).click();
      const card = part.locator('section').filter({ has: this.page.locator('[aria-expanded="true"]') });
      await this.answerRow(card, collection, row);
    }
  }

  private async answerRow(card: Locator, collection: CollectionName, row: AnyRow): Promise<void> {
    for (const [field, def] of this.fields(collection))
      await this.answer(card, collection, field, def, row[field]);
  }

  /** Links that point forwards can only be set once their targets are there. */
  async linkForwards(): Promise<void> {
    const order = template.sections.flatMap((section) => Object.keys(section.collections));
    for (const section of template.sections)
      for (const collection of Object.keys(section.collections).filter(isCollection))
        for (const [field, def] of this.fields(collection)) {
          if (def.kind !== 'links' && def.kind !== 'link') continue;
          if (!isList(collection)) continue;
          const later = def.to.some((to) => order.indexOf(to) >= order.indexOf(collection));
          if (!later) continue;
          for (const row of rowsOf(this.document, collection)) {
            const value = row[field];
            if (value === undefined) continue;
            await this.open(section.id, collection, row);
            const card = this.part(collection)
              .locator('section')
              .filter({ has: this.page.locator('[aria-expanded="true"]') });
            await this.answer(card, collection, field, def, value);
          }
        }
  }

  private async open(section: SectionId, collection: CollectionName, row: AnyRow): Promise<void> {
    const address = this.page.url().replace(/(\/proposals\/[^/]+).*/, `$1/${section}`);
    if (this.page.url() !== address) await this.page.goto(address);
    const name = String(row[collectionDef(collection).label ?? ''] ?? '');
    await this.part(collection)
      .getByRole('button', { name: `Edit ${name}`, exact: true })
      .click();
  }

  /** One answer, typed or picked as a person would. */
  private async answer(
    within: Locator,
    collection: CollectionName,
    field: string,
    def: FieldDef,
    value: AnyValue | undefined,
  ): Promise<void> {
    if (value === undefined) return;
    const { label } = fieldWords(template, collection, field);
    switch (def.kind) {
      case 'text':
      case 'prose':
        return within.getByLabel(label, { exact: true }).fill(String(value));
      case 'number':
      case 'money':
        return within.getByLabel(label, { exact: true }).fill(String(value));
      case 'date':
        return within.getByLabel(label, { exact: true }).fill(formatDate(String(value)));
      case 'choice':
        await within
          .getByLabel(label, { exact: true })
          .selectOption({ label: optionWord(collection, field, String(value)) });
        return;
      case 'link':
      case 'links':
        return this.pick(
          within.getByRole('group', { name: label, exact: true }),
          def,
          [value].flat().map(String),
        );
    }
  }

  private async pick(group: Locator, def: FieldDef, ids: readonly string[]): Promise<void> {
    const names = ids.map((id) => this.nameOf(id));
    if (def.kind === 'link') {
      const trigger = group.locator('[aria-haspopup="listbox"]');
      if ((await trigger.textContent())?.includes(names[0] ?? '')) return;
    }
    const wanted: string[] = [];
    for (const name of names)
      if ((await group.getByRole('button', { name: `Unlink ${name}`, exact: true }).count()) === 0)
        wanted.push(name);
    if (wanted.length === 0) return;
    await group.locator('[aria-haspopup="listbox"]').click();
    const find = this.page.getByRole('combobox', { name: 'Find' });
    let picked = 0;
    for (const name of wanted) {
      await find.fill(name);
      const option = this.page.getByRole('option', { name, exact: true });
      // Not there yet: its section comes later.
      if ((await option.count()) === 0) continue;
      await option.click();
      picked += 1;
    }
    if (def.kind === 'links' || picked === 0) await this.page.keyboard.press('Escape');
    await expect(find).toBeHidden();
  }

  nameOf(id: string): string {
    for (const list of LIST_NAMES) {
      const row = rowsOf(this.document, list).find((each) => each.id === id);
      if (row) return String(row[collectionDef(list).label ?? '']);
    }
    throw new Error(`no row ${capital(id)}`);
  }
}
