import type { ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, EnforcementState, Stage } from "../frame.ts";
import { mediationResults } from "./names.ts";

const article = cite("market-complaint-measures", "*");

/** Those who came are told what came of it (TM-04); a complaint is mediated beside the check (TM-02). */
export function informingActions(action: Define): Record<string, ActionSpec> {
  return {
    "tell-informer": action({
      name: { zh: "告知投诉人、举报人", en: "Tell the complainant or informer" },
      event: "InformerTold",
      by: ["officer"],
      from: ["to-tell", "filed", "investigation", "suspended", "legal-review"],
      weight: "main",
      input: z.strictObject({ how: line("告知方式和情况", "how it was told") }),
      ready: (state) => nobodyToTell(state) ?? toldAlready(state) ?? noticeNotApproved(state),
      facts: (_, { how }, { today }) => ({ told: { on: today, how } }),
      next: ({ stage, facts }) => {
        if (stage !== "to-tell") return stage as Stage;
        return facts.notAccepted === undefined ? "not-filed" : "not-accepted";
      },
      leadsTo: ["not-filed", "not-accepted", "filed", "investigation", "suspended", "legal-review"],
      stops: ["inform"],
      article,
    }),

    "record-mediation": action({
      name: { zh: "登记调解结果", en: "Record how the mediation ended" },
      event: "MediationEnded",
      by: ["officer"],
      from: ["verification", "filed", "investigation", "suspended", "legal-review"],
      input: z.strictObject({
        result: choice(mediationResults, "调解结果", "result"),
        text: text("调解情况", "how it went"),
      }),
      ready: ({ facts }) => (facts.complaint?.asksMediation === true ? ended(facts) : notAsked()),
      facts: (_, input, { today }) => ({ mediation: { ...input, on: today } }),
      stops: ["mediation"],
      article: cite("market-complaint-measures", "21"),
    }),
  };
}

/** Who is to hear whether the case is filed: a complainant, or an informer who gave a name. */
export function toBeTold({ facts }: EnforcementState): boolean {
  return facts.complaint !== undefined || facts.informer?.named === true;
}

function nobodyToTell(state: EnforcementState): Refusal | undefined {
  if (toBeTold(state)) return undefined;
  return refuse(
    "nobody-to-tell",
    ["本案没有投诉人或者实名举报人，无须告知。", "Nobody complained or reported by name, so nobody is to be told."],
    ["匿名举报不予告知。", "An anonymous informer is not told."],
    article,
  );
}

function toldAlready({ facts }: EnforcementState): Refusal | undefined {
  const { told, filing, notFiled, notAccepted } = facts;
  const decided = notAccepted ?? notFiled ?? filing;
  if (decided === undefined) {
    return refuse(
      "nothing-to-tell-yet",
      ["是否受理、是否立案尚未决定。", "Whether it is accepted or filed is not decided yet."],
      ["请先作出决定。", "Decide first."],
      article,
    );
  }
  if (told === undefined) return undefined;
  return refuse(
    "told-already",
    [`已于${told.on}告知。`, `They were told on ${told.on}.`],
    ["记载有误的，请更正该记载。", "Where the entry is wrong, correct it."],
    article,
  );
}

/** A refusal is told with its paper, which the head approves first. */
function noticeNotApproved({ documents, facts }: EnforcementState): Refusal | undefined {
  if (facts.notAccepted === undefined) return undefined;
  const paper = documents.findLast(({ document, life }) => document === "nonAcceptanceNotice" && life !== "voided");
  if (paper?.life === "approved") return undefined;
  return refuse(
    "paper-not-approved",
    [
      "《投诉不予受理告知书》尚未审批签发。",
      "The notice that the complaint is not accepted has not been approved yet.",
    ],
    ["请先提交审批；签发后再告知。", "Put it to approval first; then tell the complainant."],
    cite("market-complaint-measures", "14"),
  );
}

function ended(facts: EnforcementState["facts"]): Refusal | undefined {
  if (facts.mediation === undefined) return undefined;
  return refuse(
    "mediation-ended",
    [`调解已于${facts.mediation.on}结束。`, `The mediation ended on ${facts.mediation.on}.`],
    ["记载有误的，请更正该记载。", "Where the entry is wrong, correct it."],
    cite("market-complaint-measures", "21"),
  );
}

function notAsked(): Refusal {
  return refuse(
    "mediation-not-asked",
    ["投诉人未请求调解。", "No mediation was asked for."],
    ["无须登记调解结果。", "There is no result to record."],
    cite("market-complaint-measures", "21"),
  );
}
