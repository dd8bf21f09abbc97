import { field } from "#casework";
import { z } from "zod";
import { day, line, text } from "../inputs.ts";
import { expertKinds, expertRoles, standings } from "./names.ts";

/** A choice among names, for forms. */
function one<const K extends string>(names: Readonly<Record<K, { zh: string; en: string }>>, zh: string, en: string) {
  return field(z.enum(Object.keys(names) as [K, ...K[]]), zh, en, { widget: "choice", choices: names });
}

/** Both ends are included; without `until` it lasts. */
const span = { from: day("自", "from").optional(), until: day("至", "until").optional() };

/** Where somebody of the pool stands from a day on. After the `until` of a leave or a suspension it is active again. */
const Standing = z.object({
  kind: one(standings, "状态", "status"),
  /** Of `left`: the first day on which it no longer belongs to the pool. */
  from: day("自（出库的，自此日起不在库）", "from (who left is out from this day on)").optional(),
  until: day("至（含当日）", "until (this day included)").optional(),
  reason: text("原因", "reason").optional(),
});

/** Who a party is to somebody of the pool, as the expert declared it or the office recorded it. */
const tie = (zh: string, en: string) => z.object({ name: line(zh, en), ...span });

/** What the pool knows of one expert, person or body; the form that enters it is drawn from here. */
export const ExpertDetails = z.object({
  name: line("姓名（名称）", "name"),
  /** The office's own number, where two have the same name. */
  code: line("编号（同名的须填写）", "code (needed where two share a name)").optional(),
  kind: one(expertKinds, "个人或者机构", "person or body").default("person"),
  roles: field(
    z
      .array(one(expertRoles, "身份", "role"))
      .min(1)
      .readonly(),
    "身份",
    "roles",
    { choices: expertRoles },
  ),
  /** As `fieldKey` writes them: IPC "F16M", Nice "nice-9", or a technical field by name. */
  fields: field(
    z.array(line("领域", "field")).max(100).readonly(),
    "专业领域（IPC、尼斯类别或者技术领域）",
    "fields (IPC, Nice class or technical field)",
    { widget: "list" },
  ).default([]),
  region: line("地区", "region").optional(),
  /** The first day in the pool. */
  since: day("入库日期", "in the pool since").optional(),
  standing: field(Standing, "状态", "status", { widget: "group" }).default({ kind: "active" }),
  employers: field(
    z.array(tie("工作单位", "employer")).max(100).readonly(),
    "工作单位及起止日期",
    "employers, with their days",
    {
      widget: "rows",
    },
  ).default([]),
  clients: field(z.array(tie("客户", "client")).max(1000).readonly(), "申报的客户", "declared clients", {
    widget: "rows",
  }).default([]),
  /** Cases it took part in outside this system. */
  cases: field(
    z
      .array(
        z.object({
          number: line("案号", "number of the case"),
          parties: field(z.array(line("当事人", "party")).max(50).readonly(), "当事人", "parties", { widget: "list" }),
          right: line("专利号或者注册号", "patent or registration number").optional(),
        }),
      )
      .max(1000)
      .readonly(),
    "在本系统以外参与过的案件",
    "earlier cases outside this system",
    { widget: "list" },
  ).default([]),
  /** Patents that it applied for or invented together with others. */
  patents: field(
    z
      .array(
        z.object({
          number: line("专利号", "number of the patent"),
          with: field(
            z.array(line("共同申请人", "co-applicant")).max(50).readonly(),
            "共同申请人、发明人",
            "co-applicants, co-inventors",
            { widget: "list" },
          ),
        }),
      )
      .max(1000)
      .readonly(),
    "与他人共同申请的专利",
    "patents applied for with others",
    { widget: "list" },
  ).default([]),
});
export type ExpertDetails = Readonly<z.infer<typeof ExpertDetails>>;

/** A case of this system in which somebody of the pool serves or served, and what it has in common with the case at hand. */
const Met = z.object({
  /** Absent where the asker may not see that case. */
  number: z.string().optional(),
  same: z.enum(["parties", "right"]),
});

/** An expert as the rules see it: what the pool holds, and what the system itself knows of earlier service. */
export const Expert = ExpertDetails.extend({ id: z.string(), met: z.array(Met).readonly().default([]) });
export type Expert = Readonly<z.infer<typeof Expert>>;
export type Tie = Expert["employers"][number];
