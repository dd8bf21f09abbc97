import type { Actor, Party } from "#casework";
import { patentAdjudication } from "../protection/patent-adjudication/procedure.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

/** People and steps of an adjudication, in days of March to May 2026. */
export const second: Actor = { id: "zhao", role: "officer", name: "赵协办", office: "ip/qc/lan/" };
export const third: Actor = { id: "qian", role: "officer", name: "钱合议", office: "ip/qc/lan/" };
export const requester: Actor = {
  id: "account-1",
  role: "requester",
  name: "星河（演示）有限公司",
  party: "requester",
};
export const respondent: Actor = { id: "account-2", role: "respondent", name: "岚城某机械厂", party: "respondent" };

export const panelKnown = {
  colleagues: [
    { account: "li", name: "李承办", roles: ["officer"] },
    { account: "zhao", name: "赵协办", roles: ["officer"] },
    { account: "qian", name: "钱合议", roles: ["officer"] },
    { account: "sun", name: "孙候补", roles: ["officer"] },
    { account: "wang", name: "王负责", roles: ["head"] },
  ],
};

export const bothSides: readonly Party[] = [
  { id: "requester", role: "requester", name: "星河（演示）有限公司", holderId: "h1" },
  { id: "respondent", role: "respondent", name: "岚城某机械厂", holderId: "h2" },
];

export const handed = { way: "direct", receiver: "陈某", place: "岚城演示路1号" } as const;
const declared = { checked: "与当事人、代理人无利害关系，未参与关联案件。" };

export const request = {
  receivedOn: "2026-03-02",
  requesterName: "星河（演示）有限公司",
  requesterKind: "organisation",
  standing: "patentee",
  patentKind: "utility-model",
  patentNumber: "ZL DEMO20200001",
  patentTitle: "一种折叠支架",
  claims: "1、3",
  respondentName: "岚城某机械厂",
  respondentKind: "organisation",
  respondentAddress: "岚城演示路1号",
  acts: ["make", "sell"],
  matter: "责令被请求人立即停止制造、销售侵权产品。",
  reasons: "被请求人制造、销售的支架落入专利权保护范围。",
  documents: ["request", "identity", "register"],
  knownOn: "2025-11-03",
  ongoing: true,
} as const;

export const scope = {
  facts: "双方对被控产品由被请求人制造没有争议；争议在于技术特征是否相同。",
  reasons: "被控产品的技术特征与权利要求1记载的全部技术特征相同。",
  scope: "停止制造、销售型号为演示一号的折叠支架。",
  acts: ["make", "sell"],
} as const;

const route = {
  received: [[officer, "receive-request", "2026-03-02", request]],
  accepted: [[officer, "accept-request", "2026-03-04", { opinion: "符合受理条件。" }]],
  answering: [[officer, "serve-request", "2026-03-06", handed]],
  panel: [
    [head, "form-panel", "2026-03-09", { members: ["li", "zhao", "qian"], presiding: "li" }],
    [officer, "declare-independence", "2026-03-09", declared],
    [second, "declare-independence", "2026-03-09", declared],
    [third, "declare-independence", "2026-03-09", declared],
  ],
  answered: [
    [respondent, "file-answer", "2026-03-16", { answer: "被控产品缺少权利要求1的限位件。" }],
    [officer, "serve-answer", "2026-03-18", handed],
  ],
  evidence: [
    [officer, "open-evidence", "2026-03-18", {}],
    [officer, "serve-evidence-notice", "2026-03-19", { party: "requester", ...handed }],
    [officer, "serve-evidence-notice", "2026-03-19", { party: "respondent", ...handed }],
  ],
  filed: [
    [
      requester,
      "file-evidence",
      "2026-03-25",
      { name: "购买公证书", kind: "document", proves: "被请求人销售被控产品" },
    ],
  ],
  "hearing-set": [
    [officer, "set-hearing", "2026-04-08", { hearingOn: "2026-04-16", time: "09:30", place: "第一审理室" }],
    [officer, "serve-hearing-notice", "2026-04-09", { party: "requester", ...handed }],
    [officer, "serve-hearing-notice", "2026-04-10", { party: "respondent", ...handed }],
  ],
  heard: [
    [officer, "hold-hearing", "2026-04-16", { requester: "present", minutes: "双方到庭，就技术特征比对发表意见。" }],
  ],
  deliberated: [
    [
      officer,
      "deliberate",
      "2026-04-20",
      {
        outcome: "infringement",
        forIt: 2,
        against: 1,
        minutes: "多数认为全部技术特征相同。",
        minority: "认为限位件不同。",
      },
    ],
  ],
  decided: [[officer, "decide", "2026-04-22", scope]],
  served: [
    [officer, "serve-decision", "2026-04-24", { party: "requester", ...handed }],
    [officer, "serve-decision", "2026-04-24", { party: "respondent", ...handed }],
  ],
  published: [[officer, "publish-decision", "2026-05-06", { site: "演示门户" }]],
  effective: [[officer, "confirm-effect", "2026-05-12", { basis: "各方期满未起诉。" }]],
} as const satisfies Record<string, readonly Step[]>;
export type AdjudicationPoint = keyof typeof route;

/** The steps of the main line up to and with a point; some points replaced or left out (null). */
export function adjudicationSteps(
  point: AdjudicationPoint,
  other: Partial<Record<AdjudicationPoint, readonly Step[] | null>> = {},
): Step[] {
  const names = Object.keys(route) as AdjudicationPoint[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const steps = other[name];
    return steps === null ? [] : [...(steps ?? route[name])];
  });
}

/** A case at that point, and what followed. */
export function adjudicated(
  point: AdjudicationPoint,
  other: Partial<Record<AdjudicationPoint, readonly Step[] | null>> = {},
  ...more: readonly Step[]
): Scene {
  return given(patentAdjudication, [...adjudicationSteps(point, other), ...more], panelKnown, bothSides);
}
