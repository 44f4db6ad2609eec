import encodeQR from 'qr';

/** A square of dark modules as one path, in units of one module. */
export type Square = { readonly size: number; readonly path: string };

/** What a telephone reads: the address as a QR code. */
export function squareOf(address: string): Square {
  // It knows no code without a border; the page around it is white already.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? 'x' : ' '))
        .join('')
        .matchAll(/x+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h${-run.length}z`),
  );
  return { size: rows.length, path: runs.join('') };
}

/** What a person types: the address without what every browser puts before it. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '');
