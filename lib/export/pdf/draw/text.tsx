import { Link, Text as PdfText, View as PdfView } from '@react-pdf/renderer';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { settable } from '../fonts';
import type { Cell, Paragraph } from '../view/types';
import { book, HANG, INK, plainType, SOFT, THREAD } from './theme';

export type Style = Exclude<NonNullable<ComponentProps<typeof PdfView>['style']>, readonly unknown[]>;

type Common = {
  id?: string;
  bookmark?: string;
  minPresenceAhead?: number;
  wrap?: boolean;
  fixed?: boolean;
  style?: Style;
  children?: ReactNode;
};
// react-pdf takes bookmarks on any node, its types only on pages; and its Text is two components in one.
export const View = PdfView as unknown as ComponentType<Common>;
export const Text = PdfText as unknown as ComponentType<Common>;

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Text that begins in Hebrew or Arabic is set from the right. */
export const direction = (text: string): Style =>
  RIGHT_TO_LEFT.test(text) ? { direction: 'rtl', textAlign: 'right' } : {};

/** Anything a person wrote goes through here or `Said`: only settable text may reach the layout. */
export function Words({ children, style, ...rest }: Common & { children: string; style: Style }) {
  return (
    <Text style={{ ...style, ...direction(children) }} {...rest}>
      {settable(children)}
    </Text>
  );
}

/** Words with links among them; marks such as G2 lead to their row. */
export function Said({
  cell,
  style,
  lead,
  ink = false,
}: {
  cell: Cell;
  style: Style;
  lead?: ReactNode;
  ink?: boolean;
}) {
  return (
    <Text style={style}>
      {lead}
      {cell.map((span, index) =>
        span.to ? (
          // Spans have no identity of their own; their place is stable within one rendering.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Link key={index} src={`#${span.to}`} style={{ color: ink ? INK : THREAD, textDecoration: 'none' }}>
            {settable(span.text)}
          </Link>
        ) : span.soft ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Text key={index} style={{ color: SOFT, fontWeight: 400 }}>
            {settable(span.text)}
          </Text>
        ) : (
          settable(span.text)
        ),
      )}
    </Text>
  );
}

const LABEL: Style = {
  ...plainType,
  fontSize: 8.2,
  fontWeight: 600,
  color: SOFT,
  marginLeft: HANG,
  marginTop: 8,
};
const PROSE: Style = { ...book, marginLeft: HANG, marginTop: 2, color: INK };
const ITEM: Style = { ...PROSE, marginLeft: HANG + 14 };
const MARKER: Style = { ...book, marginLeft: HANG, marginTop: 2, marginBottom: -17 };

/** A labelled passage, as flat siblings: react-pdf keeps a label with what follows only among siblings. */
export function prose(
  key: string,
  label: string | undefined,
  paragraphs: readonly Paragraph[],
  id?: string,
): ReactNode[] {
  return [
    ...(label
      ? [
          <Words key={`${key}.label`} style={LABEL} minPresenceAhead={34} {...(id ? { id } : {})}>
            {label}
          </Words>,
        ]
      : []),
    ...paragraphs.flatMap((paragraph, index) => {
      const own = `${key}.${index}`;
      return paragraph.kind === 'text'
        ? [
            <Words key={own} style={index === 0 ? PROSE : { ...PROSE, marginTop: 6 }}>
              {paragraph.text}
            </Words>,
          ]
        : [
            <Words key={`${own}.marker`} style={MARKER} minPresenceAhead={20}>
              {paragraph.marker}
            </Words>,
            <Words key={own} style={ITEM}>
              {paragraph.text}
            </Words>,
          ];
    }),
  ];
}
