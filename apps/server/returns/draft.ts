import { type Instant, legalDay } from "#law";
import {
  cellsOf,
  filedBy,
  formFor,
  periodOf,
  type ReturnForm,
  type ReturnPeriod,
  type TypedValue,
  type TypedValues,
} from "#planning";
import type { Tx } from "#platform";
import { found } from "../http/refused.ts";
import { aboutOf, type FileRow, fileOf, filesOf, heldFile, officeOf, type OfficeRow } from "./files.ts";
import { note } from "./note.ts";
import { changedMeanwhile, noSuchCell, notAsked, wrongKind, wrongLevel } from "./refusals.ts";
import { checkStep, type Taker } from "./situation.ts";
import { thisReturn } from "./view.ts";

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly stage: FileRow["stage"];
}

/** The form and period that an office is asked, or a refusal. */
export function askedOf(
  formId: string,
  periodId: string,
  office: OfficeRow,
  now: Instant,
): { readonly form: ReturnForm; readonly period: ReturnPeriod } {
  const period = periodOf(periodId);
  const form = period && formFor(formId, period);
  if (form === undefined || period === undefined || period.from > legalDay(now)) throw notAsked();
  if (!filedBy(form, office)) throw wrongLevel(form, office);
  return { form, period };
}

/** Opens a return of the caller's office; what is open already is given. `id`: of a new one. */
export async function openReturn(
  tx: Tx,
  { caller, now }: Taker,
  about: { readonly form: string; readonly period: string },
  id: string,
): Promise<Written> {
  const office = found(await officeOf(tx, caller.officePath ?? ""), thisReturn);
  const { form, period } = askedOf(about.form, about.period, office, now);
  const made = await tx.run(
    `insert into return_file (id, form_id, form_version, period, office_path, stage, due, opened_at)
     values ($1, $2, $3, $4, $5, 'draft', $6, $7) on conflict (form_id, period, office_path) do nothing`,
    [id, form.id, form.version, period.id, office.path, period.due, now],
  );
  if (made === 1) await note(tx, id, caller.id, now, { type: "Opened", formVersion: form.version });
  const [file] = await filesOf(tx, form.id, [period.id], [office.path]);
  return writtenOf(found(file, thisReturn));
}

export interface Given {
  readonly value?: number | string | null | undefined;
  readonly note?: string | undefined;
}

/** Types a value, or the word that explains a warning, into one cell of a draft; what is left out stays as it is. */
export async function writeCell(tx: Tx, taker: Taker, id: string, cellId: string, given: Given): Promise<Written> {
  const seen = found(await fileOf(tx, id), thisReturn);
  await checkStep(tx, taker, seen, "write");
  const file = await heldFile(tx, id);
  if (file === undefined) throw changedMeanwhile();
  const cell = cellsOf(aboutOf(file).form).find((one) => one.id === cellId)?.cell;
  if (cell === undefined || (given.value !== undefined && cell.kind !== "typed")) throw noSuchCell();
  if (given.value != null && cell.kind === "typed") {
    const fits = cell.type === "text" ? typeof given.value === "string" : Number.isSafeInteger(given.value);
    if (!fits) throw wrongKind(cell.type);
  }
  const typed = withCell(file.typed, cellId, given, { by: taker.caller.id, at: taker.now });
  await tx.run("update return_file set typed = $2::jsonb, version = version + 1 where id = $1", [
    id,
    JSON.stringify(typed),
  ]);
  return { id, version: file.version + 1, stage: file.stage };
}

function withCell(typed: TypedValues, cell: string, given: Given, stamp: Pick<TypedValue, "by" | "at">): TypedValues {
  const { [cell]: before, ...others } = typed;
  const value = given.value === undefined ? (before?.value ?? null) : given.value;
  const word = given.note ?? before?.note ?? "";
  const empty = value === null || value === "";
  if (empty && word === "") return others;
  return { ...others, [cell]: { ...(empty ? {} : { value }), ...(word === "" ? {} : { note: word }), ...stamp } };
}

export function writtenOf({ id, version, stage }: FileRow): Written {
  return { id, version, stage };
}
