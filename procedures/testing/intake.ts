import { trademarkEnforcement } from "../protection/trademark-enforcement/procedure.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

const all = ["identity", "respondent", "facts", "right"];
const came = (brought: object): Step => [
  officer,
  "register-lead",
  "2026-03-02",
  { summary: "销售假冒运动鞋", receivedOn: "2026-03-02", markText: "星河", respondentName: "岚城某鞋店", ...brought },
];
const complaint = (items: readonly string[]) =>
  came({ source: "complaint", complaint: { channel: "online", complainant: "星河（演示）有限公司", items } });
const accepted: readonly Step[] = [complaint(all), [officer, "accept-complaint", "2026-03-03", {}]];
const checked = (result: string, recommendation: string): Step[] => [
  [
    officer,
    "verify",
    "2026-03-04",
    { result, findings: "现场查看", registrationNumber: "DEMO000001", holderName: "星河（演示）有限公司" },
  ],
  [officer, "propose-filing", "2026-03-05", { recommendation, grounds: "见核查情况" }],
];
const why = { reason: "未能证明。", wouldChange: "提交证明后可以重新提出。" };
const refused: Step = [head, "refuse-filing", "2026-03-06", { ground: "no-evidence", ...why }];

/** Cases that came in each way, taken or not: between them they issue every paper of intake. */
export function takenIn(): Scene[] {
  const ask = { missing: ["respondent", "right"], details: "请提交注册证。", until: "2026-03-20" };
  const named = { kind: "real-name", name: "举报人（演示）" };
  const cases: (readonly Step[])[] = [
    [complaint(["identity", "facts"]), [officer, "request-correction", "2026-03-03", ask]],
    [complaint(all), [head, "refuse-complaint", "2026-03-03", { ground: "no-right", ...why }]],
    [...accepted, ...checked("substantiated", "file"), [head, "approve-filing", "2026-03-06", {}]],
    [...accepted, ...checked("not-substantiated", "do-not-file"), refused],
    [came({ source: "report", informer: named }), ...checked("not-substantiated", "do-not-file"), refused],
    [came({ source: "transfer", transfer: { from: "演示县局", theirNumber: "演移1号" } })],
  ];
  return cases.map((steps) => given(trademarkEnforcement, steps));
}
