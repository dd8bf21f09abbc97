import { type ActionContext, type ActionSpec, field } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, day, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { completenessTable } from "../completeness.table.ts";
import type { Line } from "../facts.ts";
import type { Define, NoticeState } from "../frame.ts";
import { noticeItems, type NoticeItem, rightKinds } from "../names.ts";
import { pastedLines } from "../pasted.ts";
import { house, inFuture, law } from "../refusals.ts";

/** More would be a file of their own. */
const MOST_LINES = 10_000;

const items = field(z.array(choice(noticeItems, "材料", "material")).max(3), "通知所附材料", "what the notice brings", {
  choices: noticeItems,
});
const listings = {
  lines: field(
    z
      .array(
        z.strictObject({
          url: field(z.string().trim().min(1).max(2_000), "商品链接", "address of the listing", { widget: "line" }),
          title: field(z.string().trim().min(1).max(2_000), "商品标题", "title", { widget: "line" }),
          seller: line("平台内经营者", "seller"),
        }),
      )
      .max(MOST_LINES),
    "商品",
    "listings",
    { widget: "rows" },
  ).default([]),
  pasted: field(z.string().trim().min(1).max(20_000_000), "批量粘贴商品", "listings pasted from a table", {
    widget: "text",
    hint: {
      zh: "每行一件：链接、标题、经营者，以制表符或者逗号分隔；最多一万件",
      en: "one a row: address, title, seller, with tabs or commas between; ten thousand at most",
    },
  }).optional(),
};

/** The notice comes in, of one listing or of thousands; whether it is one is the table's to say. */
export function noticeActions(action: Define): Record<string, ActionSpec> {
  return {
    "register-notice": action({
      name: { zh: "登记侵权通知", en: "Register a notice" },
      event: "NoticeRegistered",
      by: ["officer"],
      from: ["new"],
      weight: "main",
      input: z.strictObject({
        receivedOn: day("收到通知日期", "day on which it came in"),
        complainant: line("投诉人", "complainant"),
        platform: line("电子商务平台", "platform"),
        rightKind: choice(rightKinds, "权利类型", "kind of right"),
        rightNumber: line("注册号、专利号或者登记号", "number of the right"),
        rightName: line("权利名称", "name of the right"),
        claim: text("侵权理由", "why it infringes"),
        items,
        ...listings,
      }),
      guard: (_, input, { today }) =>
        input.receivedOn > today ? inFuture(input.receivedOn, today) : listingsFault(input, []),
      facts: (_, { lines: _lines, pasted: _pasted, ...notice }, context) => ({
        notice,
        completeness: judged(notice.items, notice.receivedOn, context),
      }),
      adds: (_, input) => ({ lines: [...listed(input)] }),
      joins: (_, { complainant, platform }) => [
        { id: "complainant", role: "complainant", name: complainant },
        { id: "platform", role: "platform", name: platform },
      ],
      next: (state) => afterJudging(state),
      leadsTo: ["notified", "incomplete"],
      documents: (state) => [isEffective(state) ? "noticeLetter" : "completionNotice"],
      mayIssue: ["noticeLetter", "completionNotice"],
      starts: (state, { receivedOn }) => (isEffective(state) ? [{ clock: "measure", from: receivedOn }] : []),
      mayStart: ["measure"],
      article: law("42"),
    }),

    "complete-notice": action({
      name: { zh: "登记补充材料", en: "Record the supplement" },
      event: "NoticeCompleted",
      by: ["officer", "complainant"],
      from: ["incomplete"],
      weight: "main",
      input: z.strictObject({ items, note: text("补充的材料", "what was brought") }),
      facts: ({ facts }, { items: brought }, context) => {
        if (facts.notice === undefined) return {};
        const all = [...new Set([...facts.notice.items, ...brought])];
        return {
          notice: { ...facts.notice, items: all },
          completeness: judged(all, context.today, context),
        };
      },
      next: (state) => afterJudging(state),
      leadsTo: ["notified", "incomplete"],
      documents: (state) => [isEffective(state) ? "noticeLetter" : "completionNotice"],
      mayIssue: ["noticeLetter", "completionNotice"],
      // It is a notice from the day on which it is complete.
      starts: (state) => (isEffective(state) ? [{ clock: "measure" }] : []),
      mayStart: ["measure"],
      article: law("42"),
    }),

    "add-lines": action({
      name: { zh: "追加商品", en: "Add listings" },
      event: "LinesAdded",
      by: ["officer", "complainant"],
      from: ["incomplete", "notified"],
      input: z.strictObject(listings),
      guard: ({ facts }, input) => listingsFault(input, facts.lines ?? []),
      adds: (_, input) => ({ lines: [...listed(input)] }),
      article: law("42"),
    }),

    "drop-notice": action({
      name: { zh: "不作通知处理", en: "Treat it as no notice" },
      event: "NoticeDropped",
      by: ["head"],
      from: ["incomplete"],
      weight: "danger",
      input: z.strictObject({ reason: text("理由", "why") }),
      facts: (_, { reason }, { actor, today }) => ({
        dropped: { reason, by: actor.name ?? actor.id, on: today },
      }),
      next: "dropped",
      article: law("42"),
    }),
  };
}

function judged(brought: readonly NoticeItem[], on: string, { decide }: ActionContext): string {
  const has = (item: NoticeItem) => (brought.includes(item) ? "yes" : "no");
  const facts = { evidence: has("evidence"), identity: has("identity"), right: has("right") } as const;
  return decide(completenessTable, facts, on).outcome;
}

const isEffective = ({ facts }: NoticeState): boolean => facts.completeness === "effective";
const afterJudging = (state: NoticeState) => (isEffective(state) ? "notified" : "incomplete");

interface Listings {
  readonly lines: readonly Line[];
  readonly pasted?: string | undefined;
}

function listed({ lines, pasted }: Listings): readonly Line[] {
  return pasted === undefined ? lines : [...lines, ...pastedLines(pasted).lines];
}

function listingsFault(input: Listings, before: readonly Line[]): Refusal | undefined {
  const faulty = input.pasted === undefined ? [] : pastedLines(input.pasted).faulty;
  if (faulty.length > 0) return unreadable(faulty);
  const lines = listed(input);
  if (lines.length === 0) return noListing();
  if (before.length + lines.length > MOST_LINES) return tooMany();
  const seen = new Set(before.map(({ url }) => url));
  for (const { url } of lines) {
    if (seen.has(url)) return twice(url);
    seen.add(url);
  }
  return undefined;
}

function unreadable(rows: readonly number[]): Refusal {
  const shown = rows.slice(0, 10).join(", ");
  return refuse(
    "pasted-rows-unreadable",
    [
      `粘贴的第${shown}行不是“链接、标题、经营者”（共${rows.length}行）。`,
      `Rows ${shown} of what was pasted are not "address, title, seller" (${rows.length} in all).`,
    ],
    ["请从表格中复制三列，或者以制表符分隔。", "Copy three columns from a table, or put tabs between them."],
    house,
  );
}

function noListing(): Refusal {
  return refuse(
    "no-listing",
    ["通知没有列明商品。", "The notice names no listing."],
    ["请填写或者粘贴商品。", "Enter or paste the listings."],
    house,
  );
}

function tooMany(): Refusal {
  return refuse(
    "too-many-listings",
    [`一份通知最多${MOST_LINES}件商品。`, `One notice holds ${MOST_LINES} listings at most.`],
    ["请分成几份通知。", "Make several notices of it."],
    house,
  );
}

function twice(url: string): Refusal {
  return refuse(
    "listing-twice",
    [`商品链接重复：${url}`, `The same listing twice: ${url}`],
    ["请删除重复的商品。", "Leave the second one out."],
    house,
  );
}
