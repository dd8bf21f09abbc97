import { platformNotice } from "../protection/platform-notice/procedure.ts";
import { linesStanding } from "../protection/platform-notice/lineBook.ts";
import type { NoticeState } from "../protection/platform-notice/frame.ts";
import type { LineState } from "../protection/platform-notice/names.ts";
import { complainant, notice, noticeSteps, pastedListings, platform } from "./noticeCase.ts";
import { head, officer, type Step } from "./scene.ts";
import { byAction, type WalkKind } from "./WalkKind.ts";

const byway = (action: string, input: object): Step => [officer, action, "2026-03-11", input];
const statement = (lines: string): object => ({
  seller: "第1号店（演示）",
  lines,
  text: "不侵权。",
  evidence: "发票。",
  receivedOn: "2026-03-11",
});
const seller = { id: "seller-account", role: "seller", name: "经营者", party: "seller-S1" } as const;

/** Which lines a step is about, where chance should find one that stands there. */
const about: Readonly<Record<string, readonly LineState[]>> = {
  "record-statement": ["removed"],
  "withdraw-lines": ["pending", "removed", "contested"],
};

export const noticeWalks: WalkKind = {
  procedure: platformNotice,
  route: [
    "register-notice",
    "complete-notice",
    "answer-lines",
    "answer-lines",
    "pass-on-notice",
    "record-statement",
    "record-reached",
    "restore-due-lines",
    "publish-results",
    "close",
  ],
  written: byAction([
    ...noticeSteps("closed"),
    byway("register-notice", { ...notice, pasted: pastedListings(5, 1) }),
    byway("register-notice", { ...notice, items: ["identity"], pasted: pastedListings(4, 2) }),
    byway("complete-notice", { items: [], note: "无新材料。" }),
    byway("complete-notice", { items: ["evidence", "identity", "right"], note: "补充。" }),
    byway("answer-lines", { results: [{ lines: "1", answer: "removed" }] }),
    byway("answer-lines", { results: [{ lines: "2-3", answer: "refused", reason: "no-evidence" }] }),
    byway("answer-lines", { results: [{ lines: "全部", answer: "removed", measure: "block" }] }),
    byway("record-statement", statement("1")),
    byway("record-news", { statement: "S1", kind: "suit", body: "演示法院", toldOn: "2026-03-11" }),
    byway("record-ruling", { statement: "S1", result: "not-infringing", ruledOn: "2026-03-11" }),
    byway("mark-offender", { seller: "第1号店（演示）", measure: "warning", note: "多次。" }),
    byway("refer-failure", { account: "未处理。", authority: "演示市市场监督管理局" }),
    byway("withdraw-lines", { lines: "1", reason: "正品。" }),
  ]),
  fits: (action, state, draw) => {
    const wanted = about[action];
    if (wanted === undefined) return {};
    const { facts } = state as unknown as NoticeState;
    const there = linesStanding(facts, ...wanted);
    const line = there[draw(there.length)];
    if (line === undefined) return {};
    const own = facts.lines?.[line - 1]?.seller;
    return { lines: String(line), ...(action === "record-statement" && own !== undefined && { seller: own }) };
  },
  rare: ["withdraw-lines", "add-lines"],
  walkers: [officer, head, platform, complainant, seller],
  parties: [],
};
