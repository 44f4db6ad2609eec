import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import styles from './table.module.css';

export type Column<R> = {
  key: string;
  head: ReactNode;
  cell: (row: R) => ReactNode;
  /** Figures stand right, under each other. */
  numeric?: boolean;
  /** Names the row: read out with each of its cells. Give it to the first column. */
  rowHead?: boolean;
  foot?: ReactNode;
};

export type TableProps<R> = Omit<ComponentProps<'div'>, 'children'> & {
  /** What the table shows. Names the scrollable region too. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R, place: number) => string;
  /** Said in place of rows when there are none. */
  empty?: ReactNode;
};

/** A table that scrolls sideways in its own region, which the keyboard can reach. */
export function Table<R>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  empty,
  className,
  ...rest
}: TableProps<R>) {
  const foot = columns.some((column) => column.foot !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section {...rest} aria-label={caption} tabIndex={0} className={cx(styles.region, className)}>
      <table className={styles.table}>
        <caption className={cx(styles.caption, captionHidden && styles.hidden)}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty ? (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          ) : null}
          {rows.map((row, place) => (
            <tr key={rowKey(row, place)}>
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? styles.numeric : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row">
                    {column.foot}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? styles.numeric : undefined}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
