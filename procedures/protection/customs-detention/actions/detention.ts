import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import { regulations } from "../articles.ts";
import { type Define, type DetentionState, withGoods } from "../frame.ts";
import { detainable, takenIn } from "../goodsOfCase.ts";
import { applicants } from "../holders.ts";
import { findings } from "../names.ts";
import { openHolder } from "./holder.ts";

/** The detention, what both sides say, and what Customs find within thirty working days. */
export function detentionActions(action: Define): Record<string, ActionSpec> {
  return {
    detain: action({
      name: { zh: "决定扣留", en: "Detain the goods" },
      event: "GoodsDetained",
      by: ["head"],
      from: ["held", "applied"],
      weight: "main",
      notSameAs: ["record-suspicion", "receive-application"],
      input: z.strictObject({
        opinion: text("审批意见", "opinion").default("同意扣留。"),
        place: line("存放地点", "where they lie"),
        keeper: line("保管人", "keeper"),
      }),
      ready: (state) => nobodyApplied(state) ?? openHolder(state) ?? nothingToDetain(state),
      facts: (_, input, { actor, today }) => ({
        detention: { ...input, on: today, by: actor.name ?? actor.id },
      }),
      adds: (state, input, context) => ({ goodsMovements: [takenIn(state, input, context)] }),
      documents: ["detentionDecision", "detentionInventory"],
      // Ex officio the finding is due in 30 working days and the court's notice in 50; on application Customs wait for the court alone.
      starts: ({ facts }) =>
        facts.mode === "on-application"
          ? [{ clock: "court-notice-on-application" }]
          : [{ clock: "investigation" }, { clock: "court-notice" }],
      mayStart: ["court-notice-on-application", "investigation", "court-notice"],
      next: "detained",
      article: regulations("16"),
    }),

    "reject-application": action({
      name: { zh: "驳回扣留申请", en: "Reject the application" },
      event: "ApplicationRejected",
      by: ["head"],
      from: ["applied"],
      weight: "danger",
      input: z.strictObject({ reasons: text("驳回理由", "reasons") }),
      facts: (_, { reasons }, { actor, today }) => ({
        rejection: { reasons, on: today, by: actor.name ?? actor.id },
      }),
      documents: ["rejectionNotice"],
      next: "rejected",
      article: regulations("13"),
    }),

    "state-position": action({
      name: { zh: "提交意见和证据", en: "State a position, with evidence" },
      event: "PositionStated",
      by: ["officer", "respondent", "holder"],
      from: ["held", ...withGoods],
      input: z.strictObject({
        side: choice(sides, "提交方", "who says it"),
        text: text("意见和所附证据", "what is said, and shown"),
      }),
      guard: (_, { side }, { actor }) =>
        (actor.role === "respondent" || actor.role === "holder") && actor.role !== side ? notYourSide() : undefined,
      adds: (_, { side, text: said }, { actor, today }) => ({
        positions: [{ party: side, text: said, on: today, by: actor.name ?? actor.id }],
      }),
      article: regulations("20"),
    }),

    "record-technical-opinion": action({
      name: { zh: "登记技术调查官意见", en: "Record a technical investigator's opinion" },
      event: "TechnicalOpinionRecorded",
      by: ["officer"],
      from: ["detained", "undetermined"],
      input: z.strictObject({ name: line("技术调查官", "technical investigator"), opinion: text("意见", "opinion") }),
      adds: (_, { name, opinion }, { actor, today }) => ({
        investigators: [{ name, opinion, on: today, by: actor.name ?? actor.id }],
      }),
      article: regulations("20"),
    }),

    "record-finding": action({
      name: { zh: "认定侵权状况", en: "Find whether the goods infringe" },
      event: "FindingMade",
      by: ["officer"],
      from: ["detained"],
      weight: "main",
      input: z.strictObject({
        result: choice(findings, "认定结果", "finding"),
        reasons: text("认定理由", "reasons"),
      }),
      ready: ({ facts }) =>
        facts.mode === "on-application" ? courtDecides() : facts.finding === undefined ? undefined : foundAlready(),
      facts: (_, input, { actor, today }) => ({ finding: { ...input, on: today, by: actor.name ?? actor.id } }),
      documents: ["findingNotice"],
      // What is found ends the wait for the court; what cannot be told leaves it to the court within the fifty days.
      stops: (_, { result }) => (result === "infringing" ? ["investigation", "court-notice"] : ["investigation"]),
      next: (_, { result }) =>
        result === "infringing" ? "found" : result === "undetermined" ? "undetermined" : "detained",
      leadsTo: ["found", "undetermined", "detained"],
      article: regulations("20"),
    }),
  };
}

const sides = {
  respondent: { zh: "收发货人", en: "consignee or consignor" },
  holder: { zh: "知识产权权利人", en: "right holder" },
} as const;

function nobodyApplied(state: DetentionState): Refusal | undefined {
  if (applicants(state).length > 0) return undefined;
  return refuse(
    "nobody-applied",
    ["没有权利人申请扣留并提供担保。", "No right holder has applied with security."],
    [
      "请先登记扣留申请和担保；期限届满无人申请的，放行货物。",
      "Record application and security first; where none comes in the period, let the goods go.",
    ],
    regulations("16"),
  );
}

function nothingToDetain(state: DetentionState): Refusal | undefined {
  if (detainable(state).length > 0) return undefined;
  return refuse(
    "nothing-to-detain",
    ["申请人的权利所涉货物不在货物清单中。", "No goods on the list bear a right of an applicant."],
    ["请核对货物所涉权利。", "Check which right the goods bear."],
    regulations("16"),
  );
}

function courtDecides(): Refusal {
  return refuse(
    "court-decides",
    [
      "依申请扣留的货物，海关不作侵权认定，等待人民法院协助执行通知。",
      "Of goods detained on application Customs find nothing: they wait for the court's notice.",
    ],
    [
      "收到法院通知的登记通知；二十个工作日届满未收到的，放行货物。",
      "Record the court's notice; where none comes in twenty working days, release the goods.",
    ],
    regulations("24(1)"),
  );
}

function foundAlready(): Refusal {
  return refuse(
    "found-already",
    ["海关已经作出认定。", "Customs have made their finding."],
    [
      "记载有误的，请更正原记录；认定不侵权的，放行货物。",
      "Where the entry is wrong, correct it; where nothing infringes, release the goods.",
    ],
    regulations("20"),
  );
}

function notYourSide(): Refusal {
  return refuse(
    "not-your-side",
    ["只能以本方名义提交意见。", "You may speak for your own side alone."],
    ["请选择本方。", "Choose your own side."],
    regulations("20"),
  );
}
