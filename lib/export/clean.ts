const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as XML and other formats may hold it: nothing a reader would stumble over, nothing that turns the line round. Every
 * sign that breaks a line becomes the usual one, so that none is lost.
 */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(LONE_SURROGATE, '')
    .replace(UNWANTED, '');
