import type { IsoDate } from "#law";
import type { Command, FigureWhere } from "#planning";

/** A day so many days from that on which the demonstration began. */
type DayIn = (days: number) => IsoDate;

/** What was done so many days before the demonstration began: a person's act, or breaking down. */
export type Step =
  | {
      readonly ago: number;
      readonly by: string;
      readonly does: Command | ((dayIn: DayIn) => Command);
      /** Lays down the demonstration's file, and so many cases of the office. */
      readonly file?: true;
      readonly cases?: number;
    }
  | { readonly ago: number; readonly children: readonly AssignmentStory[] };

export interface AssignmentStory {
  /** The number of the task in the plan. */
  readonly task: number;
  readonly by: string;
  readonly holder: string;
  readonly givenAgo: number;
  readonly dueIn: number;
  readonly evidence?: { readonly what: string; readonly files: number; readonly cases: number };
  readonly milestones?: readonly { readonly name: string; readonly dueIn: number }[];
  readonly measure?: { readonly figure: string; readonly target: number; readonly where?: FigureWhere };
  readonly steps: readonly Step[];
}

const accept = (ago: number, by: string): Step => ({ ago, by, does: { action: "accept" } });
const report = (ago: number, by: string, asserted: number, text: string, cases = 0): Step => ({
  ago,
  by,
  does: { action: "report", asserted, text },
  cases,
});

/** On time with two cities at work, closed and commended, late and escalated, sent back and put right, not yet taken on. */
export const assignmentStories: readonly AssignmentStory[] = [
  {
    task: 22,
    by: "national",
    holder: "ip/qc/",
    givenAgo: 120,
    dueIn: 60,
    evidence: { what: "专项行动总结 / Summary of the campaign", files: 1, cases: 2 },
    milestones: [
      { name: "摸底排查 / Survey", dueIn: -60 },
      { name: "集中查处 / Enforcement", dueIn: 45 },
    ],
    measure: { figure: "cases-filed", target: 60 },
    steps: [
      accept(118, "qc-officer"),
      {
        ago: 110,
        children: [
          {
            task: 22,
            by: "supervisor",
            holder: "ip/qc/lan/",
            givenAgo: 110,
            dueIn: 45,
            measure: { figure: "cases-filed", target: 30 },
            steps: [accept(108, "officer"), report(20, "officer", 70, "已完成两轮网络巡查，线索均已立案或移送。", 3)],
          },
          {
            task: 22,
            by: "supervisor",
            holder: "ip/qc/feng/",
            givenAgo: 110,
            dueIn: -12,
            measure: { figure: "cases-filed", target: 20, where: { right: ["trademark"] } },
            steps: [accept(105, "feng-officer"), report(40, "feng-officer", 90, "巡查基本完成，材料整理中。")],
          },
        ],
      },
      {
        ago: 58,
        by: "qc-officer",
        does: { action: "reach-milestone", milestone: "m1", text: "摸底完成。" },
        file: true,
      },
      report(15, "qc-officer", 65, "两市正在集中查处。", 2),
    ],
  },
  {
    task: 20,
    by: "national",
    holder: "ip/qc/",
    givenAgo: 150,
    dueIn: -5,
    steps: [
      accept(148, "qc-officer"),
      { ago: 30, by: "qc-officer", does: { action: "ask-close", text: "老字号专项保护已完成。" }, file: true },
      { ago: 25, by: "national", does: { action: "close", text: "同意办结。" } },
      { ago: 24, by: "national", does: { action: "assess", grade: "excellent", reason: "提前完成，材料完整。" } },
      {
        ago: 23,
        by: "national",
        does: { action: "commend", title: "专项保护先进单位", reason: "老字号保护成效明显。" },
      },
    ],
  },
  {
    task: 12,
    by: "national",
    holder: "ip/lw/",
    givenAgo: 140,
    dueIn: -30,
    steps: [
      { ago: 33, by: "national", does: { action: "remind", text: "请尽快签收并报告。" } },
      { ago: 20, by: "national", does: { action: "claim-escalation" } },
    ],
  },
  {
    task: 17,
    by: "national",
    holder: "ip/qc/",
    givenAgo: 90,
    dueIn: 20,
    measure: { figure: "cases-closed", target: 25 },
    steps: [
      accept(88, "qc-officer"),
      report(50, "qc-officer", 80, "简案快办机制已建立。"),
      { ago: 45, by: "national", does: { action: "assess", grade: "fail", reason: "自报进度缺少案件支撑。" } },
      {
        ago: 44,
        by: "national",
        does: (dayIn) => ({ action: "order-rectification", due: dayIn(15), reason: "请补充办结案件。" }),
      },
    ],
  },
  { task: 26, by: "national", holder: "ip/xw/", givenAgo: 10, dueIn: 80, steps: [] },
];
