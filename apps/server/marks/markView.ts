import type { Mark } from "#contract";
import type { IsoDate } from "#law";
import { findMarkStatus, inForce, type Trademark } from "#rights";
import type { z } from "zod";

export interface MarkRow {
  readonly id: number;
  readonly registrationNumber: string;
  readonly markText: string;
  readonly holderName: string;
  readonly classNumbers: number[];
  readonly goods: string;
  readonly status: string;
  readonly filedOn: IsoDate | null;
  readonly registeredOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

export const markColumns = `id, registration_number as "registrationNumber", mark_text as "markText", holder_name as "holderName",
  classes as "classNumbers", goods, status, filed as "filedOn", registered as "registeredOn", expires as "expiresOn"`;

/** A mark of the register, and whether it is in force on a day. */
export function markView(row: MarkRow, day: IsoDate): z.output<typeof Mark> {
  const force = inForce(asTrademark(row), day);
  return { ...row, id: String(row.id), inForce: force.inForce, why: force.why };
}

function asTrademark(row: MarkRow): Trademark {
  return {
    id: String(row.id),
    markText: row.markText,
    classNumbers: row.classNumbers,
    status: findMarkStatus(row.status) ?? "registered",
    ...(row.goods === "" ? {} : { goods: row.goods }),
    ...(row.filedOn === null ? {} : { filedOn: row.filedOn }),
    ...(row.registeredOn === null ? {} : { registeredOn: row.registeredOn }),
    ...(row.expiresOn === null ? {} : { expiresOn: row.expiresOn }),
  };
}
