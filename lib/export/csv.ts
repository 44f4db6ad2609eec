/** What a spreadsheet would take for a formula; a tab or line break before it is skipped there too. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r]/u;

/** One cell: quoted, and with an apostrophe before what would be run as a formula instead of being read. */
const cell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** A number is a number, below nothing too: no text can be one, so there is nothing in it to run. */
const said = (value: string | number): string => (typeof value === 'number' ? String(value) : cell(value));

/** Rows for a spreadsheet: with the mark by which Excel knows UTF-8, and the line ends of RFC 4180. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(said).join(',')}\r\n`).join('')}`;
