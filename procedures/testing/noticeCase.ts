import type { Actor } from "#casework";
import { platformNotice } from "../protection/platform-notice/procedure.ts";
import { given, head, officer, type Scene, type Step } from "./scene.ts";

export const platform: Actor = { id: "platform-account", role: "platform", name: "平台", party: "platform" };
export const complainant: Actor = { id: "holder-account", role: "complainant", name: "权利人", party: "complainant" };

/** Listings as they are pasted: of so many sellers in turn. */
export const pastedListings = (count: number, sellers = 3): string =>
  Array.from(
    { length: count },
    (_, at) => `https://shop.example/${at + 1}\t星河运动鞋 ${at + 1}\t第${(at % sellers) + 1}号店（演示）`,
  ).join("\n");

export const notice = {
  receivedOn: "2026-03-02",
  complainant: "星河（演示）有限公司",
  platform: "演示商城",
  rightKind: "trademark",
  rightNumber: "DEMO000001",
  rightName: "星河",
  claim: "商品使用与注册商标相同的标识，未经许可。",
  items: ["evidence", "identity", "right"],
};

/** A notice of six listings of three sellers, up to the point named, in days of March 2026. */
const upTo = {
  registered: [officer, "register-notice", "2026-03-02", { ...notice, pasted: pastedListings(6) }],
  answered: [
    platform,
    "answer-lines",
    "2026-03-04",
    {
      results: [
        { lines: "1-5", answer: "removed", measure: "delete" },
        { lines: "6", answer: "refused", reason: "authorised", note: "授权书在有效期内。" },
      ],
    },
  ],
  "passed-on": [platform, "pass-on-notice", "2026-03-04", { note: "站内信。" }],
  stated: [
    officer,
    "record-statement",
    "2026-03-09",
    {
      seller: "第1号店（演示）",
      lines: "1, 4",
      text: "商品系从授权经销商进货。",
      evidence: "进货发票、授权书。",
      receivedOn: "2026-03-09",
    },
  ],
  reached: [platform, "record-reached", "2026-03-10", { statement: "S1", reachedOn: "2026-03-10" }],
  restored: [platform, "restore-due-lines", "2026-03-26"],
  published: [officer, "publish-results", "2026-03-27", { place: "演示商城知识产权保护专区" }],
  closed: [head, "close", "2026-03-30", { summary: "逐件处理完毕。" }],
} as const satisfies Record<string, Step>;
export type NoticePoint = keyof typeof upTo;
type Others = Partial<Record<NoticePoint, Step | null>>;

/** The steps up to and with a point, some of them replaced or left out (null). */
export function noticeSteps(point: NoticePoint, other: Others = {}): Step[] {
  const names = Object.keys(upTo) as NoticePoint[];
  return names.slice(0, names.indexOf(point) + 1).flatMap((name) => {
    const step = other[name] === undefined ? upTo[name] : other[name];
    return step === null ? [] : [step];
  });
}

export function noticed(point: NoticePoint, other: Others = {}, ...more: readonly Step[]): Scene {
  return given(platformNotice, [...noticeSteps(point, other), ...more]);
}
