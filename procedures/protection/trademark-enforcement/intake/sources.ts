import { field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { IntakeLaw } from "../../enforcement/EnforcementLaw.ts";
import { channels, informerKinds } from "./names.ts";

export const itemsField = (zh: string, en: string, items: IntakeLaw["items"]) =>
  field(z.array(choice(items, zh, en)).max(Object.keys(items).length), zh, en, { choices: items });

const channel = choice(channels, "来件渠道", "how it came");
const recordNumber = line("热线或者平台记录编号", "number of the hotline's or platform's record", {
  shownWhen: { field: "channel", is: ["hotline", "online"] },
  hint: { zh: "热线记录必填", en: "needed for a record of the hotline" },
}).optional();
const whenNamed = { shownWhen: { field: "kind", is: "real-name" }, confidential: true } as const;

/** What each source of a lead brings beside the lead itself. */
export const sourceFields = ({ items }: IntakeLaw) => ({
  complaint: field(
    z.strictObject({
      channel,
      recordNumber,
      complainant: line("投诉人", "complainant"),
      contact: line("联系方式", "contact").optional(),
      agent: line("代理人", "agent").optional(),
      items: itemsField("已提交的材料", "what it brought", items),
      asksMediation: flag("请求调解", "asks for mediation").default(false),
      earlierNumber: line("此前投诉的案号", "number of the earlier complaint").optional(),
      acceptedOn: day(
        "此前已受理的，受理日期",
        "accepted on, where it was accepted before it became a case",
      ).optional(),
    }),
    "投诉情况",
    "the complaint",
    { widget: "group", shownWhen: { field: "source", is: "complaint" } },
  ).optional(),
  informer: field(
    z.strictObject({
      channel: channel.optional(),
      recordNumber,
      kind: choice(informerKinds, "是否实名", "by name or not", {
        zh: "姓名和联系方式另行保密存放，只有登记人、本案承办人和负责人可以查看，查看留痕；请勿在其他栏目写入能认出举报人的内容",
        en: "name and contact are kept apart: only who registers them, the officers of the case and the head can look, and each look is recorded; write nothing elsewhere by which the informer is recognised",
      }),
      name: line("举报人姓名（名称）", "name of the informer", whenNamed).optional(),
      contact: line("举报人联系方式", "contact of the informer", whenNamed).optional(),
    }),
    "举报情况",
    "the report",
    { widget: "group", shownWhen: { field: "source", is: "report" } },
  ).optional(),
  transfer: field(
    z.strictObject({
      from: line("移送机关", "transferring authority"),
      theirNumber: line("移送文号", "its file number"),
      materials: text("随案移送材料", "what came with it").optional(),
    }),
    "移送情况",
    "the transfer",
    { widget: "group", shownWhen: { field: "source", is: "transfer" } },
  ).optional(),
  inspection: field(
    z.strictObject({
      place: line("检查地点", "place").optional(),
      record: line("检查记录编号", "number of the record").optional(),
    }),
    "检查情况",
    "the inspection",
    { widget: "group", shownWhen: { field: "source", is: "inspection" } },
  ).optional(),
});

interface Came {
  readonly channel?: string | undefined;
  readonly recordNumber?: string | undefined;
}
interface Given {
  readonly source: string;
  readonly complaint?: Came | undefined;
  readonly informer?: (Came & { readonly kind: string; readonly name?: string | undefined }) | undefined;
  readonly transfer?: object | undefined;
  readonly inspection?: object | undefined;
  readonly clueNumber?: string | undefined;
}

const belongsTo = {
  complaint: "complaint",
  informer: "report",
  transfer: "transfer",
  inspection: "inspection",
  clueNumber: "clue",
} as const;

/** Details of another source than the one chosen are refused, not dropped; a report by name has its name, and only such a one. */
export function sourceFault(input: Given): Refusal | undefined {
  for (const [part, source] of Object.entries(belongsTo)) {
    if (input[part as keyof typeof belongsTo] !== undefined && input.source !== source) return ofAnotherSource();
  }
  if (input.source === "complaint" && input.complaint === undefined) return complaintMissing();
  const came = input.complaint ?? input.informer;
  if (came?.channel === "hotline" && came.recordNumber === undefined) return recordMissing();
  if (input.informer === undefined) return undefined;
  const { kind, name } = input.informer;
  if (kind === "real-name" && name === undefined) return nameMissing();
  return kind === "anonymous" && name !== undefined ? namedAndNot() : undefined;
}

function ofAnotherSource(): Refusal {
  return refuse(
    "details-of-another-source",
    ["所填的来源情况与线索来源不符。", "The details given belong to another source than the one chosen."],
    ["请改选线索来源，或者清除不相关的内容。", "Choose the other source, or clear what does not belong."],
    cite("market-complaint-measures", "23"),
  );
}

function complaintMissing(): Refusal {
  return refuse(
    "complaint-details-missing",
    [
      "来源为投诉的，须填写投诉人、渠道和已提交的材料。",
      "A complaint needs its complainant, how it came and what it brought.",
    ],
    ["请填写投诉情况。", "Fill in the complaint."],
    cite("market-complaint-measures", "14"),
  );
}

function recordMissing(): Refusal {
  return refuse(
    "hotline-number-missing",
    ["热线记录须填写记录编号。", "A record of the hotline needs its number."],
    ["请填写编号。", "Give the number."],
    cite("house", "1"),
  );
}

function nameMissing(): Refusal {
  return refuse(
    "informer-name-missing",
    ["实名举报须填写举报人姓名（名称）。", "A real-name report needs the informer's name."],
    ["请填写姓名；不愿实名的，改为匿名。", "Give the name, or record it as anonymous."],
    cite("market-complaint-measures", "*"),
  );
}

function namedAndNot(): Refusal {
  return refuse(
    "anonymous-with-a-name",
    ["匿名举报不登记举报人姓名。", "No name is kept of an informer who gave none."],
    ["请清除姓名，或者改为实名举报。", "Clear the name, or record it as a report by name."],
    cite("market-complaint-measures", "*"),
  );
}
