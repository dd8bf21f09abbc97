import type { ActionContext, ActionSpec } from "#casework";
import { type IsoDate, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, line, text } from "../../inputs.ts";
import { refuse } from "../../refuse.ts";
import { unpublished } from "./enforcement.ts";
import type { AdjudicationState, Define } from "./frame.ts";
import { dayAhead } from "./guards.ts";
import { judgments } from "./names.ts";
import { sideField, sideFault, sideIn, sides } from "./parties.ts";
import { periodOf, stillOpen } from "./periods.ts";

const suitArticle = cite("patent-law", "65");

/** After the decision: the court (PA-12), and the day on which the decision stands. */
export function afterDecisionActions(action: Define): Record<string, ActionSpec> {
  return {
    "record-suit": action({
      name: { zh: "登记起诉", en: "Record a suit" },
      event: "SuitFiled",
      by: ["officer", "requester", "respondent"],
      from: ["decided", "served", "sued"],
      input: z.strictObject({
        party: sideField.optional(),
        court: line("受理法院", "court"),
        filedOn: day("起诉日期", "filed on"),
      }),
      guard: (state, { party, filedOn }, context) =>
        sideFault(state, party, context) ??
        dayAhead(filedOn, context) ??
        notInTime(state, sideIn(state, party, context), filedOn, context),
      adds: (state, { party, court, filedOn }, context) => ({
        suits: [{ by: sideIn(state, party, context), court, filedOn }],
      }),
      stops: (state, { party, filedOn }, context) => [
        { clock: "suit", of: sideIn(state, party, context), on: filedOn },
      ],
      next: (state) => (allServed(state) ? "sued" : "decided"),
      leadsTo: ["sued", "decided"],
      article: suitArticle,
    }),

    "record-judgment": action({
      name: { zh: "登记判决", en: "Record the judgment" },
      event: "JudgmentRecorded",
      by: ["officer"],
      from: ["sued"],
      weight: "main",
      input: z.strictObject({
        judgment: choice(judgments, "裁判结果", "judgment"),
        judgedOn: day("生效日期", "in effect on"),
      }),
      guard: (_, { judgedOn }, context) => dayAhead(judgedOn, context),
      facts: ({ facts }, { judgment, judgedOn }) => {
        const suits = facts.suits ?? [];
        const at = suits.findIndex((each) => each.judgment === undefined);
        return { suits: suits.map((each, index) => (index === at ? { ...each, judgment, judgedOn } : each)) };
      },
      // An annulled decision is published no more, and nobody need sue against it.
      stops: (_, { judgment }) => (judgment === "annulled" || judgment === "remade" ? ["publication", "suit"] : []),
      next: (state, { judgment }) => {
        if (judgment === "annulled") return "annulled";
        if (judgment === "remade") return "deliberation";
        return openSuit(state) ? "sued" : "served";
      },
      leadsTo: ["annulled", "deliberation", "sued", "served"],
      article: suitArticle,
    }),

    "confirm-effect": action({
      name: { zh: "确认裁决生效", en: "Confirm that the decision stands" },
      event: "DecisionEffective",
      by: ["officer"],
      from: ["served"],
      weight: "main",
      input: z.strictObject({ basis: text("依据（期满未诉、判决）", "basis (nobody sued in time, judgment)") }),
      ready: (state, context) =>
        suitsOpen(state, context) ?? (state.facts.decision?.outcome === "dismissed" ? unpublished(state) : undefined),
      facts: ({ facts }, { basis }, { today }) => ({
        effective: { on: today, basis },
        ...(facts.decision?.outcome === "dismissed" && {
          ended: { on: today, how: "驳回请求的裁决生效，无须执行" },
        }),
      }),
      starts: (state, _, context) =>
        state.facts.decision?.outcome === "dismissed"
          ? []
          : [{ clock: "enforcement", from: suitsOver(state, context) }],
      mayStart: ["enforcement"],
      next: ({ facts }) => (facts.decision?.outcome === "dismissed" ? "closed-decision" : "effective"),
      leadsTo: ["effective", "closed-decision"],
      article: suitArticle,
    }),
  };
}

function allServed(state: AdjudicationState): boolean {
  return sides(state).every((id) => state.facts.closingServed?.[id] !== undefined);
}

export function openSuit({ facts }: AdjudicationState): boolean {
  return (facts.suits ?? []).some(({ judgment }) => judgment === undefined);
}

function suitsOpen(state: AdjudicationState, context: ActionContext): Refusal | undefined {
  const waiting = sides(state).filter((id) => stillOpen(state, "suit", context.today, context, id));
  if (waiting.length === 0 && !openSuit(state)) return undefined;
  return refuse(
    "suit-still-possible",
    ["起诉期限未满，或者诉讼未结。", "A party can still sue, or a suit is open."],
    ["请等待期满或者判决。", "Wait for the end of the period, or for the judgment."],
    suitArticle,
  );
}

/** The day after which nothing stands against the decision: the last period to sue, or the last judgment. */
function suitsOver(state: AdjudicationState, context: ActionContext): IsoDate {
  const judged = (state.facts.suits ?? []).flatMap(({ judgedOn }) => (judgedOn === undefined ? [] : [judgedOn]));
  // A period that was used ended with the suit; of a decision made anew the later run counts.
  const unused = sides(state).filter(
    (id) => state.clocks.findLast(({ clock, of }) => clock === "suit" && of === id)?.stopped === undefined,
  );
  const dues = unused.flatMap((id) => periodOf(state, "suit", context, id)?.due ?? []);
  return [...judged, ...dues].toSorted().at(-1) ?? context.today;
}

function notInTime(
  state: AdjudicationState,
  id: string,
  filedOn: IsoDate,
  context: ActionContext,
): Refusal | undefined {
  const served = state.facts.closingServed?.[id];
  const open = state.clocks.some((run) => run.clock === "suit" && run.of === id && run.stopped === undefined);
  const due = periodOf(state, "suit", context, id)?.due;
  if (served !== undefined && open && due !== undefined && filedOn >= served && filedOn <= due) return undefined;
  return refuse(
    "suit-not-in-time",
    [
      `起诉须自收到裁决之日起十五日内提出${due === undefined ? "，裁决尚未送达该当事人" : `（至${due}）`}。`,
      `A suit is filed within fifteen days of receiving the decision${due === undefined ? ", which has not reached this party yet" : ` (until ${due})`}.`,
    ],
    ["请核对起诉日期；逾期的不影响裁决生效。", "Check the day; a late suit does not keep the decision from standing."],
    suitArticle,
  );
}
