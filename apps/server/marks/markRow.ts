import { findMarkStatus, type Trademark } from "#rights";

/** A mark as the register's table has it. */
export interface MarkRow {
  readonly id: number;
  readonly registrationNumber: string;
  readonly markText: string;
  readonly classes: number[];
  readonly holderName: string;
  readonly status: string;
  readonly filed: Trademark["filedOn"] | null;
  readonly registered: Trademark["registeredOn"] | null;
  readonly expires: Trademark["expiresOn"] | null;
}

export const markColumns = `id, registration_number as "registrationNumber", mark_text as "markText", classes,
  holder_name as "holderName", status, filed, registered, expires`;

/** The mark as screening and clues speak of it. */
export function trademarkOf({ id, status, classes, holderName, ...row }: MarkRow): Trademark {
  return {
    id: String(id),
    registrationNumber: row.registrationNumber,
    markText: row.markText,
    classNumbers: classes,
    status: findMarkStatus(status) ?? "registered",
    ...(holderName === "" ? {} : { holderName }),
    ...(row.filed === null ? {} : { filedOn: row.filed }),
    ...(row.registered === null ? {} : { registeredOn: row.registered }),
    ...(row.expires === null ? {} : { expiresOn: row.expires }),
  };
}
