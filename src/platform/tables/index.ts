export { type MarkFile, type RefusedMark, readMarkFile } from "./markFile.ts";
export type { TextEncodingName } from "./detectEncoding.ts";
export { type Cell, neutralise, unneutralise } from "./neutralise.ts";
export type { TableRow } from "./readRows.ts";
export { type ReadTableOptions, readTable, type Table, type TableProgress } from "./readTable.ts";
export { type RefusedRow, refusedSheet } from "./refusedRows.ts";
export { type TableKind } from "./sniffKind.ts";
export { tableRefusals } from "./tableRefusals.ts";
export { type TableSheet, writeCsv, writeXlsx } from "./writeTables.ts";
