import { type Draft, step } from "./demoStep.ts";
import type { DemoWritten } from "./writtenCases.ts";

const holder = "星河创想设计有限公司（演示）";
const shop = (at: number) => `云集第${at + 1}号店（演示）`;
/** Listings as somebody pastes them from a table, of so many shops in turn. */
const listings = (count: number, shops: number, goods: string) =>
  Array.from(
    { length: count },
    (_, at) => `https://mall.example/item/${10_001 + at}\t${goods} 第${at + 1}款\t${shop(at % shops)}`,
  ).join("\n");

const notice = {
  complainant: holder,
  platform: "云集商城（演示）",
  items: ["evidence", "identity", "right"],
};

/** A bulk notice of three hundred listings, closed: most lines upheld, some refused, one shop's restored after its statement. */
const bulk: readonly Draft[] = [
  step(0, "officer", "register-notice", (on) => ({
    ...notice,
    receivedOn: on,
    rightKind: "patent",
    rightNumber: "ZL202430000021.7（演示）",
    rightName: "折叠水壶（演示）",
    claim: "商品外观与外观设计专利相同，未经许可。",
    pasted: listings(300, 30, "折叠水壶"),
  })),
  step(1, "officer", "answer-lines", {
    results: [
      { lines: "1-288", answer: "removed", measure: "delete" },
      { lines: "289-295", answer: "refused", reason: "no-such-listing" },
      { lines: "296-300", answer: "refused", reason: "right-not-covering", note: "外观明显不同。" },
    ],
  }),
  step(2, "officer", "pass-on-notice", { note: "平台站内信逐店转送。" }),
  step(7, "officer", "record-statement", (on) => ({
    seller: shop(4),
    lines: "5, 35, 65, 95, 125",
    text: "所售商品系向权利人经销商采购，不构成侵权。",
    evidence: "采购合同和发票（演示）。",
    receivedOn: on,
  })),
  step(8, "officer", "record-reached", (on) => ({ statement: "S1", reachedOn: on })),
  step(30, "officer", "restore-due-lines", {}),
  step(31, "head", "mark-offender", {
    seller: shop(0),
    measure: "limit",
    note: "一份通知中十件商品维持措施。",
  }),
  step(32, "officer", "publish-results", { place: "云集商城知识产权保护专区（演示）" }),
  step(34, "head", "close", { summary: "三百件商品逐件处理完毕。" }),
];

/** One listing: removed, contested by its shop, and the holder has eight more days to tell of a complaint or suit. */
const single: readonly Draft[] = [
  step(0, "officer", "register-notice", (on) => ({
    ...notice,
    receivedOn: on,
    complainant: "棠隐茶业有限公司（演示）",
    rightKind: "trademark",
    rightNumber: "DEMO000777",
    rightName: "棠隐",
    claim: "商品标题和包装使用与注册商标相同的标识。",
    lines: [{ url: "https://mall.example/item/20001", title: "棠隐同款茶叶礼盒", seller: shop(40) }],
  })),
  step(1, "officer", "answer-lines", { results: [{ lines: "1", answer: "removed", measure: "disconnect" }] }),
  step(1, "officer", "pass-on-notice", { note: "平台站内信。" }),
  step(4, "officer", "record-statement", (on) => ({
    seller: shop(40),
    lines: "1",
    text: "商品为权利人授权门店调货。",
    evidence: "授权书复印件（演示）。",
    receivedOn: on,
  })),
  step(5, "officer", "record-reached", (on) => ({ statement: "S1", reachedOn: on })),
];

/** Names, numbers and addresses are made up. */
export const demoNotices: readonly DemoWritten[] = [
  {
    procedure: "platform-notice",
    office: "lan",
    title: "云集商城（演示）折叠水壶三百件批量通知",
    respondent: "云集商城（演示）",
    daysAgo: 64,
    steps: bulk,
  },
  {
    procedure: "platform-notice",
    office: "lan",
    title: "云集商城（演示）“棠隐”茶叶礼盒侵权通知",
    respondent: shop(40),
    daysAgo: 12,
    steps: single,
  },
];
