import type { ActionContext, ActionSpec } from "#casework";
import { figureOn, type IsoDate, type Refusal } from "#law";
import { cite, figures } from "#statutes";
import { z } from "zod";
import { line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, DetentionState } from "../frame.ts";
import { isOver, periodOf } from "../periods.ts";

const article = cite("customs-penalty-procedure", "*");

/** The hearing that a party may ask for within five working days of its notice, where the fine is as high as that. */
export function hearingActions(action: Define): Record<string, ActionSpec> {
  return {
    "request-hearing": action({
      name: { zh: "登记听证申请", en: "Record the request for a hearing" },
      event: "HearingRequested",
      by: ["officer", "respondent"],
      from: ["noticed"],
      input: z.strictObject({ text: text("申请内容", "what the party asks") }),
      ready: (state, context) => notOffered(state) ?? spoken(state) ?? tooLate(state, context),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, requestedOn: today } }),
      stops: ["hearing-request"],
      article,
    }),

    "waive-hearing": action({
      name: { zh: "登记放弃听证", en: "Record that the party waives the hearing" },
      event: "HearingWaived",
      by: ["officer", "respondent"],
      from: ["noticed"],
      input: z.strictObject({ text: text("书面声明", "written statement") }),
      ready: (state) => notOffered(state) ?? spoken(state),
      facts: ({ facts }, _, { today }) => ({ hearing: { ...facts.hearing, waivedOn: today } }),
      stops: ["hearing-request"],
      article,
    }),

    "hold-hearing": action({
      name: { zh: "登记听证情况", en: "Record the hearing" },
      event: "HearingHeld",
      by: ["officer"],
      from: ["noticed"],
      input: z.strictObject({ chair: line("听证主持人", "chair"), minutes: text("听证情况", "minutes") }),
      ready: ({ facts }) =>
        facts.hearing?.requestedOn === undefined || facts.hearing.held !== undefined ? noneAsked() : undefined,
      guard: ({ facts }, { chair }) =>
        (facts.officers ?? []).some(({ name }) => name === chair) ? investigatorPresides() : undefined,
      facts: ({ facts }, input, { actor, today }) => ({
        hearing: { ...facts.hearing, held: { ...input, on: today, by: actor.name ?? actor.id } },
      }),
      article,
    }),
  };
}

/** Whether the fine is one at which a hearing is offered: other amounts for a natural person and an entity. */
export function hearingOffered({ facts }: Pick<DetentionState, "facts">, fineFen: number, on: IsoDate): boolean {
  const figure = facts.respondent?.kind === "individual" ? "customs-hearing-person" : "customs-hearing-entity";
  return fineFen >= figureOn(figures[figure], on).value;
}

/** While the party may still ask, or has asked and was not heard, nothing is decided. */
export function hearingOpen(state: DetentionState, context: ActionContext): Refusal | undefined {
  const { notice, hearing } = state.facts;
  if (notice?.hearingOffered !== true || hearing?.waivedOn !== undefined || hearing?.held !== undefined)
    return undefined;
  if (hearing?.requestedOn !== undefined) {
    return refuse(
      "hearing-not-held",
      ["当事人已要求听证，听证尚未举行。", "The party asked for a hearing, which has not been held."],
      ["请先举行听证并登记。", "Hold it and record it first."],
      article,
    );
  }
  if (isOver(state, "hearing-request", context)) return undefined;
  const due = periodOf(state, "hearing-request", context)?.due ?? "";
  return refuse(
    "hearing-period-runs",
    [`当事人要求听证的期限至${due}届满。`, `The party may ask for a hearing until ${due}.`],
    ["请在期限届满后决定，或者登记放弃听证。", "Decide once it is over, or record a waiver."],
    article,
  );
}

function notOffered({ facts }: DetentionState): Refusal | undefined {
  if (facts.notice?.hearingOffered === true && facts.notice.servedOn !== undefined) return undefined;
  return refuse(
    "hearing-not-offered",
    [
      "拟处罚款低于听证数额，或者告知单尚未送达。",
      "The fine lies below the amount of a hearing, or the notice is not served.",
    ],
    ["当事人仍可陈述、申辩。", "The party may still state its case."],
    article,
  );
}

function spoken({ facts }: DetentionState): Refusal | undefined {
  if (facts.hearing?.requestedOn === undefined && facts.hearing?.waivedOn === undefined) return undefined;
  return refuse(
    "hearing-already-asked",
    ["当事人已经要求或者放弃听证。", "The party has asked for the hearing, or waived it."],
    ["记载有误的，请更正原记录。", "Where the entry is wrong, correct it."],
    article,
  );
}

function tooLate(state: DetentionState, context: ActionContext): Refusal | undefined {
  if (!isOver(state, "hearing-request", context)) return undefined;
  const due = periodOf(state, "hearing-request", context)?.due ?? "";
  return refuse(
    "hearing-asked-too-late",
    [`要求听证的期限至${due}届满。`, `The period to ask for a hearing ended on ${due}.`],
    ["当事人仍可陈述、申辩。", "The party may still state its case."],
    article,
  );
}

function noneAsked(): Refusal {
  return refuse(
    "no-hearing-open",
    ["没有待举行的听证。", "No hearing waits to be held."],
    ["请先登记听证申请。", "Record the request first."],
    article,
  );
}

function investigatorPresides(): Refusal {
  return refuse(
    "investigator-presides",
    ["本案承办关员不得主持听证。", "An officer of the case may not preside over its hearing."],
    ["请由其他人员主持。", "Let somebody else preside."],
    article,
  );
}
