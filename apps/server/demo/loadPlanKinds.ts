import type { Tx } from "#platform";
import { accountId } from "./accounts.ts";

const office = "ip/qc/";
const on = "2026-01-04T02:00:00Z";
const by = accountId("qc-head");

/** One plan of each other kind, of the demonstration's province: a revision, a pilot, an evaluation. All of it is made up. */
export async function loadPlanKinds(tx: Tx): Promise<void> {
  await plan(
    tx,
    "demo-revision",
    "legislation",
    ["青川省专利条例修订（演示）", "Revision of the Qingchuan patent rules (demonstration)"],
    [null, null],
  );
  for (const [at, [zh, en, begins, ends, begun, ended, note]] of stages.entries()) {
    const taskId = await task(tx, "demo-revision", at + 1, [zh, en]);
    await tx.run(
      `insert into plan_stage (task_id, version, begins, ends, begun, ended, note, set_by, set_at) values ($1, 1, $2, $3, $4, $5, $6, $7, $8)`,
      [taskId, begins, ends, begun, ended, note, by, on],
    );
  }
  await plan(
    tx,
    "demo-pilot",
    "pilot",
    ["知识产权保护示范试点（演示）", "Pilot of IP protection districts (demonstration)"],
    ["2025-07-01", "2027-12-31"],
  );
  for (const [at, names] of steps.entries()) await task(tx, "demo-pilot", at + 1, names);
  for (const [at, [name, path, begins, state, note]] of areas.entries()) {
    await tx.run(
      `insert into plan_area (plan_id, number, version, name, office_path, begins, ends, state, note, set_by, set_at)
       values ('demo-pilot', $1, 1, $2, $3, $4, '2027-12-31', $5, $6, $7, $8)`,
      [at + 1, name, path, begins, state, note, by, on],
    );
  }
  await plan(
    tx,
    "demo-evaluation",
    "evaluation",
    ["知识产权保护五年评估（演示）", "Five-year evaluation of IP protection (demonstration)"],
    ["2025-01-01", "2029-12-31"],
  );
  await task(tx, "demo-evaluation", 1, ["逐年收集数据", "Collect the values of each year"]);
  await task(tx, "demo-evaluation", 2, ["中期评估", "Evaluate half-way"]);
  for (const [at, one] of indicators.entries()) {
    await tx.run(
      `insert into plan_indicator (id, plan_id, number, names, unit, figure, figure_where, base, base_year, target, target_year, set_by, set_at)
       values ($1, 'demo-evaluation', $2, $3::jsonb, $4::jsonb, $5, null, $6, 2025, $7, 2029, $8, $9)`,
      [
        `demo-indicator-${at + 1}`,
        at + 1,
        JSON.stringify(one.names),
        JSON.stringify(one.unit),
        one.figure,
        one.base,
        one.target,
        by,
        on,
      ],
    );
  }
  for (const [year, value] of [
    [2025, 78.2],
    [2026, 80.1],
  ] as const) {
    await tx.run(
      `insert into plan_indicator_value (indicator_id, year, version, value, source, set_by, set_at)
       values ('demo-indicator-1', $1, 1, $2, '社会调查（演示）', $3, $4)`,
      [year, value, by, on],
    );
  }
}

const stages = [
  [
    "立项和调研",
    "Place on the programme and study",
    "2025-03-01",
    "2025-06-30",
    "2025-03-10",
    "2025-06-20",
    "调研三个市",
  ],
  ["起草", "Draft", "2025-07-01", "2025-12-31", "2025-07-15", "2025-12-20", ""],
  ["征求意见", "Ask for comments", "2026-01-01", "2026-06-30", null, null, ""],
  ["报送审查", "Submit for examination", "2026-07-01", "2026-12-31", null, null, ""],
  ["审议通过", "Deliberate and adopt", "2027-01-01", "2027-06-30", null, null, ""],
  ["公布和施行", "Publish and bring into force", "2027-07-01", "2027-12-31", null, null, ""],
] as const;
const steps = [
  ["制定试点方案", "Write the pilot's scheme"],
  ["组织实施", "Carry it out"],
  ["总结评估", "Evaluate and conclude"],
] as const;
const areas = [
  ["澜州市", "ip/qc/lan/", "2025-07-01", "running", "快速处理窗口已启用"],
  ["枫浦市", "ip/qc/feng/", "2025-10-01", "running", ""],
  ["砚溪市高新区", null, "2026-03-01", "prepared", "方案待批"],
] as const;
const indicators = [
  {
    names: { zh: "保护满意度", en: "Satisfaction with protection" },
    unit: { zh: "分", en: "points" },
    figure: null,
    base: 78.2,
    target: 84,
  },
  {
    names: { zh: "立案数", en: "Cases filed" },
    unit: { zh: "件", en: "cases" },
    figure: "cases-filed",
    base: 20,
    target: 60,
  },
  {
    names: { zh: "平均办理天数", en: "Days to decision" },
    unit: { zh: "天", en: "days" },
    figure: "days-to-decision",
    base: 90,
    target: 60,
  },
] as const;

async function plan(
  tx: Tx,
  id: string,
  kind: string,
  [zh, en]: readonly [string, string],
  [begins, ends]: readonly [string | null, string | null],
): Promise<void> {
  await tx.run(
    `insert into plan (id, office_path, title, names, language, sections, confirmed_by, confirmed_at, kind, begins, ends)
     values ($1, $2, $3, $4::jsonb, 'zh', '[]', $5, $6, $7, $8, $9)`,
    [id, office, zh, JSON.stringify({ zh, en }), by, on, kind, begins, ends],
  );
}

async function task(tx: Tx, planId: string, number: number, [zh, en]: readonly [string, string]): Promise<string> {
  const id = `${planId}-${number}`;
  await tx.run(
    `insert into plan_task (id, plan_id, number, label, section, title, names, body, starts, ends, lead, participants, duties_split, due)
     values ($1, $2, $3, null, '[]', $4, $5::jsonb, $4, null, null, null, '[]', false, '[]')`,
    [id, planId, number, zh, JSON.stringify({ zh, en })],
  );
  return id;
}
