import type { Tx } from "#platform";
import type { ReturnAct, ReturnStage } from "#planning";
import { found } from "../http/refused.ts";
import { askedOf, type Written, writtenOf } from "./draft.ts";
import { type FileRow, fileOf, filesOf, heldFile, officeOf } from "./files.ts";
import type { Filled } from "./fill.ts";
import { acceptedBelow } from "../restatements/currentTotals.ts";
import { sealOfReturn } from "../restatements/storedReturn.ts";
import { note } from "./note.ts";
import { changedMeanwhile } from "./refusals.ts";
import { checkStep, type Taker } from "./situation.ts";
import { writeCells } from "./storedCells.ts";
import { thisReturn } from "./view.ts";

/** Submits a return as `filled`, which was made of `seen`: its cells with their records are written down. */
export async function submitReturn(
  tx: Tx,
  taker: Taker,
  seen: FileRow,
  filled: Filled,
  expectedVersion: number,
): Promise<Written> {
  await checkStep(tx, taker, found(await fileOf(tx, seen.id), thisReturn), "submit", filled);
  const file = await heldFile(tx, seen.id);
  if (file?.version !== expectedVersion || file.version !== seen.version) throw changedMeanwhile();
  // Held, the return is accepted from below no more: what it adds up is what it takes in.
  const below = filled.below.flatMap((child) => (child.file?.stage === "approved" ? [child.file.id] : []));
  if ((await acceptedBelow(tx, below)).join() !== filled.restated.join()) throw changedMeanwhile();
  // Nor is anybody below excused, or asked to file after all: who is missing in it is missing.
  if ((await stagesBelow(tx, file, filled)) !== stagesOf(filled.below.flatMap((child) => child.file ?? [])))
    throw changedMeanwhile();
  await writeCells(tx, file.id, filled.cells);
  await tx.run(
    `update return_file set stage = 'submitted', version = version + 1, reason = null, missing = $2::jsonb,
            submitted_at = $3, first_submitted_at = coalesce(first_submitted_at, $3) where id = $1`,
    [file.id, JSON.stringify(filled.missing), taker.now],
  );
  await note(tx, file.id, taker.caller.id, taker.now, {
    type: "Submitted",
    typed: Object.values(file.typed).filter(({ value }) => value != null).length,
    notes: Object.values(file.typed).filter((one) => one.note !== undefined).length,
  });
  return { id: file.id, version: file.version + 1, stage: "submitted" };
}

async function stagesBelow(tx: Tx, { formId, period }: FileRow, { below }: Filled): Promise<string> {
  const offices = below.map(({ office }) => office.path);
  return stagesOf(await filesOf(tx, formId, [period], offices));
}

function stagesOf(files: readonly FileRow[]): string {
  return files
    .map(({ officePath, stage }) => `${officePath} ${stage}`)
    .toSorted()
    .join();
}

/** Sends a submitted return back for correction. */
export function sendBack(tx: Tx, taker: Taker, id: string, expectedVersion: number, reason: string): Promise<Written> {
  return answer(tx, taker, id, expectedVersion, "send-back", "returned", { type: "SentBack", reason });
}

/** Approves a submitted return: from now on it is locked and sealed. */
export function approve(tx: Tx, taker: Taker, id: string, expectedVersion: number): Promise<Written> {
  return answer(tx, taker, id, expectedVersion, "approve", "approved", { type: "Approved" });
}

/** Takes an excuse back: the office files after all. */
export function liftExcuse(tx: Tx, taker: Taker, id: string, expectedVersion: number, reason: string) {
  return answer(tx, taker, id, expectedVersion, "lift-excuse", "draft", { type: "ExcuseLifted", reason });
}

async function answer(
  tx: Tx,
  taker: Taker,
  id: string,
  expectedVersion: number,
  command: "send-back" | "approve" | "lift-excuse",
  stage: ReturnStage,
  act: ReturnAct,
): Promise<Written> {
  await checkStep(tx, taker, found(await fileOf(tx, id), thisReturn), command);
  const file = await heldFile(tx, id);
  if (file?.version !== expectedVersion) throw changedMeanwhile();
  const seal = stage === "approved" ? await sealOfReturn(tx, id) : null;
  const moved = tx.run(
    `update return_file set stage = $2, version = version + 1, reason = $3, seal_sha256 = $5,
            approved_at = case when $2 = 'approved' then $4::timestamptz end where id = $1`,
    [id, stage, act.type === "SentBack" ? act.reason : null, taker.now, seal],
  );
  await moved.catch(outOfStep);
  await note(tx, id, taker.caller.id, taker.now, act);
  return { id, version: file.version + 1, stage };
}

/** Excuses an office right below that cannot file, whether it has begun or not. `id`: of the row where it has not. */
export async function excuse(
  tx: Tx,
  taker: Taker,
  about: { readonly form: string; readonly period: string; readonly officePath: string; readonly reason: string },
  id: string,
): Promise<Written> {
  const office = found(await officeOf(tx, about.officePath), thisReturn);
  const { form, period } = askedOf(about.form, about.period, office, taker.now);
  const [there] = await filesOf(tx, form.id, [period.id], [office.path]);
  const blank = { id, formId: form.id, formVersion: form.version, period: period.id, officePath: office.path };
  await checkStep(tx, taker, there ?? { ...nothing, ...blank, due: period.due }, "excuse");
  const excused =
    there === undefined
      ? tx.run(
          `insert into return_file (id, form_id, form_version, period, office_path, stage, due, reason, opened_at)
           values ($1, $2, $3, $4, $5, 'excused', $6, $7, $8)`,
          [id, form.id, form.version, period.id, office.path, period.due, about.reason, taker.now],
        )
      : tx.run("update return_file set stage = 'excused', version = version + 1, reason = $2 where id = $1", [
          there.id,
          about.reason,
        ]);
  await excused.catch(outOfStep);
  const [file] = await filesOf(tx, form.id, [period.id], [office.path]);
  await note(tx, there?.id ?? id, taker.caller.id, taker.now, { type: "Excused", reason: about.reason });
  return writtenOf(found(file, thisReturn));
}

/** The database refuses a step that was right when it was asked for: the return, or the one above, has moved since. */
function outOfStep(error: unknown): never {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  throw code === "23000" || code === "23505" ? changedMeanwhile() : error;
}

const nothing = {
  stage: "draft",
  version: 1,
  typed: {},
  reason: null,
  missing: [],
  firstSubmittedAt: null,
  submittedAt: null,
  approvedAt: null,
  sealSha256: null,
} as const;
