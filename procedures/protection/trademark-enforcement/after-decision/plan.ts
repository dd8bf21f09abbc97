import type { ActionSpec } from "#casework";
import { field } from "#casework";
import { addDays, daysBetween, formatMoney, type IsoDate, type Refusal } from "#law";
import { cite } from "#statutes";
import { z } from "zod";
import { choice, day, money, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { periodOf } from "../periods.ts";
import { perRespondent } from "../respondents.ts";
import { overdueOn } from "./lateFine.ts";
import { lateFineInput, lateFineNow, outstandingFine, outstandingGain, paid } from "./money.ts";
import { pauseGrounds, planKinds } from "./names.ts";
import { afterDecision } from "./stages.ts";

const article = cite("penalty-law", "66");
const ofTheLateFine = cite("penalty-law", "72");

/** The head lets a party pay later, or keeps days from adding to the late fine. Each is a decision on the docket, never silent. */
export function planActions(action: Define): Record<string, ActionSpec> {
  return {
    "grant-plan": perRespondent(action, {
      name: { zh: "决定延期或者分期缴纳", en: "Grant a deferral or instalments" },
      event: "PaymentPlanGranted",
      by: ["head"],
      from: afterDecision,
      input: z.strictObject({
        kind: choice(planKinds, "方式", "kind"),
        reason: text("当事人申请和批准理由", "what the party asked, and why it is granted"),
        items: field(
          z
            .array(z.strictObject({ dueOn: day("缴纳期限", "due on"), fen: money("金额", "amount") }))
            .min(1)
            .max(60),
          "缴纳计划",
          "plan",
          { widget: "list", hint: { zh: "合计须等于尚欠的罚款", en: "it adds up to what is still due" } },
        ),
      }),
      ready: ({ facts }) => (facts.service !== undefined && outstandingFine(facts) > 0 ? undefined : nothingToDefer()),
      guard: ({ facts }, { kind, items }, { today }) => planFault(items, outstandingFine(facts), kind, today),
      facts: (state, input, context) => ({
        plans: [
          ...(state.facts.plans ?? []),
          {
            ...input,
            paidBeforeFen: paid(state.facts, "fine"),
            on: context.today,
            by: context.actor.name ?? context.actor.id,
          },
        ],
        ...lateFineNow(state, context),
      }),
      // A plan is about the fine: what is confiscated stays due as the decision says.
      stops: ({ facts }) => (outstandingGain(facts) > 0 ? ["instalment"] : ["payment", "instalment"]),
      starts: (_, { items: [first] }, { today }) =>
        first === undefined ? [] : [{ clock: "instalment", from: today, length: daysBetween(today, first.dueOn) }],
      mayStart: ["instalment"],
      documents: ["instalmentDecision"],
      article,
    }),

    "pause-late-fine": perRespondent(action, {
      name: { zh: "决定暂停加处罚款", en: "Let no late fine be added" },
      event: "LateFinePaused",
      by: ["head"],
      from: afterDecision,
      input: z.strictObject({
        ground: choice(pauseGrounds, "情形", "ground"),
        from: day("自何日起不计算", "not counted from"),
        reason: text("理由", "reason"),
      }),
      ready: (state) => (state.facts.service === undefined ? nothingToDefer() : pausedAlready(state)),
      guard: ({ facts }, { from }, { today }) =>
        from > today || (facts.service !== undefined && from < facts.service.on) ? outsideTheCase(from) : undefined,
      facts: ({ facts }, { ground, from, reason }, { actor }) => ({
        lateFinePauses: [...(facts.lateFinePauses ?? []), { ground, from, reason, by: actor.name ?? actor.id }],
      }),
      article: ofTheLateFine,
    }),

    "resume-late-fine": perRespondent(action, {
      name: { zh: "决定恢复加处罚款", en: "Let the late fine be added again" },
      event: "LateFineResumed",
      by: ["head"],
      from: afterDecision,
      input: z.strictObject({ reason: text("理由", "reason") }),
      ready: (state) => (pausedAlready(state) === undefined ? notPaused() : undefined),
      facts: ({ facts }, _, { today }) => ({
        lateFinePauses: (facts.lateFinePauses ?? []).map((each) =>
          each.until === undefined ? { ...each, until: today } : each,
        ),
      }),
      article: ofTheLateFine,
    }),
  };
}

/** The first instalment of the latest plan that payments since then do not cover; `from`: the day its clock is counted from. */
export function nextInstalment(
  facts: RespondentState["facts"],
): { readonly from: IsoDate; readonly dueOn: IsoDate } | undefined {
  const plan = facts.plans?.at(-1);
  if (plan === undefined) return undefined;
  const since = paid(facts, "fine") - plan.paidBeforeFen;
  let sum = 0;
  for (const { dueOn, fen } of plan.items) {
    sum += fen;
    if (since < sum) return { from: plan.on, dueOn };
  }
  return undefined;
}

/** Whether something of the fine, or of the gain, is late today. */
export function isLate(
  state: RespondentState,
  context: Parameters<typeof lateFineInput>[2] & { readonly today: IsoDate },
): boolean {
  const input = lateFineInput(state, context.today, context);
  if (input !== undefined && overdueOn(context.today, input) > 0) return true;
  const due = periodOf(state, "payment", context)?.due;
  return outstandingGain(state.facts) > 0 && due !== undefined && context.today > due;
}

type Items = readonly { readonly dueOn: IsoDate; readonly fen: number }[];

function planFault(items: Items, due: number, kind: keyof typeof planKinds, today: IsoDate): Refusal | undefined {
  const sum = items.reduce((all, { fen }) => all + fen, 0);
  if (sum !== due) {
    return refuse(
      "plan-does-not-add-up",
      [
        `计划合计${formatMoney(sum, "zh")}，尚欠罚款${formatMoney(due, "zh")}。`,
        `The plan adds up to ${formatMoney(sum, "en")}; ${formatMoney(due, "en")} is due.`,
      ],
      ["请调整各期金额。", "Mend the amounts."],
      article,
    );
  }
  const inOrder = items.every(
    ({ dueOn, fen }, index) => dueOn > (items[index - 1]?.dueOn ?? addDays(today, 0)) && fen > 0,
  );
  if (!inOrder) {
    return refuse(
      "plan-days-out-of-order",
      [
        "各期期限须晚于今日并依次递增，金额须大于零。",
        "The days of a plan lie after today, one after the other, and no amount is nothing.",
      ],
      ["请核对各期的日期和金额。", "Check the days and amounts."],
      article,
    );
  }
  if (kind === "instalments" || items.length === 1) return undefined;
  return refuse(
    "deferral-has-one-day",
    ["延期缴纳只有一个期限。", "A deferral has one day."],
    ["分几期缴纳的，请选择分期缴纳。", "For several, choose instalments."],
    article,
  );
}

function nothingToDefer(): Refusal {
  return refuse(
    "nothing-to-defer",
    ["决定书尚未送达，或者没有尚欠的罚款。", "The decision is not served, or no fine is due."],
    ["请先送达决定书。", "Serve the decision first."],
    article,
  );
}

function pausedAlready({ facts }: RespondentState): Refusal | undefined {
  if ((facts.lateFinePauses ?? []).every(({ until }) => until !== undefined)) return undefined;
  return refuse(
    "late-fine-already-paused",
    ["加处罚款已经暂停计算。", "No late fine is being added already."],
    ["请先恢复计算。", "Let it be added again first."],
    ofTheLateFine,
  );
}

function notPaused(): Refusal {
  return refuse(
    "late-fine-not-paused",
    ["加处罚款没有暂停计算。", "The late fine is not paused."],
    ["无需恢复。", "Nothing needs to be done."],
    ofTheLateFine,
  );
}

function outsideTheCase(from: IsoDate): Refusal {
  return refuse(
    "pause-outside-the-case",
    [`${from}早于决定书送达日或者晚于今日。`, `${from} lies before the decision was served, or after today.`],
    ["请核对日期。", "Check the day."],
    ofTheLateFine,
  );
}
