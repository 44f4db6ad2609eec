/** The little of pdfkit that is used here; the package ships no types of its own. */
declare module 'pdfkit' {
  type Info = Record<string, string | Date>;
  type Options = {
    compress?: boolean;
    pdfVersion?: string;
    lang?: string;
    displayTitle?: boolean;
    autoFirstPage?: boolean;
    info?: Info;
  };
  export default class PDFDocument {
    constructor(options?: Options);
    readonly _root: { data: Record<string, unknown> };
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
