import type { PaymentPurpose } from "../protection/trademark-enforcement/after-decision/names.ts";
import { enforced, head, officer, type Scene, type Step } from "./scene.ts";

/** Steps after a decision of 60,000 yuan made on 30 March 2026 and served on 1 April: the term of payment ends on 16 April. */

export const service = { way: "direct", receiver: "陈某", place: "岚城演示路1号" } as const;
export const decided: Step = [head, "decide", "2026-03-30", { fineFen: 6_000_000, reasons: "事实清楚，证据确凿。" }];
export const served: Step = [officer, "serve-decision", "2026-04-01", service];

export function paid(on: string, fen: number, purpose: PaymentPurpose = "fine"): Step {
  return [officer, "record-payment", on, { fen, purpose, kind: "voluntary", receipt: `R-${on}` }];
}

export function granted(on: string, ...items: readonly (readonly [dueOn: string, fen: number])[]): Step {
  const kind = items.length === 1 ? "deferral" : "instalments";
  const plan = items.map(([dueOn, fen]) => ({ dueOn, fen }));
  return [head, "grant-plan", on, { kind, reason: "资金周转困难，准予。", items: plan }];
}

export function asked(on: string): Step {
  return [officer, "record-reconsideration", on, { body: "岚城市人民政府", number: "岚复〔2026〕1号" }];
}
export function sued(on: string): Step {
  return [officer, "record-suit", on, { body: "岚城铁路运输法院" }];
}
export function ruled(on: string, outcome: string, more: object = {}): Step {
  return [officer, "record-reconsideration-result", on, { outcome, ruling: "岚复决〔2026〕1号", ...more }];
}
export function judged(on: string, outcome: string, more: object = {}): Step {
  return [officer, "record-judgment", on, { outcome, ruling: "（2026）行初1号", effective: true, ...more }];
}
export function over(on: string, how: "expired" | "waived" = "waived"): Step {
  return [officer, "record-remedies-over", on, { how, basis: "未申请复议，未提起诉讼。" }];
}
export const published: Step = [officer, "publish-decision", "2026-04-02", { site: "信用信息公示系统", term: "other" }];

/** A case whose decision was served, and what followed. */
export function after(...more: readonly Step[]): Scene {
  return enforced("notice-served", {}, decided, served, ...more);
}

/** Every paper that can follow a decision: a plan that was missed, a reminder, the court, publication, the supplier. */
export function everyPaper(): Scene {
  const named: Step = [
    officer,
    "record-findings",
    "2026-03-12",
    {
      found: true,
      act: "sale",
      description: "当事人销售侵犯“星河”注册商标专用权的运动鞋。",
      actFrom: "2026-01-05",
      actUntil: "2026-03-10",
      supplierName: "某批发行",
    },
  ];
  return enforced(
    "notice-served",
    { findings: named },
    [officer, "notify-supplier-authority", "2026-03-23", { authority: "邻市市场监督管理局", content: "请核查。" }],
    decided,
    served,
    published,
    granted("2026-04-20", ["2026-05-20", 3_000_000], ["2026-06-20", 3_000_000]),
    [officer, "note-late-fine", "2026-06-25", {}],
    over("2026-10-10", "expired"),
    [officer, "make-reminder", "2026-10-12", {}],
    [officer, "serve-reminder", "2026-10-13", service],
    [head, "apply-to-court", "2026-11-02", { court: "岚城区人民法院" }],
  );
}

/** A case that went to the police and came back. */
export function referredAndBack(): Scene {
  return enforced(
    "lots",
    {},
    [
      officer,
      "propose-referral",
      "2026-03-13",
      { grounds: "涉嫌犯罪。", otherGrounds: "有其他严重情节。", authority: "岚城市公安局", materials: ["调查材料"] },
    ],
    [head, "approve-referral", "2026-03-16", {}],
    [officer, "transfer-to-police", "2026-03-17", { receiver: "某民警" }],
    [officer, "record-police-answer", "2026-03-19", { answer: "not-filed", reasons: "数额不足" }],
    [head, "take-back", "2026-03-20", { reasons: "继续行政处理。" }],
  );
}
