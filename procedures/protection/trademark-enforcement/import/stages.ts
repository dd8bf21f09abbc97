import type { Stage } from "../frame.ts";
import type { ImportedField } from "./fields.ts";

/** A stage in which a running case can be taken over: how offices call it, and what the row must say for the case to go on. */
interface ImportedStage {
  readonly words: readonly string[];
  readonly needs: readonly ImportedField[];
}

const toDecide = [
  "filedOn",
  "investigationEndedOn",
  "act",
  "actFrom",
  "actUntil",
  "infringementsInFiveYears",
  "turnover",
] as const;

/** In the order of the procedure. */
export const importedStages = {
  verification: {
    words: ["核查", "线索核查", "待核查", "核查中", "初查", "核实", "待立案", "线索"],
    needs: ["receivedOn"],
  },
  filed: { words: ["立案", "已立案", "立案审批通过"], needs: ["filedOn"] },
  investigation: {
    words: ["调查", "调查取证", "调查中", "正在调查", "取证", "在办", "办理中", "在查"],
    needs: ["filedOn"],
  },
  suspended: { words: ["中止", "中止调查", "中止查处", "已中止"], needs: ["filedOn", "suspendedOn"] },
  "legal-review": {
    words: ["法制审核", "审核", "审核中", "送审", "调查终结", "待审核"],
    needs: [...toDecide],
  },
  "prior-notice": {
    words: ["告知", "已告知", "处罚告知", "事先告知", "拟处罚", "陈述申辩"],
    needs: [...toDecide, "noticeOn", "noticeFine"],
  },
  hearing: {
    words: ["听证", "听证中", "待听证", "申请听证"],
    needs: [...toDecide, "noticeOn", "noticeFine", "noticeServedOn", "hearingRequestedOn"],
  },
  decided: {
    words: ["决定", "已决定", "处罚决定", "作出处罚决定", "已处罚", "待送达", "已作出决定"],
    needs: ["filedOn", "decidedOn", "fine"],
  },
  served: {
    words: ["送达", "已送达", "待缴款", "待履行", "执行", "执行中", "待执行", "决定已送达"],
    needs: ["filedOn", "decidedOn", "fine", "servedOn"],
  },
  performed: {
    words: ["履行", "已履行", "已缴款", "已缴清", "缴清", "执行完毕", "待结案"],
    needs: ["filedOn", "decidedOn", "fine", "servedOn", "paid", "paidOn"],
  },
} as const satisfies Partial<Record<Stage, ImportedStage>>;
export type ImportableStage = keyof typeof importedStages;

const order = Object.keys(importedStages) as ImportableStage[];

/** Whether a stage comes at or after another on the way through the procedure. */
export function reached(stage: ImportableStage, since: ImportableStage): boolean {
  return order.indexOf(stage) >= order.indexOf(since);
}

/** What an office calls a case that is over: nothing of it runs, so nothing is taken over. */
const overWords = [
  "结案",
  "已结案",
  "办结",
  "已办结",
  "归档",
  "已归档",
  "撤案",
  "撤销案件",
  "不予立案",
  "不予处罚",
  "销案",
];

export function stageNamed(word: string): ImportableStage | "over" | undefined {
  const plain = word.replace(/[\s（）()]/g, "").replace(/阶段$/, "");
  if (overWords.includes(plain)) return "over";
  return order.find(
    (stage) => stage === plain.toLowerCase() || (importedStages[stage].words as readonly string[]).includes(plain),
  );
}

/** Where the days of the row leave the case, if it names no stage itself. */
export function stageByDays(has: (field: ImportedField) => boolean): ImportableStage | undefined {
  if (has("servedOn")) return has("paidOn") && has("paid") ? "performed" : "served";
  if (has("decidedOn")) return "decided";
  if (has("hearingRequestedOn")) return "hearing";
  if (has("noticeOn")) return "prior-notice";
  if (has("investigationEndedOn")) return "legal-review";
  if (has("suspendedOn")) return "suspended";
  if (has("filedOn")) return "investigation";
  return has("receivedOn") ? "verification" : undefined;
}
