import type { IsoDate } from "#law";
import type { MarkStatus, Trademark } from "#rights";
import { shared } from "./keyTable.ts";
import type { MarkRecords } from "./screeningTables.ts";

/** What the gates and the sentences say about a mark. */
export type ScreenedMark = Pick<
  Trademark,
  "id" | "markText" | "classNumbers" | "status" | "registeredOn" | "expiresOn"
>;

export function packMarkRecords(marks: readonly Trademark[]): MarkRecords {
  const rows = marks.map(
    (mark) =>
      `${mark.id}\t${mark.status}\t${mark.registeredOn ?? ""}\t${mark.expiresOn ?? ""}\t${mark.classNumbers.join(";")}\t${mark.markText}`,
  );
  const text = shared(
    Uint16Array,
    rows.reduce((sum, row) => sum + row.length, 0),
  );
  const starts = shared(Uint32Array, marks.length + 1);
  const classesLow = shared(Uint32Array, marks.length);
  const classesHigh = shared(Uint32Array, marks.length);
  let at = 0;
  for (const [index, row] of rows.entries()) {
    for (let unit = 0; unit < row.length; unit++) text[at++] = row.charCodeAt(unit);
    starts[index + 1] = at;
    for (const one of marks[index]?.classNumbers ?? []) {
      if (one <= 32) classesLow[index] = ((classesLow[index] as number) | (1 << (one - 1))) >>> 0;
      else classesHigh[index] = ((classesHigh[index] as number) | (1 << (one - 33))) >>> 0;
    }
  }
  return { count: marks.length, text, starts, classesLow, classesHigh };
}

export function markRecord(records: MarkRecords, index: number): ScreenedMark {
  let row = "";
  for (let at = records.starts[index] as number; at < (records.starts[index + 1] as number); at++)
    row += String.fromCharCode(records.text[at] as number);
  const [id = "", status = "", registered = "", expires = "", classes = "", ...rest] = row.split("\t");
  return {
    id,
    // A tab within the text of a mark is a part of it.
    markText: rest.join("\t"),
    classNumbers: classes === "" ? [] : classes.split(";").map(Number),
    status: status as MarkStatus,
    ...(registered === "" ? {} : { registeredOn: registered as IsoDate }),
    ...(expires === "" ? {} : { expiresOn: expires as IsoDate }),
  };
}
