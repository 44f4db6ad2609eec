import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Set when approved pictures are to be made anew: `RENEW_PICTURES=1 npx vitest run --project unit tests/unit/pdf/approved.test.ts` */
const RENEW = process.env.RENEW_PICTURES === '1';
const APPROVED = 'tests/unit/pdf/approved';

/** A point of colour may differ this much: the approved pictures are kept with few colours. */
const COLOUR = 0.25;
/** Such a share of the points may differ: edges of letters come out a little unlike on another processor. */
const SHARE = 0.002;

type Picture = { data: Uint8Array; width: number; height: number };

/** Pages as pictures, one point to a point. The fonts are in the file, and pdf.js draws their outlines itself. */
export async function pictures(bytes: Uint8Array, pages: readonly number[]): Promise<Picture[]> {
  const file = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  }).promise;
  const made: Picture[] = [];
  for (const number of pages) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    await page.render({ canvas: canvas as never, viewport }).promise;
    made.push({ data: new Uint8Array(canvas.data()), width, height });
  }
  return made;
}

const packed = ({ data, width, height }: Picture) =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
    .toBuffer();

/** The share of points in which two pictures differ; 1 where they are not of one size. */
export async function unlike(picture: Picture, other: Picture | string): Promise<number> {
  const raw = (from: Buffer | string) =>
    sharp(from).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const now = await raw(await packed(picture));
  const then = await raw(typeof other === 'string' ? other : await packed(other));
  const { width, height } = now.info;
  if (then.info.width !== width || then.info.height !== height) return 1;
  return pixelmatch(now.data, then.data, undefined, width, height, { threshold: COLOUR }) / (width * height);
}

/** The tolerance within which a page is as it was. */
export const isAlike = (share: number): boolean => share <= SHARE;

/** Compares with the approved picture; what is not alike is written beside it, to be looked at. */
export async function looksAs(picture: Picture, name: string): Promise<string> {
  const path = join(APPROVED, `${name}.png`);
  // Not kept in version control.
  const seen = join(APPROVED, `${name}.seen.png`);
  if (RENEW) {
    mkdirSync(APPROVED, { recursive: true });
    writeFileSync(path, await packed(picture));
  }
  rmSync(seen, { force: true });
  const share = existsSync(path) ? await unlike(picture, path) : 1;
  if (isAlike(share)) return 'as approved';
  mkdirSync(APPROVED, { recursive: true });
  writeFileSync(seen, await packed(picture));
  return `${(share * 100).toFixed(2)} % unlike ${path}; now: ${seen}`;
}
