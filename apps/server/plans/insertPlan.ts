import { type CallOf, routes } from "#contract";
import { figureOf, planTemplate } from "#planning";
import type { Tx } from "#platform";
import { randomUUID } from "node:crypto";
import { found } from "../http/refused.ts";
import { stageRefusals, yearsWrong } from "./kindRefusals.ts";
import { registerOf } from "./rows.ts";

type NewPlan = Required<CallOf<typeof routes.planKinds.create>["body"]>;
type NewArea = CallOf<typeof routes.planKinds.addArea>["body"];
type NewIndicator = CallOf<typeof routes.planKinds.addIndicator>["body"];
type Body = Awaited<ReturnType<typeof registerOf>>["all"][number];
type Day = string | null | undefined;
interface Author {
  readonly id: string;
  readonly now: string;
}

/** A plan made by hand, with its tasks; those of a law's revision are its stages. */
export async function insertPlan(
  tx: Tx,
  planId: string,
  officePath: string,
  body: NewPlan,
  { id, now }: Author,
): Promise<void> {
  checkPeriod(body);
  await tx.run(
    `insert into plan (id, office_path, title, names, language, sections, import_id, confirmed_by, confirmed_at, kind, begins, ends)
     values ($1, $2, $3, null, $9, '[]', null, $4, $5, $6, $7, $8)`,
    [planId, officePath, body.title, id, now, body.kind, body.begins, body.ends, languageOf(body.title)],
  );
  const register = (await registerOf(tx)).all;
  const tasks = body.tasks.map((task, at) => {
    checkPeriod(task);
    const { title, en = "", lead = null, begins = null, ends = null } = task;
    const names = en === "" ? namesOf(body.kind, title) : { zh: title, en };
    return { id: randomUUID(), number: at + 1, title, names, lead: bodyOf(register, lead), begins, ends };
  });
  await tx.run(
    `insert into plan_task (id, plan_id, number, label, section, title, names, body, starts, ends, lead, participants, duties_split, due)
     select id, $1, number, null, '[]', title, nullif(names, 'null'::jsonb), title, null, null, nullif(lead, 'null'::jsonb), '[]', false,
            case when "ends" is null then '[]'::jsonb else jsonb_build_array("ends") end
       from jsonb_to_recordset($2::jsonb) as t (id text, number int, title text, names jsonb, lead jsonb, "ends" text)`,
    [planId, JSON.stringify(tasks)],
  );
  if (body.kind !== "legislation") return;
  for (const { id: taskId, begins, ends } of tasks) {
    await tx.run(
      `insert into plan_stage (task_id, version, begins, ends, begun, ended, note, set_by, set_at)
       values ($1, 1, $2, $3, null, null, '', $4, $5)`,
      [taskId, begins, ends, id, now],
    );
  }
}

/** Chinese wherever a Chinese character stands. */
function languageOf(title: string): "zh" | "en" {
  return /\p{Script=Han}/u.test(title) ? "zh" : "en";
}

/** A line of the template left as it was keeps the template's name in the other language. */
function namesOf(kind: NewPlan["kind"], title: string) {
  return planTemplate(kind).tasks.find(({ zh, en }) => zh === title || en === title) ?? null;
}

function bodyOf(register: readonly Body[], id: string | null): { named: string; agency: string } | null {
  if (id === null) return null;
  const agency = found(
    register.find((one) => one.id === id),
    { zh: "此部门", en: "This body" },
  );
  return { named: agency.zh, agency: id };
}

export async function insertArea(
  tx: Tx,
  planId: string,
  number: number,
  area: NewArea,
  { id, now }: Author,
): Promise<void> {
  checkPeriod(area);
  if (area.officePath != null) {
    found(await tx.row("select 1 as yes from office where path = $1", [area.officePath]), {
      zh: "此机关",
      en: "This office",
    });
  }
  await tx.run(
    `insert into plan_area (plan_id, number, version, name, office_path, begins, ends, state, note, set_by, set_at)
     values ($1, $2, 1, $3, $4, $5, $6, 'prepared', '', $7, $8)`,
    [planId, number, area.name, area.officePath ?? null, area.begins ?? null, area.ends ?? null, id, now],
  );
}

export async function insertIndicator(
  tx: Tx,
  planId: string,
  number: number,
  one: NewIndicator,
  { id, now }: Author,
): Promise<string> {
  if (one.targetYear < one.baseYear || one.targetYear > one.baseYear + 50) throw yearsWrong();
  if (one.figure != null) found(figureOf(one.figure), { zh: "此统计指标", en: "This figure" });
  const indicatorId = randomUUID();
  await tx.run(
    `insert into plan_indicator (id, plan_id, number, names, unit, figure, figure_where, base, base_year, target, target_year, set_by, set_at)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7::jsonb, $8, $9, $10, $11, $12, $13)`,
    [
      indicatorId,
      planId,
      number,
      JSON.stringify(one.names),
      JSON.stringify(one.unit),
      one.figure ?? null,
      one.figure == null || one.where == null ? null : JSON.stringify(one.where),
      one.base ?? null,
      one.baseYear,
      one.target,
      one.targetYear,
      id,
      now,
    ],
  );
  return indicatorId;
}

export function checkPeriod({ begins, ends }: { readonly begins?: Day; readonly ends?: Day }): void {
  if (begins != null && ends != null && ends < begins) throw stageRefusals.order();
}
