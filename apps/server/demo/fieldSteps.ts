import type { DemoCase } from "./caseList.ts";
import { type Draft, step } from "./demoStep.ts";
import type { DemoMark } from "./marks.ts";

const attended = { present: "party", presentName: "经营者（演示）", signature: "signed" };

/** What was done in the field: an inspection, an interview, a seizure of all that was there, the holder asked, a part given back. */
export function fieldSteps(demo: DemoCase, mark: DemoMark): Draft[] {
  const goods = `标有“${mark.markText}”的${mark.price.goods}`;
  const pieces = Math.max(demo.unsold, 24);
  const shop = `${demo.respondent}经营场所`;
  return [
    step(10, "officer", "record-inspection", {
      place: shop,
      from: "09:40",
      until: "11:20",
      certificatesShown: true,
      rightsTold: true,
      ...attended,
      found: `货架和库房内存放${goods}${pieces + 6}件及吊牌一批，当事人当场不能提供授权证明。`,
    }),
    step(10, "officer", "propose-seizure", {
      kind: "seized",
      grounds: "有证据证明存在侵犯注册商标专用权的行为，不采取措施可能转移、隐匿。",
      goods: `${goods}和吊牌`,
    }),
    step(10, "head", "decide-seizure", { granted: true, opinion: "同意扣押。" }),
    step(10, "officer", "carry-out-seizure", {
      scene: shop,
      storePlace: "本机关一号库",
      keeper: "保管员（演示）",
      ...attended,
      inventory: [
        { goods, mark: mark.markText, unit: "件", quantity: pieces + 6, place: "货架、库房" },
        { goods: "吊牌", mark: mark.markText, unit: "枚", quantity: 200, place: "库房" },
      ],
    }),
    step(10, "officer", "paper-submit", {}),
    step(10, "head", "paper-approve", {}),
    step(11, "officer", "record-interview", {
      person: "经营者（演示）",
      kind: "party",
      place: "本机关询问室",
      from: "14:00",
      until: "15:10",
      rightsTold: true,
      answers: [
        { question: "上述商品从何处购进？", answer: "从外地批发市场购进。" },
        { question: "是否取得商标权利人的授权？", answer: "没有取得授权。" },
      ],
      signature: "signed",
    }),
    step(11, "officer", "request-identification", { objects: `${goods}样品一件及照片六张` }),
    step(11, "officer", "paper-submit", {}),
    step(11, "head", "paper-approve", {}),
    step(14, "officer", "answer-identification", {
      result: "counterfeit",
      reasons: "标签、包装和做工与正品不符；其中六件为正品。",
      signer: "权利人代表（演示）",
    }),
    step(15, "head", "release-goods", {
      lines: [{ item: "S1-1", quantity: 6 }],
      reason: "unrelated",
      explanation: "经权利人辨认，其中六件为正品。",
      receiver: "经营者（演示）",
    }),
    step(15, "officer", "paper-submit", {}),
    step(15, "head", "paper-approve", {}),
    step(16, "officer", "move-goods", {
      lines: [{ item: "S1-2", quantity: 200 }],
      storePlace: "本机关证物室",
      keeper: "保管员（演示）",
      reason: "体积小，移入证物室保管。",
    }),
  ];
}

/** What a served decision confiscated is destroyed: the seized goods, and some of the labels. */
export function destroyed(demo: DemoCase, day: number): Draft {
  return step(day, "officer", "dispose-goods", {
    lines: [
      { item: "S1-1", quantity: Math.max(demo.unsold, 24) },
      { item: "S1-2", quantity: 120 },
    ],
    way: "destroyed",
    account: "粉碎后无害化处理，全程录像。",
    place: "环保处理站（演示）",
    supervisor: "监督人（演示）",
  });
}
