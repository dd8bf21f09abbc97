import { routes } from "#contract";
import { legalDay } from "#law";
import { type PlanKind, type PlanStage, stageFault } from "#planning";
import { audit, type Tx } from "#platform";
import { randomUUID } from "node:crypto";
import type { Desk } from "../desk.ts";
import type { Caller } from "../http/caller.ts";
import { mount } from "../http/mount.ts";
import { forbidden, found } from "../http/refused.ts";
import { checkPeriod, insertArea, insertIndicator, insertPlan } from "../plans/insertPlan.ts";
import { changedMeanwhile, isCounted, otherKind, outsideYears, stageRefusals } from "../plans/kindRefusals.ts";
import { areasOf, indicatorsOf, stagesOf } from "../plans/kinds.ts";

const { planKinds } = routes;
const thisPlan = { zh: "此计划", en: "This plan" };
/** Plans made by hand, and what each kind keeps: stages, areas, indicators. */
export function mountPlanKinds(desk: Desk): void {
  mount(desk, planKinds.create, ({ as, body, caller, now, work }) =>
    work(async (tx) => {
      if (caller.officePath === null) throw forbidden();
      const planId = randomUUID();
      const author = { id: caller.id, now };
      await insertPlan(tx, planId, caller.officePath, body, author);
      for (const [at, area] of body.areas.entries()) await insertArea(tx, planId, at + 1, area, author);
      for (const [at, one] of body.indicators.entries()) await insertIndicator(tx, planId, at + 1, one, author);
      await audit(tx, as, { action: "plan.make", subject: body.title, detail: { kind: body.kind } }, now);
      return { planId };
    }),
  );

  mount(desk, planKinds.one, ({ caller, now, params, work }) =>
    work(async (tx) => {
      const plan = await planOf(tx, params.id);
      const { kind, begins, ends } = plan;
      const today = legalDay(now);
      return {
        kind,
        officePath: plan.officePath,
        begins,
        ends,
        writes:
          plan.officePath === caller.officePath && caller.roles.some((role) => role === "officer" || role === "head"),
        stages: kind === "legislation" ? await stagesOf(tx, plan.id, today) : [],
        areas: kind === "pilot" ? await areasOf(tx, plan.id) : [],
        indicators: kind === "evaluation" ? await indicatorsOf(tx, plan, caller, today) : [],
      };
    }),
  );

  mount(desk, planKinds.setStage, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      await ownPlan(tx, params.id, caller, "legislation");
      const task = await tx.row("select 1 as yes from plan_task where id = $1 and plan_id = $2", [
        params.taskId,
        params.id,
      ]);
      found(task, { zh: "此阶段", en: "This stage" });
      const fault = stageFault(body satisfies PlanStage, legalDay(now));
      if (fault !== undefined) throw stageRefusals[fault]();
      const version = body.expectedVersion + 1;
      const stored = await tx.run(
        `insert into plan_stage (task_id, version, begins, ends, begun, ended, note, set_by, set_at)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9
          where (select coalesce(max(version), 0) from plan_stage where task_id = $1) = $2 - 1 on conflict do nothing`,
        [params.taskId, version, body.begins, body.ends, body.begun, body.ended, body.note, caller.id, now],
      );
      if (stored === 0) throw changedMeanwhile();
      return { version };
    }),
  );

  mountAreas(desk);
  mountIndicators(desk);
}

function mountAreas(desk: Desk): void {
  mount(desk, planKinds.addArea, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      const plan = await ownPlan(tx, params.id, caller, "pilot");
      const number = (await areasOf(tx, plan.id)).length + 1;
      await insertArea(tx, plan.id, number, body, { id: caller.id, now });
      return { number };
    }),
  );

  mount(desk, planKinds.setArea, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      const plan = await ownPlan(tx, params.id, caller, "pilot");
      checkPeriod(body);
      const version = body.expectedVersion + 1;
      const stored = await tx.run(
        `insert into plan_area (plan_id, number, version, name, office_path, begins, ends, state, note, set_by, set_at)
         select plan_id, number, $3, name, office_path, $4, $5, $6, $7, $8, $9 from plan_area
          where plan_id = $1 and number = $2 and version = $3 - 1 on conflict do nothing`,
        [plan.id, params.number, version, body.begins, body.ends, body.state, body.note, caller.id, now],
      );
      if (stored === 0) throw changedMeanwhile();
      return { version };
    }),
  );
}

function mountIndicators(desk: Desk): void {
  mount(desk, planKinds.addIndicator, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      const plan = await ownPlan(tx, params.id, caller, "evaluation");
      const last = await tx.row<{ n: number }>(
        "select coalesce(max(number), 0)::int as n from plan_indicator where plan_id = $1",
        [plan.id],
      );
      return { indicatorId: await insertIndicator(tx, plan.id, (last?.n ?? 0) + 1, body, { id: caller.id, now }) };
    }),
  );

  mount(desk, planKinds.setValue, ({ body, caller, now, params, work }) =>
    work(async (tx) => {
      const plan = await ownPlan(tx, params.id, caller, "evaluation");
      const indicator = found(
        await tx.row<{ figure: string | null; baseYear: number; targetYear: number }>(
          `select figure, base_year as "baseYear", target_year as "targetYear" from plan_indicator where id = $1 and plan_id = $2`,
          [params.indicatorId, plan.id],
        ),
        { zh: "此指标", en: "This indicator" },
      );
      if (indicator.figure !== null) throw isCounted();
      if (body.year < indicator.baseYear || body.year > indicator.targetYear) throw outsideYears(indicator);
      const version = body.expectedVersion + 1;
      const stored = await tx.run(
        `insert into plan_indicator_value (indicator_id, year, version, value, source, set_by, set_at)
         select $1, $2, $3, $4, $5, $6, $7
          where (select coalesce(max(version), 0) from plan_indicator_value where indicator_id = $1 and year = $2) = $3 - 1
             on conflict do nothing`,
        [params.indicatorId, body.year, version, body.value, body.source, caller.id, now],
      );
      if (stored === 0) throw changedMeanwhile();
      return { version };
    }),
  );
}

interface PlanHead {
  readonly id: string;
  readonly officePath: string;
  readonly kind: PlanKind;
  readonly begins: string | null;
  readonly ends: string | null;
}

async function planOf(tx: Tx, id: string): Promise<PlanHead> {
  return found(
    await tx.row<PlanHead>(`select id, office_path as "officePath", kind, begins, ends from plan where id = $1`, [id]),
    thisPlan,
  );
}

async function ownPlan(tx: Tx, id: string, caller: Caller, kind: PlanHead["kind"]): Promise<PlanHead> {
  const plan = await planOf(tx, id);
  if (plan.officePath !== caller.officePath) throw forbidden();
  if (plan.kind !== kind) throw otherKind();
  return plan;
}
