import type { ActionContext, ActionSpec } from "#casework";
import { addDays, dayNumber, type IsoDate, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { IntakeLaw } from "../../enforcement/EnforcementLaw.ts";
import { lawOf } from "../../enforcement/lawOf.ts";
import type { Define, EnforcementState } from "../frame.ts";
import { missingItems } from "./missingItems.ts";
import { articleMissing, refusalFields } from "./refusal.ts";
import { itemsField } from "./sources.ts";

const article = cite("market-complaint-measures", "14");

/** A complaint is accepted, completed once, or refused: TM-01. */
export function complaintActions(
  action: Define,
  { items, judge, nonAcceptanceGrounds }: IntakeLaw,
): Record<string, ActionSpec> {
  return {
    "accept-complaint": action({
      name: { zh: "受理投诉", en: "Accept the complaint" },
      event: "ComplaintAccepted",
      by: ["officer", "head"],
      from: ["received"],
      weight: "main",
      input: z.strictObject({}),
      ready: (state) => incomplete(state),
      facts: ({ facts }, _, context) => {
        judge(facts.complaint?.items ?? [], context);
        return { acceptance: { on: context.today, by: context.actor.name ?? context.actor.id } };
      },
      next: "verification",
      stops: ["acceptance"],
      starts: ({ facts }) => [
        { clock: "check", from: completeFrom(facts) },
        ...(facts.complaint?.asksMediation === true ? [{ clock: "mediation" as const }] : []),
      ],
      mayStart: ["check", "mediation"],
      documents: ["acceptanceNotice"],
      article,
    }),

    "request-correction": action({
      name: { zh: "通知补正", en: "Ask for the complaint to be completed" },
      event: "CorrectionRequested",
      by: ["officer"],
      from: ["received"],
      weight: "main",
      input: z.strictObject({
        missing: itemsField("缺少的材料（一次写全）", "what is missing (all of it, once)", items),
        details: text("补正要求", "what is to be supplied"),
        until: day("补正期限届满日", "last day to supply it"),
      }),
      ready: ({ facts }) => (facts.correction === undefined ? undefined : askedOnce(facts.correction.on)),
      guard: (state, { missing, until }, context) =>
        notAll(state, missing) ?? (until > context.today ? undefined : periodOver(until, context.today)),
      facts: (_, { missing, details, until }, { today }) => ({ correction: { missing, details, until, on: today } }),
      next: "correction",
      stops: ["acceptance"],
      starts: (_, { until }, { today }) => [{ clock: "supplement", length: dayNumber(until) - dayNumber(today) }],
      mayStart: ["supplement"],
      documents: ["correctionNotice"],
      article,
    }),

    "record-supplement": action({
      name: { zh: "登记补正材料", en: "Record what was supplied" },
      event: "ComplaintSupplemented",
      by: ["officer", "holder"],
      from: ["correction"],
      weight: "main",
      input: z.strictObject({
        items: itemsField("补正的材料", "what was supplied", items),
        supplement: text("补正内容", "the supplement"),
      }),
      facts: ({ facts }, { items, supplement }, { today }) => ({
        ...(facts.complaint && {
          complaint: {
            ...facts.complaint,
            items: [...new Set([...facts.complaint.items, ...items])],
            completeFrom: today,
          },
        }),
        ...(facts.correction && { correction: { ...facts.correction, suppliedOn: today, supplement } }),
      }),
      next: "received",
      stops: ["supplement"],
      // The seven days begin anew: only now is there a complaint that can be judged (our reading).
      starts: [{ clock: "acceptance" }],
      article,
    }),

    "refuse-complaint": action({
      name: { zh: "决定不予受理", en: "Refuse the complaint" },
      event: "ComplaintRefused",
      by: ["head"],
      from: ["received", "correction"],
      weight: "danger",
      input: z.strictObject({
        ground: choice(nonAcceptanceGrounds, "不予受理的情形", "ground"),
        ...refusalFields("理由", "补充什么可以受理"),
      }),
      guard: (state, { ground, article: written }, context) =>
        articleMissing(ground, written) ?? (ground === "incomplete" ? stillInTime(state, context) : undefined),
      facts: (_, input, { actor, today }) => ({
        notAccepted: { ...input, on: today, by: actor.name ?? actor.id },
      }),
      next: "to-tell",
      stops: ["acceptance", "supplement"],
      // Told in the period of TM-04, which the measures give for the word on filing (our reading).
      starts: [{ clock: "inform", of: "nonAcceptanceNotice#1" }],
      documents: ["nonAcceptanceNotice"],
      article,
    }),
  };
}

/** From when the complaint could be judged: the check counts from then (our reading: the measures name the receipt of the lead). */
function completeFrom(facts: EnforcementState["facts"]): IsoDate {
  const from = facts.complaint?.completeFrom ?? facts.receivedOn;
  if (from === undefined) throw new RangeError("a complaint without its day of receipt");
  return from;
}

function askedOnce(on: IsoDate): Refusal {
  return refuse(
    "correction-asked-once",
    [
      `补正通知已于${on}发出，补正要求只能一次告知。`,
      `The notice to complete it went out on ${on}; it is given once, and complete.`,
    ],
    [
      "材料已齐的，予以受理；仍不齐的，决定不予受理。",
      "Accept it where it is complete now; refuse it where it is not.",
    ],
    article,
  );
}

function notAll(state: EnforcementState, named: readonly string[]): Refusal | undefined {
  const missing = missingItems(state);
  const left = missing.filter((item) => !named.includes(item));
  if (named.length === 0 || left.length > 0) {
    const words = (left.length > 0 ? left : missing).map((item) => lawOf(state).intake.items[item]);
    return refuse(
      "correction-not-complete",
      [
        `补正通知应当一次写全，还缺：${words.map(({ zh }) => zh).join("、") || "请至少写明一项"}。`,
        `The notice must name all that is missing; it leaves out: ${words.map(({ en }) => en).join(", ") || "everything"}.`,
      ],
      ["请把缺少的材料全部列入通知。", "Put everything that is missing into the notice."],
      article,
    );
  }
  return undefined;
}

function periodOver(until: IsoDate, today: IsoDate): Refusal {
  return refuse(
    "correction-period-over",
    [
      `补正期限（${until}）不晚于通知之日（${today}）。`,
      `The period to supply it (${until}) does not reach beyond today (${today}).`,
    ],
    [`请给予合理期限，例如${addDays(today, 15)}。`, `Allow a fair period, such as until ${addDays(today, 15)}.`],
    cite("house", "1"),
  );
}

function incomplete(state: EnforcementState): Refusal | undefined {
  const missing = missingItems(state).map((item) => lawOf(state).intake.items[item]);
  if (missing.length === 0) return undefined;
  return refuse(
    "complaint-incomplete",
    [
      `投诉材料不齐，缺少：${missing.map(({ zh }) => zh).join("、")}。`,
      `The complaint is not complete; it lacks: ${missing.map(({ en }) => en).join(", ")}.`,
    ],
    state.facts.correction === undefined
      ? ["请一次告知补正。", "Ask once for all of it."]
      : ["补正后仍不齐的，决定不予受理。", "Refuse it, since it was to be completed once already."],
    article,
  );
}

/** Nobody loses a complaint for what there is still time to supply. */
function stillInTime({ facts, stage }: EnforcementState, { today }: ActionContext): Refusal | undefined {
  const { correction } = facts;
  if (correction === undefined) {
    return refuse(
      "correction-not-asked",
      [
        "尚未通知补正，不能以材料不齐为由不予受理。",
        "It was not asked to be completed, so it cannot be refused as incomplete.",
      ],
      ["请先一次告知补正。", "Ask for it first, once and completely."],
      article,
    );
  }
  if (stage !== "correction" || today > correction.until) return undefined;
  return refuse(
    "correction-period-open",
    [`补正期限至${correction.until}，尚未届满。`, `It can be completed until ${correction.until}.`],
    ["请等待期限届满，或者登记补正材料。", "Wait until then, or record what was supplied."],
    article,
  );
}
