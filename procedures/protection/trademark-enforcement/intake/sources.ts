import { field } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { complaintChannels, complaintItems } from "./names.ts";

const itemCount = Object.keys(complaintItems).length;
export const itemsField = (zh: string, en: string) =>
  field(z.array(choice(complaintItems, zh, en)).max(itemCount), zh, en, { choices: complaintItems });

/** What each source of a lead brings beside the lead itself. */
export const sourceFields = {
  complaint: field(
    z.strictObject({
      channel: choice(complaintChannels, "投诉渠道", "how the complaint came"),
      recordNumber: line("热线或者平台记录编号", "number of the hotline's or platform's record").optional(),
      complainant: line("投诉人", "complainant"),
      contact: line("联系方式", "contact").optional(),
      items: itemsField("已提交的材料", "what it brought"),
      asksMediation: flag("请求调解", "asks for mediation").default(false),
    }),
    "投诉情况",
    "the complaint",
    { widget: "group", shownWhen: { field: "source", is: "complaint" } },
  ).optional(),
  informer: field(
    z.strictObject({
      named: flag("实名举报", "gives a name"),
      name: line("举报人姓名（名称）", "name of the informer").optional(),
      contact: line("联系方式", "contact").optional(),
    }),
    "举报人",
    "the informer",
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
};

interface Given {
  readonly source: string;
  readonly complaint?: object | undefined;
  readonly informer?: { readonly named: boolean; readonly name?: string | undefined } | undefined;
  readonly transfer?: object | undefined;
}

const belongsTo = { complaint: "complaint", informer: "report", transfer: "transfer" } as const;

/** Details of another source than the one chosen are refused, not dropped; a real-name report has its name. */
export function sourceFault(input: Given): Refusal | undefined {
  for (const [part, source] of Object.entries(belongsTo)) {
    if (input[part as keyof typeof belongsTo] !== undefined && input.source !== source) return ofAnotherSource();
  }
  if (input.source === "complaint" && input.complaint === undefined) return complaintMissing();
  if (input.informer?.named === true && input.informer.name === undefined) return nameMissing();
  return undefined;
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

function nameMissing(): Refusal {
  return refuse(
    "informer-name-missing",
    ["实名举报须填写举报人姓名（名称）。", "A real-name report needs the informer's name."],
    ["请填写姓名；不愿实名的，改为匿名。", "Give the name, or record it as anonymous."],
    cite("market-complaint-measures", "*"),
  );
}
