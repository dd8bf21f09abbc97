import { randomUUID } from "node:crypto";
import { give, type Given, type GivenFrom, type Holder, type Supervising } from "#planning";
import { openAssignments, type Tx } from "#platform";
import type { IsoDate } from "#law";
import { Refused, refused } from "../http/refused.ts";
import { agencyNames } from "./rows.ts";

export interface Giving {
  readonly planId: string;
  readonly tasks: readonly string[];
  readonly holders: readonly Holder[];
  readonly given: Given;
  readonly from: GivenFrom;
}

/** Gives each task to each holder, all or none, and answers the ids in that order. */
export async function giveTasks(
  tx: Tx,
  { planId, tasks, holders, given, from }: Giving,
  known: { readonly actor: Supervising; readonly at: string; readonly day: IsoDate },
): Promise<string[]> {
  const result = give(holders, given, from, known);
  if ("refusal" in result) throw new Refused(422, result.refusal);
  await checkKnown(tx, holders);
  await checkFree(tx, tasks, holders);
  const opened = tasks.flatMap((taskId) =>
    result.entries.map((entry) => ({ id: randomUUID(), planId, taskId, entries: [entry] })),
  );
  await openAssignments(tx, opened);
  return opened.map(({ id }) => id);
}

async function checkKnown(tx: Tx, holders: readonly Holder[]): Promise<void> {
  const paths = holders.flatMap(({ officePath }) => (officePath === undefined ? [] : [officePath]));
  const offices = await tx.rows("select 1 from office where path = any($1::text[])", [paths]);
  const agencies = holders.some(({ agency }) => agency !== undefined) ? await agencyNames(tx) : undefined;
  const strange = holders.some(({ agency }) => agency !== undefined && agencies?.has(agency) !== true);
  if (offices.length === paths.length && !strange) return;
  throw refused(
    422,
    "no-such-holder",
    { zh: "所选单位不在机构树或部门名录中。", en: "A holder is neither an office of the tree nor on the register." },
    { zh: "请重新选择。", en: "Choose again." },
  );
}

/** A task lies with a holder once; the unique index says the same where two give at once. */
async function checkFree(tx: Tx, tasks: readonly string[], holders: readonly Holder[]): Promise<void> {
  const taken = await tx.rows<{ number: number; zh: string; en: string }>(
    `select t.number, coalesce(o.name_zh, a.agency) as zh, coalesce(o.name_en, a.agency) as en
       from assignment a join plan_task t on t.id = a.task_id left join office o on o.path = a.holder_path
      where a.task_id = any($1::text[]) and coalesce(a.holder_path, a.agency) = any($2::text[]) and a.stage not in ('declined', 'withdrawn')
      order by t.number limit 3`,
    [tasks, holders.map(({ officePath, agency }) => officePath ?? agency)],
  );
  const [first] = taken;
  if (first === undefined) return;
  throw refused(
    409,
    "already-assigned",
    {
      zh: `第${first.number}项任务已经交办给${first.zh}。`,
      en: `Task ${first.number} has been assigned to ${first.en} already.`,
    },
    { zh: "请去掉该任务或该单位。", en: "Leave out the task or the holder." },
  );
}
