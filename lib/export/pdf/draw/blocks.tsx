import type { ReactNode } from 'react';
import type { Block, Fact, Figure, ThreadLine } from '../../view/types';
import { as } from '../tags';
import { Drawn } from './drawing';
import { entryLead, headingLead } from './measure';
import { drawTable } from './table';
import { Beside, PASSAGE_GAP, prose, Said, type Style, Text, View, Words } from './text';
import { book, FULL, HANG, INK, PALE, plainType, RULE, SOFT, THREAD } from './theme';

const HEADING: Style = {
  ...book,
  fontSize: 14.5,
  fontWeight: 600,
  lineHeight: 1.25,
  marginTop: 20,
  marginBottom: 2,
};
const TITLE: Style = { ...book, fontSize: 12, fontWeight: 600, lineHeight: 1.3 };
/** White space above a table that follows on something else than its heading. */
const AFTER_BLOCK = 18;
const META: Style = { ...plainType, color: SOFT, marginTop: 1 };

/** Blocks as one flat row of siblings: trees stay shallow, and what belongs together can be kept together. */
export function drawBlocks(prefix: string, blocks: readonly Block[]): ReactNode[] {
  return blocks.flatMap((block, index) =>
    drawBlock(
      `${prefix}.${index}`,
      block,
      blocks[index - 1],
      blocks[index + 1],
      blocks.slice(0, index).some(({ kind }) => kind === 'heading'),
    ),
  );
}

function drawBlock(
  key: string,
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  underHeading: boolean,
): ReactNode[] {
  switch (block.kind) {
    case 'heading':
      return [
        <Words
          key={key}
          style={before ? HEADING : { ...HEADING, marginTop: 4 }}
          minPresenceAhead={headingLead(after)}
          bookmark={{ title: block.text, level: 2 }}
          tag={as('H2')}
          {...(block.anchor ? { id: block.anchor } : {})}
        >
          {block.text}
        </Words>,
      ];
    case 'passage':
      return prose(key, block.passage.label, block.passage.paragraphs, block.anchor);
    case 'facts':
      return drawFacts(key, block.facts, block.anchor);
    case 'figures':
      return [<Figures key={key} figures={block.figures} />];
    case 'entry':
      return drawEntry(key, block, underHeading ? 'H3' : 'H2');
    case 'table':
      return drawTable(key, block, before && before.kind !== 'heading' ? AFTER_BLOCK : undefined);
    case 'chart': {
      const figure = as('Figure', { alt: `${block.title}. ${block.reading}` });
      return [
        <View key={key} wrap={false} style={{ marginTop: 14 }}>
          <Text style={{ ...book, fontSize: 11.5, fontWeight: 600, marginBottom: 6 }}>{block.title}</Text>
          <Drawn drawing={block.drawing} tag={figure} />
          <Words
            style={{ ...book, fontSize: 9, lineHeight: 1.45, color: SOFT, marginTop: 6 }}
            tag={as('Caption', { in: figure })}
          >
            {block.reading}
          </Words>
        </View>,
      ];
    }
  }
}

function drawFacts(key: string, facts: readonly Fact[], anchor?: string): ReactNode[] {
  return facts.map((fact, index) => (
    <Beside
      key={`${key}.${fact.label}`}
      label={fact.label}
      id={fact.anchor ?? (index === 0 ? anchor : undefined)}
      gap={index === 0 ? PASSAGE_GAP : 2}
      tag={as('P')}
      whole
    >
      <Said cell={fact.value} style={{ ...book, width: FULL - HANG }} />
    </Beside>
  ));
}

function drawEntry(key: string, entry: Extract<Block, { kind: 'entry' }>, level: 'H2' | 'H3'): ReactNode[] {
  const heading = as(level);
  const title = entry.mark ? `${entry.mark} ${entry.title}` : entry.title;
  return [
    <View
      key={key}
      wrap={false}
      minPresenceAhead={entryLead(entry)}
      id={entry.anchor}
      bookmark={{ title, level: 2 }}
      style={{
        flexDirection: 'row',
        marginTop: 14,
        borderTopWidth: 0.5,
        borderTopColor: RULE,
        paddingTop: 8,
      }}
    >
      <Text style={{ ...TITLE, width: HANG, color: THREAD }} tag={heading}>
        {entry.mark ?? ''}
      </Text>
      <View style={{ width: FULL - HANG }}>
        <Words style={TITLE} tag={heading}>
          {entry.title}
        </Words>
        {entry.meta.length > 0 ? <Words style={META}>{entry.meta.join(' · ')}</Words> : null}
      </View>
    </View>,
    ...drawFacts(`${key}.facts`, entry.facts),
    ...entry.passages.flatMap((passage, index) =>
      prose(
        `${key}.${index}`,
        passage.label,
        passage.paragraphs,
        undefined,
        // The line that says what it hangs on must not stand alone on the next page.
        index === entry.passages.length - 1 && entry.thread.length > 0 ? 30 : 0,
      ),
    ),
    ...(entry.thread.length > 0 ? [<Thread key={`${key}.thread`} lines={entry.thread} />] : []),
  ];
}

/** The golden thread at this row, in one line: closes G1 · measured by K1 · costs C1, C2. */
function Thread({ lines }: { lines: readonly ThreadLine[] }) {
  return (
    <View
      wrap={false}
      style={{
        marginLeft: HANG,
        marginTop: 8,
        paddingLeft: 9,
        borderLeftWidth: 1.6,
        borderLeftColor: THREAD,
      }}
    >
      <Said
        style={{ ...plainType, fontSize: 8.4 }}
        cell={lines.flatMap((line, index) => [
          { text: `${index === 0 ? '' : '  ·  '}${line.verb} ` },
          ...line.marks,
        ])}
      />
    </View>
  );
}

/** Figures set large between two rules, as many abreast as there are. */
export function Figures({ figures, size = 17 }: { figures: readonly Figure[]; size?: number }) {
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        marginTop: 10,
        paddingTop: 10,
        paddingBottom: 10,
        borderTopWidth: 1.2,
        borderTopColor: INK,
        borderBottomWidth: 0.5,
        borderBottomColor: RULE,
      }}
    >
      {figures.map((figure, index) => (
        <View
          key={figure.label}
          tag={as('P')}
          style={{ width: FULL / figures.length, paddingRight: index === figures.length - 1 ? 0 : 12 }}
        >
          <Text style={{ ...book, fontSize: size, fontWeight: 600, lineHeight: 1.25 }}>{figure.value}</Text>
          <Words style={{ ...plainType, color: SOFT, marginTop: 2 }}>{figure.label}</Words>
        </View>
      ))}
    </View>
  );
}

export const HAIRLINE: Style = { borderBottomWidth: 0.5, borderBottomColor: RULE };
export const STITCH: Style = { borderBottomWidth: 1, borderBottomColor: PALE, borderStyle: 'dashed' };
