import type { Actor } from "#casework";
import { customsRecordal } from "../protection/customs-recordal/procedure.ts";
import { given, type Scene, type Step } from "./scene.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

export const recordalOfficer: Actor = { id: "li", role: "officer", name: "李审查", office: "customs/" };
export const recordalHead: Actor = { id: "wang", role: "head", name: "王负责", office: "customs/" };
export const recordHolder: Actor = { id: "holder-account", role: "holder", name: "权利人", party: "holder" };
const [officer, head, holder] = [recordalOfficer, recordalHead, recordHolder];

export const application = {
  holderName: "星河（演示）有限公司",
  kind: "trademark",
  rightName: "星河",
  registrationNumber: "DEMO000001",
  classNumber: 28,
  validUntil: "2034-05-20",
  details: "注册商标，在有效期内。",
  licensees: [{ name: "星河授权工厂（演示）" }],
  goods: [{ name: "足球", origin: "演示省", ports: ["珠屿港"], traders: [], priceFen: 12_000 }],
  knownInfringers: [],
  filedOn: "2026-03-02",
};

/** A recordal up to the point named, in days of March 2026. */
const upTo = {
  filed: [holder, "file-application", "2026-03-02", application],
  checked: [officer, "check-file", "2026-03-04", { result: "complete" }],
  recorded: [head, "grant-recordal", "2026-03-20", { number: "T2026-00001（演示）" }],
} as const satisfies Record<string, Step>;
export type RecordalPoint = keyof typeof upTo;

export function recordalSteps(point: RecordalPoint): Step[] {
  const names = Object.keys(upTo) as RecordalPoint[];
  return names.slice(0, names.indexOf(point) + 1).map((name) => upTo[name]);
}

export function recordalCase(point: RecordalPoint, ...more: readonly Step[]): Scene {
  return given(customsRecordal, [...recordalSteps(point), ...more]);
}

const day = "2026-03-23";
const byways: readonly Step[] = [
  [officer, "check-file", day, { result: "incomplete", lacks: "缺少授权委托书。" }],
  [holder, "supplement", day, { text: "补交授权委托书。" }],
  [head, "refuse-recordal", day, { ground: "not-the-holder", reasons: "商标已经转让。" }],
  [holder, "ask-renewal", day, { text: "申请续展，权利有效。" }],
  [head, "decide-renewal", day, { granted: true, reasons: "权利有效。" }],
  [holder, "report-change", day, { kind: "holder", changedOn: day, text: "名称变更。" }],
  [officer, "note-change", day, { what: "商标已转让。", changedOn: day }],
  [head, "revoke", day, { reasons: "逾期未办理变更。" }],
  [holder, "ask-general-security", day, { fen: 20_000_000, paper: "演示保函1号" }],
  [head, "approve-general-security", day, {}],
];

const written = byAction([...recordalSteps("recorded"), ...byways]);
const mainLine = ["file-application", "check-file", "supplement", "grant-recordal"];

export const recordalWalks: readonly WalkKind[] = [
  { procedure: customsRecordal, route: [...mainLine, "ask-general-security", "approve-general-security"], written },
  {
    procedure: customsRecordal,
    from: recordalSteps("recorded"),
    route: ["note-change", "report-change", "revoke"],
    written,
  },
  {
    procedure: customsRecordal,
    // Recorded so long ago that its ten years end while the walk is on.
    from: recordalSteps("recorded").map(([by, action, on, input]): Step => {
      const early = `2016${on.slice(4)}`;
      return [by, action, early, action === "file-application" ? { ...application, filedOn: early } : input];
    }),
    route: ["lapse"],
    written,
  },
  {
    procedure: customsRecordal,
    from: [
      ...recordalSteps("recorded").map(([by, action, on, input]): Step => {
        const early = `2018-10${on.slice(7)}`;
        return [by, action, early, action === "file-application" ? { ...application, filedOn: early } : input];
      }),
      [holder, "ask-renewal", "2028-06-01", { text: "申请续展，权利有效。" }],
    ],
    route: ["decide-renewal"],
    written,
    slow: true,
  },
];
