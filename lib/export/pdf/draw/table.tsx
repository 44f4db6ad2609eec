import type { ReactNode } from 'react';
import type { Block, TableRow } from '../../view/types';
import { settable } from '../fonts';
import { as, type Tag } from '../tags';
import { company, rowHeight, TALLEST_WHOLE, tableLead } from './measure';
import { breaking, direction, Said, type Style, Text, View } from './text';
import { FULL, INK, MARK, plainType, RULE, SOFT, THREAD, tabular } from './theme';

type Table = Extract<Block, { kind: 'table' }>;

const GUTTER = 10;
const AFTER_HEADING = 8;
const HEAD: Style = { ...plainType, fontSize: 7.6, fontWeight: 600, color: SOFT };
const CELL: Style = { ...plainType };
const BETWEEN = '   ·   ';
const FOOT = 20;

export function drawTable(key: string, table: Table, gap = AFTER_HEADING): ReactNode[] {
  const indent = table.marked ? MARK : 0;
  const room = FULL - indent;
  // Columns that leave room stay narrow: figures should stand near what they count.
  const sum = Math.max(
    100,
    table.columns.reduce((total, column) => total + column.width, 0),
  );
  const columns = table.columns.map((column) => ({ ...column, width: (column.width / sum) * 100 }));
  const width = (index: number) => ((columns[index]?.width ?? 0) / 100) * room;
  const heights = table.rows.map((row) => rowHeight(row, columns, room));
  const last = heights.length - 1;
  // The last row does not stand alone at the top of a page, nor does the foot.
  const kept = (at: number): number =>
    at === last ? (table.foot ? FOOT : 0) : at === last - 1 ? company(heights[last]) : 0;
  const cellBox = (index: number): Style => ({
    width: width(index),
    paddingRight: index === columns.length - 1 ? 0 : GUTTER,
    ...(columns[index]?.figure ? { ...tabular } : {}),
    ...(columns[index]?.right ? { textAlign: 'right' } : {}),
  });
  return [
    <View key={`${key}.room`} style={{ height: gap }} minPresenceAhead={tableLead(table)} gap />,
    <View key={key} tag={as('Table')}>
      <View
        fixed
        tag={as('TR')}
        style={{
          flexDirection: 'row',
          borderTopWidth: 1,
          borderTopColor: INK,
          borderBottomWidth: 0.5,
          borderBottomColor: RULE,
          paddingTop: 4,
          paddingBottom: 4,
          paddingLeft: indent,
        }}
      >
        {columns.map((column, index) => (
          <Text key={column.title} style={{ ...HEAD, ...cellBox(index) }} tag={as('TH', { scope: 'Column' })}>
            {column.title}
          </Text>
        ))}
      </View>
      {table.rows.map((row, at) => (
        <Row
          key={row.anchor ?? `${key}.${at}`}
          row={row}
          indent={indent}
          whole={(heights[at] ?? 0) < TALLEST_WHOLE}
          ahead={kept(at)}
          box={cellBox}
        />
      ))}
      {table.foot ? (
        <View
          wrap={false}
          tag={as('TR')}
          style={{
            flexDirection: 'row',
            paddingVertical: 5,
            paddingLeft: indent,
            borderBottomWidth: 1,
            borderBottomColor: INK,
          }}
        >
          {table.foot.map((cell, index) => (
            <Said
              // biome-ignore lint/suspicious/noArrayIndexKey: a foot has one cell per column, in their order
              key={index}
              cell={cell}
              style={{ ...CELL, fontWeight: 700, ...cellBox(index) }}
              tag={cellTag(index)}
            />
          ))}
        </View>
      ) : null}
    </View>,
  ];
}

/** The first cell names its row. */
const cellTag = (index: number): Tag => (index === 0 ? as('TH', { scope: 'Row' }) : as('TD'));

function Row({
  row,
  indent,
  whole,
  ahead,
  box,
}: {
  row: TableRow;
  indent: number;
  whole: boolean;
  /** How much of what follows must be on the same page. */
  ahead: number;
  box: (index: number) => Style;
}) {
  const anchor = row.anchor ? { id: row.anchor } : {};
  const name = cellTag(0);
  return (
    <View
      wrap={!whole}
      minPresenceAhead={ahead}
      style={{ borderBottomWidth: 0.5, borderBottomColor: RULE, paddingTop: 4, paddingBottom: 4 }}
      {...anchor}
    >
      <View style={{ flexDirection: 'row' }} tag={as('TR')}>
        {indent > 0 ? (
          <Text style={{ ...CELL, width: indent, fontWeight: 700, color: THREAD }} tag={name}>
            {row.mark ?? ''}
          </Text>
        ) : null}
        {row.cells.map((cell, index) => (
          <Said
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has one cell per column, in their order
            key={index}
            cell={cell}
            tag={index === 0 ? name : cellTag(index)}
            style={{
              ...CELL,
              ...(index === 0 ? { fontWeight: 600 } : {}),
              ...box(index),
              ...direction(cell[0]?.text ?? ''),
            }}
          />
        ))}
      </View>
      {row.notes.map((line) => (
        <Text
          key={line[0]?.label}
          tag={as('TD', { in: as('TR'), columns: row.cells.length })}
          style={{ ...CELL, marginLeft: indent, marginTop: 2 }}
          {...breaking('', ...line.flatMap(({ value }) => value.map((span) => span.text)))}
        >
          {line.map((note, index) => (
            <Said
              key={note.label}
              cell={note.value}
              lead={
                <Text style={{ color: SOFT }}>{`${index > 0 ? BETWEEN : ''}${settable(note.label)}  `}</Text>
              }
              style={{ fontFamily: CELL.fontFamily ?? [] }}
            />
          ))}
        </Text>
      ))}
    </View>
  );
}
