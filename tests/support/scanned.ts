import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import type { Square } from '@/lib/export/view/paper';

/** What a telephone reads in a square: painted by one program, read from its points by another. */
export async function scanned(square: Square | undefined): Promise<string> {
  if (!square) return '';
  const { size, path } = square;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="-4 -4 ${size + 8} ${size + 8}">
    <rect x="-4" y="-4" width="${size + 8}" height="${size + 8}" fill="#fff"/><path d="${path}" fill="#16213d"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
}
