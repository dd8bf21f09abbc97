/** rights: what is protected, and is it in force today? */
export { AuthorisedSeller, isAuthorised, sellerKey } from "./authorisation.ts";
export { isBlank } from "./blank.ts";
export { type Place, type Read, readDate, readList, readText } from "./cell.ts";
export { duplicateMarks } from "./duplicateMarks.ts";
export { type InForce, inForce } from "./inForce.ts";
export { type MarkRow, markFromRow } from "./markFromRow.ts";
export { type ColumnNames, type Header, headerKey, readHeader, understoodColumns } from "./header.ts";
export { type MarkColumn, type MarkHeader, readMarkHeader } from "./markHeader.ts";
export { findMarkStatus, MarkStatus, markStatusNames } from "./markStatus.ts";
export { classLabel, niceClasses } from "./niceClasses.ts";
export { excerpt, RowProblem, rowProblem } from "./rowProblem.ts";
export { Trademark } from "./trademark.ts";
