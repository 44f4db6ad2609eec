import { Link, Text as PdfText, View as PdfView } from '@react-pdf/renderer';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Cell, Paragraph } from '../../view/types';
import { settable } from '../fonts';
import { as, type Tag } from '../tags';
import { book, FULL, HANG, INK, LOSS, plainType, SOFT, THREAD } from './theme';

export type Style = Exclude<NonNullable<ComponentProps<typeof PdfView>['style']>, readonly unknown[]>;

/** Level 1 are sections; what follows one, level 2, hangs under it. */
export type Bookmark = { title: string; level: 1 | 2 };

type Common = {
  id?: string;
  bookmark?: Bookmark;
  /** What it is to somebody who hears it; text without one is a paragraph. */
  tag?: Tag;
  minPresenceAhead?: number;
  /** White space that a page need not begin with. */
  gap?: boolean;
  wrap?: boolean;
  fixed?: boolean;
  hyphenationPenalty?: number;
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

const NEVER = 10_000;
const UNBREAKABLE = /\S{29}/u;
const ONE_FONT = /^[\n\x20-\x7e£’“”‘–—•·…×]*$/u;
/**
 * Where one font gives way to another, as at every ŵ, the layout sees an end of a word and would put a hyphen.
 * Such text breaks at its spaces only, unless something in it is too long for any line.
 */
export const breaking = (...texts: readonly string[]): { hyphenationPenalty?: number } =>
  (texts.length > 1 || !texts.every((text) => ONE_FONT.test(text))) &&
  !texts.some((text) => UNBREAKABLE.test(text))
    ? { hyphenationPenalty: NEVER }
    : {};

/** Text that the first font of its stack can set need not be held against all of them, letter by letter. */
const fewer = ({ fontFamily }: Style, ...texts: readonly string[]): Style =>
  Array.isArray(fontFamily) && texts.every((text) => ONE_FONT.test(text))
    ? { fontFamily: fontFamily.slice(0, 1) }
    : {};

/** Anything a person wrote goes through here or `Said`: only settable text may reach the layout. */
export function Words({ children, style, ...rest }: Common & { children: string; style: Style }) {
  return (
    <Text
      style={{ ...style, ...fewer(style, children), ...direction(children) }}
      {...breaking(children)}
      {...rest}
    >
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
  tag,
}: {
  cell: Cell;
  style: Style;
  tag?: Tag;
  lead?: ReactNode;
  ink?: boolean;
}) {
  return (
    <Text
      style={{ ...style, ...(lead ? {} : fewer(style, ...cell.map((span) => span.text))) }}
      {...breaking(...cell.map((span) => span.text))}
      {...(tag ? { tag } : {})}
    >
      {lead}
      {cell.map((span, index) =>
        span.to ? (
          // Spans have no identity of their own; their place is stable within one rendering.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Link key={index} src={`#${span.to}`} style={{ color: ink ? INK : THREAD, textDecoration: 'none' }}>
            {settable(span.text)}
          </Link>
        ) : span.torn ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Text key={index} style={{ color: LOSS }}>
            {settable(span.text)}
          </Text>
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
  color: SOFT,
  width: HANG,
  paddingRight: 14,
  paddingTop: 2,
};
const ASIDE = FULL - HANG;
const PROSE: Style = { ...book, width: ASIDE };
const AFTER: Style = { ...PROSE, marginLeft: HANG, marginTop: 5 };
const MARKER_ROOM = 14;
/** A passage of fewer lines moves as a whole: one line alone over the page helps nobody. */
const SHORT_PASSAGE = 330;

/** A label beside what it labels, the label standing out to the left of the text. */
export function Beside({
  label,
  id,
  gap,
  whole,
  ahead = 0,
  tag,
  children,
}: {
  label: string;
  id?: string | undefined;
  gap: number;
  whole: boolean;
  /** How much of what follows must be on the same page. */
  ahead?: number;
  tag?: Tag;
  children: ReactNode;
}) {
  return (
    <View
      wrap={!whole}
      minPresenceAhead={ahead}
      style={{ flexDirection: 'row', marginTop: gap }}
      {...(id ? { id } : {})}
      {...(tag ? { tag } : {})}
    >
      <Words style={LABEL}>{label}</Words>
      {children}
    </View>
  );
}

/** A labelled passage; only its first paragraph is beside the label, so that the tree stays shallow. */
export function prose(
  key: string,
  label: string | undefined,
  paragraphs: readonly Paragraph[],
  id?: string,
  ahead = 0,
): ReactNode[] {
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  const lists = listsOf(paragraphs);
  const whole = first.text.length < SHORT_PASSAGE;
  return [
    <Beside
      key={`${key}.first`}
      label={label ?? ''}
      id={id}
      gap={PASSAGE_GAP}
      whole={whole}
      ahead={rest.length === 0 ? ahead : 0}
    >
      {first.kind === 'text' ? (
        <Words style={PROSE}>{first.text}</Words>
      ) : (
        <Item item={first} list={lists[0]} />
      )}
    </Beside>,
    ...rest.map((paragraph, index) => {
      const own = `${key}.${index + 1}`;
      return paragraph.kind === 'text' ? (
        <Words key={own} style={AFTER} minPresenceAhead={index === rest.length - 1 ? ahead : 0}>
          {paragraph.text}
        </Words>
      ) : (
        <View key={own} style={{ flexDirection: 'row', marginLeft: HANG, marginTop: 2 }}>
          <Item item={paragraph} list={lists[index + 1]} />
        </View>
      );
    }),
  ];
}

export const PASSAGE_GAP = 6;

/** Items that follow on one another are one list. */
function listsOf(paragraphs: readonly Paragraph[]): (Tag | undefined)[] {
  let list: Tag | undefined;
  return paragraphs.map(({ kind }) => {
    list = kind === 'item' ? (list ?? as('L')) : undefined;
    return list;
  });
}

function Item({ item, list }: { item: Extract<Paragraph, { kind: 'item' }>; list: Tag | undefined }) {
  const one = as('LI', list ? { in: list } : {});
  const room = Math.max(MARKER_ROOM, 6 + item.marker.length * 5);
  return (
    <>
      <Words style={{ ...book, width: room }} tag={as('Lbl', { in: one })}>
        {item.marker}
      </Words>
      <Words style={{ ...book, width: ASIDE - room }} tag={as('LBody', { in: one })}>
        {item.text}
      </Words>
    </>
  );
}
