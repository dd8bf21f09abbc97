import { Bilingual } from "#law";
import { z } from "zod";
import { PageQuery, pageOf } from "./paging.ts";
import { PlanKindName } from "./planKinds.ts";
import { route } from "./route.ts";

const Place = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() };
const named = z.string().trim().min(1).max(200);

/** A body as settled; `agency` null: named, but on no register. */
export const SettledBody = z.object({ named, agency: z.string().max(100).nullable() });
export type SettledBody = z.infer<typeof SettledBody>;

/** A body as the document names it, with what the register makes of it. */
const ProposedBody = z.object({
  named: z.string(),
  ...Place,
  match: z.object({
    agency: z.string().nullable(),
    how: z.enum(["official", "english", "short", "variant", "former", "ambiguous", "unknown"]),
    reason: Bilingual,
  }),
});
const Mentioned = z.object({ named: z.string(), ...Place });
const Section = z.object({ path: z.array(z.string()), title: z.string(), ...Place });
const Due = Mentioned.extend({ date: z.string().nullable() });

const Decision = z.object({
  state: z.enum(["accepted", "rejected"]),
  start: Place.start.optional(),
  end: Place.end.optional(),
  lead: SettledBody.nullable().optional(),
  participants: z.array(SettledBody).max(60).optional(),
  dutiesSplit: z.boolean().optional(),
  due: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
});
export type PlanDecision = z.infer<typeof Decision>;

/** A proposed task, and what a person has made of it so far. */
const ProposedTask = z.object({
  number: z.number().int(),
  label: z.string().nullable(),
  section: z.array(z.string()),
  text: z.string(),
  ...Place,
  lead: ProposedBody.nullable(),
  participants: z.array(ProposedBody),
  dutiesSplit: z.boolean(),
  open: z.boolean(),
  due: z.array(Due),
  amounts: z.array(Mentioned),
  references: z.array(Mentioned),
  confidence: z.number(),
});
/** What was read of a document, as it is kept; the places are UTF-16 offsets into its text. */
export const ReadPlan = z.object({
  title: z.string(),
  language: z.enum(["zh", "en"]),
  isPlan: z.boolean(),
  reason: Bilingual,
  sections: z.array(Section),
  tasks: z.array(ProposedTask),
  unsettled: z.array(z.object({ ...Place, why: Bilingual })),
});
export type ReadPlan = z.infer<typeof ReadPlan>;

const PlanImportRow = z.object({
  id: z.string(),
  fileName: z.string(),
  title: z.string(),
  state: z.enum(["open", "confirmed", "discarded"]),
  tasks: z.number().int(),
  decided: z.number().int(),
  planId: z.string().nullable(),
  createdAt: z.string(),
});
export const PlanImport = PlanImportRow.extend({
  text: z.string(),
  proposal: ReadPlan,
  decisions: z.array(Decision.extend({ number: z.number().int() })),
});
export type PlanImport = z.infer<typeof PlanImport>;

const Task = z.object({
  id: z.string(),
  number: z.number().int(),
  label: z.string().nullable(),
  section: z.array(z.string()),
  title: z.string(),
  /** In both languages, where somebody wrote it in both. */
  names: Bilingual.nullable(),
  text: z.string(),
  lead: SettledBody.nullable(),
  participants: z.array(SettledBody),
  dutiesSplit: z.boolean(),
  due: z.array(z.string()),
});
export type PlanTask = z.infer<typeof Task>;
const PlanRow = z.object({
  id: z.string(),
  officePath: z.string(),
  title: z.string(),
  names: Bilingual.nullable(),
  kind: PlanKindName,
  tasks: z.number().int(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
});
const Agency = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  level: z.string(),
  /** Named by an office, not on the shipped register. */
  own: z.boolean(),
  /** It no longer exists. */
  former: z.boolean(),
});
export type AgencyView = z.infer<typeof Agency>;

const byId = z.object({ id: z.string() });
const office = { roles: ["officer", "reviewer", "head", "administrator", "supervisor"] } as const;
const keepers = { roles: ["officer", "head"] } as const;

export const plans = {
  list: route({
    method: "GET",
    path: "/api/plans",
    access: office,
    summary: { zh: "工作计划", en: "Plans" },
    query: PageQuery,
    reply: pageOf(PlanRow),
  }),
  one: route({
    method: "GET",
    path: "/api/plans/:id",
    access: office,
    summary: { zh: "工作计划及其任务", en: "A plan with its tasks" },
    params: byId,
    reply: PlanRow.extend({
      language: z.enum(["zh", "en"]),
      sections: z.array(z.object({ path: z.array(z.string()), title: z.string(), names: Bilingual.optional() })),
      /** The import that it came from, for those who may see it. */
      importId: z.string().nullable(),
      items: z.array(Task),
    }),
  }),
  imports: route({
    method: "GET",
    path: "/api/plan-imports",
    access: keepers,
    summary: { zh: "待核对的计划文件", en: "Plan documents under examination" },
    query: PageQuery,
    reply: pageOf(PlanImportRow),
  }),
  upload: route({
    method: "POST",
    path: "/api/plan-imports",
    access: keepers,
    carries: "upload",
    summary: { zh: "上传计划文件并读取", en: "Upload a plan and have it read" },
    reply: PlanImport,
  }),
  oneImport: route({
    method: "GET",
    path: "/api/plan-imports/:id",
    access: keepers,
    summary: { zh: "计划文件、建议与处理", en: "A plan document, what is proposed, and what was decided" },
    params: byId,
    reply: PlanImport,
  }),
  decide: route({
    method: "PUT",
    path: "/api/plan-imports/:id/tasks/:number",
    access: keepers,
    summary: { zh: "接受、更正或删除一项建议", en: "Accept, correct or reject a proposed task" },
    params: byId.extend({ number: z.coerce.number().int().positive() }),
    body: Decision,
    reply: Decision.extend({ number: z.number().int() }),
  }),
  confirm: route({
    method: "POST",
    path: "/api/plan-imports/:id/confirm",
    access: keepers,
    summary: { zh: "确认并保存为计划", en: "Confirm and save as a plan" },
    params: byId,
    body: z.object({ title: z.string().trim().min(1).max(300), acceptRest: z.boolean() }),
    reply: z.object({ planId: z.string(), tasks: z.number().int() }),
  }),
  discard: route({
    method: "POST",
    path: "/api/plan-imports/:id/discard",
    access: keepers,
    summary: { zh: "放弃此次导入", en: "Discard the import" },
    params: byId,
    reply: z.object({ state: z.literal("discarded") }),
  }),
  agencies: route({
    method: "GET",
    path: "/api/agencies",
    access: office,
    summary: { zh: "部门名录", en: "The register of agencies" },
    reply: z.object({ items: z.array(Agency) }),
  }),
  proposeAgency: route({
    method: "POST",
    path: "/api/agencies",
    access: keepers,
    summary: { zh: "登记新部门", en: "Put a new body on the register" },
    body: z.object({ zh: named, en: named }),
    reply: Agency,
  }),
};
