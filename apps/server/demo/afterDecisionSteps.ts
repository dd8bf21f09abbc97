import type { DemoCase } from "./caseList.ts";
import { type Draft, step } from "./demoStep.ts";

/** A case whose numbers reach the criminal threshold: with the police, or closed once the court has spoken. */
export function referral(demo: DemoCase): Draft[] {
  const steps = [
    step(22, "officer", "assess-crime", { crime: "214-sale", costFen: demo.sold * demo.yuan * 40 }),
    step(23, "officer", "propose-referral", {
      grounds: "当事人销售金额达到销售假冒注册商标的商品罪的标准，涉嫌犯罪。",
      authority: "澜州市公安局（演示）",
      materials: ["案件调查材料", "现场笔录和照片", "销售台账", "商标权利人鉴别意见"],
    }),
    step(25, "head", "approve-referral", { opinion: "同意移送公安机关。" }),
    step(25, "officer", "transfer-to-police", { receiver: "经侦大队民警（演示）" }),
    step(28, "officer", "record-police-answer", { answer: "filed", number: "演示立字〔演示〕1号" }),
  ];
  if (demo.reached !== "transferred") return steps;
  return [
    ...steps,
    step(150, "head", "close-as-transferred", { outcome: "人民法院已作出有罪判决，被告人服判（演示）。" }),
  ];
}

/** What followed a decision that was not simply paid. */
export function afterDecision(demo: DemoCase): Draft[] {
  switch (demo.reached) {
    case "late":
      return [step(95, "officer", "note-late-fine", {})];
    case "sued":
      return [
        step(75, "officer", "record-suit", { body: "澜州铁路运输法院（演示）", number: "演示行初1号" }),
        step(78, "head", "pause-late-fine", (_, dayOf) => ({
          ground: "suit",
          from: dayOf(75),
          reason: "当事人已提起诉讼，诉讼期间暂不加处罚款。",
        })),
      ];
    case "revoked":
      return [
        step(68, "officer", "record-reconsideration", { body: "澜州市人民政府（演示）" }),
        step(71, "officer", "record-reconsideration-accepted", {}),
        step(120, "officer", "record-reconsideration-result", {
          outcome: "revoked",
          ruling: "演示复决1号：主要事实不清，撤销处罚决定。",
          goesBackTo: "nowhere",
        }),
        step(122, "officer", "correct-publication", { how: "removed", reason: "行政复议撤销处罚决定。" }),
        ...closing(130, "行政复议撤销处罚决定，不再处理。"),
      ];
    case "uncollected":
      return [
        step(80, "officer", "record-remedies-over", { how: "waived", basis: "当事人书面表示不申请复议、不起诉。" }),
        step(90, "officer", "make-reminder", {}),
        step(92, "officer", "serve-reminder", served(demo)),
        step(125, "head", "apply-to-court", { court: "澜州区人民法院（演示）" }),
        step(200, "officer", "record-court-answer", { answer: "terminated", text: "无财产可供执行，终结本次执行。" }),
        step(205, "head", "declare-uncollectable", { ground: "court-terminated", reasons: "法院终结执行。" }),
        ...closing(210, "罚款无法收缴，其余内容已执行完毕。"),
      ];
    default:
      return [];
  }
}

function closing(day: number, summary: string): Draft[] {
  return [
    step(day, "officer", "propose-closing", { summary }),
    step(day + 2, "head", "close", { opinion: "同意结案。" }),
  ];
}

export function served(demo: DemoCase) {
  return { way: "direct", receiver: "经营者（演示）", place: `${demo.respondent}经营场所` };
}
