import type { AssignmentCommand, AssignmentStage } from "#contract";
import type { IsoDate } from "#law";
import {
  actOnAssignment,
  cellNames,
  type Command,
  type Evidence,
  figureOf,
  type FigureWhere,
  type Stage,
  strangeCell,
  type Supervising,
  withEntry,
} from "#planning";
import { procedures } from "#procedures";
import { appendEntry, type AssignmentHeld, holdAssignment, type Tx } from "#platform";
import { found, Refused, refused } from "../http/refused.ts";

const thisAssignment = { zh: "此交办事项", en: "This assignment" };

export interface Asked {
  readonly id: string;
  readonly expectedVersion: number;
  readonly command: AssignmentCommand;
}

/** One act, held against whoever acts at the same time; what is refused leaves nothing. */
export async function act(
  tx: Tx,
  { id, expectedVersion, command }: Asked,
  known: { readonly actor: Supervising; readonly at: string; readonly day: IsoDate },
): Promise<{ readonly version: number; readonly stage: AssignmentStage }> {
  // From above down, as whoever closes the parent does.
  const parent = await holdParent(tx, id);
  const held = found(await holdAssignment(tx, id), thisAssignment);
  const evidence = await evidenceOf(tx, id, command, known.actor);
  checkMeasure(command);
  const result = actOnAssignment(held.state, command as Command, {
    ...known,
    evidence,
    parentStage: parent?.stage ?? null,
    parentDue: parent?.due ?? null,
    childrenOpen: await childrenOpen(tx, id),
  });
  if ("refusal" in result) throw new Refused(422, result.refusal);
  // Asked last: who comes second to an escalation is told who has it, rather than to look again.
  if (held.state.version !== expectedVersion) throw changed(held);
  const state = withEntry(held.state, result.entry);
  await appendEntry(tx, id, result.entry, state);
  await tx.run(
    "update assignment_file set seq = $3 where assignment_id = $1 and id = any($2::text[]) and seq is null",
    [id, evidence.flatMap((one) => (one.kind === "file" ? [one.id] : [])), result.entry.seq],
  );
  return { version: state.version, stage: state.stage };
}

async function holdParent(tx: Tx, id: string): Promise<{ stage: Stage; due: IsoDate | null } | undefined> {
  return tx.row(
    "select p.stage, p.due from assignment p where p.id = (select parent_id from assignment where id = $1) for update",
    [id],
  );
}

async function childrenOpen(tx: Tx, id: string): Promise<number> {
  const row = await tx.row<{ open: number }>(
    "select count(*)::int as open from assignment where parent_id = $1 and stage not in ('closed', 'declined', 'withdrawn')",
    [id],
  );
  return row?.open ?? 0;
}

/** Files that this person uploaded here and has not laid down yet, and cases that this person may see. */
async function evidenceOf(tx: Tx, id: string, command: AssignmentCommand, actor: Supervising): Promise<Evidence[]> {
  if (!("files" in command)) return [];
  const [files, cases] = [[...new Set(command.files)], [...new Set(command.cases)]];
  const uploaded = await tx.rows<Extract<Evidence, { kind: "file" }>>(
    `select 'file' as kind, id, sha256, name from assignment_file
      where assignment_id = $1 and id = any($2::text[]) and seq is null and added_by = $3 order by array_position($2::text[], id)`,
    [id, files, actor.account],
  );
  if (uploaded.length < files.length) throw noSuchFile();
  const seen = await tx.rows<Extract<Evidence, { kind: "case" }>>(
    "select 'case' as kind, id from case_file where id = any($1::text[]) order by array_position($1::text[], id)",
    [cases],
  );
  if (seen.length < cases.length) throw noSuchCase();
  return [...uploaded, ...seen];
}

function checkMeasure(command: AssignmentCommand): void {
  if (command.action === "set-measure" && command.measure !== null) checkFigure(command.measure);
}

/** A figure that there is, over cells that there are. */
export function checkFigure({
  figure,
  where = {},
}: {
  readonly figure: string;
  readonly where?: FigureWhere | undefined;
}): void {
  if (figureOf(figure) === undefined) throw noSuchFigure();
  const strange = strangeCell(where, cellNames(procedures));
  if (strange !== undefined) throw noSuchCell(strange);
}

const changed = ({ state }: AssignmentHeld) =>
  refused(
    409,
    "assignment-changed",
    {
      zh: `该事项在您打开之后又有变化（现为第${state.version}条记录）。`,
      en: `Something was done about this assignment after you opened it (now at entry ${state.version}).`,
    },
    { zh: "请查看最新记录后再办理。", en: "Look at the latest entry, then act." },
  );
const noSuchFile = () =>
  refused(
    422,
    "no-such-upload",
    {
      zh: "所列材料没有上传到该事项，或已经提交。",
      en: "A file is not among your uploads here, or was laid down before.",
    },
    { zh: "请重新上传。", en: "Upload it again." },
  );
const noSuchCase = () =>
  refused(
    422,
    "no-such-case",
    { zh: "所列案件不存在，或者您无权查看。", en: "A case does not exist, or you may not see it." },
    { zh: "请从可查看的案件中选择。", en: "Choose among the cases that you may see." },
  );
const noSuchFigure = () =>
  refused(
    422,
    "no-such-figure",
    { zh: "没有这个指标。", en: "There is no such figure." },
    { zh: "请从列出的指标中选择。", en: "Choose one of the list." },
  );
const noSuchCell = (key: string) =>
  refused(
    422,
    "no-such-cell",
    { zh: `指标不能只计“${key}”：没有这一类。`, en: `The measure cannot count "${key}" alone: there is no such kind.` },
    { zh: "请从列出的类别中选择。", en: "Choose among those listed." },
  );
