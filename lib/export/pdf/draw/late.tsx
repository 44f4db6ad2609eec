import { Canvas } from '@react-pdf/renderer';
import type { ComponentType } from 'react';
import type { LateDraw } from '../engine';
import { fontOf, PLAIN } from '../fonts';
import type { Tag } from '../tags';
import type { Style } from './text';
import { SOFT } from './theme';

// `late` is read by the engine after the layout; react-pdf passes unknown props through to the node.
const LateCanvas = Canvas as unknown as ComponentType<{
  style: Style;
  fixed?: boolean;
  paint: () => void;
  tag?: Tag;
  late: LateDraw;
}>;

const nothingYet = () => {};

/** A figure only known once all pages are: a page number, drawn flush right in a box kept free for it. */
export function LateNumber({
  text,
  style,
  fixed = false,
  size = 8.2,
  weight = 400,
  color = SOFT,
  tag,
}: {
  text: (facts: Parameters<LateDraw>[3]) => string;
  style: Style;
  fixed?: boolean;
  size?: number;
  weight?: number;
  color?: string;
  tag?: Tag;
}) {
  const draw: LateDraw = (painter, width, _height, facts) => {
    painter
      .font(fontOf(PLAIN[0] ?? '', weight), size)
      .fillColor(color)
      .text(text(facts), 0, 0, { width, align: 'right', height: size * 2, features: ['tnum'] });
  };
  return (
    <LateCanvas
      fixed={fixed}
      style={{ height: size * 1.5, ...style }}
      paint={nothingYet}
      late={draw}
      {...(tag ? { tag } : {})}
    />
  );
}
