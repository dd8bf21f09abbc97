import type { ActionContext, ActionSpec } from "#casework";
import type { IsoDate, Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, flag, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { periodOf } from "../periods.ts";
import { perRespondent } from "../respondents.ts";
import { outstanding } from "./money.ts";
import { remedyEnds } from "./names.ts";
import { nothingOpen, openRemedy, withOpen } from "./openRemedy.ts";
import { rulingActions } from "./rulings.ts";
import { afterDecision } from "./stages.ts";

const reconsideration = cite("reconsideration-law", "20");
const suit = cite("administrative-litigation-law", "45");

/** What the party does against the decision (TM-14, TM-15), and when nothing more can be done; results are in rulings.ts. */
export function remedyActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-reconsideration": perRespondent(action, {
      name: { zh: "登记行政复议申请", en: "Record the application for reconsideration" },
      event: "ReconsiderationAsked",
      by: ["officer"],
      from: afterDecision,
      outOfOrder: true,
      input: z.strictObject({
        body: line("行政复议机关", "body that reconsiders"),
        number: line("复议案号", "its case number").optional(),
      }),
      ready: (state) => notServed(state) ?? openAlready(state) ?? alreadyOver(state),
      facts: (state, input, { today }) => ({
        remedies: [...(state.facts.remedies ?? []), { kind: "reconsideration" as const, ...input, on: today }],
      }),
      // The suit is open to the party again once the body has decided, by a period of its own.
      stops: ["reconsideration-apply", "suit"],
      starts: [{ clock: "reconsideration-accept" }],
      article: reconsideration,
    }),

    "record-reconsideration-accepted": perRespondent(action, {
      name: { zh: "登记复议受理", en: "Record that reconsideration was admitted" },
      event: "ReconsiderationAdmitted",
      by: ["officer"],
      from: afterDecision,
      outOfOrder: true,
      input: z.strictObject({ simple: flag("适用简易程序（三十日）", "simple procedure, thirty days").default(false) }),
      ready: ({ facts }) =>
        openRemedy(facts)?.kind === "reconsideration" && openRemedy(facts)?.acceptedOn === undefined
          ? undefined
          : nothingOpen(),
      facts: ({ facts }, _, { today }) => ({ remedies: withOpen(facts.remedies, { acceptedOn: today }) }),
      stops: ["reconsideration-accept"],
      starts: (_, { simple }) => [{ clock: "reconsideration-decide", ...(simple && { length: 30 }) }],
      mayStart: ["reconsideration-decide"],
      article: cite("reconsideration-law", "30"),
    }),

    "extend-reconsideration": perRespondent(action, {
      name: { zh: "登记复议延期", en: "Record that reconsideration was extended" },
      event: "ReconsiderationExtended",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({ reason: text("复议机关延期的理由", "reason of the body") }),
      ready: ({ facts }) => (openRemedy(facts)?.kind === "reconsideration" ? undefined : nothingOpen()),
      extends: "reconsideration-decide",
      article: cite("reconsideration-law", "62"),
    }),

    "record-suit": perRespondent(action, {
      name: { zh: "登记行政诉讼", en: "Record the suit" },
      event: "SuitFiled",
      by: ["officer"],
      from: afterDecision,
      outOfOrder: true,
      input: z.strictObject({
        body: line("人民法院", "court"),
        number: line("案号", "case number").optional(),
      }),
      ready: (state) => notServed(state) ?? openAlready(state) ?? alreadyOver(state),
      facts: (state, input, { today }) => ({
        remedies: [...(state.facts.remedies ?? []), { kind: "suit" as const, ...input, on: today }],
      }),
      stops: ["reconsideration-apply", "suit", "suit-after-reconsideration"],
      article: suit,
    }),

    "record-remedies-over": perRespondent(action, {
      name: { zh: "登记救济期限届满或者放弃", en: "Record that no remedy is open any more" },
      event: "RemediesOver",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        how: choice(remedyEnds, "情形", "how"),
        basis: text("依据（放弃的，写明当事人书面声明）", "basis; for a waiver the party's written statement"),
      }),
      ready: (state) => notServed(state) ?? openAlready(state) ?? alreadyOver(state),
      guard: (state, { how }, context) => (how === "expired" ? stillOpen(state, context) : undefined),
      facts: (_, { how, basis }, { today }) => ({ remediesOver: { how, basis, on: today } }),
      stops: ["reconsideration-apply", "suit", "suit-after-reconsideration"],
      // Three months from the end of the period for a suit, also where the party gave it up before (our reading).
      starts: (state, _, context) => {
        const from = lastDay(state, context);
        return outstanding(state.facts) > 0 && from !== undefined ? [{ clock: "court-application", from }] : [];
      },
      mayStart: ["court-application"],
      article: cite("compulsion-law", "53"),
    }),

    ...rulingActions(action),
  };
}

const rights = ["reconsideration-apply", "suit", "suit-after-reconsideration"] as const;

/** The last day on which any remedy may be taken. */
function lastDay(state: RespondentState, context: ActionContext): IsoDate | undefined {
  const after = periodOf(state, "suit-after-reconsideration", context)?.due;
  // After a reconsideration only the period that follows it counts.
  if (after !== undefined) return after;
  return rights
    .map((clock) => periodOf(state, clock, context)?.due)
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

function stillOpen(state: RespondentState, context: ActionContext): Refusal | undefined {
  const last = lastDay(state, context);
  if (last === undefined || context.today > last) return undefined;
  return refuse(
    "remedies-still-open",
    [`救济期限至${last}届满，尚未届满。`, `A remedy is open until ${last}.`],
    [
      "请在期限届满后登记；当事人书面放弃的，选择放弃。",
      "Record it after that day; where the party waived, choose that.",
    ],
    suit,
  );
}

export function notServed({ facts }: RespondentState): Refusal | undefined {
  if (facts.service !== undefined) return undefined;
  return refuse(
    "decision-not-served",
    ["决定书尚未送达，救济期限尚未起算。", "The decision has not been served, so no period has begun."],
    ["请先送达决定书。", "Serve the decision first."],
    suit,
  );
}

function openAlready({ facts }: RespondentState): Refusal | undefined {
  if (openRemedy(facts) === undefined) return undefined;
  return refuse(
    "remedy-already-open",
    ["该当事人的复议或者诉讼正在进行。", "A reconsideration or a suit of this respondent is under way."],
    ["请先登记其结果。", "Record its result first."],
    suit,
  );
}

function alreadyOver({ facts }: RespondentState): Refusal | undefined {
  if (facts.remediesOver === undefined) return undefined;
  return refuse(
    "remedies-over",
    ["已登记该当事人的救济途径终结。", "No remedy of this respondent is open any more, by the docket."],
    ["记载有误的，请更正原记录。", "Where that entry is wrong, correct it."],
    suit,
  );
}
