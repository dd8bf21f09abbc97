import { type Instant, legalDay } from "#law";
import { type ReturnCommand, refuseReturn } from "#planning";
import type { Tx } from "#platform";
import type { Caller } from "../http/caller.ts";
import { found, Refused } from "../http/refused.ts";
import { aboutOf, type FileRow, filersBelow, filesOf, officeOf } from "./files.ts";
import type { Filled } from "./fill.ts";
import { thisReturn } from "./view.ts";

/** Who takes the step, and when. */
export interface Taker {
  readonly caller: Pick<Caller, "id" | "officePath" | "roles">;
  readonly now: Instant;
}

/** Refuses a step that may not be taken now; `filled` where the return is submitted. */
export async function checkStep(
  tx: Tx,
  { caller, now }: Taker,
  file: FileRow,
  command: ReturnCommand,
  filled?: Filled,
): Promise<void> {
  const { form, period } = aboutOf(file);
  const office = found(await officeOf(tx, file.officePath), thisReturn);
  const [above] = office.parent === null ? [] : await filesOf(tx, form.id, [period.id], [office.parent]);
  const stands =
    caller.officePath === office.path ? "own" : caller.officePath === office.parent ? "right-above" : "elsewhere";
  const open = command === "submit" ? await childrenOpen(tx, file) : [];
  const refusal = refuseReturn(file, command, {
    asker: {
      stands,
      heads: caller.roles.includes("head"),
      supervises: caller.roles.includes("head") || caller.roles.includes("supervisor"),
    },
    top: office.parent === null,
    periodEnds: period.to,
    today: legalDay(now),
    childrenOpen: open,
    aboveFiled: above?.stage === "submitted" || above?.stage === "approved",
    errors: new Set(filled?.findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).size,
    unexplained: new Set(
      filled?.findings
        .filter(({ severity, explained }) => severity === "warning" && !explained)
        .map(({ cell }) => cell),
    ).size,
  });
  if (refusal) throw new Refused(409, refusal);
}

/** The offices right below that file and are neither approved nor excused. */
async function childrenOpen(tx: Tx, file: FileRow) {
  const { form, period } = aboutOf(file);
  const children = await filersBelow(tx, form, file.officePath);
  const files = await filesOf(
    tx,
    form.id,
    [period.id],
    children.map(({ path }) => path),
  );
  const done = new Set(
    files.filter(({ stage }) => stage === "approved" || stage === "excused").map(({ officePath }) => officePath),
  );
  return children.filter(({ path }) => !done.has(path)).map(({ name }) => name);
}
