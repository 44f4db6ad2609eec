import sharp from 'sharp';
import { clean } from '../clean';
import { INK, SOFT, THREAD, TONES } from '../tones';
import type { ChartShape, Drawing, Mark } from '../view/types';

const FONTS = "'Atkinson Hyperlegible Next', Calibri, Carlito, Arial, 'DejaVu Sans', sans-serif";
const SHARPNESS = 2.5;

const escaped = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const at = (value: number): string => String(Math.round(value * 100) / 100);
const path = (points: readonly Mark[], closed: boolean): string =>
  `M${points.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L')}${closed ? 'Z' : ''}`;

/** The drawing as a picture of its own. */
export const svgOf = ({ width, height, shapes }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}">` +
  `<rect width="100%" height="100%" fill="#ffffff"/>${shapes.map(shapeOf).join('')}</svg>`;

function shapeOf(shape: ChartShape): string {
  switch (shape.shape) {
    case 'line':
      return `<path d="${path(shape.points, false)}" fill="none" stroke="${TONES[shape.tone]}" stroke-width="${at(shape.weight)}"${
        shape.dash ? ` stroke-dasharray="${escaped(shape.dash)}"` : ''
      }/>`;
    case 'path':
      return `<path d="${escaped(shape.d)}" fill="none" stroke="${TONES[shape.tone]}" stroke-width="${at(shape.weight)}"/>`;
    case 'area':
      return `<path d="${path(shape.points, true)}" fill="${TONES[shape.tone]}"/>`;
    case 'bar': {
      const { x, y, width, height } = shape.at;
      return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="1.5" fill="${TONES[shape.tone]}"/>`;
    }
    case 'dot':
      return `<circle cx="${at(shape.at.x)}" cy="${at(shape.at.y)}" r="${at(shape.radius)}" fill="${
        shape.hollow ? '#ffffff' : TONES[shape.tone]
      }" stroke="${TONES[shape.tone]}" stroke-width="1.2"/>`;
    case 'diamond': {
      const { x, y } = shape.at;
      const r = shape.radius;
      const corners = [
        { x, y: y - r },
        { x: x + r, y },
        { x, y: y + r },
        { x: x - r, y },
      ];
      return `<path d="${path(corners, true)}" fill="${TONES[shape.tone]}"/>`;
    }
    case 'text': {
      const tone = shape.tone === 'thread' ? THREAD : shape.tone === 'ink' ? INK : SOFT;
      return (
        `<text x="${at(shape.x)}" y="${at(shape.y)}" font-family="${FONTS}" font-size="7.6" fill="${tone}"` +
        ` font-weight="${shape.strong ? 600 : 400}" text-anchor="${shape.anchor ?? 'start'}">${escaped(shape.text)}</text>`
      );
    }
  }
}

/** The same in dots, for readers that do not know how to draw it. */
export const pngOf = async (svg: string): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp(Buffer.from(svg), { density: 72 * SHARPNESS })
      .png()
      .toBuffer(),
  );
