/** The little of pdfkit that is used here; the package ships no types of its own. */
declare module 'pdfkit' {
  type Info = Record<string, string | Date>;
  export type Options = {
    compress?: boolean;
    pdfVersion?: string;
    lang?: string;
    displayTitle?: boolean;
    autoFirstPage?: boolean;
    tagged?: boolean;
    info?: Info;
  };
  type StructureContent = { readonly refs: readonly object[] };
  export type StructureElement = {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  };
  export default class PDFDocument {
    constructor(options?: Options);
    readonly _root: { data: Record<string, unknown> };
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    _font: unknown;
    font(source: unknown, size?: number): this;
    fontSize(size: number): this;
    addPage(options?: object): this;
    addNamedDestination(name: string, ...place: unknown[]): void;
    restore(): this;
    translate(x: number, y: number): this;
    goTo(x: number, y: number, width: number, height: number, name: string, options?: object): this;
    struct(role: string, options?: { alt?: string; scope?: string }): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
  }
}
