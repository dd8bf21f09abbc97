import { Bilingual } from "#law";
import { z } from "zod";
import { FigureDimension } from "./figures.ts";
import { route } from "./route.ts";

export const PlanKindName = z.enum(["work-plan", "legislation", "pilot", "evaluation"]);
const day = z.iso.date().nullable();
const name = z.string().trim().min(1).max(300);
const note = z.string().trim().max(2000);
const year = z.number().int().min(1949).max(2200);
const amount = z.number().min(-1e15).max(1e15);
const BothNames = z.object({ zh: name, en: name });

/** Who typed something in, and when. */
const Typed = { setBy: z.string(), setAt: z.string() };

const Stage = z.object({
  taskId: z.string(),
  number: z.number().int(),
  title: z.string(),
  names: Bilingual.nullable(),
  begins: day,
  ends: day,
  begun: day,
  ended: day,
  note: z.string(),
  state: z.enum(["done", "under-way", "late", "ahead"]),
  version: z.number().int(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
});
export type StageView = z.infer<typeof Stage>;

const areaState = z.enum(["prepared", "running", "ended", "stopped"]);
const Area = z.object({
  number: z.number().int(),
  version: z.number().int(),
  name: z.string(),
  officePath: z.string().nullable(),
  begins: day,
  ends: day,
  state: areaState,
  note: z.string(),
  ...Typed,
});
export type AreaView = z.infer<typeof Area>;

const Where = z.partialRecord(FigureDimension, z.array(z.string().max(300)).min(1).max(200));
const Indicator = z.object({
  id: z.string(),
  number: z.number().int(),
  names: Bilingual,
  unit: Bilingual,
  /** Null: its values are typed in. Otherwise they are that figure's, of the plan's office and those below it. */
  figure: z.string().nullable(),
  figureName: Bilingual.nullable(),
  where: Where.nullable(),
  base: z.number().nullable(),
  baseYear: z.number().int(),
  target: z.number(),
  targetYear: z.number().int(),
  ...Typed,
  /** Null: not known, or not to be seen from the reader's office. */
  values: z.array(
    z.object({
      year: z.number().int(),
      value: z.number().nullable(),
      /** A year that is not over yet. */
      running: z.boolean(),
      typed: z.object({ source: z.string(), version: z.number().int(), ...Typed }).nullable(),
    }),
  ),
  standing: z.object({
    year: z.number().nullable(),
    value: z.number().nullable(),
    percent: z.number().nullable(),
    reached: z.boolean(),
    pace: z.enum(["ahead", "behind"]).nullable(),
  }),
});
export type IndicatorView = z.infer<typeof Indicator>;

const AreaInput = z.object({
  name,
  officePath: z.string().max(200).nullable().default(null),
  begins: day.default(null),
  ends: day.default(null),
});
const IndicatorInput = z.object({
  names: BothNames,
  unit: z.object({ zh: z.string().trim().max(40), en: z.string().trim().max(40) }),
  figure: z.string().max(100).nullable().default(null),
  where: Where.nullable().default(null),
  base: amount.nullable().default(null),
  baseYear: year,
  target: amount,
  targetYear: year,
});

const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const keepers = { roles: ["officer", "head"] } as const;
const byId = z.object({ id: z.string() });

export const planKinds = {
  create: route({
    method: "POST",
    path: "/api/plans",
    access: keepers,
    summary: { zh: "直接新建计划", en: "Create a plan without a document" },
    body: z.object({
      kind: PlanKindName,
      title: name,
      begins: day.default(null),
      ends: day.default(null),
      /** Stages, steps or tasks, in their order; an agency leads or nobody yet. */
      tasks: z
        .array(
          z.object({
            title: name,
            en: z.string().trim().max(300).default(""),
            lead: z.string().max(100).nullable().default(null),
            begins: day.default(null),
            ends: day.default(null),
          }),
        )
        .min(1)
        .max(200),
      areas: z.array(AreaInput).max(100).default([]),
      indicators: z.array(IndicatorInput).max(100).default([]),
    }),
    reply: z.object({ planId: z.string() }),
  }),
  one: route({
    method: "GET",
    path: "/api/plans/:id/kind",
    access: office,
    summary: { zh: "计划的阶段、试点地区和指标", en: "Stages, areas and indicators of a plan" },
    params: byId,
    reply: z.object({
      kind: PlanKindName,
      officePath: z.string(),
      begins: day,
      ends: day,
      /** Whether the reader may write here. */
      writes: z.boolean(),
      stages: z.array(Stage),
      areas: z.array(Area),
      indicators: z.array(Indicator),
    }),
  }),
  setStage: route({
    method: "POST",
    path: "/api/plans/:id/stages/:taskId",
    access: keepers,
    summary: { zh: "登记阶段的计划和进展", en: "Say how a stage is planned and how it went" },
    params: byId.extend({ taskId: z.string() }),
    body: z.object({ expectedVersion: z.number().int().min(0), begins: day, ends: day, begun: day, ended: day, note }),
    reply: z.object({ version: z.number().int() }),
  }),
  addArea: route({
    method: "POST",
    path: "/api/plans/:id/areas",
    access: keepers,
    summary: { zh: "增加试点地区", en: "Add an area to a pilot" },
    params: byId,
    body: AreaInput,
    reply: z.object({ number: z.number().int() }),
  }),
  setArea: route({
    method: "POST",
    path: "/api/plans/:id/areas/:number",
    access: keepers,
    summary: { zh: "登记试点地区的进展", en: "Say how an area of a pilot stands" },
    params: byId.extend({ number: z.coerce.number().int().positive() }),
    body: z.object({ expectedVersion: z.number().int().positive(), begins: day, ends: day, state: areaState, note }),
    reply: z.object({ version: z.number().int() }),
  }),
  addIndicator: route({
    method: "POST",
    path: "/api/plans/:id/indicators",
    access: keepers,
    summary: { zh: "增加评估指标", en: "Add an indicator to an evaluation" },
    params: byId,
    body: IndicatorInput,
    reply: z.object({ indicatorId: z.string() }),
  }),
  setValue: route({
    method: "POST",
    path: "/api/plans/:id/indicators/:indicatorId/values",
    access: keepers,
    summary: { zh: "填报指标的年度数值", en: "Type in an indicator's value of a year" },
    params: byId.extend({ indicatorId: z.string() }),
    body: z.object({
      year,
      value: amount,
      source: z.string().trim().min(1).max(500),
      expectedVersion: z.number().int().min(0),
    }),
    reply: z.object({ version: z.number().int() }),
  }),
};
