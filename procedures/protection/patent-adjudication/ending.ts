import type { ActionContext, ActionSpec } from "#casework";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { serviceFields } from "../../service/inputs.ts";
import { notThe } from "./acceptance.ts";
import type { DocumentKind } from "./documents.ts";
import { examinationFields } from "./examination.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { registeredOpen, termsOfCase } from "./guards.ts";
import { lastDayToAsk } from "./limitation.ts";
import { type CancelGround, cancelGrounds } from "./names.ts";
import { requesterId, sideField, sideFault, sideIn, sideName, sides } from "./parties.ts";
import { badService, notApproved, servedFrom, serves } from "./serving.ts";
import { undecided } from "./stages.ts";

type EndingStage = NonNullable<AdjudicationState["facts"]["ending"]>["stage"];

/** The paper that tells the parties how the case ended without a decision. */
const papers = {
  "not-accepted": "nonAcceptanceNotice",
  "closed-mediated": "mediationAgreement",
  "closed-cancelled": "cancellationDecision",
  transferred: "transferNotice",
} as const satisfies Record<EndingStage, DocumentKind>;

/** The endings without a decision (Measures 30, 36): the case closes when its last paper has reached everybody it is for. */
export function endingActions(action: Define): Record<string, ActionSpec> {
  return {
    "withdraw-request": action({
      name: { zh: "撤回请求", en: "Withdraw the request" },
      event: "RequestWithdrawn",
      by: ["requester", "officer"],
      from: ["received", "correction", ...undecided],
      weight: "danger",
      power: "dispose",
      input: z.strictObject({ reason: text("撤回理由", "reason") }),
      ready: registeredOpen,
      facts: (_, { reason }, context) => cancelled("withdrawn", reason, context),
      stops: [...termsOfCase],
      documents: ["cancellationDecision"],
      next: "to-tell",
      article: cite("patent-measures", "36"),
    }),

    "cancel-case": action({
      name: { zh: "撤销案件", en: "Cancel the case" },
      event: "CaseCancelled",
      by: ["officer"],
      from: undecided,
      weight: "danger",
      input: z.strictObject({
        ground: choice(cancelGrounds, "理由", "ground"),
        reason: text("具体理由（时效：查明没有中止、中断）", "reasons (the limit: that nothing stopped or broke it)"),
      }),
      ready: registeredOpen,
      guard: (state, { ground }, context) => notAGround(state, ground, context),
      facts: (_, { ground, reason }, context) => cancelled(ground, reason, context),
      stops: [...termsOfCase],
      documents: ["cancellationDecision"],
      next: "to-tell",
      article: cite("patent-measures", "36"),
    }),

    "transfer-request": action({
      name: { zh: "移送有管辖权的部门", en: "Send to the competent office" },
      event: "RequestTransferred",
      by: ["officer"],
      from: ["received"],
      input: z.strictObject({
        ...examinationFields,
        to: line("接收部门", "receiving office"),
        reason: text("理由", "reasons"),
      }),
      guard: (state, input, context) => notThe(["transfer"], state, input, context),
      facts: (_, { to, reason }, { today }) => ({ ending: { stage: "transferred", on: today, reason, to } }),
      stops: [...termsOfCase],
      documents: ["transferNotice"],
      next: "to-tell",
      article: cite("patent-measures", "12"),
    }),

    "serve-ending": action({
      name: { zh: "送达结案文书", en: "Serve the paper that ends the case" },
      event: "EndingServed",
      by: ["officer"],
      from: ["to-tell"],
      weight: "main",
      input: z.strictObject({ party: sideField.optional(), ...serviceFields }),
      ready: (state) => notApproved(state, paperOfEnding(state)),
      guard: (state, input, context) =>
        sideFault(state, addressee(state, input.party), context) ??
        servedBefore(state, addressee(state, input.party)) ??
        badService(state, paperOfEnding(state), input, context.today),
      serves: (state, input, context) => serves(state, paperOfEnding(state), input, context),
      facts: (state, input, context) => ({
        closingServed: {
          ...state.facts.closingServed,
          [sideIn(state, addressee(state, input.party), context)]: servedFrom(input, context).on,
        },
      }),
      next: (state) => (untold(state).length === 0 ? (state.facts.ending?.stage ?? "to-tell") : "to-tell"),
      leadsTo: ["to-tell", "not-accepted", "closed-mediated", "closed-cancelled", "transferred"],
      article: cite("patent-measures", "10"),
    }),
  };
}

/** The facts of a case that is cancelled. */
export function cancelled(ground: CancelGround, reason: string, { today }: Pick<ActionContext, "today">) {
  return { ending: { stage: "closed-cancelled" as const, on: today, ground, reason } };
}

export function paperOfEnding({ facts }: AdjudicationState): (typeof papers)[EndingStage] {
  return papers[facts.ending?.stage ?? "closed-cancelled"];
}

/** Whom the last paper is for: what was never accepted concerns the requester alone. */
export function toldOfEnding(state: AdjudicationState): readonly string[] {
  return state.facts.acceptance === undefined ? [requesterId(state)] : sides(state);
}

function untold(state: AdjudicationState): readonly string[] {
  return toldOfEnding(state).filter((id) => state.facts.closingServed?.[id] === undefined);
}

/** The one named, or the only one who is still to be told. */
function addressee(state: AdjudicationState, named: string | undefined): string | undefined {
  const left = untold(state);
  return named ?? (left.length === 1 ? left[0] : undefined);
}

function servedBefore(state: AdjudicationState, id: string | undefined): Refusal | undefined {
  const on = id === undefined ? undefined : state.facts.closingServed?.[id];
  if (on === undefined || id === undefined) return undefined;
  return refuse(
    "already-served",
    [`已于${on}送达${sideName(state, id)}。`, `It was served on ${sideName(state, id)} on ${on}.`],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    cite("patent-measures", "10"),
  );
}

/** A ground that has conditions of its own must meet them. */
function notAGround(state: AdjudicationState, ground: CancelGround, context: ActionContext): Refusal | undefined {
  const { request, limitationPlea } = state.facts;
  if (ground === "limitation") {
    const known = request?.knownOn;
    const late = request !== undefined && known !== undefined && request.receivedOn > lastDayToAsk(known, context);
    if (late && limitationPlea !== undefined) return undefined;
    return refuse(
      "limitation-not-met",
      [
        "时效理由须被请求人提出，且请求日超过知道之日起三年。",
        "The limit must be pleaded by the respondent, and the request must have come more than three years after the day of knowledge.",
      ],
      [
        "请登记被请求人的时效主张并核对知道之日，或者选择其他理由。",
        "Record the plea and check the day of knowledge, or choose another ground.",
      ],
      cite("patent-law", "74"),
    );
  }
  if (ground === "claims-unnamed" && request?.claims !== undefined) {
    return refuse(
      "claims-named",
      [`请求人已指明权利要求${request.claims}。`, `The requester named the claims ${request.claims}.`],
      ["请选择其他理由。", "Choose another ground."],
      cite("patent-measures", "36"),
    );
  }
  if (ground !== "default") return undefined;
  return refuse(
    "default-by-hearing",
    ["缺席按撤回处理由“登记口头审理”办理。", "A default is dealt with where the hearing is recorded."],
    ["请在登记口头审理时填写请求人到场情况。", "Say there that the requester was absent or left."],
    cite("patent-measures", "26"),
  );
}
