import type { ReactNode } from "react";
import { Empty } from "./Empty.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand right-aligned. */
  readonly right?: boolean;
}

interface Props<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly empty?: string;
  readonly foot?: ReactNode;
}

/** A dense table; on a phone each row becomes a small card with its labels. */
export function Rows<Row>({ caption, columns, rows, keyOf, empty, foot }: Props<Row>) {
  if (rows.length === 0) return <Empty {...(empty === undefined ? {} : { title: empty })} />;
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.right === true ? "right" : ""}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td key={column.key} data-label={column.title} className={column.right === true ? "right number" : ""}>
                <div className="cell">{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}
