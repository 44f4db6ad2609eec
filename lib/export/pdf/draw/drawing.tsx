import { Circle, Line, Path, Svg as PdfSvg, Rect, Text } from '@react-pdf/renderer';
import type { ComponentProps, ComponentType } from 'react';
import type { ChartShape, Drawing, Mark } from '../../view/types';
import { PLAIN, settable } from '../fonts';
import type { Tag } from '../tags';
import { direction } from './text';
import { INK, SOFT, THREAD, TONES } from './theme';

// react-pdf passes unknown props through to the node, where the engine reads them.
const Svg = PdfSvg as ComponentType<ComponentProps<typeof PdfSvg> & { tag?: Tag }>;

const path = (points: readonly Mark[], closed: boolean) =>
  `M${points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}${closed ? 'Z' : ''}`;

/** Draws shapes that are laid out already; knows nothing of what they mean. Without a tag it is an ornament. */
export function Drawn({ drawing, tag }: { drawing: Drawing; tag?: Tag }) {
  return (
    <Svg
      {...(tag ? { tag } : {})}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ width: drawing.width, height: drawing.height }}
    >
      {drawing.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes are drawn in their order and have no other identity
        <Shape key={index} shape={shape} />
      ))}
    </Svg>
  );
}

/** In a drawing, dots after Arabic or Hebrew would be set over its last letter. */
const cutShort = (text: string): string =>
  direction(text).direction === 'rtl' ? text.replace(/…$/u, '') : text;

function Shape({ shape }: { shape: ChartShape }) {
  switch (shape.shape) {
    case 'line': {
      const dash = shape.dash ? { strokeDasharray: shape.dash } : {};
      const [from, to] = shape.points;
      if (shape.points.length === 2 && from && to) {
        return (
          <Line
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            stroke={TONES[shape.tone]}
            strokeWidth={shape.weight}
            {...dash}
          />
        );
      }
      return (
        <Path
          d={path(shape.points, false)}
          fill="none"
          stroke={TONES[shape.tone]}
          strokeWidth={shape.weight}
          {...dash}
        />
      );
    }
    case 'path':
      return <Path d={shape.d} fill="none" stroke={TONES[shape.tone]} strokeWidth={shape.weight} />;
    case 'area':
      return <Path d={path(shape.points, true)} fill={TONES[shape.tone]} stroke="none" />;
    case 'bar':
      return <Rect {...shape.at} rx={1.5} ry={1.5} fill={TONES[shape.tone]} />;
    case 'dot':
      return (
        <Circle
          cx={shape.at.x}
          cy={shape.at.y}
          r={shape.radius}
          fill={shape.hollow ? '#ffffff' : TONES[shape.tone]}
          stroke={TONES[shape.tone]}
          strokeWidth={1.2}
        />
      );
    case 'diamond': {
      const { x, y } = shape.at;
      const r = shape.radius;
      return (
        <Path
          d={path(
            [
              { x, y: y - r },
              { x: x + r, y },
              { x, y: y + r },
              { x: x - r, y },
            ],
            true,
          )}
          fill={TONES[shape.tone]}
        />
      );
    }
    case 'text':
      return (
        <Text
          x={shape.x}
          y={shape.y}
          style={{ fontFamily: PLAIN, fontSize: 7.6, fontWeight: shape.strong ? 600 : 400 }}
          fill={shape.tone === 'thread' ? THREAD : shape.tone === 'ink' ? INK : SOFT}
          textAnchor={shape.anchor ?? 'start'}
        >
          {settable(cutShort(shape.text))}
        </Text>
      );
  }
}
