import PDFDocument, { type Options, type StructureElement } from 'pdfkit';
import type { Marker, Signal, Tag } from './tags';

export type Anchors = ReadonlyMap<string, { page: number; top: number }>;

/** Room left above a place one jumps to, so that it does not stick to the window's edge. */
export const HEADROOM = 14;

/**
 * The file that is drawn into: a PDF that says what its parts are. react-pdf draws without a word about that; here
 * everything is decoration until a signal in the tree says what comes now.
 */
export class Paper extends PDFDocument implements Marker {
  readonly #anchors: Anchors;
  readonly #placed = new Set<string>();
  readonly #elements = new Map<Tag, StructureElement>();
  readonly #root: StructureElement;
  readonly #fonts = new Map<unknown, unknown>();
  #open: { element: StructureElement; role: string } | undefined;
  #inLink = false;
  #afterRestore: Signal | undefined;

  constructor(options: Options, anchors: Anchors) {
    super({ ...options, tagged: true });
    this.#anchors = anchors;
    this.#root = this.struct('Document');
    this.addStructure(this.#root);
  }

  /** pdfkit opens a font anew each time it is named by the thing itself, and compares it with all it has. */
  override font(source: unknown, size?: number): this {
    // By name only while the document is being made.
    if (typeof source === 'string') return super.font(source, size);
    const known = this.#fonts.get(source);
    if (!known) {
      super.font(source, size);
      this.#fonts.set(source, this._font);
      return this;
    }
    this._font = known;
    return size === undefined ? this : this.fontSize(size);
  }

  override addPage(options?: object): this {
    super.addPage(options);
    return this.markContent('Artifact');
  }

  /**
   * react-pdf gives the top within the parent box; a destination needs the top on the page, once. Signals come the
   * same way, and take effect when the box they stand in is closed, so that marks and boxes nest.
   */
  override addNamedDestination(name: string | Signal): void {
    if (typeof name === 'function') {
      this.#afterRestore = name;
      return;
    }
    const anchor = this.#anchors.get(name);
    if (!anchor || this.#placed.has(name)) return;
    this.#placed.add(name);
    super.addNamedDestination(name, 'XYZ', null, Math.max(0, anchor.top - HEADROOM), null);
  }

  override restore(): this {
    super.restore();
    const then = this.#afterRestore;
    this.#afterRestore = undefined;
    then?.();
    return this;
  }

  beginPart(chain: readonly Tag[]): void {
    const element = chain.reduce((parent, tag) => this.#elementOf(tag, parent), this.#root);
    this.#open = { element, role: chain.at(-1)?.role ?? 'P' };
    this.endMarkedContent();
    this.#readOn();
  }

  endPart(): void {
    this.#open = undefined;
    this.endMarkedContent();
    this.markContent('Artifact');
  }

  #readOn(): void {
    this.#open?.element.add(this.markStructureContent(this.#open.role));
  }

  #elementOf(tag: Tag, parent: StructureElement): StructureElement {
    const known = this.#elements.get(tag);
    if (known) return known;
    const { role, alt, scope, columns } = tag;
    const element = this.struct(role, { ...(alt ? { alt } : {}), ...(scope ? { scope } : {}) });
    if (columns) element.dictionary.data.A = { O: 'Table', ColSpan: columns };
    this.#elements.set(tag, element);
    parent.add(element);
    return element;
  }

  /** A link is a part of its own, with its words in it: from here to where the painter moves on past them. */
  override goTo(x: number, y: number, width: number, height: number, name: string): this {
    if (!this.#open) return super.goTo(x, y, width, height, name);
    this.endMarkedContent();
    const link = this.struct('Link');
    link.add(this.markStructureContent('Link'));
    super.goTo(x, y, width, height, name, { structParent: link });
    // Ended while its page is the one drawn: pdfkit writes down the page it ends on.
    link.end();
    this.#open.element.add(link);
    this.#inLink = true;
    return this;
  }

  override translate(x: number, y: number): this {
    super.translate(x, y);
    if (!this.#inLink) return this;
    this.#inLink = false;
    this.endMarkedContent();
    this.#readOn();
    return this;
  }
}
