import { Path, Svg } from '@react-pdf/renderer';
import { t } from '../../view/context';
import type { Square } from '../../view/paper';
import { as } from '../tags';
import { View } from './text';
import { INK } from './theme';

/** A QR code, with the white around it that its readers ask for on the side where words may stand. */
export function Scanned({ square: { size, path }, side }: { square: Square; side: number }) {
  return (
    <View
      tag={as('Figure', { alt: t('pdf.scanned') })}
      style={{ marginLeft: (side / size) * 4, width: side, height: side }}
    >
      <Svg width={side} height={side} viewBox={`0 0 ${size} ${size}`} style={{ width: side, height: side }}>
        <Path d={path} fill={INK} />
      </Svg>
    </View>
  );
}
