import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

const day = "2026-03-02";
const complaint = (items: readonly string[]): Step => [
  officer,
  "register-lead",
  day,
  {
    source: "complaint",
    summary: "某店销售假冒运动鞋",
    receivedOn: day,
    markText: "星河",
    classNumbers: [25],
    respondentName: "岚城某鞋店",
    complaint: { channel: "window", complainant: "星河（演示）有限公司", contact: "演示", items },
  },
];
const all = ["identity", "respondent", "facts", "right"];

/** Complaints with every paper that a complaint can bring: completed, accepted, refused, and told that nothing is filed. */
export function complaints(): Scene[] {
  const why = { reason: "未能证明。", wouldChange: "提交证明后可以重新投诉。" };
  return [
    [
      complaint(["identity", "facts"]),
      [
        officer,
        "request-correction",
        "2026-03-03",
        { missing: ["respondent", "right"], details: "请提交注册证。", until: "2026-03-20" },
      ] as Step,
    ],
    [
      complaint(all),
      [officer, "accept-complaint", "2026-03-03", {}] as Step,
      [officer, "verify", "2026-03-04", { result: "not-substantiated", findings: "未发现涉案商品" }] as Step,
      [officer, "propose-filing", "2026-03-05", { recommendation: "do-not-file", grounds: "没有证据。" }] as Step,
      [head, "refuse-filing", "2026-03-06", { ground: "no-evidence", ...why }] as Step,
    ],
    [complaint(all), [head, "refuse-complaint", "2026-03-03", { ground: "no-right", ...why }] as Step],
  ].map((steps) => given(trademarkEnforcement, steps));
}
