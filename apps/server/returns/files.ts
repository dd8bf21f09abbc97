import { type Bilingual, type Instant, legalDay } from "#law";
import {
  filedBy,
  formVersion,
  type Level,
  periodOf,
  type ReturnForm,
  type ReturnPeriod,
  type ReturnStage,
  standingOf,
  type TypedValues,
} from "#planning";
import type { Tx } from "#platform";

export interface OfficeRow {
  readonly path: string;
  readonly name: Bilingual;
  readonly level: Level;
  readonly line: "ip" | "customs" | "market";
  readonly parent: string | null;
}

/** A return as it is stored, with its office. */
export interface FileRow {
  readonly id: string;
  readonly formId: string;
  readonly formVersion: number;
  readonly period: string;
  readonly officePath: string;
  readonly stage: ReturnStage;
  readonly version: number;
  readonly due: string;
  readonly typed: TypedValues;
  readonly reason: string | null;
  readonly missing: readonly Missing[];
  readonly firstSubmittedAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly sealSha256: string | null;
}
/** An office whose numbers are not in a return, and why. */
export interface Missing {
  readonly officePath: string;
  readonly reason: string;
}

export const fileColumns = `f.id, f.form_id as "formId", f.form_version as "formVersion", f.period, f.office_path as "officePath", f.stage,
  f.version, f.due, f.typed, f.reason, f.missing, f.first_submitted_at as "firstSubmittedAt", f.submitted_at as "submittedAt",
  f.approved_at as "approvedAt", f.seal_sha256 as "sealSha256"`;

/** A return that may be seen; undefined where there is none. */
export function fileOf(tx: Tx, id: string): Promise<FileRow | undefined> {
  return tx.row<FileRow>(`select ${fileColumns} from return_file f where f.id = $1`, [id]);
}

/**
 * The same, held until the transaction ends; undefined for whoever may not write it now, or where it changed since. Asked after the
 * refusals have been said: the walls would only keep silent.
 */
export function heldFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return tx.row<FileRow>(`select ${fileColumns} from return_file f where f.id = $1 for update`, [id]);
}

/** The returns of a form and period of these offices. */
export function filesOf(tx: Tx, form: string, periods: readonly string[], offices: readonly string[]) {
  return tx.rows<FileRow>(
    `select ${fileColumns} from return_file f
      where f.form_id = $1 and f.period = any($2::text[]) and f.office_path = any($3::text[])`,
    [form, periods, offices],
  );
}

const officeColumns = `path, jsonb_build_object('zh', name_zh, 'en', name_en) as name, level, line, parent`;

export function officeOf(tx: Tx, path: string): Promise<OfficeRow | undefined> {
  return tx.row<OfficeRow>(`select ${officeColumns} from office where path = $1`, [path]);
}

/** The offices right below that fill the form in, by path. */
export async function filersBelow(tx: Tx, form: ReturnForm, path: string): Promise<readonly OfficeRow[]> {
  const rows = await tx.rows<OfficeRow>(`select ${officeColumns} from office where parent = $1 order by path`, [path]);
  return rows.filter((office) => filedBy(form, office));
}

/** The form and the period of a stored return: what was shipped once stays. */
export function aboutOf(file: Pick<FileRow, "formId" | "formVersion" | "period">): {
  readonly form: ReturnForm;
  readonly period: ReturnPeriod;
} {
  const form = formVersion(file.formId, file.formVersion);
  const period = periodOf(file.period);
  if (form === undefined || period === undefined)
    throw new Error(`form ${file.formId} version ${file.formVersion} for ${file.period} is not shipped`);
  return { form, period };
}

/** A row of a list: an office and a period, with the return where it has been begun. */
export function rowOf(
  form: ReturnForm,
  period: ReturnPeriod,
  officePath: string,
  file: FileRow | undefined,
  today: string,
) {
  return {
    id: file?.id ?? null,
    formId: form.id,
    formVersion: file?.formVersion ?? form.version,
    period: period.id,
    officePath,
    stage: file?.stage ?? null,
    standing: standingOf(
      period,
      {
        excused: file?.stage === "excused",
        firstSubmittedOn: file?.firstSubmittedAt == null ? null : legalDay(file.firstSubmittedAt),
      },
      today,
    ),
    due: file?.due ?? period.due,
    submittedAt: file?.submittedAt ?? null,
    approvedAt: file?.approvedAt ?? null,
    reason: file?.reason ?? null,
    sealed: file?.sealSha256 != null,
  };
}
